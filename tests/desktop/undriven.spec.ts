/**
 * One session as people have it, with no driver in the app, watched from outside: what stays in
 * memory when the desk is locked, what the app writes, whom it calls: security.md 12, 40, 57, 61, 63, 71.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Desktop, until } from "./desktop.ts";
import { Hands } from "./hands.ts";
import { files, leaks } from "./leaks.ts";
import { inMemory, key, text } from "./memory.ts";
import { Office, built } from "./office.ts";

const login = "amal";
const passphrase = "girafe tambour orange navire lune";
const story = "zebre violet qui danse au marche du samedi";
const arabic = "نعامة زرقاء";

test("a locked desk holds nothing in memory, the disk nothing in clear, and no network was asked for", async () => {
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
    const toldInArabic = text("the story in Arabic", arabic);
    const secrets = [
      storeKey, key("the signing key", sign), key("the database's key", database), text("the passphrase", passphrase),
      told, toldInArabic, text("the organisation", "Ecoute Essai"), text("the name", "Amal Canari"),
    ];

    // What is said on the message bus, others of this account may hear.
    const bus = join(desktop.root, "bus.log");
    desktop.start("sh", ["-c", `exec dbus-monitor --session > ${bus}`]);
    const calls = join(desktop.root, "calls");
    const hands = await Hands.open(desktop, [
      "strace", "--follow-forks", "--seccomp-bpf", "--quiet=all", "--trace=socket,connect,openat,creat,memfd_create", `--output=${calls}`,
    ]);
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
    hands.type(`${story} `);
    await until("the page has the story", () => holds(hands.family().web, told));
    await hands.paste(arabic);
    await until("the page has it in Arabic too", () => holds(hands.family().web, toldInArabic));
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

    const made = readFileSync(calls, "utf8").split("\n");
    const outside = /AF_INET|AF_PACKET/;
    expect(made.filter((line) => outside.test(line))).toEqual([]);
    expect(desktop.ask("strace", ["--trace=socket", "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9"])).toMatch(outside);
    expect(made.filter((line) => /AF_UNIX/.test(line)).length).toBeGreaterThan(0);
    const created = made.filter((line) => /O_CREAT|creat\(/.test(line)).map((line) => /"([^"]*)"/.exec(line)?.[1] ?? line);
    const own = [office.store, desktop.env["XDG_RUNTIME_DIR"] ?? "", join(desktop.home, ".cache"), join(desktop.home, ".config/dconf")];
    expect(created.filter((path) => path.startsWith(office.store)).length).toBeGreaterThan(0);
    expect([...new Set(created.filter((path) => !own.some((folder) => path.startsWith(`${folder}/`))))]).toEqual([]);

    const typed = [story, arabic, passphrase, "Ecoute Essai", "Amal Canari", "+212 6 00 00 00 00"];
    const said = join(desktop.root, "said");
    writeFileSync(said, desktop.said.join(""));
    const everywhere = [desktop.root, "/dev/shm"];
    expect(leaks(everywhere, typed)).toEqual([]);
    expect(readFileSync(bus, "utf8")).toContain("org.freedesktop.secrets");
    const kept = files(desktop.home).filter((file) => !/keyrings|user-dirs/.test(file)).map((file) => file.slice(desktop.home.length));
    const harmless = /^\/\.cache\/(fontconfig|mesa_shader_cache|gstreamer-1\.0)|^\/\.config\/dconf|^\/\.local\/share\/sanad\//;
    expect(kept.filter((file) => !harmless.test(file))).toEqual([]);
    // The same search finds what lies in clear in any of these folders.
    for (const folder of [office.store, desktop.env["XDG_RUNTIME_DIR"] ?? "", join(desktop.home, ".cache"), desktop.env["TMPDIR"] ?? "", "/dev/shm"]) {
      const planted = join(folder, "sanad-planted");
      writeFileSync(planted, `…${arabic}…`);
      expect(leaks(everywhere, typed).map(({ file }) => file)).toEqual([planted]);
      rmSync(planted);
    }
  } finally {
    await office.close();
  }
});
