/**
 * Reads a letter the way the people who get it do: three independent readers,
 * none of them ours.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { project } from "./office.ts";

const ask = (program: string, args: string[]): string => execFileSync(program, args, { encoding: "utf8" });

/** Throws unless qpdf finds the file without a fault. */
export function assertWhole(path: string): void {
  const said = ask("qpdf", ["--check", path]);
  if (!said.includes("No syntax or stream encoding errors found")) throw new Error(`qpdf: ${said}`);
}

export interface Face {
  name: string;
  embedded: boolean;
  /** Whether the file says which letters its glyphs are, so that text can be copied and read aloud. */
  readable: boolean;
}

/** The faces of the letter, as Poppler lists them. */
export function faces(path: string): Face[] {
  return ask("pdffonts", [path])
    .split("\n")
    .slice(2)
    .filter((line) => line.trim() !== "")
    .map((line) => {
      // name … type … encoding … emb sub uni object: the three flags stand before the two numbers.
      const flags = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.exec(line);
      if (flags === null) throw new Error(`pdffonts: ${line}`);
      return { name: line.split(/\s/)[0] ?? "", embedded: flags[1] === "yes", readable: flags[3] === "yes" };
    });
}

/** What a person copies out of Poppler's readers. Arabic comes in the order in which it is read. */
export function textByPoppler(path: string): string {
  return ask("pdftotext", ["-enc", "UTF-8", path, "-"]);
}

/** What a person copies out of a browser. */
export function textByPdfium(path: string): string {
  const answer = JSON.parse(ask("node", [join(project, "tests/pdf/read.mjs"), path])) as { pages: { text: string }[] };
  return answer.pages.map((page) => page.text).join("\n");
}

/** The file's own words about itself: title, author, producer, dates. */
export function info(path: string): Record<string, string> {
  const pairs = ask("pdfinfo", [path])
    .split("\n")
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => [match[1] ?? "", match[2] ?? ""] as const);
  return Object.fromEntries(pairs);
}

/** A picture of a page for people. */
export function picture(path: string, to: string): void {
  ask("pdftoppm", ["-png", "-r", "80", path, to]);
}
