/**
 * A note, added to what happened.
 *
 * data-testid: case-note-panel, case-note, case-note-save
 */
import { useState } from "react";
import { useAct } from "../../door/hooks";
import { Button, Form, Panel, TextArea, toast } from "../../kit";
import { useWords } from "../../words";
import { Traces } from "../contacts/Traces";
import css from "./case.module.css";

const NOTE_MAX = 10_000;

export function NoteForm({ id }: { id: string }) {
  const w = useWords();
  const act = useAct("add_note");
  const [text, setText] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: id, text });
    if (saved === undefined) return;
    setText("");
    toast("cases-note-done");
  };
  return (
    <Panel testId="case-note-panel">
      <Form refusals={act.refusals} onSubmit={() => void save()} label={w("cases-note")} className={css.note}>
        <TextArea label={w("cases-note-label")} help={w("cases-note-hint")} name="text" rows={2} max={NOTE_MAX} value={text} onChange={setText} testId="case-note" />
        <Traces text={text} caseId={id} onChange={setText} />
        <div>
          <Button shortcut="Ctrl+Enter" busy={act.busy} onPress={() => void save()} testId="case-note-save">
            {w("cases-note-save")}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
