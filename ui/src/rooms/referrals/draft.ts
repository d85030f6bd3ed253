/** Building a referral: what is told, what is missing, by when an answer is awaited. Pure. */
import type { Basis, Disclosure, DisclosedItem, Language, Priority, ProposedItem, ReferralDraft } from "../../door";

/** Whether this body may not hear it, by the helpline's rule or at the person's wish. */
export function barred(item: Pick<ProposedItem, "forbidden" | "withheld">): boolean {
  return item.forbidden || item.withheld !== null;
}

/** One line of the table of what is told. */
export interface Item extends ProposedItem {
  /** Somebody changed the text by hand: a new proposal leaves it alone. */
  typed: boolean;
  /** Somebody ticked or unticked it: a new proposal leaves it alone. */
  decided: boolean;
}

/**
 * A new proposal (another language, another body) meets what stands in the table. What was typed and
 * what was decided stays, unless this body may never hear it; fixed texts always come from the core.
 */
export function merge(before: readonly Item[], proposed: readonly ProposedItem[]): Item[] {
  return proposed.map((item) => {
    const old = before.find((one) => one.item === item.item);
    const typed = old !== undefined && old.typed && !item.fixed && !barred(item);
    const decided = old !== undefined && old.decided && !barred(item);
    return {
      ...item,
      text: typed ? old.text : item.text,
      on: barred(item) ? false : decided ? old.on : item.on,
      typed,
      decided,
    };
  });
}

/** What is told: the ticked items that this body may hear. */
export function told(items: readonly Item[]): Disclosure[] {
  return items.filter((item) => item.on && !barred(item)).map(({ item, text }) => ({ item, text }));
}

/** The request, once everything that has no default was chosen. */
export function requestOf(parts: {
  case: string;
  body: string | null;
  service: string | null;
  priority: Priority;
  basis: Basis | null;
  items: readonly Item[];
  language: Language;
}): ReferralDraft {
  return {
    case: parts.case,
    body: parts.body ?? "",
    service: parts.service ?? "",
    priority: parts.priority,
    basis: parts.basis,
    disclosed: told(parts.items),
    language: parts.language,
  };
}

/** Whether the letter can be shown: asking earlier would only bring refusals. */
export function canPreview(draft: ReferralDraft, explanationMin: number): boolean {
  if (draft.body === "" || draft.service === "" || draft.basis === null || draft.disclosed.length === 0) return false;
  if (draft.basis.kind === "override" && [...draft.basis.explanation.trim()].length < explanationMin) return false;
  return draft.disclosed.every((one) => one.text.trim() !== "");
}

const HOURS: Record<Priority, number> = { emergency: 24, urgent: 72, normal: 14 * 24 };

/** When an answer is awaited for a letter made now. */
export function answerBy(priority: Priority, now: Date): Date {
  return new Date(now.getTime() + HOURS[priority] * 3_600_000);
}

/** Items whose text is longer than a line, so that they get room to write. */
export const longItems: readonly DisclosedItem[] = ["facts", "words", "needs", "evidence_list", "actions_taken", "suspect"];
