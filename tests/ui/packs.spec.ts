/** Each helpline's pack, from the call to the closed case, by what its own lists offer, on the real core. */
import type { CaseView, Label, Language, PackView } from "../../ui/src/door/generated.ts";
import { Office, expect, looksRight, people, test } from "./office.ts";
import { lastContact, story } from "./sitting.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

interface Journey {
  pack: string;
  language: Language;
  /** What the person calls about, and to whom they are referred. */
  problem: string;
  body: string;
  /** The number that stands on top when somebody is in danger. */
  danger: string;
}

/** In the languages that the helpline works in and the app speaks. */
const journeys: readonly Journey[] = [
  { pack: "ma-emc", language: "ar", problem: "HAR", body: "AMANE", danger: "19" },
  { pack: "fr-3018", language: "fr", problem: "IMP", body: "CRIP", danger: "112" },
  { pack: "be-child-focus", language: "fr", problem: "MIS", body: "SOIN", danger: "112" },
  { pack: "lu-bee-secure", language: "en", problem: "HAR", body: "SOIN", danger: "112" },
];

for (const { pack, language, problem, body, danger } of journeys) {
  test(`${pack}: from the call to the closed case, in ${language}`, async ({ page }) => {
    const office = await Office.open();
    try {
      await office.found(language, pack);
      await office.unlock("amal");
      const lists: PackView = await office.call("pack", {});
      const text = (label: Label | undefined): string => label?.[language] ?? "no such entry";
      const view = async (): Promise<CaseView> => office.call("view_case", { id: (await lastContact(office)).row.case?.id ?? "" });
      await page.goto(office.url);
      await expect(page.getByTestId("day-empty")).toBeVisible();

      await test.step("the call, by the lists of this helpline", async () => {
        await page.keyboard.press("n");
        await page.getByTestId("call-type-child_about_self").click();
        await page.getByTestId("call-age").fill("14");
        await page.getByTestId("call-gender-female").click();
        // The language that most people speak here stands first, by its name in the language of the screen.
        const [spoken] = lists.languages;
        const other = lists.languages.find((one) => one.code !== spoken?.code);
        await page.getByTestId("call-times").click();
        await page.getByTestId("call-language").click();
        for (const one of lists.languages) await expect(page.getByTestId(`option-${one.code}`)).toContainText(text(one.label));
        await page.getByTestId(`option-${other?.code ?? ""}`).click();
        const first = lists.categories.filter((one) => one.first);
        for (const one of first) await expect(page.getByTestId(`call-problem-${one.code}`)).toContainText(text(one.label));
        await page.getByTestId(`call-problem-${problem}`).click();
        await page.getByTestId("call-online-no").click();
        await page.getByTestId("call-safe-no").click();
        await expect(page.getByTestId("call-emergency")).toContainText(danger);
        await page.getByTestId("call-safe-yes").click();
        await page.getByTestId("call-risk-2").click();
        await page.getByTestId("call-summary").fill(story);
        await looksRight(page, language, `pack-${pack}-call`);
        await page.keyboard.press("Control+Shift+Enter");
        await page.getByTestId("case-page").waitFor();
        const { draft, row } = await lastContact(office);
        expect(draft).toMatchObject({ problem, language: other?.code });
        expect(row.case?.code).toMatch(new RegExp(`^${lists.code_prefix}-`));
      });

      await test.step("the way that is safe, and a promise for tomorrow", async () => {
        await page.getByTestId("case-promise").click();
        await page.getByTestId("promise-ask").click();
        await page.getByTestId("safe-allowed-yes").click();
        await page.getByTestId("safe-channels-sms").click();
        await page.getByTestId("safe-phone").fill("+212 6 00 00 00 01");
        await page.getByTestId("safe-save").click();
        await page.getByTestId("promise-due-tomorrow").click();
        await page.getByTestId("promise-purpose-check_safety").click();
        await page.keyboard.press("Control+Enter");
        await expect(page.getByTestId("case-record-result")).toBeVisible();
      });

      await test.step("a letter to a body of this country", async () => {
        await page.getByTestId("case-refer").click();
        const to = (await office.call("list_bodies", {})).find((one) => one.code === body);
        await page.getByTestId("refer-body").click();
        await page.getByTestId(`option-${to?.id ?? body}`).click();
        await page.getByTestId(`refer-service-${to?.services[0] ?? ""}`).click();
        await page.getByTestId("refer-basis-consent").click();
        await page.getByTestId("refer-given-by-person").click();
        await page.getByTestId("refer-how-oral").click();
        await page.getByTestId("refer-checked").click();
        await expect(page.getByTestId("letter-sheet")).toHaveAttribute("lang", language);
        await expect(page.getByTestId("letter-sheet")).toContainText(text(lists.categories.find((one) => one.code === problem)?.label));
        await looksRight(page, language, `pack-${pack}-refer`);
        await page.getByTestId("refer-file").click();
        await page.getByTestId("case-page").waitFor();
        expect((await view()).referrals).toMatchObject([{ letters: 1, language }]);
        expect(office.written().filter((name) => name.endsWith(".pdf"))).toHaveLength(1);
      });

      await test.step("the next day she is reached, and the body has taken her in", async () => {
        await office.forward(24 * 3600);
        await page.getByTestId("case-record-result").click();
        await page.getByTestId("attempt-outcome-reached").click();
        await page.getByTestId("attempt-save").click();
        await expect(page.getByTestId("attempt-dialog")).toHaveCount(0);
        const [referral] = (await view()).referrals;
        await page.getByTestId(`case-handover-${referral?.id ?? ""}`).click();
        await page.getByTestId("handover-way-post").click();
        await page.getByTestId("handover-whom").fill("Bureau d’ordre");
        await page.getByTestId("handover-save").click();
        await expect(page.getByTestId("handover-dialog")).toHaveCount(0);
        await page.getByTestId(`case-answer-${referral?.id ?? ""}`).click();
        await page.getByTestId("answer-state-accepted").click();
        await page.getByTestId("answer-save").click();
        await expect(page.getByTestId("answer-dialog")).toHaveCount(0);
        await expect.poll(async () => (await view()).referrals[0]?.state).toBe("accepted");
      });

      await test.step("the case is closed with its result", async () => {
        await page.getByTestId("case-move").click();
        await page.getByTestId("menu-close").click();
        await page.getByTestId("close-reason").click();
        await page.getByTestId("option-goal_met").click();
        await page.getByTestId("close-person-improved").click();
        await page.getByTestId("close-content-none").click();
        await page.getByTestId("close-services-mhpss").click();
        await page.getByTestId("close-satisfaction-yes").click();
        await page.getByTestId("close-risk-1").click();
        await page.keyboard.press("Control+Enter");
        await expect(page.getByTestId("closure-closed")).toContainText(people.amal.name);
        await looksRight(page, language, `pack-${pack}-closed`);
        expect(await view()).toMatchObject({ row: { status: "closed", risk: 1 }, closure: { asked_by: people.amal.name } });
        await page.getByTestId("go-day").click();
        await expect(page.getByTestId("day-empty")).toBeVisible();
      });
    } finally {
      office.close();
    }
  });
}
