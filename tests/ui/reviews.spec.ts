/** The board of the caseload and the reviews of the work, as a supervisor and a counsellor see them. */
import { caseOf, contactOf, expect, languages, openCase, promisedIn, safely, sitting, test } from "./sitting.ts";
import { people } from "./office.ts";

const points = ["opening", "listening", "communication", "proactive", "resolution", "hold", "closing"] as const;

for (const language of languages) {
  test.describe(`the work of the team, in ${language}`, () => {
    const desk = sitting(language);

    test("each number of the board opens the cases that it counted", async ({ page }) => {
      await desk.as("amal");
      const late = await caseOf(desk.office, { risk: 3, safe_contact: safely, call_back: promisedIn(30) });
      await caseOf(desk.office, { risk: 1 });
      await desk.office.forward(3600);
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      const board = page.getByTestId("caseload-person").filter({ hasText: people.amal.name });
      await expect(board.getByTestId("load-overdue")).toHaveText("1");
      await expect(board.getByTestId("load-risk-1")).toHaveText("1");
      await desk.look(page, "team-board");
      await board.getByTestId("load-overdue").click();
      await expect(page.getByTestId("team-only").getByRole("heading")).toBeFocused();
      await expect(page.getByTestId("team-only")).toContainText(people.amal.name);
      await expect(page.getByTestId("row")).toHaveCount(1);
      await expect(page.getByTestId("row")).toContainText(late.code);
      await desk.look(page, "team-only");
      await page.getByTestId("team-all").click();
      await expect(page.getByTestId("team-only")).toHaveCount(0);
      await expect(page.getByTestId("row")).toHaveCount(2);
    });

    test("a supervisor reviews a case, and whose work it is reads it", async ({ page }) => {
      await desk.as("amal");
      const ref = await caseOf(desk.office, { safe_contact: safely });
      await desk.sit(page, "nadia");
      await page.getByTestId("go-cases").click();
      await page.getByTestId("case-whose-all").click();
      await openCase(page, ref.code);
      await page.getByTestId("case-to-reviews").click();
      await page.getByTestId("review-write").click();
      // What is missing is said beside each point, and what was typed stays.
      await page.getByTestId("review-good").fill("Une écoute calme.");
      await page.getByTestId("review-save").click();
      await expect(page.getByTestId("review-opening")).toHaveAttribute("data-fault", "true");
      await expect(page.getByTestId("review-good")).toHaveValue("Une écoute calme.");
      for (const [at, point] of points.entries()) await page.getByTestId(`review-${point}-${at === 5 ? "not_seen" : String(at % 3)}`).click();
      await page.getByTestId("review-change").fill("Dire plus tôt qui est informé.");
      await desk.look(page, "review-dialog");
      await page.getByTestId("review-save").click();
      await expect(page.getByTestId("review-dialog")).toHaveCount(0);
      await expect(page.getByTestId("review")).toHaveCount(1);
      await desk.look(page, "reviews");
      // A correction stands beside what it corrects.
      await page.getByTestId("review-correct").click();
      await page.getByTestId("review-opening-2").click();
      await page.getByTestId("review-save").click();
      await expect(page.getByTestId("review")).toHaveCount(2);
      await expect(page.getByTestId("review-correct")).toHaveCount(1);
      await desk.sit(page);
      await expect(page.getByTestId("day-reviewed").getByTestId("row").filter({ hasText: ref.code })).toHaveCount(1);
      await desk.look(page, "day-reviewed");
      await page.getByTestId("day-reviewed").getByTestId("row").filter({ hasText: ref.code }).click();
      await page.getByTestId("case-to-reviews").click();
      await expect(page.getByTestId("review").first()).toContainText("Une écoute calme.");
      await expect(page.getByTestId("review-write")).toHaveCount(0);
      await expect(page.getByTestId("review-correct")).toHaveCount(0);
    });

    test("a contact is reviewed, and the day to look again stands in the supervisor's day", async ({ page }) => {
      await desk.as("amal");
      const saved = await desk.office.call("save_contact", contactOf({ pseudonym: "" }));
      await desk.as("nadia");
      const tomorrow = new Date(Date.now() + 26 * 3_600_000).toISOString().slice(0, 10);
      const seen = Object.fromEntries(points.map((point) => [point, "1" as const])) as Record<(typeof points)[number], "1">;
      await desk.office.call("record_review", { case: null, contact: saved.value.contact, about: null, on: null, points: seen, good: "", change: "", next: tomorrow, corrects: null });
      await desk.sit(page, "nadia");
      const row = page.getByTestId("day-reviews").getByTestId("row").filter({ hasText: saved.value.code });
      await expect(row).toContainText(people.amal.name);
      await desk.look(page, "day-reviews");
      await row.click();
      await expect(page.getByTestId("review")).toHaveCount(1);
      await desk.look(page, "contact-review");
    });
  });
}
