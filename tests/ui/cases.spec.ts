/** The list of cases and one case, in Arabic and in French, on the real core. */
import type { CaseRef, CaseView } from "../../ui/src/door/generated.ts";
import { Office, people } from "./office.ts";
import { Sitting, caseOf, errorBeside, expect, inMinutes, languages, openCase, promisedIn, safely, sitting, test } from "./sitting.ts";

const promised = promisedIn(30);

/** A referral of this case, as the refer page would make it. */
async function referred(office: Office, one: CaseRef): Promise<string> {
  const body = (await office.call("list_bodies", {})).find((row) => row.code === "CAPE");
  if (body === undefined) throw new Error("the pack has no such body");
  const proposal = await office.call("propose_referral", { case: one.id, body: body.id, language: "fr" });
  const made = await office.call("refer", {
    case: one.id,
    body: body.id,
    service: body.services[0] ?? "",
    priority: "urgent",
    basis: { kind: "consent", given_by: "person", how: "oral" },
    disclosed: proposal.items.filter((item) => item.on).map(({ item, text }) => ({ item, text })),
    language: "fr",
  });
  return made.value.id;
}

/** Told to the body by telephone, so that it may answer. */
async function handOver(office: Office, referral: string): Promise<void> {
  await office.call("record_handover", { referral, way: "phone", at: null, whom: "Accueil", proof: "", note: "" });
}

for (const language of languages) {
  test.describe(`cases, ${language}`, () => {
    const desk = sitting(language);
    const view = (one: CaseRef): Promise<CaseView> => desk.office.call("view_case", { id: one.id });

    test("the list stands by risk, is filtered, and tells codes only", async ({ page }) => {
      await desk.as("amal");
      const calm = await caseOf(desk.office, { risk: 1 });
      const grave = await caseOf(desk.office, { risk: 4, call_back: promised, safe_contact: safely });
      const middle = await caseOf(desk.office, { risk: 2 });
      await desk.sit(page);
      await page.getByTestId("go-cases").click();
      const rows = page.getByTestId("row");
      await expect(rows.filter({ hasText: grave.code })).toBeVisible();
      const seen = await rows.allInnerTexts();
      const places = [grave, middle, calm].map((one) => seen.findIndex((row) => row.includes(one.code)));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(seen.join(" ")).not.toContain("Lina");
      expect(seen.join(" ")).not.toContain("inconnu");
      await desk.look(page, "cases");
      await page.getByTestId("case-filter").fill(calm.code.toLowerCase());
      await expect(rows).toHaveCount(1);
      for (const typed of ["😀zzzz", "<b>zzzz</b>", "\u202Ezzzz", "z".repeat(2_001)]) {
        await page.getByTestId("case-filter").fill(typed);
        await expect(page.getByTestId("case-none")).toBeVisible();
        await expect(page.getByTestId("case-filter")).toHaveValue(typed);
      }
    });

    test("how the person may be reached is read before any button that calls", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 3, call_back: promised, safe_contact: safely });
      await desk.sit(page);
      await openCase(page, one.code);
      await desk.look(page, "case");
      const before = await page.evaluate(() => {
        const at = (id: string) => document.querySelector(`[data-testid="${id}"]`);
        const card = at("safe-card");
        const result = at("case-record-result");
        const promise = at("case-promise");
        if (!card || !result || !promise) return null;
        const follows = (first: Element, other: Element) => (first.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        return follows(card, result) && follows(card, promise);
      });
      expect(before).toBe(true);
      await expect(page.getByTestId("safe-card")).toContainText(safely.phone);
      await expect(page.getByTestId("safe-card")).toContainText(safely.say);
      // Somebody else's own cases only: a counsellor hands none over.
      await expect(page.getByTestId("case-assign")).toHaveCount(0);
    });

    test("nobody was asked: nothing is promised until somebody is", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page);
      await openCase(page, one.code);
      await expect(page.getByTestId("safe-card-closed")).toBeVisible();
      await desk.look(page, "case-new");
      await page.getByTestId("case-promise").click();
      await expect(page.getByTestId("promise-closed")).toBeVisible();
      await expect(page.getByTestId("promise-save")).toBeDisabled();
      await desk.look(page, "case-promise-closed");
      await page.getByTestId("promise-ask").click();
      await page.getByTestId("safe-allowed-yes").click();
      await page.getByTestId("safe-channels-sms").click();
      await page.getByTestId("safe-save").click();
      // The answer leads on to the promise that it was asked for.
      await page.getByTestId("promise-due-tomorrow").click();
      // Ten o'clock is never read as ten past midnight: the hour stands left of the minutes in every language.
      const segment = (type: string) => page.getByTestId("promise-dialog").locator(`[data-type=${type}]`);
      await expect(segment("hour")).toHaveText("10");
      const [hour, minute] = [await segment("hour").boundingBox(), await segment("minute").boundingBox()];
      expect(hour?.x ?? Infinity).toBeLessThan(minute?.x ?? 0);
      await page.getByTestId("promise-purpose-check_safety").click();
      await expect(page.getByTestId("promise-channel-phone")).toHaveCount(0);
      await expect(page.getByTestId("promise-channel-sms").locator("input")).toBeChecked();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("promise-dialog")).toHaveCount(0);
      expect(await view(one)).toMatchObject({ safe_contact: { allowed: true, channels: ["sms"] }, followups: [{ channel: "sms", state: "due" }] });
    });

    test("v14 a promise takes only ways that are safe, and never the past", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 3, call_back: promised, safe_contact: safely });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.keyboard.press("p");
      await page.getByTestId("promise-dialog").waitFor();
      await expect(page.getByTestId("promise-channel-phone")).toBeVisible();
      await expect(page.getByTestId("promise-channel-sms")).toHaveCount(0);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("promise-due").locator("[data-field-error]")).toBeVisible();
      for (const segment of await page.getByTestId("promise-due").getByRole("spinbutton").all()) {
        await segment.focus();
        await page.keyboard.type((await segment.getAttribute("data-type")) === "year" ? "2020" : "01");
      }
      await page.getByTestId("promise-purpose-ask_removal").click();
      await page.getByTestId("promise-note").fill("ق".repeat(501));
      await page.getByTestId("promise-channel-phone").click();
      await page.getByTestId("promise-save").click();
      await expect(page.getByTestId("promise-due").locator("[data-field-error]")).toBeVisible();
      await desk.look(page, "case-promise");
      await page.getByTestId("promise-due-week").click();
      await page.getByTestId("promise-save").click();
      await expect(errorBeside(page, "promise-note")).toContainText("500");
      await expect(page.getByTestId("promise-note")).toHaveValue("ق".repeat(501));
      await page.getByTestId("promise-note").fill("👧🏽 \u202Eab");
      await page.getByTestId("promise-save").click();
      await expect(page.getByTestId("promise-dialog")).toHaveCount(0);
      const later = (await view(one)).followups.find((followup) => followup.purpose === "ask_removal");
      expect(later).toMatchObject({ channel: "phone", note: "👧🏽 ab", state: "due" });
      expect(later?.due).toContain("T10:00:00");
    });

    test("a note is added with Ctrl+Enter; empty and over-long ones are refused and kept", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page);
      await openCase(page, one.code);
      const note = page.getByTestId("case-note");
      const error = page.getByTestId("case-note-panel").locator("[data-field-error]");
      await note.focus();
      await page.keyboard.press("Control+Enter");
      await expect(error).toBeVisible();
      const long = "a".repeat(10_001);
      await note.fill(long);
      await page.keyboard.press("Control+Enter");
      await expect(error).toContainText(/10.?000/);
      await expect(note).toHaveValue(long);
      await note.fill("👧🏽 <b>deux</b> \u202Ex");
      await page.keyboard.press("Control+Enter");
      await expect(note).toHaveValue("");
      // Emoji and markup are text; what would turn the line round is gone.
      await expect(page.getByTestId("case-entry-note")).toContainText("👧🏽 <b>deux</b> x");
      expect((await view(one)).timeline[0]).toMatchObject({ kind: "note", text: "👧🏽 <b>deux</b> x" });
    });

    test("v11 v23 lowering the risk asks for a reason, and from danger for a supervisor", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 4 });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("case-risk-change").click();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("risk-level").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("risk-level-2").click();
      await page.getByTestId("risk-reason").fill("court");
      await page.getByTestId("risk-save").click();
      await expect(errorBeside(page, "risk-reason")).toContainText("10");
      await expect(page.getByTestId("risk-reason")).toHaveValue("court");
      await desk.look(page, "case-risk");
      await page.getByTestId("risk-reason").fill("Elle vit maintenant chez sa tante.");
      await page.getByTestId("risk-save").click();
      await expect(page.getByTestId("risk-level").locator("[data-field-error]")).toBeVisible();
      expect((await view(one)).row.risk).toBe(4);
    });

    test("a danger asks what was done, who was told and whether the person is safe", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 2 });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("case-risk-change").click();
      await expect(page.getByTestId("risk-informed")).toHaveCount(0);
      await page.getByTestId("risk-level-3").click();
      await page.getByTestId("risk-reason").fill("Il connaît son adresse.");
      await page.getByTestId("risk-save").click();
      await expect(errorBeside(page, "risk-informed")).toBeVisible();
      await page.getByTestId("risk-level-4").click();
      await expect(page.getByTestId("call-emergency")).toContainText("19");
      await page.getByTestId("risk-save").click();
      await expect(page.getByTestId("risk-safe").locator("[data-field-error]")).toBeVisible();
      await expect(errorBeside(page, "risk-action")).toBeVisible();
      await desk.look(page, "case-risk-danger");
      await page.getByTestId("risk-safe-no").click();
      await page.getByTestId("risk-action").fill("19");
      await page.getByTestId("risk-informed").fill(people.nadia.name);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("risk-dialog")).toHaveCount(0);
      await expect(page.getByTestId("case-entry-risk")).toContainText(people.nadia.name);
      await desk.look(page, "case-danger");
      expect((await view(one)).timeline[0]).toMatchObject({ kind: "risk", facts: { from: "2", to: "4", informed: people.nadia.name, action: "19", safe_now: "no" } });
    });

    test("v16 a case closes once nothing is open in it, is read, and opens again", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 2, call_back: promised, safe_contact: safely });
      const referral = await referred(desk.office, one);
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-in_progress").click();
      await expect(page.getByTestId("case-entry-status")).toBeVisible();
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-close").click();
      await page.getByTestId("close-dialog").waitFor();
      await page.keyboard.press("Control+Enter");
      // What keeps it open stands on top, each with its sentence; what is missing stands at its question.
      await expect(page.locator("[data-refusal=open_followups]")).toBeVisible();
      await expect(page.locator("[data-refusal=unanswered_referrals]")).toBeVisible();
      await expect(page.getByTestId("close-person").locator("[data-field-error]")).toBeVisible();
      await desk.look(page, "case-close-refused");
      await page.getByTestId("close-cancel").click();

      const [promise] = (await view(one)).followups;
      await desk.office.call("record_attempt", { followup: promise?.id ?? "", outcome: "reached", note: "", next: null });
      await handOver(desk.office, referral);
      await desk.office.call("record_answer", { referral, state: "accepted", at: null, note: "" });
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-close").click();
      await page.getByTestId("close-reason").click();
      await page.getByTestId("option-goal_met").click();
      await page.getByTestId("close-person-protected").click();
      await page.getByTestId("close-content-removed").click();
      await page.getByTestId("close-services-mhpss").click();
      await page.getByTestId("close-satisfaction-yes").click();
      await page.getByTestId("close-risk-1").click();
      await page.getByTestId("close-note").fill("ق".repeat(2_001));
      await page.getByTestId("close-save").click();
      await expect(errorBeside(page, "close-note")).toContainText(/2.?000/);
      await expect(page.getByTestId("close-note")).toHaveValue("ق".repeat(2_001));
      await page.getByTestId("close-note").fill("👧🏽 Le compte a disparu.");
      await desk.look(page, "case-close");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("closure-closed")).toContainText(people.amal.name);
      await desk.look(page, "case-closed");
      expect((await view(one)).row).toMatchObject({ status: "closed", risk: 1 });
      // Only read: nothing is offered that the core would refuse.
      for (const gone of ["case-note", "case-promise", "case-refer", "case-log-call", "case-risk-change", "case-move", "plan-add", `case-answer-${referral}`]) {
        await expect(page.getByTestId(gone)).toHaveCount(0);
      }

      await page.getByTestId("case-reopen").click();
      await page.getByTestId("reopen-reason").fill("oui");
      await page.getByTestId("reopen-save").click();
      await expect(errorBeside(page, "reopen-reason")).toContainText("10");
      await desk.look(page, "case-reopen");
      await page.getByTestId("reopen-reason").fill("Elle a rappelé ce matin.");
      await page.getByTestId("reopen-save").click();
      await expect(page.getByTestId("reopen-dialog")).toHaveCount(0);
      await expect(page.getByTestId("case-entry-reopened")).toContainText("Elle a rappelé ce matin.");
      await expect(page.getByTestId("case-note")).toBeVisible();
      expect((await view(one)).row).toMatchObject({ status: "reopened", code: one.code });
    });

    test("w10 at a high risk the supervisor closes: asked, sent back, approved", async ({ page }) => {
      const wish = (note: string) => ({
        reason: "lost_contact" as const,
        content: "none" as const,
        person: "unknown" as const,
        services: [],
        satisfaction: "not_asked" as const,
        risk: 3,
        note,
      });
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 3 });
      expect(await desk.office.refused("close_case", { case: one.id, ...wish("") })).toEqual(["closing_needs_supervisor"]);
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("case-move").click();
      await desk.look(page, "case-move");
      await expect(page.getByTestId("menu-close")).toHaveCount(0);
      await page.getByTestId("menu-ask").click();
      await page.getByTestId("close-reason").click();
      await page.getByTestId("option-lost_contact").click();
      await page.getByTestId("close-person-unknown").click();
      await page.getByTestId("close-content-none").click();
      await page.getByTestId("close-satisfaction-not_asked").click();
      await page.getByTestId("close-risk-3").click();
      await page.getByTestId("close-save").click();
      await expect(page.getByTestId("closure-asked")).toBeVisible();
      await expect(page.getByTestId("closure-approve")).toHaveCount(0);
      await desk.look(page, "case-asked");

      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-decisions").click();
      await expect(page.getByTestId("team-closures").getByTestId("row")).toContainText([one.code]);
      await desk.look(page, "team-decisions");
      await page.getByTestId("team-closures").getByTestId("row").filter({ hasText: one.code }).click();
      await page.getByTestId("closure-back").click();
      await page.getByTestId("send-back-save").click();
      await expect(errorBeside(page, "send-back-note")).toContainText("10");
      await page.getByTestId("send-back-note").fill("Appeler encore l’école.");
      await desk.look(page, "case-send-back");
      await page.getByTestId("send-back-save").click();
      await expect(page.getByTestId("closure-sent-back")).toContainText("Appeler encore l’école.");
      await desk.look(page, "case-sent-back");
      expect((await view(one)).row.status).toBe("in_progress");

      await desk.as("amal");
      await desk.office.call("ask_to_close", { case: one.id, ...wish("") });
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-decisions").click();
      await page.getByTestId("team-closures").getByTestId("row").filter({ hasText: one.code }).click();
      await page.getByTestId("closure-approve").click();
      await expect(page.getByTestId("closure-closed")).toContainText(people.nadia.name);
      expect(await view(one)).toMatchObject({ row: { status: "closed" }, closure: { approved: true, asked_by: people.amal.name } });
    });

    test("a plan is made, changed and ticked; its day stands in My day, without its words", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("plan-add").click();
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "step-what")).toBeVisible();
      await page.getByTestId("step-what").fill("Parler à la directrice 👧🏽");
      await page.getByTestId("step-who").fill("la mère");
      await page.getByTestId("step-goal").fill("Dormir tranquille");
      const due = async (year: string): Promise<void> => {
        for (const segment of await page.getByTestId("step-due").getByRole("spinbutton").all()) {
          await segment.focus();
          await page.keyboard.type((await segment.getAttribute("data-type")) === "year" ? year : "01");
        }
      };
      await due("2020");
      await page.getByTestId("step-save").click();
      await expect(page.getByTestId("step-due").locator("[data-field-error]")).toBeVisible();
      await desk.look(page, "case-step");
      // A day of the coming week, by its own digits.
      const soon = new Date(Date.now() + 3 * 24 * 3_600_000);
      const digits: Record<string, string> = { day: String(soon.getDate()).padStart(2, "0"), month: String(soon.getMonth() + 1).padStart(2, "0"), year: String(soon.getFullYear()) };
      for (const segment of await page.getByTestId("step-due").getByRole("spinbutton").all()) {
        await segment.focus();
        await page.keyboard.type(digits[(await segment.getAttribute("data-type")) ?? ""] ?? "");
      }
      await page.getByTestId("step-save").click();
      await expect(page.getByTestId("step-dialog")).toHaveCount(0);
      await expect(page.getByTestId("plan-step-0")).toContainText("Parler à la directrice");
      await expect(page.getByTestId("case-next")).toContainText("Parler à la directrice");
      await desk.look(page, "case-plan");
      await page.getByTestId("go-day").click();
      await expect(page.getByTestId("day-steps").getByTestId("row").filter({ hasText: one.code })).toBeVisible();
      expect(await page.locator("main").innerText()).not.toContain("directrice");
      await desk.look(page, "day-steps");
      await page.getByTestId("day-steps").getByTestId("row").filter({ hasText: one.code }).click();
      await page.getByTestId("plan-change-0").click();
      await page.getByTestId("step-what").fill("Écrire à la directrice");
      await page.getByTestId("step-save").click();
      await expect(page.getByTestId("plan-step-0")).toContainText("Écrire à la directrice");
      await page.getByTestId("plan-tick-0").click();
      await expect(page.getByTestId("plan-step-0")).toHaveAttribute("data-done", "true");
      await expect(page.getByTestId("plan-step-0")).toContainText(people.amal.name);
      expect((await desk.office.call("my_day", {})).steps.filter((step) => step.case.id === one.id)).toEqual([]);
    });

    test("v20 supervisors keep their notes apart and hold a case; a counsellor sees the badge only", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page, "nadia");
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      await page.getByTestId("case-filter").fill(one.code);
      await expect(page.getByTestId("row")).toHaveCount(1);
      await page.getByTestId("row").click();
      await page.getByTestId("apart-save").click();
      await expect(page.getByTestId("case-apart").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("apart-text").fill("Prévoir un tutorat.");
      await page.getByTestId("apart-save").click();
      await expect(page.getByTestId("apart-note")).toContainText("Prévoir un tutorat.");
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-hold").click();
      await page.getByTestId("hold-save").click();
      await expect(errorBeside(page, "hold-reason")).toContainText("10");
      await page.getByTestId("hold-reason").fill("Demande du parquet.");
      await desk.look(page, "case-hold");
      await page.getByTestId("hold-save").click();
      await expect(page.getByTestId("case-held")).toBeVisible();
      await desk.look(page, "case-apart");

      await desk.sit(page, "amal");
      await openCase(page, one.code);
      await expect(page.getByTestId("case-held")).toBeVisible();
      await expect(page.getByTestId("case-apart")).toHaveCount(0);
      expect(await page.locator("main").innerText()).not.toContain("tutorat");
      expect((await view(one)).supervisor_notes).toBeNull();
    });

    test("help is offered, accepted or declined, by name and day", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("help-psy-offered").click();
      await expect(page.getByTestId("help-psy")).toContainText(people.amal.name);
      await page.getByTestId("help-psy-accepted").click();
      await page.getByTestId("help-jur-declined").click();
      await expect(page.getByTestId("case-entry-accompaniment")).toHaveCount(3);
      await desk.look(page, "case-help");
      expect((await view(one)).accompaniments).toMatchObject([
        { kind: "psy", state: "accepted", who: people.amal.name },
        { kind: "jur", state: "declined" },
      ]);
    });

    test("after three failed attempts a supervisor decides", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 3, call_back: promised, safe_contact: safely });
      const [promise] = (await view(one)).followups;
      for (let tries = 0; tries < 3; tries += 1) await desk.office.call("record_attempt", { followup: promise?.id ?? "", outcome: "no_answer", note: "", next: null });
      await desk.sit(page);
      await openCase(page, one.code);
      await expect(page.getByTestId("case-spent")).toBeVisible();
      await expect(page.getByTestId("case-decide")).toHaveCount(0);
      await page.keyboard.press("r");
      await expect(page.getByTestId("attempt-spent")).toBeVisible();
      await page.getByTestId("attempt-outcome-no_answer").click();
      await page.getByTestId("attempt-save").click();
      await expect(page.getByTestId("attempt-outcome").locator("[data-field-error]")).toBeVisible();
      await desk.look(page, "case-spent");
      await page.getByTestId("attempt-cancel").click();

      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-decisions").click();
      await page.getByTestId(`decide-${one.code}`).click();
      await page.getByTestId("decide-save").click();
      await expect(page.getByTestId("decide-what").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("decide-what-other_way").click();
      await page.getByTestId("decide-reason").fill("Par WhatsApp, le soir.");
      await desk.look(page, "team-decide");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("decide-dialog")).toHaveCount(0);
      await expect(page.getByTestId(`decide-${one.code}`)).toHaveCount(0);
      expect(await view(one)).toMatchObject({ followups: [{ state: "cancelled" }] });
      expect((await view(one)).timeline[0]).toMatchObject({ kind: "decision", text: "Par WhatsApp, le soir.", facts: { decision: "other_way" } });
    });

    test("a supervisor lowers it, and gives the case to somebody else", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 4 });
      await desk.sit(page, "nadia");
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      await page.getByTestId("case-filter").fill(one.code);
      await expect(page.getByTestId("row")).toHaveCount(1);
      await page.getByTestId("row").click();
      await page.getByTestId("case-risk-change").click();
      await page.getByTestId("risk-level-3").click();
      await page.getByTestId("risk-reason").fill("Elle vit maintenant chez sa tante.");
      await page.getByTestId("risk-save").click();
      await expect(page.getByTestId("risk-dialog")).toHaveCount(0);
      await page.getByTestId("case-assign").click();
      await page.getByTestId("assign-owner").getByText(people.nadia.name).click();
      await desk.look(page, "case-assign");
      await page.getByTestId("assign-save").click();
      await expect(page.getByTestId("assign-dialog")).toHaveCount(0);
      await expect(page.getByTestId("case-entry-assigned")).toContainText(people.nadia.name);
      expect((await view(one)).row).toMatchObject({ risk: 3, owner_name: people.nadia.name });
    });

    test("the result of a promise is recorded by keyboard", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 3, call_back: promised, safe_contact: safely });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.keyboard.press("r");
      await page.getByTestId("attempt-dialog").waitFor();
      await expect(page.getByTestId("attempt-dialog").getByTestId("safe-card")).toContainText(safely.say);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("attempt-outcome").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("attempt-outcome-cancelled").click();
      await page.getByTestId("attempt-save").click();
      await expect(errorBeside(page, "attempt-note")).toContainText("3");
      await page.getByTestId("attempt-outcome-no_answer").click();
      await page.getByTestId("attempt-again").click();
      await page.getByTestId("attempt-next-due-tomorrow").click();
      await desk.look(page, "case-attempt");
      await page.getByTestId("attempt-save").click();
      await expect(page.getByTestId("attempt-dialog")).toHaveCount(0);
      const { followups, timeline } = await view(one);
      expect(followups.filter((followup) => followup.state === "due")).toMatchObject([{ purpose: "check_safety", channel: "phone" }]);
      expect(followups.find((followup) => followup.state === "due")?.due).toContain("T10:00:00");
      expect(timeline.find((entry) => entry.kind === "attempt")?.facts).toMatchObject({ outcome: "no_answer" });
    });

    test("v7 safe contact is changed, 'yes' needs a way, and a number is written one way", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 3, safe_contact: safely });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("case-safe-edit").click();
      await page.getByTestId("safe-channels-phone").click();
      await page.getByTestId("safe-channels-whatsapp").click();
      await page.getByTestId("safe-hours").fill("س".repeat(201));
      await page.getByTestId("safe-save").click();
      await expect(page.getByTestId("safe-channels").locator("[data-field-error]")).toBeVisible();
      await expect(errorBeside(page, "safe-hours")).toContainText("200");
      await expect(page.getByTestId("safe-hours")).toHaveValue("س".repeat(201));
      await desk.look(page, "case-safe");
      await page.getByTestId("safe-hours").fill("");
      await page.getByTestId("safe-channels-phone").click();
      await page.getByTestId("safe-phone").fill("0600-000-007");
      await page.getByTestId("safe-save").click();
      await expect(page.getByTestId("safe-save")).toHaveCount(0);
      await expect(page.locator("main")).toContainText("+212 6 00 00 00 07");
      await page.getByTestId("case-safe-edit").click();
      await page.getByTestId("safe-allowed-no").click();
      await page.getByTestId("safe-save").click();
      await expect(page.getByTestId("safe-card-closed")).toBeVisible();
      expect((await view(one)).safe_contact?.allowed).toBe(false);
    });

    test("an answer is recorded, a refusal only with why; the letter can be had again", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { risk: 3, safe_contact: safely });
      const referral = await referred(desk.office, one);
      await handOver(desk.office, referral);
      await desk.sit(page);
      await openCase(page, one.code);
      await desk.look(page, "case-referred");
      await page.getByTestId(`case-answer-${referral}`).click();
      await page.getByTestId("answer-state-declined").click();
      await page.getByTestId("answer-save").click();
      await expect(errorBeside(page, "answer-note")).toBeVisible();
      await desk.look(page, "case-answer");
      await page.getByTestId("answer-note").fill("Plus de place.");
      await page.getByTestId("answer-save").click();
      await expect(page.getByTestId("answer-dialog")).toHaveCount(0);
      expect((await view(one)).referrals).toMatchObject([{ state: "declined" }]);
      await page.getByTestId(`case-print-${referral}`).click();
      await expect.poll(async () => (await view(one)).referrals[0]?.letters).toBe(1);
      await page.getByTestId(`case-file-${referral}`).click();
      await expect.poll(async () => (await view(one)).referrals[0]?.letters).toBe(2);
      expect(desk.office.written().filter((name) => name.endsWith(".pdf"))).not.toEqual([]);
      // The host has no printer: said at the referral, and nothing else changes.
      await page.route("**/fetch/print_letter?to=printer", (route) =>
        route.fulfill({ status: 422, body: JSON.stringify({ kind: "refused", refusals: [{ code: "printer_missing", field: null, facts: {} }] }) }),
      );
      await page.getByTestId(`case-print-${referral}`).click();
      await expect(page.getByTestId(`case-referral-${referral}`).getByRole("alert")).toBeVisible();
    });

    test("a call logged from a case belongs to it", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("case-log-call").click();
      await expect(page.getByTestId("call-case-existing").locator("input")).toBeChecked();
      await expect(page.getByTestId("call-case-which")).toHaveValue(one.code);
      await page.getByTestId("call-type-child_about_self").click();
      await page.getByTestId("call-age").fill("14");
      await page.getByTestId("call-gender-female").click();
      await page.getByTestId("call-problem-HAR").click();
      await page.getByTestId("call-online-no").click();
      await page.getByTestId("call-risk-2").click();
      await page.getByTestId("call-summary").fill("Elle rappelle, plus calme.");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("case-page").waitFor();
      expect((await view(one)).contacts).toHaveLength(2);
    });

    test("asked too long ago: nothing is promised before the person is asked again", async ({ page }) => {
      // A clock of its own: a month passes here and nowhere else.
      const month = 31 * 24 * 3600;
      const before = new Sitting(language);
      await before.open({ now: inMinutes(-month / 60) });
      try {
        await before.as("amal");
        const one = await caseOf(before.office, { risk: 3, safe_contact: safely });
        await before.office.forward(month);
        await before.sit(page);
        await openCase(page, one.code);
        await expect(page.getByTestId("safe-card-expired")).toBeVisible();
        await page.keyboard.press("p");
        await expect(page.getByTestId("promise-closed")).toBeVisible();
        await expect(page.getByTestId("promise-channel")).toHaveCount(0);
        await before.look(page, "case-promise-expired");
        await page.getByTestId("promise-ask").click();
        await page.getByTestId("safe-channels-whatsapp").click();
        await page.getByTestId("safe-save").click();
        await page.getByTestId("promise-due-tomorrow").click();
        await page.getByTestId("promise-purpose-check_safety").click();
        await page.getByTestId("promise-channel-phone").click();
        await page.keyboard.press("Control+Enter");
        await expect(page.getByTestId("promise-dialog")).toHaveCount(0);
        const after = await before.office.call("view_case", { id: one.id });
        expect(after).toMatchObject({ safe_contact: { channels: ["phone"], expired: false }, followups: [{ channel: "phone", state: "due" }] });
      } finally {
        before.close();
      }
    });
  });
}
