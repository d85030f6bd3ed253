/** The directory: filters, a body, and confirming what we know of it. */
import type { Page } from "@playwright/test";
import type { Language } from "../../ui/src/door/generated.ts";
import { expect, looksRight, people, setUp, test } from "./office.ts";
import { caseOf, errorBeside, openCase, safely } from "./sitting.ts";

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

/** Types a day into the parts of a field. */
async function type(page: Page, field: string, day: Date): Promise<void> {
  const two = (value: number): string => String(value).padStart(2, "0");
  const digits: Record<string, string> = { day: two(day.getDate()), month: two(day.getMonth() + 1), year: String(day.getFullYear()) };
  for (const segment of await page.getByTestId(field).getByRole("spinbutton").all()) {
    await segment.focus();
    await page.keyboard.type(digits[(await segment.getAttribute("data-type")) ?? ""] ?? "");
  }
}

for (const language of ["ar", "fr"] as Language[]) {
  test(`a supervisor adds a body, says from where, agrees with it, and it is offered where it fits, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language, "nadia");
    await page.getByTestId("go-directory").click();
    await page.getByTestId("directory-add").click();
    await page.getByTestId("body-phone").fill("deux mille");
    await page.getByTestId("body-email").fill("accueil");
    await page.getByTestId("body-name-fr").fill("Centre d’essai");
    await page.getByTestId("body-save").click();
    for (const field of ["body-name-ar", "body-name-en", "body-phone", "body-email", "body-source"]) await expect(errorBeside(page, field)).toBeVisible();
    await expect(page.getByTestId("body-services").locator("[data-field-error]")).toBeVisible();
    await looksRight(page, language, "directory-refused");
    await page.getByTestId("body-name-ar").fill("مركز الاختبار");
    await page.getByTestId("body-name-en").fill("Test centre");
    await page.getByTestId("body-services-mhpss").click();
    await page.getByTestId("body-phone").fill("0600000012");
    await page.getByTestId("body-email").fill("accueil@exemple.ma");
    await page.getByTestId("body-place").fill("Casablanca");
    await page.getByTestId("body-fold-whom").click();
    await page.getByTestId("body-ages-minors").click();
    await page.getByTestId("body-genders-female").click();
    await page.getByTestId("body-languages-ar").click();
    await looksRight(page, language, "directory-whom");
    await page.getByTestId("body-source").fill("Appel du 22/11");
    await page.getByTestId("body-save").click();
    await expect(page.getByTestId("body-dialog")).toHaveCount(0);
    const added = (await office.call("list_bodies", {})).find((one) => one.own);
    if (added === undefined) throw new Error("no body was added");
    expect(added).toMatchObject({ phone: "+212 6 00 00 00 12", ages: "minors", genders: "female", fresh: false });

    await page.getByTestId("directory-search").fill("Casablanca");
    await page.getByTestId("directory-list").getByTestId("row").first().click();
    await expect(page.getByTestId("body-sources")).toContainText("Appel du 22/11");
    await page.getByTestId("agreement-add").click();
    await page.getByTestId("agreement-save").click();
    await expect(page.getByTestId("agreement-signed").locator("[data-field-error]")).toBeVisible();
    const day = 24 * 3_600_000;
    await type(page, "agreement-signed", new Date(Date.now() - 30 * day));
    await type(page, "agreement-until", new Date(Date.now() + 10 * day));
    await page.getByTestId("agreement-exchange").fill("Résumé et besoins.");
    await looksRight(page, language, "directory-agreement");
    await page.getByTestId("agreement-save").click();
    await expect(page.getByTestId("agreement-0")).toContainText("Résumé et besoins.");
    await looksRight(page, language, "directory-added");
    await page.getByTestId("go-day").click();
    await expect(page.getByTestId("day-agreements").getByTestId("row")).toContainText([added.name[language]]);
    await looksRight(page, language, "day-agreements");

    // It is the first that is offered to a girl, each body says why or why not, and none is hidden.
    const one = await caseOf(office, { safe_contact: safely });
    await openCase(page, one.code);
    await page.getByTestId("case-refer").click();
    await page.getByTestId("refer-body").click();
    const options = page.getByRole("option");
    await expect(options).toHaveCount((await office.call("list_bodies", {})).length);
    await expect(options.first()).toContainText(added.name[language]);
    await page.getByTestId(`option-${added.id}`).click();
    await expect(page.getByTestId("refer-because")).toContainText("18");
    await looksRight(page, language, "refer-fits");
    await office.forward(20 * 24 * 3_600);
    await page.reload();
    await office.unlock("nadia");
    await page.goto(office.url);
    await openCase(page, one.code);
    await page.getByTestId("case-refer").click();
    await page.getByTestId("refer-body").click();
    await page.getByTestId(`option-${added.id}`).click();
    await expect(page.getByTestId("refer-agreement")).toBeVisible();
    await looksRight(page, language, "refer-lapsed-agreement");
  });

  test(`a changed fact must be checked again, and a body that is not used stays to be read, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language, "nadia");
    await page.getByTestId("go-directory").click();
    const onde = (await office.call("list_bodies", {})).find((one) => one.code === "ONDE");
    if (onde === undefined) throw new Error("the pack has no ONDE");
    await office.call("confirm_body", { id: onde.id });
    await page.getByTestId("directory-search").fill("2511");
    await page.getByTestId("directory-list").getByTestId("row").first().click();
    await page.getByTestId("body-change").click();
    await page.getByTestId("body-save").click();
    await expect(errorBeside(page, "body-source")).toBeVisible();
    await page.getByTestId("body-hours").fill("8 h 30 – 18 h");
    await page.getByTestId("body-source").fill("Page officielle");
    await page.getByTestId("body-save").click();
    await expect(page.getByTestId("body-dialog")).toHaveCount(0);
    await expect(page.getByTestId("body-page").getByTestId("check-before-use")).toBeVisible();
    await expect(page.getByTestId("body-sources")).toContainText("8 h 30 – 18 h");
    await page.getByTestId("body-confirm").click();
    await page.getByTestId("confirm-yes").click();
    await expect(page.getByTestId("body-page").getByTestId("check-before-use")).toHaveCount(0);
    await page.getByTestId("body-retire").click();
    await page.getByTestId("retire-body-save").click();
    await expect(errorBeside(page, "retire-body-reason")).toBeVisible();
    await looksRight(page, language, "directory-retire");
    await page.getByTestId("retire-body-reason").fill("Fermé");
    await page.getByTestId("retire-body-save").click();
    await expect(page.getByTestId("body-restore")).toBeVisible();
    await looksRight(page, language, "directory-sources");
    await page.getByTestId("body-restore").click();
    await expect(page.getByTestId("body-retire")).toBeVisible();
    expect((await office.call("view_body", { id: onde.id })).changes.map((one) => one.field)).toEqual(["until", "until", "hours"]);
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
