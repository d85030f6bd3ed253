/** Moments of a call. Pure: the moment "now" is always handed in. */

/** The same moment with its seconds dropped, so that a call never starts in the future. */
export function onTheMinute(moment: Date): Date {
  const copy = new Date(moment.getTime());
  copy.setSeconds(0, 0);
  return copy;
}
