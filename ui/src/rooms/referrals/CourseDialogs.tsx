/**
 * What became of a referral: handed over, answered, reminded of.
 *
 * data-testid: handover-dialog, handover-way(-<way>), handover-at, handover-whom, handover-proof, handover-note, handover-save, handover-cancel ·
 * answer-dialog, answer-state(-<state>), answer-at, answer-note, answer-save, answer-cancel ·
 * remind-dialog, remind-way(-<way>), remind-at, remind-note, remind-print, remind-save, remind-cancel
 */
import { useState } from "react";
import type { HandOverWay, ReferralRow, ReferralState, ReferralView } from "../../door";
import { useAct, useFetch } from "../../door/hooks";
import { Button, Choices, DateTimeField, Soft, TextArea, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { dates, useChoice, useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import { isHere, isWaiting } from "./course";

const ways: readonly HandOverWay[] = ["by_hand", "person", "post", "email", "portal", "phone"];
const reminding: readonly HandOverWay[] = ["phone", "email", "post", "by_hand", "portal"];

/** The moment of a step: now, until it is typed. What nobody typed the core fills in. */
function useMoment(): { at: string | null; setAt: (at: string | null) => void; typed: string | null } {
  const [now] = useState(() => dates.write(new Date()));
  const [at, setAt] = useState<string | null>(now);
  return { at, setAt, typed: at === now ? null : at };
}

export function HandOverDialog({ referral, onClose }: { referral: ReferralRow; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const act = useAct("record_handover");
  const [way, setWay] = useState<HandOverWay | null>(null);
  const { at, setAt, typed } = useMoment();
  const [whom, setWhom] = useState("");
  const [proof, setProof] = useState("");
  const [note, setNote] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ referral: referral.id, way, at: typed, whom, proof, note });
    if (saved === undefined) return;
    toast("referrals-hand-done");
    onClose();
  };
  return (
    <ActDialog
      title={w("referrals-hand-title", { reference: referral.reference })}
      below={<Soft>{label(referral.body_name)}</Soft>}
      save={w("referrals-hand")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="handover"
    >
      <Question>
        <Choices
          label={w("referrals-hand-way")}
          name="way"
          numbered
          autoFocus
          columns="even"
          value={way}
          onChange={setWay}
          options={ways.map((one) => ({ value: one, text: choice("hand-over-way", one) }))}
          testId="handover-way"
        />
      </Question>
      <Question>
        <TextField label={w("referrals-hand-whom")} help={w("referrals-hand-whom-hint")} name="whom" value={whom} onChange={setWhom} testId="handover-whom" />
      </Question>
      <Question>
        <DateTimeField label={w("referrals-at")} name="at" value={at} onChange={setAt} testId="handover-at" />
      </Question>
      <Question>
        <TextField label={w("referrals-hand-proof")} help={w("referrals-hand-proof-hint")} name="proof" value={proof} onChange={setProof} testId="handover-proof" />
      </Question>
      <Question>
        <TextArea label={w("referrals-course-note")} name="note" rows={2} max={1000} value={note} onChange={setNote} testId="handover-note" />
      </Question>
    </ActDialog>
  );
}

export function AnswerDialog({ referral, onClose }: { referral: ReferralView; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const act = useAct("record_answer");
  const offered = referral.next.filter((one) => one !== "handed_over");
  const [state, setState] = useState<ReferralState | null>(offered.length === 1 ? (offered[0] ?? null) : null);
  const { at, setAt, typed } = useMoment();
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const save = async (): Promise<void> => {
    if (state === null) {
      setAsked(true);
      return;
    }
    const saved = await act.run({ referral: referral.id, state, at: typed, note });
    if (saved === undefined) return;
    toast("cases-answer-done");
    onClose();
  };
  return (
    <ActDialog
      title={w("referrals-next-title", { reference: referral.reference })}
      below={<Soft>{label(referral.body_name)}</Soft>}
      save={w("cases-answer-save")}
      busy={act.busy}
      refusals={asked && state === null ? [{ code: "answer_missing", field: "state", facts: {} }] : act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="answer"
    >
      <Question>
        <Choices
          label={w("referrals-next-what")}
          help={isWaiting(referral) && !isHere(referral) && !offered.includes("no_answer") ? w("referrals-next-reminders") : undefined}
          name="state"
          numbered
          autoFocus
          columns="even"
          value={state}
          onChange={setState}
          options={offered.map((one) => ({ value: one, text: choice("referral-state", one) }))}
          testId="answer-state"
        />
      </Question>
      <Question>
        <DateTimeField label={w("referrals-at")} name="at" value={at} onChange={setAt} testId="answer-at" />
      </Question>
      <Question>
        <TextArea label={w("referrals-course-note")} name="note" rows={3} max={1000} value={note} onChange={setNote} testId="answer-note" />
      </Question>
    </ActDialog>
  );
}

export function ReminderDialog({ referral, onClose }: { referral: ReferralRow; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const act = useAct("record_reminder");
  const print = useFetch("print_letter", "printer", ["letters", "referrals", "cases"]);
  const [way, setWay] = useState<HandOverWay | null>(null);
  const { at, setAt, typed } = useMoment();
  const [note, setNote] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ referral: referral.id, way, at: typed, note });
    if (saved === undefined) return;
    toast("referrals-remind-done");
    onClose();
  };
  const again = async (): Promise<void> => {
    const answer = await print.run({ referral: referral.id });
    if (answer?.printed) toast("cases-letter-printed");
  };
  return (
    <ActDialog
      title={w("referrals-remind-title", { reference: referral.reference })}
      below={<Soft>{label(referral.body_name)}</Soft>}
      save={w("referrals-remind")}
      busy={act.busy}
      refusals={[...act.refusals, ...print.refusals]}
      onSave={() => void save()}
      onClose={onClose}
      testId="remind"
    >
      <Soft as="p">{w("referrals-remind-what")}</Soft>
      <div>
        <Button size="small" busy={print.busy} onPress={() => void again()} testId="remind-print">
          {w("cases-letter-print")}
        </Button>
      </div>
      <Question>
        <Choices
          label={w("referrals-remind-way")}
          name="way"
          numbered
          autoFocus
          columns="even"
          value={way}
          onChange={setWay}
          options={reminding.map((one) => ({ value: one, text: choice("hand-over-way", one) }))}
          testId="remind-way"
        />
      </Question>
      <Question>
        <DateTimeField label={w("referrals-at")} name="at" value={at} onChange={setAt} testId="remind-at" />
      </Question>
      <Question>
        <TextArea label={w("referrals-course-note")} name="note" rows={2} max={1000} value={note} onChange={setNote} testId="remind-note" />
      </Question>
    </ActDialog>
  );
}
