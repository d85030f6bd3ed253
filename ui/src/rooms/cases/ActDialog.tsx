/** The frame of the acts on a case: some questions, one act, a way out. */
import type { ReactNode } from "react";
import type { Refusal } from "../../door";
import { Button, Dialog, Form, Stack } from "../../kit";
import { Questions } from "../../kit/questions";
import { useWords } from "../../words";

export function ActDialog(props: {
  title: string;
  below?: ReactNode;
  save: string;
  busy: boolean;
  refusals: readonly Refusal[];
  onSave: () => void;
  onClose: () => void;
  testId: string;
  saveDisabled?: boolean;
  /** What stands over refusals that no question claims. */
  refusedTitle?: string;
  children: ReactNode;
}) {
  const w = useWords();
  return (
    <Dialog
      title={props.title}
      below={props.below}
      isOpen
      keepOpenOutside
      onClose={props.onClose}
      testId={`${props.testId}-dialog`}
      footer={
        <>
          <Button variant="main" shortcut="Ctrl+Enter" busy={props.busy} isDisabled={props.saveDisabled ?? false} onPress={props.onSave} testId={`${props.testId}-save`}>
            {props.save}
          </Button>
          <Button onPress={props.onClose} testId={`${props.testId}-cancel`}>
            {w("cases-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={props.refusals} refusedTitle={props.refusedTitle}>
        <Questions onSave={() => (props.busy || props.saveDisabled ? undefined : props.onSave())}>
          <Stack gap={5}>{props.children}</Stack>
        </Questions>
      </Form>
    </Dialog>
  );
}
