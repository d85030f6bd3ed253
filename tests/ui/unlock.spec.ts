/** The closed door: right words, wrong words, the wait, the lock, and a store that cannot open. */
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../ui/src/door/generated.ts";
import { Office, expect, looksRight, people, setUp, test } from "./office.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

for (const language of ["ar", "fr"] as Language[]) {
  test(`wrong words are told, then a wait, then the right ones open, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    await page.goto(office.url);
    await looksRight(page, language, "unlock");
    await page.getByTestId("unlock-login").fill(people.amal.login);
    await page.getByTestId("unlock-passphrase").fill("pas du tout la bonne phrase");
    await page.getByTestId("unlock-open").click();
    await expect(page.locator("[data-fault], [data-refusal=wrong_passphrase]").first()).toBeVisible();
    await looksRight(page, language, "unlock-wrong");
    // Each try is dear for the core; after a few it asks to wait and the page counts down.
    await expect(async () => {
      if (await page.getByTestId("unlock-wait").isVisible()) return;
      await page.getByTestId("unlock-open").click({ timeout: 2_000 });
      await expect(page.getByTestId("unlock-wait")).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 40_000 });
    await expect(page.getByTestId("unlock-open")).toBeDisabled();
    await looksRight(page, language, "unlock-wait");
    await office.forward(3600);
    await page.reload();
    await page.getByTestId("unlock-login").fill(people.amal.login);
    await page.getByTestId("unlock-passphrase").fill(people.amal.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("go-day")).toBeVisible();
  });
}

test("when the core locks by itself, nothing of the desk stays on the page", async ({ page, office }) => {
  await setUp(page, office, "fr");
  await expect(page.getByTestId("account-menu")).toContainText(people.amal.name);
  await office.idle(24 * 3600);
  await page.getByTestId("go-directory").click();
  await expect(page.getByTestId("unlock")).toBeVisible();
  expect(await page.locator("body").innerText()).not.toContain(people.amal.name);
});

test("F9 locks from anywhere, also while typing", async ({ page, office }) => {
  await setUp(page, office, "fr");
  await page.getByTestId("go-directory").click();
  await page.getByTestId("directory-search").fill("police");
  await page.keyboard.press("F9");
  await expect(page.getByTestId("unlock")).toBeVisible();
  expect(await office.refused("list_bodies", {})).toEqual(["locked"]);
});

test("a missing file is never taken for a fresh start", async ({ page, office }) => {
  await office.found("fr");
  await office.restart();
  const folder = join(office.folder, "store");
  const store = join(folder, "vault");
  renameSync(store, join(office.folder, "moved"));
  // The vault before the last change would open the desk as well.
  rmSync(join(folder, "vault.prev"), { force: true });
  await office.restart();
  await page.goto(office.url);
  await expect(page.getByTestId("unlock-incomplete")).toBeVisible();
  await looksRight(page, await page.locator("html").getAttribute("lang") as Language, "unlock-incomplete");
  renameSync(join(office.folder, "moved"), store);
  await page.getByTestId("unlock-look-again").click();
  await expect(page.getByTestId("unlock")).toBeVisible();
});

for (const language of ["ar", "fr"] as Language[]) {
  test(`a damaged store is told calmly and left as it is, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    await office.restart();
    const folder = join(office.folder, "store");
    const store = readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .sort((one, other) => statSync(other).size - statSync(one).size)[0];
    if (store === undefined) throw new Error("no store in the folder");
    const bytes = readFileSync(store).fill(0x5a, 0, 8192);
    writeFileSync(store, bytes);
    await office.restart();
    await page.goto(office.url);
    await expect(page.getByTestId("unlock").or(page.getByTestId("unlock-damaged"))).toBeVisible();
    if (await page.getByTestId("unlock").isVisible()) {
      // The store shows its damage only when somebody has the key to read it.
      await page.getByTestId("unlock-login").fill(people.amal.login);
      await page.getByTestId("unlock-passphrase").fill(people.amal.passphrase);
      await page.getByTestId("unlock-open").click();
    }
    await expect(page.getByTestId("unlock-damaged")).toBeVisible();
    await looksRight(page, await page.locator("html").getAttribute("lang") as Language, "unlock-damaged");
    expect(readFileSync(store).equals(bytes), "the file is as it was").toBe(true);
  });

  test(`a store of a newer Sanad is told and left as it is, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    const vault = join(office.folder, "store", "vault");
    const good = readFileSync(vault);
    // The two bytes behind the file's mark are its format.
    const later = Buffer.concat([good.subarray(0, 8), Buffer.from([1, 2]), good.subarray(10)]);
    writeFileSync(vault, later);
    await office.restart();
    await page.goto(office.url);
    await page.getByTestId(`language-${language}`).click();
    await expect(page.getByTestId("unlock-newer")).toContainText("258");
    await looksRight(page, language, "unlock-newer");
    expect(readFileSync(vault).equals(later), "the file is as it was").toBe(true);
    writeFileSync(vault, good);
    await page.getByTestId("unlock-look-again").click();
    await expect(page.getByTestId("unlock")).toBeVisible();
  });

  test(`a second window says that the first one is open, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    await office.unlock("amal");
    const second = await Office.open({ beside: office });
    try {
      await page.goto(second.url);
      await page.getByTestId(`language-${language}`).click();
      await expect(page.getByTestId("unlock-busy")).toBeVisible();
      await looksRight(page, language, "unlock-busy");
      // The first window ends, and the second may go on.
      await office.end();
      await page.getByTestId("unlock-look-again").click();
      await expect(page.getByTestId("unlock")).toBeVisible();
    } finally {
      await second.end();
    }
  });

  test(`training cannot be mistaken, and one press opens it, in ${language}`, async ({ page }) => {
    const office = await Office.open({ training: true });
    try {
      await page.goto(office.url);
      await page.getByTestId(`language-${language}`).click();
      await expect(page.getByTestId("training-band")).toContainText(language === "ar" ? "تمرين" : "EXERCICE");
      await looksRight(page, language, "unlock-training");
      await page.getByTestId("training-logins").getByRole("row").first().click();
      await expect(page.getByTestId("go-day")).toBeVisible({ timeout: 20_000 });
      await expect(page.getByTestId("training-band")).toBeVisible();
    } finally {
      office.close();
    }
  });
}
