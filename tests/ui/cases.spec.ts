/** The list of cases and one case, in Arabic and in French. */
import { expect, languages, test } from "./paper-desk.ts";
import type { PaperDesk } from "./paper-desk.ts";
import type { Page } from "@playwright/test";

async function openCase(page: Page): Promise<void> {
  await page.getByTestId("go-cases").click();
  await page.getByTestId("row").first().click();
  await page.getByTestId("case-page").waitFor();
}

async function reopen(page: Page, desk: PaperDesk, change: (desk: PaperDesk) => void): Promise<void> {
  change(desk);
  await page.reload();
  await page.getByTestId("log-call").waitFor();
  await openCase(page);
}

for (const language of languages) {
  test.describe(`cases, ${language}`, () => {
    test.use({ language });

    test("the list stands by risk, is filtered, and tells codes only", async ({ page, look }) => {
      await page.getByTestId("go-cases").click();
      const rows = page.getByTestId("row");
      await expect(rows).toHaveCount(3);
      await expect(rows.nth(0)).toContainText("EMC-7K2Q-M4");
      await expect(rows.nth(2)).toContainText("EMC-8SJC-6X");
      await look("cases");
      await page.getByTestId("case-filter").fill("4hwn");
      await expect(rows).toHaveCount(1);
      await page.getByTestId("case-filter").fill("😀");
      await expect(page.getByTestId("case-none")).toBeVisible();
    });

    test("how the person may be reached is read before any button that calls", async ({ page, desk, look }) => {
      await openCase(page);
      await look("case");
      const before = await page.evaluate(() => {
        const at = (id: string) => document.querySelector(`[data-testid="${id}"]`);
        const card = at("safe-card");
        const result = at("case-record-result");
        const promise = at("case-promise");
        if (!card || !result || !promise) return null;
        const follows = (one: Element, other: Element) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
        return follows(card, result) && follows(card, promise);
      });
      expect(before).toBe(true);
      await expect(page.getByTestId("safe-card")).toContainText("0612 34 56 78");

      await reopen(page, desk, (paper) => (paper.safe = null));
      await expect(page.getByTestId("safe-card-closed")).toBeVisible();
      await page.getByTestId("case-promise").click();
      await expect(page.getByTestId("promise-closed")).toBeVisible();
      await expect(page.getByTestId("promise-save")).toBeDisabled();
      await look("case-promise-closed");
    });

    test("a promise takes only ways that are safe, and never the past", async ({ page, desk, look }) => {
      await openCase(page);
      await page.keyboard.press("p");
      await page.getByTestId("promise-dialog").waitFor();
      await expect(page.getByTestId("promise-channel-phone")).toBeVisible();
      await expect(page.getByTestId("promise-channel-sms")).toHaveCount(0);
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("promise-due").locator("[data-field-error]")).toBeVisible();
      await look("case-promise");
      await page.getByTestId("promise-due-week").click();
      await page.getByTestId("promise-purpose-ask_removal").click();
      await page.getByTestId("promise-channel-phone").click();
      await page.getByTestId("promise-save").click();
      await expect(page.getByTestId("promise-dialog")).toHaveCount(0);
      expect(desk.last("promise_followup")).toMatchObject({ due: "2026-11-30T10:00:00+01:00", purpose: "ask_removal", channel: "phone" });
    });

    test("a note is added with Ctrl+Enter; empty and over-long ones are refused and kept", async ({ page, desk }) => {
      await openCase(page);
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
      expect(desk.last("add_note")).toEqual({ case: "EMC-7K2Q-M4", text: "👧🏽 <b>deux</b> \u202Ex" });
    });

    test("lowering the risk asks for a reason and keeps it", async ({ page, desk, look }) => {
      await openCase(page);
      await page.getByTestId("case-risk-change").click();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("risk-level").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("risk-level-2").click();
      await page.getByTestId("risk-reason").fill("court");
      await page.getByTestId("risk-save").click();
      await expect(page.getByTestId("risk-dialog").locator("[data-field-error]")).toContainText("10");
      await expect(page.getByTestId("risk-reason")).toHaveValue("court");
      await look("case-risk");
      await page.getByTestId("risk-reason").fill("Elle vit maintenant chez sa tante.");
      await page.getByTestId("risk-save").click();
      await expect(page.getByTestId("risk-level").locator("[data-field-error]")).toBeVisible();
      expect(desk.risk).toBe(4);
    });

    test("the result of a promise is recorded by keyboard", async ({ page, desk, look }) => {
      await openCase(page);
      await page.keyboard.press("r");
      await page.getByTestId("attempt-dialog").waitFor();
      await expect(page.getByTestId("attempt-dialog").getByTestId("safe-card")).toContainText("المكتبة");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("attempt-outcome").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("attempt-outcome-no_answer").click();
      await page.getByTestId("attempt-again").click();
      await page.getByTestId("attempt-next-due-tomorrow").click();
      await look("case-attempt");
      await page.getByTestId("attempt-save").click();
      await expect(page.getByTestId("attempt-dialog")).toHaveCount(0);
      expect(desk.last("record_attempt")).toMatchObject({ followup: "f-1", outcome: "no_answer", next: { due: "2026-11-24T10:00:00+01:00", purpose: "check_safety", channel: "phone" } });
    });

    test("safe contact is changed, and 'yes' needs a way", async ({ page, desk, look }) => {
      await openCase(page);
      await page.getByTestId("case-safe-edit").click();
      await page.getByTestId("safe-channels-phone").click();
      await page.getByTestId("safe-channels-whatsapp").click();
      await page.getByTestId("safe-save").click();
      await expect(page.getByTestId("safe-channels").locator("[data-field-error]")).toBeVisible();
      await look("case-safe");
      await page.getByTestId("safe-allowed-no").click();
      await page.getByTestId("safe-save").click();
      await expect(page.getByTestId("safe-card-closed")).toBeVisible();
      expect(desk.last("save_safe_contact")?.safe_contact.allowed).toBe(false);
    });

    test("an answer is recorded, a refusal only with why; the letter can be had again", async ({ page, desk, look }) => {
      await openCase(page);
      await page.getByTestId("case-answer-r-1").click();
      await page.getByTestId("answer-state-declined").click();
      await page.getByTestId("answer-save").click();
      await expect(page.getByTestId("answer-dialog").locator("[data-field-error]")).toBeVisible();
      await look("case-answer");
      await page.getByTestId("answer-note").fill("Plus de place.");
      await page.getByTestId("answer-save").click();
      await expect(page.getByTestId("answer-dialog")).toHaveCount(0);
      await page.getByTestId("case-print-r-1").click();
      await page.getByTestId("case-file-r-1").click();
      await expect.poll(() => desk.printed.map((one) => one.to)).toEqual(["printer", "file"]);
      desk.printerMissing = true;
      await page.getByTestId("case-print-r-1").click();
      await expect(page.getByTestId("case-referral-r-1").getByRole("alert")).toBeVisible();
    });

    test("a call logged from a case belongs to it", async ({ page }) => {
      await openCase(page);
      await page.getByTestId("case-log-call").click();
      await expect(page.getByTestId("call-case-existing").locator("input")).toBeChecked();
      await expect(page.getByTestId("call-case-which")).toHaveValue("EMC-7K2Q-M4");
    });
  });
}
