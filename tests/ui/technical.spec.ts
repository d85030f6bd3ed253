/** The desk of who looks after the computer: what can be known without the store's key, and a way out. */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../ui/src/door/generated.ts";
import { expect, looksRight, people, test } from "./office.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

for (const language of ["ar", "fr"] as Language[]) {
  test(`an administrator sees files and backups, and no case, in ${language}`, async ({ page, office }) => {
    await office.found(language);
    await office.unlock("nadia");
    for (let made = 0; made < 2; made += 1) {
      let step = await office.call("begin_backup", {});
      while (step.doing !== "done") step = await office.call("continue_backup", {});
    }
    const amal = (await office.call("list_accounts", {})).find((one) => one.name === people.amal.name);
    await office.call("change_role", { account: amal?.id ?? "", role: "administrator" });
    await office.call("lock", {});
    // The first file lost its end.
    const folder = join(office.folder, "store", "backups");
    const first = join(folder, readdirSync(folder).sort()[0] ?? "");
    writeFileSync(first, readFileSync(first).subarray(0, -100));

    await page.goto(office.url);
    await page.getByTestId("unlock-login").fill(people.amal.login);
    await page.getByTestId("unlock-passphrase").fill(people.amal.passphrase);
    await page.keyboard.press("Enter");
    await expect(page.getByTestId("technical-facts")).toBeVisible();
    await expect(page.getByTestId("technical-backup-2")).toBeVisible();
    await expect(page.getByTestId("technical-backup-1").getByRole("alert")).toBeVisible();
    await looksRight(page, language, "technical");
    expect(await page.locator("body").innerText()).not.toContain("Espace Confiance");
    expect(await office.refused("list_cases", {} as never)).toEqual(["not_allowed"]);
    // What is on the page is gone when the desk is left by itself.
    await page.getByTestId("technical-leave").click();
    await expect(page.getByTestId("unlock-login")).toHaveValue("");
    expect((await office.call("situation", {})).stage).toBe("locked");
  });
}
