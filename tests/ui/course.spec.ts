/** The course of a referral: handed over, reminded, answered; in the case and on My day. */
import type { Page } from "@playwright/test";
import type { CaseRef, CaseView } from "../../ui/src/door/generated.ts";
import type { Office } from "./office.ts";
import { caseOf, errorBeside, expect, languages, openCase, safely, sitting, test } from "./sitting.ts";

const day = 24 * 3_600;

/** An urgent referral whose letter was printed. */
async function printed(office: Office, one: CaseRef): Promise<string> {
  const [body] = (await office.call("list_bodies", {})).filter((row) => row.code === "ONDE");
  if (body === undefined) throw new Error("the pack has no such body");
  const made = await office.call("refer", {
    case: one.id,
    body: body.id,
    service: body.services[0] ?? "",
    priority: "urgent",
    basis: { kind: "consent", given_by: "person", how: "oral" },
    disclosed: [{ item: "facts", text: "Menacée depuis une semaine." }],
    language: "fr",
  });
  await office.printLetter(made.value.id);
  return made.value.id;
}

async function remind(page: Page): Promise<void> {
  await page.getByTestId("remind-way-phone").click();
  await page.getByTestId("remind-save").click();
  await expect(page.getByTestId("remind-dialog")).toHaveCount(0);
}

for (const language of languages) {
  test.describe(`course, ${language}`, () => {
    const desk = sitting(language);
    const view = (one: CaseRef): Promise<CaseView> => desk.office.call("view_case", { id: one.id });

    test("w7 a letter is handed over, reminded of twice from My day, and may then stay without an answer", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { safe_contact: safely });
      const referral = await printed(desk.office, one);
      await desk.sit(page);
      await openCase(page, one.code);
      const here = page.getByTestId(`case-referral-${referral}`);
      await page.getByTestId(`case-handover-${referral}`).click();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("handover-way").locator("[data-field-error]")).toBeVisible();
      await expect(errorBeside(page, "handover-whom")).toBeVisible();
      await page.getByTestId("handover-way-by_hand").click();
      await page.getByTestId("handover-whom").fill("Bureau d’ordre");
      await page.getByTestId("handover-proof").fill("N° 12");
      await desk.look(page, "course-handover");
      await page.getByTestId("handover-save").click();
      await expect(page.getByTestId("handover-dialog")).toHaveCount(0);
      await expect(page.getByTestId(`case-history-${referral}`)).toContainText("Bureau d’ordre");
      await page.getByTestId("case-to-referrals").click();
      await desk.look(page, "course-case");

      // "No answer" is no choice before two reminders, and a reminder waits for the body's time.
      await page.getByTestId(`case-answer-${referral}`).click();
      await expect(page.getByTestId("answer-state-accepted")).toBeVisible();
      await expect(page.getByTestId("answer-state-no_answer")).toHaveCount(0);
      await desk.look(page, "course-answer");
      await page.getByTestId("answer-cancel").click();
      await page.getByTestId(`case-remind-${referral}`).click();
      await page.getByTestId("remind-way-phone").click();
      await page.getByTestId("remind-save").click();
      await expect(page.getByTestId("remind-at").locator("[data-field-error]")).toBeVisible();
      await desk.look(page, "course-remind");
      await page.getByTestId("remind-cancel").click();

      for (const times of [1, 2]) {
        await desk.office.forward(5 * day);
        await desk.sit(page);
        await page.getByTestId("go-day").click();
        const row = page.getByTestId("day-letters").getByTestId("row").filter({ hasText: one.code });
        await expect(row).toHaveCount(1);
        await desk.look(page, `course-day-${times}`);
        await row.getByTestId("day-remind").click();
        await remind(page);
        await expect(row.getByTestId("day-remind")).toHaveCount(0);
        expect((await view(one)).referrals).toMatchObject([{ reminders: times, remind: false }]);
      }

      await openCase(page, one.code);
      await expect(here).toContainText(language === "ar" ? "تذكيران" : "rappels faits");
      await page.getByTestId("case-to-referrals").click();
      await desk.look(page, "course-spent");
      await page.getByTestId(`case-answer-${referral}`).click();
      await page.getByTestId("answer-state-no_answer").click();
      await page.getByTestId("answer-save").click();
      await expect(page.getByTestId("answer-dialog")).toHaveCount(0);
      expect((await view(one)).referrals).toMatchObject([{ state: "no_answer", reminders: 2 }]);
      expect((await desk.office.call("my_day", {})).unanswered).toEqual([]);
    });

    test("w7 without a letter only a telephone tells; what is not wanted any more ends with why", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { safe_contact: safely });
      const [body] = await desk.office.call("list_bodies", {});
      const made = await desk.office.call("refer", {
        case: one.id, body: body?.id ?? "", service: body?.services[0] ?? "", priority: "normal", language: "fr",
        basis: { kind: "consent", given_by: "person", how: "oral" },
        disclosed: [{ item: "facts", text: "Menacée." }],
      });
      const referral = made.value.id;
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId(`case-handover-${referral}`).click();
      await page.getByTestId("handover-way-post").click();
      await page.getByTestId("handover-whom").fill("Accueil");
      await page.getByTestId("handover-save").click();
      await expect(page.getByTestId("handover-way").locator("[data-field-error]")).toBeVisible();
      await desk.look(page, "course-unprinted");
      await page.getByTestId("handover-cancel").click();
      await page.getByTestId(`case-answer-${referral}`).click();
      await page.getByTestId("answer-save").click();
      await expect(errorBeside(page, "answer-note")).toBeVisible();
      await page.getByTestId("answer-note").fill("Elle préfère attendre.");
      await page.getByTestId("answer-save").click();
      await expect(page.getByTestId("answer-dialog")).toHaveCount(0);
      await expect(page.getByTestId(`case-handover-${referral}`)).toHaveCount(0);
      expect((await view(one)).referrals).toMatchObject([{ state: "closed" }]);
    });
  });
}
