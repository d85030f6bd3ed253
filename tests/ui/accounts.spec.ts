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

for (const language of ["ar", "fr"] as Language[]) {
  test(`a person is let in with a code, and chooses a passphrase, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language, "nadia");
    await page.getByTestId("go-team").click();
    await page.getByTestId("tab-accounts").click();
    await page.getByTestId("account-add").click();
    await page.getByTestId("invite-name").fill("Youssef Alami");
    await page.getByTestId("invite-login").fill(people.amal.login);
    await page.getByTestId("invite-save").click();
    await expect(page.getByTestId("invite-login")).toHaveAttribute("aria-invalid", "true");
    await looksRight(page, language, "account-invite");
    await page.getByTestId("invite-login").fill("youssef");
    await page.getByTestId("invite-save").click();
    const code = (await page.getByTestId("code-groups").innerText()).trim();
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    await looksRight(page, language, "account-code");
    await page.getByTestId("code-done").click();
    await expect(page.getByTestId("accounts")).toContainText("Youssef Alami");
    await looksRight(page, language, "accounts");
    await page.getByTestId("lock").click();
    await page.getByTestId("unlock-activate").click();
    await page.getByTestId("activate-login").fill("youssef");
    await page.getByTestId("activate-code").fill("0000 0000 0000 0000");
    await page.getByTestId("passphrase-take").click();
    await page.getByTestId("activate-send").click();
    await expect(page.getByTestId("activate-code")).toHaveAttribute("aria-invalid", "true");
    await looksRight(page, language, "unlock-activate");
    await page.getByTestId("activate-code").fill(code.toLowerCase());
    await page.getByTestId("activate-send").click();
    await expect(page.getByTestId("account-menu")).toContainText("Youssef Alami");
  });

  test(`an account changes over time: record, training, role, closed, opened again, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language, "nadia");
    await page.getByTestId("go-team").click();
    await page.getByTestId("tab-accounts").click();
    const open = async (): Promise<void> => {
      await page.getByTestId("accounts").getByTestId("row").filter({ hasText: people.amal.name }).click();
      await expect(page.getByTestId("person-dialog")).toBeVisible();
    };
    await open();
    await looksRight(page, language, "account-person");
    await page.getByTestId("person-training").click();
    await page.getByTestId("training-save").click();
    await expect(page.getByTestId("training-title")).toHaveAttribute("aria-invalid", "true");
    await looksRight(page, language, "account-training");
    await page.getByTestId("training-cancel").click();
    const amal = (await office.call("list_accounts", {})).find((one) => one.name === people.amal.name);
    if (amal === undefined) throw new Error("Amal has no account");
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    await office.call("add_training", { account: amal.id, title: "Premiers secours psychologiques", on: inDays(-300), until: inDays(20) });
    await office.call("save_record", { account: amal.id, from: inDays(-400), undertaking: null, languages: ["ar", "fr"] });
    await page.getByTestId("dialog-close").click();
    await page.reload();
    await page.getByTestId("go-team").click();
    await page.getByTestId("tab-accounts").click();
    await open();
    await expect(page.getByTestId("training-0")).toContainText("Premiers secours psychologiques");
    await looksRight(page, language, "account-record");
    await page.getByTestId("person-record").click();
    await looksRight(page, language, "account-record-form");
    await page.getByTestId("record-cancel").click();
    await page.getByTestId("person-role").click();
    await page.getByTestId("role-choice-supervisor").click();
    await page.getByTestId("role-save").click();
    await expect.poll(async () => (await office.call("list_accounts", {})).find((one) => one.id === amal.id)?.role).toBe("supervisor");
    await page.getByTestId("person-close").click();
    await looksRight(page, language, "account-close");
    await page.getByTestId("close-save").click();
    // One who supervises would be left: the other agrees first, and then it is done.
    await page.getByTestId("ask-second-reason").fill("Convenu ensemble à la réunion de lundi.");
    await looksRight(page, language, "account-second");
    await page.getByTestId("ask-second-send").click();
    await expect(page.getByTestId("close-dialog")).toHaveCount(0);
    await office.unlock("amal");
    const [asked] = await office.call("list_seconds", {});
    await office.call("confirm_second", { id: asked?.id ?? "" });
    await office.unlock("nadia");
    await page.goto(office.url);
    await page.getByTestId("go-team").click();
    await page.getByTestId("tab-accounts").click();
    await open();
    await page.getByTestId("person-close").click();
    await page.getByTestId("close-save").click();
    await expect(page.getByTestId("key-change")).toBeVisible();
    await page.getByTestId("key-later").click();
    await expect(page.getByTestId("person-reopen")).toBeVisible();
    await page.getByTestId("person-reopen").click();
    await page.getByTestId("reopen-save").click();
    await expect(page.getByTestId("code-groups")).toBeVisible();
    // The day of a supervisor names the certificate that ends.
    await page.getByTestId("code-done").click();
    await page.getByTestId("go-day").click();
    await expect(page.getByTestId("day-certificates")).toContainText("Premiers secours psychologiques");
    await page.getByTestId("account-menu").click();
    await page.getByTestId("menu-settings").click();
    await expect(page.getByTestId("settings-passphrase")).toBeVisible();
    await looksRight(page, language, "settings-record");
  });
}

for (const language of ["ar", "fr"] as Language[]) {
  test(`the store's key is changed after an account was closed, in ${language}`, async ({ page, office }) => {
    await setUp(page, office, language, "nadia");
    await page.getByTestId("go-team").click();
    await page.getByTestId("tab-accounts").click();
    await expect(page.getByTestId("accounts")).toBeVisible();
    await expect(page.getByTestId("key-due")).toHaveCount(0);
    await page.getByTestId("accounts").getByTestId("row").filter({ hasText: people.amal.name }).click();
    await page.getByTestId("person-close").click();
    await page.getByTestId("close-save").click();
    await expect(page.getByTestId("key-dialog")).toBeVisible();
    await looksRight(page, language, "key-offered");
    // Later: My day says so, and leads to the accounts.
    await page.getByTestId("key-later").click();
    await page.getByTestId("dialog-close").click();
    await page.getByTestId("go-day").click();
    await expect(page.getByTestId("key-due")).toContainText(people.amal.name);
    await looksRight(page, language, "day-key-due");
    await page.getByTestId("key-due-open").click();
    await expect(page.getByTestId("key-due-change")).toBeVisible();
    await looksRight(page, language, "accounts-key-due");
    await page.getByTestId("key-due-change").click();
    await page.getByTestId("key-change").click();
    await expect(page.getByTestId("key-done")).toBeVisible();
    await looksRight(page, language, "key-done");
    expect((await office.call("view_store_key", {})).shut_out).toEqual([]);
    expect((await office.call("view_backups", {})).rows).toEqual([]);
    await page.getByTestId("key-backup").click();
    await expect(page.getByTestId("key-done")).toHaveCount(0);
    expect((await office.call("view_backups", {})).rows).toHaveLength(1);
    await expect(page.getByTestId("key-due")).toHaveCount(0);
    // The desk goes on, and the same passphrase opens it.
    await page.getByTestId("lock").click();
    await page.getByTestId("unlock-login").fill(people.nadia.login);
    await page.getByTestId("unlock-passphrase").fill(people.nadia.passphrase);
    await page.getByTestId("unlock-open").click();
    await expect(page.getByTestId("go-day")).toBeVisible();
    await expect(page.getByTestId("notice")).toHaveCount(0);
  });
}
