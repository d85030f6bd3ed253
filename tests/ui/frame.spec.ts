/** The frame: keys, languages, themes, text up to 200 %. */
import { expect, looksRight, people, setUp, test } from "./office.ts";

test("letters lead to the rooms, but not while somebody types", async ({ page, office }) => {
  await setUp(page, office, "fr");
  await page.keyboard.press("b");
  await expect(page.getByTestId("directory-list")).toBeVisible();
  await expect(page.locator("main h1")).toBeFocused();
  await page.getByTestId("directory-search").pressSequentially("dcn");
  await expect(page.getByTestId("directory-search")).toHaveValue("dcn");
  await page.locator("main h1").focus();
  await page.keyboard.press("d");
  await expect(page.getByTestId("day-empty")).toBeVisible();
  await page.keyboard.press("?");
  await expect(page.getByTestId("keys-dialog")).toContainText("Ctrl+K");
  await looksRight(page, "fr", "keys");
  // Under a dialog the rooms' letters are silent.
  await page.keyboard.press("b");
  await expect(page.getByTestId("keys-dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("keys-dialog")).toBeHidden();
  await expect(page.getByTestId("day-empty")).toBeVisible();
});

test("the rooms answer to their place on an Arabic keyboard", async ({ page, office }) => {
  await setUp(page, office, "ar");
  // What a browser sends when the key of B is pressed on an Arabic layout.
  await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ﻻ", code: "KeyB", bubbles: true })));
  await expect(page.getByTestId("directory-list")).toBeVisible();
});

test("the language turns the window around and stays with the account", async ({ page, office }) => {
  await setUp(page, office, "fr");
  await page.getByTestId("language-menu").click();
  await page.getByTestId("menu-ar").click();
  await looksRight(page, "ar", "frame-turned");
  const rail = await page.getByRole("navigation").boundingBox();
  expect(rail?.x ?? 0, "the rail stands on the right").toBeGreaterThan(640);
  await page.keyboard.press("F9");
  await page.getByTestId("unlock-login").fill(people.amal.login);
  await page.getByTestId("unlock-passphrase").fill(people.amal.passphrase);
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("go-day")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
});

test("settings take effect at once: theme and text to 200 %", async ({ page, office }) => {
  await setUp(page, office, "ar");
  await page.keyboard.press("s");
  await page.getByTestId("settings-theme-dark").click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await looksRight(page, "ar", "settings-dark");
  const before = await page.locator("main h1").evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
  await page.getByTestId("settings-size-200").click();
  await expect(async () => {
    expect(await page.locator("main h1").evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeCloseTo(before * 2, 0);
  }).toPass();
  await looksRight(page, "ar", "settings-200");
  for (const room of ["go-day", "go-directory"]) {
    await page.getByTestId(room).click();
    await looksRight(page, "ar", `${room}-200`);
  }
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

for (const language of ["ar", "fr"] as const) {
  test(`a curtain falls before the screen at one key, and what was begun is there behind it, ${language}`, async ({ page, office }) => {
    await setUp(page, office, language);
    await page.keyboard.press("n");
    await page.getByTestId("call-type").waitFor();
    await page.keyboard.press("F8");
    await expect(page.getByTestId("curtain")).toBeVisible();
    await expect(page.getByTestId("call-type")).toBeHidden();
    await looksRight(page, language, "curtain");
    // Neither the page nor its letters answer the key that draws it back.
    await page.keyboard.press("d");
    await expect(page.getByTestId("curtain")).toBeHidden();
    await expect(page.getByTestId("call-type")).toBeVisible();
    await page.keyboard.press("F8");
    await page.mouse.click(300, 300);
    await expect(page.getByTestId("call-type")).toBeVisible();
    await page.keyboard.press("F8");
    await page.keyboard.press("F9");
    await expect(page.getByTestId("unlock-login")).toBeVisible();
  });
}
