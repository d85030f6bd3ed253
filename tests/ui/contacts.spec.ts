/** The call form, the list of contacts and one contact, in Arabic and in French. */
import type { Page } from "@playwright/test";
import { expect, languages, test } from "./paper-desk.ts";

const story = "Elle dit qu’un compte inconnu la menace.";

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
    test.use({ language });

    test("a counselling contact takes at most 25 keys besides its story", async ({ page, desk }) => {
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
      await expect(page.getByTestId("call-summary")).toBeFocused();
      await page.keyboard.insertText(story);
      await hand.press("Control+Enter");
      await page.getByTestId("contact-page").waitFor();
      expect(hand.count).toBeLessThanOrEqual(25);
      expect(desk.last("save_contact")).toMatchObject({
        call_type: "child_about_self",
        age: { kind: "exact", years: 14 },
        gender: "female",
        problem: "SXT",
        online: "yes",
        platforms: ["instagram"],
        safe_now: "yes",
        risk: 3,
        summary: story,
        channel: "phone",
        language,
        case: { kind: "none" },
      });
    });

    test("a silent call is two keys, and says nothing about a person", async ({ page, desk }) => {
      await page.keyboard.press("n");
      await page.getByTestId("call-type").waitFor();
      await page.keyboard.press("F1");
      await expect(page.getByTestId("toast")).toContainText("EMC-C-1050");
      expect(desk.last("save_contact")).toMatchObject({ call_type: "non_counselling", non_counselling: "silent", age: null, summary: "", case: { kind: "none" } });
      expect(desk.count("save_contact")).toBe(1);
      await page.getByTestId("call-quick-last").click();
      await page.getByTestId("contact-page").waitFor();
    });

    test("a short call over answers asks first, and the answers stay", async ({ page, desk, look }) => {
      await openForm(page);
      await page.getByTestId("call-summary").fill(story);
      await page.keyboard.press("F2");
      await page.getByTestId("call-quick-dialog").waitFor();
      expect(desk.count("save_contact")).toBe(0);
      await look("call-quick-dialog");
      await page.getByTestId("call-quick-apart").click();
      await expect(page.getByTestId("toast")).toBeVisible();
      expect(desk.last("save_contact")).toMatchObject({ non_counselling: "hang_up", summary: "" });
      await expect(page.getByTestId("call-summary")).toHaveValue(story);
      await expect.poll(() => desk.draft?.draft.summary).toBe(story);
    });

    test("danger puts the numbers on top and asks what was done", async ({ page, desk, look }) => {
      await openForm(page);
      await look("call-empty");
      await answerAll(page);
      await expect(page.getByTestId("call-emergency")).toHaveCount(0);
      await page.getByTestId("call-safe-no").click();
      await expect(page.getByTestId("call-emergency")).toContainText("19");
      await expect(page.getByTestId("call-emergency")).toContainText("2511");
      await page.getByTestId("call-risk-4").click();
      await look("call-danger");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("call-emergency-action")).toBeFocused();
      expect(desk.count("save_contact")).toBe(1);
      await page.getByTestId("call-emergency-action").fill("19");
      await page.getByTestId("call-informed").fill("Nadia");
      await page.keyboard.press("Control+Shift+Enter");
      await page.getByTestId("case-page").waitFor();
      expect(desk.last("save_contact")).toMatchObject({ risk: 4, safe_now: "no", emergency_action: "19", informed: "Nadia", case: { kind: "new" } });
    });

    test("what is typed is kept at each pause, offered again, and discarded only when confirmed", async ({ page, desk, look }) => {
      await openForm(page);
      await expect(page.getByTestId("call-saved-at")).toBeEmpty();
      await page.getByTestId("call-summary").fill(story);
      await expect(page.getByTestId("call-saved-at")).toContainText("14:32");
      expect(desk.draft?.draft.summary).toBe(story);
      // Leaving at once loses nothing, not even the last word.
      await page.getByTestId("call-summary").fill(`${story} Et encore.`);
      await page.getByTestId("go-day").click();
      await expect.poll(() => desk.draft?.draft.summary).toBe(`${story} Et encore.`);
      await page.keyboard.press("n");
      await page.getByTestId("call-offer").waitFor();
      await look("call-offer");
      await page.getByTestId("call-offer-discard").click();
      await page.getByTestId("call-discard-no").click();
      expect(desk.count("discard_draft")).toBe(0);
      await page.getByTestId("call-offer-continue").click();
      await expect(page.getByTestId("call-summary")).toHaveValue(`${story} Et encore.`);
      await page.getByTestId("go-day").click();
      await page.keyboard.press("n");
      await page.getByTestId("call-offer-discard").click();
      await look("call-discard");
      await page.getByTestId("call-discard-yes").click();
      await expect(page.getByTestId("call-summary")).toHaveValue("");
      expect(desk.draft).toBeNull();
    });

    test("a promise opens a case and stays closed until a way is safe", async ({ page, desk, look }) => {
      await openForm(page);
      await answerAll(page);
      await page.getByTestId("call-back").click();
      await expect(page.getByTestId("call-back-closed")).toBeVisible();
      await expect(page.getByTestId("call-case-new").locator("input")).toBeChecked();
      await page.getByTestId("call-back-due-tomorrow").click();
      await page.getByTestId("call-back-purpose-check_safety").click();
      await page.keyboard.press("Control+Enter");
      // Nothing can be promised against it: the sentence stands where the way would be chosen.
      await expect(page.locator("[data-refusal=contact_not_allowed], [data-field-error]").first()).toBeVisible();
      await page.getByTestId("safe-allowed-yes").click();
      await page.getByTestId("safe-channels-whatsapp").click();
      await expect(page.getByTestId("call-back-channel-phone")).toHaveCount(0);
      await page.getByTestId("call-back-channel-whatsapp").click();
      await look("call-promise");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("case-page").waitFor();
      expect(desk.last("save_contact")).toMatchObject({
        case: { kind: "new" },
        call_back: { channel: "whatsapp", purpose: "check_safety", due: "2026-11-24T10:00:00+01:00" },
        safe_contact: { allowed: true, channels: ["whatsapp"] },
      });
    });

    test("bad input: a sentence stands beside the field and what was typed stays", async ({ page, desk, look }) => {
      await openForm(page);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("call-type").locator("[data-field-error]")).toBeVisible();
      await look("call-refused");

      await answerAll(page);
      const summary = page.getByTestId("call-summary");
      const errorBeside = (id: string) => page.locator("[data-fault]", { has: page.getByTestId(id) }).locator("[data-field-error]");

      const long = "ش".repeat(2001);
      await summary.fill(long);
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside("call-summary")).toContainText(/2.?000/);
      await expect(summary).toHaveValue(long);

      await page.getByTestId("call-age").fill("quatorze 😀");
      await expect(errorBeside("call-age")).toBeVisible();
      await expect(page.getByTestId("call-age")).toHaveValue("quatorze 😀".slice(0, 12));
      await page.getByTestId("call-age").fill("500");
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside("call-age")).toBeVisible();
      await expect(page.getByTestId("call-age")).toHaveValue("500");
      await page.getByTestId("call-age").fill("١٤");

      await page.getByTestId("call-times").click();
      const year = page.getByTestId("call-ended").getByRole("spinbutton");
      for (const segment of await year.all()) {
        await segment.focus();
        await page.keyboard.type((await segment.getAttribute("data-type")) === "year" ? "2030" : "01");
      }
      await summary.fill("👧🏽 \u202Eabc\u2066");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("call-ended").locator("[data-field-error]")).toBeVisible();
      for (const segment of await year.all()) {
        await segment.focus();
        await page.keyboard.type((await segment.getAttribute("data-type")) === "year" ? "2020" : "01");
      }
      await page.getByTestId("call-save").click();
      await expect(page.getByTestId("call-ended").locator("[data-field-error]")).toBeVisible();
      await look("call-times");
      await expect(summary).toHaveValue("👧🏽 \u202Eabc\u2066");
      expect(desk.last("save_contact")).toMatchObject({ age: { kind: "exact", years: 14 } });
    });

    test("no picture comes in, and markup becomes its text", async ({ page, look }) => {
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
      await expect(page.getByTestId("call-no-image")).toBeVisible();
      await expect(summary).toHaveValue("");
      await look("call-no-image");
      await paste("<p>Elle dit <b>non</b></p><script>document.title='x'</script>", false);
      await expect(summary).toHaveValue("Elle dit non");
      await expect(page.getByTestId("call-no-image")).toHaveCount(0);
    });

    test("nothing is spell-checked or remembered", async ({ page }) => {
      await openForm(page);
      for (const id of ["call-summary", "call-age"]) {
        await expect(page.getByTestId(id)).toHaveAttribute("spellcheck", "false");
        await expect(page.getByTestId(id)).toHaveAttribute("autocomplete", "off");
      }
    });
  });

  test.describe(`contacts, ${language}`, () => {
    test.use({ language });

    test("the list is filtered, and a contact opens a case", async ({ page, desk, look }) => {
      await page.getByTestId("go-cases").click();
      await page.getByTestId("tab-contacts").click();
      await expect(page.getByTestId("row")).toHaveCount(2);
      await look("contacts");
      await page.getByTestId("contact-filter").fill("zzz");
      await expect(page.getByTestId("contact-none")).toBeVisible();
      await page.getByTestId("contact-filter").fill("1041");
      await page.getByTestId("row").click();
      await page.getByTestId("contact-page").waitFor();
      // Markup that somebody typed is read, never run.
      await expect(page.getByTestId("contact-summary")).toContainText("<b>@user_99</b>");
      await look("contact");
      await page.getByTestId("contact-open-case").click();
      await page.getByTestId("open-case-risk-3").click();
      await look("contact-open-case");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("case-page").waitFor();
      expect(desk.last("open_case")).toEqual({ contact: "c-1", risk: 3 });
    });
  });
}
