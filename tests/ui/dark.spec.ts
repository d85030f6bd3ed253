/** The three screens that are read longest, in the dark: as legible as by day. */
import { caseOf, expect, openCase, promisedIn, safely, sitting, test } from "./sitting.ts";

test.describe("in the dark, fr", () => {
  const desk = sitting("fr", async (office) => {
    await office.call("save_preferences", { language: "fr", theme: "dark", text_size: 100 });
  });

  test("the call form, a case and its referral", async ({ page }) => {
    await desk.as("amal");
    const one = await caseOf(desk.office, {
      risk: 3,
      problem: "SXT",
      safe_contact: safely,
      call_back: promisedIn(30, "Après le lycée"),
    });
    await desk.office.call("add_note", { case: one.id, text: "Elle a tout gardé sur son téléphone (@user_99)." });
    await desk.office.call("set_risk", { case: one.id, risk: 4, reason: "Il connaît son adresse.", informed: "Nadia Benali", emergency_action: "19", safe_now: "no" });
    await desk.sit(page);
    await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");

    await page.keyboard.press("n");
    await page.getByTestId("call-type-child_about_self").click();
    await page.getByTestId("call-age").fill("14");
    await page.getByTestId("call-gender-female").click();
    await page.getByTestId("call-problem-BLK").click();
    await page.getByTestId("call-problem-precise-SXT").click();
    await desk.look(page, "dark-call");
    await page.getByTestId("call-safe-no").click();
    await page.keyboard.press("Control+Enter");
    await expect(page.locator("[data-field-error]").first()).toBeVisible();
    await desk.look(page, "dark-call-refused");

    await openCase(page, one.code);
    await desk.look(page, "dark-case");
    await page.getByTestId("case-refer").click();
    const body = (await desk.office.call("list_bodies", {})).find((row) => row.code === "ONDE");
    await page.getByTestId("refer-body").click();
    await page.getByTestId(`option-${body?.id ?? ""}`).click();
    await page.getByTestId("refer-service-protection").click();
    await page.getByTestId("refer-basis-override").click();
    await page.getByTestId("refer-reason-imminent_danger").click();
    await page.getByTestId("refer-explanation").fill("L’agresseur a les clés et arrive ce soir.");
    await page.getByTestId("letter-sheet").waitFor();
    await desk.look(page, "dark-refer");
  });
});
