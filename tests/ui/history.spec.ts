/** Who opened and changed what: asked by supervisors, from the team's room, a case and a contact; and its codes on paper. */
import { execFileSync } from "node:child_process";
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { caseOf, expect, languages, lastContact, openCase, sitting, test } from "./sitting.ts";
import { people } from "./office.ts";

for (const language of languages) {
  test.describe(`history, ${language}`, () => {
    const desk = sitting(language);

    test("it is asked by person, and a code that is none is told", async ({ page }) => {
      await desk.as("amal");
      const given = await caseOf(desk.office, { risk: 3 });
      await desk.office.call("view_case", { id: given.id });
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-history").click();
      const rows = page.getByTestId("history-acts").getByTestId("row");
      await expect(rows.filter({ hasText: given.code })).toHaveCount(1);
      await expect(page.getByTestId("history-again")).toBeVisible();
      await desk.look(page, "history");
      await page.getByTestId("history-export").click();
      await expect(page.getByTestId("toast")).toBeVisible();
      expect(desk.office.written()).toContain("sanad-history.txt");
      await page.getByTestId("history-person").click();
      await page.getByRole("option", { name: people.nadia.name }).click();
      await page.getByTestId("history-show").click();
      // What Amal did to her case is gone; that Nadia added Amal stays.
      await expect(rows.filter({ hasText: given.code })).toHaveCount(0);
      await expect(rows.first()).toContainText(people.nadia.name);
      await page.getByTestId("history-record").fill("EMC-0000-00");
      await page.getByTestId("history-show").click();
      await expect(page.getByTestId("history-record")).toHaveAttribute("aria-invalid", "true");
      await desk.look(page, "history-refused");
    });

    test("who opened a case and a contact is asked from where they stand", async ({ page }) => {
      await desk.as("nadia");
      const given = await caseOf(desk.office);
      const contact = await lastContact(desk.office);
      await desk.sit(page, "nadia");
      await openCase(page, given.code);
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-history").click();
      await expect(page.getByTestId("history-record")).toHaveValue(given.code);
      const rows = page.getByTestId("history-acts").getByTestId("row");
      // The contact, a look at it, and looks at the case.
      await expect(rows.first()).toContainText(people.nadia.name);
      expect(await rows.count()).toBeGreaterThan(2);
      await desk.look(page, "history-case");
      await rows.last().getByRole("button").click();
      await page.getByTestId("contact-history").click();
      await expect(page.getByTestId("history-record")).toHaveValue(contact.row.code);
      await expect(rows.first()).toContainText(people.nadia.name);
    });

    test("the code of a shift is made, written down, and found again", async ({ page }) => {
      await desk.sit(page);
      await page.getByTestId("account-menu").click();
      await page.getByTestId("menu-register").click();
      await page.getByTestId("register-make").click();
      await expect(page.getByTestId("register-code")).toHaveText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      const code = await page.getByTestId("register-code").innerText();
      await desk.look(page, "register-code");
      await page.getByTestId("register-close").click();
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-history").click();
      await page.getByTestId("register-typed").fill(code.toLowerCase());
      await page.getByTestId("register-search").click();
      await expect(page.getByTestId("register-found")).toBeVisible();
      await page.getByTestId("register-typed").fill("7777-7777-7777");
      await page.getByTestId("register-search").click();
      await expect(page.getByTestId("register-lost")).toBeVisible();
      await desk.look(page, "register-check");
      await page.getByTestId("register-typed").fill("7777");
      await page.getByTestId("register-search").click();
      await expect(page.getByTestId("register-typed")).toHaveAttribute("aria-invalid", "true");
    });

    test("an older copy of the store is told to supervisors until it is accepted", async ({ page }) => {
      const store = (name: string): string => join(desk.office.folder, "store", name);
      await desk.as("nadia");
      await desk.office.call("lock", {});
      copyFileSync(store("store.db"), join(desk.office.folder, "older.db"));
      await desk.office.unlock("nadia");
      await caseOf(desk.office);
      await desk.office.call("lock", {});
      copyFileSync(join(desk.office.folder, "older.db"), store("store.db"));
      await desk.sit(page, "nadia");
      await expect(page.getByTestId("notice")).toBeVisible();
      await expect(page.getByTestId("gaps")).toBeVisible();
      await desk.look(page, "gap");
      await page.getByTestId("gap-accept").click();
      await expect(page.getByTestId("gaps")).toHaveCount(0);
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-history").click();
      await expect(page.getByTestId("gaps")).toContainText(people.nadia.name);
      await desk.look(page, "gap-accepted");
    });

    test("a counsellor is told no history", async () => {
      await desk.as("amal");
      expect(await desk.office.refused("list_gaps", {})).toEqual(["not_allowed"]);
    });

    // Last, since a history of a hundred acts is slow for axe.
    test("a hundred acts are a page, and whoever reads them is among them", async ({ page }) => {
      await desk.as("amal");
      const given = await caseOf(desk.office);
      for (let n = 0; n < 105; n++) await desk.office.call("view_case", { id: given.id });
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-history").click();
      const rows = page.getByTestId("history-acts").getByTestId("row");
      await expect(rows).toHaveCount(100);
      await expect(page.getByTestId("history-again")).toBeVisible();
      await page.getByTestId("history-older").click();
      await expect.poll(() => rows.count()).toBeGreaterThan(100);
      const said = await page.getByTestId("history-acts").innerText();
      expect(said).not.toMatch(/choice-|_/);
    });

    // Last: a history that is not whole says nothing else.
    test("what somebody edits with the store's key is told", async ({ page }) => {
      await desk.as("amal");
      await caseOf(desk.office);
      const folder = join(desk.office.folder, "store");
      const rawkey = join(dirname(process.env["SANAD_LOOPBACK"] ?? ""), "rawkey");
      const key = execFileSync(rawkey, [join(folder, "vault"), people.nadia.login, people.nadia.passphrase], { encoding: "utf8" }).trim();
      for (const sql of ["UPDATE contact SET risk = 1 WHERE rowid = (SELECT max(rowid) FROM contact)", "UPDATE setting SET value = value || ' ' WHERE name = 'organisation'"]) {
        execFileSync(rawkey, ["--run", join(folder, "store.db"), key, sql]);
      }
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-history").click();
      await expect(page.getByTestId("history-top").getByRole("listitem")).toHaveCount(2);
      await desk.look(page, "history-edited");
    });
  });
}
