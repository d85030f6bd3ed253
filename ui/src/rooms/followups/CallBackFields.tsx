/**
 * When, what for and by which way a person is called back. Only ways that the safe contact allows
 * are offered; without one, the fields say why nothing can be promised.
 *
 * data-testid: <testId>-due, <testId>-due-<pick>, <testId>-purpose(-<code>), <testId>-channel(-<code>),
 * <testId>-note, <testId>-closed
 */
import { offeredIn, today } from "../../app/offered";
import type { CallBack, PackView } from "../../door";
import type { ReactNode } from "react";
import { Alert, Choices, DateTimeField, Select, Stack, TextField, useFieldError, useQuickPicks } from "../../kit";
import { Question } from "../../kit/questions";
import { Traces } from "../contacts/Traces";
import { useLabel, useWords } from "../../words";

export interface CallBackFieldsProps {
  value: Omit<CallBack, "due"> & { due: string | null };
  onChange: (value: Omit<CallBack, "due"> & { due: string | null }) => void;
  pack: PackView;
  /** Codes of the ways that are safe now. */
  allowed: readonly string[];
  /** Said when nothing is allowed. */
  closed: string;
  /** What opens a way again, beside that sentence. */
  reopen?: ReactNode;
  /** The field path in the request with its dot, such as `call_back.`; empty at the top. */
  at: string;
  testId: string;
}

export function CallBackFields({ value, onChange, pack, allowed, closed, reopen, at, testId }: CallBackFieldsProps) {
  const w = useWords();
  const label = useLabel();
  const quick = useQuickPicks();
  const set = (more: Partial<CallBackFieldsProps["value"]>): void => onChange({ ...value, ...more });
  const ways = pack.channels.filter((channel) => allowed.includes(channel.code));
  const purposes = offeredIn(pack.purposes, today()).map((purpose) => ({ value: purpose.code, text: label(purpose.label) }));
  return (
    <Stack gap={4}>
      <Question>
        <DateTimeField label={w("followups-due")} name={`${at}due`} value={value.due} onChange={(due) => set({ due })} quick={quick} testId={`${testId}-due`} />
      </Question>
      <Question>
        {purposes.length > 9 ? (
          <Select label={w("followups-purpose")} name={`${at}purpose`} value={value.purpose === "" ? null : value.purpose} onChange={(purpose) => set({ purpose })} options={purposes} testId={`${testId}-purpose`} />
        ) : (
          <Choices label={w("followups-purpose")} name={`${at}purpose`} numbered size="small" value={value.purpose === "" ? null : value.purpose} onChange={(purpose) => set({ purpose })} options={purposes} testId={`${testId}-purpose`} />
        )}
      </Question>
      <Question>
        {ways.length === 0 ? (
          <Closed name={`${at}channel`} testId={`${testId}-closed`}>
            {closed}
            {reopen}
          </Closed>
        ) : (
          <Choices
            label={w("followups-channel")}
            name={`${at}channel`}
            numbered
            size="small"
            value={ways.some((way) => way.code === value.channel) ? value.channel : null}
            onChange={(channel) => set({ channel })}
            options={ways.map((way) => ({ value: way.code, text: label(way.label) }))}
            testId={`${testId}-channel`}
          />
        )}
      </Question>
      <Question>
        <TextField label={w("followups-note")} name={`${at}note`} value={value.note} onChange={(note) => set({ note })} testId={`${testId}-note`} />
        <Traces text={value.note} onChange={(note) => set({ note })} />
      </Question>
    </Stack>
  );
}

/** Stands where the way would be chosen, and answers for its refusal: there is nothing to choose yet. */
function Closed({ name, testId, children }: { name: string; testId: string; children: ReactNode }) {
  const error = useFieldError(name);
  return (
    <div {...(error === undefined ? {} : { "data-fault": true })}>
      <Alert tone={error === undefined ? "warn" : "danger"} testId={testId}>
        {children}
      </Alert>
    </div>
  );
}
