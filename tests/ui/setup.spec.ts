/** Setting up, from the first window to the desk, with the real core. */
import type { Language } from "../../ui/src/door/generated.ts";
import { expect, looksRight, people, test } from "./office.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

/** Which pack each run chooses. The first is chosen beforehand. */
const chosen = { ar: "ma-emc", fr: "fr-3018", en: "lu-bee-secure" } as const;

for (const language of ["ar", "fr", "en"] as Language[]) {
  test(`a helpline is set up in ${language}, the sheet typed back, a counsellor added`, async ({ page, office }) => {
    await page.goto(office.url);
    await page.getByTestId(`setup-language-choice-${language}`).click();
    await looksRight(page, language, "setup-1-language");
    await page.getByTestId("setup-next").click();

    await page.getByTestId("setup-next").click();
    await expect(page.getByTestId("organisation")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByTestId("organisation")).toBeFocused();
    await page.getByTestId("organisation").fill("Espace Confiance");
    await page.getByTestId("place").fill("Rabat");
    await page.getByTestId("contact-line").fill("+212 6 00 00 00 00");
    // Every pack, by its name in the language of the screen; a draft is called one.
    const { packs } = await office.call("situation", {});
    expect(packs.map((one) => one.id)).toEqual(["ma-emc", "fr-3018", "be-child-focus", "lu-bee-secure"]);
    for (const one of packs) await expect(page.getByTestId(`pack-${one.id}`)).toContainText(one.name[language]);
    await expect(page.getByTestId("pack-ma-emc")).toHaveText(packs[0]?.name[language] ?? "");
    await expect(page.getByTestId("pack-fr-3018")).not.toHaveText(packs[1]?.name[language] ?? "");
    await page.getByTestId(`pack-${chosen[language]}`).click();
    await looksRight(page, language, "setup-2-organisation");
    await page.getByTestId("setup-next").click();

    await page.getByTestId("name").fill(people.nadia.name);
    await page.getByTestId("login").fill(people.nadia.login);
    await page.getByTestId("passphrase").fill("court");
    await page.getByTestId("setup-create").click();
    await expect(page.getByTestId("passphrase")).toHaveAttribute("aria-invalid", "true");
    await page.getByTestId("passphrase-take").click();
    const words = await page.getByTestId("passphrase-words").innerText();
    await expect(page.getByTestId("passphrase")).toHaveValue(words);
    await looksRight(page, language, "setup-3-account");
    await page.getByTestId("setup-create").click();

    await expect(page.getByTestId("setup-sheet")).toBeVisible({ timeout: 30_000 });
    await page.getByTestId("sheet-print").click();
    await expect(page.getByTestId("toast")).toBeVisible();
    expect(office.written().some((name) => name.endsWith(".pdf"))).toBe(true);
    const groups = await page.getByTestId("sheet-groups").locator("bdi").allInnerTexts();
    expect(groups).toHaveLength(14);
    await looksRight(page, language, "setup-4-sheet");
    await page.getByTestId("setup-next").click();

    // A wrong group is told at once and does not let one go on.
    const first = groups[0] ?? "";
    await page.getByTestId("group-1").fill(first.startsWith("7") ? "8888" : "7777");
    await expect(page.getByTestId("group-1")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByTestId("setup-confirm-send")).toBeDisabled();
    await looksRight(page, language, "setup-5-wrong-group");
    await page.getByTestId("group-1").fill(first.toLowerCase());
    await expect(page.getByTestId("group-2")).toBeFocused();
    for (const [at, group] of groups.entries()) await page.getByTestId(`group-${at + 1}`).fill(group);
    await page.getByTestId("setup-confirm-send").click();

    await expect(page.getByTestId("setup-ready")).toBeVisible();
    await page.getByTestId("setup-add").click();
    await page.getByTestId("account-name").fill(people.amal.name);
    await page.getByTestId("account-login").fill(people.amal.login);
    await page.getByTestId("passphrase").fill(people.amal.passphrase);
    await looksRight(page, language, "setup-6-team");
    await page.getByTestId("account-save").click();
    await page.getByTestId("setup-begin").click();
    await expect(page.getByTestId("day-empty")).toBeVisible();

    await page.keyboard.press("F9");
    await expect(page.getByTestId("unlock")).toBeVisible();
    const me = await office.unlock("amal");
    expect(me.name).toBe(people.amal.name);
    expect(me.pack).toBe(chosen[language]);
  });
}

test("a set-up that was cut off before the sheet was typed back leaves nothing, and starts again", async ({ page, office }) => {
  await office.call("set_up", { language: "fr", pack: "ma-emc", organisation: "A", place: "", contact_line: "", name: "N", login: "n", passphrase: people.nadia.passphrase });
  await office.restart();
  await page.goto(office.url);
  await expect(page.getByTestId("setup-language")).toBeVisible();
  expect(await office.refused("unlock", { login: "n", passphrase: people.nadia.passphrase })).not.toEqual([]);
});
