/**
 * A desktop of its own for each test: a screen that nobody sees, a message bus,
 * a keyring, and a home folder that is gone afterwards. Nothing of the person
 * who runs the tests is read or written.
 */
import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";

/** Longer than any honest start; a test that waits this long has failed. */
const PATIENCE = 20_000;

export interface DesktopWishes {
  /** Whether there is a message bus at all. */
  bus?: boolean;
  /** Whether a keyring answers on it, unlocked. */
  keyring?: boolean;
}

/** What a keyring may turn into, by a change of the desktop or by chance. */
export type KeyringState = "no bus" | "absent" | "locked" | "wiped" | "silent";

export class Desktop {
  /** Everything of this desktop lies under it. */
  readonly root: string;
  readonly home: string;
  /** Programs here come before the system's: a test may lay a false `lp` into it. */
  readonly bin: string;
  /** Where the tests save letters. */
  readonly documents: string;
  readonly env: Record<string, string>;
  private readonly running: ChildProcess[] = [];
  private keyring: ChildProcess | null = null;

  private constructor() {
    this.root = mkdtempSync(join(tmpdir(), "sanad-desktop-"));
    const folder = (name: string): string => {
      const path = join(this.root, name);
      mkdirSync(path, { recursive: true, mode: 0o700 });
      return path;
    };
    this.home = folder("home");
    this.bin = folder("bin");
    this.documents = folder("home/Documents");
    this.env = {
      PATH: `${this.bin}:${process.env["PATH"] ?? "/usr/bin:/bin"}`,
      HOME: this.home,
      XDG_DATA_HOME: folder("home/.local/share"),
      XDG_CONFIG_HOME: folder("home/.config"),
      XDG_CACHE_HOME: folder("home/.cache"),
      XDG_STATE_HOME: folder("home/.local/state"),
      XDG_RUNTIME_DIR: folder("runtime"),
      TMPDIR: folder("tmp"),
      LANG: "C.UTF-8",
      TZ: "Africa/Casablanca",
      GDK_BACKEND: "x11",
      LIBGL_ALWAYS_SOFTWARE: "1",
    };
    writeFileSync(join(this.home, ".config/user-dirs.dirs"), 'XDG_DOCUMENTS_DIR="$HOME/Documents"\n');
  }

  static async open(wishes: DesktopWishes = {}): Promise<Desktop> {
    const desktop = new Desktop();
    try {
      await desktop.startScreen();
      if (wishes.bus !== false) await desktop.startBus();
      if (wishes.bus !== false && wishes.keyring !== false) await desktop.startKeyring();
    } catch (problem) {
      await desktop.close();
      throw problem;
    }
    return desktop;
  }

  private async startScreen(): Promise<void> {
    const screen = this.start("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x900x24", "-nolisten", "tcp"], 1);
    this.env["DISPLAY"] = `:${await firstLine(screen, 3)}`;
  }

  private async startBus(): Promise<void> {
    // A bus that starts nothing by itself: the programs on it are those that the test started.
    const rules = join(this.root, "bus.conf");
    writeFileSync(
      rules,
      `<busconfig><type>session</type><listen>unix:dir=${this.env["XDG_RUNTIME_DIR"]}</listen><auth>EXTERNAL</auth>
      <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy></busconfig>`,
    );
    const bus = this.start("dbus-daemon", [`--config-file=${rules}`, "--nofork", "--nopidfile", "--print-address=3"], 1);
    this.env["DBUS_SESSION_BUS_ADDRESS"] = await firstLine(bus, 3);
  }

  private async startKeyring(): Promise<void> {
    const keyring = this.start("gnome-keyring-daemon", ["--foreground", "--unlock", "--components=secrets"], 0);
    this.keyring = keyring;
    keyring.stdin?.end("the password of this desktop");
    await this.keyringAnswers("boolean false");
  }

  private async keyringAnswers(locked: "boolean false" | "boolean true"): Promise<void> {
    await until("the keyring answers", () => {
      const asked = this.ask("dbus-send", [
        "--session", "--print-reply", "--dest=org.freedesktop.secrets",
        "/org/freedesktop/secrets/aliases/default", "org.freedesktop.DBus.Properties.Get",
        "string:org.freedesktop.Secret.Collection", "string:Locked",
      ]);
      return asked.includes(locked);
    });
  }

  /** What becomes of the keyring between two starts of the app. */
  async keyringBecomes(state: KeyringState): Promise<void> {
    if (this.keyring !== null) await this.end(this.keyring);
    this.keyring = null;
    if (state === "no bus") {
      delete this.env["DBUS_SESSION_BUS_ADDRESS"];
    } else if (state === "locked") {
      this.keyring = this.start("gnome-keyring-daemon", ["--foreground", "--components=secrets"], 0);
      await this.keyringAnswers("boolean true");
    } else if (state === "wiped") {
      rmSync(join(this.env["XDG_DATA_HOME"] ?? "", "keyrings"), { recursive: true });
      await this.startKeyring();
    } else if (state === "silent") {
      // It has the name and takes every question, but never answers one.
      this.keyring = this.start("dbus-test-tool", ["black-hole", "--session", "--name=org.freedesktop.secrets"], 0);
      await until("somebody has the keyring's name", () =>
        this.ask("dbus-send", [
          "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/org/freedesktop/DBus",
          "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets",
        ]).includes("boolean true"),
      );
    }
  }

  /** Starts a program of this desktop; it ends with the desktop. `pipes` more pipes follow stderr. */
  start(program: string, args: string[], pipes = 0, env: Record<string, string> = {}): ChildProcess {
    const extra = Array.from({ length: pipes }, () => "pipe" as const);
    const child = spawn(program, args, {
      env: { ...this.env, ...env },
      cwd: this.home,
      stdio: ["pipe", "ignore", "pipe", ...extra],
    });
    child.stderr?.on("data", (said: Buffer) => this.said.push(`${program}: ${said.toString("utf8")}`));
    child.on("error", (problem) => this.said.push(`${program}: ${problem.message}`));
    this.running.push(child);
    return child;
  }

  /** What the programs of this desktop wrote to their terminals. */
  readonly said: string[] = [];

  /** Runs a program to its end and answers what it wrote. */
  ask(program: string, args: string[], env: Record<string, string> = {}): string {
    const done = spawnSync(program, args, { env: { ...this.env, ...env }, cwd: this.home, encoding: "utf8", timeout: PATIENCE });
    if (done.error !== undefined) throw done.error;
    return done.stdout + done.stderr;
  }

  /** Lays a program of the test's own in front of the system's. */
  layProgram(name: string, script: string): void {
    const path = join(this.bin, name);
    writeFileSync(path, script);
    chmodSync(path, 0o755);
  }

  /** The windows whose title is this, as the screen's own numbers. */
  windows(title: string): string[] {
    return this.ask("xdotool", ["search", "--onlyvisible", "--name", `^${title}$`]).split("\n").filter((line) => /^\d+$/.test(line));
  }

  /** Ends one program, and waits until it has. */
  async end(child: ChildProcess, how: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
    child.kill(how);
    const tooLate = setTimeout(() => child.kill("SIGKILL"), 5_000);
    await ended;
    clearTimeout(tooLate);
  }

  async close(): Promise<void> {
    for (const child of this.running.reverse()) await this.end(child);
    rmSync(this.root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A port of 127.0.0.1 that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

/** Waits until something holds. Says what it waited for when it never did. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = PATIENCE): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    if (await holds()) return;
    if (Date.now() > end) throw new Error(`waited ${patience / 1000} s in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function firstLine(child: ChildProcess, pipe: number): Promise<string> {
  const stream = child.stdio[pipe] as Readable | null | undefined;
  return new Promise((resolve, reject) => {
    let text = "";
    const tooLate = setTimeout(() => reject(new Error(`${child.spawnfile} did not start in time`)), PATIENCE);
    child.once("exit", (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)));
    child.once("error", reject);
    stream?.on("data", (piece: Buffer) => {
      text += piece.toString("utf8");
      const end = text.indexOf("\n");
      if (end < 0) return;
      clearTimeout(tooLate);
      resolve(text.slice(0, end));
    });
  });
}
