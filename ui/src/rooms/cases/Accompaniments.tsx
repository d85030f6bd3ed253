/**
 * The three kinds of help that a person can be offered, and what they said to each.
 *
 * data-testid: case-help, help-<kind>, help-<kind>-<state>
 */
import type { AccompanimentKind, AccompanimentState, CaseView } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Badge, Button, Panel, Soft } from "../../kit";
import { useChoice, useDates, useRefusalText, useWords } from "../../words";
import { isClosed } from "./rules";
import css from "./case.module.css";

const kinds: readonly AccompanimentKind[] = ["psy", "jur", "sup"];
const states: readonly AccompanimentState[] = ["offered", "accepted", "declined"];
const tones = { offered: "plain", accepted: "good", declined: "warn" } as const;

export function Accompaniments({ view }: { view: CaseView }) {
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  const say = useRefusalText();
  const act = useAct("record_accompaniment");
  return (
    <Panel title={w("cases-help")} testId="case-help">
      {act.refusals.length > 0 && <Alert tone="danger">{act.refusals.map(say).join(" ")}</Alert>}
      <ul className={css.plainList}>
        {kinds.map((kind) => {
          const now = view.accompaniments.find((one) => one.kind === kind);
          return (
            <li key={kind} className={css.help} data-testid={`help-${kind}`}>
              <p className={css.headLine}>
                <strong>{choice("accompaniment-kind", kind)}</strong>
                {now === undefined ? <Soft>{w("cases-help-none")}</Soft> : <Badge tone={tones[now.state]}>{choice("accompaniment-state", now.state)}</Badge>}
              </p>
              {now !== undefined && <p className={css.small}>{w("cases-help-by", { who: now.who, date: dates.day(now.on) })}</p>}
              {!isClosed(view) && (
                <div className={css.buttons}>
                  {states
                    .filter((state) => state !== now?.state)
                    .map((state) => (
                      <Button
                        key={state}
                        size="small"
                        isDisabled={act.busy}
                        label={w("cases-help-set", { kind: choice("accompaniment-kind", kind), state: choice("accompaniment-state", state) })}
                        onPress={() => void act.run({ case: view.row.id, kind, state })}
                        testId={`help-${kind}-${state}`}
                      >
                        {choice("accompaniment-state", state)}
                      </Button>
                    ))}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
