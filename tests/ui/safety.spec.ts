/** The safety plan of a case: agreed with the person, kept version by version, warned of where others look. */
import { caseOf, errorBeside, expect, languages, openCase, safely, sitting, test } from "./sitting.ts";

for (const language of languages) {
  test.describe(`safety plan, ${language}`, () => {
    const desk = sitting(language);

    test("a plan is agreed part by part, refused without loss, and changed in a new version", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "OFF", risk: 3, safe_contact: { ...safely, shared_phone: "yes" } });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("safety-make").click();
      // Somebody else uses the phone: said before a word is typed.
      await expect(page.getByTestId("safety-plan-shared")).toBeVisible();
      await expect(page.getByTestId("safety-plan-lines")).toHaveValue(/2511/);
      await expect(page.getByTestId("safety-plan-lines")).toHaveValue(/177/);
      await desk.look(page, "safety-dialog-top");
      await page.getByTestId("safety-plan-copy-read_aloud").click();
      await page.getByTestId("safety-plan-save").click();
      await expect(page.locator("[data-refusal=safety_plan_empty]")).toBeVisible();

      await page.getByTestId("safety-plan-signs").fill("Il rentre et ferme la porte à clé.");
      await page.getByTestId("safety-plan-people").fill("Ma tante Zahra, par la voisine. +212 6 00 00 00 07");
      await expect(page.getByTestId("traces")).toBeVisible();
      await page.getByTestId("safety-plan-digital-location").click();
      await page.getByTestId("safety-plan-digital-passwords").click();
      await page.getByTestId("safety-plan-hope").fill("x".repeat(1001));
      await page.getByTestId("safety-plan-save").click();
      await expect(errorBeside(page, "safety-plan-hope")).toBeVisible();
      await expect(page.getByTestId("safety-plan-signs")).toHaveValue("Il rentre et ferme la porte à clé.");
      await expect(page.getByTestId("safety-plan-hope")).toHaveValue("x".repeat(1001));
      await page.getByTestId("safety-plan-hope").fill("Ma petite sœur.");
      await page.getByTestId("safety-plan-copy-paper").click();
      await expect(page.getByTestId("safety-plan-found")).toBeVisible();
      await desk.look(page, "safety-dialog");
      await page.getByTestId("safety-plan-save").click();
      await expect(page.getByTestId("safety-plan-dialog")).toHaveCount(0);
      await expect(page.getByTestId("safety-current")).toContainText("Ma petite sœur.");
      await expect(page.getByTestId("safety-shared-warning")).toBeVisible();

      await page.getByTestId("safety-make").click();
      await expect(page.getByTestId("safety-plan-signs")).toHaveValue("Il rentre et ferme la porte à clé.");
      await page.getByTestId("safety-plan-again").fill("Dès qu’il boit.");
      await page.getByTestId("safety-plan-copy-none").click();
      await page.getByTestId("safety-plan-save").click();
      await expect(page.getByTestId("safety-plan-dialog")).toHaveCount(0);
      await expect(page.getByTestId("safety-current")).toContainText("Dès qu’il boit.");
      await expect(page.getByTestId("safety-shared-warning")).toHaveCount(0);
      await page.getByTestId("safety-earlier").locator("summary").click();
      await expect(page.getByTestId("safety-version-1")).toContainText("Ma petite sœur.");
      await expect(page.getByTestId("safety-version-1")).not.toContainText("Dès qu’il boit.");
      await desk.look(page, "safety-case");
      const { safety_plans, timeline } = await desk.office.call("view_case", { id: one.id });
      expect(safety_plans).toMatchObject([
        { version: 2, copy: "none", digital: ["passwords", "location"] },
        { version: 1, copy: "paper" },
      ]);
      expect(timeline.filter((entry) => entry.kind === "safety_plan")).toHaveLength(2);
      await expect(page.getByTestId("case-entry-safety_plan")).toHaveCount(2);
    });

    test("the sheet of a referral offers nothing of the plan", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "OFF", risk: 3 });
      await desk.office.call("agree_safety_plan", {
        case: one.id, signs: "PLAN-SIGNES", alone: "", places: "", people: "PLAN-PERSONNES", lines: "", surroundings: "", digital: [], digital_note: "",
        hope: "PLAN-ESPOIR", again: "", agreed_on: new Date().toISOString().slice(0, 10), copy: "none",
      });
      await desk.sit(page);
      await openCase(page, one.code);
      await expect(page.getByTestId("safety-current")).toContainText("PLAN-ESPOIR");
      const body = (await desk.office.call("list_bodies", {})).find((row) => row.code === "ONDE");
      if (body === undefined) throw new Error("the directory has no ONDE");
      const proposal = await desk.office.call("propose_referral", { case: one.id, body: body.id, language });
      expect(JSON.stringify(proposal)).not.toContain("PLAN-");
      await page.getByTestId("case-refer").click();
      await page.getByTestId("refer-page").waitFor();
      await page.getByTestId("refer-body").click();
      await page.getByTestId(`option-${body.id}`).click();
      await page.getByTestId("refer-body-card").waitFor();
      await page.getByTestId(`refer-service-${body.services[0] ?? ""}`).click();
      await page.getByTestId("refer-basis-consent").click();
      await page.getByTestId("refer-given-by-person").click();
      await page.getByTestId("refer-how-oral").click();
      await expect(page.getByTestId("letter-sheet")).toContainText("un compte inconnu la menace");
      expect(await page.locator("main").innerText()).not.toContain("PLAN-");
      for (const field of await page.getByTestId("refer-page").locator("textarea").all()) expect(await field.inputValue()).not.toContain("PLAN-");
    });
  });
}
