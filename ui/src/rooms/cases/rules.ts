/** How cases are ordered and what a timeline entry says. Pure. */
import type { AttemptOutcome, CaseRow, FollowupRow, ReferralRow, ReferralState, TimelineEntry } from "../../door";

/** By risk, then by what is due first; what has no next step stands before what is due later than a week. */
export function ordered(rows: readonly CaseRow[]): CaseRow[] {
  return [...rows].sort((one, other) => {
    if (one.status !== other.status && (one.status === "closed" || other.status === "closed")) return one.status === "closed" ? 1 : -1;
    if (one.risk !== other.risk) return other.risk - one.risk;
    if (one.next_due !== null && other.next_due !== null) return Date.parse(one.next_due) - Date.parse(other.next_due);
    if (one.next_due !== other.next_due) return one.next_due === null ? 1 : -1;
    return Date.parse(one.last_activity) - Date.parse(other.last_activity);
  });
}

/** Promises that are still to be kept, the next one first. */
export function stillDue(followups: readonly FollowupRow[]): FollowupRow[] {
  return followups.filter((one) => one.state === "due").sort((one, other) => Date.parse(one.due) - Date.parse(other.due));
}

/** States that a receiver's answer may bring; the others come from printing. */
export const answerStates: readonly ReferralState[] = ["handed_over", "acknowledged", "accepted", "declined", "no_answer", "done"];

/** Whether a referral still waits for something. */
export function isWaiting(referral: ReferralRow): boolean {
  return !["accepted", "declined", "done"].includes(referral.state);
}

/** What a timeline entry tells beside its text, ready for the words. */
export type Told =
  | { kind: "risk"; from: number | null; to: number }
  | { kind: "promise"; due: string; purpose: string; channel: string }
  | { kind: "outcome"; outcome: AttemptOutcome }
  | { kind: "contact"; contact: string }
  | { kind: "to"; name: string }
  | { kind: "moved"; contact: string; case: string; out: boolean }
  | { kind: "referral"; reference: string; state: string }
  | null;

/** Reads the facts of an entry; unknown ones are left out rather than shown raw. */
export function toldBy(entry: TimelineEntry): Told {
  const { facts } = entry;
  const risk = (text: string | undefined): number | null => (text !== undefined && /^[1-4]$/.test(text) ? Number(text) : null);
  switch (entry.kind) {
    case "opened": {
      const to = risk(facts["risk"]);
      return to === null ? null : { kind: "risk", from: null, to };
    }
    case "risk": {
      const to = risk(facts["to"]);
      return to === null ? null : { kind: "risk", from: risk(facts["from"]), to };
    }
    case "followup":
      return facts["due"] === undefined ? null : { kind: "promise", due: facts["due"], purpose: facts["purpose"] ?? "", channel: facts["channel"] ?? "" };
    case "attempt":
      return facts["outcome"] === undefined ? null : { kind: "outcome", outcome: facts["outcome"] as AttemptOutcome };
    case "contact":
      return facts["contact"] === undefined ? null : { kind: "contact", contact: facts["contact"] };
    case "assigned":
      return facts["to"] === undefined ? null : { kind: "to", name: facts["to"] };
    case "moved":
      return facts["contact"] === undefined ? null : { kind: "moved", contact: facts["contact"], case: facts["case"] ?? "", out: facts["way"] === "out" };
    case "referral":
    case "letter":
    case "answer":
      return facts["reference"] === undefined ? null : { kind: "referral", reference: facts["reference"], state: facts["state"] ?? "" };
    case "note":
    case "safe_contact":
      return null;
  }
}
