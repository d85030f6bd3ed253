/**
 * What became of a request: sent, answered, or back online.
 *
 * data-testid: follow-dialog, follow-status(-<status>), follow-on, follow-ticket, follow-recheck, follow-note, follow-save, follow-cancel
 */
import { useState } from "react";
import type { RemovalStatus, RemovalView } from "../../door";
import { useAct } from "../../door/hooks";
import { Choices, DateField, Soft, TextArea, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { dates, useChoice, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";

export function RecordDialog({ removal, onClose }: { removal: RemovalView; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const act = useAct("record_removal");
  const [status, setStatus] = useState<RemovalStatus | null>(removal.next.length === 1 ? (removal.next[0] ?? null) : null);
  const [today] = useState(() => dates.write(new Date()).slice(0, 10));
  const [on, setOn] = useState<string | null>(today);
  const [ticket, setTicket] = useState(removal.ticket);
  const [recheck, setRecheck] = useState<string | null>(removal.recheck_late ? null : removal.recheck);
  const [note, setNote] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ removal: removal.id, status, on: on === today ? null : on, ticket, recheck, note });
    if (saved === undefined) return;
    toast("removals-recorded");
    onClose();
  };
  return (
    <ActDialog
      title={w("removals-record-title", { number: removal.number })}
      save={w("removals-record-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="follow"
    >
      <Question>
        <Choices
          label={w("removals-status")}
          name="status"
          numbered
          autoFocus
          columns="even"
          value={status}
          onChange={setStatus}
          options={removal.next.map((one) => ({ value: one, text: choice("removal-status", one) }))}
          testId="follow-status"
        />
      </Question>
      <Question>
        <DateField label={w("removals-on")} name="on" value={on} onChange={setOn} testId="follow-on" />
      </Question>
      <Question>
        <TextField
          label={w("removals-ticket")}
          help={removal.route === "stop_ncii" ? w("removals-route-ncii") : undefined}
          name="ticket"
          ltr
          width="medium"
          value={ticket}
          onChange={setTicket}
          testId="follow-ticket"
        />
      </Question>
      <Question>
        <DateField label={w("removals-recheck")} name="recheck" value={recheck} onChange={setRecheck} testId="follow-recheck" />
        <Soft as="p">{w("removals-recheck-hint")}</Soft>
      </Question>
      <Question>
        <TextArea label={w("removals-note")} name="note" rows={2} max={500} value={note} onChange={setNote} testId="follow-note" />
      </Question>
    </ActDialog>
  );
}
