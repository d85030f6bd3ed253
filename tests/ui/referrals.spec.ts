/** Referring somebody, with the letter beside, in Arabic and in French. */
import type { Page } from "@playwright/test";
import { expect, languages, test } from "./paper-desk.ts";

async function openRefer(page: Page): Promise<void> {
  await page.getByTestId("go-cases").click();
  await page.getByTestId("row").first().click();
  await page.getByTestId("case-refer").click();
  await page.getByTestId("refer-page").waitFor();
}

async function chooseBody(page: Page, code: string): Promise<void> {
  await page.getByTestId("refer-body").click();
  await page.getByTestId(`option-${code}`).click();
  await page.getByTestId("refer-body-card").waitFor();
}

async function consent(page: Page): Promise<void> {
  await page.getByTestId("refer-basis-consent").click();
  await page.getByTestId("refer-given-by-person").click();
  await page.getByTestId("refer-how-oral").click();
}

for (const language of languages) {
  test.describe(`referrals, ${language}`, () => {
    test.use({ language });

    test("with consent: the letter stands beside, is recorded and printed", async ({ page, desk, look }) => {
      await openRefer(page);
      await look("refer-empty");
      await chooseBody(page, "ONDE");
      await expect(page.getByTestId("refer-body-unchecked")).toBeVisible();
      await page.getByTestId("refer-service-protection").click();
      await consent(page);
      const sheet = page.getByTestId("letter-sheet");
      await expect(sheet).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
      await expect(page.getByTestId("refer-item-suspect-withheld")).toBeVisible();
      await expect(page.getByTestId("refer-item-suspect")).toHaveCount(0);
      await look("refer");
      // The address of an unchecked entry must be looked up first.
      await page.getByTestId("refer-print").click();
      await expect(page.locator("[data-fault]", { has: page.getByTestId("refer-checked") })).toBeVisible();
      expect(desk.count("refer")).toBe(0);
      await page.getByTestId("refer-checked").click();
      await page.getByTestId("refer-print").click();
      await page.getByTestId("case-page").waitFor();
      expect(desk.last("confirm_body")).toEqual({ id: "ONDE" });
      expect(desk.last("refer")).toMatchObject({ body: "ONDE", service: "protection", priority: "urgent", basis: { kind: "consent", given_by: "person", how: "oral" }, language });
      expect(desk.last("refer")?.disclosed.map((one) => one.item)).toEqual(["age_gender", "facts"]);
      expect(desk.printed).toEqual([{ name: "print_letter", to: "printer", body: { referral: "r-2" } }]);
    });

    test("another language takes the new texts and keeps what was typed", async ({ page }) => {
      await openRefer(page);
      await chooseBody(page, "ONDE");
      await page.getByTestId("refer-service-protection").click();
      await consent(page);
      await page.getByTestId("refer-item-words").click();
      await page.getByTestId("refer-item-facts-text").fill("👧🏽 écrit à la main");
      const other = language === "ar" ? "fr" : "ar";
      await page.getByTestId(`refer-language-${other}`).click();
      await expect(page.getByTestId("refer-item-words-text")).toHaveValue(other === "ar" ? "الأقوال المقترحة." : "Paroles proposées.");
      await expect(page.getByTestId("refer-item-facts-text")).toHaveValue("👧🏽 écrit à la main");
      await expect(page.getByTestId("letter-sheet")).toHaveAttribute("dir", other === "ar" ? "rtl" : "ltr");
      await expect(page.getByTestId("letter-sheet")).toHaveAttribute("lang", other);
      await expect(page.getByTestId("letter-sheet")).toContainText("écrit à la main");
    });

    test("without consent a reason and twenty characters are needed, and stay", async ({ page, desk, look }) => {
      await openRefer(page);
      await chooseBody(page, "ONDE");
      await page.getByTestId("refer-service-protection").click();
      await page.getByTestId("refer-checked").click();
      await page.getByTestId("refer-basis-override").click();
      await page.getByTestId("refer-file").click();
      await expect(page.getByTestId("refer-reason").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("refer-reason-imminent_danger").click();
      await page.getByTestId("refer-explanation").fill("trop court");
      await page.getByTestId("refer-file").click();
      await expect(page.locator("[data-fault]", { has: page.getByTestId("refer-explanation") }).locator("[data-field-error]")).toContainText("20");
      await expect(page.getByTestId("refer-explanation")).toHaveValue("trop court");
      await look("refer-override");
      await page.getByTestId("refer-explanation").fill("L’agresseur a les clés et arrive ce soir.");
      await page.getByTestId("refer-informed").click();
      await page.getByTestId("refer-file").click();
      await page.getByTestId("case-page").waitFor();
      expect(desk.last("refer")?.basis).toEqual({ kind: "override", reason: "imminent_danger", explanation: "L’agresseur a les clés et arrive ce soir.", person_informed: true });
      expect(desk.printed.at(-1)?.to).toBe("file");
    });

    test("nothing chosen, nothing told, no printer: each says so and nothing is lost", async ({ page, desk }) => {
      await openRefer(page);
      await page.getByTestId("refer-print").click();
      await expect(page.locator("[data-fault]", { has: page.getByTestId("refer-body") }).locator("[data-field-error]")).toBeVisible();
      await chooseBody(page, "ONDE");
      await page.getByTestId("refer-service-protection").click();
      await page.getByTestId("refer-checked").click();
      await consent(page);
      await page.getByTestId("refer-item-age_gender").click();
      await page.getByTestId("refer-item-facts").click();
      await page.getByTestId("refer-print").click();
      await expect(page.getByText(/\S/).and(page.locator("[data-fault] p")).first()).toBeVisible();
      expect(desk.printed).toEqual([]);
      await page.getByTestId("refer-item-facts").click();
      desk.printerMissing = true;
      await page.getByTestId("refer-print").click();
      await page.getByTestId("case-page").waitFor();
      await expect(page.getByTestId("toast")).toContainText("EMC-7K2Q-M4-R2");
    });
  });
}
