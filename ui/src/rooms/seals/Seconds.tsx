/**
 * Acts that two supervisors do: what waits to be confirmed, and asking for it.
 *
 * data-testid: seconds, second, second-confirm, second-decline, second-withdraw · ask-second,
 * ask-second-reason, ask-second-send
 */
import { useState } from "react";
import type { Refusal, Role, SecondAct, SecondView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Alert, Button, Form, Panel, Soft, Stack, TextArea, Typed, toast } from "../../kit";
import { useChoice, useDates, useRefusalText, useWords } from "../../words";
import css from "./seals.module.css";

export function Seconds() {
  const w = useWords();
  const waiting = useLook("list_seconds", {});
  if (!waiting.data || waiting.data.length === 0) return null;
  return (
    <Panel title={w("seals-seconds")} flush testId="seconds">
      <ul className={css.list}>
        {waiting.data.map((one) => (
          <Second key={one.id} one={one} />
        ))}
      </ul>
    </Panel>
  );
}

function Second({ one }: { one: SecondView }) {
  const w = useWords();
  const choice = useChoice();
  const say = useRefusalText();
  const { day, time } = useDates();
  const confirm = useAct("confirm_second");
  const end = useAct("end_second");
  const what = choice("second-act", one.act);
  const at = (moment: string): string => `${day(moment)} ${time(moment)}`;
  const run = async (act: typeof confirm, done: "seals-second-done" | "seals-second-ended"): Promise<void> => {
    if ((await act.run({ id: one.id })) !== undefined) toast(done);
  };
  return (
    <li className={css.one} data-testid="second">
      <div className={css.text}>
        <p className={css.head}>
          <strong>{what}</strong> <bdi>{one.about}</bdi>
          {one.role !== null && <Soft>{choice("role", one.role)}</Soft>}
        </p>
        <Soft as="p">{w("seals-second-asked", { who: one.asked_by, date: at(one.asked_at), until: at(one.until) })}</Soft>
        <Typed>{one.reason}</Typed>
        {one.own && <p>{one.confirmed_by === null ? w("seals-second-wait") : w("seals-second-ready", { who: one.confirmed_by })}</p>}
        {[...confirm.refusals, ...end.refusals].map((refusal) => (
          <p key={refusal.code}>{say(refusal)}</p>
        ))}
      </div>
      <div className={css.acts}>
        {one.may_confirm && (
          <Button size="small" busy={confirm.busy} onPress={() => void run(confirm, "seals-second-done")} label={w("seals-second-confirm-of", { what, about: one.about })} testId="second-confirm">
            {w("seals-second-confirm")}
          </Button>
        )}
        <Button size="small" variant="quiet" busy={end.busy} onPress={() => void run(end, "seals-second-ended")} testId={one.own ? "second-withdraw" : "second-decline"}>
          {w(one.own ? "seals-second-withdraw" : "seals-second-decline")}
        </Button>
      </div>
    </li>
  );
}

/** Asks for an act that was refused because it needs another supervisor. */
export function AskSecond({ refusals, act, subject, next, onAsked }: { refusals: readonly Refusal[]; act: SecondAct; subject: string; next: Role | null; onAsked: () => void }) {
  const w = useWords();
  const ask = useAct("ask_second");
  const [reason, setReason] = useState("");
  if (!refusals.some((one) => one.code === "second_needed")) return null;
  const send = async (): Promise<void> => {
    if ((await ask.run({ act, subject, role: next, reason })) === undefined) return;
    toast("seals-lift-asked");
    onAsked();
  };
  return (
    <Alert testId="ask-second">
      <Form refusals={ask.refusals} onSubmit={() => void send()}>
        <Stack gap={3}>
          <TextArea label={w("seals-reason")} help={w("seals-reason-hint")} name="reason" rows={2} max={1000} value={reason} onChange={setReason} testId="ask-second-reason" />
          <div>
            <Button size="small" busy={ask.busy} onPress={() => void send()} testId="ask-second-send">
              {w("seals-second-ask")}
            </Button>
          </div>
        </Stack>
      </Form>
    </Alert>
  );
}
