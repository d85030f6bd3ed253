/**
 * The figures of a whole month, quarter or year. The core hides what points at people; a hidden count is a word
 * here, never an empty cell.
 *
 * data-testid: figures, figures-span, figures-before, figures-after, figures-period, figures-counselling, figures-<what>
 */
import { useState } from "react";
import type { CountedBy, FigureRow, FigureTable, PeriodSpan } from "../../door";
import { useLook } from "../../door/hooks";
import { Button, Choices, Empty, Panel, Soft, Spinner, Stack, Typed } from "../../kit";
import { useDesk } from "../../app/me";
import { today } from "../../app/offered";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { shifted, together } from "./periods";
import css from "./team.module.css";

const spans: readonly PeriodSpan[] = ["month", "quarter", "year"];

export function Figures() {
  const w = useWords();
  const choice = useChoice();
  const { day: written, number } = useDates();
  const [span, setSpan] = useState<PeriodSpan>("month");
  const [day, setDay] = useState(today());
  const figures = useLook("figures", { span, day }).data;
  const last = together(day, today(), span);
  return (
    <Stack gap={4}>
      <Soft as="p">{w("figures-what")}</Soft>
      <div className={css.period}>
        <Choices label={w("figures-span")} value={span} onChange={setSpan} options={spans.map((one) => ({ value: one, text: choice("period-span", one) }))} testId="figures-span" />
        <div className={css.steps}>
          <Button onPress={() => setDay(shifted(day, span, -1))} testId="figures-before">
            {w("figures-before")}
          </Button>
          <Button onPress={() => setDay(shifted(day, span, 1))} isDisabled={last} testId="figures-after">
            {w("figures-after")}
          </Button>
        </div>
      </div>
      {figures === undefined ? (
        <Spinner />
      ) : (
        <section aria-labelledby="figures-period" data-testid="figures">
          <Stack gap={4}>
            <h2 id="figures-period" className={css.periodName} data-testid="figures-period">
              {w("figures-period", { first: written(figures.first), last: written(figures.last) })}
            </h2>
            <p className={css.totals}>
              <span data-testid="figures-counselling">
                {w("figures-counselling")} <strong>{figures.counselling === null ? w("figures-few") : number(figures.counselling)}</strong>
              </span>
              <span data-testid="figures-non-counselling">
                {w("figures-non-counselling")} <strong>{number(figures.non_counselling)}</strong>
              </span>
            </p>
            {figures.counselling === 0 ? (
              <Panel>
                <Empty title={w("figures-none")} testId="figures-none" />
              </Panel>
            ) : (
              <div className={css.tables}>
                {figures.tables.map((table) => (
                  <Counted key={table.by} table={table} />
                ))}
              </div>
            )}
          </Stack>
        </section>
      )}
    </Stack>
  );
}

function Counted({ table }: { table: FigureTable }) {
  const w = useWords();
  const choice = useChoice();
  const { number } = useDates();
  const nameOf = useNames();
  // Those that are told stand first, the most frequent on top; nothing is said by the order of the others.
  const rows = [...table.rows].sort((one, other) => (other.count ?? -1) - (one.count ?? -1) || one.code.localeCompare(other.code));
  const name = choice("counted-by", table.by);
  return (
    <Panel title={name} testId={`figures-${table.by}`}>
      <table className={css.counted} aria-label={name}>
        <thead className={css.unseen}>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{w("figures-count")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row: FigureRow) => (
            <tr key={row.code}>
              <th scope="row">
                <Typed>{nameOf(table.by, row.code)}</Typed>
              </th>
              <td>{row.count === null ? <Soft>{w("figures-hidden")}</Soft> : number(row.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** What an answer is called; one that was retired keeps its name. */
function useNames(): (by: CountedBy, code: string) => string {
  const choice = useChoice();
  const label = useLabel();
  const { pack } = useDesk();
  const lists = { problem: pack.categories, age: pack.age_bands, channel: pack.channels };
  return (by, code) => {
    if (by === "call_type") return choice("call-type", code);
    if (by === "gender" || by === "risk") return choice(by, code);
    const found = lists[by].find((one) => one.code === code);
    if (found !== undefined) return label(found.label);
    return by === "age" && code === "" ? choice("age-kind", "unknown") : code;
  };
}
