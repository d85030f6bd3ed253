/** What stays in memory when the desk is locked: security.md 40. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { until } from "./desktop.ts";
import { inMemory, key, text } from "./memory.ts";
import { Office, built } from "./office.ts";

test("probe", async () => {
  test.setTimeout(200_000);
  const office = await Office.open();
  const desktop = office.desktop;
  try {
    const passphrase = "girafe tambour orange navire lune";
    const sheet = await office.call<{ groups: string[] }>("set_up", {
      language: "fr", pack: "ma-emc", organisation: "Ecoute Essai", place: "Rabat", contact_line: "+212 6 00 00 00 00",
      name: "Amal Canari", login: "amal", passphrase,
    });
    await office.call("confirm_recovery", { typed: sheet.groups.join(" ") });
    await office.lock();
    await office.quit();
    const held = execFileSync(built("rawkey", "SANAD_RAWKEY"), ["--held", join(office.store, "vault"), "amal", passphrase], { encoding: "utf8" }).trim().split("\n");
    const db = /x'([0-9a-f]{64})'/i.exec(execFileSync(built("rawkey", "SANAD_RAWKEY"), [join(office.store, "vault"), "amal", passphrase], { encoding: "utf8" }))?.[1] ?? "";
    const app = desktop.start(built("sanad", "SANAD_APP"), []);
    await until("the window is on the screen", () => desktop.windows("Sanad").length > 0);
    const [window] = desktop.windows("Sanad");
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
    await wait(3000);
    desktop.ask("xdotool", ["windowfocus", "--sync", window ?? ""]);
    const type = (words: string) => desktop.ask("xdotool", ["type", "--delay", "12", words]);
    const press = (...keys: string[]) => desktop.ask("xdotool", ["key", "--delay", "40", ...keys]);
    type("amal"); press("Tab"); type(passphrase); press("Return");
    await wait(6000);
    press("n");
    await wait(1500);
    for (const one of ["1", "Return", "1", "4", "Return", "1", "Return", "3", "Return", "2", "Return", "1", "Return", "4", "Return", "1", "Return", "3", "Return", "1", "Return"]) { press(one); await wait(120); }
    const story = "zebre violet qui danse au marche du samedi";
    type(story + " ");
    const arabe = "نعامة زرقاء";
    type(arabe);
    await wait(1500);
    office.screenPicture("memory-2");
    press("ctrl+shift+Return");
    await wait(3000);
    office.screenPicture("memory-3");
    const secrets = [text("story", story), text("arabic", arabe), text("passphrase", passphrase), text("organisation", "Ecoute Essai"), text("name", "Amal Canari"), key("store key", held[0] ?? ""), key("sign key", held[1] ?? ""), key("db key", db)];
    const family = () => readdirSync("/proc").filter((n) => /^\d+$/.test(n)).map(Number).filter((pid) => {
      try { return readFileSync(`/proc/${pid}/environ`, "utf8").includes(`HOME=${desktop.home}\0`) && /sanad$|WebKit/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0] ?? ""); } catch { return false; }
    });
    const say = (when: string, parts: boolean) => {
      for (const pid of family()) {
        const found = inMemory(pid, secrets).filter((one) => one.times > 0);
        console.log(when, pid, readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0], found.map((one) => `${one.name} ${one.times}`).join(", "));
        if (parts) for (const one of found) console.log("   ", one.name, "\n      " + one.parts.join("\n      "));
      }
    };
    say("before", false);
    press("F9");
    await wait(1000);
    office.screenPicture("memory-4");
    say("after 1 s", false);
    await wait(2000);
    office.screenPicture("memory-5");
    say("after 3 s", true);
    await desktop.end(app);
  } finally {
    await office.close();
  }
});
