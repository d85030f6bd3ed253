/**
 * The original goes to somebody, against a receipt.
 *
 * data-testid: hand-dialog, hand-to, hand-on, hand-receipt, hand-save, hand-cancel
 */
import { useState } from "react";
import type { EvidenceView } from "../../door";
import { useAct } from "../../door/hooks";
import { DateField, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { dates, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";

export function HandOverDialog({ item, onClose }: { item: EvidenceView; onClose: () => void }) {
  const w = useWords();
  const act = useAct("hand_over");
  const [to, setTo] = useState("");
  const [today] = useState(() => dates.write(new Date()).slice(0, 10));
  const [on, setOn] = useState<string | null>(today);
  const [receipt, setReceipt] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ evidence: item.id, on: on === today ? null : on, to, receipt });
    if (saved === undefined) return;
    toast("evidence-handed");
    onClose();
  };
  return (
    <ActDialog
      title={w("evidence-hand-over-title", { number: item.number })}
      save={w("evidence-hand-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="hand"
    >
      <Question>
        <TextField label={w("evidence-hand-to")} name="to" autoFocus value={to} onChange={setTo} testId="hand-to" />
      </Question>
      <Question>
        <DateField label={w("evidence-hand-on")} name="on" value={on} onChange={setOn} testId="hand-on" />
      </Question>
      <Question>
        <TextField label={w("evidence-hand-receipt")} help={w("evidence-hand-receipt-hint")} name="receipt" value={receipt} onChange={setReceipt} testId="hand-receipt" />
      </Question>
    </ActDialog>
  );
}
