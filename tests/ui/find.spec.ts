/** Ctrl+K, in Arabic and in French. */
import { expect, languages, test } from "./paper-desk.ts";

for (const language of languages) {
  test.describe(`find, ${language}`, () => {
    test.use({ language });

    test("a code is typed, the arrows choose, Enter opens", async ({ page, desk, look }) => {
      await page.keyboard.press("Control+k");
      await page.getByTestId("find-input").waitFor();
      await expect(page.getByTestId("find-start")).toBeVisible();
      await look("find-empty");
      await page.keyboard.type("emc");
      await expect(page.getByTestId("find-case:EMC-7K2Q-M4")).toBeVisible();
      await look("find");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByTestId("case-page").waitFor();
      await expect(page.getByTestId("find-dialog")).toHaveCount(0);
      // One question for a pause, not one for each letter.
      expect(desk.count("find")).toBeLessThan(3);
    });

    test("no result says so, and Escape leaves", async ({ page, look }) => {
      await page.keyboard.press("Control+k");
      await page.getByTestId("find-input").fill("😀\u202Ezz");
      await expect(page.getByTestId("find-none")).toBeVisible();
      await look("find-none");
      await page.keyboard.press("Escape");
      await expect(page.getByTestId("find-dialog")).toHaveCount(0);
    });

    test("a service opens in the directory", async ({ page }) => {
      await page.keyboard.press("Control+k");
      await page.getByTestId("find-input").fill("ONDE");
      await page.getByTestId("find-body:ONDE").click();
      await expect(page.getByTestId("find-dialog")).toHaveCount(0);
    });
  });
}
