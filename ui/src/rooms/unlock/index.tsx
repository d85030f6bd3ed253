/** The closed door, and what stands before it when the store cannot be opened. */
import { useEffect, useState } from "react";
import { OutsideFrame } from "../../app/OutsideFrame";
import { Alert, Button, Code, Form, Line, PassphraseField, Rows, Soft, TextField, Typed } from "../../kit";
import { call, problemFrom } from "../../door";
import type { Me, Situation, TrainingLogin } from "../../door";
import { useAct } from "../../door/hooks";
import { useChoice, useWords } from "../../words";
import { ActivateRoom } from "./Activate";
import { RescueRoom } from "../backups/RescueRoom";
import { RestoreRoom } from "../backups/RestoreRoom";
import { useComputer } from "./Computer";
import { RecoverRoom } from "./Recover";
import { TechnicalRoom } from "./Technical";
import css from "./unlock.module.css";

interface Props {
  situation: Situation;
  onSituation: (situation: Situation) => void;
  onEnter: (me: Me) => void;
}

export function UnlockRoom({ situation, onSituation, onEnter }: Props) {
  const w = useWords();
  const [checking, setChecking] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const [reading, setReading] = useState(false);

  async function look(): Promise<void> {
    setChecking(true);
    await call("situation", {}).then(onSituation, problemFrom);
    setChecking(false);
  }

  if (restoring) {
    return (
      <RestoreRoom
        onLeave={(now) => {
          setRestoring(false);
          if (now) onSituation(now);
        }}
      />
    );
  }

  if (reading) return <RescueRoom onEnter={onEnter} onBack={() => setReading(false)} />;

  const restore = (
    <Button variant="quiet" onPress={() => setRestoring(true)} testId="unlock-restore">
      {w("restore-enter")}
    </Button>
  );
  const again = (
    <Button variant="main" onPress={() => void look()} busy={checking} testId="unlock-look-again">
      {w("unlock-look-again")}
    </Button>
  );

  switch (situation.stage) {
    case "damaged":
      return (
        <Stopped name="damaged" tone="danger">
          <p>{w("unlock-damaged-what")}</p>
          <h2>{w("unlock-what-is-safe")}</h2>
          <p>{w("unlock-damaged-safe")}</p>
          <h2>{w("unlock-what-to-do")}</h2>
          <ol className={css.steps}>
            <li>{w("unlock-damaged-do-1")}</li>
            <li>{w("unlock-damaged-do-2")}</li>
            <li>{w("unlock-damaged-do-3")}</li>
          </ol>
          <Line gap={2}>
            {again}
            {restore}
            <Button variant="quiet" onPress={() => setReading(true)} testId="unlock-rescue">
              {w("rescue-enter")}
            </Button>
          </Line>
        </Stopped>
      );
    case "incomplete":
      return (
        <Stopped name="incomplete" tone="danger">
          <p>{w("unlock-incomplete-what")}</p>
          <h2>{w("unlock-what-is-safe")}</h2>
          <p>{w("unlock-damaged-safe")}</p>
          <h2>{w("unlock-what-to-do")}</h2>
          <ol className={css.steps}>
            <li>{w("unlock-damaged-do-1")}</li>
            <li>{w("unlock-incomplete-do-2")}</li>
            <li>{w("unlock-damaged-do-3")}</li>
          </ol>
          <Line gap={2}>
            {again}
            {restore}
          </Line>
        </Stopped>
      );
    case "newer":
      return (
        <Stopped name="newer" tone="warn">
          <p>
            {w("unlock-newer-what", { version: situation.app_version })} {situation.needs_version !== null && <Code>{situation.needs_version}</Code>}
          </p>
          <h2>{w("unlock-what-is-safe")}</h2>
          <p>{w("unlock-newer-safe")}</p>
          <h2>{w("unlock-what-to-do")}</h2>
          <p>{w("unlock-newer-do")}</p>
          {again}
        </Stopped>
      );
    case "busy":
      return (
        <Stopped name="busy" tone="info">
          <p>{w("unlock-busy-what")}</p>
          <h2>{w("unlock-what-to-do")}</h2>
          <p>{w("unlock-busy-do")}</p>
          {again}
        </Stopped>
      );
    case "technical":
      return <TechnicalRoom situation={situation} onLeave={onSituation} />;
    default:
      return <Closed situation={situation} onEnter={onEnter} onSituation={onSituation} restore={restore} />;
  }
}

function Stopped({ name, tone, children }: { name: "damaged" | "incomplete" | "newer" | "busy"; tone: "danger" | "warn" | "info"; children: React.ReactNode }) {
  const w = useWords();
  return (
    <OutsideFrame>
      <section className={css.card} data-tone={tone} data-testid={`unlock-${name}`}>
        <h1>{w(`unlock-${name}-title`)}</h1>
        {children}
      </section>
    </OutsideFrame>
  );
}

/** Seconds left of a wait, counted down on this page; the core keeps its own count. */
function useCountdown(): [left: number, start: (seconds: number) => void] {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const tick = (): void => {
      const rest = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      setLeft(rest);
      if (rest === 0) setUntil(0);
    };
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);
  return [left, (seconds) => setUntil(performance.now() + seconds * 1000)];
}

const stages: Record<string, Situation["stage"]> = { damaged_store: "damaged", newer_store: "newer", busy_store: "busy" };

function Closed({ situation, onEnter, onSituation, restore }: Props & { restore: React.ReactNode }) {
  const w = useWords();
  const choice = useChoice();
  const [login, setLogin] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [left, wait] = useCountdown();
  const unlock = useAct("unlock");
  const computer = useComputer(unlock.refusals);
  const [recovering, setRecovering] = useState(false);
  const [activating, setActivating] = useState(false);

  async function open(with_: { login: string; passphrase: string }): Promise<void> {
    if (!(await computer.bring())) return;
    const me = await unlock.run(with_);
    if (me) {
      setPassphrase("");
      onEnter(me);
      return;
    }
    // The stage may have changed meanwhile: another window, another version.
    await call("situation", {}).then((now) => {
      if (now.stage !== "locked") onSituation(now);
    }, problemFrom);
  }

  // What the core finds only with the key in the lock is shown as plainly as what it sees from outside.
  const stopped = unlock.refusals.find((one) => one.code in stages);
  useEffect(() => {
    const stage = stages[stopped?.code ?? ""];
    if (stage) onSituation({ ...situation, stage, needs_version: stopped?.facts.version ?? situation.needs_version });
    // Once for each refusal: the situation that this very effect sets must not start it again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [stopped]);

  const waiting = unlock.refusals.find((one) => one.code === "wait");
  const seconds = Number(waiting?.facts.seconds ?? 0);
  useEffect(() => {
    if (seconds > 0) wait(seconds);
    // A new refusal is a new object, hence a new wait, even of the same length.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [waiting]);

  if (activating) return <ActivateRoom first={login} onEnter={onEnter} onBack={() => setActivating(false)} />;
  if (recovering) {
    const back = (): void => {
      // A recovery that is left leaves nothing behind.
      void call("abandon_set_up", {}).then(onSituation, problemFrom);
      setRecovering(false);
    };
    return <RecoverRoom onEnter={onEnter} onBack={back} />;
  }

  const others = computer.refusals.filter((one) => one.code !== "wait");
  return (
    <OutsideFrame below={w("unlock-version", { version: situation.app_version })}>
      <section className={css.card} data-testid="unlock">
        <div>
          <h1>{situation.organisation === "" ? w("unlock-title") : <Typed>{situation.organisation}</Typed>}</h1>
          <Soft as="p">{w("unlock-what")}</Soft>
        </div>
        <Form refusals={others} refusedTitle={w("unlock-refused")} onSubmit={() => void open({ login, passphrase })}>
          <TextField label={w("unlock-login")} name="login" value={login} onChange={setLogin} ltr autoFocus testId="unlock-login" />
          <PassphraseField label={w("unlock-passphrase")} name="passphrase" value={passphrase} onChange={setPassphrase} testId="unlock-passphrase" />
          {computer.question}
          {left > 0 && (
            <Alert tone="warn" testId="unlock-wait">
              {w("unlock-wait", { seconds: left })}
            </Alert>
          )}
          <Button variant="main" size="large" fill type="submit" busy={unlock.busy} isDisabled={left > 0} testId="unlock-open">
            {w("unlock-open")}
          </Button>
        </Form>
        <Button variant="quiet" onPress={() => setActivating(true)} testId="unlock-activate">
          {w("unlock-activate")}
        </Button>
        <details className={css.forgotten}>
          <summary>{w("unlock-forgotten")}</summary>
          <p>{w("unlock-forgotten-what")}</p>
          <Button variant="quiet" onPress={() => setRecovering(true)} testId="unlock-recover">
            {w("unlock-recover")}
          </Button>
          {restore}
        </details>
      </section>
      {situation.training_logins.length > 0 && (
        <section className={css.card} data-testid="training-logins">
          <div>
            <h2>{w("unlock-training")}</h2>
            <Soft as="p">{w("unlock-training-what")}</Soft>
          </div>
          <div className={css.logins}>
            <Rows<TrainingLogin>
              label={w("unlock-training")}
              items={situation.training_logins}
              idOf={(one) => one.login}
              textOf={(one) => one.name}
              onOpen={(one) => {
                setLogin(one.login);
                setPassphrase(one.passphrase);
                void open({ login: one.login, passphrase: one.passphrase });
              }}
            >
              {(one) => (
                <span className={css.login} data-testid={`training-${one.login}`}>
                  <span>
                    <strong>
                      <Typed>{one.name}</Typed>
                    </strong>{" "}
                    <Soft>{choice("role", one.role)}</Soft>
                  </span>
                  <Soft>
                    <Typed>{one.passphrase}</Typed>
                  </Soft>
                </span>
              )}
            </Rows>
          </div>
        </section>
      )}
    </OutsideFrame>
  );
}
