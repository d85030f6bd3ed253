/**
 * An office with the real core behind the page: a fresh host on 127.0.0.1 with an empty folder
 * for each test. `SANAD_LOOPBACK` names the program; `cargo xtask test` builds and sets it.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test as base } from "@playwright/test";
import type { Browser, Page } from "@playwright/test";
import type { Calls, Language, Me, ProblemView, Role } from "../../ui/src/door/generated.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const dist = process.env["SANAD_UI_DIST"] ?? join(root, "ui", "dist");
const shots = join(root, "tests", "output", "ui", "screens");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Stores that were founded by this worker, by language and pack: a new office begins with a copy. */
const founded = new Map<string, string>();
process.once("exit", () => {
  for (const folder of founded.values()) rmSync(folder, { recursive: true, force: true });
});

export { expect };

export const people = {
  nadia: { name: "Nadia Benali", login: "nadia", passphrase: "figue tambour rivage coton phare", role: "supervisor" },
  amal: { name: "Amal Idrissi", login: "amal", passphrase: "olive navire lampe safran pont", role: "counsellor" },
} as const satisfies Record<string, { name: string; login: string; passphrase: string; role: Role }>;
export type Person = keyof typeof people;

/** A host that runs, and the way to speak with its core without the page. */
export class Office {
  readonly folder: string;
  readonly url: string;
  readonly #host: ChildProcess;
  /** Whether it runs by today's clock, so that others may begin with its store. */
  readonly #plain: boolean;

  private constructor(folder: string, url: string, host: ChildProcess, plain: boolean) {
    this.folder = folder;
    this.url = url;
    this.#host = host;
    this.#plain = plain;
  }

  /** `beside` opens a second window onto the store of another office. */
  static async open(options: { training?: boolean; now?: string; beside?: Office } = {}): Promise<Office> {
    const program = process.env["SANAD_LOOPBACK"];
    if (program === undefined) throw new Error("SANAD_LOOPBACK names no host; run cargo xtask test");
    if (!existsSync(join(dist, "index.html"))) throw new Error(`no built page in ${dist}; run npm run build in ui`);
    const folder = options.beside?.folder ?? mkdtempSync(join(tmpdir(), "sanad-office-"));
    const host = spawn(program, [dist, join(folder, "store"), ...(options.training ? ["--training"] : []), ...(options.now ? ["--now", options.now] : [])], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const url = await new Promise<string>((found, failed) => {
      let said = "";
      host.stdout.on("data", (piece: Buffer) => {
        said += piece.toString();
        const line = /listening (\S+)/.exec(said)?.[1];
        if (line !== undefined) found(line);
      });
      host.once("exit", (code) => failed(new Error(`the host ended with ${code} before it listened`)));
    });
    return new Office(folder, url, host, !options.training && options.now === undefined);
  }

  /** Ends the host; the folder stays. */
  async end(): Promise<void> {
    if (this.#host.exitCode !== null || this.#host.signalCode !== null) return;
    const gone = new Promise((ended) => this.#host.once("exit", ended));
    this.#host.kill();
    await gone;
  }

  close(): void {
    this.#host.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #post(path: string, body: string): Promise<{ ok: boolean; text: string }> {
    const address = new URL(this.url);
    const response = await fetch(new URL(path, address.origin), {
      method: "POST",
      headers: { "x-sanad-token": address.searchParams.get("token") ?? "", "content-type": "application/json" },
      body,
    });
    return { ok: response.ok, text: await response.text() };
  }

  /** Calls the core as the page would; a refusal fails the test with its codes. */
  async call<K extends keyof Calls>(name: K, body: Calls[K][0]): Promise<Calls[K][1]> {
    const answer = await this.#post(`/call/${name}`, JSON.stringify(body));
    if (!answer.ok) throw new Error(`${name}: ${answer.text}`);
    return JSON.parse(answer.text) as Calls[K][1];
  }

  /** Calls the core and answers the codes of its refusal. */
  async refused<K extends keyof Calls>(name: K, body: Calls[K][0]): Promise<string[]> {
    const answer = await this.#post(`/call/${name}`, JSON.stringify(body));
    if (answer.ok) throw new Error(`${name} was not refused`);
    const problem = JSON.parse(answer.text) as ProblemView;
    return problem.kind === "refused" ? problem.refusals.map((one) => one.code) : ["broken"];
  }

  /** The session ends as if the process died; the files stay. */
  async restart(): Promise<void> {
    await this.#post("/test/restart", "");
  }

  /** Moves the core's clock forward. */
  async forward(seconds: number): Promise<void> {
    await this.#post("/test/forward", String(seconds));
  }

  /** Tells the core that nobody touched the desk for so long. */
  async idle(seconds: number): Promise<void> {
    await this.#post("/test/idle", String(seconds));
  }

  /** Prints a letter as the page would. */
  async printLetter(referral: string): Promise<void> {
    const answer = await this.#post("/fetch/print_letter?to=printer", JSON.stringify({ referral }));
    if (!answer.ok) throw new Error(`print_letter: ${answer.text}`);
  }

  /** What the "printer" and the save dialog wrote. */
  written(): string[] {
    const out = join(this.folder, "store.out");
    return existsSync(out) ? readdirSync(out) : [];
  }

  /** A store with Nadia, who supervises, and Amal, who listens; locked at the end. */
  async found(language: Language, pack = "ma-emc"): Promise<void> {
    const store = join(this.folder, "store");
    const kind = `${language} ${pack}`;
    const before = this.#plain ? founded.get(kind) : undefined;
    if (before !== undefined) {
      cpSync(before, store, { recursive: true });
      return this.restart();
    }
    const { nadia, amal } = people;
    const sheet = await this.call("set_up", {
      language,
      pack,
      organisation: "Espace Confiance",
      place: "Rabat",
      contact_line: "+212 6 00 00 00 00",
      name: nadia.name,
      login: nadia.login,
      passphrase: nadia.passphrase,
    });
    await this.call("confirm_recovery", { typed: sheet.groups.join("-") });
    await this.call("add_account", { name: amal.name, login: amal.login, role: amal.role, language, passphrase: amal.passphrase });
    await this.call("lock", {});
    if (this.#plain) {
      const copy = mkdtempSync(join(tmpdir(), "sanad-founded-"));
      cpSync(store, copy, { recursive: true });
      founded.set(kind, copy);
    }
  }

  async unlock(person: Person): Promise<Me> {
    return this.call("unlock", { login: people[person].login, passphrase: people[person].passphrase });
  }
}

/** Founds the store through the core and opens the page with this person at the desk. */
export async function setUp(page: Page, office: Office, language: Language, person: Person = "amal"): Promise<Me> {
  await office.found(language);
  const me = await office.unlock(person);
  await page.goto(office.url);
  await expect(page.getByTestId("go-day")).toBeVisible();
  return me;
}

/**
 * What axe finds wrong, each with where. Put into the page once for each document. The contrast of colours takes half of
 * its time and knows no language, since every colour is a token of the theme; so it is asked of the French
 * screens only, and of those in the dark.
 */
async function violations(page: Page, language: Language): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  return page.evaluate(async (french) => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const contrast = french || document.documentElement.dataset["theme"] === "dark";
    // The library speaks through this node and leaves a spent reference in it for a moment.
    const found = await axe.run({ exclude: ["[data-live-announcer]"] }, { resultTypes: ["violations"], rules: { "color-contrast": { enabled: contrast } } });
    return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`);
  }, language === "fr");
}

/** No violation of axe, nothing wider than the window, the right direction; and a picture for people who ask for it. */
export async function looksRight(page: Page, language: Language, name: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  expect(await violations(page, language)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, "pixels wider than the window").toBeLessThanOrEqual(0);
  // For people to look at; no run needs them.
  if (process.env["SANAD_PICTURES"] === undefined) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}-${language}.png`) });
}

/** The desk's page, which stays open between the tests of a worker. */
class Desk {
  #page: Page | null = null;

  async page(browser: Browser): Promise<Page> {
    if (this.#page === null) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        // One hour ahead of Greenwich, as the host is, whatever a year decides about Casablanca.
        timezoneId: "Etc/GMT-1",
        // Nothing is caught half-way through appearing.
        reducedMotion: "reduce",
      });
      this.#page = await context.newPage();
    }
    return this.#page;
  }

  /** Takes everything from the page that a test gave it. */
  async clear(): Promise<void> {
    const page = this.#page;
    if (page === null) return;
    // Who counted requests may go on counting: taking that away is told to the browser late, and may undo the next one's wish.
    page.removeAllListeners("pageerror");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().clearPermissions();
    await page.goto("about:blank");
  }

  async close(): Promise<void> {
    const page = this.#page;
    this.#page = null;
    await page?.context().close();
  }
}

/** For a test that changes its page for good, as a clock of its own does. */
export const ownPage = { tag: "@own-page" };

/**
 * One page for all tests of a worker: a browser that compiles the screens anew for each test spends a sixth of its time on that.
 * The page keeps nothing between two tests (no cookie, no storage), and is thrown away after a test that failed.
 */
export const test = base.extend<{ office: Office }, { desk: Desk }>({
  desk: [
    async ({}, use) => {
      const desk = new Desk();
      await use(desk);
      await desk.close();
    },
    { scope: "worker" },
  ],
  page: async ({ browser, desk }, use, info) => {
    const page = await desk.page(browser);
    await use(page);
    if (info.status !== info.expectedStatus || info.tags.includes(ownPage.tag)) return desk.close();
    if (page.url().startsWith("http")) {
      const keeps = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
      expect(keeps, "what the browser keeps of a page").toEqual(["", 0, 0]);
    }
    await desk.clear();
  },
  context: async ({ page }, use) => use(page.context()),
  office: async ({}, use) => {
    const office = await Office.open();
    await use(office);
    office.close();
  },
});
