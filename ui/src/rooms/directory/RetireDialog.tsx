/**
 * The last day of a body.
 *
 * data-testid: retire-body-dialog, retire-body-until, retire-body-reason, retire-body-save, retire-body-cancel
 */
import { useState } from "react";
import type { BodyRow } from "../../door";
import { useAct } from "../../door/hooks";
import { DateField, Soft, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";

export function RetireDialog({ body, today, onClose }: { body: BodyRow; today: string; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const act = useAct("retire_body");
  const [until, setUntil] = useState<string | null>(today);
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ body: body.id, until, reason });
    if (saved === undefined) return;
    toast("directory-retired");
    onClose();
  };
  return (
    <ActDialog
      title={w("directory-retire-title")}
      below={<Soft>{label(body.name)}</Soft>}
      save={w("directory-retire-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="retire-body"
    >
      <Soft as="p">{w("directory-retire-what")}</Soft>
      <Question>
        <DateField label={w("directory-field-until")} name="until" value={until} onChange={setUntil} testId="retire-body-until" />
      </Question>
      <Question>
        <TextField label={w("directory-retire-reason")} name="reason" value={reason} onChange={setReason} testId="retire-body-reason" />
      </Question>
    </ActDialog>
  );
}
