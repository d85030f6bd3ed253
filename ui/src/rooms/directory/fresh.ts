import { daysFrom } from "../../words/dates";

/** What was checked within six months may be used; older numbers are checked before use. */
export const freshDays = 183;

export function isFresh(checkedOn: string, now: Date): boolean {
  return daysFrom(checkedOn, now) >= -freshDays;
}
