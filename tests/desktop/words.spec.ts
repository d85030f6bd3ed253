/**
 * A word in every field that takes one, in every room, dialog and fold that a supervisor gets to in
 * the real window; then everything that the app left behind is searched for it: security.md 12, 57, 61, 71.
 */
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { files, leaks, openStores } from "./leaks.ts";
import { until } from "./desktop.ts";
import { Office } from "./office.ts";

const latin = "zébrurenomade";
const arabic = "نعامةمسافرة";

test("no word of any field lies in clear in any file", async () => {
  test.setTimeout(240_000);
  const office = await Office.open({ args: ["--training"] });
  try {
    type Situation = { training_logins: { login: string; passphrase: string; role: string }[] };
    const { training_logins } = await office.call<Situation>("situation");
    const supervisor = training_logins.find((login) => login.role === "supervisor");
    await office.fill({ testId: "unlock-login" }, supervisor?.login ?? "");
    await office.fill({ testId: "unlock-passphrase" }, supervisor?.passphrase ?? "");
    await office.press("Enter");
    await office.find({ testId: "go-cases" }, 30_000);

    const filled = new Set<string>();
    const fill = async (): Promise<void> => (await office.page.executeScript<string[]>(FILL, latin, arabic)).forEach((one) => filled.add(one));
    /** Fills what is there, then what comes with each of its buttons. */
    const search = async (place: string, go: () => Promise<void>): Promise<void> => {
      const goThere = async (): Promise<void> => {
        await go();
        // What a room shows comes a moment after the room.
        await until("the room stands", () => office.page.executeAsyncScript<boolean>(STANDS));
      };
      await goThere();
      await fill();
      const tried = new Set<string>();
      for (;;) {
        const next = (await office.page.executeScript<string[]>(BUTTONS)).find((name) => !tried.has(name));
        if (next === undefined) break;
        tried.add(next);
        await office.page.executeAsyncScript(PRESS, next);
        await fill();
        const here = await office.page.executeAsyncScript<boolean>(LEAVE, [...tried][0]);
        if (!here) await goThere();
      }
      console.log(`    ${place}: ${tried.size} buttons, ${filled.size} fields so far`);
    };
    const rooms = await office.page.executeScript<string[]>("return [...document.querySelectorAll('[data-testid^=go-]')].map((one) => one.dataset.testid)");
    for (const room of rooms) await search(room, () => office.click({ testId: room }));
    await search("the call", async () => {
      await office.click({ testId: "log-call" });
      await office.find({ testId: "call-type" });
    });
    const [row] = await office.call<{ code: string }[]>("list_cases", { owner: null, closed: false, text: "" });
    await search("a case", async () => {
      await office.press("Control", "k");
      await office.find({ testId: "find-input" });
      await office.type(row?.code ?? "");
      await office.find({ role: "option", name: new RegExp(row?.code ?? "") });
      await office.press("Enter");
      await office.find({ testId: "case-page" });
    });
    expect(filled.size).toBeGreaterThan(50);

    let progress = await office.call<{ doing: string }>("begin_backup");
    while (progress.doing !== "done") progress = await office.call("continue_backup");
    const copy = join(office.desktop.documents, "copie.sanad");
    const [last] = (await office.call<{ rows: { number: number }[] }>("view_backups")).rows;
    const saving = office.fetch("copy_backup", { number: last?.number }, "file");
    await office.saveDialog(copy);
    await saving;

    const said = join(office.desktop.root, "said");
    const clean = (): void => {
      writeFileSync(said, office.desktop.said.join(""));
      expect(leaks([office.desktop.root, "/dev/shm"], [latin, arabic])).toEqual([]);
      expect(openStores([office.desktop.home])).toEqual([]);
    };
    clean();
    await office.quit();
    clean();
    expect(files(office.desktop.documents)).toEqual([copy]);
    // The same search finds it, wherever it lies.
    for (const folder of [office.store, office.desktop.documents, office.desktop.env["XDG_CACHE_HOME"] ?? "", office.desktop.env["XDG_RUNTIME_DIR"] ?? "", "/dev/shm"]) {
      const planted = join(folder, "sanad-planted");
      writeFileSync(planted, Buffer.from(latin, "utf16le"));
      expect(leaks([office.desktop.root, "/dev/shm"], [latin, arabic]).map(({ file }) => file)).toEqual([planted]);
      rmSync(planted);
    }
  } finally {
    await office.close();
  }
});

const SEEN = `const seen = (element) => element.getClientRects().length > 0 && !element.disabled && !element.closest("[inert]");`;

/** Types into every empty field, as far as it takes it, and answers their names. */
const FILL = `${SEEN}
  const [latin, arabic] = arguments;
  const kinds = ["text", "search", "password", "tel", "url", "email"];
  return [...document.querySelectorAll("input, textarea")]
    .filter((field) => seen(field) && (field.tagName === "TEXTAREA" || kinds.includes(field.type)) && !field.readOnly)
    .filter((field) => !field.value.includes(latin))
    .map((field) => {
      field.focus();
      document.execCommand("insertText", false, latin + " " + arabic);
      return field.value.includes(latin) ? field.dataset.testid ?? field.name ?? "" : "";
    })
    .filter((name) => name !== "");`;

/** What opens something: everything that can be pressed but what would lock, save, ask the desktop or end the place. */
const BUTTONS = `${SEEN}
  const not = /^(lock|log-call|theme-toggle|language-menu|account-menu|keys-help|find|go-|training-|row)|save|send|confirm|yes|export|print|file|quick|discard|delete|copy|now$|change-lock|seen|accept|done|end$|code|give|exposure|rotate|key-/;
  return [...new Set([...document.querySelectorAll("main button[data-testid], main summary[data-testid], main [role=tab][data-testid]")]
    .filter(seen).map((one) => one.dataset.testid).filter((name) => !not.test(name)))];`;

const PRESS = `const [name, done] = arguments;
  const button = document.querySelector('main [data-testid="' + name + '"]');
  if (button) button.click();
  setTimeout(done, 120);`;

/** Whether what the page says is the same for a third of a second, and no more is waited for. */
const STANDS = `
  const done = arguments[0];
  const said = () => document.querySelector("main")?.innerHTML ?? "";
  const before = said();
  setTimeout(() => done(before !== "" && before === said()), 350);
`;

/** Closes what was opened, and answers whether the place is still there. */
const LEAVE = `const [first, done] = arguments;
  const escape = () => (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", code: "Escape", bubbles: true, cancelable: true }));
  escape();
  setTimeout(() => {
    const open = document.querySelector("[role=dialog], [role=alertdialog], [role=listbox], [role=menu]");
    if (open) escape();
    setTimeout(() => done(document.querySelector("[role=dialog], [role=alertdialog]") === null && document.querySelector('main [data-testid="' + first + '"]') !== null), 60);
  }, 60);`;
