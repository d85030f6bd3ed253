/** Referring somebody, with the letter beside, in Arabic and in French, on the real core. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { CaseRef, CaseView } from "../../ui/src/door/generated.ts";
import { asked, caseOf, errorBeside, expect, languages, openCase, safely, sitting, test } from "./sitting.ts";
import type { Sitting } from "./sitting.ts";

/** A fresh case, and the screen that refers it. */
async function openRefer(desk: Sitting, page: Page): Promise<CaseRef> {
  await desk.as("amal");
  const one = await caseOf(desk.office, { risk: 3, safe_contact: safely });
  await desk.sit(page);
  await openCase(page, one.code);
  await page.getByTestId("case-refer").click();
  await page.getByTestId("refer-page").waitFor();
  return one;
}

async function chooseBody(desk: Sitting, page: Page, code: string): Promise<void> {
  const body = (await desk.office.call("list_bodies", {})).find((row) => row.code === code);
  await page.getByTestId("refer-body").click();
  await page.getByTestId(`option-${body?.id ?? code}`).click();
  await page.getByTestId("refer-body-card").waitFor();
  await page.getByTestId(`refer-service-${body?.services[0] ?? ""}`).click();
}

async function consent(page: Page): Promise<void> {
  await page.getByTestId("refer-basis-consent").click();
  await page.getByTestId("refer-given-by-person").click();
  await page.getByTestId("refer-how-oral").click();
}

/** Whether the first sign of a run in the letter stands left of its last. */
function runsRight(page: Page, run: string): Promise<boolean> {
  return page.getByTestId("letter-sheet").evaluate((sheet, wanted) => {
    const nodes = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
      const at = (node.nodeValue ?? "").indexOf(wanted);
      if (at < 0) continue;
      const left = (of: number): number => {
        const range = document.createRange();
        range.setStart(node as Text, of);
        range.setEnd(node as Text, of + 1);
        return range.getBoundingClientRect().left;
      };
      return left(at) < left(at + wanted.length - 1);
    }
    throw new Error("the run stands nowhere in the letter");
  }, run);
}

for (const language of languages) {
  test.describe(`referrals, ${language}`, () => {
    const desk = sitting(language);
    const view = (one: CaseRef): Promise<CaseView> => desk.office.call("view_case", { id: one.id });

    test("v15 v21 v22 with consent: the letter stands beside, is recorded and printed", async ({ page }) => {
      const one = await openRefer(desk, page);
      await desk.look(page, "refer-empty");
      await chooseBody(desk, page, "ONDE");
      await expect(page.getByTestId("refer-body-unchecked")).toBeVisible();
      await consent(page);
      const sheet = page.getByTestId("letter-sheet");
      await expect(sheet).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
      await expect(sheet).toContainText("un compte inconnu la menace");
      // How to reach her goes with it, and her pseudonym does not.
      await expect(sheet).toContainText("+212 6 00 00 00 01");
      await expect(sheet).not.toContainText("Lina");
      // The weekday is the date's own, and a number runs from left to right in Arabic too.
      const days = { ar: ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"], fr: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"] };
      // One hour ahead of Greenwich, as the host is.
      await expect(sheet).toContainText(days[language as "ar" | "fr"][new Date(Date.now() + 3_600_000).getUTCDay()] ?? "no day");
      expect(await runsRight(page, "+212 6 00 00 00 01")).toBe(true);
      await desk.look(page, "refer");
      // The address of an unchecked entry must be looked up first.
      await page.getByTestId("refer-print").click();
      await expect(page.locator("[data-fault]", { has: page.getByTestId("refer-checked") })).toBeVisible();
      expect((await view(one)).referrals).toEqual([]);
      await page.getByTestId("refer-checked").click();
      await page.getByTestId("refer-print").click();
      await page.getByTestId("case-page").waitFor();
      const onde = (await desk.office.call("list_bodies", {})).find((row) => row.code === "ONDE");
      expect(onde?.checked_on).not.toBeNull();
      const after = await view(one);
      expect(after.referrals).toMatchObject([{ priority: "urgent", language, letters: 1, state: "printed" }]);
      expect(after.consents).toMatchObject([{ purpose: "referral", standing: "given", given_by: "person", how: "oral" }]);
      const [letter] = desk.office.written().filter((name) => name.endsWith(".pdf"));
      expect(readFileSync(join(desk.office.folder, "store.out", letter ?? "")).subarray(0, 5).toString()).toBe("%PDF-");
      // Checked now, so nobody is asked again.
      await page.getByTestId("case-refer").click();
      await chooseBody(desk, page, "ONDE");
      await expect(page.getByTestId("refer-checked")).toHaveCount(0);
    });

    test("what a school must never hear is withheld", async ({ page }) => {
      await openRefer(desk, page);
      await chooseBody(desk, page, "ECOLE");
      await consent(page);
      await expect(page.getByTestId("refer-item-words-withheld")).toBeVisible();
      await expect(page.getByTestId("refer-item-words")).toHaveCount(0);
      await expect(page.getByTestId("letter-sheet")).toBeVisible();
      await desk.look(page, "refer-school");
    });

    test("another language takes the new texts and keeps what was typed", async ({ page }) => {
      await openRefer(desk, page);
      await chooseBody(desk, page, "CAPE");
      await consent(page);
      await page.getByTestId("refer-item-facts-text").fill("👧🏽 <b>écrit</b> à la main");
      const other = language === "ar" ? "fr" : "ar";
      await page.getByTestId(`refer-language-${other}`).click();
      await expect(page.getByTestId("refer-item-problem-text")).toContainText(other === "ar" ? "التنمر" : "Cyberharcèlement");
      await expect(page.getByTestId("refer-item-facts-text")).toHaveValue("👧🏽 <b>écrit</b> à la main");
      const sheet = page.getByTestId("letter-sheet");
      await expect(sheet).toHaveAttribute("dir", other === "ar" ? "rtl" : "ltr");
      await expect(sheet).toHaveAttribute("lang", other);
      // Markup is its text, also where the letter sets runs apart for its direction.
      await expect(sheet).toContainText("écrit</b> à la main");
      await desk.look(page, "refer-other-language");
    });

    test("v12 without consent a reason and twenty characters are needed, and stay", async ({ page }) => {
      const one = await openRefer(desk, page);
      await chooseBody(desk, page, "DGSN");
      await page.getByTestId("refer-checked").click();
      await page.getByTestId("refer-basis-override").click();
      await page.getByTestId("refer-file").click();
      await expect(page.getByTestId("refer-reason").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("refer-reason-imminent_danger").click();
      await page.getByTestId("refer-explanation").fill("trop court");
      await page.getByTestId("refer-file").click();
      await expect(errorBeside(page, "refer-explanation")).toContainText("20");
      await expect(page.getByTestId("refer-explanation")).toHaveValue("trop court");
      await desk.look(page, "refer-override");
      await page.getByTestId("refer-explanation").fill("L’agresseur a les clés et arrive ce soir.");
      await page.getByTestId("refer-informed").click();
      await page.getByTestId("refer-file").click();
      await page.getByTestId("case-page").waitFor();
      expect((await view(one)).consents).toMatchObject([
        { answer: "override", reason: "imminent_danger", explanation: "L’agresseur a les clés et arrive ce soir.", person_informed: true },
      ]);
      expect((await view(one)).referrals).toMatchObject([{ letters: 1 }]);
    });

    test("v13 nothing chosen, nothing told, too much told, no printer: each says so and nothing is lost", async ({ page }) => {
      const one = await openRefer(desk, page);
      const referrals = asked(page, "refer");
      await page.getByTestId("refer-print").click();
      await expect(errorBeside(page, "refer-body")).toBeVisible();
      await chooseBody(desk, page, "AMANE");
      await page.getByTestId("refer-checked").click();
      await consent(page);
      const told = ["age_gender", "safe_contact", "problem", "risk", "facts"];
      for (const item of told) {
        const tick = page.getByTestId(`refer-item-${item}`);
        if (await tick.locator("input").isChecked()) await tick.click();
      }
      await page.getByTestId("refer-print").click();
      await expect(page.getByTestId("refer-item-facts").locator("xpath=ancestor::*[@data-fault]")).toBeVisible();
      expect((await view(one)).referrals).toEqual([]);

      await page.getByTestId("refer-item-facts").click();
      const long = "ش".repeat(6_001);
      await page.getByTestId("refer-item-facts-text").fill(long);
      await page.getByTestId("refer-print").click();
      await expect(errorBeside(page, "refer-item-facts-text")).toContainText(/6.?000/);
      await expect(page.getByTestId("refer-item-facts-text")).toHaveValue(long);
      await page.getByTestId("refer-item-facts-text").fill("");
      await page.getByTestId("refer-print").click();
      await expect(errorBeside(page, "refer-item-facts-text")).toBeVisible();
      await desk.look(page, "refer-refused");
      await page.getByTestId("refer-item-facts-text").fill("Menacée.");

      await page.route("**/fetch/print_letter?to=printer", (route) =>
        route.fulfill({ status: 422, body: JSON.stringify({ kind: "refused", refusals: [{ code: "printer_missing", field: null, facts: {} }] }) }),
      );
      await page.getByTestId("refer-print").click();
      await page.getByTestId("case-page").waitFor();
      const [made] = (await view(one)).referrals;
      await expect(page.getByTestId("toast")).toContainText(made?.reference ?? "no reference");
      expect(made).toMatchObject({ letters: 0, state: "prepared" });
      expect(referrals.count).toBe(4);
    });
  });
}
