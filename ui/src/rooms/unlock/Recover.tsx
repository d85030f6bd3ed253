/** Coming back with the recovery sheet: a new passphrase for a supervisor, and a new sheet. */
import { useState } from "react";
import { OutsideFrame } from "../../app/OutsideFrame";
import { Alert, Button, Form, Line, Soft, TextField } from "../../kit";
import type { Me, RecoverySheet } from "../../door";
import { useAct } from "../../door/hooks";
import { useWords } from "../../words";
import { ConfirmStep, PassphraseChoice, SheetRules, SheetStep } from "../setup";
import css from "./unlock.module.css";

export function RecoverRoom({ onEnter, onBack }: { onEnter: (me: Me) => void; onBack: () => void }) {
  const w = useWords();
  const [typed, setTyped] = useState("");
  const [login, setLogin] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const [copied, setCopied] = useState(false);
  const recover = useAct("recover");
  const confirm = useAct("confirm_recovery");

  async function send(): Promise<void> {
    const made = await recover.run({ typed, login, passphrase });
    if (made) {
      // The page has no reason to keep either.
      setTyped("");
      setPassphrase("");
      setSheet(made);
    }
  }

  return (
    <OutsideFrame wide>
      <section className={css.card} data-testid="recover">
        <div>
          <h1>{w("unlock-recover-title")}</h1>
          <Soft as="p">{w(sheet ? "unlock-recover-new-sheet" : "unlock-recover-what")}</Soft>
        </div>
        {sheet === null && (
          <Form refusals={recover.refusals} onSubmit={() => void send()}>
            <TextField label={w("unlock-recover-typed")} name="typed" help={w("unlock-recover-typed-help")} value={typed} onChange={setTyped} ltr autoFocus testId="recover-typed" />
            <TextField label={w("unlock-login")} name="login" help={w("unlock-recover-login-help")} value={login} onChange={setLogin} ltr testId="recover-login" />
            <PassphraseChoice value={passphrase} onChange={setPassphrase} whose="mine" />
            <Line gap={2}>
              <Button variant="main" type="submit" busy={recover.busy} testId="recover-send">
                {w("unlock-recover-send")}
              </Button>
              <Button variant="quiet" onPress={onBack} testId="recover-back">
                {w("common-back")}
              </Button>
            </Line>
          </Form>
        )}
        {sheet !== null && (
          <>
            <Alert tone="info">{w("unlock-recover-until")}</Alert>
            {copied ? (
              <ConfirmStep
                groups={sheet.groups}
                send={w("setup-confirm-send")}
                refusals={confirm.refusals}
                busy={confirm.busy}
                onBack={() => setCopied(false)}
                onSend={(back) => void confirm.run({ typed: back }).then((me) => me && onEnter(me))}
              />
            ) : (
              <SheetStep groups={sheet.groups} paper="recovery_sheet" onNext={() => setCopied(true)}>
                <SheetRules />
              </SheetStep>
            )}
          </>
        )}
      </section>
    </OutsideFrame>
  );
}
