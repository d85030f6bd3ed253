/**
 * The code of the duty register: made at the end of a shift and written down by hand; looked for
 * again by whoever watches over the work.
 *
 * data-testid: register-dialog, register-make, register-made, register-code · register-check,
 * register-typed, register-search, register-found, register-lost
 */
import { useState } from "react";
import type { RegisterCode, RegisterCodeChecked } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Button, Code, Dialog, Form, Panel, Soft, Stack, TextField } from "../../kit";
import { useDates, useWords } from "../../words";
import css from "./history.module.css";

export function RegisterDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { day, time } = useDates();
  const act = useAct("make_register_code");
  const [made, setMade] = useState<RegisterCode | null>(null);
  return (
    <Dialog
      title={w("history-register")}
      below={w("history-register-what")}
      isOpen
      onClose={onClose}
      width="narrow"
      testId="register-dialog"
      footer={
        made === null ? (
          <>
            <Button variant="main" busy={act.busy} onPress={() => void act.run({}).then((code) => code && setMade(code))} testId="register-make">
              {w("history-register-make")}
            </Button>
            <Button onPress={onClose}>{w("common-cancel")}</Button>
          </>
        ) : (
          <Button variant="main" onPress={onClose} testId="register-close">
            {w("common-close")}
          </Button>
        )
      }
    >
      {made !== null && (
        <div className={css.made} role="status" data-testid="register-made">
          <p>{w("history-register-write")}</p>
          <p className={css.code}>
            <Code strong testId="register-code">
              {made.code}
            </Code>
          </p>
          <Soft as="p">{w("history-register-at", { date: day(made.at), time: time(made.at), count: made.size })}</Soft>
        </div>
      )}
    </Dialog>
  );
}

export function RegisterCheck() {
  const w = useWords();
  const { day, time } = useDates();
  const act = useAct("check_register_code");
  const [code, setCode] = useState("");
  const [found, setFound] = useState<RegisterCodeChecked | null>(null);
  const search = async (): Promise<void> => {
    setFound(null);
    const answer = await act.run({ code });
    if (answer) setFound(answer.value);
  };
  return (
    <Panel title={w("history-register-check")} testId="register-check">
      <Stack gap={3}>
        <Form refusals={act.refusals} onSubmit={() => void search()}>
          <div className={css.filter}>
            <TextField label={w("history-register-code")} name="code" value={code} onChange={setCode} ltr width="medium" testId="register-typed" />
            <div className={css.buttons}>
              <Button type="submit" busy={act.busy} testId="register-search">
                {w("history-register-checked")}
              </Button>
            </div>
          </div>
        </Form>
        {found !== null &&
          (found.seq === null || found.at === null ? (
            <Alert tone="danger" testId="register-lost">
              <p>{w("history-register-lost")}</p>
            </Alert>
          ) : (
            <Alert tone="good" testId="register-found">
              <p>{w("history-register-found", { seq: found.seq, date: day(found.at), time: time(found.at) })}</p>
            </Alert>
          ))}
      </Stack>
    </Panel>
  );
}
