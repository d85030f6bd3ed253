/** What may show a child's sexual abuse, by the helpline's own list. Pure. */
import type { Category, YesNo } from "../../door";

/** The problem that is such material by its name; the same code in every pack. */
export const ABUSE = "CSM";

/** Whether content takes the guarded way: nothing is described and few ways are open. */
export function isSuspected(categories: readonly Category[], violation: string | null, minor: YesNo | null): boolean {
  if (violation === ABUSE) return true;
  return minor === "yes" && categories.some((one) => one.code === violation && one.sexual);
}
