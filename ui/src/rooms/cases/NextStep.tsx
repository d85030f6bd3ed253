/**
 * How the person may be reached, and what comes next: in this order, before any button that calls.
 *
 * data-testid: case-next, case-next-none, case-record-result, case-promise, case-safe-edit, case-spent, case-decide, case-no-contact
 */
import { useDesk } from "../../app/me";
import type { CaseView } from "../../door";
import { Alert, Badge, Button, Soft, TextButton, Typed } from "../../kit";
import { useDates, useWords } from "../../words";
import { SafeContactCard } from "../followups/SafeContact";
import { stops } from "../followups/rules";
import type { OpenDialog } from "./CasePage";
import { useNamed } from "./named";
import { contactStanding, stillDue } from "./rules";
import css from "./case.module.css";

export function NextStep({ view, onOpen }: { view: CaseView; onOpen: (dialog: OpenDialog) => void }) {
  const { me, pack } = useDesk();
  const w = useWords();
  const dates = useDates();
  const named = useNamed();
  const standing = contactStanding(view);
  const [next, ...later] = stillDue(view.followups);
  // Without a promise, what is planned for the nearest day comes next.
  const step = view.plan.find((one) => one.done_on === null && one.due !== null);
  const spent = view.followups.find((one) => one.needs_decision);
  return (
    <section className={css.next} data-testid={next === undefined && step === undefined ? "case-next-none" : "case-next"}>
      <div className={css.nextSafe}>
        <div className={css.headLine}>
          <h2>{w("followups-safe")}</h2>
          <Button variant="quiet" size="small" onPress={() => onOpen({ kind: "safe", onward: null })} testId="case-safe-edit">
            {w("cases-safe-edit")}
          </Button>
        </div>
        {stops(standing) && (
          <Alert tone="danger" testId="case-no-contact">
            <p>{w("consents-no-contact", { standing })}</p>
          </Alert>
        )}
        <SafeContactCard safe={view.safe_contact} pack={pack} />
      </div>
      <div className={css.nextStep}>
        <h2>{w("cases-next")}</h2>
        {next === undefined && step !== undefined ? (
          <>
            <p className={step.overdue ? css.nextLate : css.nextText}>{w("cases-next-step", { date: dates.day(step.due ?? "") })}</p>
            <p>
              <Typed>{step.what}</Typed>
            </p>
          </>
        ) : next === undefined ? (
          <>
            <p className={css.nextText}>{w("cases-next-none")}</p>
            <Soft as="p">{w("cases-next-none-text")}</Soft>
          </>
        ) : (
          <>
            <p className={next.overdue ? css.nextLate : css.nextText}>
              {w(next.overdue ? "cases-next-overdue" : "cases-next-when", { purpose: named(pack.purposes, next.purpose), when: dates.nearMoment(next.due) })}
            </p>
            <p className={css.nextNote}>
              <Badge>{named(pack.channels, next.channel)}</Badge> {next.note !== "" && <Typed>{next.note}</Typed>}
            </p>
          </>
        )}
        {spent !== undefined && (
          <Alert
            tone="warn"
            testId="case-spent"
            actions={
              me.role === "supervisor" && (
                <Button size="small" onPress={() => onOpen({ kind: "decide", followup: spent })} testId="case-decide">
                  {w("followups-decide")}
                </Button>
              )
            }
          >
            <p>{w("followups-spent")}</p>
          </Alert>
        )}
        {later.length > 0 && (
          <div>
            <Soft as="p">{w("cases-next-later")}</Soft>
            <ul className={css.later}>
              {later.map((one) => (
                <li key={one.id}>
                  <TextButton onPress={() => onOpen({ kind: "attempt", followup: one })}>
                    {w("cases-next-when", { purpose: named(pack.purposes, one.purpose), when: dates.nearMoment(one.due) })}
                  </TextButton>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className={css.buttons}>
          {next !== undefined && (
            <Button variant="main" shortcut="R" onPress={() => onOpen({ kind: "attempt", followup: next })} testId="case-record-result">
              {w("cases-record-result")}
            </Button>
          )}
          <Button variant={next === undefined ? "main" : "plain"} shortcut="P" onPress={() => onOpen({ kind: "promise" })} testId="case-promise">
            {w("cases-promise")}
          </Button>
        </div>
      </div>
    </section>
  );
}
