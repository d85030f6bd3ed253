/** What a person allows, what they want kept from whom, and where that stops something. */
import type { CaseRef, CaseView, ConsentPurpose, RecordConsent } from "../../ui/src/door/generated.ts";
import { caseOf, errorBeside, expect, languages, openCase, promisedIn, safely, sitting, test } from "./sitting.ts";

const promised = promisedIn(30);

function answer(one: CaseRef, purpose: ConsentPurpose, said: RecordConsent["answer"], more: Partial<RecordConsent> = {}): RecordConsent {
  return { case: one.id, purpose, body: null, answer: said, given_by: "person", how: "oral", language: "ar", scope: "", on: null, note: "", ...more };
}

for (const language of languages) {
  test.describe(`consents, ${language}`, () => {
    const desk = sitting(language);
    const view = (one: CaseRef): Promise<CaseView> => desk.office.call("view_case", { id: one.id });
    const bodyOf = async (code: string): Promise<string> => (await desk.office.call("list_bodies", {})).find((row) => row.code === code)?.id ?? "";

    test("the line of names leads to each section", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { safe_contact: safely });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("case-to-consents").click();
      await expect(page.getByTestId("case-consents")).toBeInViewport();
      await expect(page.locator("#case-section-consents")).toBeFocused();
      await expect(page.getByTestId("case-sections")).toBeInViewport();
      await page.getByTestId("case-to-timeline").click();
      await expect(page.getByTestId("case-timeline")).toBeInViewport();
    });

    test("an answer is asked for whole, holds six months, and is withdrawn with why", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { safe_contact: safely });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("consent-statistics-ask").click();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("consent-answer").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("consent-answer-given").click();
      await page.getByTestId("consent-save").click();
      for (const field of ["consent-giver", "consent-how"]) await expect(page.getByTestId(field).locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("consent-giver-both").click();
      await page.getByTestId("consent-how-written").click();
      await page.getByTestId("consent-language").click();
      await page.getByTestId("option-ar").click();
      await page.getByTestId("consent-scope").fill("Le problème et l’âge, rien d’autre.");
      await desk.look(page, "case-consent");
      await page.getByTestId("consent-save").click();
      await expect(page.getByTestId("consent-dialog")).toHaveCount(0);
      await expect(page.getByTestId("consent-statistics")).toContainText("rien d’autre");
      const [given] = (await view(one)).consents;
      expect(given).toMatchObject({ purpose: "statistics", standing: "given", given_by: "both", how: "written", language: "ar" });
      await page.getByTestId("consent-statistics-withdraw").click();
      await page.getByTestId("withdraw-save").click();
      await expect(page.getByTestId("withdraw-by").locator("[data-field-error]")).toBeVisible();
      await expect(errorBeside(page, "withdraw-reason")).toBeVisible();
      await page.getByTestId("withdraw-by-person").click();
      await page.getByTestId("withdraw-reason").fill("Elle a changé d’avis.");
      await desk.look(page, "case-consent-withdraw");
      await page.getByTestId("withdraw-save").click();
      await expect(page.getByTestId("consent-statistics")).toContainText("changé d’avis");
      await expect(page.getByTestId("case-entry-consent")).toHaveCount(2);
      expect((await view(one)).consents[0]).toMatchObject({ standing: "withdrawn", answer: "given" });
      await page.getByTestId("case-to-consents").click();
      await desk.look(page, "case-consents");
    });

    test("V14: whoever does not want to be contacted is not promised a call", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { call_back: promised, safe_contact: safely });
      await desk.office.call("record_consent", answer(one, "followup", "refused"));
      await desk.sit(page);
      await openCase(page, one.code);
      await expect(page.getByTestId("case-no-contact")).toBeVisible();
      await page.getByTestId("case-record-result").click();
      await expect(page.getByTestId("attempt-no-contact")).toBeVisible();
      await desk.look(page, "case-no-contact");
      await page.getByTestId("attempt-cancel").click();
      await page.getByTestId("case-promise").click();
      await expect(page.getByTestId("promise-closed")).toBeVisible();
      await expect(page.getByTestId("promise-save")).toBeDisabled();
      await page.getByTestId("promise-ask").click();
      await page.getByTestId("consent-answer-given").click();
      await page.getByTestId("consent-giver-person").click();
      await page.getByTestId("consent-how-oral").click();
      await page.getByTestId("consent-language").click();
      await page.getByTestId("option-fr").click();
      await page.getByTestId("consent-save").click();
      // V23: another answer than before says why.
      await expect(errorBeside(page, "consent-note")).toBeVisible();
      await page.getByTestId("consent-note").fill("Sa tante est avec elle.");
      await page.getByTestId("consent-save").click();
      // The answer leads on to the promise that it was asked for.
      await expect(page.getByTestId("promise-channel-phone")).toBeVisible();
      await expect(page.getByTestId("case-no-contact")).toHaveCount(0);
    });

    test("V12: a letter stops at a withdrawal, and goes with a new consent", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { safe_contact: safely });
      const body = await bodyOf("CAPE");
      const services = (await desk.office.call("list_bodies", {})).find((row) => row.id === body)?.services ?? [];
      const draft = { case: one.id, body, service: services[0] ?? "", priority: "urgent", disclosed: [{ item: "needs", text: "une écoute" }], language: "fr" } as const;
      const made = await desk.office.call("refer", { ...draft, disclosed: [...draft.disclosed], basis: { kind: "consent", given_by: "person", how: "oral" } });
      const [given] = (await view(one)).consents;
      await desk.office.call("withdraw_consent", { consent: given?.id ?? "", told_by: "person", reason: "Pas maintenant." });
      await desk.sit(page);
      await openCase(page, one.code);
      await expect(page.getByTestId(`case-lapsed-${made.value.id}`)).toBeVisible();
      await page.getByTestId(`case-file-${made.value.id}`).click();
      await expect(page.getByTestId(`case-referral-${made.value.id}`).getByRole("alert")).toBeVisible();
      await page.getByTestId("case-to-referrals").click();
      await desk.look(page, "case-letter-lapsed");
      await page.getByTestId(`case-ask-leave-${made.value.id}`).click();
      await page.getByTestId("consent-answer-given").click();
      await page.getByTestId("consent-giver-person").click();
      await page.getByTestId("consent-how-oral").click();
      await page.getByTestId("consent-language").click();
      await page.getByTestId("option-ar").click();
      await page.getByTestId("consent-note").fill("Après en avoir parlé.");
      await page.getByTestId("consent-save").click();
      await expect(page.getByTestId(`case-lapsed-${made.value.id}`)).toHaveCount(0);
      await page.getByTestId(`case-file-${made.value.id}`).click();
      await expect.poll(async () => (await view(one)).referrals[0]?.letters).toBe(1);
      // The answer stands for the next letter to the same body.
      await page.getByTestId("case-refer").click();
      await page.getByTestId("refer-body").click();
      await page.getByTestId(`option-${body}`).click();
      await page.getByTestId("refer-basis-standing").click();
      await expect(page.getByTestId("refer-basis-standing").locator("input")).toBeChecked();
    });

    test("what is withheld is locked in the letter, with why", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { safe_contact: safely });
      const body = await bodyOf("ECOLE");
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("withheld-add").click();
      await page.getByTestId("withhold-save").click();
      for (const field of ["withhold-items", "withhold-kinds", "withhold-why"]) await expect(page.getByTestId(field).locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("withhold-items-needs").click();
      await page.getByTestId("withhold-what").fill("Qu’elle a appelé la ligne.");
      await page.getByTestId("withhold-kinds-school").click();
      await page.getByTestId("withhold-whom").fill("La directrice");
      await page.getByTestId("withhold-why-fear").click();
      await desk.look(page, "case-withhold");
      await page.getByTestId("withhold-save").click();
      await expect(page.getByTestId("withheld-0")).toContainText("La directrice");
      await page.getByTestId("case-refer").click();
      await page.getByTestId("refer-body").click();
      await page.getByTestId(`option-${body}`).click();
      await expect(page.getByTestId("refer-item-needs-withheld")).toBeVisible();
      await expect(page.getByTestId("refer-remember")).toContainText("La directrice");
      await desk.look(page, "refer-withheld");
      await page.getByTestId("refer-back").click();
      await page.getByTestId("withheld-end-0").click();
      await page.getByTestId("lift-reason").fill("Elle l’a dit elle-même.");
      await page.getByTestId("lift-save").click();
      await expect(page.getByTestId("withheld-0")).toContainText("dit elle-même");
    });
  });
}
