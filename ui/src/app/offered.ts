/** What of the pack may be chosen on a day. The core refuses the rest; a record of then keeps its names. */
import type { Choice, PackView } from "../door";

const chosenFrom = ["non_counselling", "relations", "environments", "platforms", "actions", "purposes", "services", "import_sources"] as const;

/** Today, as the door writes a day. */
export function today(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The entries of a list that are offered on a day. */
export function offeredIn<T extends Choice>(list: readonly T[], day: string): T[] {
  return list.filter((one) => (one.from === null || one.from <= day) && (one.until === null || day <= one.until));
}

/** The pack with what may be chosen on a day. Before the pack took effect its own first day counts for problems. */
export function packOn(pack: PackView, day: string): PackView {
  const first = day < pack.effective ? pack.effective : day;
  const lists = Object.fromEntries(chosenFrom.map((name) => [name, offeredIn(pack[name], day)]));
  return { ...pack, ...lists, categories: pack.categories.filter((one) => one.from <= first && (one.until === null || first <= one.until)) };
}
