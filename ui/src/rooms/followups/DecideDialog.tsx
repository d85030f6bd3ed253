/**
 * After three failed tries: a supervisor decides how it goes on.
 *
 * data-testid: decide-dialog, decide-what(-<decision>), decide-reason, decide-save, decide-cancel
 */
import { useState } from "react";
import type { AttemptDecision, FollowupRow } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Choices, Code, Dialog, Form, Stack, TextArea, toast } from "../../kit";
import { Question, Questions } from "../../kit/questions";
import { useChoice, useWords } from "../../words";

const decisions: readonly AttemptDecision[] = ["go_on", "other_way", "stop"];

export function DecideDialog({ followup, onClose }: { followup: FollowupRow; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const act = useAct("decide_attempts");
  const [decision, setDecision] = useState<AttemptDecision | null>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const save = async (): Promise<void> => {
    if (decision === null) {
      setAsked(true);
      return;
    }
    const saved = await act.run({ followup: followup.id, decision, reason });
    if (saved === undefined) return;
    toast("followups-decide-done");
    onClose();
  };
  return (
    <Dialog
      title={w("followups-decide-title")}
      below={<Code>{followup.case.code}</Code>}
      isOpen
      keepOpenOutside
      onClose={onClose}
      testId="decide-dialog"
      footer={
        <>
          <Button variant="main" shortcut="Ctrl+Enter" busy={act.busy} onPress={() => void save()} testId="decide-save">
            {w("followups-decide-save")}
          </Button>
          <Button onPress={onClose} testId="decide-cancel">
            {w("followups-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={asked && decision === null ? [{ code: "answer_missing", field: "decision", facts: {} }] : act.refusals}>
        <Questions onSave={() => void save()}>
          <Stack gap={5}>
            <Question>
              <Choices
                label={w("followups-decide-what")}
                name="decision"
                numbered
                autoFocus
                columns="even"
                value={decision}
                onChange={setDecision}
                options={decisions.map((one) => ({ value: one, text: choice("attempt-decision", one), detail: choice("attempt-decision-meaning", one) }))}
                testId="decide-what"
              />
            </Question>
            <Question>
              <TextArea label={w("followups-decide-reason")} name="reason" rows={3} max={500} value={reason} onChange={setReason} testId="decide-reason" />
            </Question>
          </Stack>
        </Questions>
      </Form>
    </Dialog>
  );
}
