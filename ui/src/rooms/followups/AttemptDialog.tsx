/**
 * Records what came of a promise to call back. Shared by My day and the case.
 *
 * <AttemptDialog followup={row | null} onClose={…} /> — open while a follow-up is handed in.
 *
 * data-testid: attempt-dialog, attempt-spent, attempt-outcome(-<outcome>), attempt-note, attempt-again, attempt-next-due,
 * attempt-next-due-<pick>, attempt-next-purpose(-<code>), attempt-next-channel(-<code>), attempt-next-note,
 * attempt-save, attempt-cancel
 */
import { useState } from "react";
import type { AttemptOutcome, CallBack, FollowupRow, PackView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Alert, Button, Checkbox, Choices, Dialog, Form, Spinner, TextArea, toast } from "../../kit";
import { Question, Questions } from "../../kit/questions";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { Traces } from "../contacts/Traces";
import { CallBackFields } from "./CallBackFields";
import { SafeContactCard } from "./SafeContact";
import { promisable, stops } from "./rules";

const outcomes: readonly AttemptOutcome[] = ["reached", "no_answer", "wrong_person", "unsafe", "done", "cancelled"];

export function AttemptDialog({ followup, onClose }: { followup: FollowupRow | null; onClose: () => void }) {
  return followup === null ? null : <OpenAttempt key={followup.id} followup={followup} onClose={onClose} />;
}

function OpenAttempt({ followup, onClose }: { followup: FollowupRow; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const dates = useDates();
  const pack = useLook("pack", {});
  const act = useAct("record_attempt");
  const [outcome, setOutcome] = useState<AttemptOutcome | null>(null);
  const [note, setNote] = useState("");
  const [again, setAgain] = useState(false);
  const [next, setNext] = useState<Omit<CallBack, "due"> & { due: string | null }>({
    due: null,
    purpose: followup.purpose,
    channel: followup.channel,
    note: "",
  });
  // Without an outcome the field itself says that the answer is missing, in the core's own words.
  const [unanswered, setUnanswered] = useState(false);

  const purposeOf = (view: PackView): string => {
    const purpose = view.purposes.find((one) => one.code === followup.purpose);
    return purpose ? label(purpose.label) : followup.purpose;
  };

  const save = async (): Promise<void> => {
    if (outcome === null) {
      setUnanswered(true);
      return;
    }
    const saved = await act.run({
      followup: followup.id,
      outcome,
      note,
      next: again ? { ...next, due: next.due ?? "" } : null,
    });
    if (saved === undefined) return;
    toast("followups-attempt-done");
    onClose();
  };

  const refusals = unanswered && outcome === null ? [{ code: "answer_missing", field: "outcome", facts: {} }] : act.refusals;
  return (
    <Dialog
      title={w("followups-attempt-title")}
      isOpen
      onClose={onClose}
      keepOpenOutside
      testId="attempt-dialog"
      below={
        pack.data && w("followups-attempt-of", { code: followup.case.code, purpose: purposeOf(pack.data), when: dates.nearMoment(followup.due) })
      }
      footer={
        <>
          <Button variant="main" shortcut="Ctrl+Enter" busy={act.busy} onPress={() => void save()} testId="attempt-save">
            {w("followups-attempt-save")}
          </Button>
          <Button onPress={onClose} testId="attempt-cancel">
            {w("followups-cancel")}
          </Button>
        </>
      }
    >
      {pack.data === undefined ? (
        <Spinner />
      ) : (
        <Form refusals={refusals}>
          <Questions onSave={() => void save()}>
            <AttemptFields
              pack={pack.data}
              followup={followup}
              outcome={outcome}
              setOutcome={setOutcome}
              note={note}
              setNote={setNote}
              again={again}
              setAgain={setAgain}
              next={next}
              setNext={setNext}
            />
          </Questions>
        </Form>
      )}
    </Dialog>
  );
}

function AttemptFields(props: {
  pack: PackView;
  followup: FollowupRow;
  outcome: AttemptOutcome | null;
  setOutcome: (outcome: AttemptOutcome) => void;
  note: string;
  setNote: (note: string) => void;
  again: boolean;
  setAgain: (again: boolean) => void;
  next: Omit<CallBack, "due"> & { due: string | null };
  setNext: (next: Omit<CallBack, "due"> & { due: string | null }) => void;
}) {
  const w = useWords();
  const choice = useChoice();
  return (
    <div style={{ display: "grid", gap: "var(--s5)" }}>
      {props.followup.needs_decision && (
        <Alert tone="warn" testId="attempt-spent">
          <p>{w("followups-spent")}</p>
        </Alert>
      )}
      {stops(props.followup.consent) && (
        <Alert tone="danger" testId="attempt-no-contact">
          <p>{w("consents-no-contact", { standing: props.followup.consent })}</p>
        </Alert>
      )}
      <SafeContactCard safe={props.followup.safe_contact} pack={props.pack} />
      <Question>
        <Choices
          label={w("followups-outcome")}
          name="outcome"
          numbered
          columns="even"
          value={props.outcome}
          onChange={props.setOutcome}
          options={outcomes.map((outcome) => ({ value: outcome, text: choice("attempt-outcome", outcome), tone: outcome === "unsafe" ? "danger" : undefined }))}
          testId="attempt-outcome"
          autoFocus
        />
      </Question>
      <Question>
        <TextArea label={w("followups-attempt-note")} help={w("followups-attempt-note-hint")} name="note" value={props.note} onChange={props.setNote} rows={3} testId="attempt-note" />
        <Traces text={props.note} onChange={props.setNote} />
      </Question>
      <Question>
        <Checkbox label={w("followups-again")} value={props.again} onChange={props.setAgain} testId="attempt-again" />
      </Question>
      {props.again && (
        <CallBackFields
          value={props.next}
          onChange={props.setNext}
          pack={props.pack}
          allowed={stops(props.followup.consent) ? [] : promisable(props.followup.safe_contact, props.pack.channels)}
          closed={stops(props.followup.consent) ? w("consents-no-contact", { standing: props.followup.consent }) : w(props.followup.safe_contact?.allowed && props.followup.safe_contact.expired ? "followups-closed-expired" : "followups-closed")}
          at="next."
          testId="attempt-next"
        />
      )}
    </div>
  );
}
