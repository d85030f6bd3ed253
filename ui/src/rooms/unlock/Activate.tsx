/**
 * Coming in for the first time, or after the passphrase was forgotten: the code from the slip, and a
 * passphrase that nobody else knows.
 *
 * data-testid: activate, activate-login, activate-code, passphrase, activate-send, activate-back
 */
import { useState } from "react";
import { OutsideFrame } from "../../app/OutsideFrame";
import { Button, Form, Line, Soft, TextField } from "../../kit";
import type { Me } from "../../door";
import { useAct } from "../../door/hooks";
import { useWords } from "../../words";
import { PassphraseChoice } from "../setup";
import { useComputer } from "./Computer";
import css from "./unlock.module.css";

export function ActivateRoom({ first, onEnter, onBack }: { first: string; onEnter: (me: Me) => void; onBack: () => void }) {
  const w = useWords();
  const [login, setLogin] = useState(first);
  const [code, setCode] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const activate = useAct("activate");
  const computer = useComputer(activate.refusals);

  async function send(): Promise<void> {
    if (!(await computer.bring())) return;
    const me = await activate.run({ login, code, passphrase });
    if (me === undefined) return;
    // The page has no reason to keep either.
    setCode("");
    setPassphrase("");
    onEnter(me);
  }

  return (
    <OutsideFrame wide>
      <section className={css.card} data-testid="activate">
        <div>
          <h1>{w("unlock-activate-title")}</h1>
          <Soft as="p">{w("unlock-activate-what")}</Soft>
        </div>
        <Form refusals={computer.refusals} refusedTitle={w("unlock-refused")} onSubmit={() => void send()}>
          <TextField label={w("unlock-login")} name="login" value={login} onChange={setLogin} ltr autoFocus={first === ""} testId="activate-login" />
          <TextField label={w("unlock-activate-code")} name="code" help={w("unlock-activate-code-help")} value={code} onChange={setCode} ltr autoFocus={first !== ""} testId="activate-code" />
          <PassphraseChoice value={passphrase} onChange={setPassphrase} whose="mine" />
          {computer.question}
          <Line gap={2}>
            <Button variant="main" type="submit" busy={activate.busy} testId="activate-send">
              {w("unlock-open")}
            </Button>
            <Button variant="quiet" onPress={onBack} testId="activate-back">
              {w("common-back")}
            </Button>
          </Line>
        </Form>
      </section>
    </OutsideFrame>
  );
}
