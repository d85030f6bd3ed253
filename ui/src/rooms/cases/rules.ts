/** How cases are ordered and what a timeline entry says. Pure. */
import type { AttemptDecision, AttemptOutcome, CaseRow, CaseView, ConsentPurpose, ConsentStanding, ConsentView, FollowupRow, Role, TimelineEntry, YesNo } from "../../door";

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

/** Whether the case is only read until it is opened again. */
export function isClosed(view: Pick<CaseView, "row">): boolean {
  return view.row.status === "closed";
}

const HIGH = 3;

/** Whether this person asks a supervisor to close instead of closing. */
export function asksToClose(view: Pick<CaseView, "row">, role: Role): boolean {
  return view.row.risk >= HIGH && role !== "supervisor";
}

/** A risk that rises to high, or stays there, is told to a supervisor; one that falls was told before. */
export function asksWhoWasTold(before: number, risk: number | null): boolean {
  return risk !== null && risk >= HIGH && risk >= before;
}

/** One purpose, or one body that somebody was asked about: the answer that counts, and those before it. */
export interface ConsentLine {
  purpose: ConsentPurpose;
  body: string | null;
  current: ConsentView | null;
  earlier: ConsentView[];
}

/** Every purpose in the order in which one asks, a referral once for each body. Overrides are no answers. */
export function consentLines(consents: readonly ConsentView[]): ConsentLine[] {
  const answers = consents.filter((one) => one.answer !== "override");
  const line = (purpose: ConsentPurpose, body: string | null): ConsentLine => {
    const own = answers.filter((one) => one.purpose === purpose && one.body === body);
    return { purpose, body, current: own.find((one) => one.current) ?? null, earlier: own.filter((one) => !one.current) };
  };
  const bodies = [...new Set(answers.filter((one) => one.purpose === "referral").map((one) => one.body))];
  return [line("notes", null), line("followup", null), ...bodies.map((body) => line("referral", body)), line("platform", null), line("statistics", null)];
}

/** Where the person's leave to be contacted again stands. */
export function contactStanding(view: Pick<CaseView, "consents">): ConsentStanding {
  return consentLines(view.consents).find((line) => line.purpose === "followup")?.current?.standing ?? "not_asked";
}

/** What a timeline entry tells beside its text, ready for the words. */
export type Told =
  | { kind: "risk"; from: number | null; to: number; informed: string; action: string; safeNow: YesNo | null }
  | { kind: "promise"; due: string; purpose: string; channel: string }
  | { kind: "outcome"; outcome: AttemptOutcome }
  | { kind: "contact"; contact: string }
  | { kind: "to"; name: string }
  | { kind: "moved"; contact: string; case: string; out: boolean }
  | { kind: "referral"; reference: string; state: string }
  | { kind: "status"; to: string }
  | { kind: "closure"; reason: string; person: string }
  | { kind: "plan"; change: string }
  | { kind: "help"; help: string; state: string }
  | { kind: "decision"; decision: AttemptDecision }
  | { kind: "hold"; hold: string }
  | { kind: "consent"; purpose: string; answer: string }
  | { kind: "withholding"; change: string }
  | { kind: "member"; name: string; change: string }
  | { kind: "item"; number: number; platform: string; what: string; corrects: number | null }
  | { kind: "custody"; number: number; to: string }
  | { kind: "protocol"; list: string; step: string; change: string }
  | { kind: "safety"; version: number }
  | { kind: "removal"; number: number; platform: string; status: string }
  | null;

/** Reads the facts of an entry; unknown ones are left out rather than shown raw. */
export function toldBy(entry: TimelineEntry): Told {
  const { facts } = entry;
  const risk = (text: string | undefined): number | null => (text !== undefined && /^[1-4]$/.test(text) ? Number(text) : null);
  switch (entry.kind) {
    case "opened": {
      const to = risk(facts["risk"]);
      return to === null ? null : { kind: "risk", from: null, to, informed: facts["informed"] ?? "", action: facts["action"] ?? "", safeNow: (facts["safe_now"] as YesNo | undefined) ?? null };
    }
    case "risk": {
      const to = risk(facts["to"]);
      return to === null
        ? null
        : { kind: "risk", from: risk(facts["from"]), to, informed: facts["informed"] ?? "", action: facts["action"] ?? "", safeNow: (facts["safe_now"] as YesNo | undefined) ?? null };
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
    case "handed":
    case "reminder":
      return facts["reference"] === undefined ? null : { kind: "referral", reference: facts["reference"], state: facts["state"] ?? "" };
    case "status":
      return facts["to"] === undefined ? null : { kind: "status", to: facts["to"] };
    case "closure_asked":
    case "closed":
      return facts["reason"] === undefined || facts["person"] === undefined ? null : { kind: "closure", reason: facts["reason"], person: facts["person"] };
    case "plan":
      return facts["change"] === undefined ? null : { kind: "plan", change: facts["change"] };
    case "accompaniment":
      return facts["kind"] === undefined || facts["state"] === undefined ? null : { kind: "help", help: facts["kind"], state: facts["state"] };
    case "decision":
      return facts["decision"] === undefined ? null : { kind: "decision", decision: facts["decision"] as AttemptDecision };
    case "hold":
      return facts["hold"] === undefined ? null : { kind: "hold", hold: facts["hold"] };
    case "consent":
      return facts["purpose"] === undefined || facts["answer"] === undefined ? null : { kind: "consent", purpose: facts["purpose"], answer: facts["answer"] };
    case "withholding":
      return facts["change"] === undefined ? null : { kind: "withholding", change: facts["change"] };
    case "member":
      return facts["change"] === undefined ? null : { kind: "member", name: facts["who"] ?? "", change: facts["change"] };
    case "evidence":
      return facts["kind"] === undefined ? null : { kind: "item", number: Number(facts["number"]), platform: facts["platform"] ?? "", what: facts["kind"], corrects: facts["corrects"] === undefined ? null : Number(facts["corrects"]) };
    case "custody":
      return facts["to"] === undefined ? null : { kind: "custody", number: Number(facts["number"]), to: facts["to"] };
    case "removal":
      return facts["status"] === undefined ? null : { kind: "removal", number: Number(facts["number"]), platform: facts["platform"] ?? "", status: facts["status"] };
    case "protocol":
      return facts["change"] === undefined ? null : { kind: "protocol", list: facts["protocol"] ?? "", step: facts["step"] ?? "", change: facts["change"] };
    case "safety_plan":
      return facts["version"] === undefined ? null : { kind: "safety", version: Number(facts["version"]) };
    case "sealed":
    case "unsealed":
    case "glass":
    case "glass_reviewed":
    case "note":
    case "safe_contact":
    case "sent_back":
    case "reopened":
      return null;
  }
}
