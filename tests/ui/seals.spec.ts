/** Sealed cases: sealing, breaking a seal, what is owed for it, and lifting it with another supervisor. */
import { caseOf, expect, languages, openCase, safely, sitting, test } from "./sitting.ts";
import type { Sitting } from "./sitting.ts";
import { people } from "./office.ts";
import type { Page } from "@playwright/test";

const salma = { name: "Salma Tazi", login: "salma", passphrase: "jasmin horloge vallon cuivre plume" };
const why = { ar: "يخص الملف قريبة لأحد أعضاء الفريق.", fr: "Une proche d’une collègue est concernée." };

for (const language of languages) {
  test.describe(`sealed cases, in ${language}`, () => {
    const desk = sitting(language, async (office) => {
      await office.unlock("nadia");
      await office.call("add_account", { ...salma, role: "supervisor", language });
    });
    const reason = why[language as keyof typeof why];

    async function salmaSits(page: Page): Promise<void> {
      await desk.office.call("lock", {});
      await desk.office.call("unlock", { login: salma.login, passphrase: salma.passphrase });
      await page.goto(desk.office.url);
      await page.getByTestId("log-call").waitFor();
    }

    /** A case of Amal's that Nadia has sealed. */
    async function sealed(sitting: Sitting): Promise<{ id: string; code: string }> {
      await sitting.as("amal");
      const ref = await caseOf(sitting.office, { safe_contact: safely });
      await sitting.as("nadia");
      await sitting.office.call("seal_case", { case: ref.id, reason });
      return ref;
    }

    async function breaks(page: Page): Promise<void> {
      const dialog = page.getByTestId("break-dialog");
      await dialog.getByTestId("break-why-danger").click();
      await page.getByTestId("break-reason").fill(reason);
      await page.getByTestId("break-passphrase").fill(salma.passphrase);
      await page.getByTestId("break-save").click();
      await expect(dialog).toHaveCount(0);
    }

    test("a supervisor seals a case, and its header says so", async ({ page }) => {
      await desk.as("amal");
      const ref = await caseOf(desk.office, { safe_contact: safely });
      await desk.sit(page, "nadia");
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      await openCase(page, ref.code);
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-seal").click();
      await page.getByTestId("seal-reason").fill("x");
      await page.getByTestId("seal-save").click();
      await expect(page.getByTestId("seal-dialog")).toContainText("20");
      await page.getByTestId("seal-reason").fill(reason);
      await desk.look(page, "seal-dialog");
      await page.getByTestId("seal-save").click();
      await expect(page.getByTestId("case-sealed")).toBeVisible();
      await expect(page.getByTestId("seal-by")).toContainText(people.nadia.name);
      await expect(page.getByTestId("case-entry-sealed")).toContainText(reason);
      await desk.look(page, "case-sealed");
    });

    test("whoever is outside breaks the seal for half an hour, and what was typed is kept", async ({ page }) => {
      const ref = await sealed(desk);
      await salmaSits(page);
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      const row = page.getByTestId("sealed-row").filter({ hasText: ref.code });
      await expect(row).toContainText(people.amal.name);
      await desk.look(page, "sealed-list");
      await row.getByRole("button").click();
      await expect(page.getByTestId("sealed-case")).toContainText(people.amal.name);
      await desk.look(page, "sealed-case");
      await page.getByTestId("sealed-break").click();
      await expect(page.getByTestId("break-dialog")).toBeVisible();
      await page.getByTestId("break-why-danger").click();
      await page.getByTestId("break-reason").fill(reason);
      await page.getByTestId("break-passphrase").fill("une phrase qui est fausse");
      await page.getByTestId("break-save").click();
      await expect(page.locator("[data-field-error]")).toHaveCount(1);
      await desk.look(page, "break-seal");
      await breaks(page);
      await expect(page.getByTestId("seal-broken")).toBeVisible();
      await expect(page.getByTestId("case-entry-glass")).toContainText(reason);
      await desk.look(page, "seal-broken");
      // In the middle of a note the half hour is over.
      await page.getByTestId("case-note").fill("Note commencée.");
      await desk.office.forward(31 * 60);
      await page.getByTestId("case-note-save").click();
      await expect(page.getByTestId("break-dialog")).toBeVisible();
      await expect(page.getByTestId("case-timeline")).toBeHidden();
      await expect(page.getByTestId("sealed-over")).toHaveCount(1);
      await desk.look(page, "seal-over");
      await breaks(page);
      await expect(page.getByTestId("case-note")).toHaveValue("Note commencée.");
      await page.getByTestId("case-note-save").click();
      await expect(page.getByTestId("case-entry-note").first()).toContainText("Note commencée.");
    });

    test("its review is owed until another supervisor has written it", async ({ page }) => {
      const ref = await sealed(desk);
      await salmaSits(page);
      await desk.office.call("break_glass", { case: ref.id, why: "absent", reason, passphrase: salma.passphrase });
      await page.goto(desk.office.url);
      const own = page.getByTestId("glass").filter({ hasText: ref.code });
      await expect(own).toBeVisible();
      await expect(own.getByTestId("glass-review")).toHaveCount(0);
      await desk.sit(page, "nadia");
      const owed = page.getByTestId("glass").filter({ hasText: ref.code });
      await expect(owed).toContainText(salma.name);
      await desk.look(page, "glass-owed");
      await owed.getByTestId("glass-review").click();
      await page.getByTestId("glass-verdict-justified").click();
      await page.getByTestId("glass-words").fill(reason);
      await desk.look(page, "glass-review");
      await page.getByTestId("glass-save").click();
      await expect(owed).toHaveCount(0);
      await page.getByTestId("go-team").click();
      await expect(page.getByTestId("glass").filter({ hasText: ref.code }).getByTestId("glass-reviewed")).toContainText(reason);
      await desk.look(page, "team-glasses");
    });

    test("a seal is lifted by two supervisors", async ({ page }) => {
      const ref = await sealed(desk);
      await desk.sit(page, "nadia");
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      await openCase(page, ref.code);
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-seal").click();
      await page.getByTestId("lift-reason").fill(reason);
      await page.getByTestId("lift-save").click();
      await expect(page.getByTestId("lift-dialog").getByRole("alert")).toBeVisible();
      await desk.look(page, "seal-lift");
      await page.getByTestId("lift-save").click();
      await expect(page.getByTestId("lift-dialog")).toHaveCount(0);
      await salmaSits(page);
      const second = page.getByTestId("second").filter({ hasText: ref.code });
      await expect(second).toContainText(people.nadia.name);
      await desk.look(page, "second");
      await second.getByTestId("second-confirm").click();
      await expect(second.getByTestId("second-confirm")).toHaveCount(0);
      await desk.sit(page, "nadia");
      await expect(page.getByTestId("second").filter({ hasText: ref.code })).toContainText(salma.name);
      await desk.look(page, "second-ready");
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      await openCase(page, ref.code);
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-seal").click();
      await page.getByTestId("lift-reason").fill(reason);
      await page.getByTestId("lift-save").click();
      await expect(page.getByTestId("case-sealed")).toHaveCount(0);
      await expect(page.getByTestId("case-entry-unsealed")).toBeVisible();
    });
  });
}
