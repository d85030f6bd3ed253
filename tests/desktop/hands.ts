/**
 * The app as people get it, with no driver in it: what is done, is done with the keys of the screen,
 * and what is known of it is seen from outside.
 */
import type { ChildProcess } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import type { Desktop } from "./desktop.ts";
import { until } from "./desktop.ts";
import { built } from "./office.ts";

/** A page that does something takes more of the processor than a caret that blinks. */
const REST = { ms: 600, ticks: 3 };

export class Hands {
  private constructor(
    readonly desktop: Desktop,
    readonly app: ChildProcess,
  ) {}

  /** Starts the app, `through` another program if one is to watch it, and waits for its page. */
  static async open(desktop: Desktop, through: string[] = []): Promise<Hands> {
    const [program = "", ...args] = [...through, built("sanad", "SANAD_APP")];
    const hands = new Hands(desktop, desktop.start(program, args));
    await until("the window is on the screen", () => desktop.windows("Sanad").length > 0);
    await hands.rest();
    hands.focus();
    return hands;
  }

  focus(): void {
    const [window] = this.desktop.windows("Sanad");
    this.desktop.ask("xdotool", ["windowfocus", "--sync", window ?? ""]);
  }

  type(words: string): void {
    this.desktop.ask("xdotool", ["type", "--delay", "12", words]);
  }

  /** For words that are on no key of this keyboard. */
  async paste(words: string): Promise<void> {
    const held = this.desktop.start("xclip", ["-selection", "clipboard", "-i", "-quiet"]);
    held.stdin?.end(words);
    await until("it can be pasted", () => this.desktop.ask("xclip", ["-selection", "clipboard", "-o", "-t", "UTF8_STRING"]) === words);
    this.press("ctrl+v");
  }

  press(...keys: string[]): void {
    this.desktop.ask("xdotool", ["key", "--delay", "40", ...keys]);
  }

  /** The app's processes, by what they are. */
  family(): { core: number; web: number | undefined; all: number[] } {
    const all = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => {
        const started = told(pid, "cmdline").split("\0")[0] ?? "";
        return (started === built("sanad", "SANAD_APP") || started.includes("/WebKit")) && told(pid, "environ").includes(`HOME=${this.desktop.home}\0`);
      });
    const called = (name: string): number | undefined => all.find((pid) => (told(pid, "cmdline").split("\0")[0] ?? "").endsWith(name));
    return { core: called("sanad") ?? 0, web: called("WebKitWebProcess"), all };
  }

  /** Waits until the page does nothing any more. */
  async rest(): Promise<void> {
    await until("the page is at rest", async () => {
      const { web, all } = this.family();
      const before = all.map(ticks);
      await new Promise((resolve) => setTimeout(resolve, REST.ms));
      return web !== undefined && ticks(web) > 0 && this.family().web === web && all.every((pid, at) => ticks(pid) - (before[at] ?? 0) <= REST.ticks);
    });
  }

  /** Closes the app as whoever looks after the computer would. */
  async close(): Promise<void> {
    const ended = this.app.exitCode === null ? new Promise((resolve) => this.app.once("exit", resolve)) : null;
    process.kill(this.family().core, "SIGTERM");
    await ended;
  }
}

/** What the kernel tells of a process; nothing once it has ended. */
function told(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, "utf8");
  } catch {
    return "";
  }
}

/** How long a process has run on the processor, in hundredths of a second. */
function ticks(pid: number): number {
  const columns = told(pid, "stat").replace(/^.*\) /, "").split(" ");
  return Number(columns[11] ?? 0) + Number(columns[12] ?? 0);
}
