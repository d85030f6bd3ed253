/** The protocols of a case: what it asks for, what was ticked, and the danger on top of it. */
import type { Page } from "@playwright/test";
import { caseOf, expect, languages, openCase, ownPage, safely, sitting, test } from "./sitting.ts";
import { people } from "./office.ts";

const dayIn = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;
};

const step = (page: Page, of: string) => page.getByTestId(`protocol-step-${of}`);

for (const language of languages) {
  test.describe(`protocols, ${language}`, () => {
    const desk = sitting(language);

    test("w3 danger stands on top with its numbers, its time and who was told", ownPage, async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "OFF", risk: 4, safe_now: "no", emergency_action: "19 composé", safe_contact: safely });
      await page.clock.install();
      await desk.sit(page);
      await openCase(page, one.code);
      const danger = page.getByTestId("case-danger");
      await expect(page.getByTestId("danger-numbers")).toContainText("19");
      await expect(page.getByTestId("danger-told")).toContainText(people.nadia.name);
      await expect(danger.getByRole("timer")).not.toContainText("34");
      // The page counts on from what the core said.
      await page.clock.fastForward("34:00");
      await expect(danger.getByRole("timer")).toContainText("34");
      await desk.look(page, "protocol-danger-top");
      await page.getByTestId("danger-start").click();
      await expect(page.getByTestId("protocol-danger")).toBeVisible();
      await expect(page.getByTestId("danger-go")).toBeVisible();
      await page.getByTestId("protocol-tick-danger-supervisor").click();
      await expect(step(page, "danger-supervisor")).toHaveAttribute("data-mark", "done");
      await page.getByTestId("protocol-plan-danger-review").click();
      await expect(page.getByTestId("protocol-plan-danger-review")).toHaveCount(0);
      const { plan, protocols } = await desk.office.call("view_case", { id: one.id });
      expect(plan).toMatchObject([{ due: dayIn(1) }]);
      expect(protocols).toMatchObject([{ code: "danger", state: "open", open_steps: 6 }]);
      await desk.look(page, "protocol-danger");
    });

    test("w4 steps are ticked, set aside and taken back, and the next day is promised", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "SXT", risk: 3, safe_contact: safely });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("protocol-suggest-sextortion").click();
      await expect(page.getByTestId("protocol-sextortion")).toBeVisible();
      await expect(page.getByTestId("protocols-suggested")).toHaveCount(0);
      const paying = page.getByTestId("protocol-tick-sextortion-no_payment");
      await paying.click();
      await expect(step(page, "sextortion-no_payment")).toContainText(people.amal.name);
      await paying.click();
      await expect(page.getByTestId("protocol-history-sextortion-no_payment").locator("li")).toHaveCount(2);
      await paying.click();
      await expect(step(page, "sextortion-no_payment")).toHaveAttribute("data-mark", "done");

      await page.getByTestId("protocol-not-sextortion-police").click();
      await page.getByTestId("not-applicable-save").click();
      await expect(page.getByTestId("not-applicable-dialog").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("not-applicable-reason").fill("Plainte déjà déposée");
      await page.getByTestId("not-applicable-save").click();
      await expect(step(page, "sextortion-police")).toHaveAttribute("data-mark", "not_applicable");
      await expect(step(page, "sextortion-police")).toContainText("Plainte déjà déposée");

      await page.getByTestId("protocol-promise-sextortion-next_day").click();
      await page.getByTestId("step-promise-channel-whatsapp").click();
      await desk.look(page, "protocol-promise");
      await page.getByTestId("step-promise-save").click();
      await expect(page.getByTestId("step-promise-dialog")).toHaveCount(0);
      await expect(page.getByTestId("protocol-promise-sextortion-next_day")).toHaveCount(0);
      const { followups, timeline } = await desk.office.call("view_case", { id: one.id });
      expect(followups).toMatchObject([{ purpose: "check_safety", channel: "whatsapp" }]);
      expect(followups[0]?.due).toContain(`${dayIn(1)}T10:00`);
      expect(timeline.filter((entry) => entry.kind === "protocol")).toHaveLength(5);
      await expect(page.getByTestId("case-entry-protocol")).toHaveCount(5);
      await desk.look(page, "protocol-case");

      // Not to its end: the reason is asked for, and stays to be read.
      await page.getByTestId("protocol-sextortion-end").click();
      await page.getByTestId("protocol-end-save").click();
      await expect(page.getByTestId("protocol-end-dialog").locator("[data-field-error]")).toBeVisible();
      await page.getByTestId("protocol-end-reason").fill("Le chantage a cessé, la famille suit");
      await desk.look(page, "protocol-end");
      await page.getByTestId("protocol-end-save").click();
      await expect(page.getByTestId("protocol-sextortion")).toHaveCount(0);
      await page.getByTestId("protocols-ended").locator("summary").first().click();
      await expect(page.getByTestId("protocols-ended")).toContainText("Le chantage a cessé, la famille suit");
      await expect(step(page, "sextortion-ended-no_payment")).toHaveAttribute("data-mark", "done");
    });

    test("w4 without a safe way the promise says what to do first", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "NCT", risk: 3 });
      await desk.office.call("start_protocol", { case: one.id, code: "sextortion" });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("protocol-promise-sextortion-next_day").click();
      await expect(page.getByTestId("step-promise-closed")).toBeVisible();
      await page.getByTestId("step-promise-ask").click();
      await expect(page.getByTestId("safe-dialog")).toBeVisible();
    });

    test("w5 what may show abuse warns before anything, and the steps begin with not looking", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "GRO", risk: 3 });
      await desk.sit(page);
      await openCase(page, one.code);
      await page.getByTestId("protocol-start").click();
      await page.getByTestId("menu-csam").click();
      await expect(page.getByTestId("abuse-notice")).toBeVisible();
      await page.getByTestId("abuse-understood").click();
      const steps = page.getByTestId("protocol-csam").locator("li");
      await expect(steps.first()).toHaveAttribute("data-testid", "protocol-step-csam-do_not_look");
      await desk.look(page, "protocol-csam");
    });

    test("w6 the school is asked again after one and four weeks, and closing reminds", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "HAR", risk: 2, safe_contact: { ...safely, channels: ["phone"] } });
      await desk.office.call("start_protocol", { case: one.id, code: "school" });
      await desk.sit(page);
      await openCase(page, one.code);
      for (const [code, days] of [["one_week", 7], ["four_weeks", 28]] as const) {
        await page.getByTestId(`protocol-promise-school-${code}`).click();
        await page.getByTestId("step-promise-save").click();
        await expect(page.getByTestId("step-promise-dialog")).toHaveCount(0);
        const { followups } = await desk.office.call("view_case", { id: one.id });
        expect(followups.map((followup) => followup.due.slice(0, 10))).toContain(dayIn(days));
      }
      await desk.look(page, "protocol-school");
      await page.getByTestId("case-move").click();
      await page.getByTestId("menu-close").click();
      await expect(page.getByTestId("close-protocols")).toBeVisible();
      await desk.look(page, "protocol-close");
    });

    test("the protocols are read beside a call, and all of them from anywhere", async ({ page }) => {
      await desk.sit(page);
      await page.getByTestId("log-call").click();
      await page.getByTestId("call-problem-HAR").click();
      await page.getByTestId("protocol-fold-school").click();
      await expect(page.getByTestId("protocol-side").locator("li").first()).toBeVisible();
      await desk.look(page, "protocol-side");
      // In danger its steps are open at once.
      await page.getByTestId("call-safe-no").click();
      await expect(page.getByTestId("protocol-fold-danger")).toHaveAttribute("aria-expanded", "true");
      await desk.look(page, "protocol-side-danger");
      await page.getByTestId("protocols-all").click();
      await expect(page.getByTestId("protocols-dialog").getByRole("button", { expanded: false })).toHaveCount(4);
      await page.getByTestId("protocols-dialog").getByTestId("protocol-fold-csam").click();
      await desk.look(page, "protocols-all");
      await page.keyboard.press("Escape");
      // What was answered is still there.
      await expect(page.getByTestId("call-problem-HAR").getByRole("radio")).toBeChecked();
      await page.getByTestId("account-menu").click();
      await page.getByTestId("menu-protocols").click();
      await expect(page.getByTestId("protocols-dialog")).toBeVisible();
    });

    test("the list of a closed case is only read", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office, { problem: "HAR", risk: 2 });
      await desk.office.call("start_protocol", { case: one.id, code: "school" });
      await desk.office.call("close_case", { case: one.id, reason: "goal_met", content: "none", person: "protected", services: [], satisfaction: "yes", risk: 1, note: "" });
      await desk.sit(page);
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-filter").fill(one.code);
      await page.getByTestId("case-closed").click();
      await page.getByTestId("row").click();
      await expect(page.getByTestId("protocol-tick-school-listen")).toBeVisible();
      await expect(page.getByTestId("protocol-start")).toHaveCount(0);
      await expect(page.getByTestId("protocol-school-end")).toHaveCount(0);
      expect(await desk.office.refused("start_protocol", { case: one.id, code: "danger" })).toEqual(["case_closed"]);
    });
  });
}
