/** Strings that break programs, shown by the screens: as they were typed, run by nothing, pushing nothing aside. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { caseOf, expect, languages, openCase, sitting, test } from "./sitting.ts";

const strings = (JSON.parse(readFileSync(join(import.meta.dirname, "..", "strings", "strings.json"), "utf8")) as { text: string }[]).map((one) => one.text);

/** What the core keeps of a text: see tests/it/strings.rs, which tests just that. */
function kept(typed: string): string {
  return typed
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n")
    .replaceAll(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/g, "")
    .normalize("NFC")
    .trim();
}

/** Whether something that was typed ran, came in as an element, or made the page wider than the window. */
async function harmed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    if ("hit" in window) found.push("a script of a text ran");
    const alien = document.querySelectorAll("main script, main iframe, main img, main video, main object, main style, main link, main base, main template, main marquee");
    for (const one of alien) found.push(`a text became <${one.localName}>`);
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide in ${root.clientWidth}`);
    return found;
  });
}

for (const language of languages) {
  test.describe(`strings, ${language}`, () => {
    const desk = sitting(language);

    // Which side a screen begins at matters little here, so that the second language takes a third of them.
    const some = language === "ar" ? strings : strings.filter((_, at) => at % 3 === 0);

    test("every string stands in the timeline as it was typed", async ({ page }) => {
      await desk.as("amal");
      const one = await caseOf(desk.office);
      const written: string[] = [];
      for (const text of some) {
        try {
          await desk.office.call("add_note", { case: one.id, text });
          written.push(kept(text));
        } catch (refused) {
          expect(String(refused), JSON.stringify(text)).toMatch(/too_long|not_text|answer_missing/);
        }
      }
      expect(written.length).toBeGreaterThan(some.length * 0.85);
      await desk.sit(page);
      await openCase(page, one.code);
      const shown = page.getByTestId("case-entry-note").locator("bdi");
      await expect(shown.first()).toBeVisible();
      // A link is shown so that nobody can follow it; all else of the text is as it was.
      const plain = (text: string): string => text.replaceAll("hxxp", "http").replaceAll("fxp", "ftp").replaceAll(/[[\]]/g, "");
      const texts = new Set((await shown.allTextContents()).map(plain));
      expect(written.map(plain).filter((text) => !texts.has(text))).toEqual([]);
      expect(await harmed(page)).toEqual([]);
    });
  });
}

test.describe("strings, typed", () => {
  const desk = sitting("ar");

  test("every string can stand in a field, and is neither run nor lost", async ({ page }) => {
    await desk.as("amal");
    const one = await caseOf(desk.office);
    await desk.sit(page);
    await openCase(page, one.code);
    const field = page.getByTestId("case-note");
    // A few at a time, as long as a note may be; a field of several lines knows one kind of line break.
    const short = strings.filter((text) => text.length <= 2000);
    for (let at = 0; at < short.length; at += 10) {
      const text = short.slice(at, at + 10).join("\n").replaceAll("\r\n", "\n").replaceAll("\r", "\n");
      await field.fill(text);
      await expect(field).toHaveValue(text);
    }
    expect(await harmed(page)).toEqual([]);
    await field.fill("");
  });
});
