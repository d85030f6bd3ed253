/**
 * A helpline's office on one desktop: the app runs, somebody sits in front of it.
 * Everything they do through here is counted, because each key and each click
 * costs a counsellor attention that a child needs.
 */
import { spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import type { WebDriver, WebElement } from "selenium-webdriver";
import { Desktop, freePort, until } from "./desktop.ts";
import type { DesktopWishes } from "./desktop.ts";

const here = dirname(fileURLToPath(import.meta.url));
export const project = resolve(here, "../..");
const pictures = join(project, "tests/output/desktop");

/** Where cargo puts what it builds, when nobody says it. */
export function built(program: string, told: string): string {
  return process.env[told] ?? join(process.env["CARGO_TARGET_DIR"] ?? join(project, "target"), "debug", program);
}

/** What somebody did with their hands. */
export interface Counted {
  keys: number;
  clicks: number;
}

/** A thing on the page: by what it is and is called, as a screen reader says it; or by its test id. */
export type Thing = { role: string; name: string | RegExp; nth?: number } | { testId: string; nth?: number };

export interface OfficeWishes extends DesktopWishes {
  args?: string[];
  env?: Record<string, string>;
}

export class Office {
  readonly counted: Counted = { keys: 0, clicks: 0 };
  private driver: WebDriver | null = null;
  private steering: ChildProcess | null = null;
  /** The app's windows before any dialog. */
  private ownWindows: string[] = [];

  private constructor(
    readonly desktop: Desktop,
    private readonly wishes: OfficeWishes,
  ) {}

  /** A fresh desktop with the app running on it. */
  static async open(wishes: OfficeWishes = {}): Promise<Office> {
    const office = new Office(await Desktop.open(wishes), wishes);
    try {
      await office.start();
    } catch (problem) {
      const said = office.desktop.said.join("");
      await office.close();
      throw new Error(`the app did not start: ${said}`, { cause: problem });
    }
    return office;
  }

  /** Where the app keeps its store. */
  get store(): string {
    const training = this.wishes.args?.includes("--training") === true;
    return join(this.desktop.env["XDG_DATA_HOME"] ?? "", training ? "sanad-training" : "sanad");
  }

  get page(): WebDriver {
    if (this.driver === null) throw new Error("the app does not run");
    return this.driver;
  }

  async start(): Promise<void> {
    const port = await freePort();
    const env = { TAURI_AUTOMATION: "true", TAURI_WEBVIEW_AUTOMATION: "true", ...this.wishes.env };
    const steering = this.desktop.start("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], 0, env);
    this.steering = steering;
    const address = `http://127.0.0.1:${port}`;
    await until("WebKitWebDriver answers", () => fetch(`${address}/status`).then((answer) => answer.ok, () => false));
    const wanted = new Capabilities({
      // The name under which Tauri's window library makes itself known to the driver.
      browserName: "wry",
      "webkitgtk:browserOptions": { binary: built("sanad", "SANAD_APP"), args: this.wishes.args ?? [] },
    });
    this.driver = await new Builder().usingServer(address).withCapabilities(wanted).build();
    await this.driver.manage().setTimeouts({ script: 30_000, implicit: 0 });
    // The empty page that comes first is "complete" too.
    await until("the page is loaded", () =>
      this.page.executeScript<boolean>(
        "return location.protocol === 'tauri:' && document.readyState === 'complete' && document.body.childElementCount > 0",
      ),
    );
    await until("the window is on the screen", () => this.desktop.windows("Sanad").length > 0);
    this.ownWindows = this.desktop.windows("Sanad");
  }

  /** Locks the desk, in this way or by its call, and waits for the page that comes after. */
  async lock(how: () => Promise<unknown> = () => this.call("lock")): Promise<void> {
    await this.page.executeScript("window.__before = true");
    // The page may be gone before it hears that the desk is locked.
    await how().catch(() => undefined);
    await until("the page begins anew", () =>
      this.page.executeScript<boolean>("return window.__before === undefined && document.readyState === 'complete' && document.body.childElementCount > 0").catch(() => false),
    );
  }

  /** Closes the app as a person closes it. */
  async quit(): Promise<void> {
    await this.driver?.quit().catch(() => undefined);
    this.driver = null;
    // The driver answers before the app has ended, and an app whose driver is gone stays.
    await until("the app has ended", () => this.processes().length === 0);
    if (this.steering !== null) await this.desktop.end(this.steering);
    this.steering = null;
  }

  /** Ends the app as a power cut would, and says nothing to it. */
  async kill(): Promise<void> {
    for (const pid of this.processes()) process.kill(pid, "SIGKILL");
    await this.quit();
  }

  async restart(): Promise<void> {
    await this.quit();
    await this.start();
  }

  async close(): Promise<void> {
    await this.quit().catch(() => undefined);
    await this.desktop.close();
  }

  /** The processes of the app on this desktop, told by their home folder. */
  processes(): number[] {
    const mine = built("sanad", "SANAD_APP");
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        try {
          const started = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0];
          return started === mine && readFileSync(`/proc/${pid}/environ`, "utf8").includes(`HOME=${this.desktop.home}\0`);
        } catch {
          return false; // It ended while we looked.
        }
      });
  }

  /** Knocks at the door as the page would, with no screen in between. */
  async invoke<T = unknown>(command: string, args: object): Promise<T> {
    const answer = await this.page.executeAsyncScript<{ value?: T; bytes?: number[]; problem?: unknown }>(
      `const [command, args, done] = arguments;
       window.__TAURI_INTERNALS__.invoke(command, args).then(
         (value) => done(value instanceof ArrayBuffer ? { bytes: Array.from(new Uint8Array(value)) } : { value }),
         (problem) => done({ problem: typeof problem === "string" ? problem : String(problem && problem.message || problem) }));`,
      command,
      args,
    );
    if (answer.problem !== undefined) throw new Refused(String(answer.problem));
    return (answer.bytes === undefined ? answer.value : Uint8Array.from(answer.bytes)) as T;
  }

  /** One call of the core; throws `Refused` with the problem's JSON. */
  async call<T = unknown>(name: string, body: object = {}): Promise<T> {
    return JSON.parse(await this.invoke<string>("call", { name, body: JSON.stringify(body) })) as T;
  }

  async fetch(name: string, body: object, to: "page" | "file" | "printer"): Promise<Uint8Array> {
    return this.invoke<Uint8Array>("fetch", { name, body: JSON.stringify(body), to });
  }

  /** The thing on the page, once it is there and can be seen. */
  async find(thing: Thing, patience = 10_000): Promise<WebElement> {
    const what = "testId" in thing ? `[${thing.testId}]` : `${thing.role} “${String(thing.name)}”`;
    let found: WebElement[] = [];
    await until(`${what} is on the page`, async () => {
      found = await this.all(thing);
      return found.length > (thing.nth ?? 0);
    }, patience).catch(async (problem: unknown) => {
      throw new Error(`${String(problem)}\nThe page shows:\n${await this.text()}`, { cause: problem });
    });
    const [one] = found.slice(thing.nth ?? 0);
    if (one === undefined) throw new Error(`${what} is not on the page`);
    return one;
  }

  /** All such things that can be seen now. */
  async all(thing: Thing): Promise<WebElement[]> {
    if ("testId" in thing) return this.page.findElements(By.css(`[data-testid="${thing.testId}"]`));
    const name = thing.name instanceof RegExp ? { source: thing.name.source, flags: thing.name.flags } : thing.name;
    return this.page.executeScript<WebElement[]>(FIND, thing.role, name);
  }

  async shows(thing: Thing): Promise<boolean> {
    return (await this.all(thing)).length > (thing.nth ?? 0);
  }

  /** All text that can be read on the page, without the marks that steer direction. */
  async text(): Promise<string> {
    return this.page.executeScript<string>("return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '')");
  }

  async waitForText(text: string | RegExp, patience = 10_000): Promise<void> {
    let last = "";
    await until(`the page says ${String(text)}`, async () => {
      last = await this.text();
      return typeof text === "string" ? last.includes(text) : text.test(last);
    }, patience).catch((problem: unknown) => {
      throw new Error(`${String(problem)}\nThe page shows:\n${last}`, { cause: problem });
    });
  }

  /** One click of the mouse on it. */
  async click(thing: Thing): Promise<void> {
    const element = await this.find(thing);
    await this.page.executeScript("arguments[0].scrollIntoView({ block: 'center' })", element);
    // What still moves, because something above it has just come, is not clicked yet: nor would a hand.
    let place = "";
    await until("it stands still", async () => {
      const before = place;
      place = JSON.stringify(await this.page.executeAsyncScript(
        "const [element, done] = arguments; setTimeout(() => { const box = element.getBoundingClientRect(); done([box.x, box.y]); }, 30)", element,
      ));
      return place === before;
    });
    this.counted.clicks += 1;
    await element.click();
  }

  /** Types into whatever has the focus. A character is a key. */
  async type(text: string): Promise<void> {
    this.counted.keys += [...text].length;
    await this.page.actions().sendKeys(text).perform();
  }

  /** Clicks a field and types into it. */
  async fill(thing: Thing, text: string): Promise<void> {
    await this.click(thing);
    await this.type(text);
  }

  /** One key, with others held if it says so: `press("Enter")`, `press("Control", "k")`. A chord is one stroke. */
  async press(...chord: string[]): Promise<void> {
    this.counted.keys += 1;
    const keys = chord.map((name) => (Object.hasOwn(NAMED, name) ? NAMED[name] : name) ?? name);
    let actions = this.page.actions();
    for (const key of keys) actions = actions.keyDown(key);
    for (const key of keys.reverse()) actions = actions.keyUp(key);
    await actions.perform();
  }

  /** Waits until the keys go into the thing of this name. */
  async waitForFocus(testId: string): Promise<void> {
    await until(`the focus is in [${testId}]`, () =>
      this.page.executeScript<boolean>("return document.activeElement?.closest(`[data-testid=\"${arguments[0]}\"]`) != null", testId),
    );
  }

  /** A picture of the page for people, in tests/output/desktop. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(pictures, { recursive: true });
    const path = join(pictures, `${name}.png`);
    // The driver waits for the next time that the page is painted, which never comes when
    // nothing on it changes: so one point in its corner changes for a while.
    await this.page.executeScript(`
      const point = document.createElement("div");
      Object.assign(point.style, { position: "fixed", insetBlockStart: "0", insetInlineStart: "0", inlineSize: "1px", blockSize: "1px", zIndex: "99999" });
      document.body.append(point);
      let painted = 0;
      const ticking = setInterval(() => {
        point.style.background = (painted += 1) % 2 ? "#fefefe" : "#fdfdfd";
        if (painted > 200) { clearInterval(ticking); point.remove(); }
      }, 20);`);
    writeFileSync(path, Buffer.from(await this.page.takeScreenshot(), "base64"));
    return path;
  }

  /** Answers the save dialog of the desktop with this path, by keyboard. */
  saveDialog(path: string | null): Promise<void> {
    return this.answerDialog(path, "ctrl+a");
  }

  /** Answers the dialog that asks for a file which is there. */
  openDialog(path: string | null): Promise<void> {
    return this.answerDialog(path, "ctrl+l");
  }

  /** `first` leads to where a path is typed. */
  private async answerDialog(path: string | null, first: string): Promise<void> {
    const dialog = await this.dialog();
    const keys = (...names: string[]): string => this.desktop.ask("xdotool", ["key", "--clearmodifiers", ...names]);
    this.desktop.ask("xdotool", ["windowfocus", "--sync", dialog]);
    if (path === null) {
      keys("Escape");
      this.counted.keys += 1;
    } else {
      keys(first);
      this.desktop.ask("xdotool", ["type", "--delay", "8", path]);
      keys("Return");
      this.counted.keys += [...path].length + 2;
    }
    await until("the dialog is gone", () => !this.desktop.windows("Sanad").includes(dialog));
  }

  /** The window that came after the app's own. */
  private async dialog(): Promise<string> {
    let dialog: string | undefined;
    await until("the dialog is open", () => {
      dialog = this.desktop.windows("Sanad").find((window) => !this.ownWindows.includes(window));
      return dialog !== undefined;
    });
    if (dialog === undefined) throw new Error("the dialog is not open");
    return dialog;
  }

  /** A picture of the whole screen, with the desktop's own dialogs. For people only; needs ImageMagick. */
  screenPicture(name: string): void {
    mkdirSync(pictures, { recursive: true });
    spawnSync("import", ["-window", "root", join(pictures, `${name}.png`)], { env: this.desktop.env });
  }
}

/** The app said no. The text is the problem as the page gets it. */
export class Refused extends Error {
  get codes(): string[] {
    const problem = JSON.parse(this.message) as { refusals?: { code: string }[] };
    return (problem.refusals ?? []).map((refusal) => refusal.code);
  }
}

const NAMED: Record<string, string> = {
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Escape: Key.ESCAPE,
  Space: Key.SPACE,
  Backspace: Key.BACK_SPACE,
  Delete: Key.DELETE,
  Home: Key.HOME,
  End: Key.END,
  PageUp: Key.PAGE_UP,
  PageDown: Key.PAGE_DOWN,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  Control: Key.CONTROL,
  Shift: Key.SHIFT,
  Alt: Key.ALT,
  F1: Key.F1,
  F9: Key.F9,
};

/**
 * Runs in the page: all visible elements of a role with a name. A radio or a
 * check box whose input is drawn by its label answers the label, for that is what
 * a hand can reach.
 */
const FIND = `
  const [role, name] = arguments;
  const selectors = {
    button: "button, [role=button], input[type=button], input[type=submit], summary",
    link: "a[href], [role=link]",
    textbox: "input:not([type]), input[type=text], input[type=search], input[type=password], input[type=tel], textarea, [role=textbox], [contenteditable=true]",
    radio: "input[type=radio], [role=radio]",
    checkbox: "input[type=checkbox]:not([role=switch]), [role=checkbox]",
    switch: "[role=switch]",
    heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
    combobox: "select, [role=combobox], button[aria-haspopup=listbox]",
    option: "option, [role=option]",
    dialog: "dialog, [role=dialog], [role=alertdialog]",
    alert: "[role=alert]",
  };
  const plain = (text) => text.replace(/[\\u2066-\\u2069\\u200e\\u200f]/g, "").replace(/\\s+/g, " ").trim();
  const textOf = (element) => plain(element.innerText ?? element.textContent ?? "");
  const nameOf = (element) => {
    const by = element.getAttribute("aria-labelledby");
    if (by) {
      const parts = by.split(/\\s+/).map((id) => document.getElementById(id)).filter(Boolean);
      if (parts.length > 0) return plain(parts.map((part) => part === element ? (element.getAttribute("aria-label") ?? textOf(element)) : textOf(part)).join(" "));
    }
    const label = element.getAttribute("aria-label");
    if (label) return plain(label);
    if (element.labels && element.labels.length > 0) return plain([...element.labels].map(textOf).join(" "));
    return textOf(element) || plain(element.getAttribute("placeholder") ?? element.getAttribute("title") ?? "");
  };
  const matches = typeof name === "string" ? (text) => text === plain(name) : (text) => new RegExp(name.source, name.flags).test(text);
  const seen = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && style.visibility !== "hidden" && !element.closest("[aria-hidden=true], [inert]");
  };
  return [...document.querySelectorAll(selectors[role] ?? "[role=" + role + "]")]
    .filter((element) => matches(nameOf(element)))
    .map((element) => {
      const drawn = element.closest("label") ?? (element.labels && element.labels[0]);
      return (role === "radio" || role === "checkbox" || role === "switch") && drawn ? drawn : element;
    })
    .filter(seen);
`;
