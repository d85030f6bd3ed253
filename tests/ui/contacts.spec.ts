/** The call form, the list of contacts and one contact, in Arabic and in French, on the real core. */
import type { Page } from "@playwright/test";
import { asked, caseOf, contactOf, errorBeside, expect, languages, lastContact, safely, sitting, story, test } from "./sitting.ts";
import { people } from "./office.ts";

/** Presses keys and counts them: what a counsellor's hands do besides free text. */
function hands(page: Page) {
  let count = 0;
  return {
    press: async (...keys: string[]): Promise<void> => {
      for (const key of keys) {
        await page.keyboard.press(key);
        count += 1;
      }
    },
    get count(): number {
      return count;
    },
  };
}

async function openForm(page: Page): Promise<void> {
  await page.keyboard.press("n");
  await page.getByTestId("call-type").waitFor();
}

/** Opens a contact through the list. */
async function openContact(page: Page, code: string): Promise<void> {
  await page.getByTestId("go-cases").click();
  await page.getByTestId("tab-contacts").click();
  await page.getByTestId("contact-filter").fill(code);
  await expect(page.getByTestId("row")).toHaveCount(1);
  await page.getByTestId("row").click();
  await page.getByTestId("contact-page").waitFor();
}

/** The mandatory answers of a counselling contact, by keyboard alone. */
async function answerAll(page: Page): Promise<void> {
  await page.getByTestId("call-type-child_about_self").click();
  await page.getByTestId("call-age").fill("14");
  await page.getByTestId("call-gender-female").click();
  await page.getByTestId("call-problem-HAR").click();
  await page.getByTestId("call-online-no").click();
  await page.getByTestId("call-risk-2").click();
  await page.getByTestId("call-summary").fill(story);
}

for (const language of languages) {
  test.describe(`the call form, ${language}`, () => {
    const desk = sitting(language);
    const counted = async (): Promise<number> => (await desk.office.call("list_contacts", { text: "", limit: 100 })).length;
    const keptSummary = async (): Promise<string | null> => (await desk.office.call("open_draft", {}))?.draft.summary ?? null;

    test("w2 a counselling contact takes at most 25 keys besides its story", async ({ page }) => {
      await desk.sit(page);
      const hand = hands(page);
      await hand.press("n");
      await page.getByTestId("call-type").waitFor();
      await hand.press("1", "Enter"); // the child, about self
      await hand.press("1", "4", "Enter"); // 14 years
      await hand.press("1", "Enter"); // girl
      await hand.press("3", "Enter"); // blackmail
      await hand.press("2", "Enter"); // sextortion
      await hand.press("1", "Enter"); // online
      await hand.press("4", "Enter"); // Instagram
      await hand.press("1", "Enter"); // safe now
      await hand.press("3", "Enter"); // high risk
      await expect(page.getByTestId("call-told").getByRole("radio").first()).toBeFocused();
      await hand.press("1", "Enter"); // the supervisor was told
      await expect(page.getByTestId("call-summary")).toBeFocused();
      await page.keyboard.insertText(story);
      await hand.press("Control+Enter");
      await page.getByTestId("contact-page").waitFor();
      expect(hand.count).toBeLessThanOrEqual(25);
      const { draft, row } = await lastContact(desk.office);
      expect(draft).toMatchObject({
        call_type: "child_about_self",
        age: { kind: "exact", years: 14 },
        gender: "female",
        problem: "SXT",
        online: "yes",
        platforms: ["instagram"],
        safe_now: "yes",
        risk: 3,
        informed: people.nadia.name,
        summary: story,
        channel: "phone",
        language,
      });
      expect(row.case).toBeNull();
      // What was recorded is no draft any more.
      expect(await keptSummary()).toBeNull();
    });

    test("w1 v2 a silent call is at most 3 keys, and says nothing about a person", async ({ page }) => {
      await desk.sit(page);
      const before = await counted();
      const hand = hands(page);
      await hand.press("n");
      await page.getByTestId("call-type").waitFor();
      await hand.press("F1");
      await expect(page.getByTestId("toast")).toBeVisible();
      expect(hand.count).toBeLessThanOrEqual(3);
      expect(await counted()).toBe(before + 1);
      const { draft, row } = await lastContact(desk.office);
      await expect(page.getByTestId("toast")).toContainText(row.code);
      expect(draft).toMatchObject({ call_type: "non_counselling", non_counselling: "silent", age: null, gender: null, problem: null, summary: "" });
      expect(row.case).toBeNull();
      await page.getByTestId("call-quick-last").click();
      await page.getByTestId("contact-page").waitFor();
      await desk.look(page, "contact-silent");
    });

    test("a short call over answers asks first, and the answers stay", async ({ page }) => {
      await desk.sit(page);
      const before = await counted();
      await openForm(page);
      await page.getByTestId("call-summary").fill(story);
      await page.keyboard.press("F2");
      await page.getByTestId("call-quick-dialog").waitFor();
      expect(await counted()).toBe(before);
      await desk.look(page, "call-quick-dialog");
      await page.getByTestId("call-quick-apart").click();
      await expect(page.getByTestId("toast")).toBeVisible();
      expect((await lastContact(desk.office)).draft).toMatchObject({ non_counselling: "hang_up", summary: "" });
      await expect(page.getByTestId("call-summary")).toHaveValue(story);
      await expect.poll(keptSummary).toBe(story);
    });

    test("danger puts the numbers on top and asks what was done", async ({ page }) => {
      await desk.sit(page);
      const before = await counted();
      await openForm(page);
      await desk.look(page, "call-empty");
      await answerAll(page);
      await expect(page.getByTestId("call-emergency")).toHaveCount(0);
      await page.getByTestId("call-safe-no").click();
      await expect(page.getByTestId("call-emergency")).toContainText("19");
      await expect(page.getByTestId("call-emergency")).toContainText("2511");
      await page.getByTestId("call-risk-4").click();
      await desk.look(page, "call-danger");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("call-emergency-action")).toBeFocused();
      await expect(errorBeside(page, "call-emergency-action")).toBeVisible();
      await expect(errorBeside(page, "call-informed")).toBeVisible();
      expect(await counted()).toBe(before);
      await page.getByTestId("call-emergency-action").fill("19");
      await page.getByTestId("call-informed").fill("Nadia");
      await page.keyboard.press("Control+Shift+Enter");
      await page.getByTestId("case-page").waitFor();
      const { draft, row } = await lastContact(desk.office);
      expect(draft).toMatchObject({ risk: 4, safe_now: "no", emergency_action: "19", informed: "Nadia" });
      await expect(page.getByTestId("case-code")).toHaveText(row.case?.code ?? "no case");
    });

    test("what is typed is kept at each pause, offered again, and discarded only when confirmed", async ({ page }) => {
      await desk.sit(page);
      await openForm(page);
      await expect(page.getByTestId("call-saved-at")).toBeEmpty();
      await page.getByTestId("call-summary").fill(story);
      await expect(page.getByTestId("call-saved-at")).toContainText(/\d\d:\d\d/);
      expect(await keptSummary()).toBe(story);
      // Leaving at once loses nothing, not even the last word.
      await page.getByTestId("call-summary").fill(`${story} Et encore.`);
      await page.getByTestId("go-day").click();
      await expect.poll(keptSummary).toBe(`${story} Et encore.`);
      await page.keyboard.press("n");
      await page.getByTestId("call-offer").waitFor();
      await desk.look(page, "call-offer");
      await page.getByTestId("call-offer-discard").click();
      await page.getByTestId("call-discard-no").click();
      expect(await keptSummary()).toBe(`${story} Et encore.`);
      await page.getByTestId("call-offer-continue").click();
      await expect(page.getByTestId("call-summary")).toHaveValue(`${story} Et encore.`);
      await page.getByTestId("go-day").click();
      await page.keyboard.press("n");
      await page.getByTestId("call-offer-discard").click();
      await desk.look(page, "call-discard");
      await page.getByTestId("call-discard-yes").click();
      await expect(page.getByTestId("call-summary")).toHaveValue("");
      expect(await keptSummary()).toBeNull();
    });

    test("the machine dies in the middle of a call: the answers are there again", async ({ page }) => {
      await desk.sit(page);
      await openForm(page);
      await answerAll(page);
      await page.getByTestId("call-safe-yes").click();
      await page.getByTestId("call-summary").fill(`${story} « لا تخبروا أحدا »`);
      await expect.poll(keptSummary).toBe(`${story} « لا تخبروا أحدا »`);
      await expect(page.getByTestId("call-saved-at")).not.toBeEmpty();

      await desk.office.restart();
      await page.goto(desk.office.url);
      await page.getByTestId("unlock-login").fill(people.amal.login);
      await page.getByTestId("unlock-passphrase").fill(people.amal.passphrase);
      await page.keyboard.press("Enter");
      await page.getByTestId("log-call").waitFor();
      await page.keyboard.press("n");
      await page.getByTestId("call-offer-continue").click();
      await expect(page.getByTestId("call-summary")).toHaveValue(`${story} « لا تخبروا أحدا »`);
      await expect(page.getByTestId("call-age")).toHaveValue("14");
      for (const chosen of ["call-type-child_about_self", "call-gender-female", "call-problem-HAR", "call-online-no", "call-safe-yes", "call-risk-2"]) {
        await expect(page.getByTestId(chosen).locator("input")).toBeChecked();
      }
      await desk.look(page, "call-restored");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("contact-page").waitFor();
      expect((await lastContact(desk.office)).draft.summary).toBe(`${story} « لا تخبروا أحدا »`);
    });

    test("a promise opens a case and stays closed until a way is safe", async ({ page }) => {
      await desk.sit(page);
      const before = await counted();
      await openForm(page);
      await answerAll(page);
      await page.getByTestId("call-back").click();
      await expect(page.getByTestId("call-back-closed")).toBeVisible();
      await expect(page.getByTestId("call-case-new").locator("input")).toBeChecked();
      await page.getByTestId("call-back-due-tomorrow").click();
      await page.getByTestId("call-back-purpose-check_safety").click();
      await page.keyboard.press("Control+Enter");
      // Nothing can be promised: the sentence that says so stands where the way would be chosen.
      await expect(page.locator("[data-fault]", { has: page.getByTestId("call-back-closed") })).toBeVisible();
      await desk.look(page, "call-promise-closed");
      await page.getByTestId("safe-allowed-yes").click();
      await page.getByTestId("safe-channels-whatsapp").click();
      await expect(page.getByTestId("call-back-channel-phone")).toHaveCount(0);
      // A way that is safe still has to be chosen.
      await page.getByTestId("call-save").click();
      await expect(page.getByTestId("call-back-channel").locator("[data-field-error]")).toBeVisible();
      expect(await counted()).toBe(before);
      await page.getByTestId("call-back-channel-whatsapp").click();
      await desk.look(page, "call-promise");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("case-page").waitFor();
      const { row } = await lastContact(desk.office);
      const { followups, safe_contact } = await desk.office.call("view_case", { id: row.case?.id ?? "" });
      expect(followups).toMatchObject([{ channel: "whatsapp", purpose: "check_safety", state: "due" }]);
      expect(followups[0]?.due).toContain("T10:00:00");
      expect(safe_contact).toMatchObject({ allowed: true, channels: ["whatsapp"] });
    });

    test("v1 v3 bad input: a sentence stands beside the field and what was typed stays", async ({ page }) => {
      await desk.sit(page);
      const before = await counted();
      await openForm(page);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("call-type").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("call-type-child_about_self").click();
      await page.keyboard.press("Control+Enter");
      for (const id of ["call-gender", "call-problem", "call-online"]) {
        await expect(page.getByTestId(id).locator("[data-field-error]")).toBeVisible();
      }
      await expect(errorBeside(page, "call-age")).toBeVisible();
      await expect(errorBeside(page, "call-summary")).toBeVisible();
      await desk.look(page, "call-refused");

      await answerAll(page);
      const summary = page.getByTestId("call-summary");
      const long = "ش".repeat(2001);
      await summary.fill(long);
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "call-summary")).toContainText(/2.?000/);
      await expect(summary).toHaveValue(long);

      await page.getByTestId("call-age").fill("quatorze 😀");
      await expect(errorBeside(page, "call-age")).toBeVisible();
      await expect(page.getByTestId("call-age")).toHaveValue("quatorze 😀");
      await page.getByTestId("call-age").fill("500");
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "call-age")).toBeVisible();
      await expect(page.getByTestId("call-age")).toHaveValue("500");
      await page.getByTestId("call-age").fill("١٤");

      await page.getByTestId("call-times").click();
      const pseudonym = "ل".repeat(81);
      await page.getByTestId("call-pseudonym").fill(pseudonym);
      const segments = page.getByTestId("call-ended").getByRole("spinbutton");
      const typeEnd = async (year: string): Promise<void> => {
        for (const segment of await segments.all()) {
          await segment.focus();
          await page.keyboard.type((await segment.getAttribute("data-type")) === "year" ? year : "01");
        }
      };
      await typeEnd("2090");
      await summary.fill("👧🏽 <b>non</b> \u202Eabc\u2066");
      await page.keyboard.press("Control+Enter");
      // Ahead of now, and a name that is too long; both at once.
      await expect(page.getByTestId("call-ended").locator("[data-field-error]")).toBeVisible();
      await expect(errorBeside(page, "call-pseudonym")).toContainText("80");
      await expect(page.getByTestId("call-pseudonym")).toHaveValue(pseudonym);
      const future = await page.getByTestId("call-ended").locator("[data-field-error]").innerText();
      await page.getByTestId("call-pseudonym").fill("Lina");
      await typeEnd("2020");
      await expect(segments.and(page.locator("[data-type=year]"))).toHaveText("2020");
      await page.getByTestId("call-save").click();
      await expect(page.getByTestId("call-ended").locator("[data-field-error]")).toBeVisible();
      await expect(page.getByTestId("call-ended").locator("[data-field-error]")).not.toHaveText(future);
      await desk.look(page, "call-times");
      await expect(summary).toHaveValue("👧🏽 <b>non</b> \u202Eabc\u2066");
      expect(await counted()).toBe(before);

      for (const segment of await segments.all()) {
        await segment.focus();
        await page.keyboard.press("Backspace");
        await page.keyboard.press("Backspace");
        await page.keyboard.press("Backspace");
        await page.keyboard.press("Backspace");
      }
      await page.getByTestId("call-save").click();
      await page.getByTestId("contact-page").waitFor();
      // Markup is text, and what would turn a line round never reaches the store.
      const { draft } = await lastContact(desk.office);
      expect(draft).toMatchObject({ age: { kind: "exact", years: 14 }, summary: "👧🏽 <b>non</b> abc", pseudonym: "Lina" });
      await expect(page.getByTestId("contact-summary")).toContainText("<b>non</b>");
    });

    test("v5 v24 no picture comes in, and pasted markup becomes its text", async ({ page }) => {
      await desk.sit(page);
      await openForm(page);
      const summary = page.getByTestId("call-summary");
      const paste = (html: string, picture: boolean): Promise<void> =>
        summary.evaluate(
          (field, [markup, withPicture]) => {
            (field as HTMLTextAreaElement).focus();
            const data = new DataTransfer();
            if (markup !== "") data.setData("text/html", markup);
            if (withPicture) data.items.add(new File([new Uint8Array([137, 80])], "x.png", { type: "image/png" }));
            field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
          },
          [html, picture] as const,
        );
      await paste("", true);
      await expect(page.getByTestId("no-picture")).toBeVisible();
      await expect(summary).toHaveValue("");
      await desk.look(page, "call-no-image");
      await page.getByTestId("no-picture-close").click();
      await paste("<p>Elle dit <b>non</b></p><script>document.title='x'</script>", false);
      await expect(summary).toHaveValue("Elle dit non");
      await expect(page.getByTestId("no-picture")).toHaveCount(0);
    });

    test("nothing is spell-checked or remembered", async ({ page }) => {
      await desk.sit(page);
      await openForm(page);
      for (const id of ["call-summary", "call-age"]) {
        await expect(page.getByTestId(id)).toHaveAttribute("spellcheck", "false");
        await expect(page.getByTestId(id)).toHaveAttribute("autocomplete", "off");
      }
    });

    test("a slow store is asked once, however often the key is pressed", async ({ page }) => {
      await desk.sit(page);
      const before = await counted();
      await openForm(page);
      await answerAll(page);
      let release: () => void = () => undefined;
      const held = new Promise<void>((go) => (release = go));
      await page.route("**/call/save_contact", async (route) => {
        await held;
        await route.continue();
      });
      const saves = asked(page, "save_contact");
      for (let press = 0; press < 3; press += 1) await page.keyboard.press("Control+Enter");
      release();
      await page.getByTestId("contact-page").waitFor();
      expect(saves.count).toBe(1);
      expect(await counted()).toBe(before + 1);
    });
  });

  test.describe(`contacts, ${language}`, () => {
    const markup = "Elle dit : « il va tout publier » — <b>@user_99</b>";
    let code = "";
    const desk = sitting(language, async (office) => {
      code = (await office.call("save_contact", contactOf({ summary: markup, risk: 1 }))).value.code;
      await office.call("save_contact", contactOf({ call_type: "non_counselling", non_counselling: "silent", age: null, gender: null, pseudonym: "", problem: null, online: null, platforms: [], risk: null, safe_now: null, summary: "" }));
    });

    test("the list is filtered, and a contact opens a case", async ({ page }) => {
      await desk.sit(page);
      await page.getByTestId("go-cases").click();
      await page.getByTestId("tab-contacts").click();
      await expect(page.getByTestId("row")).toHaveCount(2);
      // Codes, kinds and risks: no name and no story on a list.
      const list = await page.getByTestId("contact-list").innerText();
      expect(list).not.toContain("Lina");
      expect(list).not.toContain("publier");
      await desk.look(page, "contacts");
      for (const typed of ["😀zzzz", "<b>zzzz</b>", "\u202Ezzzz", "z".repeat(2_001)]) {
        await page.getByTestId("contact-filter").fill(typed);
        await expect(page.getByTestId("contact-none")).toBeVisible();
        await expect(page.getByTestId("contact-filter")).toHaveValue(typed);
      }
      await page.getByTestId("contact-filter").fill(code);
      await expect(page.getByTestId("row")).toHaveCount(1);
      await page.getByTestId("row").click();
      await page.getByTestId("contact-page").waitFor();
      // Markup that somebody typed is read, never run.
      await expect(page.getByTestId("contact-summary")).toContainText("<b>@user_99</b>");
      await desk.look(page, "contact");
      await page.getByTestId("contact-open-case").click();
      // A high risk is raised in the case, where it is asked who was told.
      await expect(page.getByTestId("open-case-risk-3").locator("input")).toBeDisabled();
      await page.getByTestId("open-case-risk-2").click();
      await desk.look(page, "contact-open-case");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("case-page").waitFor();
      const [row] = await desk.office.call("list_contacts", { text: code, limit: 1 });
      await expect(page.getByTestId("case-code")).toHaveText(row?.case?.code ?? "no case");
      const view = await desk.office.call("view_case", { id: row?.case?.id ?? "" });
      expect(view.row.risk).toBe(2);
    });
  });

  test.describe(`the whole contact, ${language}`, () => {
    let ref = "";
    const desk = sitting(language, async (office) => {
      ref = (await caseOf(office, { pseudonym: "لينا", safe_contact: safely })).code;
    });

    test("v8 a number in the story is pointed at, taken out, and never in the way", async ({ page }) => {
      await desk.sit(page);
      await openForm(page);
      await answerAll(page);
      const summary = page.getByTestId("call-summary");
      const told = "👧🏽 Il écrit du 06 00 00 00 12, CIN AB123456, le 22/11/2026.";
      await summary.fill(told);
      await expect(page.getByTestId("traces")).toContainText("06 00 00 00 12");
      await expect(page.getByTestId("traces")).toContainText("AB123456");
      await expect(page.getByTestId("traces")).not.toContainText("22/11/2026");
      await page.getByTestId("traces").scrollIntoViewIfNeeded();
      await desk.look(page, "call-traces");
      await page.getByTestId("traces-take-phone").click();
      await expect(summary).toHaveValue("👧🏽 Il écrit du […], CIN AB123456, le 22/11/2026.");
      await expect(page.getByTestId("traces-take-phone")).toHaveCount(0);
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("contact-page").waitFor();
      // What was not taken out is recorded as it was typed: the warning is only one.
      await expect(page.getByTestId("contact-summary")).toContainText("👧🏽 Il écrit du […], CIN AB123456, le 22/11/2026.");
    });

    test("the same person is found while one types, and the call joins the case", async ({ page }) => {
      await desk.sit(page);
      await openForm(page);
      await page.getByTestId("previous-asked").fill("لين");
      await expect(page.getByTestId("previous-none")).toBeVisible();
      await page.getByTestId("previous-asked").fill("00212 600 000 001");
      await expect(page.getByTestId("previous-row")).toHaveCount(1);
      await expect(page.getByTestId("previous-row")).toContainText(ref);
      await expect(page.getByTestId("previous-row")).toContainText("المكتبة");
      await page.getByTestId("previous-asked").fill("");
      await expect(page.getByTestId("previous-row")).toHaveCount(0);
      await page.getByTestId("call-times").click();
      await page.getByTestId("call-pseudonym").fill("لِينا");
      await expect(page.getByTestId("previous-row")).toContainText(ref);
      await desk.look(page, "call-previous");
      await answerAll(page);
      await page.getByTestId("previous-take").click();
      await expect(page.getByTestId("previous-take")).toBeDisabled();
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("case-page").waitFor();
      await expect(page.getByTestId("case-code")).toHaveText(ref);
    });

    test("w2 a contact is corrected for a day, and added to afterwards", async ({ page }) => {
      await desk.sit(page);
      const { contact, code } = (await desk.office.call("save_contact", contactOf())).value;
      await openContact(page, code);
      await page.getByTestId("contact-correct").click();
      await expect(page.getByTestId("call-summary")).toHaveValue(story);
      await expect(page.getByTestId("call-case")).toHaveCount(0);
      await expect(page.getByTestId("call-quick-silent")).toHaveCount(0);
      await page.getByTestId("call-age").fill("16");
      await page.getByTestId("call-summary").fill("");
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "call-summary")).toBeVisible();
      await page.getByTestId("call-summary").fill("Corrigé.");
      await desk.look(page, "contact-correct");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("contact-summary")).toContainText("Corrigé.");
      // A correction is no unfinished call.
      expect(await desk.office.call("open_draft", {})).toBeNull();
      await page.getByTestId("addendum-save").click();
      await expect(errorBeside(page, "addendum-text")).toBeVisible();
      await page.getByTestId("addendum-text").fill("Elle a rappelé.");
      await page.getByTestId("addendum-save").click();
      await expect(page.getByTestId("addendum")).toContainText("Elle a rappelé.");
      await desk.look(page, "contact-addenda");
      const view = await desk.office.call("open_contact", { id: contact });
      expect(view.draft.age).toEqual({ kind: "exact", years: 16 });
      expect(view.addenda).toHaveLength(1);
    });

    test("v17 a report that is recorded already is named beside its number", async ({ page }) => {
      await desk.sit(page);
      const known = (await desk.office.call("save_contact", contactOf({ import_source: "emc_portal", import_ref: `P-${language}` }))).value.code;
      await openForm(page);
      await answerAll(page);
      await page.getByTestId("call-times").click();
      await page.getByTestId("call-reference").fill(`P-${language}`);
      await page.getByTestId("call-reference-source").click();
      await page.getByTestId("option-emc_portal").click();
      // It is found before it is refused.
      await expect(page.getByTestId("previous-row")).toContainText(known);
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "call-reference")).toContainText(known);
      await expect(page.getByTestId("call-reference")).toHaveValue(`P-${language}`);
      await desk.look(page, "call-reference");
    });

    test("a contact joins a case, then moves to another for a reason that both tell", async ({ page }) => {
      await desk.sit(page);
      const other = (await caseOf(desk.office)).code;
      const { code } = (await desk.office.call("save_contact", contactOf())).value;
      await openContact(page, code);
      const take = async (name: string): Promise<void> => {
        await page.getByTestId("contact-move").click();
        await page.getByTestId("move-case").fill(name);
        await page.getByRole("option").first().click();
      };
      await take(ref);
      await page.getByTestId("move-save").click();
      await expect(page.getByTestId("contact-see-case")).toContainText(ref);
      await take(other);
      await page.getByTestId("move-save").click();
      await expect(errorBeside(page, "move-reason")).toBeVisible();
      await page.getByTestId("move-reason").fill("كان الأمر يخص أختها");
      await desk.look(page, "contact-move");
      await page.getByTestId("move-save").click();
      await expect(page.getByTestId("contact-see-case")).toContainText(other);
      await page.getByTestId("contact-see-case").click();
      await expect(page.getByTestId("case-entry-moved")).toContainText(ref);
      await expect(page.getByTestId("case-entry-moved")).toContainText("كان الأمر يخص أختها");
      await desk.look(page, "case-moved");
    });

    test("v20 nothing is taken out of a case that is held for the law", async ({ page }) => {
      const { id } = await caseOf(desk.office);
      const other = (await caseOf(desk.office)).code;
      const { code } = (await desk.office.call("save_contact", contactOf({ case: { kind: "existing", case: id } }))).value;
      await desk.as("nadia");
      await desk.office.call("hold_case", { case: id, hold: true, reason: "Demande du parquet." });
      await desk.sit(page);
      await openContact(page, code);
      await page.getByTestId("contact-move").click();
      await page.getByTestId("move-case").fill(other);
      await page.getByRole("option").first().click();
      await page.getByTestId("move-reason").fill("كان الأمر يخص أختها");
      await page.getByTestId("move-save").click();
      await expect(page.getByTestId("form-refusals").locator("[data-refusal=case_held]")).toBeVisible();
      await expect(page.getByTestId("move-reason")).toHaveValue("كان الأمر يخص أختها");
      await desk.look(page, "contact-held");
    });
  });
}
