/**
 * What supervisors keep apart from the story: their notes, and the hold for the law. The core hands
 * the notes to nobody else.
 *
 * data-testid: case-apart, apart-text, apart-save, apart-note · hold-dialog, hold-reason, hold-save, hold-cancel
 */
import { useState } from "react";
import type { CaseView } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Form, Panel, Soft, TextArea, Typed, When, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useWords } from "../../words";
import { ActDialog } from "./ActDialog";
import { isClosed } from "./rules";
import css from "./case.module.css";

export function SupervisorNotes({ view }: { view: CaseView }) {
  const w = useWords();
  const act = useAct("add_supervisor_note");
  const [text, setText] = useState("");
  if (view.supervisor_notes === null) return null;
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, text });
    if (saved === undefined) return;
    setText("");
    toast("cases-apart-done");
  };
  return (
    <Panel title={w("cases-apart")} testId="case-apart">
      <Soft as="p">{w("cases-apart-text")}</Soft>
      {!isClosed(view) && (
        <Form refusals={act.refusals} onSubmit={() => void save()} label={w("cases-apart")} className={css.note}>
          <TextArea label={w("cases-apart-label")} name="text" rows={2} max={10_000} value={text} onChange={setText} testId="apart-text" />
          <div>
            <Button size="small" busy={act.busy} onPress={() => void save()} testId="apart-save">
              {w("cases-apart-save")}
            </Button>
          </div>
        </Form>
      )}
      <ul className={css.plainList}>
        {view.supervisor_notes.map((note, at) => (
          <li key={`${note.at}-${at}`} className={css.apart} data-testid="apart-note">
            <p className={css.small}>
              <When at={note.at} as="near" /> · <Typed>{note.who}</Typed>
            </p>
            <Typed>{note.text}</Typed>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Holds the case for the law, or lets it go. */
export function HoldDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const w = useWords();
  const act = useAct("hold_case");
  const [reason, setReason] = useState("");
  // The case changes under the dialog when it is saved; what was asked stays what it was.
  const [held] = useState(view.row.legal_hold);
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, hold: !held, reason });
    if (saved === undefined) return;
    toast(held ? "cases-hold-end-done" : "cases-hold-done");
    onClose();
  };
  return (
    <ActDialog
      title={w(held ? "cases-hold-end-title" : "cases-hold-title", { code: view.row.code })}
      below={w(held ? "cases-hold-end-text" : "cases-hold-text")}
      save={w(held ? "cases-hold-end-save" : "cases-hold-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="hold"
    >
      <Question>
        <TextArea label={w("cases-hold-reason")} name="reason" rows={3} max={1000} autoFocus value={reason} onChange={setReason} testId="hold-reason" />
      </Question>
    </ActDialog>
  );
}
