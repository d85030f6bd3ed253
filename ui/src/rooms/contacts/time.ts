/** The quick picks of a promise. Pure: the moment "now" is always handed in. */
import { inDays, write } from "../../words/dates";

/** The same moment with its seconds dropped, so that a call never starts in the future. */
export function onTheMinute(moment: Date): Date {
  const copy = new Date(moment.getTime());
  copy.setSeconds(0, 0);
  return copy;
}

/** A quick pick for a promise, named for the sentence that labels it. */
export type QuickDue = "hour" | "evening" | "tomorrow" | "three-days" | "week";

/**
 * When a promised call-back would be due for each quick pick. "This evening" (17:00) is left out
 * once it has passed, because a promise in the past is refused.
 */
export function quickDues(now: Date): Array<{ pick: QuickDue; due: string }> {
  const inAnHour = new Date(onTheMinute(now).getTime() + 60 * 60 * 1000);
  const evening = inDays(now, 0, 17);
  const picks: Array<{ pick: QuickDue; due: Date }> = [{ pick: "hour", due: inAnHour }];
  if (evening.getTime() > inAnHour.getTime()) picks.push({ pick: "evening", due: evening });
  picks.push({ pick: "tomorrow", due: inDays(now, 1, 10) });
  picks.push({ pick: "three-days", due: inDays(now, 3, 10) });
  picks.push({ pick: "week", due: inDays(now, 7, 10) });
  return picks.map(({ pick, due }) => ({ pick, due: write(due) }));
}
