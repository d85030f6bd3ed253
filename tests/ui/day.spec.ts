/** My day: the order, what may stand on a list, the result of a call-back. */
import type { Language } from "../../ui/src/door/generated.ts";
import { caseOf, promisedIn, safely } from "./given.ts";
import { expect, looksRight, setUp, test } from "./office.ts";

for (const language of ["ar", "fr"] as Language[]) {
  test(`late promises stand first, without names or stories, and a result is recorded, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    await office.unlock("amal");
    const calm = await caseOf(office, { risk: 1, call_back: promisedIn(20), safe_contact: safely });
    const grave = await caseOf(office, { risk: 3, call_back: promisedIn(40), safe_contact: safely });
    await office.forward(3600 * 2);
    await page.goto(office.url);

    const rows = page.getByTestId("day-overdue").getByTestId("row");
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(0)).toContainText(grave.code);
    await expect(rows.nth(1)).toContainText(calm.code);
    const seen = await page.locator("main").innerText();
    expect(seen).not.toContain("Lina");
    expect(seen).not.toContain("inconnu");
    // Anybody may look over a list: how to reach somebody stands where the call is made.
    expect(seen).not.toContain(safely.phone);
    expect(seen).not.toContain(safely.say);
    await looksRight(page, language, "day");

    await page.keyboard.press("r");
    await expect(page.getByTestId("attempt-dialog")).toContainText(grave.code);
    await expect(page.getByTestId("attempt-dialog")).toContainText(safely.phone);
    await expect(page.getByTestId("attempt-dialog")).toContainText(safely.say);
    await looksRight(page, language, "day-attempt");
    await page.getByTestId("attempt-outcome-reached").click();
    await page.keyboard.press("Control+Enter");
    await expect(page.getByTestId("attempt-dialog")).toBeHidden();
    await expect(rows).toHaveCount(1);
    await expect(rows.nth(0)).toContainText(calm.code);
    const day = await office.call("my_day", {});
    expect(day.overdue.map((one) => one.case.code)).toEqual([calm.code]);
  });
}

test("a day without anything says so, and offers what it will hold", async ({ page, office }) => {
  await setUp(page, office, "ar");
  await expect(page.getByTestId("day-empty")).toBeVisible();
  await looksRight(page, "ar", "day-empty");
});

test("arrows walk the rows and Enter opens the case", async ({ page, office }) => {
  await office.found("fr");
  await office.unlock("amal");
  await caseOf(office, { call_back: promisedIn(20), safe_contact: safely });
  const second = await caseOf(office, { call_back: promisedIn(25), safe_contact: safely });
  await page.goto(office.url);
  const list = page.getByRole("grid").first();
  await list.getByRole("row").first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator("main h1")).toContainText(second.code);
});
