/**
 * Sealing a case, and lifting its seal: the second with another supervisor, if there is one.
 *
 * data-testid: seal-dialog, seal-reason, seal-save, seal-cancel · lift-dialog, lift-reason, lift-save, lift-cancel
 */
import { useState } from "react";
import type { CaseView } from "../../door";
import { useAct } from "../../door/hooks";
import { TextArea, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";

export function SealDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const w = useWords();
  const act = useAct("seal_case");
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    if ((await act.run({ case: view.row.id, reason })) === undefined) return;
    toast("seals-done");
    onClose();
  };
  return (
    <ActDialog title={w("seals-title", { code: view.row.code })} below={w("seals-text")} save={w("seals-save")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="seal">
      <Question>
        <TextArea label={w("seals-reason")} help={w("seals-reason-hint")} name="reason" rows={3} max={1000} autoFocus value={reason} onChange={setReason} testId="seal-reason" />
      </Question>
    </ActDialog>
  );
}

/** Asks another supervisor when the core says that one is needed, with the same reason. */
export function LiftDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const w = useWords();
  const lift = useAct("unseal_case");
  const second = useAct("ask_second");
  const [reason, setReason] = useState("");
  const needed = lift.refusals.some((one) => one.code === "second_needed");
  const save = async (): Promise<void> => {
    const done = needed ? await second.run({ act: "unseal", subject: view.row.id, role: null, reason }) : await lift.run({ case: view.row.id, reason });
    if (done === undefined) return;
    toast(needed ? "seals-lift-asked" : "seals-lift-done");
    onClose();
  };
  return (
    <ActDialog
      title={w("seals-lift-title", { code: view.row.code })}
      below={w("seals-lift-text")}
      save={w(needed ? "seals-second-ask" : "seals-lift-save")}
      busy={lift.busy || second.busy}
      refusals={second.refusals.length > 0 ? second.refusals : lift.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="lift"
    >
      <Question>
        <TextArea label={w("seals-reason")} help={w("seals-reason-hint")} name="reason" rows={3} max={1000} autoFocus value={reason} onChange={setReason} testId="lift-reason" />
      </Question>
    </ActDialog>
  );
}
