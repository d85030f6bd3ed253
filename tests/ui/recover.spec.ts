/** Coming back with the recovery sheet when the passphrase is forgotten. */
import type { Language } from "../../ui/src/door/generated.ts";
import { expect, looksRight, people, test } from "./office.ts";

// Each test has an office of its own, so that they may run beside each other.
test.describe.configure({ mode: "parallel" });

for (const language of ["ar", "fr"] as Language[]) {
  test(`the sheet gives a supervisor a new passphrase, and is replaced, in ${language}`, async ({ page, office }) => {
    const { name, login, passphrase } = people.nadia;
    const first = await office.call("set_up", { language, pack: "ma-emc", organisation: "Espace Confiance", place: "", contact_line: "", name, login, passphrase });
    await office.call("confirm_recovery", { typed: first.groups.join(" ") });
    await office.call("lock", {});
    await page.goto(office.url);
    await page.locator("details summary").click();
    await page.getByTestId("unlock-recover").click();
    await page.getByTestId("recover-typed").fill(first.groups.slice(0, 13).join(" "));
    await page.getByTestId("recover-login").fill(login);
    await page.getByTestId("passphrase-take").click();
    await page.getByTestId("recover-send").click();
    await expect(page.locator("[data-refusal=recovery_length], [data-fault]").first()).toBeVisible();
    await looksRight(page, language, "recover");
    await page.getByTestId("recover-typed").fill(first.groups.join("-").toLowerCase());
    await page.getByTestId("recover-send").click();
    const shown = page.getByTestId("sheet-groups").locator("li");
    await expect(shown).toHaveCount(14);
    await looksRight(page, language, "recover-sheet");
    const groups = (await shown.allInnerTexts()).map((text) => text.trim().split(/\s+/).at(-1) ?? "");
    expect(groups).not.toEqual(first.groups);
    await page.getByTestId("setup-next").click();
    await page.getByTestId("group-1").fill(groups.join(""));
    await page.getByTestId("setup-confirm-send").click();
    await expect(page.getByTestId("go-day")).toBeVisible();
    // The sheet that was used opens nothing any more.
    await office.call("lock", {});
    expect(await office.refused("recover", { typed: first.groups.join(" "), login, passphrase })).toEqual(["recovery_wrong"]);
  });
}
