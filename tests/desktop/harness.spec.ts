/** A scan that cannot find anything proves nothing: here it looks for what was planted. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Desktop } from "./desktop.ts";
import { leaks, openStores } from "./leaks.ts";

const word = "رسالة سرية";
const planted: [string, Buffer][] = [
  ["utf8", Buffer.from(`before ${word} after`)],
  ["utf16", Buffer.from(`.${word}`, "utf16le")],
  ["json", Buffer.from([...word].map((c) => (c === " " ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)).join(""))],
  ["url", Buffer.from(`?q=${encodeURIComponent(word)}`)],
  ["base64", Buffer.from(Buffer.from(`${word}zz`).toString("base64"))],
  ["base64-shifted-once", Buffer.from(Buffer.from(`z${word}zz`).toString("base64"))],
  ["base64-shifted-twice", Buffer.from(Buffer.from(`zz${word}zz`).toString("base64"))],
];

test("the scan finds a word however it was written, and nothing else", async () => {
  const desktop = await Desktop.open({ bus: false });
  try {
    const folder = desktop.documents;
    writeFileSync(join(folder, "innocent"), "رسالة أخرى, and SQLite format 4");
    expect(leaks([desktop.root], [word])).toEqual([]);
    expect(openStores([desktop.root])).toEqual([]);
    for (const [name, bytes] of planted) writeFileSync(join(folder, name), bytes);
    const found = new Set(leaks([desktop.root], [word]).map((leak) => leak.file));
    expect([...found].sort()).toEqual(planted.map(([name]) => join(folder, name)).sort());
    writeFileSync(join(folder, "open.db"), "SQLite format 3\0rest");
    expect(openStores([desktop.root])).toEqual([join(folder, "open.db")]);
  } finally {
    await desktop.close();
  }
});
