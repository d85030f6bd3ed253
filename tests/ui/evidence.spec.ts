/** The register of evidence in a case, what stands in the way of abuse, and what was seen by accident. */
import type { Page } from "@playwright/test";
import { caseOf, contactOf, errorBeside, expect, languages, openCase, sitting, test } from "./sitting.ts";
import { people } from "./office.ts";

const link = "https://example.com/p/AbC?x=1";
const shown = "hxxps://example[.]com/p/AbC?x=1";

async function pick(page: Page, field: string, option: string): Promise<void> {
  await page.getByTestId(field).click();
  await page.getByTestId(`option-${option}`).click();
}

for (const language of languages) {
  test.describe(`evidence, ${language}`, () => {
    const desk = sitting(language);

    test("v6 an item is noted, shown harmless, copied for a report, corrected and handed over", async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await desk.as("amal");
      const one = await caseOf(desk.office);
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("evidence-add").click();
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("evidence-suspected").locator("[data-field-error]")).toBeVisible();
      await expect(errorBeside(page, "evidence-url")).toHaveCount(0);
      await page.getByTestId("evidence-suspected-no").click();
      await pick(page, "evidence-platform", "instagram");
      await pick(page, "evidence-kind", "comment");
      await page.getByTestId("evidence-url").fill("pas une adresse");
      await expect(page.locator("a[href]:not([href^='#'])")).toHaveCount(0);
      await page.getByTestId("evidence-method-seen").click();
      await page.getByTestId("evidence-kept-by").fill("le téléphone de la mère");
      await page.getByTestId("evidence-save").click();
      await expect(errorBeside(page, "evidence-url")).toBeVisible();
      await expect(page.getByTestId("evidence-url")).toHaveValue("pas une adresse");
      await desk.look(page, "evidence-dialog");
      await page.getByTestId("evidence-url").fill(link);
      await page.getByTestId("evidence-handle").fill("@quelqu_un");
      await page.getByTestId("evidence-description").fill("Une menace en commentaire 👧🏽");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("evidence-1-link")).toHaveText(shown);
      await expect(page.getByTestId("case-entry-evidence")).toBeVisible();
      // Nothing on the page can be followed, and the page does not know the exact link.
      await expect(page.locator("main a")).toHaveCount(0);
      expect(await page.content()).not.toContain(link);
      await page.getByTestId("evidence-1-copy").click();
      // The toast of the save may still be there, so it is the clipboard itself that is waited for.
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);

      await page.getByTestId("evidence-1-correct").click();
      await expect(page.getByTestId("evidence-handle")).toHaveValue("@quelqu_un");
      await expect(page.getByTestId("evidence-url")).toHaveValue("");
      await pick(page, "evidence-platform", "tiktok");
      await page.getByTestId("evidence-save").click();
      await expect(page.getByTestId("evidence-2-link")).toHaveText(shown);
      await expect(page.getByTestId("evidence-1")).toHaveAttribute("data-corrected", "true");
      await expect(page.getByTestId("evidence-1-correct")).toHaveCount(0);

      await page.getByTestId("evidence-2-hand").click();
      await page.getByTestId("hand-save").click();
      await expect(errorBeside(page, "hand-to")).toBeVisible();
      await expect(errorBeside(page, "hand-receipt")).toBeVisible();
      await page.getByTestId("hand-to").fill("DGSN");
      await page.getByTestId("hand-receipt").fill("PV 12");
      await desk.look(page, "evidence-hand-over");
      await page.getByTestId("hand-save").click();
      await expect(page.getByTestId("evidence-2")).toContainText("PV 12");
      await expect(page.getByTestId("case-entry-custody")).toContainText("DGSN");
      await desk.look(page, "evidence-case");
      const { evidence } = await desk.office.call("view_case", { id: one.id });
      expect(evidence).toMatchObject([{ corrected_by: 2, platform: "instagram" }, { corrects: 1, platform: "tiktok", custody: [{ receipt: "PV 12" }] }]);
    });

    test("w5 the notice stands in the way, and only the link is asked", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "CSM", risk: 3, informed: people.nadia.name });
      await desk.sit(page);
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-filter").fill(one.code);
      await expect(page.getByTestId("row")).toHaveCount(1);
      await page.getByTestId("row").click();
      await expect(page.getByTestId("abuse-notice")).toBeVisible();
      await expect(page.getByTestId("report-to")).toContainText("report.iwf.org.uk/ma");
      await page.keyboard.press("Escape");
      await expect(page.getByTestId("abuse-notice")).toBeVisible();
      await desk.look(page, "abuse-notice");
      await page.getByTestId("abuse-understood").click();
      await expect(page.getByTestId("abuse-notice")).toHaveCount(0);

      await page.getByTestId("evidence-add").click();
      await page.getByTestId("evidence-suspected-yes").click();
      await page.getByTestId("abuse-understood").click();
      await expect(page.getByTestId("evidence-guarded")).toBeVisible();
      await expect(page.getByTestId("evidence-description")).toHaveCount(0);
      await expect(page.getByTestId("evidence-notes")).toHaveCount(0);
      await desk.look(page, "evidence-guarded");
      await pick(page, "evidence-platform", "website");
      await pick(page, "evidence-kind", "page");
      await page.getByTestId("evidence-method-told").click();
      await page.getByTestId("evidence-url").fill(link);
      await page.getByTestId("evidence-save").click();
      await expect(page.getByTestId("evidence-1-link")).toHaveText(shown);
      expect((await desk.office.call("view_case", { id: one.id })).evidence).toMatchObject([{ suspected: true, description: "" }]);

      // A school is not told the link, however it is written.
      await page.getByTestId("case-refer").click();
      const school = (await desk.office.call("list_bodies", {})).find((body) => body.code === "ECOLE");
      const draft = {
        case: one.id,
        body: school?.id ?? "",
        service: school?.services[0] ?? "",
        priority: "urgent" as const,
        basis: { kind: "consent" as const, given_by: "person" as const, how: "oral" as const },
        disclosed: [{ item: "needs" as const, text: `voir ${shown}` }],
        language,
      };
      expect(await desk.office.refused("refer", draft)).toEqual(["suspected_link"]);
    });

    test("w5 the notice stands in the way of the call form as soon as the problem is chosen", async ({ page }) => {
      await desk.sit(page);
      await page.getByTestId("log-call").click();
      await page.getByTestId("call-type-child_about_self").click();
      await page.getByTestId("call-problem-other").click();
      const all = page.getByTestId("call-problem-all");
      const name = (await desk.office.call("pack", {})).categories.find((one) => one.code === "CSM")?.label[language] ?? "";
      await all.fill(name);
      await page.getByTestId("option-CSM").click();
      await expect(page.getByTestId("abuse-notice")).toBeVisible();
      await page.getByTestId("abuse-understood").click();
      await expect(page.getByTestId("abuse-notice")).toHaveCount(0);
      // Chosen again, it is shown again.
      await page.getByTestId("call-problem-HAR").click();
      await page.getByTestId("call-problem-other").click();
      await all.fill(name);
      await page.getByTestId("option-CSM").click();
      await expect(page.getByTestId("abuse-notice")).toBeVisible();
      await page.getByTestId("abuse-understood").click();
    });

    test("w5 what was seen by accident is told to the supervisors, who speak with the person", async ({ page }) => {
      await desk.sit(page);
      await page.getByTestId("account-menu").click();
      await page.getByTestId("menu-exposure").click();
      await expect(page.getByTestId("exposure-dialog")).toBeVisible();
      await desk.look(page, "exposure");
      await page.getByTestId("exposure-save").click();
      await expect(page.getByTestId("exposure-dialog")).toHaveCount(0);
      await expect(page.getByTestId("toast").last()).toBeVisible();
      await expect(page.getByTestId("day-exposures")).toHaveCount(0);

      await desk.sit(page, "nadia");
      await expect(page.getByTestId("day-exposures")).toContainText(people.amal.name);
      await desk.look(page, "day-exposures");
      await page.getByTestId("day-talk").click();
      await desk.look(page, "talk");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("day-exposures")).toHaveCount(0);
    });

    test("v5 no picture and no film enters, in any room and in any field", async ({ page }) => {
      test.slow();
      await desk.as("nadia");
      const one = await caseOf(desk.office, { problem: "NCI", risk: 3, informed: people.amal.name });
      const { value } = await desk.office.call("save_contact", contactOf());
      expect(value.code).not.toBe("");
      await desk.sit(page, "nadia");
      const opened: Record<string, () => Promise<void>> = {
        day: () => page.getByTestId("go-day").click(),
        log: () => page.getByTestId("log-call").click(),
        cases: () => page.getByTestId("go-cases").click(),
        case: () => openCase(page, one.code),
        evidence: async () => {
          await openCase(page, one.code);
          await page.getByTestId("evidence-add").click();
          await page.getByTestId("evidence-suspected-no").click();
        },
        removal: async () => {
          await openCase(page, one.code);
          await page.getByTestId("removal-add").click();
        },
        refer: async () => {
          await openCase(page, one.code);
          await page.getByTestId("case-refer").click();
        },
        directory: () => page.getByTestId("go-directory").click(),
        team: () => page.getByTestId("go-team").click(),
        settings: async () => {
          await page.getByTestId("account-menu").click();
          await page.getByTestId("menu-settings").click();
        },
        find: () => page.getByTestId("find-open").click(),
        // The last: whoever is not at the desk brings in nothing either.
        unlock: async () => {
          await page.keyboard.press("F9");
          await page.getByTestId("unlock-login").waitFor();
        },
      };
      for (const [room, open] of Object.entries(opened)) {
        await page.reload();
        await page.getByTestId("log-call").waitFor();
        await open();
        await expect(page.locator("h1, [role=dialog]").first()).toBeVisible();
        for (const way of ["paste", "drop"] as const) {
          const places = await page.evaluate((kind) => {
            const bring = (target: Element): boolean => {
              const data = new DataTransfer();
              data.items.add(new File([new Uint8Array([137, 80, 78, 71])], "x.png", { type: "image/png" }));
              const with_ = { bubbles: true, cancelable: true };
              const event = kind === "paste" ? new ClipboardEvent("paste", { ...with_, clipboardData: data }) : new DragEvent("drop", { ...with_, dataTransfer: data });
              return !target.dispatchEvent(event);
            };
            const all = [document.body, ...document.querySelectorAll("input, textarea, main, [role=dialog], [contenteditable]")];
            return all.map((target) => bring(target));
          }, way);
          expect(places.length, room).toBeGreaterThan(1);
          expect(places, `${way} in ${room}`).not.toContain(false);
          await expect(page.getByTestId("no-picture"), `${way} in ${room}`).toBeVisible();
          if (room === "evidence" && way === "drop") await desk.look(page, "no-picture");
          await page.getByTestId("no-picture-close").click();
          await expect(page.getByTestId("no-picture")).toHaveCount(0);
        }
        await expect(page.locator("input[type=file], input[accept], video, audio, iframe, object, embed, main img"), room).toHaveCount(0);
      }
    });
  });
}
