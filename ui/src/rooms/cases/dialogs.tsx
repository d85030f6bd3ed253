/**
 * The acts on a case that need an answer or two.
 *
 * data-testid: promise-dialog, promise-… (CallBackFields), promise-ask, promise-save, promise-cancel ·
 * risk-dialog, risk-level(-<1..4>), risk-safe(-<yes|no|unknown>), risk-action, risk-informed, risk-reason, risk-save, risk-cancel ·
 * safe-dialog, safe-… (SafeContactFields), safe-save, safe-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CallBack, CaseView, Refusal, YesNo } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Choices, RiskBadge, TextArea, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useWords } from "../../words";
import { EmergencyCard } from "../contacts/Emergency";
import { CallBackFields } from "../followups/CallBackFields";
import { promisable, stops } from "../followups/rules";
import { SafeContactFields, draftOf } from "../followups/SafeContact";
import { ActDialog } from "./ActDialog";
import { asksWhoWasTold, contactStanding } from "./rules";

const risks = [1, 2, 3, 4] as const;
const safeties: readonly YesNo[] = ["yes", "no", "unknown"];
const DANGER = 4;
const missing = (field: string): Refusal => ({ code: "answer_missing", field, facts: {} });

export function PromiseDialog({ view, onClose, onAsk, onAskLeave }: { view: CaseView; onClose: () => void; onAsk: () => void; onAskLeave: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const act = useAct("promise_followup");
  const standing = contactStanding(view);
  const barred = stops(standing);
  const allowed = barred ? [] : promisable(view.safe_contact, pack.channels);
  const [value, setValue] = useState<Omit<CallBack, "due"> & { due: string | null }>({
    due: null,
    purpose: "",
    channel: "",
    note: "",
  });
  // The only safe way needs no choosing, also when it was recorded a moment ago.
  const [only] = allowed;
  const promise = value.channel === "" && only !== undefined && allowed.length === 1 ? { ...value, channel: only } : value;
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, ...promise, due: promise.due ?? "" });
    if (saved === undefined) return;
    toast("cases-promise-done");
    onClose();
  };
  return (
    <ActDialog
      title={w("cases-promise-title")}
      below={w("cases-promise-text")}
      save={w("cases-promise-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="promise"
      saveDisabled={allowed.length === 0}
    >
      <CallBackFields
        value={promise}
        onChange={setValue}
        pack={pack}
        allowed={allowed}
        closed={barred ? w("consents-no-contact", { standing }) : w(view.safe_contact?.allowed && view.safe_contact.expired ? "followups-closed-expired" : "followups-closed")}
        reopen={
          <div>
            <Button size="small" onPress={barred ? onAskLeave : onAsk} testId="promise-ask">
              {w(barred ? "consents-ask-again" : "followups-closed-ask")}
            </Button>
          </div>
        }
        at=""
        testId="promise"
      />
    </ActDialog>
  );
}

export function RiskDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const { me } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const act = useAct("set_risk");
  const [risk, setRisk] = useState<number | null>(null);
  const [reason, setReason] = useState("");
  const [informed, setInformed] = useState(me.role === "supervisor" ? me.name : "");
  const [action, setAction] = useState("");
  const [safe, setSafe] = useState<YesNo | null>(null);
  const [asked, setAsked] = useState(false);
  const danger = risk === DANGER;
  const save = async (): Promise<void> => {
    if (risk === null) {
      setAsked(true);
      return;
    }
    const saved = await act.run({ case: view.row.id, risk, reason, informed, emergency_action: danger ? action : "", safe_now: danger ? safe : null });
    if (saved === undefined) return;
    toast("cases-risk-done", { risk: choice("risk", risk) });
    onClose();
  };
  return (
    <ActDialog
      title={w("cases-risk-title", { code: view.row.code })}
      below={
        <>
          {w("cases-risk-now")} <RiskBadge risk={view.row.risk} />
        </>
      }
      save={w("cases-risk-save")}
      busy={act.busy}
      refusals={asked && risk === null ? [missing("risk")] : act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="risk"
    >
      <Question>
        <Choices
          label={w("cases-risk-new")}
          name="risk"
          numbered
          autoFocus
          columns="even"
          value={risk === null ? null : String(risk)}
          onChange={(level) => setRisk(Number(level))}
          options={risks.map((level) => ({ value: String(level), text: choice("risk", level), detail: choice("risk-meaning", level), tone: `risk-${level}` as const }))}
          testId="risk-level"
        />
      </Question>
      {danger && (
        <>
          {/* In a box of its own height, so that it does not stay over the questions below. */}
          <div>
            <EmergencyCard />
          </div>
          <Question>
            <Choices
              label={w("contacts-safe-now")}
              name="safe_now"
              numbered
              value={safe}
              onChange={setSafe}
              options={safeties.map((one) => ({ value: one, text: choice("yes-no", one), tone: one === "no" ? ("danger" as const) : undefined }))}
              testId="risk-safe"
            />
          </Question>
          <Question>
            <TextField label={w("contacts-emergency-action")} name="emergency_action" value={action} onChange={setAction} testId="risk-action" />
          </Question>
        </>
      )}
      {asksWhoWasTold(view.row.risk, risk) && (
        <Question>
          <TextField label={w("cases-risk-informed")} help={w(danger ? "cases-risk-informed-danger" : "cases-risk-informed-hint")} name="informed" value={informed} onChange={setInformed} testId="risk-informed" />
        </Question>
      )}
      <Question>
        <TextArea label={w("cases-risk-reason")} help={w("cases-risk-reason-hint")} name="reason" rows={3} max={1000} value={reason} onChange={setReason} testId="risk-reason" />
      </Question>
    </ActDialog>
  );
}

/** `onSaved` says where to go on after the answer, when it was asked for the sake of something else. */
export function SafeContactDialog({ view, onClose, onSaved }: { view: CaseView; onClose: () => void; onSaved: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const act = useAct("save_safe_contact");
  const [value, setValue] = useState(() => draftOf(view.safe_contact));
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, safe_contact: value });
    if (saved === undefined) return;
    toast("cases-safe-done");
    onSaved();
  };
  return (
    <ActDialog
      title={w("cases-safe-title", { code: view.row.code })}
      below={w("cases-safe-text")}
      save={w("cases-safe-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="safe"
    >
      <SafeContactFields value={value} onChange={setValue} pack={pack} at="safe_contact" />
    </ActDialog>
  );
}
