/**
 * Somebody saw by accident what nobody should see: it is told to the supervisors, without a word of
 * what it was; and a supervisor notes that they talked.
 *
 * data-testid: exposure-dialog, exposure-save, exposure-cancel · talk-dialog, talk-again, talk-save, talk-cancel
 */
import { useState } from "react";
import type { ExposureRow } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, DateField, Dialog, Form, Soft, Stack, toast } from "../../kit";
import { Question, Questions } from "../../kit/questions";
import { useWords } from "../../words";

export function ExposureDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const act = useAct("record_exposure");
  const tell = async (): Promise<void> => {
    const saved = await act.run({});
    if (saved === undefined) return;
    toast("evidence-exposure-done");
    onClose();
  };
  return (
    <Dialog
      title={w("evidence-exposure-title")}
      isOpen
      onClose={onClose}
      keepOpenOutside
      width="narrow"
      testId="exposure-dialog"
      footer={
        <>
          <Button variant="main" busy={act.busy} onPress={() => void tell()} testId="exposure-save">
            {w("evidence-exposure-save")}
          </Button>
          <Button onPress={onClose} testId="exposure-cancel">
            {w("common-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={act.refusals}>
        <Stack gap={3}>
          <p>{w("evidence-exposure-text")}</p>
          <p>{w("evidence-exposure-what")}</p>
        </Stack>
      </Form>
    </Dialog>
  );
}

export function TalkDialog({ exposure, onClose }: { exposure: ExposureRow; onClose: () => void }) {
  const w = useWords();
  const act = useAct("record_talk");
  const [again, setAgain] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const saved = await act.run({ exposure: exposure.id, again });
    if (saved === undefined) return;
    toast("evidence-talk-done");
    onClose();
  };
  return (
    <Dialog
      title={w("evidence-talk-title", { name: exposure.name })}
      below={w("evidence-talk-text")}
      isOpen
      onClose={onClose}
      keepOpenOutside
      width="narrow"
      testId="talk-dialog"
      footer={
        <>
          <Button variant="main" shortcut="Ctrl+Enter" busy={act.busy} onPress={() => void save()} testId="talk-save">
            {w("evidence-talk")}
          </Button>
          <Button onPress={onClose} testId="talk-cancel">
            {w("common-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={act.refusals}>
        <Questions onSave={() => (act.busy ? undefined : void save())}>
          <Question>
            <DateField label={w("evidence-talk-again")} name="again" value={again} onChange={setAgain} testId="talk-again" />
            <Soft as="p">{w("evidence-talk-again-hint")}</Soft>
          </Question>
        </Questions>
      </Form>
    </Dialog>
  );
}
