/**
 * The desk of who looks after the computer and does not read the cases: what can be known without the store's key.
 * Nothing here can be changed.
 *
 * data-testid: technical, technical-facts, technical-backup-<number>, technical-leave
 */
import { OutsideFrame } from "../../app/OutsideFrame";
import { Alert, Button, Facts, Soft, Spinner } from "../../kit";
import type { Situation } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { useChoice, useDates, useWords } from "../../words";
import { megabytes } from "../backups";
import css from "./unlock.module.css";

/** Below this Sanad will soon be unable to save. */
const little = 500_000_000;

export function TechnicalRoom({ situation, onLeave }: { situation: Situation; onLeave: (situation: Situation) => void }) {
  const w = useWords();
  const choice = useChoice();
  const { number, nearMoment } = useDates();
  const machine = useLook("view_machine", {}, { fresh: true });
  const leave = useAct("lock");
  const size = (bytes: number): string => w("backups-mb", { size: number(megabytes(bytes)) });
  const of = machine.data;
  return (
    <OutsideFrame wide>
      <section className={css.card} data-testid="technical">
        <div>
          <h1>{w("unlock-technical-title")}</h1>
          <Soft as="p">{w("unlock-technical-what")}</Soft>
        </div>
        {of === undefined ? (
          <Spinner />
        ) : (
          <>
            {of.free_bytes !== null && of.free_bytes < little && <Alert tone="warn">{w("unlock-technical-low")}</Alert>}
            <div data-testid="technical-facts">
              <Facts
                rows={[
                  [w("unlock-technical-version"), situation.app_version],
                  [w("unlock-technical-store"), size(of.store_bytes)],
                  [w("unlock-technical-free"), of.free_bytes === null ? w("unlock-technical-unknown") : size(of.free_bytes)],
                  [w("unlock-technical-bound"), w(of.bound ? "unlock-technical-yes" : "unlock-technical-no")],
                  [w("unlock-technical-keyring"), of.bound ? choice("keyring", of.keyring) : w(of.keyring === "silent" ? "unlock-technical-silent" : "unlock-technical-answers")],
                ]}
              />
            </div>
            <h2>{w("unlock-technical-backups")}</h2>
            {of.backups.length === 0 ? (
              <p>{w("unlock-technical-none")}</p>
            ) : (
              <ul className={css.files}>
                {of.backups.map((one) => (
                  <li key={one.number} data-testid={`technical-backup-${one.number}`}>
                    <strong>{w("unlock-technical-backup", { number: number(one.number) })}</strong> · {nearMoment(one.made_at)} · {size(one.bytes)}
                    {one.whole ? <Soft as="p">{w("unlock-technical-whole")}</Soft> : <Alert tone="danger">{w("unlock-technical-cut")}</Alert>}
                  </li>
                ))}
              </ul>
            )}
            <Soft as="p">{w("unlock-technical-limit")}</Soft>
            <Soft as="p">{w("unlock-technical-passphrase")}</Soft>
          </>
        )}
        <Button variant="main" busy={leave.busy} onPress={() => void leave.run({}).then((now) => now && onLeave(now))} testId="technical-leave">
          {w("unlock-technical-leave")}
        </Button>
      </section>
    </OutsideFrame>
  );
}
