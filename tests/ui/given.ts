/** What stands in a store before a test begins: written through the door, as a counsellor would. */
import type { CallBack, CaseRef, ContactDraft } from "../../ui/src/door/generated.ts";
import { people } from "./office.ts";
import type { Office } from "./office.ts";

/** A moment as the door wants it, so many minutes from now. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, "+00:00");
}

/** A promise to ring back in so many minutes. */
export function promisedIn(minutes: number, note = ""): CallBack {
  return { due: inMinutes(minutes), purpose: "check_safety", channel: "phone", note };
}

export const story = "Elle dit qu’un compte inconnu la menace.";

/** A counselling contact with the mandatory answers, to be varied. The core fills in the moment. */
export function contactOf(more: Partial<ContactDraft> = {}): ContactDraft {
  return {
    started: null,
    ended: null,
    channel: "phone",
    call_type: "child_about_self",
    non_counselling: null,
    language: "ar",
    age: { kind: "exact", years: 14 },
    gender: "female",
    relation: null,
    pseudonym: "Lina",
    problem: "HAR",
    other_problems: [],
    problem_other: "",
    online: "yes",
    environment: null,
    platforms: ["instagram"],
    risk: 2,
    safe_now: "yes",
    emergency_action: "",
    informed: "",
    summary: story,
    actions: [],
    call_back: null,
    safe_contact: null,
    case: { kind: "none" },
    import_source: null,
    import_ref: "",
    person: { birth_year: null, age_estimated: false, living: null, vulnerabilities: [], grade: null, school_type: null, region: null, milieu: null, repeat_contact: null },
    incident: {
      four_c: null, facets: [], started_on: null, last_on: null, ongoing: null, frequency: null, place: null, offender_known: null, offender: null,
      offender_age: null, offenders: null, caregiver_aware: null, reported: null, reported_where: "", reported_ref: "",
    },
    talk: {
      confidentiality_explained: null, rights_discussed: null, emotion_before: null, emotion_after: null, emotion: null, felt_helped: null,
      would_recommend: null, heard_of_us: null, campaign: "", heavy_contact: false,
    },
    ...more,
  };
}

/** By telephone or WhatsApp, after five. */
export const safely: NonNullable<ContactDraft["safe_contact"]> = {
  allowed: true,
  channels: ["phone", "whatsapp"],
  phone: "+212 6 00 00 00 01",
  hours: "بعد 17:00",
  say: "المكتبة",
  voicemail: false,
  shared_phone: "yes",
  cut_off: "wait",
};

/** A case, with the promise and the safe contact that are wanted. */
export async function caseOf(office: Office, more: Partial<ContactDraft> = {}): Promise<CaseRef> {
  const told = (more.risk ?? 0) >= 3 ? { informed: people.nadia.name } : {};
  const danger = more.risk === 4 ? { emergency_action: "19", ...told } : told;
  const saved = await office.call("save_contact", contactOf({ case: { kind: "new" }, ...danger, ...more }));
  if (saved.value.case === null) throw new Error("the contact opened no case");
  return saved.value.case;
}
