/**
 * Noting what a person answered when they were asked for their leave, and taking a consent back.
 *
 * data-testid: consent-dialog, consent-purpose(-<purpose>), consent-body, consent-answer(-<answer>), consent-giver(-<giver>),
 * consent-how(-<how>), consent-language, consent-scope, consent-on, consent-note, consent-save, consent-cancel ·
 * withdraw-dialog, withdraw-by(-<giver>), withdraw-reason, withdraw-save, withdraw-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, ConsentAnswer, ConsentGiver, ConsentHow, ConsentPurpose, ConsentView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Choices, ComboBox, DateField, Select, Soft, TextArea, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useLabel, useWords } from "../../words";
import { ActDialog } from "./ActDialog";
import { consentLines } from "./rules";

const purposes: readonly ConsentPurpose[] = ["notes", "followup", "referral", "platform", "statistics"];
const answers: readonly ConsentAnswer[] = ["given", "refused", "undecided"];
const givers: readonly ConsentGiver[] = ["person", "caregiver", "both"];
const hows: readonly ConsentHow[] = ["oral", "written"];

interface ConsentDialogProps {
  view: Pick<CaseView, "row" | "consents">;
  purpose: ConsentPurpose | null;
  body: string | null;
  onClose: () => void;
  /** Where to go on after the answer, when it was asked for the sake of something else. */
  onSaved?: () => void;
}

/** `purpose` and `body` say what is asked about; without a purpose that is the first question. */
export function ConsentDialog({ view, purpose: fixed, body: first, onClose, onSaved = onClose }: ConsentDialogProps) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const act = useAct("record_consent");
  const bodies = useLook("list_bodies", {}, { enabled: fixed === null || fixed === "referral" });
  const [purpose, setPurpose] = useState(fixed);
  const [body, setBody] = useState(first);
  const [answer, setAnswer] = useState<ConsentAnswer | null>(null);
  const [givenBy, setGivenBy] = useState<ConsentGiver | null>(null);
  const [how, setHow] = useState<ConsentHow | null>(null);
  const [language, setLanguage] = useState<string | null>(null);
  const [scope, setScope] = useState("");
  const [on, setOn] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const before = consentLines(view.consents).find((line) => line.purpose === purpose && line.body === (purpose === "referral" ? body : null))?.current ?? null;
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, purpose, body: purpose === "referral" ? body : null, answer, given_by: givenBy, how: answer === "given" ? how : null, language, scope, on, note });
    if (saved === undefined) return;
    toast("consents-saved");
    onSaved();
  };
  return (
    <ActDialog
      title={w("consents-ask-title", { code: view.row.code })}
      below={fixed === null ? undefined : <Soft>{choice("consent-purpose", fixed)}</Soft>}
      save={w("consents-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="consent"
    >
      {fixed === null && (
        <Question>
          <Choices label={w("consents-purpose")} name="purpose" numbered columns="even" value={purpose} onChange={setPurpose} options={purposes.map((one) => ({ value: one, text: choice("consent-purpose", one) }))} testId="consent-purpose" />
        </Question>
      )}
      {purpose === "referral" && (
        <Question>
          <ComboBox label={w("consents-body")} name="body" value={body} onChange={setBody} options={(bodies.data ?? []).map((one) => ({ value: one.id, text: label(one.name), section: choice("body-kind", one.kind) }))} testId="consent-body" />
        </Question>
      )}
      <Question>
        <Choices
          label={w("consents-answer")}
          name="answer"
          numbered
          autoFocus
          value={answer}
          onChange={setAnswer}
          options={answers.map((one) => ({ value: one, text: choice("consent-answer", one), tone: one === "refused" ? ("danger" as const) : undefined, apart: one === "undecided" }))}
          testId="consent-answer"
        />
      </Question>
      <Question>
        <Choices label={w("consents-given-by")} name="given_by" numbered size="small" value={givenBy} onChange={setGivenBy} options={givers.map((one) => ({ value: one, text: choice("consent-giver", one) }))} testId="consent-giver" />
      </Question>
      {answer === "given" && (
        <Question>
          <Choices label={w("consents-how")} name="how" numbered size="small" value={how} onChange={setHow} options={hows.map((one) => ({ value: one, text: choice("consent-how", one) }))} testId="consent-how" />
        </Question>
      )}
      {answer !== "undecided" && (
        <Question>
          <Select label={w("consents-language-question")} name="language" value={language} onChange={setLanguage} options={pack.languages.map((one) => ({ value: one.code, text: label(one.label) }))} testId="consent-language" />
        </Question>
      )}
      {answer === "given" && (
        <Question>
          <TextArea label={w("consents-scope")} help={w("consents-scope-hint")} name="scope" rows={2} max={500} value={scope} onChange={setScope} testId="consent-scope" />
        </Question>
      )}
      <Question>
        <DateField label={w("consents-on")} help={w("consents-on-hint")} name="on" value={on} onChange={setOn} testId="consent-on" />
      </Question>
      {before !== null && (
        <Question>
          <TextArea label={w("consents-note")} help={w("consents-note-hint")} name="note" rows={2} max={1000} value={note} onChange={setNote} testId="consent-note" />
        </Question>
      )}
    </ActDialog>
  );
}

export function WithdrawDialog({ view, consent, onClose }: { view: CaseView; consent: ConsentView; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const act = useAct("withdraw_consent");
  const [toldBy, setToldBy] = useState<ConsentGiver | null>(null);
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ consent: consent.id, told_by: toldBy, reason });
    if (saved === undefined) return;
    toast("consents-withdrawn");
    onClose();
  };
  return (
    <ActDialog
      title={w("consents-withdraw-title", { code: view.row.code })}
      below={
        <>
          {choice("consent-purpose", consent.purpose)}
          {consent.body_name !== null && <> · {label(consent.body_name)}</>}
        </>
      }
      save={w("consents-withdraw-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="withdraw"
    >
      <p>{w("consents-withdraw-text")}</p>
      <Question>
        <Choices label={w("consents-told-by")} name="told_by" numbered autoFocus value={toldBy} onChange={setToldBy} options={givers.map((one) => ({ value: one, text: choice("consent-giver", one) }))} testId="withdraw-by" />
      </Question>
      <Question>
        <TextArea label={w("consents-withdraw-reason")} help={w("consents-withdraw-hint")} name="reason" rows={3} max={1000} value={reason} onChange={setReason} testId="withdraw-reason" />
      </Question>
    </ActDialog>
  );
}
