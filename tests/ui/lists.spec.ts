/** The helpline's lists: a supervisor renames, adds, retires and brings back; the crosswalk is read. */
import { errorBeside, expect, languages, sitting, test } from "./sitting.ts";

for (const language of languages) {
  test.describe(`the lists, in ${language}`, () => {
    const desk = sitting(language);

    test("an entry is renamed; a name that is missing is refused beside its language", async ({ page }) => {
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-lists").click();
      const table = page.getByTestId("lists-table");
      await expect(table).toContainText("HAR");
      await desk.look(page, "lists");
      await page.getByTestId("lists-search").fill("LOV");
      await expect(table.getByTestId("row")).toHaveCount(1);
      await page.getByTestId("rename-LOV").click();
      await page.getByTestId("rename-ar").fill("");
      await page.getByTestId("rename-fr").fill("Relations amoureuses");
      await page.getByTestId("rename-save").click();
      await expect(errorBeside(page, "rename-ar")).toBeVisible();
      await expect(page.getByTestId("rename-ar")).toBeFocused();
      await expect(page.getByTestId("rename-fr")).toHaveValue("Relations amoureuses");
      await desk.look(page, "lists-rename");
      await page.getByTestId("rename-ar").fill("علاقات عاطفية");
      await page.getByTestId("rename-save").click();
      await expect(page.getByTestId("rename-dialog")).toBeHidden();
      await expect(table).toContainText("Relations amoureuses");
      await expect(table).toContainText("Amour, relations, sexualité");
      await expect(page.getByTestId("lists-history")).toContainText("LOV");
      expect((await desk.office.call("pack", {})).version).toContain("+");
    });

    test("a new problem says where the networks count it, and stands in the crosswalk and on the form", async ({ page }) => {
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-lists").click();
      await page.getByTestId("lists-add").click();
      await page.getByTestId("entry-code").fill("voy");
      await page.getByTestId("entry-ar").fill("مضايقة بين الجيران");
      await page.getByTestId("entry-fr").fill("Conflit de voisinage");
      await page.getByTestId("entry-en").fill("Neighbours");
      await page.getByTestId("entry-save").click();
      for (const network of ["insafe", "chi", "emc"]) await expect(errorBeside(page, `entry-${network}`)).toBeVisible();
      await desk.look(page, "lists-add");
      for (const [network, code] of [["insafe", "none"], ["chi", "violence-other"], ["emc", "other"]] as const) {
        await page.getByTestId(`entry-${network}`).press("ArrowDown");
        await page.getByTestId(`option-${code}`).click();
      }
      await page.getByTestId("entry-save").click();
      await expect(page.getByTestId("entry-dialog")).toBeHidden();
      await page.getByTestId("tab-crosswalk").click();
      await page.getByTestId("crosswalk-search").fill("EMC_VOY");
      await expect(page.getByTestId("crosswalk-table").getByTestId("row")).toHaveCount(1);
      await expect(page.getByTestId("crosswalk-table")).toContainText("Unspecified/Other");
      await page.getByTestId("crosswalk-search").fill("");
      await desk.look(page, "crosswalk");
      await desk.sit(page, "amal");
      await page.getByTestId("log-call").click();
      await page.getByTestId("call-problem-other").click();
      await page.getByTestId("call-problem-all").fill(language === "ar" ? "الجيران" : "voisinage");
      await expect(page.getByTestId("option-EMC_VOY")).toBeVisible();
    });

    test("an entry is retired with its last day and offered again; what a rule needs cannot be retired", async ({ page }) => {
      await desk.sit(page, "nadia");
      await page.getByTestId("go-team").click();
      await page.getByTestId("tab-lists").click();
      await expect(page.getByTestId("retire-GAM")).toBeVisible();
      await expect(page.getByTestId("retire-CSM")).toHaveCount(0);
      await page.getByTestId("retire-GAM").click();
      await expect(page.getByTestId("retire-dialog")).toBeVisible();
      await desk.look(page, "lists-retire");
      await page.getByTestId("retire-save").click();
      await expect(page.getByTestId("retire-dialog")).toBeHidden();
      const gone = (await desk.office.call("pack", {})).categories.find((one) => one.code === "GAM");
      expect(gone?.until).toMatch(/^\d{4}-\d\d-\d\d$/);
      await page.getByTestId("restore-GAM").click();
      await expect(page.getByTestId("retire-GAM")).toBeVisible();
      const back = (await desk.office.call("pack", {})).categories.find((one) => one.code === "GAM");
      expect(back?.until).toBeNull();
    });
  });
}
