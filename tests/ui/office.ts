/**
 * An office with the real core behind the page: a fresh host on 127.0.0.1 with an empty folder
 * for each test. `SANAD_LOOPBACK` names the program; `cargo xtask test` builds and sets it.
 */
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, test as base } from "@playwright/test";
import type { Page } from "@playwright/test";
import type { Calls, Language, Me, ProblemView, Role } from "../../ui/src/door/generated.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const dist = process.env["SANAD_UI_DIST"] ?? join(root, "ui", "dist");
const shots = join(root, "tests", "output", "ui", "screens");

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

  private constructor(folder: string, url: string, host: ChildProcess) {
    this.folder = folder;
    this.url = url;
    this.#host = host;
  }

  static async open(options: { training?: boolean; now?: string } = {}): Promise<Office> {
    const program = process.env["SANAD_LOOPBACK"];
    if (program === undefined) throw new Error("SANAD_LOOPBACK names no host; run cargo xtask test");
    if (!existsSync(join(dist, "index.html"))) throw new Error(`no built page in ${dist}; run npm run build in ui`);
    const folder = mkdtempSync(join(tmpdir(), "sanad-office-"));
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
    return new Office(folder, url, host);
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

  /** What the "printer" and the save dialog wrote. */
  written(): string[] {
    const out = join(this.folder, "store.out");
    return existsSync(out) ? readdirSync(out) : [];
  }

  /** A store with Nadia, who supervises, and Amal, who listens; locked at the end. */
  async found(language: Language): Promise<void> {
    const { nadia, amal } = people;
    const sheet = await this.call("set_up", {
      language,
      pack: "ma-emc",
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

/** No violation of axe, nothing wider than the window, the right direction; and a picture for people. */
export async function looksRight(page: Page, language: Language, name: string): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  const found = await new AxeBuilder({ page })
    // The library speaks through this node and leaves a spent reference in it for a moment.
    .exclude("[data-live-announcer]")
    .analyze();
  expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wider, "pixels wider than the window").toBeLessThanOrEqual(0);
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}-${language}.png`) });
}

export const test = base.extend<{ office: Office }>({
  // One hour ahead of Greenwich, as the host is, whatever a year decides about Casablanca.
  timezoneId: "Etc/GMT-1",
  // axe writes its own script into the page, which the page's policy rightly refuses.
  bypassCSP: true,
  office: async ({}, use) => {
    const office = await Office.open();
    await use(office);
    office.close();
  },
});

/** A moment as the door wants it, so many minutes from now. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, "+00:00");
}

/** A call about blackmail, kept as a case, with a promise to ring back in half an hour. */
export async function givenCase(office: Office, options: { risk?: number; dueInMinutes?: number } = {}): Promise<{ id: string; code: string }> {
  const saved = await office.call("save_contact", {
    started: inMinutes(-20),
    ended: inMinutes(-5),
    channel: "phone",
    call_type: "child_about_self",
    non_counselling: null,
    language: "ar",
    age: { kind: "exact", years: 14 },
    gender: "female",
    relation: null,
    pseudonym: "Lina",
    problem: "HAR",
    other_problems: [],
    problem_other: "",
    online: "yes",
    environment: null,
    platforms: ["instagram"],
    risk: options.risk ?? 2,
    safe_now: "yes",
    emergency_action: (options.risk ?? 2) === 4 ? "Police 19" : "",
    informed: people.nadia.name,
    summary: "Un compte inconnu la menace.",
    actions: [],
    call_back: { due: inMinutes(options.dueInMinutes ?? 30), purpose: "check_safety", channel: "phone", note: "" },
    safe_contact: { allowed: true, channels: ["phone"], phone: "+212 6 00 00 00 01", hours: "après 17 h", say: "la bibliothèque", voicemail: false, shared_phone: "yes", cut_off: "wait" },
    case: { kind: "new" },
  });
  if (saved.value.case === null) throw new Error("the contact opened no case");
  return saved.value.case;
}
