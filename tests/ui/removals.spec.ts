/** Requests for removal: prepared, sent, answered, back online, looked at again. */
import type { Page } from "@playwright/test";
import { caseOf, errorBeside, expect, languages, openCase, sitting, test } from "./sitting.ts";
import { people } from "./office.ts";

async function pick(page: Page, field: string, option: string): Promise<void> {
  await page.getByTestId(field).click();
  await page.getByTestId(`option-${option}`).click();
}

/** Types a day into the parts of a field. */
async function type(page: Page, field: string, day: Date): Promise<void> {
  const two = (value: number): string => String(value).padStart(2, "0");
  const digits: Record<string, string> = { day: two(day.getDate()), month: two(day.getMonth() + 1), year: String(day.getFullYear()) };
  for (const segment of await page.getByTestId(field).getByRole("spinbutton").all()) {
    await segment.focus();
    await page.keyboard.type(digits[(await segment.getAttribute("data-type")) ?? ""] ?? "");
  }
}

for (const language of languages) {
  test.describe(`removals, ${language}`, () => {
    const desk = sitting(language);

    async function violation(page: Page, code: string): Promise<void> {
      const name = (await desk.office.call("pack", {})).categories.find((one) => one.code === code)?.label[language] ?? "";
      await page.getByTestId("removal-violation").fill(name);
      await page.getByTestId(`option-${code}`).click();
    }

    test("w8 a request is prepared, sent, answered and comes back", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("removal-add").click();
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "removal-links")).toBeVisible();
      await expect(page.getByTestId("removal-route").locator("[data-field-error]")).toBeVisible();
      await violation(page, "IMP");
      await page.getByTestId("removal-minor-unknown").click();
      await pick(page, "removal-platform", "instagram");
      await pick(page, "removal-kind", "profile");
      await page.getByTestId("removal-links").fill("https://example.com/a\nhttps://example.com/b");
      await page.getByTestId("removal-detail").fill("Un faux profil à son nom 👧🏽");
      await page.getByTestId("removal-route-trusted_partner").click();
      const soon = new Date(Date.now() + 2 * 24 * 3_600_000);
      await type(page, "removal-recheck", soon);
      await desk.look(page, "removal-dialog");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("removal-1-1-link")).toHaveText("hxxps://example[.]com/b");

      await page.getByTestId("removal-1-change").click();
      await expect(page.getByTestId("removal-links")).toHaveValue("");
      await pick(page, "removal-platform", "tiktok");
      await page.getByTestId("removal-save").click();
      await expect(page.getByTestId("removal-dialog")).toHaveCount(0);

      await page.getByTestId("removal-1-record").click();
      await page.getByTestId("follow-ticket").fill("T-77");
      await page.getByTestId("follow-save").click();
      await expect(page.getByTestId("removal-1-history").locator("li")).toHaveCount(1);
      await expect(page.getByTestId("removal-1-change")).toHaveCount(0);
      await page.getByTestId("removal-1-record").click();
      await page.getByTestId("follow-status-removed").click();
      await desk.look(page, "removal-record");
      await page.getByTestId("follow-save").click();
      await expect(page.getByTestId("removal-1-history").locator("li")).toHaveCount(2);
      await page.getByTestId("removal-1-record").click();
      await page.getByTestId("follow-note").fill("La mère l’a revu.");
      await page.getByTestId("follow-save").click();
      await expect(page.getByTestId("removal-1-history").locator("li")).toHaveCount(3);
      await desk.look(page, "removal-case");
      const { removals } = await desk.office.call("view_case", { id: one.id });
      expect(removals).toMatchObject([{ status: "reuploaded", reuploads: 1, ticket: "T-77", platform: "tiktok", days: 0 }]);

      // The day to look again stands in My day, without what it is about.
      await page.getByTestId("go-day").click();
      await expect(page.getByTestId("day-rechecks").getByTestId("row")).toContainText([one.code]);
      expect(await page.locator("main").innerText()).not.toContain("example");
      await desk.look(page, "day-rechecks");
      // It is not finished, so the case does not close.
      await openCase(page, one.code);
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-close").click();
      await page.keyboard.press("Control+Enter");
      await expect(page.locator("[data-refusal=open_removals]")).toBeVisible();
    });

    test("w8 what shows a child takes guarded ways, without words", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "NCI", risk: 3, informed: people.nadia.name });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("removal-add").click();
      await violation(page, "NCI");
      await page.getByTestId("removal-minor-no").click();
      await page.getByTestId("removal-detail").fill("Une photo");
      await expect(page.getByTestId("removal-route-stop_ncii")).toBeVisible();
      await expect(page.getByTestId("removal-route-take_it_down")).toHaveCount(0);
      await page.getByTestId("removal-minor-yes").click();
      await page.getByTestId("abuse-understood").click();
      await expect(page.getByTestId("removal-guarded")).toBeVisible();
      await expect(page.getByTestId("removal-detail")).toHaveCount(0);
      await expect(page.getByTestId("removal-route").getByRole("radio")).toHaveCount(4);
      await desk.look(page, "removal-guarded");
      await pick(page, "removal-platform", "website");
      await pick(page, "removal-kind", "photo");
      await page.getByTestId("removal-links").fill("https://example.com/n");
      await page.getByTestId("removal-route-hotline").click();
      await page.getByTestId("removal-save").click();
      await expect(page.getByTestId("removal-dialog")).toHaveCount(0);
      const { removals } = await desk.office.call("view_case", { id: one.id });
      expect(removals).toMatchObject([{ suspected: true, detail: "", route: "hotline", status: "draft" }]);
    });
  });
}
