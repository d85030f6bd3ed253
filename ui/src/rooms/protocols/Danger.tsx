/**
 * On top of a case in danger: the numbers, how long it has lasted, and who was told when.
 *
 * data-testid: case-danger, danger-numbers, danger-timer, danger-told, danger-start, danger-go
 */
import { useEffect, useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, DangerView } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Badge, Button, Facts, Typed, toast } from "../../kit";
import { useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { goToSection } from "../cases/Sections";
import { isClosed } from "../cases/rules";
import { EmergencyCard } from "../contacts/Emergency";
import { elapsed, underWay } from "./rules";
import css from "./protocols.module.css";

/** How often the page counts on. */
const BEAT = 5000;

export function Danger({ view }: { view: CaseView }) {
  const { danger } = view;
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  if (danger === null || isClosed(view)) return null;
  return (
    <section className={css.danger} data-testid="case-danger">
      <EmergencyCard testId="danger-numbers" />
      <div className={css.dangerBelow}>
        <div className={css.dangerHead}>
          <Timer key={`${danger.since} ${danger.seconds}`} danger={danger} />
          <Steps view={view} />
        </div>
        <Facts
          testId="danger-told"
          rows={[
            [w("protocols-danger-since"), dates.nearMoment(danger.since)],
            [
              w("protocols-danger-told"),
              danger.told_on === null ? (
                <Badge key="told" tone="danger">
                  {w("protocols-danger-untold")}
                </Badge>
              ) : (
                <Typed key="told">{w("protocols-danger-told-who", { who: danger.informed, when: dates.nearMoment(danger.told_on) })}</Typed>
              ),
            ],
            danger.action !== "" && [w("contacts-emergency-action"), <Typed key="action">{danger.action}</Typed>],
            danger.safe_now !== null && [w("contacts-safe-now"), choice("yes-no", danger.safe_now)],
          ]}
        />
      </div>
    </section>
  );
}

/** Counts on from what the core said: this computer's clock is not asked. */
function Timer({ danger }: { danger: DangerView }) {
  const w = useWords();
  const [seconds, setSeconds] = useState(danger.seconds);
  useEffect(() => {
    const began = performance.now();
    const beat = setInterval(() => setSeconds(danger.seconds + (performance.now() - began) / 1000), BEAT);
    return () => clearInterval(beat);
  }, [danger.seconds]);
  const { unit, count } = elapsed(seconds);
  return (
    <p className={css.timer} role="timer" data-testid="danger-timer">
      {w(unit === "minutes" ? "protocols-danger-minutes" : "protocols-danger-hours", { count })}
    </p>
  );
}

/** The way to the list that danger asks for, or its beginning. */
function Steps({ view }: { view: CaseView }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const say = useRefusalText();
  const act = useAct("start_protocol");
  const list = pack.protocols.find((one) => one.from_risk !== null && one.from_risk <= view.row.risk);
  if (list === undefined) return null;
  const begun = underWay(view).some((one) => one.code === list.code);
  const start = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, code: list.code });
    if (saved === undefined) return;
    toast("protocols-started", { name: label(list.label) });
    goToSection("protocols");
  };
  return (
    <div>
      {act.refusals.length > 0 && <Alert tone="danger">{act.refusals.map(say).join(" ")}</Alert>}
      {begun ? (
        <Button variant="main" onPress={() => goToSection("protocols")} testId="danger-go">
          {w("protocols-danger-go")}
        </Button>
      ) : (
        <Button variant="main" busy={act.busy} onPress={() => void start()} testId="danger-start">
          {w("protocols-start-one", { name: label(list.label) })}
        </Button>
      )}
    </div>
  );
}
