/** Where a referral stands, for its line in a case and on My day. Pure; the core decides. */
import type { ReferralRow, ReferralState } from "../../door";

const waiting: readonly ReferralState[] = ["prepared", "printed", "handed_over", "acknowledged"];

/** Whether somebody still has to act or to answer. */
export function isWaiting(referral: Pick<ReferralRow, "state">): boolean {
  return waiting.includes(referral.state);
}

/** Whether the letter still lies here. */
export function isHere(referral: Pick<ReferralRow, "state">): boolean {
  return referral.state === "prepared" || referral.state === "printed";
}

/** So many reminders without an answer make "no answer". */
export const reminders = 2;

/** Whether the body had its two reminders and owes an answer still. */
export function isSpent(referral: Pick<ReferralRow, "state" | "reminders">): boolean {
  return isWaiting(referral) && !isHere(referral) && referral.reminders >= reminders;
}

export function toneOf(referral: Pick<ReferralRow, "state" | "overdue">): "plain" | "good" | "warn" | "danger" {
  if (isWaiting(referral)) return referral.overdue ? "danger" : "plain";
  return referral.state === "declined" || referral.state === "no_answer" || referral.state === "closed" ? "warn" : "good";
}
