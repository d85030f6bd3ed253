/**
 * Looks for what somebody typed in every file that the app may have written. One
 * word found in clear is one child's story that a stolen disk tells.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Leak {
  file: string;
  word: string;
  form: string;
}

/** Every place under these folders where one of these words stands in clear. */
export function leaks(folders: string[], words: string[]): Leak[] {
  if (words.some((word) => word.length < 5)) throw new Error("a word this short is found by chance");
  const wanted = words.flatMap((word) => forms(word));
  return folders.flatMap(files).flatMap((file) => {
    const bytes = whole(file);
    return wanted.filter(({ needle }) => bytes.includes(needle)).map(({ word, form }) => ({ file, word, form }));
  });
}

/** All files under a folder, whatever they are called. Sockets and pipes hold nothing. */
export function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return entry.isFile() && (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0 ? [path] : [];
  });
}

/** What is in a file; nothing in one that was taken away while we looked. */
function whole(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw problem;
  }
}

/** A word as it could lie in a file: encodings, JSON escapes, URL escapes, base64 at each of its three shifts. */
function forms(word: string): { word: string; form: string; needle: Buffer }[] {
  const all = new Map<string, Buffer>();
  const shapes = new Map([[word, ""]]);
  if (word.normalize("NFD") !== word) shapes.set(word.normalize("NFD"), " NFD");
  for (const [text, shape] of shapes) {
    const utf8 = Buffer.from(text, "utf8");
    all.set(`UTF-8${shape}`, utf8);
    all.set(`UTF-16LE${shape}`, Buffer.from(text, "utf16le"));
    all.set(`UTF-16BE${shape}`, Buffer.from(text, "utf16le").swap16());
    all.set(`JSON${shape}`, Buffer.from([...text].map(escape).join(""), "utf8"));
    all.set(`URL${shape}`, Buffer.from(encodeURIComponent(text), "utf8"));
    for (const shift of [0, 1, 2]) {
      const padded = Buffer.concat([Buffer.alloc(shift), utf8]).toString("base64").replace(/=+$/, "");
      // The first and last characters also carry bits of the neighbours.
      all.set(`base64+${shift}${shape}`, Buffer.from(padded.slice(shift === 0 ? 0 : shift + 1, -1), "utf8"));
    }
  }
  return [...all].map(([form, needle]) => ({ word, form, needle }));
}

function escape(character: string): string {
  return character.codePointAt(0)! < 128 ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Files that begin as an unencrypted SQLite file does. */
export function openStores(folders: string[]): string[] {
  const start = Buffer.from("SQLite format 3\0");
  return folders.flatMap(files).filter((file) => readFileSync(file).subarray(0, start.length).equals(start));
}
