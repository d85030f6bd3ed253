/**
 * Reads what a process has in its memory, as somebody could who takes over the account or the
 * machine. Only the kernel's own door is used, so that nothing in the app has to help.
 */
import { closeSync, openSync, readFileSync, readSync } from "node:fs";

/** A thing to look for: what it is called, and its bytes in the shapes that they may have. */
export interface Secret {
  name: string;
  shapes: Buffer[];
}

/** Typed text, as Rust, C and the page hold it. */
export function text(name: string, typed: string): Secret {
  return { name, shapes: [Buffer.from(typed, "utf8"), Buffer.from(typed, "utf16le")] };
}

/** A key as bytes, and as the letters that it may be written with. */
export function key(name: string, hex: string): Secret {
  const letters = [hex.toLowerCase(), hex.toUpperCase()].map((form) => Buffer.from(form, "utf8"));
  return { name, shapes: [Buffer.from(hex, "hex"), ...letters] };
}

export interface Found {
  name: string;
  times: number;
  /** Where it was found, without addresses: which part of the process. */
  parts: string[];
}

const PAGE = 4096;
const PIECE = 1024;

/** How often each secret stands in what the process may write to. */
export function inMemory(pid: number, secrets: Secret[]): Found[] {
  const found = secrets.map(({ name }) => ({ name, times: 0, parts: new Set<string>() }));
  const memory = openSync(`/proc/${pid}/mem`, "r");
  const pages = openSync(`/proc/${pid}/pagemap`, "r");
  let read = 0;
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, "utf8").split("\n")) {
      const [, first, last, rights, part] = /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
      if (first === undefined || last === undefined || rights?.startsWith("rw") !== true) continue;
      for (const [start, end] of present(pages, Number.parseInt(first, 16) / PAGE, Number.parseInt(last, 16) / PAGE)) {
        const bytes = Buffer.allocUnsafe((end - start) * PAGE);
        let length: number;
        try {
          length = readSync(memory, bytes, 0, bytes.length, start * PAGE);
        } catch {
          continue; // It was given back while we looked.
        }
        read += length;
        const here = bytes.subarray(0, length);
        secrets.forEach(({ shapes }, which) => {
          for (const shape of shapes) {
            for (let spot = here.indexOf(shape); spot >= 0; spot = here.indexOf(shape, spot + 1)) {
              const one = found[which];
              if (one === undefined) continue;
              one.times += 1;
              one.parts.add(part === undefined || part === "" ? "anonymous" : part);
            }
          }
        });
      }
    }
  } finally {
    closeSync(memory);
    closeSync(pages);
  }
  if (read === 0) throw new Error(`nothing of process ${pid} could be read; this needs root`);
  return found.map(({ name, times, parts }) => ({ name, times, parts: [...parts].sort() }));
}

/** The runs of pages that are there: a browser sets aside far more than it ever touches. */
function* present(pages: number, first: number, last: number): Generator<[number, number]> {
  let start: number | null = null;
  for (let at = first; at < last; at += PIECE) {
    const entries = Buffer.alloc(Math.min(PIECE, last - at) * 8);
    const length = readSync(pages, entries, 0, entries.length, at * 8) / 8;
    for (let one = 0; one < length; one += 1) {
      // The two highest bits: in memory, or in the swap.
      const there = (entries.readUInt8(one * 8 + 7) & 0xc0) !== 0;
      if (there) start ??= at + one;
      else if (start !== null) {
        yield [start, at + one];
        start = null;
      }
    }
  }
  if (start !== null) yield [start, last];
}
