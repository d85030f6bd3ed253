/** What the shell promises, whatever the page shows: security.md 15, 39, 58–63, 69, 71. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Desktop, until } from "./desktop.ts";
import { files, leaks } from "./leaks.ts";
import { Office, Refused } from "./office.ts";

/** What a page that was taken over would try first. */
const UNDECLARED = [
  "unlock", "greet", "eval", "open_store", "casework::api::call", "door::call", "Call", "call ", "fetch_bytes", "copy_text", "lock",
  "plugin:fs|read_file", "plugin:fs|write_text_file", "plugin:fs|read_dir", "plugin:shell|open", "plugin:shell|execute",
  "plugin:http|fetch", "plugin:sql|load", "plugin:store|get", "plugin:dialog|save", "plugin:opener|open_path",
  "plugin:clipboard-manager|read_text", "plugin:process|exit", "plugin:path|resolve_directory", "plugin:app|version",
  "plugin:window|set_title", "plugin:window|create", "plugin:webview|create_webview_window", "plugin:webview|internal_toggle_devtools",
  "plugin:event|emit", "plugin:event|emit_to", "plugin:menu|new", "plugin:tray|new", "plugin:resources|close", "plugin:image|new",
];

const setUp = {
  language: "fr", pack: "ma-emc", organisation: "Écoute Essai", place: "Rabat", contact_line: "+212 6 00 00 00 00",
  name: "Amal Canari", login: "amal", passphrase: "girafe tambour orange navire lune",
};

test.describe("with the window open", () => {
  let office: Office;
  test.beforeAll(async () => {
    office = await Office.open();
  });
  test.afterAll(async () => {
    await office.close();
  });

  test("the window opens and its title tells nothing", async () => {
    await until("the window is on the screen", () => office.desktop.windows("Sanad").length > 0);
    await office.screenshot("shell-first");
    office.screenPicture("shell-first-screen");
  });

  test("the four commands answer", async () => {
    const situation = await office.call<{ stage: string; training: boolean }>("situation");
    expect(situation).toMatchObject({ stage: "no_store", training: false });
    await expect(office.call("no_such_call")).rejects.toThrow(/"kind":"(refused|broken)"/);
    await expect(office.fetch("no_such_call", {}, "page")).rejects.toThrow(/"kind":"(refused|broken)"/);
    await expect(office.invoke("copy", { name: "no_such_call", body: "{}" })).rejects.toThrow(/"kind":"(refused|broken)"/);
    // What is for the clipboard comes by no other way.
    await expect(office.call("copy_evidence_link", { id: "x" })).rejects.toThrow(/bad_request/);
    const giving = office.invoke("give", { name: "no_such_call" });
    await office.openDialog(null);
    expect(await giving).toBe("null");
  });

  test("every command that was not declared is rejected", async () => {
    const answered: string[] = [];
    for (const command of UNDECLARED) {
      const outcome = await office.invoke(command, {}).then(() => "answered", (problem: unknown) => problem);
      if (!(outcome instanceof Refused)) answered.push(`${command}: ${String(outcome)}`);
      // A problem of the core would mean that the command got through to it.
      else if (outcome.message.includes('"kind"')) answered.push(`${command}: reached the core`);
    }
    expect(UNDECLARED.length).toBeGreaterThanOrEqual(30);
    expect(answered).toEqual([]);
  });

  test("the page cannot run what was not built into it, nor reach out", async () => {
    const tried = await office.page.executeAsyncScript<Record<string, unknown>>(`
      const done = arguments[0];
      const script = document.createElement("script");
      script.textContent = "window.__inline = true";
      document.head.append(script);
      const image = document.createElement("div");
      image.innerHTML = "<img src=x onerror='window.__handler = true'>";
      document.body.append(image);
      const frame = document.createElement("iframe");
      frame.src = "data:text/html,<p>frame</p>";
      document.body.append(frame);
      let evaluated = "ran";
      try { (0, eval)("1"); } catch { evaluated = "refused"; }
      let stored = "kept";
      try { localStorage.setItem("a", "b"); } catch { stored = "refused"; }
      const reach = (address) => fetch(address).then(() => "reached", () => "refused");
      const kept = () => new Promise((resolve) => {
        try { const open = indexedDB.open("a"); open.onsuccess = () => resolve("kept"); open.onerror = () => resolve("refused"); }
        catch { resolve("refused"); }
      });
      (async () => {
        const http = await reach("http://127.0.0.1:9/");
        const file = await reach("file:///etc/passwd");
        const asset = await reach("asset://localhost//etc/passwd");
        const database = await Promise.race([kept(), new Promise((resolve) => setTimeout(resolve, 2000, "refused"))]);
        Object.prototype.polluted = true;
        const answer = { inline: window.__inline ?? false, handler: window.__handler ?? false, evaluated, stored, http, file, asset, database,
          polluted: ({}).polluted ?? false, global: "__TAURI__" in window };
        script.remove(); image.remove(); frame.remove();
        done(answer);
      })();`);
    expect(tried).toMatchObject({
      inline: false, handler: false, http: "refused", file: "refused", asset: "refused", stored: "refused", polluted: false, global: false,
    });
  });

  test("the page goes nowhere else and opens nothing", async () => {
    const before = await office.page.getCurrentUrl();
    const windows = office.desktop.windows(".*").length;
    await office.page.executeScript("location.href = 'data:text/html,<h1>elsewhere</h1>'; window.open('https://example.invalid/')");
    await office.page.sleep(500);
    expect(await office.page.getCurrentUrl()).toBe(before);
    expect(office.desktop.windows(".*").length).toBe(windows);
    await office.call("situation");
  });

  test("no context menu and no inspector open", async () => {
    const windows = office.desktop.windows(".*").length;
    const [window] = office.desktop.windows("Sanad");
    office.desktop.ask("xdotool", ["windowfocus", "--sync", window ?? ""]);
    office.desktop.ask("xdotool", ["mousemove", "300", "400", "click", "3"]);
    office.desktop.ask("xdotool", ["key", "ctrl+shift+i"]);
    await office.page.sleep(800);
    expect(office.desktop.windows(".*").length).toBe(windows);
    expect(office.desktop.windows(".*[Ii]nspector.*")).toEqual([]);
  });

  test("the process holds its memory and its files for itself", () => {
    const [pid] = office.processes();
    expect(readFileSync(`/proc/${pid}/limits`, "utf8")).toMatch(/Max core file size\s+0\s+0/);
    expect(readFileSync(`/proc/${pid}/status`, "utf8")).toMatch(/Umask:\s+0077/);
    expect(statSync(office.store).mode & 0o777).toBe(0o700);
    for (const file of files(office.store)) expect(statSync(file).mode & 0o077, file).toBe(0);
  });
});

test.describe("pages that leave the app", () => {
  let office: Office;
  test.beforeAll(async () => {
    office = await Office.open();
    await office.call("set_up", setUp);
  });
  test.afterAll(async () => {
    await office.close();
  });

  test("the save dialog writes the file for its owner alone, and the desktop does not remember it", async () => {
    const path = join(office.desktop.documents, "feuille.pdf");
    const saving = office.fetch("recovery_sheet", {}, "file");
    await office.page.sleep(1500);
    office.screenPicture("shell-save-dialog");
    await office.saveDialog(path);
    expect(JSON.parse(Buffer.from(await saving).toString("utf8"))).toEqual({ saved: true });
    expect(readFileSync(path).subarray(0, 5).toString("latin1")).toBe("%PDF-");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(office.desktop.documents)).toEqual(["feuille.pdf"]);
    const traces = leaks([join(office.desktop.home, ".local"), join(office.desktop.home, ".cache"), join(office.desktop.home, ".config")], ["feuille"]);
    expect(traces).toEqual([]);
  });

  test("a dialog that is called off writes nothing and says so", async () => {
    const saving = office.fetch("recovery_sheet", {}, "file");
    await office.saveDialog(null);
    expect(JSON.parse(Buffer.from(await saving).toString("utf8"))).toEqual({ saved: false });
    expect(readdirSync(office.desktop.documents)).toEqual(["feuille.pdf"]);
  });

  test("a folder that cannot be written is told", async () => {
    const saving = office.fetch("recovery_sheet", {}, "file").then(() => [], (problem: Refused) => problem.codes);
    await office.saveDialog("/proc/letter.pdf");
    expect(await saving).toEqual(["save_failed"]);
  });

  test("the printer gets the bytes through a pipe, under a title that tells nothing", async () => {
    const out = join(office.desktop.root, "printed");
    office.desktop.layProgram("lpstat", "#!/bin/sh\necho front-desk\n");
    office.desktop.layProgram("lp", `#!/bin/sh\nprintf '%s\\n' "$@" > ${out}.args\ncat > ${out}.pdf\n`);
    const answer = await office.fetch("recovery_sheet", {}, "printer");
    expect(JSON.parse(Buffer.from(answer).toString("utf8"))).toEqual({ printed: true });
    const page = await office.fetch("recovery_sheet", {}, "page");
    expect(readFileSync(`${out}.pdf`).equals(Buffer.from(page))).toBe(true);
    const args = readFileSync(`${out}.args`, "utf8");
    expect(args).not.toContain("Amal");
    expect(args).not.toContain("Canari");
    expect(args).not.toContain("coute");
    expect(args).toMatch(/^-s\n-t\n[\w -]+\n$/);
    expect(files(office.desktop.env["TMPDIR"] ?? "")).toEqual([]);
  });

  test("a printer that is not there is told", async () => {
    office.desktop.layProgram("lpstat", "#!/bin/sh\nexit 0\n");
    const codes = await office.fetch("recovery_sheet", {}, "printer").then(() => [], (problem: Refused) => problem.codes);
    expect(codes).toEqual(["printer_missing"]);
  });
});

test("a backup leaves through the save dialog and comes back through the other, and nothing else does", async () => {
  const office = await Office.open();
  try {
    const sheet = await office.call<{ groups: string[] }>("set_up", setUp);
    await office.call("confirm_recovery", { typed: sheet.groups.join(" ") });
    let progress = await office.call<{ doing: string }>("begin_backup");
    while (progress.doing !== "done") progress = await office.call("continue_backup");
    const path = join(office.desktop.documents, "copie.sanad");
    const saving = office.fetch("copy_backup", { number: 1 }, "file");
    await office.saveDialog(path);
    expect(JSON.parse(Buffer.from(await saving).toString("utf8"))).toEqual({ saved: true });
    expect(readFileSync(path).subarray(0, 8).toString("latin1")).toBe("SANADBAK");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await office.lock();
    const letter = join(office.desktop.documents, "lettre.pdf");
    writeFileSync(letter, "%PDF-1.7");
    const refused = office.invoke("give", { name: "read_backup" }).then(() => [], (problem: Refused) => problem.codes);
    await office.openDialog(letter);
    expect(await refused).toEqual(["backup_damaged"]);
    const giving = office.invoke<string>("give", { name: "read_backup" });
    await office.openDialog(path);
    expect(JSON.parse(await giving)).toMatchObject({ number: 1, replaces: true });
  } finally {
    await office.close();
  }
});

test("a locked screen locks the desk", async () => {
  const office = await Office.open();
  try {
    const sheet = await office.call<{ groups: string[] }>("set_up", setUp);
    await office.call("confirm_recovery", { typed: sheet.groups.join(" ") });
    const signal = (active: boolean): void => {
      office.desktop.ask("dbus-send", ["--session", "--type=signal", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver.ActiveChanged", `boolean:${active}`]);
    };
    signal(false);
    await office.page.sleep(500);
    expect(await office.call("situation")).toMatchObject({ stage: "open" });
    await office.lock(async () => signal(true));
    expect(await office.call("situation")).toMatchObject({ stage: "locked" });
  } finally {
    await office.close();
  }
});

test("a second app on the same store says that it is busy, and a killed one blocks nobody", async () => {
  const office = await Office.open();
  try {
    await office.call("set_up", setUp);
    // Both see the same folder; each has a desktop of its own.
    const other = await Office.open({ env: { SANAD_HOME: office.desktop.env["XDG_DATA_HOME"] ?? "" } });
    try {
      expect(await other.call<{ stage: string }>("situation")).toMatchObject({ stage: "busy" });
      await office.kill();
      const after = await other.call<{ stage: string }>("situation");
      expect(after.stage).not.toBe("busy");
    } finally {
      await other.close();
    }
  } finally {
    await office.close();
  }
});

test("there is no network here, so that whatever the other tests show works without one", () => {
  const devices = readFileSync("/proc/net/dev", "utf8").split("\n").slice(2).map((line) => line.split(":")[0]?.trim()).filter((name) => name !== "");
  // cargo xtask test desktop takes it away.
  expect(devices).toEqual(["lo"]);
});

test("an address stays on the clipboard for a moment, marked as a secret, and not beyond the lock", async () => {
  const office = await Office.open({ args: ["--training"] });
  try {
    type Situation = { training_logins: { login: string; passphrase: string; role: string }[] };
    const { training_logins } = await office.call<Situation>("situation");
    const counsellor = training_logins.find((login) => login.role === "counsellor");
    const unlock = () => office.call("unlock", { login: counsellor?.login, passphrase: counsellor?.passphrase });
    await unlock();
    const [open] = await office.call<{ id: string }[]>("list_cases", { owner: null, closed: false, text: "" });
    const link = "https://example.com/p/AbC?x=1.2";
    const { value: id } = await office.call<{ value: string }>("record_evidence", {
      case: open?.id, corrects: null, collected: null, published: null, described_by: "", platform: "instagram", url: link,
      handle: "", display_name: "", account_id: "", kind: "post", suspected: false, description: "Une menace en commentaire.",
      method: "seen", kept_by: "le téléphone de la mère", notes: "",
    });
    const copy = () => office.invoke("copy", { name: "copy_evidence_link", body: JSON.stringify({ id }) });
    const there = (target: string) => office.desktop.ask("xclip", ["-selection", "clipboard", "-o", "-t", target]);

    expect(await copy()).toBe(null);
    const copied = Date.now();
    expect(there("UTF8_STRING")).toBe(link);
    expect(there("TARGETS").split("\n")).toContain("x-kde-passwordManagerHint");
    expect(there("x-kde-passwordManagerHint")).toBe("secret");

    // What somebody copied elsewhere meanwhile is theirs.
    const other = office.desktop.start("xclip", ["-selection", "clipboard", "-i", "-quiet"]);
    other.stdin?.end("something else");
    await until("something else was copied", () => there("UTF8_STRING") === "something else");
    await until("fifteen seconds are over", () => Date.now() - copied > 16_000);
    expect(there("UTF8_STRING")).toBe("something else");

    const gone = (patience: number) => until("nothing is left", () => there("TARGETS").includes("not available"), patience);
    await copy();
    const again = Date.now();
    await gone(16_500);
    expect(Date.now() - again).toBeGreaterThan(10_000);

    await copy();
    expect(there("UTF8_STRING")).toBe(link);
    await office.lock();
    await gone(1_000);

    // Nor does what somebody copied from the page by hand outlive the lock.
    await office.page.executeScript("document.querySelector('input').focus()");
    await office.type("canari");
    await office.press("Control", "a");
    await office.press("Control", "c");
    await until("the page's text was copied", () => there("UTF8_STRING") === "canari");
    await unlock();
    await office.lock();
    await gone(1_000);
  } finally {
    await office.close();
  }
});

test("the training desk opens filled, and apart from the real one", async () => {
  const office = await Office.open({ args: ["--training"] });
  try {
    type Situation = { stage: string; training: boolean; training_logins: { login: string; passphrase: string; role: string }[] };
    // The store is filled while the window opens; this call waits for it.
    const situation = await office.call<Situation>("situation");
    expect(situation).toMatchObject({ stage: "locked", training: true });
    expect(existsSync(join(office.desktop.env["XDG_DATA_HOME"] ?? "", "sanad"))).toBe(false);
    const counsellor = situation.training_logins.find((login) => login.role === "counsellor");
    await office.call("unlock", { login: counsellor?.login, passphrase: counsellor?.passphrase });
    expect((await office.call<unknown[]>("list_cases", { owner: null, closed: false, text: "" })).length).toBeGreaterThan(0);
    // What was saved through the window is there after the app was ended without a word.
    await office.kill();
    await office.start();
    expect(await office.call<Situation>("situation")).toMatchObject({ stage: "locked" });
  } finally {
    await office.close();
  }
});

test("the keyring keeps, gives back and forgets", async () => {
  const desktop = await Desktop.open();
  try {
    const said = desktop.ask(shellTests(), ["--ignored", "--exact", "keychain::tests::what_is_written_is_read_and_gone_after_deleting"]);
    expect(said).toContain("test result: ok. 1 passed");
  } finally {
    await desktop.close();
  }
});

for (const [what, wishes] of [["no message bus", { bus: false }], ["a bus without a keyring", { keyring: false }]] as const) {
  test(`${what}: the shell is told within seconds, and the app opens`, async () => {
    const office = await Office.open(wishes);
    try {
      const said = office.desktop.ask(shellTests(), ["--ignored", "--exact", "keychain::tests::a_missing_keyring_is_told_in_seconds"]);
      expect(said).toContain("test result: ok. 1 passed");
      await office.call("situation");
    } finally {
      await office.close();
    }
  });
}

test("a desk that knew a keyring opens without it, whatever became of it, and waits for nothing", async () => {
  const office = await Office.open();
  try {
    const sheet = await office.call<{ groups: string[] }>("set_up", setUp);
    await office.call("confirm_recovery", { typed: sheet.groups.join(" ") });
    const unlock = async (): Promise<number> => {
      await office.restart();
      const started = Date.now();
      await office.call("unlock", { login: setUp.login, passphrase: setUp.passphrase });
      const took = Date.now() - started;
      expect(await office.call<{ stage: string }>("situation")).toMatchObject({ stage: "open" });
      return took;
    };
    const usual = await unlock();
    for (const state of ["locked", "wiped", "absent", "silent", "no bus"] as const) {
      await office.desktop.keyringBecomes(state);
      const took = await unlock();
      const locking = Date.now();
      await office.lock();
      console.log(`    keyring ${state}: unlocked in ${took} ms instead of ${usual}, locked in ${Date.now() - locking}`);
      expect(took - usual, state).toBeLessThan(5_000);
      expect(Date.now() - locking, state).toBeLessThan(5_000);
    }
  } finally {
    await office.close();
  }
});

/** The program with the shell's own tests; cargo names it with a hash, so xtask finds it. */
function shellTests(): string {
  const path = process.env["SANAD_SHELL_TESTS"];
  if (path === undefined || !existsSync(path)) throw new Error("SANAD_SHELL_TESTS must name the shell's tests; cargo xtask test desktop does");
  return path;
}
