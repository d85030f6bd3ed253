/** Sanad bound to its computer: the code on paper, what becomes of a lost keyring, and the way back. */
import type { Page } from "@playwright/test";
import type { Language } from "../../ui/src/door/generated.ts";
import { expect, looksRight, people, setUp, test } from "./office.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

async function settings(page: Page): Promise<void> {
  await page.getByTestId("account-menu").click();
  await page.getByTestId("menu-settings").click();
  await page.getByTestId("computer").scrollIntoViewIfNeeded();
}

async function shownGroups(page: Page): Promise<string[]> {
  const shown = page.getByTestId("sheet-groups").locator("li");
  await expect(shown).toHaveCount(14);
  return (await shown.allInnerTexts()).map((text) => text.trim().split(/\s+/).at(-1) ?? "");
}

for (const language of ["ar", "fr"] as Language[]) {
  test(`a supervisor binds Sanad to the computer, and the code is asked for without a keyring, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language, "nadia");
    await settings(page);
    await looksRight(page, language, "computer-off");
    await page.getByTestId("computer-begin").click();
    const groups = await shownGroups(page);
    await looksRight(page, language, "computer-code");
    await page.getByTestId("setup-next").click();
    await page.getByTestId("group-1").fill([groups[1], groups[0], ...groups.slice(2)].join(""));
    await expect(page.getByTestId("setup-confirm-send")).toBeDisabled();
    expect(await office.call("view_binding", {})).toEqual({ bound: false, keyring: "silent" });
    await page.getByTestId("group-1").fill(groups.join(""));
    await looksRight(page, language, "computer-back");
    await page.getByTestId("setup-confirm-send").click();
    await expect(page.getByTestId("computer-end")).toBeVisible();
    await looksRight(page, language, "computer-on");

    // The host of these tests has no keyring, so that the code is asked for at once.
    await page.keyboard.press("F9");
    await page.getByTestId("unlock-login").fill(people.amal.login);
    await page.getByTestId("unlock-passphrase").fill(people.amal.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("computer-typed")).toBeFocused();
    await looksRight(page, language, "unlock-computer");
    await page.getByTestId("computer-typed").fill(groups.slice(0, 13).join(" "));
    await page.getByTestId("unlock-open").click();
    await expect(page.locator("[data-fault]").first()).toBeVisible();
    await looksRight(page, language, "unlock-computer-wrong");
    await page.getByTestId("computer-typed").fill(groups.join("-").toLowerCase());
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("go-day")).toBeVisible();
    // A counsellor does not see it in the settings.
    await page.getByTestId("account-menu").click();
    await page.getByTestId("menu-settings").click();
    await expect(page.getByTestId("settings-passphrase")).toBeVisible();
    await expect(page.getByTestId("computer-begin")).toHaveCount(0);
  });
}

test("a right code and a wrong passphrase are told apart, and unbinding ends it", async ({ page, office }) => {
  await setUp(page, office, "fr", "nadia");
  const { groups } = await office.call("begin_binding", {});
  await office.call("confirm_binding", { typed: groups.join("-") });
  await page.keyboard.press("F9");
  await page.getByTestId("unlock-login").fill(people.nadia.login);
  await page.getByTestId("unlock-passphrase").fill("pas du tout la bonne phrase");
  await page.getByTestId("unlock-open").click();
  await page.getByTestId("computer-typed").fill(groups.join(" "));
  await page.getByTestId("unlock-open").click();
  await expect(page.locator("[data-fault], [data-refusal=wrong_passphrase]").first()).toBeVisible();
  // The code is not asked for twice.
  await expect(page.getByTestId("computer-typed")).toHaveCount(0);
  await page.getByTestId("unlock-passphrase").fill(people.nadia.passphrase);
  await page.getByTestId("unlock-open").click();
  await expect(page.getByTestId("go-day")).toBeVisible();
  await settings(page);
  await page.getByTestId("computer-end").click();
  await looksRight(page, "fr", "computer-unbind");
  await page.getByTestId("unbind-save").click();
  await expect(page.getByTestId("computer-end")).toHaveCount(0);
  await page.keyboard.press("F9");
  await page.getByTestId("unlock-login").fill(people.amal.login);
  await page.getByTestId("unlock-passphrase").fill(people.amal.passphrase);
  await page.getByTestId("unlock-open").click();
  await expect(page.getByTestId("go-day")).toBeVisible();
});

test("a code for one time takes the computer’s code too", async ({ page, office }) => {
  await setUp(page, office, "fr", "nadia");
  const { groups } = await office.call("begin_binding", {});
  await office.call("confirm_binding", { typed: groups.join("-") });
  const given = await office.call("invite_account", { name: "Karim Essai", login: "karim", role: "counsellor", language: "fr" });
  await page.keyboard.press("F9");
  await page.getByTestId("unlock-activate").click();
  await page.getByTestId("activate-login").fill("karim");
  await page.getByTestId("activate-code").fill(given.value.groups.join("-"));
  await page.getByTestId("passphrase-take").click();
  await page.getByTestId("activate-send").click();
  await page.getByTestId("computer-typed").fill(groups.join(" "));
  await page.getByTestId("activate-send").click();
  await expect(page.getByTestId("go-day")).toBeVisible();
});
