/**
 * A backup on its way to the store's place: choose, open, look at what it holds, say yes. Nothing changes before that.
 *
 * data-testid: restore, restore-row-<number>, restore-file, restore-open, restore-typed, restore-login, restore-passphrase,
 * restore-proven, restore-confirm, restore-back, restore-done
 */
import { useState } from "react";
import { OutsideFrame } from "../../app/OutsideFrame";
import { Alert, Button, Choices, Facts, Form, Line, PassphraseField, Rows, Soft, Spinner, TextField } from "../../kit";
import { call, problemFrom } from "../../door";
import type { BackupOffer, BackupRow, ProvenBackup, Situation } from "../../door";
import { useAct, useGive, useLook } from "../../door/hooks";
import { useDates, useWords } from "../../words";
import { useComputer } from "../unlock/Computer";
import { Doing, Stamp } from "./Doing";
import { Refused } from ".";
import { useRunning } from "./running";
import css from "./restore.module.css";

type How = "sheet" | "person";

export function RestoreRoom({ onLeave }: { onLeave: (situation: Situation | null) => void }) {
  const w = useWords();
  const [offer, setOffer] = useState<BackupOffer | null>(null);
  const [proven, setProven] = useState<ProvenBackup | null>(null);
  const [done, setDone] = useState(false);

  // What was opened is put away by the core.
  function leave(): void {
    void call("abandon_restore", {}).then(onLeave, () => onLeave(null));
  }

  return (
    <OutsideFrame wide>
      <section className={css.card} data-testid="restore">
        {done ? (
          <div data-testid="restore-done">
            <h1>{w("restore-done-title")}</h1>
            <p>{w("restore-done-what")}</p>
          </div>
        ) : (
          <div>
            <h1>{w("restore-title")}</h1>
            <Soft as="p">{w("restore-what")}</Soft>
          </div>
        )}
        {offer === null && <Choose onChosen={setOffer} />}
        {offer !== null && proven === null && <Open offer={offer} onProven={setProven} />}
        {offer !== null && proven !== null && !done && <Decide offer={offer} proven={proven} onDone={() => setDone(true)} />}
        {done ? (
          <Button variant="main" onPress={leave} testId="restore-leave">
            {w("restore-done-open")}
          </Button>
        ) : (
          <Button variant="quiet" onPress={leave} testId="restore-back">
            {w("common-back")}
          </Button>
        )}
      </section>
    </OutsideFrame>
  );
}

/** One of this computer's backups, or a file from elsewhere. */
function Choose({ onChosen }: { onChosen: (offer: BackupOffer) => void }) {
  const w = useWords();
  const { number, nearMoment } = useDates();
  const rows = useLook("list_backups", {}, { fresh: true });
  const choose = useAct("choose_backup");
  const give = useGive("read_backup");
  if (!rows.data) return <Spinner />;
  return (
    <>
      <h2>{w("restore-here")}</h2>
      {rows.data.length === 0 ? (
        <Soft as="p">{w("restore-here-none")}</Soft>
      ) : (
        <div className={css.rows}>
          <Rows<BackupRow>
            label={w("restore-here")}
            items={rows.data}
            idOf={(row) => String(row.number)}
            textOf={(row) => nearMoment(row.made_at)}
            onOpen={(row) => void choose.run({ number: row.number }).then((offer) => offer && onChosen(offer))}
          >
            {(row) => (
              <span className={css.row} data-testid={`restore-row-${row.number}`}>
                <strong>
                  <Stamp at={row.made_at} />
                </strong>
                <Soft>{w("restore-row", { number: number(row.number) })}</Soft>
              </span>
            )}
          </Rows>
        </div>
      )}
      <Refused refusals={[...choose.refusals, ...give.refusals]} number={null} />
      <Line gap={2}>
        <Button onPress={() => void give.run().then((offer) => offer && onChosen(offer))} busy={give.busy} testId="restore-file">
          {w("restore-file")}
        </Button>
      </Line>
    </>
  );
}

function Open({ offer, onProven }: { offer: BackupOffer; onProven: (proven: ProvenBackup) => void }) {
  const w = useWords();
  const { number } = useDates();
  const [how, setHow] = useState<How>("sheet");
  const [typed, setTyped] = useState("");
  const [login, setLogin] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const open = useAct("open_backup");
  const computer = useComputer(open.refusals);
  const running = useRunning("continue_restore");

  async function begin(): Promise<void> {
    const secret = how === "sheet" ? { typed, login: "", passphrase: "" } : { typed: "", login, passphrase };
    // The sheet opens without the computer's code.
    if (how === "person" && !(await computer.bring())) return;
    const first = await open.run(secret);
    if (!first) return;
    // The page has no reason to keep either.
    setTyped("");
    setPassphrase("");
    if (await running.run(first)) await call("view_restore", {}).then(onProven, (thrown: unknown) => running.fail(problemFrom(thrown)));
  }

  if (running.progress !== null) return <Doing progress={running.progress} />;
  return (
    <Form refusals={computer.refusals} onSubmit={() => void begin()}>
      <h2>{w("restore-offer", { number: number(offer.number), vault: offer.vault })}</h2>
      <Facts rows={[[w("restore-made"), <Stamp key="made" at={offer.made_at} />]]} />
      <Refused refusals={running.problem?.refusals ?? []} number={running.problem?.number ?? null} />
      {offer.replaces && (
        <Choices<How>
          label={w("restore-how")}
          value={how}
          onChange={setHow}
          options={[
            { value: "sheet", text: w("restore-how-sheet") },
            { value: "person", text: w("restore-how-person") },
          ]}
          testId="restore-how"
        />
      )}
      {how === "sheet" ? (
        <TextField label={w("unlock-recover-typed")} name="typed" help={w("unlock-recover-typed-help")} value={typed} onChange={setTyped} ltr testId="restore-typed" />
      ) : (
        <>
          <TextField label={w("unlock-login")} name="login" help={w("unlock-recover-login-help")} value={login} onChange={setLogin} ltr testId="restore-login" />
          <PassphraseField label={w("unlock-passphrase")} name="passphrase" value={passphrase} onChange={setPassphrase} testId="restore-passphrase" />
          {computer.question}
        </>
      )}
      <Line gap={2}>
        <Button variant="main" type="submit" busy={open.busy} testId="restore-open">
          {w("restore-open")}
        </Button>
      </Line>
    </Form>
  );
}

function Decide({ offer, proven, onDone }: { offer: BackupOffer; proven: ProvenBackup; onDone: () => void }) {
  const w = useWords();
  const { number } = useDates();
  const confirm = useAct("confirm_restore");
  return (
    <div className={css.decide} data-testid="restore-proven">
      <Alert tone="good" title={w("restore-proven")} />
      <h2>{w("restore-offer", { number: number(proven.number), vault: offer.vault })}</h2>
      <Facts
        rows={[
          [w("restore-made"), <Stamp key="made" at={proven.made_at} />],
          [w("restore-entries"), number(proven.entries)],
          proven.last !== null && [w("restore-last"), <Stamp key="last" at={proven.last} />],
        ]}
      />
      <p>{w("restore-lost")}</p>
      {offer.replaces && <p>{w("restore-aside")}</p>}
      <p>{w("restore-told")}</p>
      <Refused refusals={confirm.refusals} number={null} />
      <Line gap={2}>
        <Button variant="main" busy={confirm.busy} onPress={() => void confirm.run({}).then((done) => done && onDone())} testId="restore-confirm">
          {w("restore-confirm")}
        </Button>
      </Line>
    </div>
  );
}
