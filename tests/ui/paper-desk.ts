/**
 * A desk of paper: the built page with canned answers behind its door, typed by the door's contract.
 * For what a screen does with an answer, a refusal or a slow disk; the rules themselves are tested
 * against the real core. Nothing is listened on: Playwright answers every request of the page.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import type { Page } from "@playwright/test";
import type {
  BodyRow,
  Calls,
  CaseRow,
  CaseView,
  ContactDraft,
  ContactRow,
  FollowupRow,
  Language,
  LetterView,
  Me,
  PackView,
  ProblemView,
  ProposedItem,
  Refusal,
  SafeContactView,
  StoredDraft,
} from "../../ui/src/door/generated.ts";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const dist = process.env["SANAD_UI_DIST"] ?? join(root, "ui", "dist");
const shots = join(root, "tests", "output", "ui", "screens");
const address = "http://127.0.0.1:9";

export const languages: readonly Language[] = ["ar", "fr"];
/** The moment of every test, on the page's clock. */
export const NOW = "2026-11-23T14:32:10+01:00";

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".woff2": "font/woff2",
  ".woff": "font/woff",
  ".svg": "image/svg+xml",
};

const pack = JSON.parse(readFileSync(join(root, "assets/packs/ma-emc/pack.json"), "utf8")) as PackView;
type Stored = BodyRow & { bodies?: BodyRow[] };
const directory = JSON.parse(readFileSync(join(root, "assets/packs/ma-emc/directory.json"), "utf8")) as Stored[] | { bodies: Stored[] };

export class Refused extends Error {
  readonly refusals: Refusal[];
  constructor(...refusals: Refusal[]) {
    super("refused");
    this.refusals = refusals;
  }
}

const refusal = (code: string, field: string | null, facts: Record<string, string> = {}): Refusal => ({ code, field, facts });

const safe: SafeContactView = {
  allowed: true,
  channels: ["phone", "whatsapp"],
  phone: "0612 34 56 78",
  hours: "بعد 17:00",
  say: "المكتبة",
  voicemail: false,
  shared_phone: "yes",
  cut_off: "wait",
  recorded_on: "2026-11-08T10:00:00+01:00",
  expired: false,
};

const caseRow = (id: string, more: Partial<CaseRow>): CaseRow => ({
  id,
  code: id,
  owner: "a-amal",
  owner_name: "Amal",
  status: "in_progress",
  risk: 2,
  opened_on: "2026-11-08T10:00:00+01:00",
  last_activity: "2026-11-22T10:00:00+01:00",
  problem: "HAR",
  age_band: "12-17",
  gender: "female",
  next_due: null,
  overdue: false,
  ...more,
});

/** The core's rules of a contact that the screens are tried with: same codes, same fields. */
function checkContact(draft: ContactDraft): void {
  const no: Refusal[] = [];
  const soon = Date.parse(NOW) + 60_000;
  if (draft.started !== null && Date.parse(draft.started) > soon) no.push(refusal("in_future", "started"));
  if (draft.ended !== null && Date.parse(draft.ended) > soon) no.push(refusal("in_future", "ended"));
  if (draft.started !== null && draft.ended !== null && Date.parse(draft.ended) < Date.parse(draft.started)) no.push(refusal("end_before_start", "ended"));
  if (draft.call_type === null) no.push(refusal("answer_missing", "call_type"));
  else if (draft.call_type !== "non_counselling") {
    if (draft.age === null) no.push(refusal("answer_missing", "age"));
    else if (draft.age.kind === "exact" && draft.age.years > 120) no.push(refusal("unknown_choice", "age"));
    else if (draft.age.kind === "exact" && draft.age.years < 18 && draft.call_type === "adult_about_self") no.push(refusal("adult_and_minor", "age"));
    if (draft.gender === null) no.push(refusal("answer_missing", "gender"));
    if (draft.problem === null) no.push(refusal("answer_missing", "problem"));
    if (draft.online === null) no.push(refusal("answer_missing", "online"));
    if (draft.risk === null && pack.categories.some((one) => one.code === draft.problem && one.risk_question)) no.push(refusal("risk_required", "risk"));
    if (draft.risk === 4 && draft.emergency_action === "") no.push(refusal("emergency_action_needed", "emergency_action"));
    if (draft.risk === 4 && draft.informed === "") no.push(refusal("answer_missing", "informed"));
    if (draft.summary.trim() === "") no.push(refusal("answer_missing", "summary"));
    if ([...draft.summary].length > 2000) no.push(refusal("too_long", "summary", { max: "2000" }));
    if (draft.call_back !== null) {
      if (Number.isNaN(Date.parse(draft.call_back.due))) no.push(refusal("not_a_date", "call_back.due"));
      else if (Date.parse(draft.call_back.due) < Date.parse(NOW)) no.push(refusal("due_in_past", "call_back.due"));
      if (draft.call_back.purpose === "") no.push(refusal("answer_missing", "call_back.purpose"));
      if (draft.safe_contact === null || !draft.safe_contact.allowed) no.push(refusal("contact_not_allowed", "call_back.channel"));
      else if (!draft.safe_contact.channels.includes(draft.call_back.channel)) no.push(refusal("channel_not_allowed", "call_back.channel"));
    }
  }
  if (no.length > 0) throw new Refused(...no);
}

export class PaperDesk {
  readonly asked: { name: string; body: unknown }[] = [];
  readonly printed: { name: string; to: string; body: unknown }[] = [];
  /** Set to make the printer or the disk fail. */
  printerMissing = false;
  draft: StoredDraft | null = null;
  risk = 4;
  safe: SafeContactView | null = safe;
  closed = false;

  private readonly language: Language;
  private readonly role: Me["role"];

  constructor(language: Language, role: Me["role"] = "counsellor") {
    this.language = language;
    this.role = role;
  }

  /** What was asked last under a name. */
  last<K extends keyof Calls>(name: K): Calls[K][0] | undefined {
    return this.asked.filter((one) => one.name === name).at(-1)?.body as Calls[K][0] | undefined;
  }

  count(name: keyof Calls): number {
    return this.asked.filter((one) => one.name === name).length;
  }

  private me(): Me {
    return { account: "a-amal", name: "Amal", role: this.role, language: this.language, theme: "light", text_size: 100, organisation: "EMC", pack: "ma-emc", auto_lock_minutes: 5, notices: [] };
  }

  private cases(): CaseRow[] {
    return [
      caseRow("EMC-4HWN-8P", { next_due: "2026-11-25T10:00:00+01:00" }),
      caseRow("EMC-7K2Q-M4", { risk: this.risk, problem: "SXT", next_due: "2026-11-22T16:00:00+01:00", overdue: true }),
      caseRow("EMC-8SJC-6X", { risk: 1, problem: "DEF" }),
    ];
  }

  private followups(): FollowupRow[] {
    return [
      {
        id: "f-1",
        case: { id: "EMC-7K2Q-M4", code: "EMC-7K2Q-M4" },
        risk: 4,
        due: "2026-11-22T16:00:00+01:00",
        purpose: "check_safety",
        channel: "phone",
        note: "",
        state: "due",
        overdue: true,
        attempts: 0,
        last_outcome: null,
        owner_name: "Amal",
        safe_contact: this.safe,
      },
    ];
  }

  private contacts(): ContactRow[] {
    return [
      { id: "c-1", code: "EMC-C-1041", started: "2026-11-22T15:00:00+01:00", channel: "phone", call_type: "child_about_self", non_counselling: null, problem: "HAR", risk: 2, counsellor: "Amal", case: null },
      { id: "c-2", code: "EMC-C-1042", started: "2026-11-22T15:30:00+01:00", channel: "phone", call_type: "non_counselling", non_counselling: "silent", problem: null, risk: null, counsellor: "Amal", case: null },
    ];
  }

  private bodies(): BodyRow[] {
    const rows: Stored[] = Array.isArray(directory) ? directory : directory.bodies;
    return rows.map((row, at) => ({ ...row, id: row.code, checked_on: at === 0 ? null : "2026-11-02", checked_by: at === 0 ? null : "Nadia" }));
  }

  private proposed(language: Language): ProposedItem[] {
    const text = (fr: string, ar: string): string => (language === "ar" ? ar : fr);
    return [
      { item: "age_gender", on: true, forbidden: false, fixed: true, text: text("14 ans, fille", "14 سنة، فتاة") },
      { item: "facts", on: true, forbidden: false, fixed: false, text: text("Faits proposés.", "الوقائع المقترحة.") },
      { item: "words", on: false, forbidden: false, fixed: false, text: text("Paroles proposées.", "الأقوال المقترحة.") },
      { item: "suspect", on: false, forbidden: true, fixed: false, text: "" },
    ];
  }

  private letter(draft: Calls["prepare_letter"][0]): LetterView {
    return {
      direction: draft.language === "ar" ? "rtl" : "ltr",
      language: draft.language,
      reference: "EMC-7K2Q-M4-R1",
      organisation: "EMC-Helpline",
      stamp: draft.language === "ar" ? "سري" : "CONFIDENTIEL",
      watermark: null,
      blocks: [
        { kind: "address", lines: ["ONDE", "Rabat"] },
        { kind: "heading", text: draft.language === "ar" ? "إحالة" : "Orientation" },
        { kind: "rows", rows: draft.disclosed.map((one) => [one.item, one.text]) },
        { kind: "signature", lines: ["Amal"] },
      ],
      footer: "EMC",
    };
  }

  private view(): CaseView {
    const row = this.cases().find((one) => one.code === "EMC-7K2Q-M4");
    if (row === undefined) throw new Refused(refusal("not_found", null));
    return {
      row,
      safe_contact: this.safe,
      timeline: [
        { at: "2026-11-22T18:05:00+01:00", kind: "note", who: "Amal", text: "تحدثت مع خالتها (@user_99).", facts: {} },
        { at: "2026-11-21T10:00:00+01:00", kind: "risk", who: "Amal", text: "menaces", facts: { from: "2", to: "4" } },
        { at: "2026-11-20T10:00:00+01:00", kind: "attempt", who: "Amal", text: "", facts: { outcome: "no_answer" } },
        { at: "2026-11-08T10:00:00+01:00", kind: "opened", who: "Amal", text: "", facts: { risk: "2" } },
      ],
      followups: this.followups(),
      referrals: [
        { id: "r-1", case: { id: row.id, code: row.code }, reference: "EMC-7K2Q-M4-R1", body_name: { en: "ONDE", fr: "ONDE", ar: "المرصد" }, service: "protection", priority: "urgent", language: "fr", state: "printed", made_on: "2026-11-10T10:00:00+01:00", answer_due: "2026-11-13T10:00:00+01:00", overdue: true, letters: 1 },
      ],
      contacts: this.contacts().slice(0, 1),
      consents: [{ id: "k-1", basis: { kind: "consent", given_by: "person", how: "oral" }, body_name: { en: "ONDE", fr: "ONDE", ar: "المرصد" }, on: "2026-11-10", expires_on: "2027-05-10", who: "Amal" }],
    };
  }

  private readonly answers: { [K in keyof Calls]?: (body: Calls[K][0]) => Calls[K][1] } = {
    situation: () => ({ stage: "open", training: false, language: this.language, organisation: "EMC", app_version: "0.1.0", needs_version: null, packs: [], me: this.me(), training_logins: [] }),
    pack: () => pack,
    lock: () => ({ stage: "locked", training: false, language: this.language, organisation: "EMC", app_version: "0.1.0", needs_version: null, packs: [], me: null, training_logins: [] }),
    my_day: () => ({ now: NOW, overdue: this.followups(), today: [], coming: [], unanswered: [], stalled: [], draft: this.draft === null ? null : { saved_at: this.draft.saved_at } }),
    open_draft: () => this.draft,
    save_draft: (draft) => {
      this.draft = { draft, saved_at: NOW };
      return { saved_at: NOW };
    },
    discard_draft: () => {
      this.draft = null;
      return { value: true, changes: ["drafts"] };
    },
    save_contact: (draft) => {
      checkContact(draft);
      this.draft = null;
      return {
        value: { contact: draft.call_type === "non_counselling" ? "c-2" : "c-1", code: "EMC-C-1050", case: draft.case.kind === "none" ? null : { id: "EMC-7K2Q-M4", code: "EMC-7K2Q-M4" } },
        changes: ["contacts", "drafts", "cases", "search"],
      };
    },
    list_contacts: ({ text }) => this.contacts().filter((one) => one.code.includes(text.toUpperCase())),
    open_contact: ({ id }) => {
      const row = this.contacts().find((one) => one.id === id);
      if (row === undefined) throw new Refused(refusal("not_found", null));
      const story = row.call_type === "non_counselling" ? "" : "Elle dit : « il va tout publier » — <b>@user_99</b>";
      return {
        row,
        age_band: "12-17",
        draft: { started: row.started, ended: null, channel: "phone", call_type: row.call_type, non_counselling: row.non_counselling, language: "ar", age: { kind: "exact", years: 14 }, gender: "female", relation: null, pseudonym: "Lina", problem: row.problem, other_problems: [], problem_other: "", online: "yes", environment: null, platforms: ["instagram"], risk: row.risk, safe_now: "yes", emergency_action: "", informed: "", summary: story, actions: ["direct"], call_back: null, safe_contact: null, case: { kind: "none" } },
      };
    },
    open_case: () => ({ value: { id: "EMC-7K2Q-M4", code: "EMC-7K2Q-M4" }, changes: ["cases", "contacts"] }),
    list_cases: ({ text }) => this.cases().filter((one) => one.code.includes(text.toUpperCase())),
    view_case: () => this.view(),
    add_note: ({ text }) => {
      if (text.trim() === "") throw new Refused(refusal("answer_missing", "text"));
      if ([...text].length > 10_000) throw new Refused(refusal("too_long", "text", { max: "10000" }));
      return { value: "n-1", changes: ["cases"] };
    },
    set_risk: ({ risk, reason }) => {
      if (risk < this.risk && [...reason.trim()].length < 10) throw new Refused(refusal("reason_needed", "reason", { min: "10" }));
      if (risk < this.risk && this.risk === 4 && this.role !== "supervisor") throw new Refused(refusal("supervisor_needed", "risk"));
      this.risk = risk;
      return { value: "EMC-7K2Q-M4", changes: ["cases", "followups"] };
    },
    save_safe_contact: ({ safe_contact }) => {
      if (safe_contact.allowed && safe_contact.channels.length === 0) throw new Refused(refusal("answer_missing", "safe_contact.channels"));
      this.safe = { ...safe_contact, recorded_on: NOW, expired: false };
      return { value: "EMC-7K2Q-M4", changes: ["consents", "cases", "followups"] };
    },
    promise_followup: ({ due }) => {
      if (Number.isNaN(Date.parse(due))) throw new Refused(refusal("not_a_date", "due"));
      if (Date.parse(due) < Date.parse(NOW)) throw new Refused(refusal("due_in_past", "due"));
      return { value: "f-2", changes: ["followups"] };
    },
    record_attempt: ({ outcome, note }) => {
      if (outcome === "cancelled" && note.trim().length < 3) throw new Refused(refusal("reason_needed", "note", { min: "3" }));
      return { value: "f-1", changes: ["followups", "cases"] };
    },
    list_bodies: () => this.bodies(),
    confirm_body: () => ({ value: "x", changes: ["directory"] }),
    propose_referral: ({ body, language }) => {
      const row = this.bodies().find((one) => one.id === body);
      if (row === undefined) throw new Refused(refusal("not_found", "body"));
      return { body: row, language, items: this.proposed(language), priority: "urgent", services: row.services };
    },
    prepare_letter: (draft) => this.letter(draft),
    refer: (draft) => {
      if (draft.basis?.kind === "override" && [...draft.basis.explanation.trim()].length < 20) throw new Refused(refusal("explanation_needed", "basis.explanation", { min: "20" }));
      if (draft.disclosed.length === 0) throw new Refused(refusal("nothing_disclosed", "disclosed"));
      return { value: { id: "r-2", reference: "EMC-7K2Q-M4-R2" }, changes: ["referrals", "cases"] };
    },
    record_answer: ({ state, note }) => {
      if (state === "declined" && note.trim().length < 3) throw new Refused(refusal("reason_needed", "note", { min: "3" }));
      return { value: "r-1", changes: ["referrals", "cases"] };
    },
    find: ({ text }) => [
      ...this.cases()
        .filter((one) => one.code.includes(text.toUpperCase()))
        .map((one) => ({ kind: "case" as const, id: one.id, code: one.code, name: null, on: one.opened_on, risk: one.risk })),
      ...this.bodies()
        .filter((one) => text.toUpperCase() === one.code)
        .map((one) => ({ kind: "body" as const, id: one.id, code: one.code, name: one.name, on: null, risk: null })),
    ],
  };

  private answer(name: string, body: string): { status: number; text: string } {
    try {
      const asked = JSON.parse(body) as never;
      this.asked.push({ name, body: asked });
      const answer = this.answers[name as keyof Calls] as ((body: never) => unknown) | undefined;
      if (answer === undefined) throw new Error(`the paper desk does not know ${name}`);
      return { status: 200, text: JSON.stringify(answer(asked)) };
    } catch (thrown) {
      const view: ProblemView = thrown instanceof Refused ? { kind: "refused", refusals: thrown.refusals } : { kind: "broken", number: String(thrown) };
      return { status: 422, text: JSON.stringify(view) };
    }
  }

  /** Opens the page on this desk. */
  async open(page: Page): Promise<void> {
    if (!existsSync(join(dist, "index.html"))) throw new Error(`no built page at ${dist}: build the screens first`);
    await page.clock.install({ time: new Date(NOW) });
    await page.route(`${address}/**`, async (route) => {
      const url = new URL(route.request().url());
      const door = /^\/(call|fetch)\/(\w+)$/.exec(url.pathname);
      if (door?.[1] === "call") {
        const { status, text } = this.answer(door[2] ?? "", route.request().postData() ?? "null");
        await route.fulfill({ status, contentType: "application/json", body: text });
        return;
      }
      if (door?.[1] === "fetch") {
        const to = url.searchParams.get("to") ?? "";
        if (this.printerMissing) {
          await route.fulfill({ status: 422, body: JSON.stringify({ kind: "refused", refusals: [refusal("printer_missing", null)] }) });
          return;
        }
        this.printed.push({ name: door[2] ?? "", to, body: JSON.parse(route.request().postData() ?? "null") });
        await route.fulfill({ status: 200, body: to === "file" ? '{"saved":true}' : '{"printed":true}' });
        return;
      }
      const path = normalize(join(dist, url.pathname === "/" ? "index.html" : url.pathname));
      if (!path.startsWith(normalize(dist)) || !existsSync(path)) await route.fulfill({ status: 404 });
      else await route.fulfill({ body: readFileSync(path), contentType: types[extname(path)] ?? "application/octet-stream" });
    });
    await page.goto(`${address}/?token=paper`);
    await page.getByTestId("log-call").waitFor();
  }
}

interface Paper {
  language: Language;
  desk: PaperDesk;
  /** Keeps a picture for people and lets axe look at the screen. */
  look: (name: string) => Promise<void>;
}

export const test = base.extend<Paper>({
  language: ["fr", { option: true }],
  locale: async ({ language }, use) => use(language === "ar" ? "ar-MA" : language === "fr" ? "fr-MA" : "en-GB"),
  // One hour ahead of Greenwich, whatever a year decides about Casablanca.
  timezoneId: "Etc/GMT-1",
  desk: [async ({ page, language }, use) => {
    const desk = new PaperDesk(language);
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    await desk.open(page);
    await use(desk);
    expect(broken, "nothing broke on the page").toEqual([]);
  }, { auto: true }],
  look: async ({ page, language }, use) => {
    await use(async (name) => {
      // Nothing may be caught half-way through appearing.
      await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined))));
      await page.screenshot({ path: join(shots, `${name}-${language}.png`) });
      const seen = await new AxeBuilder({ page }).analyze();
      expect(seen.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(" | ")}`), `axe on ${name}`).toEqual([]);
    });
  },
});

export { expect };
