/**
 * The case that the next call belongs to, when "log a call" was pressed on a case. Kept in memory
 * for one step only, because no case id may stand in an address.
 */
import type { CaseRef } from "../../door";

let wanted: CaseRef | null = null;

export function logFor(ref: CaseRef): void {
  wanted = ref;
}

/** The case, once. */
export function takeIntent(): CaseRef | null {
  const ref = wanted;
  wanted = null;
  return ref;
}
