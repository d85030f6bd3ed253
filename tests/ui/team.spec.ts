/** The team: a supervisor sees the load, gives a case to somebody, adds a person. A counsellor sees no such room. */
import type { Language } from "../../ui/src/door/generated.ts";
import { caseOf } from "./given.ts";
import { expect, looksRight, people, setUp, test } from "./office.ts";

for (const language of ["ar", "fr"] as Language[]) {
  test(`the load is shown and a case changes hands, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    await office.unlock("amal");
    const given = await caseOf(office, { risk: 3 });
    await office.call("lock", {});
    await office.unlock("nadia");
    await page.goto(office.url);
    await page.getByTestId("go-team").click();
    const board = page.getByTestId("caseload-person").filter({ hasText: people.amal.name });
    await expect(board.getByTestId("load-risk-3")).toHaveText("1");
    await looksRight(page, language, "team-caseload");
    await page.getByTestId("tab-cases").click();
    await looksRight(page, language, "team-cases");
    await page.getByTestId(`assign-${given.code}`).click();
    await page.getByTestId("assign-dialog").getByText(people.nadia.name).click();
    await looksRight(page, language, "team-assign");
    await page.getByTestId("assign-save").click();
    await expect(page.getByTestId("toast")).toContainText(given.code);
    const moved = (await office.call("list_cases", { owner: null, closed: false, text: "" })).find((one) => one.id === given.id);
    expect(moved?.owner_name).toBe(people.nadia.name);
    await expect(page.getByTestId("team-cases").getByTestId("row").first()).toContainText(people.nadia.name);
  });
}

test("a person is added; a login that is taken is refused at its field", async ({ page, office }) => {
  await setUp(page, office, "fr", "nadia");
  await page.getByTestId("go-team").click();
  await page.getByTestId("tab-accounts").click();
  await page.getByTestId("account-add").click();
  await page.getByTestId("account-way-words").click();
  await page.getByTestId("account-name").fill("Youssef Alami");
  await page.getByTestId("account-login").fill(people.amal.login);
  await page.getByTestId("passphrase-take").click();
  await page.getByTestId("account-save").click();
  await expect(page.getByTestId("account-login")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByTestId("account-login")).toBeFocused();
  await looksRight(page, "fr", "team-account");
  await page.getByTestId("account-login").fill("youssef");
  await page.getByTestId("account-save").click();
  await expect(page.getByTestId("accounts")).toContainText("Youssef Alami");
});

test("a counsellor is offered no team room", async ({ page, office }) => {
  await setUp(page, office, "fr", "amal");
  await expect(page.getByTestId("go-team")).toHaveCount(0);
  expect(await office.refused("caseload", {})).toContain("not_allowed");
});
