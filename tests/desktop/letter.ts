/** What must hold of a letter on the paper itself: order, words, and the look of its first page. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { project } from "./office.ts";

interface Character {
  char: string;
  left: number;
  bottom: number;
  top: number;
}

/** Each line as it stands on the paper, from left to right, without spaces: what an eye sees of a number. */
export function linesOnPaper(path: string): string[] {
  const said = execFileSync("node", [join(project, "tests/pdf/read.mjs"), path, "--chars"], { encoding: "utf8", maxBuffer: 64_000_000 });
  const { pages } = JSON.parse(said) as { pages: { chars: Character[] }[] };
  return pages.flatMap(({ chars }) => {
    const lines: { middle: number; chars: Character[] }[] = [];
    for (const char of chars.filter((one) => one.char.trim() !== "")) {
      const middle = (char.bottom + char.top) / 2;
      const line = lines.find((known) => Math.abs(known.middle - middle) < 6);
      if (line) line.chars.push(char);
      else lines.push({ middle, chars: [char] });
    }
    lines.sort((one, other) => other.middle - one.middle);
    return lines.map((line) => line.chars.sort((one, other) => one.left - other.left).map(({ char }) => char).join(""));
  });
}

/** The words of a text, without marks that only steer direction. */
export function words(text: string): string[] {
  return text
    .normalize("NFKC")
    .replace(/[\u200e\u200f\u2066-\u2069]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** The share of these words that stand whole in a text. */
export function whole(wanted: string[], text: string): number {
  const there = new Set(words(text));
  return wanted.filter((word) => there.has(word)).length / wanted.length;
}

/** The text that MuPDF's readers copy. */
export function textByMupdf(path: string): string {
  return execFileSync("mutool", ["draw", "-q", "-F", "txt", "-o", "-", path], { encoding: "utf8", maxBuffer: 64_000_000 });
}

/** The first page as grey points. */
function grey(path: string): Buffer {
  const image = execFileSync("pdftoppm", ["-gray", "-r", "50", "-f", "1", "-l", "1", path], { maxBuffer: 64_000_000 });
  const head = /^P5\s+\d+\s+\d+\s+255\s/.exec(image.subarray(0, 64).toString("latin1"));
  if (head === null) throw new Error("pdftoppm drew no grey picture");
  return image.subarray(head[0].length);
}

/** The share of points of the first pages that differ clearly. */
export function difference(one: string, other: string): number {
  const [a, b] = [grey(one), grey(other)];
  if (a.length !== b.length) return 1;
  let differing = 0;
  for (let at = 0; at < a.length; at += 1) if (Math.abs((a[at] ?? 0) - (b[at] ?? 0)) > 96) differing += 1;
  return differing / a.length;
}

/** The code and the date are other ones on another day; nothing else may be. */
export const TOLERANCE = 0.012;

/** The committed letter of a language. `SANAD_BLESS=1` takes the new one, once somebody has looked at it. */
export function golden(language: string, letter: string): string {
  const folder = join(project, "tests/golden");
  const kept = join(folder, `letter-${language}.pdf`);
  if (process.env["SANAD_BLESS"] !== undefined) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(letter, kept);
  }
  if (!existsSync(kept)) throw new Error(`no golden letter in ${language}`);
  return kept;
}
