/** Which protocol fits, how long a danger lasts, and when a step's follow-up would be. Pure. */
import type { CaseView, PackView, Protocol, ProtocolView } from "../../door";
import { dates } from "../../words";
import { ABUSE } from "../evidence/abuse";

/** The protocols that these problems or this risk ask for, in the order of the pack. */
export function fitting(pack: PackView, problems: readonly (string | null)[], risk: number | null): Protocol[] {
  return pack.protocols.filter((one) => (one.from_risk !== null && (risk ?? 0) >= one.from_risk) || one.problems.some((problem) => problems.includes(problem)));
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** How long ago, in the unit that one says: minutes in the first two hours. */
export function elapsed(seconds: number): { unit: "minutes" | "hours"; count: number } {
  return seconds < 2 * HOUR ? { unit: "minutes", count: Math.floor(seconds / MINUTE) } : { unit: "hours", count: Math.floor(seconds / HOUR) };
}

/** In the morning of the step's day; nothing when that is past. */
export function morningOf(day: string | null, now: Date): string | null {
  if (day === null) return null;
  const morning = dates.inDays(dates.read(day), 0, 10);
  return morning > now ? dates.write(morning) : null;
}

/** Lists that are worked on. */
export function underWay(view: Pick<CaseView, "protocols">): ProtocolView[] {
  return view.protocols.filter((one) => one.state === "open");
}

/** Whether a list is about what may show a child's sexual abuse, and the case did not say so before. */
export function warnsOfAbuse(view: CaseView, pack: PackView): boolean {
  const named = [view.row.problem, ...view.contacts.map((contact) => contact.problem)].includes(ABUSE);
  const about = pack.protocols.filter((one) => one.problems.includes(ABUSE)).map((one) => one.code);
  return !named && underWay(view).some((one) => about.includes(one.code));
}

/** How many steps need nothing more. */
export function settled(list: ProtocolView): number {
  return list.steps.length - list.open_steps;
}
