/** What stays in memory when the desk is locked: security.md 40. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Desktop, until } from "./desktop.ts";
import { Hands } from "./hands.ts";
import { inMemory, key, text } from "./memory.ts";
import { Office, built } from "./office.ts";

const login = "amal";
const passphrase = "girafe tambour orange navire lune";
const story = "zebre violet qui danse au marche du samedi";
const arabic = "نعامة زرقاء";

test("a locked desk holds no key and no word of a case, in none of its processes", async () => {
  test.setTimeout(240_000);
  const office = await Office.open();
  const desktop: Desktop = office.desktop;
  try {
    const sheet = await office.call<{ groups: string[] }>("set_up", {
      language: "fr", pack: "ma-emc", organisation: "Ecoute Essai", place: "Rabat", contact_line: "+212 6 00 00 00 00",
      name: "Amal Canari", login, passphrase,
    });
    await office.call("confirm_recovery", { typed: sheet.groups.join(" ") });
    await office.quit();
    const rawkey = (...asked: string[]): string =>
      execFileSync(built("rawkey", "SANAD_RAWKEY"), [...asked, join(office.store, "vault"), login, passphrase], { encoding: "utf8" });
    const [store = "", sign = ""] = rawkey("--held").trim().split("\n");
    const [database = ""] = /[0-9a-f]{64}/i.exec(rawkey()) ?? [];
    for (const one of [store, sign, database]) expect(one).toMatch(/^[0-9a-f]{64}$/i);
    const storeKey = key("the store's key", store);
    const told = text("the story", story);
    const secrets = [
      storeKey, key("the signing key", sign), key("the database's key", database), text("the passphrase", passphrase),
      told, text("the story in Arabic", arabic), text("the organisation", "Ecoute Essai"), text("the name", "Amal Canari"),
    ];

    const hands = await Hands.open(desktop);
    const found = (): string[] => hands.family().all.flatMap((pid) => inMemory(pid, secrets)).map((one) => `${one.name}: ${one.times}`);
    const holds = (pid: number | undefined, what: typeof told): boolean => pid !== undefined && inMemory(pid, [what]).some((one) => one.times > 0);
    const unlock = async (): Promise<void> => {
      hands.type(login);
      hands.press("Tab");
      hands.type(passphrase);
      hands.press("Return");
      await until("the desk is open", () => holds(hands.family().core, storeKey));
      await hands.rest();
    };
    await unlock();
    hands.press("n");
    await hands.rest();
    hands.press("1", "Return", "1", "4", "Return", "1", "Return", "3", "Return", "2", "Return", "1", "Return", "4", "Return", "1", "Return", "3", "Return", "1", "Return");
    await hands.rest();
    hands.type(`${story} ${arabic}`);
    await until("the page has the story", () => holds(hands.family().web, told));
    await hands.rest();
    hands.press("ctrl+shift+Return");
    await hands.rest();
    office.screenPicture("memory-open");
    // What the search would not find while it is there, it would not find afterwards either. The
    // database's key is the exception: SQLCipher never leaves it lying in clear.
    for (const secret of secrets) {
      const times = hands.family().all.flatMap((pid) => inMemory(pid, [secret])).reduce((sum, one) => sum + one.times, 0);
      if (secret.name !== "the database's key") expect(times, secret.name).toBeGreaterThan(0);
    }
    for (const secret of [storeKey, told]) expect(holds(hands.family().core, secret), `${secret.name}, in the core`).toBe(true);

    const page = hands.family().web;
    const locking = Date.now();
    hands.press("F9");
    const clean = secrets.map((secret) => `${secret.name}: 0`);
    let looked = 0;
    let left: string[] = [];
    await until("nothing is left", () => {
      looked = Date.now();
      left = [...new Set(found())].filter((one) => !clean.includes(one));
      return left.length === 0 && hands.family().web !== page;
    }, 5_000).catch(() => expect(left).toEqual([]));
    console.log(`    nothing of ${secrets.length} in memory ${looked - locking} ms after the key`);

    // The login is there by itself, and opens the desk.
    await hands.rest();
    expect(hands.family().web).not.toBe(page);
    office.screenPicture("memory-locked");
    expect(found().filter((one) => !clean.includes(one))).toEqual([]);
    await unlock();
    await hands.close();
  } finally {
    await office.close();
  }
});
