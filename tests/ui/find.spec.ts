/** Ctrl+K, in Arabic and in French, on the real core. */
import { asked, caseOf, expect, languages, sitting, test } from "./sitting.ts";

for (const language of languages) {
  test.describe(`find, ${language}`, () => {
    let code = "";
    const desk = sitting(language, async (office) => {
      await caseOf(office, { risk: 1 });
      code = (await caseOf(office, { risk: 3 })).code;
    });

    test("a code is typed, the arrows choose, Enter opens", async ({ page }) => {
      await desk.sit(page);
      const questions = asked(page, "find");
      await page.keyboard.press("Control+k");
      await page.getByTestId("find-input").waitFor();
      await expect(page.getByTestId("find-start")).toBeVisible();
      await desk.look(page, "find-empty");
      await page.keyboard.type(code.toLowerCase());
      const found = page.getByTestId(/^find-case:/);
      await expect(found).toHaveCount(1);
      await expect(found).toContainText(code);
      // Codes and risks; never the story or the pseudonym.
      expect(await page.getByTestId("find-dialog").innerText()).not.toContain("Lina");
      await desk.look(page, "find");
      // One question for a pause, not one for each letter.
      expect(questions.count).toBeLessThan(code.length);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await expect(page.getByTestId("case-code")).toHaveText(code);
      await expect(page.getByTestId("find-dialog")).toHaveCount(0);
    });

    test("no result says so, whatever was typed, and Escape leaves", async ({ page }) => {
      await desk.sit(page);
      await page.keyboard.press("Control+k");
      for (const typed of ["😀\u202Ezz", "<b>zz</b>", '" OR *', "z".repeat(2_001)]) {
        await page.getByTestId("find-input").fill(typed);
        await expect(page.getByTestId("find-none")).toBeVisible();
        await expect(page.getByTestId("find-input")).toHaveValue(typed);
      }
      await page.getByTestId("find-input").fill("😀\u202Ezz");
      await desk.look(page, "find-none");
      await page.keyboard.press("Escape");
      await expect(page.getByTestId("find-dialog")).toHaveCount(0);
    });

    test("a word of a story finds its contact and shows none of it; a service opens in the directory", async ({ page }) => {
      await desk.sit(page);
      await page.keyboard.press("Control+k");
      await page.getByTestId("find-input").fill("inconnu");
      await expect(page.getByTestId(/^find-contact:/)).toHaveCount(2);
      expect(await page.getByTestId("find-results").innerText()).not.toContain("inconnu");
      await page.getByTestId("find-input").fill("ONDE");
      await page.getByTestId(/^find-body:/).first().click();
      await expect(page.getByTestId("find-dialog")).toHaveCount(0);
      await expect(page.locator("main")).toContainText("2511");
    });
  });
}
