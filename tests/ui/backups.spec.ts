/** Backups in the team's room, a copy that leaves, and a backup that comes back from a file. */
import { cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../ui/src/door/generated.ts";
import { Office, expect, looksRight, people, test } from "./office.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

/** An office whose sheet is known. */
async function founded(office: Office, language: Language): Promise<string> {
  const { name, login, passphrase } = people.nadia;
  const sheet = await office.call("set_up", { language, pack: "ma-emc", organisation: "Espace Confiance", place: "", contact_line: "", name, login, passphrase });
  await office.call("confirm_recovery", { typed: sheet.groups.join(" ") });
  return sheet.groups.join("-");
}

const out = (office: Office): string => join(office.folder, "store.out");
const inbox = (office: Office): string => join(office.folder, "store.in");

for (const language of ["ar", "fr"] as Language[]) {
  test(`a backup is made and proven, a copy leaves and comes back on a new computer, in ${language}`, async ({ page, office }) => {
    const sheet = await founded(office, language);
    await page.goto(office.url);
    await page.getByTestId("go-team").click();
    await page.getByTestId("tab-backups").click();
    await expect(page.getByTestId("backups-none")).toBeVisible();
    await looksRight(page, language, "backups-none");
    await page.getByTestId("backup-now").click();
    await expect(page.getByTestId("backup-copy-1")).toBeVisible();
    await expect(page.getByTestId("backup-now")).toBeVisible();
    // A week later no copy has left: My day says so, and leads here.
    await office.forward(8 * 24 * 3600);
    await page.reload();
    await expect(page.getByTestId("copy-due")).toBeVisible();
    await looksRight(page, language, "day-copy-due");
    await page.getByTestId("copy-due-open").click();
    await looksRight(page, language, "backups");
    await page.getByTestId("backup-copy-1").click();
    await expect(page.getByTestId("copy-due")).toBeHidden();
    const [name] = readdirSync(out(office));
    expect(name).toMatch(/^sanad-[0-9A-F]{4}-[0-9A-F]{4}-00001\.sanad$/);

    // Another computer: nothing lies there, and the file is chosen in the host's dialog.
    const elsewhere = await Office.open();
    try {
      await page.goto(elsewhere.url);
      await page.getByTestId(`setup-language-choice-${language}`).click();
      await page.getByTestId("setup-restore").click();
      await looksRight(page, language, "restore-choose");
      // Called off, then a file that is no backup.
      await page.getByTestId("restore-file").click();
      await expect(page.getByTestId("restore-file")).toBeEnabled();
      writeFileSync(inbox(elsewhere), "no backup");
      await page.getByTestId("restore-file").click();
      await expect(page.getByTestId("backup-problem")).toBeVisible();
      cpSync(join(out(office), name ?? ""), inbox(elsewhere));
      await page.getByTestId("restore-file").click();
      await page.getByTestId("restore-typed").fill(sheet.slice(0, -6));
      await page.getByTestId("restore-open").click();
      await expect(page.locator("[data-fault]").first()).toBeVisible();
      await looksRight(page, language, "restore-open-refused");
      await page.getByTestId("restore-typed").fill(sheet);
      await page.getByTestId("restore-open").click();
      await expect(page.getByTestId("restore-proven")).toBeVisible();
      await looksRight(page, language, "restore-proven");
      await page.getByTestId("restore-confirm").click();
      await expect(page.getByTestId("restore-done")).toBeVisible();
      await page.getByTestId("restore-leave").click();
      await page.getByTestId("unlock-login").fill(people.nadia.login);
      await page.getByTestId("unlock-passphrase").fill(people.nadia.passphrase);
      await page.keyboard.press("Enter");
      await expect(page.getByTestId("notice").first()).toBeVisible();
      await looksRight(page, language, "day-restored");
    } finally {
      elsewhere.close();
    }
  });
}

for (const language of ["ar", "fr"] as Language[]) {
  test(`what can be read of a damaged store is shown, and nothing is written, in ${language}`, async ({ page, office }) => {
    await founded(office, language);
    await office.call("lock", {});
    const path = join(office.folder, "store", "store.db");
    const whole = readFileSync(path);
    // From the end, where the directory lies, one page after another is damaged, until one is read at the door.
    // Without the list of tables, which has a page there too, nothing can be read.
    const { login, passphrase } = people.nadia;
    const outcome = async (asked: Promise<unknown>): Promise<boolean> => {
      const answered = await asked.then(
        () => true,
        () => false,
      );
      await office.call("lock", {});
      return answered;
    };
    const refused = (): Promise<boolean> => outcome(office.refused("unlock", { login, passphrase }));
    const readable = (): Promise<boolean> => outcome(office.call("begin_rescue", { login, passphrase }));
    let noticed = false;
    for (let at = whole.length / 4096 - 1; at > 0 && !noticed; at -= 1) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at * 4096 + 200) ^ 0x20, at * 4096 + 200);
      writeFileSync(path, damaged);
      // A page that is only written is whole again at the second try.
      noticed = (await refused()) && (await readable()) && (await refused());
    }
    expect(noticed).toBe(true);
    await page.goto(office.url);
    await page.getByTestId("unlock-login").fill(people.nadia.login);
    await page.getByTestId("unlock-passphrase").fill(people.nadia.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("unlock-damaged")).toBeVisible();
    await looksRight(page, language, "unlock-damaged-ways");
    await page.getByTestId("unlock-rescue").click();
    await page.getByTestId("rescue-login").fill(people.nadia.login);
    await page.getByTestId("rescue-passphrase").fill(people.nadia.passphrase);
    await looksRight(page, language, "rescue");
    await page.getByTestId("rescue-open").click();
    await expect(page.getByTestId("rescue-band")).toBeVisible();
    await looksRight(page, language, "rescue-day");
    expect(await office.refused("begin_backup", {})).toEqual(["read_only"]);
    await page.keyboard.press("F9");
    await expect(page.getByTestId("unlock")).toBeVisible();
    await expect(page.getByTestId("rescue-band")).toBeHidden();
  });
}

for (const language of ["ar", "fr"] as Language[]) {
  test(`the recovery sheet is tried once a year, in ${language}`, async ({ page, office }) => {
    const sheet = await founded(office, language);
    await office.forward(366 * 24 * 3600);
    await page.goto(office.url);
    await expect(page.getByTestId("sheet-due")).toBeVisible();
    await looksRight(page, language, "day-sheet-due");
    await page.getByTestId("sheet-due-open").click();
    await looksRight(page, language, "backups-sheet");
    await page.getByTestId("sheet-try").click();
    await page.getByTestId("check-typed").fill(sheet.slice(0, -6));
    await page.getByTestId("check-save").click();
    await expect(page.getByTestId("check-typed")).toHaveAttribute("aria-invalid", "true");
    await looksRight(page, language, "sheet-check");
    await page.getByTestId("check-typed").fill(sheet);
    await page.getByTestId("check-save").click();
    await expect(page.getByTestId("check-dialog")).toHaveCount(0);
    expect((await office.call("view_store_key", {})).sheet_due).toBe(false);
  });
}
