/**
 * What can be read of a damaged store: read from a copy, shown, and nothing written.
 *
 * data-testid: rescue, rescue-login, rescue-passphrase, rescue-open, rescue-back
 */
import { useState } from "react";
import { OutsideFrame } from "../../app/OutsideFrame";
import { Button, Form, Line, PassphraseField, Soft, TextField } from "../../kit";
import { call, problemFrom } from "../../door";
import type { Me } from "../../door";
import { useAct } from "../../door/hooks";
import { useWords } from "../../words";
import { useComputer } from "../unlock/Computer";
import { Doing } from "./Doing";
import { Refused } from ".";
import { useRunning } from "./running";
import css from "./restore.module.css";

export function RescueRoom({ onEnter, onBack }: { onEnter: (me: Me) => void; onBack: () => void }) {
  const w = useWords();
  const [login, setLogin] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const begin = useAct("begin_rescue");
  const computer = useComputer(begin.refusals);
  const running = useRunning("continue_rescue");

  async function read(): Promise<void> {
    if (!(await computer.bring())) return;
    const first = await begin.run({ login, passphrase });
    if (!first) return;
    setPassphrase("");
    if (await running.run(first)) await call("enter_rescue", {}).then(onEnter, (thrown: unknown) => running.fail(problemFrom(thrown)));
  }

  return (
    <OutsideFrame wide>
      <section className={css.card} data-testid="rescue">
        <div>
          <h1>{w("rescue-title")}</h1>
          <Soft as="p">{w("rescue-what")}</Soft>
        </div>
        {running.progress === null ? (
          <Form refusals={computer.refusals} onSubmit={() => void read()}>
            <Refused refusals={running.problem?.refusals ?? []} number={running.problem?.number ?? null} />
            <TextField label={w("unlock-login")} name="login" value={login} onChange={setLogin} ltr autoFocus testId="rescue-login" />
            <PassphraseField label={w("unlock-passphrase")} name="passphrase" value={passphrase} onChange={setPassphrase} testId="rescue-passphrase" />
            {computer.question}
            <Line gap={2}>
              <Button variant="main" type="submit" busy={begin.busy} testId="rescue-open">
                {w("rescue-open")}
              </Button>
              <Button variant="quiet" onPress={onBack} testId="rescue-back">
                {w("common-back")}
              </Button>
            </Line>
          </Form>
        ) : (
          <Doing progress={running.progress} />
        )}
      </section>
    </OutsideFrame>
  );
}
