/** The directory: filters, a body, and confirming what we know of it. */
import type { Language } from "../../ui/src/door/generated.ts";
import { expect, looksRight, people, setUp, test } from "./office.ts";

for (const language of ["ar", "fr"] as Language[]) {
  test(`a body is found, opened and confirmed with name and date, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language);
    await page.getByTestId("go-directory").click();
    const rows = page.getByTestId("directory-list").getByTestId("row");
    await rows.first().waitFor();
    const all = await rows.count();
    expect(all).toBeGreaterThan(10);
    await looksRight(page, language, "directory");
    await page.getByTestId("directory-search").fill("2511");
    await expect(rows).not.toHaveCount(all);
    const found = (await office.call("list_bodies", {})).find((one) => one.phone === "2511");
    if (found === undefined) throw new Error("the pack has no 2511");
    await expect(rows.first()).toContainText(found.name[language]);
    await rows.first().click();
    const page_ = page.getByTestId("body-page");
    await expect(page_.getByTestId("check-before-use")).toBeVisible();
    await looksRight(page, language, "directory-body");
    await page.getByTestId("body-confirm").click();
    await expect(page.getByTestId("confirm-dialog")).toContainText(people.amal.name);
    await looksRight(page, language, "directory-confirm");
    await page.getByTestId("confirm-yes").click();
    await expect(page_.getByTestId("check-before-use")).toBeHidden();
    await expect(page_).toContainText(people.amal.name);
    const after = (await office.call("list_bodies", {})).find((one) => one.id === found.id);
    expect(after?.checked_by).toBe(people.amal.name);
    expect(after?.checked_on).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
}

test("kinds and services narrow the list together; nothing found is said", async ({ page, office }) => {
  await setUp(page, office, "fr");
  await page.getByTestId("go-directory").click();
  const bodies = await office.call("list_bodies", {});
  await page.getByTestId("directory-kind").click();
  await page.getByTestId("option-police").click();
  await expect(page.getByTestId("directory-list").getByTestId("row")).toHaveCount(bodies.filter((one) => one.kind === "police").length);
  await page.getByTestId("directory-search").fill("zzzz");
  await expect(page.getByTestId("directory-list")).toContainText("Aucun");
});
