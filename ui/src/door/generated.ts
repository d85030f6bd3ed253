// Written by `cargo xtask words` from casework::api. Do not edit.
export type Language = "ar" | "fr" | "en";
export type AcceptGap = { gap: number, };
export type AccompanimentKind = "sup" | "psy" | "jur";
export type AccompanimentState = "offered" | "accepted" | "declined";
export type AccompanimentView = { kind: AccompanimentKind, state: AccompanimentState, on: string, who: string, };
export type AccountDraft = { name: string, login: string, role: Role, language: Language, passphrase: string, };
export type AccountRow = { id: string, name: string, role: Role, active: boolean, state: AccountState, };
export type AccountState = "open" | "waiting" | "late" | "closed";
export type AccountView = { row: AccountRow, 
/**
 * As it is compared: small letters, no accents.
 */
login: string, 
/**
 * A code that was given and not used yet.
 */
code: CodeView | null, 
/**
 * Since when the person works here, if somebody wrote it down.
 */
from: string | null, 
/**
 * When the account was closed.
 */
until: string | null, 
/**
 * The day on which the safeguarding undertaking was signed.
 */
undertaking: string | null, 
/**
 * Codes of the pack's languages.
 */
languages: Array<string>, trainings: Array<TrainingView>, 
/**
 * Whether the person at the desk may change it.
 */
may_change: boolean, 
/**
 * It is the account of the person at the desk.
 */
own: boolean, };
export type Activate = { login: string, code: string, passphrase: string, };
export type AddAddendum = { contact: string, text: string, };
export type AddBody = { kind: BodyKind, facts: BodyFacts, 
/**
 * From where one knows it.
 */
source: string, 
/**
 * Every fact was checked today.
 */
checked: boolean, };
export type Addendum = { id: string, at: string, who: string, text: string, };
export type Age = { "kind": "exact", years: number, } | { "kind": "band", band: string, } | { "kind": "unknown" };
export type AgeBand = { min: number, max: number, code: string, label: Label, 
/**
 * A draft translation: a native reader has not seen it yet.
 */
draft: boolean, 
/**
 * The first and the last day on which it may be chosen, if there are such.
 */
from: string | null, until: string | null, };
export type AgesServed = "all" | "minors" | "adults";
export type AgreementRow = { signed_on: string, valid_until: string | null, standing: AgreementStanding, };
export type AgreementStanding = "valid" | "expiring" | "lapsed";
export type AgreementView = { id: string, 
/**
 * Who there is asked for, by their office.
 */
contact: string, 
/**
 * What the two may tell each other.
 */
exchange: string, note: string, on: string, who: string, signed_on: string, valid_until: string | null, standing: AgreementStanding, };
export type AreaServed = "all" | "urban" | "rural";
export type AskSecond = { act: SecondAct, 
/**
 * The case or the account.
 */
subject: string, 
/**
 * The role to come, where the act gives one.
 */
role: Role | null, reason: string, };
export type AssignCase = { case: string, owner: string, };
export type AttemptDecision = "go_on" | "other_way" | "stop";
export type AttemptOutcome = "reached" | "no_answer" | "wrong_person" | "unsafe" | "done" | "cancelled";
export type BackupByNumber = { number: number, };
export type BackupOffer = { vault: string, number: number, made_at: string, 
/**
 * Whether a desk lies here already, which would be set aside.
 */
replaces: boolean, };
export type BackupRow = { number: number, made_at: string, bytes: number, 
/**
 * When it left this computer last, if it did.
 */
copied: string | null, };
export type Backups = { 
/**
 * Those in this desk's folder, newest first.
 */
rows: Array<BackupRow>, 
/**
 * When a copy left this computer last.
 */
copied: string | null, 
/**
 * Whether the next one is due.
 */
due: boolean, 
/**
 * Whether a copy should leave this computer.
 */
copy_due: boolean, 
/**
 * When backups were put in the store's place.
 */
restorations: Array<RestorationRow>, };
export type Basis = { "kind": "consent", given_by: ConsentGiver, how: ConsentHow, } | { "kind": "standing", } | { "kind": "override", reason: OverrideReason, explanation: string, person_informed: boolean, };
export type Binding = { bound: boolean, keyring: Keyring, };
export type BodyFacts = { name: Label, role: Label, address: Label, 
/**
 * How a letter addresses it; by its name, if nothing is said.
 */
addressee: Label, phone: string, web: string, email: string, hours: string, 
/**
 * Codes of the pack's languages.
 */
languages: Array<string>, ages: AgesServed, genders: GendersServed, area: AreaServed, 
/**
 * Codes of the pack's regions.
 */
regions: Array<string>, 
/**
 * Town or quarter, in words.
 */
place: string, 
/**
 * Codes of the pack's problems.
 */
problems: Array<string>, services: Array<string>, 
/**
 * How it takes letters.
 */
ways: Array<HandOverWay>, 
/**
 * Who there is asked for.
 */
contact: string, notes: string, };
export type BodyHint = { body: string, 
/**
 * Nothing that is known speaks against it.
 */
fits: boolean, because: Array<Fit>, against: Array<Fit>, };
export type BodyKind = "police" | "gendarmerie" | "prosecutor" | "protection" | "health" | "legal" | "women" | "school" | "platform" | "hotline" | "data_protection" | "helpline";
export type BodyRow = { id: string, code: string, kind: BodyKind, 
/**
 * Added by the helpline.
 */
own: boolean, 
/**
 * Receives people under 18.
 */
minors: boolean, checked_on: string | null, checked_by: string | null, 
/**
 * Checked, and not too long ago.
 */
fresh: boolean, 
/**
 * The last day on which one refers to it.
 */
until: string | null, 
/**
 * That day is over.
 */
retired: boolean, 
/**
 * The agreement that was signed last.
 */
agreement: AgreementRow | null, name: Label, role: Label, address: Label, 
/**
 * How a letter addresses it; by its name, if nothing is said.
 */
addressee: Label, phone: string, web: string, email: string, hours: string, 
/**
 * Codes of the pack's languages.
 */
languages: Array<string>, ages: AgesServed, genders: GendersServed, area: AreaServed, 
/**
 * Codes of the pack's regions.
 */
regions: Array<string>, 
/**
 * Town or quarter, in words.
 */
place: string, 
/**
 * Codes of the pack's problems.
 */
problems: Array<string>, services: Array<string>, 
/**
 * How it takes letters.
 */
ways: Array<HandOverWay>, 
/**
 * Who there is asked for.
 */
contact: string, notes: string, };
export type BodyView = { row: BodyRow, 
/**
 * The newest first.
 */
changes: Array<FactChange>, 
/**
 * The version of the pack that shipped the other facts.
 */
shipped_version: string | null, 
/**
 * The newest first.
 */
agreements: Array<AgreementView>, };
export type BreakGlass = { case: string, why: GlassWhy, reason: string, passphrase: string, };
export type ById = { id: string, };
export type CallBack = { due: string, purpose: string, channel: string, note: string, };
export type CallType = "child_about_self" | "adult_about_self" | "about_child" | "professional" | "non_counselling";
export type CaseChoice = { "kind": "none" } | { "kind": "new" } | { "kind": "existing", case: string, };
export type CaseFilter = { 
/**
 * Cases that this account owns or is in the team of.
 */
owner: string | null, closed: boolean, text: string, };
export type CaseRef = { id: string, code: string, };
export type CaseRow = { id: string, code: string, owner: string, owner_name: string, status: CaseStatus, risk: number, opened_on: string, last_activity: string, problem: string, age_band: string, gender: Gender, next_due: string | null, overdue: boolean, 
/**
 * Nothing of this case may be deleted.
 */
legal_hold: boolean, 
/**
 * Only its owner, its team and whoever sealed it open it in the ordinary way.
 */
sealed: boolean, };
export type CaseSight = "own" | "all";
export type CaseStatus = "open" | "in_progress" | "waiting" | "pending_supervisor" | "closed" | "reopened";
export type CaseView = { row: CaseRow, seal: SealView | null, 
/**
 * Until when the seal is broken, for whoever is outside it.
 */
open_until: string | null, team: TeamView, safe_contact: SafeContactView | null, timeline: Array<TimelineEntry>, followups: Array<FollowupRow>, referrals: Array<ReferralView>, contacts: Array<ContactRow>, 
/**
 * Every answer, the newest first.
 */
consents: Array<ConsentView>, withholdings: Array<WithholdingView>, closure: ClosureView | null, plan: Array<StepView>, evidence: Array<EvidenceView>, removals: Array<RemovalView>, accompaniments: Array<AccompanimentView>, 
/**
 * Every version of the safety plan, the newest first.
 */
safety_plans: Array<SafetyPlanView>, protocols: Array<ProtocolView>, 
/**
 * Codes of lists that the case asks for.
 */
suggested_protocols: Array<string>, 
/**
 * The danger in which the case is now.
 */
danger: DangerView | null, 
/**
 * Nothing for anybody but a supervisor.
 */
supervisor_notes: Array<SupervisorNote> | null, };
export type CaseWait = "overdue" | "resting" | "unanswered" | "unsent" | "closure";
export type Caseload = { 
/**
 * In the order of their names: it is no ranking.
 */
people: Array<CaseloadPerson>, 
/**
 * Every open case, with what waits in it.
 */
cases: Array<CaseloadCase>, 
/**
 * Cases that somebody asked to close.
 */
closures: Array<CaseRow>, 
/**
 * Promises after three failed tries.
 */
decisions: Array<FollowupRow>, 
/**
 * Open cases behind a seal.
 */
sealed: Array<SealedRow>, };
export type CaseloadCase = { row: CaseRow, waits: Array<CaseWait>, };
export type CaseloadPerson = { account: string, name: string, open: number, 
/**
 * How many at each level, from 1 to 4.
 */
by_risk: [number, number, number, number], overdue: number, resting: number, unanswered: number, unsent: number, closures: number, 
/**
 * Contacts of the last days that weighed on this person: to look after them.
 */
heavy: number, 
/**
 * Sealed cases that the reader is outside of; the other numbers leave them out.
 */
sealed: number, };
export type Category = { code: string, label: Label, draft: boolean, 
/**
 * One of the eight that are shown as big choices.
 */
first: boolean, under: string | null, 
/**
 * Whether the level of risk must be answered.
 */
risk_question: boolean, sexual: boolean, 
/**
 * The least level of risk that this problem allows for the young.
 */
forces_risk: Array<ForcedRisk>, 
/**
 * The problem must be named in words.
 */
text_needed: boolean, crosswalk: Crosswalk, 
/**
 * Which kind of risk the problem mostly is; empty where it is none of the four.
 */
four_c: FourC | null, 
/**
 * The first day on which a contact may be coded so, and the last if there is one.
 */
from: string, until: string | null, note: Label | null, };
export type CertificateDue = { id: string, account: string, name: string, title: string, until: string, ended: boolean, };
export type CertificateStanding = "valid" | "ends_soon" | "ended";
export type ChainChecked = { 
/**
 * Where to go on.
 */
next: number, size: number, done: boolean, 
/**
 * The first entry that does not fit.
 */
broken: number | null, 
/**
 * Who remembers where the chain ended, and what they say against it.
 */
witnesses: Array<Witness>, gaps: Array<GapFound>, 
/**
 * How many rows were edited past Sanad, and the first of them.
 */
edited: number, edits: Array<EditFound>, };
export type Change = "accounts" | "history" | "contacts" | "drafts" | "cases" | "followups" | "consents" | "directory" | "referrals" | "letters" | "search" | "packs" | "reviews" | "backups";
export type ChangeBody = { body: string, facts: BodyFacts, source: string, checked: boolean, };
export type ChangeContact = { contact: string, draft: ContactDraft, };
export type ChangeMember = { case: string, account: string, };
export type ChangePassphrase = { current: string, passphrase: string, };
export type ChangeRole = { account: string, role: Role, };
export type Channel = { 
/**
 * Whether the helpline can reach a person by it; a web form only comes in.
 */
outgoing: boolean, code: string, label: Label, 
/**
 * A draft translation: a native reader has not seen it yet.
 */
draft: boolean, 
/**
 * The first and the last day on which it may be chosen, if there are such.
 */
from: string | null, until: string | null, };
export type CheckRegisterCode = { code: string, };
export type Choice = { code: string, label: Label, 
/**
 * A draft translation: a native reader has not seen it yet.
 */
draft: boolean, 
/**
 * The first and the last day on which it may be chosen, if there are such.
 */
from: string | null, until: string | null, };
export type CloseCase = { case: string, reason: ClosureReason | null, content: ContentResult | null, person: PersonResult | null, 
/**
 * Codes of the pack's services that the person received.
 */
services: Array<string>, satisfaction: Satisfaction | null, risk: number | null, note: string, };
export type ClosureReason = "goal_met" | "client_declined" | "lost_contact" | "transferred" | "moved_away" | "aged_out" | "duplicate" | "death" | "other";
export type ClosureState = "asked" | "sent_back" | "withdrawn" | "closed";
export type ClosureView = { state: ClosureState, reason: ClosureReason, content: ContentResult, person: PersonResult, services: Array<string>, satisfaction: Satisfaction, risk: number, note: string, asked_on: string, asked_by: string, decided_on: string | null, decided_by: string | null, 
/**
 * A supervisor closed it or approved.
 */
approved: boolean, 
/**
 * What the supervisor said when it was sent back.
 */
decision: string, };
export type CodeGiven = { account: string, groups: Array<string>, until: string, };
export type CodeView = { given_by: string, until: string, late: boolean, };
export type ComputerLine = { groups: Array<string>, keyring: Keyring, };
export type ConfirmRecovery = { typed: string, };
export type ConsentAnswer = "given" | "refused" | "undecided" | "override";
export type ConsentGiver = "person" | "caregiver" | "both";
export type ConsentHow = "oral" | "written";
export type ConsentPurpose = "notes" | "followup" | "referral" | "platform" | "statistics";
export type ConsentStanding = "not_asked" | "given" | "refused" | "undecided" | "withdrawn" | "expired" | "override";
export type ConsentView = { id: string, purpose: ConsentPurpose, body: string | null, body_name: Label | null, answer: ConsentAnswer, standing: ConsentStanding, 
/**
 * The newest answer for its purpose and body: the one that counts.
 */
current: boolean, given_by: ConsentGiver | null, how: ConsentHow | null, language: string | null, scope: string, note: string, on: string, expires_on: string | null, 
/**
 * Who recorded it.
 */
who: string, 
/**
 * Why it was done without; of an override only.
 */
reason: OverrideReason | null, explanation: string, person_informed: boolean, withdrawal: WithdrawalView | null, };
export type ContactDraft = { started: string | null, ended: string | null, channel: string | null, call_type: CallType | null, non_counselling: string | null, language: string | null, age: Age | null, gender: Gender | null, relation: string | null, pseudonym: string, problem: string | null, other_problems: Array<string>, problem_other: string, online: YesNo | null, environment: string | null, platforms: Array<string>, risk: number | null, safe_now: YesNo | null, emergency_action: string, informed: string, summary: string, actions: Array<string>, call_back: CallBack | null, safe_contact: SafeContactDraft | null, case: CaseChoice, 
/**
 * The portal or partner that the report came through, with its number there.
 */
import_source: string | null, import_ref: string, 
/**
 * More about the person, the incident and the conversation; nothing of it must be asked.
 */
person: PersonAnswers, incident: IncidentAnswers, talk: TalkAnswers, };
export type ContactFilter = { text: string, limit: number, };
export type ContactRef = { id: string, code: string, };
export type ContactRow = { id: string, code: string, started: string, channel: string, call_type: CallType, non_counselling: string | null, problem: string | null, risk: number | null, counsellor: string, case: CaseRef | null, };
export type ContactSaved = { contact: string, code: string, case: CaseRef | null, };
export type ContactView = { row: ContactRow, draft: ContactDraft, 
/**
 * The summary as it is read: its addresses cannot be followed.
 */
summary: string, age_band: string, 
/**
 * The kind of risk online, as the conversation showed or as the problem mostly is.
 */
four_c: FourC | null, 
/**
 * Whether the person called before: by the case, or as they said themselves.
 */
repeat_contact: YesNo | null, 
/**
 * The version of the pack under which it was coded.
 */
pack_version: string, 
/**
 * Until when whoever reads this may still change it, if they may at all.
 */
changeable_until: string | null, 
/**
 * When it was last changed, if it ever was.
 */
changed_on: string | null, 
/**
 * Whether whoever reads this may add to it.
 */
may_add: boolean, addenda: Array<Addendum>, 
/**
 * A correction that whoever reads this began and did not finish.
 */
correction: StoredDraft | null, };
export type ContentResult = "none" | "removed" | "partly" | "not_removed" | "unknown";
export type CopyRemovalLink = { removal: string, 
/**
 * Which of its addresses, counted from nought.
 */
position: number, };
export type CountedBy = "call_type" | "problem" | "age" | "gender" | "channel" | "risk";
export type Crosswalk = { insafe: string | null, chi: string | null, emc: string | null, };
export type CrosswalkDraft = { insafe: string | null, chi: string | null, emc: string | null, };
export type CustodyView = { on: string, to: string, receipt: string, who: string, };
export type CutOff = "call_back" | "never" | "wait";
export type DangerView = { since: string, 
/**
 * How long it lasted when this was answered; the page counts on from there.
 */
seconds: number, informed: string, told_on: string | null, action: string, safe_now: YesNo | null, };
export type DebriefDue = { account: string, name: string, 
/**
 * How many heavy contacts since the last talk.
 */
count: number, };
export type DecideAttempts = { followup: string, decision: AttemptDecision, reason: string, };
export type DecideClosure = { case: string, approve: boolean, note: string, };
export type DigitalStep = "passwords" | "two_step" | "sessions" | "location" | "accounts" | "evidence_kept" | "no_payment" | "nothing_sent";
export type Direction = "ltr" | "rtl";
export type DisclosedItem = "name" | "age_gender" | "locality" | "safe_contact" | "problem" | "risk" | "facts" | "words" | "actions_taken" | "evidence_list" | "suspect" | "needs";
export type Disclosure = { item: DisclosedItem, text: string, };
export type Doing = "copying" | "checking" | "sealing" | "opening" | "reading" | "done";
export type DraftSaved = { saved_at: string, };
export type EditFound = { kind: EditKind, 
/**
 * The last entry that wrote it; none knows a row that was added.
 */
seq: number | null, at: string | null, };
export type EditKind = "changed" | "removed" | "added";
export type EditableList = { list: ListName, entries: Array<ListEntry>, };
export type Edited = "added" | "renamed" | "retired" | "restored";
export type Emergency = { label: Label, number: string, when: Label, };
export type Emotion = "fear" | "anger" | "sadness" | "shame" | "other";
export type EndProtocol = { protocol: string, 
/**
 * Needed while a step is open.
 */
reason: string, };
export type EndWithholding = { withholding: string, reason: string, };
export type EntryDraft = { list: ListName, 
/**
 * Without the helpline's prefix, which is put before it.
 */
code: string, label: Label, 
/**
 * The first day; today if it is not said.
 */
from: string | null, 
/**
 * The rest is asked of a problem only.
 */
under: string | null, sexual: boolean, risk_question: boolean, crosswalk: CrosswalkDraft, };
export type EvidenceDraft = { case: string, 
/**
 * The line that this one corrects; both stay.
 */
corrects: string | null, 
/**
 * When it was noted; now, if not said.
 */
collected: string | null, 
/**
 * When it was published or received.
 */
published: string | null, 
/**
 * Who describes it; the person at the desk, if not said.
 */
described_by: string, platform: string, 
/**
 * Exactly as typed. Empty in a correction: the address stays as it was.
 */
url: string, handle: string, display_name: string, account_id: string, kind: EvidenceKind | null, 
/**
 * Whether it may show a child's sexual abuse. Nobody looks to find out.
 */
suspected: boolean | null, description: string, method: EvidenceMethod | null, 
/**
 * Where the original is kept, and by whom.
 */
kept_by: string, notes: string, };
export type EvidenceKind = "post" | "comment" | "message" | "profile" | "page" | "group" | "video" | "image" | "call" | "file";
export type EvidenceMethod = "seen" | "kept_by_person" | "police_print" | "told";
export type EvidenceView = { id: string, number: number, 
/**
 * The number of the line that this one corrects.
 */
corrects: number | null, 
/**
 * The number of the line that corrects this one.
 */
corrected_by: number | null, recorded_on: string, who: string, collected: Stamp, published: Stamp | null, described_by: string, platform: string, 
/**
 * Made harmless. The exact address leaves only by `copy_evidence_link`.
 */
link: string, handle: string, display_name: string, account_id: string, kind: EvidenceKind, suspected: boolean, description: string, method: EvidenceMethod, kept_by: string, notes: string, custody: Array<CustodyView>, };
export type Explained = "yes" | "no" | "not_possible";
export type ExposureRow = { id: string, name: string, on: string, 
/**
 * The day by which somebody speaks with the person.
 */
due: string, overdue: boolean, 
/**
 * How often somebody has.
 */
talks: number, };
export type Facet = "stalking" | "threats" | "denigration" | "doxing" | "exclusion" | "flaming" | "fraping" | "grooming" | "impersonation" | "outing" | "intimate_images" | "sextortion";
export type FactChange = { on: string, who: string, 
/**
 * Such as `phone` or `name.fr`.
 */
field: string, value: string, source: string, };
export type FigureRow = { code: string, 
/**
 * None, when it is below five or would give away one that is.
 */
count: number | null, };
export type FigureTable = { by: CountedBy, 
/**
 * In the order of their codes, which tells nothing about the hidden ones.
 */
rows: Array<FigureRow>, };
export type Figures = { 
/**
 * The first and the last day of the period.
 */
first: string, last: string, 
/**
 * Silent calls, wrong numbers and the like hold nothing about a person: told as they are.
 */
non_counselling: number, 
/**
 * Counselling contacts; none, when there are fewer than five but some.
 */
counselling: number | null, tables: Array<FigureTable>, };
export type FiguresWish = { span: PeriodSpan, 
/**
 * A day, as `2026-11-23`.
 */
day: string, };
export type Find = { text: string, };
export type FindPrevious = { asked: Array<string>, };
export type FindTraces = { text: string, 
/**
 * How the form calls the person.
 */
names: Array<string>, 
/**
 * The case that the text goes into, whose contacts call the person by names.
 */
case: string | null, };
export type Fit = { reason: FitReason, code: string, };
export type FitReason = "danger" | "problem" | "service" | "minors" | "adults" | "women" | "men" | "language" | "region" | "urban" | "rural" | "agreement";
export type FollowupRow = { id: string, case: CaseRef, risk: number, due: string, purpose: string, channel: string, note: string, state: FollowupState, overdue: boolean, attempts: number, last_outcome: AttemptOutcome | null, 
/**
 * Three tries failed: a supervisor decides how it goes on.
 */
needs_decision: boolean, owner_name: string, safe_contact: SafeContactView | null, 
/**
 * Whether the person still wants to be contacted.
 */
consent: ConsentStanding, };
export type FollowupState = "due" | "done" | "cancelled";
export type ForcedRisk = { below: number, level: number, };
export type Found = { kind: FoundKind, id: string, code: string, 
/**
 * Only bodies have one.
 */
name: Label | null, on: string | null, risk: number | null, };
export type FoundKind = "case" | "contact" | "body";
export type FourC = "content" | "contact" | "conduct" | "contract";
export type Frequency = "once" | "repeated" | "constant";
export type GapAcceptance = { account: string, name: string, at: string, };
export type GapFound = { kind: GapKind, witness: Witness, };
export type GapKind = "older_copy" | "older_keys" | "anchor_missing";
export type GapView = { 
/**
 * The entry that tells it.
 */
gap: number, 
/**
 * When it was noticed.
 */
noticed_at: string | null, kind: GapKind, witness: Witness, seen_seq: number, seen_at: string | null, last_seq: number, last_at: string | null, accepted: Array<GapAcceptance>, 
/**
 * How many supervisors must accept it.
 */
needed: number, 
/**
 * Whether whoever is at the desk may still accept it.
 */
may_accept: boolean, settled_at: string | null, };
export type Gender = "female" | "male" | "other" | "not_said";
export type GendersServed = "all" | "female" | "male";
export type GlassReview = { on: string, by: string, verdict: GlassVerdict, words: string, };
export type GlassVerdict = "justified" | "unjustified";
export type GlassView = { id: string, case: CaseRef, risk: number, owner_name: string, who: string, at: string, until: string, 
/**
 * Its time is not over.
 */
running: boolean, why: GlassWhy, reason: string, 
/**
 * How many acts carry its mark.
 */
acts: number, 
/**
 * Whoever is at the desk did it.
 */
own: boolean, may_review: boolean, review: GlassReview | null, };
export type GlassWhy = "danger" | "absent" | "law" | "other";
export type Grade = "preschool" | "primary" | "lower_secondary" | "upper_secondary" | "vocational" | "higher" | "none" | "unknown";
export type HandOver = { evidence: string, 
/**
 * A day, such as `2026-11-30`.
 */
on: string | null, to: string, 
/**
 * The number of the receipt, or that there is none.
 */
receipt: string, };
export type HandOverWay = "by_hand" | "person" | "post" | "email" | "portal" | "phone";
export type HeardOf = "social_media" | "school" | "friend" | "community" | "partner" | "television" | "radio" | "other";
export type HistoryKind = "opened" | "recorded" | "changed" | "left" | "accounts" | "house" | "desk";
export type HistoryPage = { 
/**
 * How many entries the whole chain has, and since when.
 */
size: number, since: string | null, last_code: LastCode | null, rows: Array<HistoryRow>, 
/**
 * What to ask for as `before`, if there are more.
 */
next: number | null, };
export type HistoryRow = { seq: number, at: string, who: string, 
/**
 * What they were at that time.
 */
role: Role | null, act: string, refused: boolean, clock_back: boolean, 
/**
 * It was done while a seal was broken.
 */
glass: boolean, about_kind: string, 
/**
 * The code of the record or the name of the colleague; empty if there is none to tell.
 */
about: string, 
/**
 * The case that it can be opened by.
 */
case: CaseRef | null, contact: string | null, };
export type HistoryWish = { 
/**
 * Of this person only.
 */
account: string | null, 
/**
 * About the case or contact with this code, and what stands in it; empty for all.
 */
record: string, kind: HistoryKind | null, 
/**
 * The first and the last day, as `2026-11-23`.
 */
first: string | null, last: string | null, 
/**
 * Older than this one only.
 */
before: number | null, };
export type HoldCase = { case: string, hold: boolean, reason: string, };
export type IncidentAnswers = { 
/**
 * Only when the conversation says otherwise than the problem.
 */
four_c: FourC | null, facets: Array<Facet>, started_on: string | null, last_on: string | null, ongoing: YesNo | null, frequency: Frequency | null, place: IncidentPlace | null, offender_known: YesNo | null, offender: Offender | null, offender_age: OffenderAge | null, offenders: number | null, caregiver_aware: YesNo | null, reported: YesNo | null, reported_where: string, reported_ref: string, };
export type IncidentPlace = "own_home" | "other_home" | "school" | "institution" | "public_place" | "online" | "other" | "unknown";
export type InviteDraft = { name: string, login: string, role: Role, language: Language, };
export type Keyring = "keeps" | "empty" | "silent";
export type KnownBackup = { number: number, made_at: string, bytes: number, 
/**
 * Whether the file is as long as its head says.
 */
whole: boolean, };
export type Label = { en: string, fr: string, ar: string, nl?: string, de?: string, };
export type LastCode = { 
/**
 * Of the entry that it stands for.
 */
at: string, checked_at: string, };
export type LetterBlock = { "kind": "heading", text: string, } | { "kind": "paragraph", text: string, } | { "kind": "address", lines: Array<string>, } | { "kind": "rows", rows: Array<[string, string]>, } | { "kind": "list", items: Array<string>, } | { "kind": "signature", lines: Array<string>, } | { "kind": "slip", title: string, rows: Array<[string, string]>, };
export type LetterView = { direction: Direction, language: Language, reference: string, organisation: string, stamp: string, watermark: string | null, blocks: Array<LetterBlock>, footer: string, };
export type ListChange = { number: number, on: string, who: string, list: ListName, code: string, act: Edited, label: Label | null, until: string | null, };
export type ListEntry = { code: string, label: Label, 
/**
 * What the pack calls it, where the helpline calls it otherwise.
 */
shipped_label: Label | null, draft: boolean, 
/**
 * Added by the helpline.
 */
own: boolean, 
/**
 * A rule leans on it, so it cannot be retired.
 */
fixed: boolean, from: string | null, until: string | null, 
/**
 * Whether its end is the helpline's own, which can be taken back.
 */
retired_here: boolean, used: number, under: string | null, 
/**
 * Only problems have one.
 */
crosswalk: Crosswalk | null, };
export type ListName = "categories" | "platforms" | "environments" | "actions" | "services" | "purposes" | "relations" | "non_counselling" | "import_sources";
export type Lists = { version: string, shipped_version: string, effective: string, today: string, lists: Array<EditableList>, changes: Array<ListChange>, networks: Networks, };
export type Living = "parents" | "relatives" | "alternative_care" | "residential" | "independent" | "homeless" | "detention" | "other" | "unknown";
export type Machine = { 
/**
 * What every opening of the desk asks for.
 */
bound: boolean, keyring: Keyring, 
/**
 * The store with its log.
 */
store_bytes: number, 
/**
 * Room that is left on its disk, where the system says it.
 */
free_bytes: number | null, 
/**
 * Newest first.
 */
backups: Array<KnownBackup>, };
export type MarkProtocolStep = { protocol: string, step: string, mark: StepMark, 
/**
 * Needed where a step does not apply.
 */
reason: string, };
export type Me = { account: string, name: string, role: Role, language: Language, theme: Theme, text_size: number, organisation: string, 
/**
 * Where the helpline is reached.
 */
contact_line: string, pack: string, auto_lock_minutes: number, 
/**
 * Whether this is what could be read of a damaged store, for reading only.
 */
rescue: boolean, notices: Array<Notice>, };
export type MemberView = { account: string, name: string, since: string, added_by: string, 
/**
 * When they left, if they did.
 */
until: string | null, ended_by: string | null, };
export type Milieu = "city" | "town" | "rural";
export type MoveContact = { contact: string, case: string, 
/**
 * Needed when the contact leaves another case.
 */
reason: string, };
export type MyDay = { now: string, overdue: Array<FollowupRow>, today: Array<FollowupRow>, coming: Array<FollowupRow>, steps: Array<StepRow>, 
/**
 * Content to look again for.
 */
rechecks: Array<RecheckRow>, 
/**
 * Whom a supervisor is to speak with; nobody, for anybody else.
 */
exposures: Array<ExposureRow>, unanswered: Array<ReferralRow>, stalled: Array<CaseRow>, draft: DraftSaved | null, 
/**
 * With whom to talk after a heavy contact; nothing for anybody but a supervisor.
 */
debriefs: Array<DebriefDue>, 
/**
 * Whose work a supervisor meant to look at again; nothing for anybody else.
 */
reviews: Array<ReviewRow>, 
/**
 * New reviews of one's own work.
 */
reviewed: Array<ReviewRow>, 
/**
 * Agreements that end soon or have ended; none, for anybody but a supervisor.
 */
agreements: Array<ToRenew>, 
/**
 * Certificates of colleagues that end soon or have ended; none, for anybody but a supervisor.
 */
certificates: Array<CertificateDue>, };
export type Network = { code: string, 
/**
 * The head under which it stands, where the list has heads.
 */
main: string, name: string, };
export type Networks = { version: string, insafe: Array<Network>, chi: Array<Network>, emc: Array<Network>, };
export type NoteDraft = { case: string, text: string, };
export type Nothing = Record<string, never>;
export type Notice = { 
/**
 * Set where a supervisor is asked to say that they know it.
 */
id: string | null, code: string, facts: { [key in string]: string }, };
export type Offender = "online_acquaintance" | "classmate" | "peer" | "partner" | "ex_partner" | "parent" | "relative" | "teacher" | "neighbour" | "stranger" | "group" | "unknown";
export type OffenderAge = "adult" | "minor" | "unknown";
export type OpenBackup = { typed: string, login: string, passphrase: string, };
export type OpenCase = { contact: string, risk: number, };
export type OverrideReason = "imminent_danger" | "legal_duty" | "cannot_consent" | "best_interest";
export type PackChoice = { id: string, name: Label, country: string, 
/**
 * Nobody of that helpline has checked the pack yet.
 */
draft: boolean, };
export type PackView = { id: string, 
/**
 * The version of these lists. A contact keeps the one under which it was coded.
 */
version: string, 
/**
 * The day on which this version took effect.
 */
effective: string, name: Label, code_prefix: string, 
/**
 * What the helpline does not ask, and what no form of it shows.
 */
not_asked: Array<SensitiveItem>, 
/**
 * Languages that labels hold beside those of the catalogue; all of these are
 * draft translations.
 */
draft_languages: Array<string>, emergency: Array<Emergency>, categories: Array<Category>, channels: Array<Channel>, languages: Array<Choice>, non_counselling: Array<Choice>, relations: Array<Choice>, age_bands: Array<AgeBand>, environments: Array<Choice>, platforms: Array<Choice>, actions: Array<Choice>, purposes: Array<Choice>, services: Array<Choice>, protocols: Array<Protocol>, 
/**
 * Where reports come from that carry a number of their own. Empty: not asked.
 */
import_sources: Array<Choice>, 
/**
 * The regions of the country, from which a contact may come. Empty: not asked.
 */
regions: Array<Choice>, };
export type Passphrase = { passphrase: string, };
export type PeriodSpan = "month" | "quarter" | "year";
export type PersonAnswers = { birth_year: number | null, 
/**
 * The age is a guess of the caller or the counsellor.
 */
age_estimated: boolean, living: Living | null, vulnerabilities: Array<Vulnerability>, grade: Grade | null, school_type: SchoolType | null, 
/**
 * One of the pack's regions.
 */
region: string | null, milieu: Milieu | null, 
/**
 * As the person says it; a contact of a case that has an earlier one is one anyway.
 */
repeat_contact: YesNo | null, };
export type PersonResult = "protected" | "improved" | "same" | "worse" | "unknown";
export type PlanCopy = "read_aloud" | "none" | "message" | "paper";
export type PointsDraft = { opening: ReviewMark | null, listening: ReviewMark | null, communication: ReviewMark | null, proactive: ReviewMark | null, resolution: ReviewMark | null, hold: ReviewMark | null, closing: ReviewMark | null, };
export type PointsView = { opening: ReviewMark, listening: ReviewMark, communication: ReviewMark, proactive: ReviewMark, resolution: ReviewMark, hold: ReviewMark, closing: ReviewMark, };
export type Preferences = { language: Language, theme: Theme, text_size: number, };
export type Previous = { "kind": "open", contact: ContactRow, safe_contact: SafeContactView | null, 
/**
 * The level of the case as it stands; of the contact if it has none.
 */
risk: number | null, } | { "kind": "elsewhere", code: string, risk: number, owner_name: string, };
export type PrintLetter = { referral: string, };
export type Priority = "emergency" | "urgent" | "normal";
export type ProblemView = { "kind": "refused", refusals: Array<Refusal>, } | { "kind": "broken", number: string, };
export type Progress = { 
/**
 * What is being done.
 */
doing: Doing, 
/**
 * How much of all of it is done, in hundredths.
 */
percent: number, };
export type PromiseProtocolStep = { protocol: string, step: string, promise: CallBack, };
export type Promise_ = { case: string, due: string, purpose: string, channel: string, note: string, };
export type ProposeReferral = { case: string, body: string, language: Language, };
export type ProposedItem = { item: DisclosedItem, 
/**
 * Ticked unless the writer unticks it.
 */
on: boolean, 
/**
 * Never told to this kind of body.
 */
forbidden: boolean, 
/**
 * Kept from this kind of body at the person's wish, and why.
 */
withheld: WithholdingWhy | null, 
/**
 * Said by the record itself, not typed.
 */
fixed: boolean, text: string, };
export type Protocol = { steps: Array<ProtocolStep>, 
/**
 * The problems that start it.
 */
problems: Array<string>, 
/**
 * The level of risk that starts it, whatever the problem.
 */
from_risk: number | null, code: string, label: Label, 
/**
 * A draft translation: a native reader has not seen it yet.
 */
draft: boolean, 
/**
 * The first and the last day on which it may be chosen, if there are such.
 */
from: string | null, until: string | null, };
export type ProtocolState = "open" | "finished" | "stopped";
export type ProtocolStep = { 
/**
 * So many days after the start; nothing means in the conversation itself.
 */
due_days: number | null, 
/**
 * The step is a follow-up with this purpose.
 */
purpose: string | null, code: string, label: Label, 
/**
 * A draft translation: a native reader has not seen it yet.
 */
draft: boolean, 
/**
 * The first and the last day on which it may be chosen, if there are such.
 */
from: string | null, until: string | null, };
export type ProtocolStepView = { code: string, label: Label, mark: StepMark, 
/**
 * Every tick and every taking away, the newest first.
 */
marks: Array<StepMarked>, 
/**
 * The day on which it is to be done; none means in the conversation itself.
 */
due: string | null, late: boolean, 
/**
 * What a promise for it is for; empty where the step is no promise.
 */
purpose: string, 
/**
 * The newest promise that was made for it.
 */
followup: string | null, };
export type ProtocolView = { id: string, code: string, label: Label, 
/**
 * The version of the pack under which it was started.
 */
pack_version: string, state: ProtocolState, started_on: string, started_by: string, ended_on: string | null, ended_by: string | null, reason: string, 
/**
 * How many steps are neither done nor said not to apply.
 */
open_steps: number, steps: Array<ProtocolStepView>, };
export type ProvenBackup = { number: number, made_at: string, 
/**
 * How many acts its history tells.
 */
entries: number, 
/**
 * When the last of them was.
 */
last: string | null, };
export type RankBodies = { case: string, 
/**
 * The service that the person needs, if one was chosen.
 */
service: string | null, };
export type RecheckRow = { removal: string, case: CaseRef, number: number, risk: number, due: string, overdue: boolean, };
export type RecordAccompaniment = { case: string, kind: AccompanimentKind, state: AccompanimentState, };
export type RecordAgreement = { body: string, signed_on: string | null, 
/**
 * The last day; open, if not said.
 */
valid_until: string | null, contact: string, exchange: string, note: string, };
export type RecordAnswer = { referral: string, state: ReferralState, 
/**
 * When it came; now, if not said.
 */
at: string | null, note: string, };
export type RecordAttempt = { followup: string, outcome: AttemptOutcome, note: string, next: CallBack | null, };
export type RecordConsent = { case: string, purpose: ConsentPurpose | null, 
/**
 * Asked when the purpose is a referral.
 */
body: string | null, answer: ConsentAnswer | null, given_by: ConsentGiver | null, how: ConsentHow | null, 
/**
 * One of the pack's languages.
 */
language: string | null, 
/**
 * What exactly, in the person's own limits.
 */
scope: string, 
/**
 * A day such as `2026-11-22`; nothing means today.
 */
on: string | null, 
/**
 * Why the answer is another than before.
 */
note: string, };
export type RecordDebrief = { account: string, };
export type RecordDraft = { account: string, from: string | null, undertaking: string | null, languages: Array<string>, };
export type RecordHandOver = { referral: string, way: HandOverWay | null, 
/**
 * When; now, if not said.
 */
at: string | null, 
/**
 * Who took it.
 */
whom: string, 
/**
 * A receipt, a number of a parcel, a name at the counter.
 */
proof: string, note: string, };
export type RecordReminder = { referral: string, way: HandOverWay | null, 
/**
 * When; now, if not said.
 */
at: string | null, note: string, };
export type RecordRemoval = { removal: string, status: RemovalStatus | null, 
/**
 * The day of it; today, if not said.
 */
on: string | null, 
/**
 * The platform's number, if there is one; empty leaves it as it was.
 */
ticket: string, recheck: string | null, note: string, };
export type RecordTalk = { exposure: string, 
/**
 * A day to speak again; nothing, if it is not needed.
 */
again: string | null, };
export type Recover = { typed: string, login: string, passphrase: string, };
export type RecoverySheet = { groups: Array<string>, vault: string, made_on: string, };
export type ReferralDraft = { case: string, body: string, service: string, priority: Priority, basis: Basis | null, disclosed: Array<Disclosure>, language: Language, };
export type ReferralMade = { id: string, reference: string, };
export type ReferralProposal = { body: BodyRow, language: Language, items: Array<ProposedItem>, priority: Priority, services: Array<string>, };
export type ReferralRow = { id: string, case: CaseRef, reference: string, body: string, body_name: Label, service: string, priority: Priority, language: Language, state: ReferralState, made_on: string, answer_due: string, overdue: boolean, 
/**
 * Its letter has not left, and may not: where the person's answer stands.
 */
lapsed: ConsentStanding | null, letters: number, 
/**
 * How often the body was reminded.
 */
reminders: number, 
/**
 * When it is to be reminded, once it owes an answer.
 */
reminder_due: string | null, 
/**
 * That moment has come.
 */
remind: boolean, };
export type ReferralState = "prepared" | "printed" | "handed_over" | "acknowledged" | "accepted" | "declined" | "no_answer" | "started" | "done" | "closed";
export type ReferralStep = { at: string, state: ReferralState, 
/**
 * The body was reminded; the state stayed.
 */
reminder: boolean, way: HandOverWay | null, whom: string, proof: string, note: string, who: string, };
export type ReferralView = { 
/**
 * The oldest first.
 */
history: Array<ReferralStep>, 
/**
 * What may be recorded next.
 */
next: Array<ReferralState>, 
/**
 * The body owes an answer.
 */
remindable: boolean, id: string, case: CaseRef, reference: string, body: string, body_name: Label, service: string, priority: Priority, language: Language, state: ReferralState, made_on: string, answer_due: string, overdue: boolean, 
/**
 * Its letter has not left, and may not: where the person's answer stands.
 */
lapsed: ConsentStanding | null, letters: number, 
/**
 * How often the body was reminded.
 */
reminders: number, 
/**
 * When it is to be reminded, once it owes an answer.
 */
reminder_due: string | null, 
/**
 * That moment has come.
 */
remind: boolean, };
export type Refusal = { code: string, field: string | null, facts: { [key in string]: string }, };
export type RegisterCode = { code: string, at: string, size: number, };
export type RegisterCodeChecked = { seq: number | null, at: string | null, };
export type RemovalDraft = { case: string, removal: string | null, platform: string, 
/**
 * Exactly as typed. Empty in a draft that is changed: the addresses stay.
 */
links: Array<string>, kind: RemovalKind | null, 
/**
 * A problem of the pack.
 */
violation: string | null, minor: YesNo | null, 
/**
 * Why it breaks the rules. Nothing, when it shows a child's abuse.
 */
detail: string, route: RemovalRoute | null, 
/**
 * A day to look again whether it is gone, by asking and never by opening.
 */
recheck: string | null, };
export type RemovalKind = "post" | "photo" | "video" | "comment" | "profile" | "page" | "group" | "story" | "live" | "message" | "ad" | "site";
export type RemovalRoute = "own_form" | "trusted_partner" | "hotline" | "police" | "take_it_down" | "stop_ncii" | "google" | "host" | "other";
export type RemovalStatus = "draft" | "sent" | "processing" | "removed" | "partly" | "refused" | "reuploaded" | "no_answer";
export type RemovalStep = { status: RemovalStatus, on: string, who: string, note: string, };
export type RemovalView = { id: string, number: number, platform: string, 
/**
 * Made harmless. An exact address leaves only by `copy_removal_link`.
 */
links: Array<string>, kind: RemovalKind, violation: string, minor: YesNo, 
/**
 * It may show a child's sexual abuse.
 */
suspected: boolean, detail: string, route: RemovalRoute, ticket: string, status: RemovalStatus, sent_on: string | null, answered_on: string | null, 
/**
 * From sending to the answer, or until today if there is none.
 */
days: number | null, recheck: string | null, recheck_late: boolean, 
/**
 * How often it came back.
 */
reuploads: number, 
/**
 * The oldest first.
 */
history: Array<RemovalStep>, 
/**
 * What may follow the status as it is.
 */
next: Array<RemovalStatus>, };
export type RenameAccount = { account: string, name: string, 
/**
 * The login stays as it is when nothing is typed.
 */
login: string, };
export type RenameEntry = { list: ListName, code: string, label: Label, };
export type ReopenAccount = { account: string, login: string, };
export type ReopenCase = { case: string, reason: string, };
export type RestorationRow = { at: string, number: number, made_at: string, };
export type RetireBody = { body: string, until: string | null, reason: string, };
export type RetireEntry = { list: ListName, code: string, until: string | null, };
export type ReviewDraft = { case: string | null, contact: string | null, 
/**
 * Whose work it is; nothing said, the owner of the case or who recorded the contact.
 */
about: string | null, 
/**
 * The day; nothing said, today.
 */
on: string | null, points: PointsDraft, good: string, change: string, 
/**
 * A day to look again.
 */
next: string | null, 
/**
 * The review that this one takes the place of.
 */
corrects: string | null, };
export type ReviewFilter = { case: string | null, contact: string | null, };
export type ReviewGlass = { glass: string, verdict: GlassVerdict, words: string, };
export type ReviewMark = "0" | "1" | "2" | "not_seen";
export type ReviewRow = { id: string, case: CaseRef | null, contact: ContactRef | null, about_name: string, reviewer: string, 
/**
 * The day of the review, or the day to look again.
 */
day: string, overdue: boolean, };
export type ReviewView = { id: string, case: CaseRef | null, contact: ContactRef | null, about: string, about_name: string, reviewer: string, on: string, points: PointsView, good: string, change: string, next: string | null, corrects: string | null, 
/**
 * A later review takes its place.
 */
corrected: boolean, };
export type Role = "counsellor" | "supervisor" | "data_officer" | "administrator";
export type SafeContactDraft = { allowed: boolean, channels: Array<string>, phone: string, hours: string, say: string, voicemail: boolean, shared_phone: YesNo, cut_off: CutOff, };
export type SafeContactView = { allowed: boolean, channels: Array<string>, phone: string, hours: string, say: string, voicemail: boolean, shared_phone: YesNo, cut_off: CutOff, recorded_on: string, 
/**
 * Asked too long ago: ask again before any promise.
 */
expired: boolean, };
export type SafetyPlanDraft = { case: string, signs: string, alone: string, places: string, people: string, 
/**
 * Professionals and emergency lines.
 */
lines: string, surroundings: string, digital: Array<DigitalStep>, digital_note: string, hope: string, again: string, 
/**
 * The day on which it was agreed with the person, such as `2026-11-22`.
 */
agreed_on: string | null, copy: PlanCopy | null, };
export type SafetyPlanView = { id: string, version: number, made_on: string, made_by: string, signs: string, alone: string, places: string, people: string, lines: string, surroundings: string, digital: Array<DigitalStep>, digital_note: string, hope: string, again: string, agreed_on: string, copy: PlanCopy, };
export type Satisfaction = "yes" | "partly" | "no" | "not_asked";
export type SaveSafeContact = { case: string, safe_contact: SafeContactDraft, };
export type Saved<T> = { 
/**
 * The answer of the call.
 */
value: T, 
/**
 * What it touched.
 */
changes: Array<Change>, };
export type SchoolType = "public" | "private" | "religious" | "other";
export type SealCase = { case: string, reason: string, };
export type SealView = { on: string, by: string, reason: string, };
export type SealedRow = { id: string, code: string, risk: number, owner: string, owner_name: string, };
export type SecondAct = "unseal" | "close_account" | "change_role";
export type SecondView = { id: string, act: SecondAct, subject: string, 
/**
 * The code of the case or the name of the colleague.
 */
about: string, role: Role | null, reason: string, asked_by: string, asked_at: string, until: string, 
/**
 * Whoever is at the desk asked for it.
 */
own: boolean, may_confirm: boolean, confirmed_by: string | null, };
export type SensitiveItem = "religion" | "ethnicity" | "orientation" | "disability" | "health";
export type SetRisk = { case: string, risk: number, reason: string, 
/**
 * Asked at levels 3 and 4: which supervisor, or who else, was told.
 */
informed: string, 
/**
 * Asked at level 4.
 */
emergency_action: string, 
/**
 * Asked at level 4.
 */
safe_now: YesNo | null, };
export type SetSight = { sight: CaseSight, };
export type SetStatus = { case: string, status: CaseStatus, };
export type SetUp = { language: Language, pack: string, organisation: string, place: string, contact_line: string, name: string, login: string, passphrase: string, };
export type ShutOutRow = { 
/**
 * None where it is a recovery sheet that was replaced.
 */
name: string | null, why: ShutOutWhy, at: string, };
export type ShutOutWhy = "closed" | "role" | "sheet";
export type Situation = { stage: Stage, training: boolean, language: Language, organisation: string, app_version: string, needs_version: string | null, packs: Array<PackChoice>, me: Me | null, training_logins: Array<TrainingLogin>, };
export type Stage = "no_store" | "locked" | "open" | "damaged" | "newer" | "busy" | "incomplete" | "technical";
export type Stamp = { local: string, utc: string, };
export type StartProtocol = { case: string, code: string, };
export type StepDraft = { case: string, step: string | null, goal: string, what: string, who: string, 
/**
 * A day, such as `2026-11-30`.
 */
due: string | null, };
export type StepMark = "open" | "done" | "not_applicable";
export type StepMarked = { mark: StepMark, on: string, who: string, reason: string, };
export type StepRow = { id: string, case: CaseRef, risk: number, due: string, overdue: boolean, };
export type StepView = { id: string, goal: string, what: string, who: string, due: string | null, overdue: boolean, done_on: string | null, done_by: string | null, };
export type StoreKey = { 
/**
 * Who was shut out since the key was changed last. It is to be changed if there is any.
 */
shut_out: Array<ShutOutRow>, 
/**
 * When the recovery sheet was last typed from its paper.
 */
sheet_checked: string | null, 
/**
 * Whether it should be typed again, to know that it is still there and readable.
 */
sheet_due: boolean, };
export type StoredDraft = { draft: ContactDraft, saved_at: string, };
export type SuggestPassphrase = { language: Language, };
export type SupervisorNote = { at: string, who: string, text: string, };
export type TalkAnswers = { confidentiality_explained: Explained | null, rights_discussed: Explained | null, 
/**
 * From 1, very bad, to 5, well.
 */
emotion_before: number | null, emotion_after: number | null, emotion: Emotion | null, felt_helped: Satisfaction | null, would_recommend: Satisfaction | null, heard_of_us: HeardOf | null, campaign: string, 
/**
 * The contact weighed on the counsellor (domain.md §5.8).
 */
heavy_contact: boolean, };
export type TeamView = { members: Array<MemberView>, 
/**
 * Whether the person at the desk says who is in it.
 */
may_change: boolean, };
export type Theme = "system" | "light" | "dark";
export type TickStep = { step: string, done: boolean, };
export type TimelineEntry = { at: string, kind: TimelineKind, who: string, text: string, facts: { [key in string]: string }, };
export type TimelineKind = "opened" | "contact" | "note" | "followup" | "attempt" | "referral" | "letter" | "answer" | "risk" | "assigned" | "safe_contact" | "status" | "closure_asked" | "sent_back" | "closed" | "reopened" | "plan" | "accompaniment" | "decision" | "hold" | "moved" | "consent" | "withholding" | "evidence" | "custody" | "removal" | "protocol" | "safety_plan" | "member" | "handed" | "reminder" | "sealed" | "unsealed" | "glass" | "glass_reviewed";
export type ToRenew = { body: string, name: Label, valid_until: string, lapsed: boolean, };
export type Trace = { 
/**
 * What it looks like.
 */
kind: TraceKind, 
/**
 * The first unit.
 */
start: number, 
/**
 * The unit behind the last.
 */
end: number, };
export type TraceKind = "phone" | "identity_card" | "passport" | "payment_card" | "name";
export type TrainingDraft = { account: string, title: string, on: string | null, until: string | null, };
export type TrainingLogin = { login: string, name: string, role: Role, passphrase: string, };
export type TrainingView = { id: string, title: string, on: string, until: string | null, standing: CertificateStanding, };
export type Unlock = { login: string, passphrase: string, };
export type VerifyChain = { 
/**
 * The first entry to look at.
 */
from: number, };
export type Vulnerability = "out_of_school" | "poverty" | "conflict_with_law" | "conflict_zone" | "moved_forced" | "moved_freely" | "minority" | "disability" | "sogiesc" | "other";
export type WithdrawConsent = { consent: string, told_by: ConsentGiver | null, reason: string, };
export type WithdrawalView = { on: string, told_by: ConsentGiver, reason: string, who: string, };
export type WithholdDraft = { case: string, items: Array<DisclosedItem>, what: string, kinds: Array<BodyKind>, whom: string, why: WithholdingWhy | null, note: string, };
export type WithholdingView = { id: string, items: Array<DisclosedItem>, what: string, kinds: Array<BodyKind>, whom: string, why: WithholdingWhy, note: string, on: string, who: string, ended_on: string | null, ended_why: string, };
export type WithholdingWhy = "fear" | "tell_self" | "other";
export type Witness = "file" | "keyring";
export type YesNo = "yes" | "no" | "unknown";
/** Each call with its request and its answer. */
export type Calls = {
  situation: [Nothing, Situation],
  suggest_passphrase: [SuggestPassphrase, Passphrase],
  set_up: [SetUp, RecoverySheet],
  confirm_recovery: [ConfirmRecovery, Me],
  recover: [Recover, RecoverySheet],
  abandon_set_up: [Nothing, Situation],
  unlock: [Unlock, Me],
  lock: [Nothing, Situation],
  save_preferences: [Preferences, Me],
  change_passphrase: [ChangePassphrase, Saved<string>],
  acknowledge_notice: [ById, Me],
  activate: [Activate, Me],
  invite_account: [InviteDraft, Saved<CodeGiven>],
  give_code: [ById, Saved<CodeGiven>],
  reopen_account: [ReopenAccount, Saved<CodeGiven>],
  close_account: [ById, Saved<string>],
  change_role: [ChangeRole, Saved<string>],
  rename_account: [RenameAccount, Saved<string>],
  view_store_key: [Nothing, StoreKey],
  begin_key_change: [Nothing, Progress],
  continue_key_change: [Nothing, Progress],
  stop_key_change: [Nothing, boolean],
  bring_line: [ConfirmRecovery, Situation],
  view_binding: [Nothing, Binding],
  begin_binding: [Nothing, ComputerLine],
  confirm_binding: [ConfirmRecovery, Saved<boolean>],
  unbind_computer: [Nothing, Saved<boolean>],
  view_machine: [Nothing, Machine],
  check_sheet: [ConfirmRecovery, Saved<boolean>],
  view_account: [ById, AccountView],
  save_record: [RecordDraft, Saved<string>],
  add_training: [TrainingDraft, Saved<string>],
  remove_training: [ById, Saved<string>],
  add_account: [AccountDraft, Saved<string>],
  list_accounts: [Nothing, Array<AccountRow>],
  pack: [Nothing, PackView],
  view_lists: [Nothing, Lists],
  add_entry: [EntryDraft, Saved<string>],
  rename_entry: [RenameEntry, Saved<string>],
  retire_entry: [RetireEntry, Saved<string>],
  save_draft: [ContactDraft, DraftSaved],
  open_draft: [Nothing, StoredDraft | null],
  discard_draft: [Nothing, Saved<boolean>],
  save_correction: [ChangeContact, DraftSaved],
  discard_correction: [ById, Saved<boolean>],
  save_contact: [ContactDraft, Saved<ContactSaved>],
  list_contacts: [ContactFilter, Array<ContactRow>],
  open_contact: [ById, ContactView],
  change_contact: [ChangeContact, Saved<string>],
  add_addendum: [AddAddendum, Saved<string>],
  move_contact: [MoveContact, Saved<CaseRef>],
  find_traces: [FindTraces, Array<Trace>],
  find_previous: [FindPrevious, Array<Previous>],
  open_case: [OpenCase, Saved<CaseRef>],
  list_cases: [CaseFilter, Array<CaseRow>],
  view_case: [ById, CaseView],
  add_note: [NoteDraft, Saved<string>],
  set_risk: [SetRisk, Saved<string>],
  assign_case: [AssignCase, Saved<string>],
  add_member: [ChangeMember, Saved<string>],
  remove_member: [ChangeMember, Saved<string>],
  view_sight: [Nothing, CaseSight],
  set_sight: [SetSight, Saved<CaseSight>],
  set_status: [SetStatus, Saved<string>],
  close_case: [CloseCase, Saved<string>],
  ask_to_close: [CloseCase, Saved<string>],
  decide_closure: [DecideClosure, Saved<string>],
  reopen_case: [ReopenCase, Saved<string>],
  hold_case: [HoldCase, Saved<string>],
  seal_case: [SealCase, Saved<string>],
  unseal_case: [SealCase, Saved<string>],
  break_glass: [BreakGlass, Saved<string>],
  list_sealed: [Nothing, Array<SealedRow>],
  view_sealed: [ById, SealedRow | null],
  list_glasses: [Nothing, Array<GlassView>],
  review_glass: [ReviewGlass, Saved<string>],
  ask_second: [AskSecond, Saved<string>],
  confirm_second: [ById, Saved<string>],
  end_second: [ById, Saved<string>],
  list_seconds: [Nothing, Array<SecondView>],
  save_step: [StepDraft, Saved<string>],
  tick_step: [TickStep, Saved<string>],
  record_accompaniment: [RecordAccompaniment, Saved<string>],
  add_supervisor_note: [NoteDraft, Saved<string>],
  start_protocol: [StartProtocol, Saved<string>],
  mark_protocol_step: [MarkProtocolStep, Saved<string>],
  promise_protocol_step: [PromiseProtocolStep, Saved<string>],
  end_protocol: [EndProtocol, Saved<string>],
  agree_safety_plan: [SafetyPlanDraft, Saved<string>],
  save_safe_contact: [SaveSafeContact, Saved<string>],
  record_consent: [RecordConsent, Saved<string>],
  withdraw_consent: [WithdrawConsent, Saved<string>],
  withhold: [WithholdDraft, Saved<string>],
  end_withholding: [EndWithholding, Saved<string>],
  promise_followup: [Promise_, Saved<string>],
  record_attempt: [RecordAttempt, Saved<string>],
  decide_attempts: [DecideAttempts, Saved<string>],
  my_day: [Nothing, MyDay],
  record_evidence: [EvidenceDraft, Saved<string>],
  hand_over: [HandOver, Saved<string>],
  save_removal: [RemovalDraft, Saved<string>],
  record_removal: [RecordRemoval, Saved<string>],
  record_exposure: [Nothing, Saved<string>],
  record_talk: [RecordTalk, Saved<string>],
  list_bodies: [Nothing, Array<BodyRow>],
  confirm_body: [ById, Saved<string>],
  view_body: [ById, BodyView],
  add_body: [AddBody, Saved<string>],
  change_body: [ChangeBody, Saved<string>],
  retire_body: [RetireBody, Saved<string>],
  record_agreement: [RecordAgreement, Saved<string>],
  rank_bodies: [RankBodies, Array<BodyHint>],
  propose_referral: [ProposeReferral, ReferralProposal],
  prepare_letter: [ReferralDraft, LetterView],
  refer: [ReferralDraft, Saved<ReferralMade>],
  record_handover: [RecordHandOver, Saved<string>],
  record_answer: [RecordAnswer, Saved<string>],
  record_reminder: [RecordReminder, Saved<string>],
  caseload: [Nothing, Caseload],
  figures: [FiguresWish, Figures],
  record_debrief: [RecordDebrief, Saved<string>],
  record_review: [ReviewDraft, Saved<string>],
  view_reviews: [ReviewFilter, Array<ReviewView>],
  view_history: [HistoryWish, HistoryPage],
  verify_chain: [VerifyChain, ChainChecked],
  list_gaps: [Nothing, Array<GapView>],
  accept_gap: [AcceptGap, Saved<boolean>],
  make_register_code: [Nothing, RegisterCode],
  check_register_code: [CheckRegisterCode, Saved<RegisterCodeChecked>],
  find: [Find, Array<Found>],
  view_backups: [Nothing, Backups],
  begin_backup: [Nothing, Progress],
  continue_backup: [Nothing, Progress],
  stop_backup: [Nothing, boolean],
  begin_rescue: [Unlock, Progress],
  continue_rescue: [Nothing, Progress],
  enter_rescue: [Nothing, Me],
  list_backups: [Nothing, Array<BackupRow>],
  choose_backup: [BackupByNumber, BackupOffer],
  open_backup: [OpenBackup, Progress],
  continue_restore: [Nothing, Progress],
  view_restore: [Nothing, ProvenBackup],
  confirm_restore: [Nothing, ProvenBackup],
  abandon_restore: [Nothing, Situation],
};
/** Calls that answer bytes, with their request. */
export type Fetches = {
  recovery_sheet: [Nothing],
  computer_line: [Nothing],
  print_letter: [PrintLetter],
  copy_backup: [BackupByNumber],
  export_chain: [Nothing],
};
/** Calls that put text onto the clipboard, with their request. */
export type Copies = {
  copy_evidence_link: [ById],
  copy_removal_link: [CopyRemovalLink],
};
/** Calls that a file comes in by, with their answer. */
export type Gives = {
  read_backup: BackupOffer,
};
