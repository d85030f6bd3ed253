/** Accounts: one's own passphrase is changed, and supervisors take note of what happened at the closed door. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../ui/src/door/generated.ts";
import { expect, looksRight, people, setUp, test } from "./office.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

for (const language of ["ar", "fr"] as Language[]) {
  test(`a person changes their own passphrase, and checks it at once, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language);
    await page.getByTestId("account-menu").click();
    await page.getByTestId("menu-passphrase").click();
    await expect(page.getByTestId("passphrase-words")).toBeVisible();
    await page.getByTestId("passphrase-current").fill("pas du tout la bonne phrase");
    await page.getByTestId("passphrase-take").click();
    const words = await page.getByTestId("passphrase").inputValue();
    await page.getByTestId("change-save").click();
    await expect(page.getByTestId("passphrase-current")).toHaveAttribute("aria-invalid", "true");
    await expect(page.getByTestId("passphrase-current")).toBeFocused();
    await looksRight(page, language, "passphrase-change");
    await page.getByTestId("passphrase-current").fill(people.amal.passphrase);
    await page.getByTestId("change-save").click();
    await expect(page.getByTestId("change-done")).toBeVisible();
    await looksRight(page, language, "passphrase-done");
    await page.getByTestId("change-lock").click();
    await page.getByTestId("unlock-login").fill(people.amal.login);
    await page.getByTestId("unlock-passphrase").fill(words);
    await page.getByTestId("unlock-open").click();
    await expect(page.getByTestId("go-day")).toBeVisible();
  });

  test(`supervisors take note of wrong passphrases and lost keys, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    await office.unlock("amal");
    await office.call("change_passphrase", { current: people.amal.passphrase, passphrase: "quatre fenêtres au port endormi" });
    await office.call("lock", {});
    for (const passphrase of ["une phrase fausse et longue", "encore une phrase fausse"]) {
      expect(await office.refused("unlock", { login: people.nadia.login, passphrase })).toEqual(["wrong_passphrase"]);
    }
    rmSync(join(office.folder, "store", "vault"));
    await office.restart();
    // What is missing is found beside it: the counsellor is told, and her passphrase is the old one again.
    await office.unlock("amal");
    await page.goto(office.url);
    await expect(page.getByTestId("notice")).toHaveCount(1);
    await expect(page.getByTestId("notice-seen")).toHaveCount(0);
    await office.call("lock", {});
    await office.unlock("nadia");
    await page.goto(office.url);
    await expect(page.getByTestId("notice")).toHaveCount(2);
    await looksRight(page, language, "day-notices");
    await page.getByTestId("notice-seen").first().click();
    await expect(page.getByTestId("notice")).toHaveCount(1);
    await page.getByTestId("notice-seen").click();
    await expect(page.getByTestId("notice")).toHaveCount(0);
    expect((await office.unlock("nadia")).notices).toEqual([]);
  });
}
