/**
 * A host that remembers nothing beyond the page: invented people, for `vite --mode memory` and
 * for tests of the kit. It checks next to nothing; the rules live in the core. The production
 * build leaves this file out.
 */
import packText from "../../../assets/packs/ma-emc/pack.json?raw";
import bodiesText from "../../../assets/packs/ma-emc/directory.json?raw";
import type { Host } from ".";
import type {
  AccountRow, BodyRow, CallBack, Calls, CaseRow, CaseView, ContactDraft, ContactRow, FollowupRow, Label, Me, PackView,
  ProblemView, ReferralRow, SafeContactView, Saved, Situation, StoredDraft, TimelineEntry,
} from "./generated";
import { inDays, write } from "../words/dates";
import { blankAnswers } from "../rooms/contacts/draft";

const params = new URLSearchParams(typeof location === "undefined" ? "" : location.search);
const now = () => new Date();
const at = (days: number, hour: number, minute = 0): string => write(inDays(now(), days, hour, minute));
const label = (fr: string, ar: string, en: string): Label => ({ fr, ar, en });

/** The core says of every entry since when and until when it is offered; the file leaves out what is open. */
const pack = JSON.parse(packText, (_, value: unknown) => (typeof value === "object" && value !== null && "code" in value && "label" in value ? { from: null, until: null, ...value } : value)) as PackView;
const bodies: BodyRow[] = (JSON.parse(bodiesText) as { bodies?: BodyRow[] } | BodyRow[] as { bodies: BodyRow[] }).bodies ?? (JSON.parse(bodiesText) as BodyRow[]);
for (const body of bodies) {
  body.id ??= body.code;
  // The file tells only what the pack ships.
  const unsaid: Partial<BodyRow> = { own: false, email: "", languages: [], ages: "all", genders: "all", area: "all", regions: [], place: "", problems: [], ways: [], contact: "", notes: "", fresh: body.checked_on !== null, until: null, retired: false, agreement: null };
  Object.assign(body, { ...unsaid, ...body });
}

const safe: SafeContactView = { allowed: true, channels: ["phone"], phone: "+212 6 00 00 00 01", hours: "après 17 h", say: "la bibliothèque", voicemail: false, shared_phone: "yes", cut_off: "wait", recorded_on: at(-20, 10), expired: false };
const never: SafeContactView = { ...safe, allowed: false, channels: [], phone: "", hours: "", say: "" };

const cases: CaseRow[] = (
  [
    ["EMC-7K2Q-M4", 4, "SXT", -1, 16, true, "a-amal"],
    ["EMC-9TRX-2C", 3, "IMP", -2, 10, true, "a-amal"],
    ["EMC-4HWN-8P", 2, "HAR", 0, 19, false, "a-amal"],
    ["EMC-3PDK-Y7", 1, "DEF", 0, 20, false, "a-amal"],
    ["EMC-6VMA-1J", 3, "BLK", 1, 16, false, "a-youssef"],
    ["EMC-2BQE-5N", 2, "HAT", 2, 9, false, "a-youssef"],
    ["EMC-8SJC-6X", 2, "RAC", null, 0, false, "a-nadia"],
  ] as const
).map(([code, risk, problem, day, hour, overdue, owner], index) => ({
  id: `case-${index}`, code, owner, owner_name: { "a-amal": "Amal Idrissi", "a-youssef": "Youssef Alami", "a-nadia": "Nadia Benali" }[owner], status: "in_progress", risk,
  opened_on: at(-14, 9), last_activity: at(-3 - index, 18), problem, age_band: "13-15", gender: "female", next_due: day === null ? null : at(day, hour), overdue, legal_hold: false, sealed: false,
}));

const purposes = ["check_safety", "ask_removal", "after_complaint", "appointment", "appointment", "other"];
const followups: FollowupRow[] = cases.slice(0, 6).map((row, index) => ({
  id: `f-${index}`, case: { id: row.id, code: row.code }, risk: row.risk, due: row.next_due ?? at(1, 10), purpose: purposes[index] ?? "other", channel: index === 2 ? "whatsapp" : "phone",
  note: "", state: "due", overdue: row.overdue, attempts: index === 0 ? 2 : 0, last_outcome: index === 0 ? "no_answer" : null, needs_decision: false, owner_name: row.owner_name, consent: "not_asked",
  safe_contact: index === 1 ? never : index === 3 ? null : { ...safe, expired: index === 4 },
}));

const referrals: ReferralRow[] = [
  { id: "r-1", case: { id: "case-5", code: "EMC-2BQE-5N" }, reference: "EMC-L-2026-0041", body: bodies[0]?.id ?? "", lapsed: null, body_name: bodies[0]?.name ?? label("ONDE", "المرصد", "ONDE"), service: "protection", priority: "urgent", language: "ar", state: "handed_over", made_on: at(-12, 9), answer_due: at(-5, 9), overdue: true, letters: 1, reminders: 0, reminder_due: at(-1, 9), remind: true },
];

const accounts: AccountRow[] = [
  { id: "a-nadia", name: "Nadia Benali", role: "supervisor", active: true, state: "open" },
  { id: "a-amal", name: "Amal Idrissi", role: "counsellor", active: true, state: "open" },
  { id: "a-youssef", name: "Youssef Alami", role: "counsellor", active: true, state: "open" },
];

const contactRows: ContactRow[] = cases.map((row, index) => ({ id: `contact-${index}`, code: `EMC-C-${1041 + index}`, started: at(-index, 15, 10 * index), channel: "phone", call_type: "child_about_self", non_counselling: null, problem: row.problem, risk: row.risk, counsellor: row.owner_name, case: { id: row.id, code: row.code } }));

const timeline: TimelineEntry[] = [
  { at: at(-1, 18, 5), kind: "contact", who: "Amal Idrissi", text: "Elle a parlé à sa tante. Le compte a renvoyé deux menaces.", facts: {} },
  { at: at(-4, 11), kind: "referral", who: "Amal Idrissi", text: "", facts: { reference: "EMC-L-2026-0041" } },
  { at: at(-14, 9), kind: "opened", who: "Amal Idrissi", text: "« Il va tout publier si je ne paie pas. »", facts: {} },
];

let stage: Situation["stage"] = (params.get("stage") as Situation["stage"] | null) ?? "locked";
let me: Me | null = null;
let draft: StoredDraft | null = null;
let misses = 0;
const training = params.get("training") === "1";
const language = (params.get("lang") as Me["language"] | null) ?? "fr";
const groups = ["7K2Q", "M4ZT", "9TRX", "2C4H", "WN8P", "3PDK", "Y76V", "MA1J", "2BQE", "5N8S", "JC6X", "0GFA", "H3RV", "W1T9"];

function meNow(name: string, role: Me["role"]): Me {
  return { account: "a-amal", name, role, language, theme: (params.get("theme") as Me["theme"] | null) ?? "system", text_size: Number(params.get("size") ?? 100), organisation: "Association Espace Confiance", contact_line: "+212 6 00 00 00 00", pack: "ma-emc", auto_lock_minutes: 5, rescue: false, notices: [] };
}

function situation(): Situation {
  return {
    stage, training, language, organisation: stage === "no_store" ? "" : "Association Espace Confiance", app_version: "0.1.0", needs_version: stage === "newer" ? "0.4.0" : null,
    packs: [{ id: "ma-emc", name: pack.name, country: "MA", draft: false }], me,
    training_logins: training
      ? [
          { login: "amal", name: "Amal Idrissi", role: "counsellor", passphrase: "olive navire lampe safran pont" },
          { login: "nadia", name: "Nadia Benali", role: "supervisor", passphrase: "figue tambour rivage coton phare" },
        ]
      : [],
  };
}

const saved = <T>(value: T, ...changes: Saved<T>["changes"]): Saved<T> => ({ value, changes });
function refuse(code: string, field: string | null = null, facts: Record<string, string> = {}): never {
  throw JSON.stringify({ kind: "refused", refusals: [{ code, field, facts }] } satisfies ProblemView);
}
const caseOf = (id: string): CaseRow => cases.find((one) => one.id === id) ?? refuse("not_found");
const draftOf = (call_back: CallBack | null): ContactDraft => ({ started: at(0, 9), ended: at(0, 9, 20), channel: "phone", call_type: "child_about_self", non_counselling: null, language: "ar", age: { kind: "exact", years: 14 }, gender: "female", relation: null, pseudonym: "Lina", problem: "SXT", other_problems: [], problem_other: "", online: "yes", environment: null, platforms: ["instagram"], risk: 4, safe_now: "yes", emergency_action: "", informed: "", summary: "…", actions: [], call_back, safe_contact: null, case: { kind: "none" }, import_source: null, import_ref: "", ...blankAnswers() });

const handlers: { [K in keyof Calls]: (body: Calls[K][0]) => Calls[K][1] } = {
  situation,
  suggest_passphrase: () => ({ passphrase: ["olive", "navire", "lampe", "safran", "pont", "rivage"].sort(() => Math.random() - 0.5).join(" ") }),
  set_up: (body) => {
    if (body.organisation.trim() === "") refuse("answer_missing", "organisation");
    if (body.name.trim() === "") refuse("answer_missing", "name");
    if (body.login.trim() === "") refuse("login_empty", "login");
    if (body.passphrase.length < 15) refuse("weak_passphrase", "passphrase", { min: "15" });
    stage = "incomplete";
    return { groups, vault: "7K2Q-M4ZT", made_on: at(0, 9).slice(0, 10) };
  },
  confirm_recovery: (body) => {
    const typed = body.typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
    if (typed.length !== 56) refuse("recovery_length", "typed", { expected: "56" });
    groups.forEach((group, index) => {
      if (typed.slice(index * 4, index * 4 + 4) !== group) refuse("recovery_mismatch", "typed", { group: String(index + 1) });
    });
    stage = "open";
    return (me = meNow("Nadia Benali", "supervisor"));
  },
  recover: (body) => {
    if (body.passphrase.length < 15) refuse("weak_passphrase", "passphrase", { min: "15" });
    return { groups, vault: "7K2Q-M4ZT", made_on: at(0, 9).slice(0, 10) };
  },
  abandon_set_up: () => {
    stage = "no_store";
    return situation();
  },
  unlock: (body) => {
    if (body.passphrase === "faux") {
      misses += 1;
      refuse(misses > 2 ? "wait" : "wrong_passphrase", "passphrase", misses > 2 ? { seconds: "30" } : {});
    }
    stage = "open";
    return (me = body.login.startsWith("n") ? meNow("Nadia Benali", "supervisor") : meNow("Amal Idrissi", "counsellor"));
  },
  lock: () => {
    stage = "locked";
    me = null;
    return situation();
  },
  save_preferences: (body) => (me = { ...(me ?? meNow("Amal Idrissi", "counsellor")), ...body }),
  change_passphrase: (body) => {
    if (body.current === "faux") refuse("current_wrong", "current");
    if (body.passphrase.length < 15) refuse("weak_passphrase", "passphrase", { min: "15" });
    return saved("a-amal");
  },
  acknowledge_notice: (body) => {
    const now = me ?? meNow("Nadia Benali", "supervisor");
    return (me = { ...now, notices: now.notices.filter((one) => one.id !== body.id) });
  },
  add_account: (body) => {
    if (accounts.some((one) => one.name === body.name)) refuse("login_taken", "login");
    accounts.push({ id: `a-${body.login}`, name: body.name, role: body.role, active: true, state: "open" });
    return saved(`a-${body.login}`, "accounts");
  },
  list_accounts: () => accounts,
  activate: (body) => {
    if (body.code.replace(/[^0-9A-Za-z]/g, "").length !== 16) refuse("activation_wrong", "code");
    stage = "open";
    return (me = meNow("Amal Idrissi", "counsellor"));
  },
  invite_account: (body) => {
    accounts.push({ id: `a-${body.login}`, name: body.name, role: body.role, active: true, state: "waiting" });
    return saved({ account: `a-${body.login}`, groups: ["7K2Q", "M4ZT", "0R8D", "XW3N"], until: at(3, 9) }, "accounts");
  },
  give_code: (body) => saved({ account: body.id, groups: ["7K2Q", "M4ZT", "0R8D", "XW3N"], until: at(3, 9) }, "accounts"),
  reopen_account: (body) => saved({ account: body.account, groups: ["7K2Q", "M4ZT", "0R8D", "XW3N"], until: at(3, 9) }, "accounts"),
  begin_key_change: () => ({ doing: "copying", percent: 0 }),
  continue_key_change: () => ({ doing: "done", percent: 100 }),
  stop_key_change: () => true,
  bring_line: () => situation(),
  view_binding: () => ({ bound: false, keyring: "empty" }),
  begin_binding: () => ({ groups: ["7K2Q", "M4ZT", "0R8D", "XW3N"], keyring: "empty" }),
  confirm_binding: () => saved(true, "accounts"),
  unbind_computer: () => saved(false, "accounts"),
  view_machine: () => ({ bound: false, keyring: "empty", store_bytes: 42_000_000, free_bytes: 180_000_000_000, backups: [{ number: 3, made_at: at(0, 8), bytes: 41_000_000, whole: true }] }),
  check_sheet: () => saved(true, "accounts"),
  view_store_key: () => ({ shut_out: [], sheet_checked: at(-30, 10), sheet_due: false }),
  close_account: (body) => saved(body.id, "accounts"),
  change_role: (body) => saved(body.account, "accounts"),
  rename_account: (body) => saved(body.account, "accounts"),
  save_record: (body) => saved(body.account, "accounts"),
  add_training: () => saved("training", "accounts"),
  remove_training: (body) => saved(body.id, "accounts"),
  view_account: (body) => ({
    row: accounts.find((one) => one.id === body.id) ?? refuse("not_found"),
    login: "amal", code: null, from: at(-400, 9).slice(0, 10), until: null, undertaking: null, languages: ["ar"], trainings: [],
    may_change: me?.role === "supervisor", own: me?.account === body.id,
  }),
  pack: () => pack,
  save_draft: (body) => {
    draft = { draft: body, saved_at: write(now()) };
    return { saved_at: draft.saved_at };
  },
  open_draft: () => draft,
  discard_draft: () => {
    draft = null;
    return saved(true, "drafts");
  },
  save_contact: (body) => {
    if (body.call_type === null) refuse("answer_missing", "call_type");
    draft = null;
    return saved({ contact: "contact-0", code: "EMC-C-1050", case: body.case.kind === "new" ? { id: "case-0", code: "EMC-7K2Q-M4" } : null }, "contacts", "drafts", "cases");
  },
  list_contacts: () => contactRows,
  open_contact: (body) => ({ row: contactRows.find((one) => one.id === body.id) ?? refuse("not_found"), draft: draftOf(null), summary: "", age_band: "13-15", pack_version: pack.version, changeable_until: null, changed_on: null, may_add: true, addenda: [], correction: null, four_c: null, repeat_contact: null }),
  change_contact: (body) => saved(body.contact, "contacts"),
  add_addendum: () => saved("a", "contacts"),
  move_contact: (body) => saved({ id: body.case, code: caseOf(body.case).code }, "contacts", "cases"),
  save_correction: () => ({ saved_at: write(now()) }),
  discard_correction: () => saved(true, "drafts"),
  record_debrief: () => saved("d", "contacts"),
  find_traces: () => [],
  find_previous: () => [],
  open_case: () => saved({ id: "case-0", code: "EMC-7K2Q-M4" }, "cases", "contacts"),
  list_cases: (body) => cases.filter((one) => (body.owner === null || one.owner === body.owner) && one.code.includes(body.text.toUpperCase())),
  view_case: (body): CaseView => {
    const row = caseOf(body.id);
    const mine = followups.filter((one) => one.case.id === row.id);
    return { row, seal: null, open_until: null, team: { members: [], may_change: me?.role === "supervisor" || row.owner === me?.account }, safe_contact: mine[0]?.safe_contact ?? null, timeline, followups: mine, referrals: referrals.filter((one) => one.case.id === row.id).map((one) => ({ ...one, history: [], next: ["accepted", "declined"], remindable: true })), contacts: contactRows.filter((one) => one.case?.id === row.id), consents: [], withholdings: [], closure: null, plan: [], accompaniments: [], evidence: [],
      removals: [], safety_plans: [], protocols: [], suggested_protocols: [], danger: null,
      supervisor_notes: me?.role === "supervisor" ? [] : null };
  },
  add_note: () => saved("n", "cases"),
  set_risk: (body) => {
    caseOf(body.case).risk = body.risk;
    return saved(body.case, "cases");
  },
  add_member: (body) => saved(body.case, "cases"),
  remove_member: (body) => saved(body.case, "cases"),
  view_sight: () => "own",
  set_sight: (body) => saved(body.sight, "cases"),
  start_protocol: () => saved("protocol", "cases"),
  mark_protocol_step: (body) => saved(body.protocol, "cases"),
  promise_protocol_step: () => saved("followup", "cases", "followups"),
  end_protocol: (body) => saved(body.protocol, "cases"),
  agree_safety_plan: () => saved("safety", "cases"),
  set_status: (body) => {
    caseOf(body.case).status = body.status;
    return saved(body.case, "cases");
  },
  close_case: (body) => {
    caseOf(body.case).status = "closed";
    return saved(body.case, "cases");
  },
  ask_to_close: (body) => {
    caseOf(body.case).status = "pending_supervisor";
    return saved(body.case, "cases");
  },
  decide_closure: (body) => {
    caseOf(body.case).status = body.approve ? "closed" : "in_progress";
    return saved(body.case, "cases");
  },
  reopen_case: (body) => {
    caseOf(body.case).status = "reopened";
    return saved(body.case, "cases");
  },
  seal_case: (body) => {
    caseOf(body.case).sealed = true;
    return saved(body.case, "cases");
  },
  unseal_case: (body) => {
    caseOf(body.case).sealed = false;
    return saved(body.case, "cases");
  },
  break_glass: (body) => saved(body.case, "cases"),
  list_sealed: () => [],
  view_sealed: () => null,
  list_glasses: () => [],
  review_glass: (body) => saved(body.glass, "reviews"),
  ask_second: (body) => saved(body.subject, "accounts"),
  confirm_second: (body) => saved(body.id, "accounts"),
  end_second: (body) => saved(body.id, "accounts"),
  list_seconds: () => [],
  hold_case: (body) => {
    caseOf(body.case).legal_hold = body.hold;
    return saved(body.case, "cases");
  },
  save_step: () => saved("step", "cases"),
  tick_step: (body) => saved(body.step, "cases"),
  record_accompaniment: (body) => saved(body.case, "cases"),
  add_supervisor_note: () => saved("n", "cases"),
  decide_attempts: (body) => saved(body.followup, "followups"),
  assign_case: (body) => {
    const row = caseOf(body.case);
    row.owner = body.owner;
    row.owner_name = accounts.find((one) => one.id === body.owner)?.name ?? "";
    return saved(body.case, "cases");
  },
  save_safe_contact: (body) => saved(body.case, "consents", "cases"),
  record_consent: () => saved("consent", "consents", "cases"),
  withdraw_consent: (body) => saved(body.consent, "consents", "cases"),
  withhold: () => saved("withholding", "consents", "cases"),
  end_withholding: (body) => saved(body.withholding, "consents", "cases"),
  promise_followup: () => saved("f", "followups"),
  record_attempt: (body) => {
    const index = followups.findIndex((one) => one.id === body.followup);
    if (index >= 0) followups.splice(index, 1);
    return saved(body.followup, "followups", "cases");
  },
  my_day: () => {
    const empty = params.get("empty") === "1";
    const days = (row: FollowupRow) => new Date(row.due).toDateString() === now().toDateString();
    return {
      now: write(now()), overdue: empty ? [] : followups.filter((one) => one.overdue), today: empty ? [] : followups.filter((one) => !one.overdue && days(one)), coming: empty ? [] : followups.filter((one) => !one.overdue && !days(one)), steps: [],
      rechecks: [],
      exposures: [],
      debriefs: [],
      reviews: [],
      reviewed: [],
      agreements: [],
      certificates: [],
      unanswered: empty ? [] : referrals, stalled: empty ? [] : cases.filter((one) => one.next_due === null), draft: draft ? { saved_at: draft.saved_at } : params.get("draft") === "1" ? { saved_at: at(0, 9, 12) } : null,
    };
  },
  record_evidence: () => saved("e", "cases"),
  hand_over: (body) => saved(body.evidence, "cases"),
  save_removal: () => saved("m", "cases"),
  record_removal: (body) => saved(body.removal, "cases"),
  record_exposure: () => saved("x", "followups"),
  record_talk: (body) => saved(body.exposure, "followups"),
  list_bodies: () => bodies,
  view_lists: () => ({ version: pack.version, shipped_version: pack.version, effective: pack.effective, today: at(0, 9).slice(0, 10), lists: [], changes: [], networks: { version: pack.version, insafe: [], chi: [], emc: [] } }),
  add_entry: (body) => saved(`${pack.code_prefix}_${body.code}`, "packs"),
  rename_entry: (body) => saved(body.code, "packs"),
  retire_entry: (body) => saved(body.code, "packs"),
  confirm_body: (body) => {
    const row = bodies.find((one) => one.id === body.id);
    if (row) {
      row.checked_on = at(0, 9).slice(0, 10);
      row.checked_by = me?.name ?? "";
    }
    return saved(body.id, "directory");
  },
  add_body: () => saved("body-new", "directory"),
  change_body: (body) => saved(body.body, "directory"),
  retire_body: (body) => saved(body.body, "directory"),
  record_agreement: () => saved("agreement-new", "directory"),
  rank_bodies: () => bodies.map((one) => ({ body: one.id, fits: true, because: [], against: [] })),
  view_body: (body) => ({ row: bodies.find((one) => one.id === body.id) ?? refuse("not_found"), changes: [], shipped_version: "2026-11", agreements: [] }),
  propose_referral: (body) => ({ body: bodies.find((one) => one.id === body.body) ?? refuse("not_found"), language: body.language, items: [{ item: "age_gender", on: true, forbidden: false, withheld: null, fixed: false, text: "14" }, { item: "suspect", on: false, forbidden: true, withheld: null, fixed: true, text: "" }], priority: "urgent", services: ["protection"] }),
  prepare_letter: (body) => ({ direction: body.language === "ar" ? "rtl" : "ltr", language: body.language, reference: "EMC-L-2026-0042", organisation: "Association Espace Confiance", stamp: "CONFIDENTIEL", watermark: null, blocks: [{ kind: "paragraph", text: "…" }], footer: "" }),
  refer: () => saved({ id: "r-2", reference: "EMC-L-2026-0042" }, "referrals", "cases"),
  record_answer: (body) => saved(body.referral, "referrals"),
  record_handover: (body) => saved(body.referral, "referrals"),
  record_reminder: (body) => saved(body.referral, "referrals"),
  caseload: () => ({
    people: accounts.map((one) => {
      const own = cases.filter((row) => row.owner === one.id);
      const count = (risk: number) => own.filter((row) => row.risk === risk).length;
      return { account: one.id, name: one.name, open: own.length, overdue: own.filter((row) => row.overdue).length, by_risk: [count(1), count(2), count(3), count(4)], resting: 0, unanswered: 0, unsent: 0, closures: 0, heavy: 0, sealed: 0 };
    }),
    cases: cases.map((row) => ({ row, waits: row.overdue ? ["overdue"] : [] })),
    closures: cases.filter((row) => row.status === "pending_supervisor"),
    decisions: [],
    sealed: [],
  }),
  figures: (body) => ({ first: body.day, last: body.day, non_counselling: 0, counselling: 0, tables: [] }),
  record_review: () => saved("review", "reviews"),
  view_reviews: () => [],
  view_history: () => ({ size: 0, since: null, last_code: null, rows: [], next: null }),
  verify_chain: () => ({ next: 1, size: 0, done: true, broken: null, witnesses: ["file"], gaps: [], edited: 0, edits: [] }),
  list_gaps: () => [],
  accept_gap: () => saved(true, "history"),
  make_register_code: () => ({ code: "7K2Q-M4ZT-9TRX", at: at(0, 18), size: 12 }),
  check_register_code: () => saved({ seq: null, at: null }, "history"),
  view_backups: () => ({ rows: [{ number: 1, made_at: at(-1, 18), bytes: 2_400_000, copied: null }], copied: null, due: false, copy_due: false, restorations: [] }),
  begin_backup: () => ({ doing: "copying", percent: 0 }),
  continue_backup: () => ({ doing: "done", percent: 100 }),
  stop_backup: () => true,
  begin_rescue: () => ({ doing: "reading", percent: 0 }),
  continue_rescue: () => ({ doing: "done", percent: 100 }),
  enter_rescue: () => situation().me ?? meNow("Nadia Benali", "supervisor"),
  list_backups: () => [{ number: 1, made_at: at(-1, 18), bytes: 2_400_000, copied: null }],
  choose_backup: (body) => ({ vault: "3F2A-90C1", number: body.number, made_at: at(-1, 18), replaces: true }),
  open_backup: () => ({ doing: "opening", percent: 0 }),
  continue_restore: () => ({ doing: "done", percent: 100 }),
  view_restore: () => ({ number: 1, made_at: at(-1, 18), entries: 1200, last: at(-1, 18) }),
  confirm_restore: () => ({ number: 1, made_at: at(-1, 18), entries: 1200, last: at(-1, 18) }),
  abandon_restore: () => situation(),
  find: (body) => cases.filter((one) => one.code.includes(body.text.toUpperCase())).map((one) => ({ kind: "case", id: one.id, code: one.code, name: null, on: one.opened_on, risk: one.risk })),
};

export function memoryHost(): Host {
  if (stage === "open") me = params.get("as") === "supervisor" ? meNow("Nadia Benali", "supervisor") : meNow("Amal Idrissi", "counsellor");
  return {
    call: (name, body) =>
      new Promise((answer, refuseWith) => {
        try {
          const handler = handlers[name as keyof Calls] as (body: unknown) => unknown;
          answer(JSON.stringify(handler(JSON.parse(body))));
        } catch (thrown) {
          refuseWith(thrown);
        }
      }),
    fetch: (_name, _body, to) => Promise.resolve(new TextEncoder().encode(to === "file" ? '{"saved":true}' : '{"printed":true}')),
    copy: () => Promise.resolve(),
    give: () => Promise.resolve("null"),
    onLocked: (told) => window.addEventListener("sanad-locked", told),
  };
}
