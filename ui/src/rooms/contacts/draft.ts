/**
 * Building a `ContactDraft`: what a fresh form holds, which questions are asked, and what is handed
 * to the door. Pure: no React, no clock, no door. The core decides what is refused; what stands here
 * only decides what is asked and shown.
 */
import { packOn } from "../../app/offered";
import type {
  Age,
  CallType,
  Category,
  ContactDraft,
  Language,
  PackView,
  SensitiveItem,
  Vulnerability,
} from "../../door/generated";
import { write } from "../../words/dates";
import { closedSafeContact } from "../followups/rules";
import { onTheMinute } from "./time";

/** The most that a summary may hold; the core refuses more with `too_long`. */
export const SUMMARY_MAX = 2000;
/** How many further problems may be named beside the main one. */
export const OTHER_PROBLEMS_MAX = 2;
/** How many of the non-counselling types have a key of their own (F1 to F6). */
export const QUICK_KEYS = 6;

const codeOr = (choices: Array<{ code: string }>, wanted: string): string | null =>
  choices.find((choice) => choice.code === wanted)?.code ?? choices[0]?.code ?? null;

/**
 * The spoken language that a call most likely runs in, guessed from the screen's language. Packs
 * name languages by their own codes, so a prefix is enough.
 */
export function likelyLanguage(pack: PackView, language: Language): string | null {
  const exact = pack.languages.find((choice) => choice.code === language);
  if (exact) return exact.code;
  const begins = pack.languages.find((choice) => choice.code.startsWith(language));
  return begins?.code ?? pack.languages[0]?.code ?? null;
}

/** When a call that is answered now began. */
export function startOf(now: Date): string {
  return write(onTheMinute(now));
}

/** A form nobody has typed into: telephone and the user's language are chosen beforehand. */
export function blankDraft(pack: PackView, language: Language, now: Date): ContactDraft {
  return {
    started: startOf(now),
    ended: null,
    channel: codeOr(pack.channels, "phone"),
    call_type: null,
    non_counselling: null,
    language: likelyLanguage(pack, language),
    age: null,
    gender: null,
    relation: null,
    pseudonym: "",
    problem: null,
    other_problems: [],
    problem_other: "",
    online: null,
    environment: null,
    platforms: [],
    risk: null,
    safe_now: null,
    emergency_action: "",
    informed: "",
    summary: "",
    actions: [],
    call_back: null,
    safe_contact: null,
    case: { kind: "none" },
    import_source: null,
    import_ref: "",
    ...blankAnswers(),
  };
}

/** The optional parts with nothing in them. */
export function blankAnswers(): Pick<ContactDraft, "person" | "incident" | "talk"> {
  return {
    person: { birth_year: null, age_estimated: false, living: null, vulnerabilities: [], grade: null, school_type: null, region: null, milieu: null, repeat_contact: null },
    incident: {
      four_c: null,
      facets: [],
      started_on: null,
      last_on: null,
      ongoing: null,
      frequency: null,
      place: null,
      offender_known: null,
      offender: null,
      offender_age: null,
      offenders: null,
      caregiver_aware: null,
      reported: null,
      reported_where: "",
      reported_ref: "",
    },
    talk: {
      confidentiality_explained: null,
      rights_discussed: null,
      emotion_before: null,
      emotion_after: null,
      emotion: null,
      felt_helped: null,
      would_recommend: null,
      heard_of_us: null,
      campaign: "",
      heavy_contact: false,
    },
  };
}

/** How many questions of an optional part are answered. */
export function answersIn(part: object): number {
  return Object.values(part).filter((one: unknown) => (Array.isArray(one) ? one.length > 0 : typeof one === "string" ? one.trim() !== "" : one !== null && one !== false)).length;
}

/** What a helpline must be willing to ask before it may be recorded; the core refuses the rest. */
const GUARDED: Partial<Record<Vulnerability, readonly SensitiveItem[]>> = {
  minority: ["ethnicity", "religion"],
  disability: ["disability"],
  sogiesc: ["orientation"],
};

/** The vulnerabilities that this helpline asks about. */
export function askedOf(pack: PackView): Vulnerability[] {
  return vulnerabilities.filter((one) => !(GUARDED[one] ?? []).some((item) => pack.not_asked.includes(item)));
}

const vulnerabilities: readonly Vulnerability[] = ["out_of_school", "poverty", "conflict_with_law", "conflict_zone", "moved_forced", "moved_freely", "minority", "disability", "sogiesc", "other"];

/** From this level of risk on, a supervisor is told by name (V10). */
export const HIGH = 3;

export function isHigh(draft: ContactDraft): boolean {
  return draft.risk !== null && draft.risk >= HIGH;
}

/** Whether anything was answered or typed, so that an untouched form leaves no draft behind. */
export function hasAnswers(draft: ContactDraft): boolean {
  return (
    draft.call_type !== null ||
    draft.age !== null ||
    draft.gender !== null ||
    draft.relation !== null ||
    draft.problem !== null ||
    draft.other_problems.length > 0 ||
    draft.online !== null ||
    draft.environment !== null ||
    draft.platforms.length > 0 ||
    draft.risk !== null ||
    draft.safe_now !== null ||
    draft.actions.length > 0 ||
    draft.call_back !== null ||
    draft.safe_contact !== null ||
    answersIn(draft.person) + answersIn(draft.incident) + answersIn(draft.talk) > 0 ||
    [draft.pseudonym, draft.problem_other, draft.emergency_action, draft.informed, draft.summary, draft.import_ref].some(
      (text) => text.trim() !== "",
    )
  );
}

/** A silent call, a hang-up, a prank …: time, channel and language, and nothing about a person. */
export function quickContact(
  pack: PackView,
  language: Language,
  code: string,
  now: Date,
  open: ContactDraft | null,
): ContactDraft {
  const blank = blankDraft(pack, language, now);
  return {
    ...blank,
    started: open?.started ?? blank.started,
    channel: open?.channel ?? blank.channel,
    language: open?.language ?? blank.language,
    call_type: "non_counselling",
    non_counselling: code,
  };
}

/** Call types where the caller is not the person the call is about, so the relation is asked. */
export function asksRelation(callType: CallType | null): boolean {
  return callType === "about_child" || callType === "professional";
}

/** The category behind a code of the pack. */
export function categoryOf(pack: PackView, code: string | null): Category | null {
  return pack.categories.find((category) => category.code === code) ?? null;
}

/** Whether the chosen category says nothing by itself and must be put in words. */
export function asksProblemInWords(pack: PackView, code: string | null): boolean {
  return categoryOf(pack, code)?.text_needed ?? false;
}

/** Every category that the draft names: the main problem and the others. */
function namedCategories(draft: ContactDraft, pack: PackView): Category[] {
  return [draft.problem, ...draft.other_problems]
    .map((code) => categoryOf(pack, code))
    .filter((category): category is Category => category !== null);
}

/** Whether one of the chosen categories asks for a risk level. */
export function asksRisk(draft: ContactDraft, pack: PackView): boolean {
  return namedCategories(draft, pack).some((category) => category.risk_question);
}

/** The person is not safe, or is in immediate danger: the emergency card goes on top. */
export function inDanger(draft: ContactDraft): boolean {
  return draft.safe_now === "no" || draft.risk === 4;
}

/** Notes of the pack that belong beside the form, each once, in the order they were chosen. */
export function notesFor(draft: ContactDraft, pack: PackView): Category[] {
  const seen = new Set<string>();
  return namedCategories(draft, pack).filter((category) => {
    if (category.note === null || seen.has(category.note.en)) return false;
    seen.add(category.note.en);
    return true;
  });
}

/** The age somebody typed, as whole years; anything else is not an age yet. */
export function typedAge(text: string): Age | null {
  const western = text
    .trim()
    // Digits as an Arabic or Persian keyboard types them mean the same number.
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  if (!/^\d{1,3}$/.test(western)) return null;
  return { kind: "exact", years: Number(western) };
}

/** The oldest that the person can be, or null when the age says nothing. */
function atMost(draft: ContactDraft, pack: PackView): number | null {
  if (draft.age === null || draft.age.kind === "unknown") return null;
  if (draft.age.kind === "exact") return draft.age.years;
  const { band } = draft.age;
  return pack.age_bands.find((one) => one.code === band)?.max ?? null;
}

/** Below this age a sexual problem is never less than a high risk. */
const YOUNG = 13;

/**
 * The least level that problem and age force, with the age below which they do; null when any level
 * may be chosen. As the core has it, so that nobody chooses what is then refused.
 */
export function leastRisk(draft: ContactDraft, pack: PackView): { level: number; below: number } | null {
  const years = atMost(draft, pack);
  if (years === null) return null;
  const forced = namedCategories(draft, pack)
    .flatMap((category) => [...category.forces_risk, ...(category.sexual ? [{ below: YOUNG, level: 3 }] : [])])
    .filter((one) => years < one.below && one.level > 1)
    .sort((one, other) => other.level - one.level || one.below - other.below);
  return forced[0] ?? null;
}

/** The pack with what a contact of this day may be coded by; the core refuses the rest. */
export function offeredOn(pack: PackView, started: string | null): PackView {
  if (started === null) return pack;
  return packOn(pack, started.slice(0, 10));
}

/** What lies under a first-level problem. */
export function under(pack: PackView, code: string): Category[] {
  return pack.categories.filter((category) => !category.first && category.under === code);
}

/** The first-level problem that a code belongs to, or null for the rest of the list. */
export function headOf(pack: PackView, code: string | null): Category | null {
  const category = categoryOf(pack, code);
  if (category === null || category.first) return category;
  const head = categoryOf(pack, category.under);
  return head?.first ? head : null;
}

/** Problems shown as big chips: the first level of the pack, in its own order. */
export function firstLevel(pack: PackView): Category[] {
  return pack.categories.filter((category) => category.first);
}

/** The whole operational list, each first-level problem with those under it; the rest on their own. */
export function grouped(pack: PackView): Array<{ head: Category | null; items: Category[] }> {
  const heads = firstLevel(pack);
  const known = new Set(heads.map((head) => head.code));
  const groups: Array<{ head: Category | null; items: Category[] }> = heads.map((head) => ({
    head,
    items: [head, ...pack.categories.filter((one) => !one.first && one.under === head.code)],
  }));
  const rest = pack.categories.filter((one) => !one.first && !(one.under !== null && known.has(one.under)));
  if (rest.length > 0) groups.push({ head: null, items: rest });
  return groups;
}

/** A safe contact may be recorded on a case only, and a promise needs one, so either opens a case. */
export function withCallBack(draft: ContactDraft, due: string): ContactDraft {
  return {
    ...draft,
    call_back: draft.call_back ?? { due, purpose: "", channel: "", note: "" },
    safe_contact: draft.safe_contact ?? closedSafeContact(),
    case: draft.case.kind === "none" ? { kind: "new" } : draft.case,
  };
}

/** Takes the promise back. The case stays as chosen; the safe contact goes with the promise. */
export function withoutCallBack(draft: ContactDraft): ContactDraft {
  return { ...draft, call_back: null, safe_contact: null };
}

/**
 * What is handed to `save_contact`: answers to questions that are no longer asked are left out.
 * The form itself keeps them, so that switching an answer back loses nothing.
 */
export function outgoing(draft: ContactDraft, pack: PackView, openCase: boolean): ContactDraft {
  const online = draft.online === "yes";
  const danger = inDanger(draft);
  return {
    ...draft,
    relation: asksRelation(draft.call_type) ? draft.relation : null,
    problem_other: asksProblemInWords(pack, draft.problem) ? draft.problem_other : "",
    environment: online ? draft.environment : null,
    platforms: online ? draft.platforms : [],
    emergency_action: danger ? draft.emergency_action : "",
    informed: danger || isHigh(draft) ? draft.informed : "",
    person: { ...draft.person, repeat_contact: draft.case.kind === "existing" ? null : draft.person.repeat_contact },
    incident: {
      ...draft.incident,
      reported_where: draft.incident.reported === "yes" ? draft.incident.reported_where : "",
      reported_ref: draft.incident.reported === "yes" ? draft.incident.reported_ref : "",
    },
    import_source: draft.import_ref.trim() === "" ? null : draft.import_source,
    case: openCase && draft.case.kind === "none" ? { kind: "new" } : draft.case,
  };
}

/** The answers that a counselling contact cannot do without, by field path, that are still missing. */
export function missing(draft: ContactDraft, pack: PackView): string[] {
  if (draft.call_type === "non_counselling") return draft.non_counselling === null ? ["non_counselling"] : [];
  const fields: string[] = [];
  if (draft.call_type === null) fields.push("call_type");
  if (asksRelation(draft.call_type) && draft.relation === null) fields.push("relation");
  if (draft.age === null) fields.push("age");
  if (draft.gender === null) fields.push("gender");
  if (draft.problem === null) fields.push("problem");
  if (draft.online === null) fields.push("online");
  if (asksRisk(draft, pack) && draft.risk === null) fields.push("risk");
  if (draft.summary.trim() === "") fields.push("summary");
  return fields;
}
