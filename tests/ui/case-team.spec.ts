/** The team of a case: who works on it, who opens it, and what a colleague is told who does not. */
import { caseOf, expect, languages, openCase, safely, sitting, test } from "./sitting.ts";
import { people } from "./office.ts";

const karim = { name: "Karim Fassi", login: "karim", passphrase: "cerise lanterne dune papier brise" };

for (const language of languages) {
  test.describe(`the team of a case, in ${language}`, () => {
    const desk = sitting(language, async (office) => {
      await office.unlock("nadia");
      await office.call("add_account", { ...karim, role: "counsellor", language });
    });

    test("its owner takes a colleague into the team, and lets them go", async ({ page }) => {
      await desk.as("amal");
      const ref = await caseOf(desk.office, { safe_contact: safely });
      await desk.sit(page);
      await openCase(page, ref.code);
      const team = page.getByTestId("case-team");
      await expect(team.getByTestId("team-owner")).toContainText(people.amal.name);
      await team.getByTestId("team-add").click();
      const adding = page.getByTestId("team-add-dialog");
      // Whoever has the case already is not offered.
      await expect(adding.getByRole("radio")).toHaveCount(2);
      await adding.getByText(karim.name).click();
      await desk.look(page, "case-team-add");
      await page.getByTestId("team-add-save").click();
      await expect(team.getByTestId("team-member")).toContainText(karim.name);
      await expect(page.getByTestId("case-entry-member")).toContainText(karim.name);
      await expect(adding).toHaveCount(0);
      await page.getByTestId("case-to-team").click();
      await desk.look(page, "case-team");
      await team.getByTestId("team-remove").click();
      await desk.look(page, "case-team-remove");
      await page.getByTestId("team-remove-save").click();
      await expect(team.getByTestId("team-was")).toContainText(karim.name);
      await expect(page.getByTestId("case-entry-member")).toHaveCount(2);
    });

    test("a colleague outside the team learns whom to ask; one inside finds the case", async ({ page }) => {
      await desk.as("amal");
      const phone = language === "ar" ? "+212 6 00 00 00 31" : "+212 6 00 00 00 32";
      const ref = await caseOf(desk.office, { risk: 3, pseudonym: "", safe_contact: { ...safely, phone } });
      await desk.office.call("lock", {});
      await desk.office.call("unlock", { login: karim.login, passphrase: karim.passphrase });
      await page.goto(desk.office.url);
      await page.getByTestId("log-call").click();
      await page.getByTestId("previous-asked").fill(phone);
      const told = page.getByTestId("previous-elsewhere");
      await expect(told).toContainText(ref.code);
      await expect(told).toContainText(people.amal.name);
      await expect(page.getByTestId("previous-take")).toHaveCount(0);
      await desk.look(page, "previous-elsewhere");
      const accounts = await desk.office.call("list_accounts", {});
      const account = accounts.find((one) => one.name === karim.name)?.id ?? "";
      await desk.as("amal");
      await desk.office.call("add_member", { case: ref.id, account });
      await desk.office.call("lock", {});
      await desk.office.call("unlock", { login: karim.login, passphrase: karim.passphrase });
      await page.goto(desk.office.url);
      await page.getByTestId("log-call").waitFor();
      await openCase(page, ref.code);
      // A member works on the case, but does not say who is in its team.
      await expect(page.getByTestId("team-member")).toContainText(karim.name);
      await expect(page.getByTestId("team-add")).toHaveCount(0);
      await expect(page.getByTestId("team-remove")).toHaveCount(0);
    });

    test("a supervisor opens every case to the counsellors, and closes them again", async ({ page }) => {
      await desk.as("nadia");
      const ref = await caseOf(desk.office, { pseudonym: "" });
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-accounts").click();
      const sight = page.getByTestId("sight");
      await expect(sight.getByTestId("sight-choice-own").getByRole("radio")).toBeChecked();
      await desk.look(page, "team-sight");
      await sight.getByTestId("sight-choice-all").click();
      await expect(sight.getByTestId("sight-choice-all").getByRole("radio")).toBeChecked();
      await desk.sit(page, "amal");
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      await page.getByTestId("case-filter").fill(ref.code);
      await expect(page.getByTestId("row")).toHaveCount(1);
      await page.getByTestId("row").click();
      await expect(page.getByTestId("team-owner")).toContainText(people.nadia.name);
      await desk.as("nadia");
      await desk.office.call("set_sight", { sight: "own" });
      await desk.as("amal");
      expect(await desk.office.refused("view_case", { id: ref.id })).toEqual(["not_found"]);
    });
  });
}
