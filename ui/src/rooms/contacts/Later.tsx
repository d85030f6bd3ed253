/**
 * What happens to a contact after it was recorded: what was added, and the case that it joins or moves to.
 *
 * data-testid: addenda, addendum, addendum-text, addendum-save · move-dialog, move-case, move-reason,
 * move-save, move-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { ContactView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Button, ComboBox, Dialog, Form, Panel, Soft, Stack, TextArea, Typed, When, toast } from "../../kit";
import { Question, Questions } from "../../kit/questions";
import { useLabel, useWords } from "../../words";
import { Traces } from "./Traces";
import css from "./contact.module.css";

const ADDENDUM_MAX = 2000;

export function Addenda({ view }: { view: ContactView }) {
  const w = useWords();
  const act = useAct("add_addendum");
  const [text, setText] = useState("");
  if (!view.may_add && view.addenda.length === 0) return null;
  const save = async (): Promise<void> => {
    const saved = await act.run({ contact: view.row.id, text });
    if (saved === undefined) return;
    setText("");
    toast("contacts-addendum-done");
  };
  return (
    <Panel title={w("contacts-addenda")} testId="addenda">
      <Stack gap={4}>
        {view.addenda.map((one) => (
          <div key={one.id} data-testid="addendum">
            <Soft as="p">
              <When at={one.at} as="full" /> · {one.who}
            </Soft>
            <Typed className={css.story}>{one.text}</Typed>
          </div>
        ))}
        {view.may_add && (
          <Form refusals={act.refusals} onSubmit={() => void save()} label={w("contacts-addendum")}>
            <Stack gap={3}>
              <TextArea label={w("contacts-addendum")} help={w("contacts-addendum-hint")} name="text" rows={2} max={ADDENDUM_MAX} value={text} onChange={setText} testId="addendum-text" />
              <Traces text={text} name={view.draft.pseudonym} onChange={setText} />
              <div>
                <Button busy={act.busy} onPress={() => void save()} testId="addendum-save">
                  {w("contacts-addendum-save")}
                </Button>
              </div>
            </Stack>
          </Form>
        )}
      </Stack>
    </Panel>
  );
}

export function MoveDialog({ view, onClose }: { view: ContactView; onClose: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const act = useAct("move_contact");
  const [to, setTo] = useState<string | null>(null);
  const [unnamed, setUnnamed] = useState(false);
  const [reason, setReason] = useState("");
  const cases = useLook("list_cases", { owner: null, closed: false, text: "" });
  const from = view.row.case;
  const save = async (): Promise<void> => {
    setUnnamed(to === null);
    if (to === null) return;
    const saved = await act.run({ contact: view.row.id, case: to, reason });
    if (saved === undefined) return;
    toast("contacts-move-done", { code: view.row.code, case: saved.value.code });
    onClose();
  };
  return (
    <Dialog
      title={w(from === null ? "contacts-move-join" : "contacts-move", { code: view.row.code })}
      below={from === null ? undefined : w("contacts-move-text", { case: from.code })}
      isOpen
      keepOpenOutside
      onClose={onClose}
      testId="move-dialog"
      footer={
        <>
          <Button variant="main" shortcut="Ctrl+Enter" busy={act.busy} onPress={() => void save()} testId="move-save">
            {w("contacts-move-save")}
          </Button>
          <Button onPress={onClose} testId="move-cancel">
            {w("contacts-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={unnamed && to === null ? [{ code: "answer_missing", field: "case", facts: {} }] : act.refusals}>
        <Questions onSave={() => (act.busy ? undefined : void save())}>
          <Stack gap={5}>
            <Question>
              <ComboBox
                label={w("contacts-case-which")}
                name="case"
                autoFocus
                value={to}
                onChange={setTo}
                options={(cases.data ?? [])
                  .filter((row) => row.id !== from?.id)
                  .map((row) => {
                    const problem = pack.categories.find((one) => one.code === row.problem);
                    return { value: row.id, text: row.code, detail: problem ? label(problem.label) : undefined };
                  })}
                testId="move-case"
              />
            </Question>
            {from !== null && (
              <Question>
                <TextArea label={w("contacts-move-reason")} help={w("contacts-move-reason-hint")} name="reason" rows={2} max={1000} value={reason} onChange={setReason} testId="move-reason" />
              </Question>
            )}
          </Stack>
        </Questions>
      </Form>
    </Dialog>
  );
}
