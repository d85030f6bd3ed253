/**
 * The board: what each person carries and what waits, in the order of their names. Each number opens
 * the cases that it counted. It is no ranking: nothing is sorted by a number.
 *
 * data-testid: caseload-board, caseload-person, load-open, load-risk-<1..4>, load-<wait>, load-heavy, load-sealed
 */
import type { CaseRow, CaseWait, CaseloadCase, CaseloadPerson } from "../../door";
import { useLook } from "../../door/hooks";
import { Button, Panel, RiskBadge, Soft, Spinner, Stack, Typed } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";
import { OwedReviews } from "../seals";
import css from "./team.module.css";

/** Whose cases, and which of them: all, those of a level, or those in which something waits. */
export interface Only {
  account: string;
  name: string;
  what: "open" | 1 | 2 | 3 | 4 | CaseWait;
}

const levels = [4, 3, 2, 1] as const;
const waits: readonly CaseWait[] = ["overdue", "resting", "unanswered", "unsent", "closure"];

/** The cases that a number counted; every case, when there is none. */
export function countedBy(only: Only | null, cases: readonly CaseloadCase[]): CaseRow[] {
  const counts = ({ row, waits: waiting }: CaseloadCase): boolean => {
    if (only === null) return true;
    if (row.owner !== only.account) return false;
    if (only.what === "open") return true;
    return typeof only.what === "number" ? row.risk === only.what : waiting.includes(only.what);
  };
  return cases.filter(counts).map((one) => one.row);
}

export function Board({ onOpen }: { onOpen: (only: Only) => void }) {
  const w = useWords();
  const caseload = useLook("caseload", {});
  if (!caseload.data) return <Spinner />;
  const most = Math.max(1, ...caseload.data.people.map((one) => one.open));
  return (
    <Stack gap={4}>
      <OwedReviews all />
      <section aria-label={w("team-board")}>
        <ul className={css.board} data-testid="caseload-board">
          {caseload.data.people.map((one) => (
            <li key={one.account}>
              <Person one={one} most={most} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      </section>
    </Stack>
  );
}

function Person({ one, most, onOpen }: { one: CaseloadPerson; most: number; onOpen: (only: Only) => void }) {
  const w = useWords();
  const choice = useChoice();
  const { number } = useDates();
  const counts: Record<CaseWait, number> = { overdue: one.overdue, resting: one.resting, unanswered: one.unanswered, unsent: one.unsent, closure: one.closures };
  const figure = (count: number, name: string, what: Only["what"], testId: string) =>
    count === 0 ? (
      <Soft>{number(0)}</Soft>
    ) : (
      <Button size="small" label={w("team-number-of", { name: one.name, what: name, count: number(count) })} onPress={() => onOpen({ account: one.account, name: one.name, what })} testId={testId}>
        {number(count)}
      </Button>
    );
  return (
    <Panel
      title={<Typed>{one.name}</Typed>}
      actions={
        one.open === 0 ? (
          <Soft>{w("team-open-count", { count: 0 })}</Soft>
        ) : (
          <Button size="small" onPress={() => onOpen({ account: one.account, name: one.name, what: "open" })} label={`${one.name}, ${w("team-open-count", { count: one.open })}`} testId="load-open">
            {w("team-open-count", { count: one.open })}
          </Button>
        )
      }
      testId="caseload-person"
    >
      {/* The bar says again what the numbers under it say. */}
      <div className={css.bar} aria-hidden="true">
        {levels.map((risk) => {
          const count = one.by_risk[risk - 1] ?? 0;
          return count === 0 ? null : <span key={risk} className={[css.piece, css[`piece-${risk}`]].join(" ")} style={{ inlineSize: `${(count / most) * 100}%` }} />;
        })}
      </div>
      <ul className={css.levels} aria-label={w("team-levels")}>
        {levels.map((risk) => (
          <li key={risk} className={(one.by_risk[risk - 1] ?? 0) === 0 ? css.none : undefined}>
            <RiskBadge risk={risk} />
            {figure(one.by_risk[risk - 1] ?? 0, choice("risk", risk), risk, `load-risk-${risk}`)}
          </li>
        ))}
      </ul>
      <ul className={css.waits}>
        {waits.map((wait) => (
          <li key={wait}>
            <span>{choice("case-wait", wait)}</span>
            {figure(counts[wait], choice("case-wait", wait), wait, `load-${wait}`)}
          </li>
        ))}
        <li>
          <span>{w("team-heavy")}</span>
          <span className={css.figure} data-testid="load-heavy">
            {number(one.heavy)}
          </span>
        </li>
        {one.sealed > 0 && (
          <li>
            <span>{w("seals-load")}</span>
            <span className={css.figure} data-testid="load-sealed">
              {number(one.sealed)}
            </span>
          </li>
        )}
      </ul>
    </Panel>
  );
}
