/** The parts of a safety plan, and what its form begins with. Pure. */
import type { CaseView, DigitalStep, PackView, PlanCopy, SafetyPlanDraft, SafetyPlanView } from "../../door";

/** Parts in words, in the order in which one speaks of them. The digital steps stand before `hope`. */
export const partsBefore = ["signs", "alone", "places", "people", "lines", "surroundings"] as const;
export const partsAfter = ["hope", "again"] as const;
export type Part = (typeof partsBefore)[number] | (typeof partsAfter)[number];

export const digitalSteps: readonly DigitalStep[] = ["passwords", "two_step", "sessions", "location", "accounts", "evidence_kept", "no_payment", "nothing_sent"];
export const copies: readonly PlanCopy[] = ["read_aloud", "none", "message", "paper"];

/** Copies that somebody else can find. */
export function canBeFound(copy: PlanCopy | null): boolean {
  return copy === "message" || copy === "paper";
}

/** Whether somebody else uses the telephone, as far as anybody asked. */
export function sharedPhone(view: Pick<CaseView, "safe_contact">): "yes" | "no" | "unknown" {
  return view.safe_contact?.shared_phone ?? "unknown";
}

/** The numbers of the country and the helpline's own, a line for each. */
export function linesOf(pack: PackView, helpline: { name: string; number: string }, line: (name: string, number: string) => string, label: (of: PackView["emergency"][number]["label"]) => string): string {
  const all = pack.emergency.map((one) => line(label(one.label), one.number));
  if (helpline.number !== "") all.push(line(helpline.name, helpline.number));
  // What the words put around a variable on the screen is no part of what is kept.
  return all.join("\n").replace(/[\u2066-\u2069]/g, "");
}

/** The form begins with what was agreed last. How the person keeps the new version is asked anew. */
export function beginWith(caseId: string, last: SafetyPlanView | undefined, lines: string, today: string): SafetyPlanDraft {
  return {
    case: caseId,
    signs: last?.signs ?? "",
    alone: last?.alone ?? "",
    places: last?.places ?? "",
    people: last?.people ?? "",
    lines: last?.lines ?? lines,
    surroundings: last?.surroundings ?? "",
    digital: last?.digital ?? [],
    digital_note: last?.digital_note ?? "",
    hope: last?.hope ?? "",
    again: last?.again ?? "",
    agreed_on: today,
    copy: null,
  };
}
