/**
 * Stands in the way as soon as the content may show a child's sexual abuse, until it is acknowledged.
 * Chosen again, it is shown again.
 *
 * data-testid: abuse-notice, abuse-understood, abuse-seen
 */
import { useState } from "react";
import { Button, Dialog, Stack } from "../../kit";
import { useWords } from "../../words";
import { ExposureDialog } from "./Exposure";
import { Report } from "./Report";
import { ABUSE } from "./abuse";
import css from "./evidence.module.css";

/** For a list of chosen problems. */
export function ProblemNotice({ problems }: { problems: readonly (string | null)[] }) {
  return <AbuseNotice isOn={problems.includes(ABUSE)} />;
}

export function AbuseNotice({ isOn }: { isOn: boolean }) {
  const w = useWords();
  const [understood, setUnderstood] = useState(false);
  const [seen, setSeen] = useState(false);
  if (!isOn && understood) setUnderstood(false);
  return (
    <>
      <Dialog
        title={w("evidence-csam-title")}
        isOpen={isOn && !understood}
        alert
        // Only the button acknowledges it: neither Escape nor a press outside.
        onClose={() => undefined}
        width="narrow"
        testId="abuse-notice"
        footer={
          <>
            <Button variant="main" onPress={() => setUnderstood(true)} testId="abuse-understood">
              {w("evidence-csam-understood")}
            </Button>
            <Button onPress={() => setSeen(true)} testId="abuse-seen">
              {w("evidence-csam-seen")}
            </Button>
          </>
        }
      >
        <Stack gap={4}>
          <ul className={css.never}>
            <li>{w("evidence-csam-open")}</li>
            <li>{w("evidence-csam-ask")}</li>
            <li>{w("evidence-csam-shot")}</li>
          </ul>
          <p>{w("evidence-csam-then")}</p>
          <Report />
        </Stack>
      </Dialog>
      {seen && <ExposureDialog onClose={() => setSeen(false)} />}
    </>
  );
}
