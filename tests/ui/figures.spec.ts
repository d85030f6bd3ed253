/** The figures of a period: small counts are hidden, with what would give them away. */
import { contactOf, expect, languages, sitting, test } from "./sitting.ts";

for (const language of languages) {
  test.describe(`figures, ${language}`, () => {
    const desk = sitting(language, async (office) => {
      for (const [gender, times] of [["female", 6], ["not_said", 7], ["male", 2]] as const) {
        for (let n = 0; n < times; n++) await office.call("save_contact", contactOf({ gender }));
      }
    });

    test("v19 v25 a count below five is hidden, and one that would give it away", async ({ page }) => {
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-figures").click();
      await expect(page.getByTestId("figures-counselling")).toContainText("15");
      await expect(page.getByTestId("figures-period")).toHaveText(/01\/\d\d\/\d{4}\D+\d\d\/\d\d\/\d{4}/);
      const cells = page.getByTestId("figures-gender").locator("td");
      await expect(cells).toHaveCount(3);
      await expect(cells.first()).toHaveText("7");
      const names = await page.getByTestId("figures").locator("th[scope=row]").allInnerTexts();
      expect(names.filter((name) => name.includes("choice") || name.includes("_"))).toEqual([]);
      for (const hidden of [cells.nth(1), cells.nth(2)]) await expect(hidden).toHaveText(/^\D+$/);
      await expect(page.getByTestId("figures-after")).toBeDisabled();
      await desk.look(page, "figures");

      await page.getByTestId("figures-before").click();
      await expect(page.getByTestId("figures-none")).toBeVisible();
      await expect(page.getByTestId("figures-before")).toBeFocused();
      await desk.look(page, "figures-none");
      await page.getByTestId("figures-after").click();
      await expect(page.getByTestId("figures-counselling")).toContainText("15");
      await page.getByTestId("figures-span-year").click();
      await expect(page.getByTestId("figures-period")).toContainText("31");
      await expect(page.getByTestId("figures-counselling")).toContainText("15");
    });

    test("a counsellor is told no figures", async () => {
      await desk.as("amal");
      expect(await desk.office.refused("figures", { span: "month", day: "2026-11-23" })).toEqual(["not_allowed"]);
    });
  });
}
