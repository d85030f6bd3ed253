/**
 * What a step or a whole protocol is asked about.
 *
 * data-testid: not-applicable-dialog, not-applicable-reason, not-applicable-save, not-applicable-cancel ·
 * step-promise-dialog, step-promise-… (CallBackFields), step-promise-ask, step-promise-save, step-promise-cancel ·
 * protocol-end-dialog, protocol-end-reason, protocol-end-save, protocol-end-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CallBack, CaseView, ProtocolStepView, ProtocolView } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, TextArea, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import type { OpenDialog } from "../cases/CasePage";
import { contactStanding } from "../cases/rules";
import { Traces } from "../contacts/Traces";
import { CallBackFields } from "../followups/CallBackFields";
import { promisable, stops } from "../followups/rules";
import { morningOf } from "./rules";

export function NotApplicableDialog({ list, step, onClose }: { list: ProtocolView; step: ProtocolStepView; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const act = useAct("mark_protocol_step");
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ protocol: list.id, step: step.code, mark: "not_applicable", reason });
    if (saved !== undefined) onClose();
  };
  return (
    <ActDialog title={w("protocols-not-title")} below={label(step.label)} save={w("protocols-not-save")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="not-applicable">
      <Question>
        <TextField label={w("protocols-not-reason")} name="reason" autoFocus value={reason} onChange={setReason} testId="not-applicable-reason" />
        <Traces text={reason} onChange={setReason} />
      </Question>
    </ActDialog>
  );
}

/** Ends a list: with a remark when all is done, with the reason when steps are open. */
export function EndDialog({ list, onClose }: { list: ProtocolView; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const act = useAct("end_protocol");
  const [reason, setReason] = useState("");
  // The list changes under the dialog when it is saved; what was asked stays what it was.
  const [open] = useState(list.open_steps);
  const name = label(list.label);
  const finished = open === 0;
  const save = async (): Promise<void> => {
    const saved = await act.run({ protocol: list.id, reason });
    if (saved === undefined) return;
    toast(finished ? "protocols-finished" : "protocols-stopped");
    onClose();
  };
  return (
    <ActDialog
      title={w(finished ? "protocols-finish-of" : "protocols-stop-of", { name })}
      below={finished ? w("protocols-finish-text") : w("protocols-stop-text", { count: open })}
      save={w(finished ? "protocols-finish" : "protocols-stop")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="protocol-end"
    >
      <Question>
        <TextArea label={w(finished ? "protocols-end-note" : "protocols-end-reason")} name="reason" rows={2} max={500} autoFocus value={reason} onChange={setReason} testId="protocol-end-reason" />
        <Traces text={reason} onChange={setReason} />
      </Question>
    </ActDialog>
  );
}

/** A promise for a step, on the day that the protocol asks for and by a way that is safe. */
export function StepPromiseDialog({ view, list, step, onClose, onOpen }: { view: CaseView; list: ProtocolView; step: ProtocolStepView; onClose: () => void; onOpen: (dialog: OpenDialog) => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const act = useAct("promise_protocol_step");
  const standing = contactStanding(view);
  const barred = stops(standing);
  const allowed = barred ? [] : promisable(view.safe_contact, pack.channels);
  const [value, setValue] = useState<Omit<CallBack, "due"> & { due: string | null }>(() => ({ due: morningOf(step.due, new Date()), purpose: step.purpose, channel: "", note: "" }));
  // The only safe way needs no choosing.
  const [only] = allowed;
  const promise = value.channel === "" && only !== undefined && allowed.length === 1 ? { ...value, channel: only } : value;
  const save = async (): Promise<void> => {
    const saved = await act.run({ protocol: list.id, step: step.code, promise: { ...promise, due: promise.due ?? "" } });
    if (saved === undefined) return;
    toast("cases-promise-done");
    onClose();
  };
  return (
    <ActDialog
      title={w("protocols-plan-title")}
      below={label(step.label)}
      save={w("cases-promise-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="step-promise"
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
            <Button
              size="small"
              onPress={() => {
                onClose();
                onOpen(barred ? { kind: "consent", purpose: "followup", body: null, onward: null } : { kind: "safe", onward: null });
              }}
              testId="step-promise-ask"
            >
              {w(barred ? "consents-ask-again" : "followups-closed-ask")}
            </Button>
          </div>
        }
        at="promise."
        testId="step-promise"
      />
    </ActDialog>
  );
}
