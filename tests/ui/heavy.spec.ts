/** What a call may tell beyond the mandatory answers, in Arabic and in French, on the real core. */
import { contactOf, errorBeside, expect, languages, lastContact, sitting, story, test } from "./sitting.ts";
import { enterHeavyContact, heavyAnswers } from "./heavy.ts";
import { people } from "./office.ts";

for (const language of languages) {
  test.describe(`a heavy contact, ${language}`, () => {
    const desk = sitting(language);

    test("w2 a heavy contact is entered by keyboard alone", async ({ page }) => {
      await desk.sit(page);
      const count = await enterHeavyContact(
        {
          stroke: (...chord) => page.keyboard.press(chord.join("+")),
          text: (words) => page.keyboard.insertText(words),
          at: (id) => expect(page.locator(`[data-testid="${id}"]:focus, [data-testid="${id}"] :focus`)).toHaveCount(1),
        },
        story,
      );
      for (const fold of ["person", "incident", "talk"]) await expect(page.getByTestId(`call-fold-${fold}`)).toContainText(/\d/);
      await desk.look(page, "call-heavy");
      await page.keyboard.press("Control+Enter");
      await page.getByTestId("contact-page").waitFor();
      console.log(`    ${language}: a heavy contact, ${count + 1} keys beside free text`);
      const { draft, four_c } = await lastContact(desk.office);
      expect(draft).toMatchObject({ ...heavyAnswers, informed: people.nadia.name });
      expect(draft.person.region).not.toBeNull();
      expect(four_c).toBe("contact");
      await expect(page.getByTestId("contact-more-incident")).toContainText("R-7");
      await desk.look(page, "contact-heavy");
    });

    test("v10 and v18: what is missing or contradicts is said beside its field, and a fold opens for it", async ({ page }) => {
      await desk.sit(page);
      await page.keyboard.press("n");
      await page.getByTestId("call-type-child_about_self").click();
      await page.getByTestId("call-age").fill("14");
      await page.getByTestId("call-gender-female").click();
      await page.getByTestId("call-problem-HAR").click();
      await page.getByTestId("call-online-no").click();
      await page.getByTestId("call-risk-3").click();
      await page.getByTestId("call-summary").fill(story);
      await page.getByTestId("call-fold-person").click();
      await page.getByTestId("call-more-birth_year").fill("1999");
      await page.getByTestId("call-fold-person").click();
      // What the helpline does not ask is not offered.
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "call-more-birth_year")).toBeVisible();
      await expect(page.getByTestId("call-more-vulnerabilities-disability")).toHaveCount(0);
      await expect(errorBeside(page, "call-informed")).toBeVisible();
      await desk.look(page, "call-fold-refused");
      await page.getByTestId("call-more-birth_year").fill("2012");
      await page.getByTestId("call-informed").fill("Nadia");
      await page.getByTestId("call-save").click();
      await page.getByTestId("contact-page").waitFor();
      const { draft } = await lastContact(desk.office);
      expect(draft).toMatchObject({ informed: "Nadia", person: { birth_year: 2012 } });
    });

    test("v4 an adult about herself is not fourteen: said beside the age, and asked again", async ({ page }) => {
      await desk.sit(page);
      await page.keyboard.press("n");
      await page.getByTestId("call-type-adult_about_self").click();
      await page.getByTestId("call-age").fill("14");
      await page.getByTestId("call-gender-female").click();
      await page.getByTestId("call-problem-HAR").click();
      await page.getByTestId("call-online-no").click();
      await page.getByTestId("call-risk-2").click();
      await page.getByTestId("call-summary").fill(story);
      await page.keyboard.press("Control+Enter");
      await expect(errorBeside(page, "call-age")).toBeVisible();
      await expect(page.getByTestId("call-age")).toHaveValue("14");
      await page.getByTestId("call-age").fill("41");
      await page.getByTestId("call-save").click();
      await page.getByTestId("contact-page").waitFor();
    });

    test("v9 the pseudonym in the story is pointed at and taken out", async ({ page }) => {
      await desk.sit(page);
      await page.keyboard.press("n");
      await page.getByTestId("call-times").click();
      await page.getByTestId("call-pseudonym").fill("لينا");
      await page.getByTestId("call-summary").fill("قالت لِينَا إنها خائفة");
      await expect(page.getByTestId("traces")).toContainText("لِينَا");
      await page.getByTestId("traces").scrollIntoViewIfNeeded();
      await desk.look(page, "call-name");
      await page.getByTestId("traces-take-name").click();
      await expect(page.getByTestId("call-summary")).toHaveValue("قالت […] إنها خائفة");
    });

    test("a correction survives a crash, and a heavy contact reminds the supervisor of the person only", async ({ page }) => {
      await desk.sit(page);
      const heavy = contactOf();
      const { code, contact } = (await desk.office.call("save_contact", { ...heavy, talk: { ...heavy.talk, heavy_contact: true } })).value;
      const openIt = async (): Promise<void> => {
        await page.getByTestId("go-cases").click();
        await page.getByTestId("tab-contacts").click();
        await page.getByTestId("contact-filter").fill(code);
        await expect(page.getByTestId("row")).toHaveCount(1);
        await page.getByTestId("row").click();
        await page.getByTestId("contact-page").waitFor();
      };
      await openIt();
      await page.getByTestId("contact-correct").click();
      await page.getByTestId("call-summary").fill("Corrigé, à moitié");
      await expect.poll(async () => (await desk.office.call("open_contact", { id: contact })).correction?.draft.summary).toBe("Corrigé, à moitié");
      await page.reload();
      await page.getByTestId("log-call").waitFor();
      await openIt();
      await expect(page.getByTestId("contact-correct-offer")).toBeVisible();
      await desk.look(page, "contact-correct-offer");
      await page.getByTestId("contact-correct-continue").click();
      await expect(page.getByTestId("call-summary")).toHaveValue("Corrigé, à moitié");
      await page.keyboard.press("Control+Enter");
      await expect(page.getByTestId("contact-summary")).toContainText("Corrigé, à moitié");

      await desk.sit(page, "nadia");
      await expect(page.getByTestId("day-debriefs")).toContainText(people.amal.name);
      await expect(page.getByTestId("day-debriefs")).not.toContainText(code);
      await desk.look(page, "day-debriefs");
      await page.getByTestId("day-debrief-done").click();
      await expect(page.getByTestId("day-debriefs")).toHaveCount(0);
    });
  });
}
