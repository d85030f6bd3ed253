/**
 * With whom a supervisor talks after a heavy contact: the person and how many, never about what.
 *
 * data-testid: day-debriefs, day-debrief-done
 */
import type { DebriefDue } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Soft, toast } from "../../kit";
import { useWords } from "../../words";
import css from "./day.module.css";

export function Debriefs({ people }: { people: readonly DebriefDue[] }) {
  const w = useWords();
  const act = useAct("record_debrief");
  async function talked(one: DebriefDue): Promise<void> {
    if ((await act.run({ account: one.account })) !== undefined) toast("day-debrief-noted", { name: one.name });
  }
  return (
    <ul className={css.exposures} data-testid="day-debriefs">
      {people.map((one) => (
        <li key={one.account} className={css.debrief}>
          <bdi>{one.name}</bdi>
          <Soft>{w("day-debrief-count", { count: one.count })}</Soft>
          <Button size="small" busy={act.busy} onPress={() => void talked(one)} label={w("day-debrief-done-of", { name: one.name })} testId="day-debrief-done">
            {w("day-debrief-done")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
