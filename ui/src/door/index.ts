/**
 * The one door to the core. Screens call `call` and `fetchBytes`, or the hooks in
 * `./hooks`; only this folder knows whether a window, a test host or a memory stands behind.
 */
import type { Calls, Copies, Fetches, Gives, ProblemView, Refusal } from "./generated";

export type * from "./generated";

/** What stands behind the door. Bodies and answers are JSON text. */
export interface Host {
  call(name: string, body: string): Promise<string>;
  fetch(name: string, body: string, to: FetchTo): Promise<Uint8Array>;
  /** Puts text of the core onto the clipboard; the page does not see it. */
  copy(name: string, body: string): Promise<void>;
  /** Asks the person for a file and hands it to the core; the page sees neither path nor bytes. */
  give(name: string): Promise<string>;
  /** Tells when the host locked the session by itself (idle, suspend, screen lock). */
  onLocked(told: () => void): void;
}

export type FetchTo = "page" | "file" | "printer";
type FetchAnswer = { page: Uint8Array; file: { saved: boolean }; printer: { printed: boolean } };

/** A refusal or a breakage as the core tells it. Never carries personal data. */
export class Problem extends Error {
  readonly refusals: Refusal[];
  /** The number of a breakage, for the person who looks after the computer; null for refusals. */
  readonly number: string | null;

  constructor(view: ProblemView) {
    super(view.kind);
    this.name = "Problem";
    this.refusals = view.kind === "refused" ? view.refusals : [];
    this.number = view.kind === "broken" ? view.number : null;
  }

  has(code: string): boolean {
    return this.refusals.some((one) => one.code === code);
  }
}

/** Reads what a host threw; anything that is not a problem in JSON is a breakage without a number. */
export function problemFrom(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (typeof thrown === "string") {
    try {
      const view = JSON.parse(thrown) as ProblemView;
      if (view.kind === "refused" || view.kind === "broken") return new Problem(view);
    } catch {
      // Falls through: the host broke before it could write a problem.
    }
  }
  return new Problem({ kind: "broken", number: "" });
}

const lockedListeners = new Set<() => void>();

/** Runs `told` when the session is locked, whoever locked it. Returns the way to stop. */
export function onLocked(told: () => void): () => void {
  lockedListeners.add(told);
  return () => lockedListeners.delete(told);
}

function tellLocked(): void {
  for (const told of lockedListeners) told();
}

let host: Promise<Host> | null = null;

async function openHost(): Promise<Host> {
  let opened: Host;
  if ("__TAURI_INTERNALS__" in window) opened = (await import("./tauri")).tauriHost();
  else if (import.meta.env.MODE === "memory") opened = (await import("./memory")).memoryHost();
  else opened = (await import("./loopback")).loopbackHost();
  opened.onLocked(tellLocked);
  return opened;
}

/** Puts another host behind the door. For tests of the kit and of pure logic only. */
export function setHostForTests(other: Host): void {
  host = Promise.resolve(other);
  other.onLocked(tellLocked);
}

function theHost(): Promise<Host> {
  host ??= openHost();
  return host;
}

/** Calls the core; throws a `Problem` when it refuses or breaks. */
export async function call<K extends keyof Calls>(name: K, body: Calls[K][0]): Promise<Calls[K][1]> {
  try {
    const answer = await (await theHost()).call(name, JSON.stringify(body));
    return JSON.parse(answer) as Calls[K][1];
  } catch (thrown) {
    const problem = problemFrom(thrown);
    // The core locked itself between two calls: the screen must not keep what it showed.
    if (problem.has("locked")) tellLocked();
    throw problem;
  }
}

/** Asks for bytes: on the page, into a file that the host asks about, or to the printer. */
export async function fetchBytes<K extends keyof Fetches, T extends FetchTo>(
  name: K,
  body: Fetches[K][0],
  to: T,
): Promise<FetchAnswer[T]> {
  try {
    const bytes = await (await theHost()).fetch(name, JSON.stringify(body), to);
    if (to === "page") return bytes as FetchAnswer[T];
    return JSON.parse(new TextDecoder().decode(bytes)) as FetchAnswer[T];
  } catch (thrown) {
    const problem = problemFrom(thrown);
    if (problem.has("locked")) tellLocked();
    throw problem;
  }
}

/** Has text of the core put onto the clipboard. */
export async function copyText<K extends keyof Copies>(name: K, body: Copies[K][0]): Promise<void> {
  try {
    await (await theHost()).copy(name, JSON.stringify(body));
  } catch (thrown) {
    const problem = problemFrom(thrown);
    if (problem.has("locked")) tellLocked();
    throw problem;
  }
}

/** Lets the person choose a file for the core; null when it was called off. */
export async function giveFile<K extends keyof Gives>(name: K): Promise<Gives[K] | null> {
  try {
    return JSON.parse(await (await theHost()).give(name)) as Gives[K] | null;
  } catch (thrown) {
    throw problemFrom(thrown);
  }
}
