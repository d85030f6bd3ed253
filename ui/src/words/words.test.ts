import { describe, expect, it } from "vitest";
import { refusalText, sentence } from ".";
import type { Language } from "../door";

const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");

describe("sentences", () => {
  it("isolates what is put into them, so that a code cannot turn the line", () => {
    expect(sentence("ar", "day-record-of", { code: "EMC-7K2Q-M4" })).toContain("\u2068EMC-7K2Q-M4\u2069");
  });
  it("has what holds no letter run from left to right", () => {
    expect(sentence("ar", "directory-shipped", { version: "2026-11" })).toContain("\u20662026-11\u2069");
  });
  it.each([
    [1, "متابعة واحدة متأخرة"],
    [2, "متابعتان متأخرتان"],
    [3, "3 متابعات متأخرة"],
    [11, "11 متابعة متأخرة"],
  ])("counts %i in Arabic", (count, text) => {
    expect(plain(sentence("ar", "day-sub-late", { count }))).toBe(text);
  });
  it.each(["ar", "fr", "en"] as Language[])("has words for a refusal it never met, in %s", (language) => {
    const text = refusalText(language, { code: "never_heard_of", field: null, facts: {} });
    expect(text).not.toBe("app-refused");
    expect(text).toContain("never_heard_of");
  });
  it("puts the facts of a refusal in", () => {
    expect(plain(refusalText("fr", { code: "too_long", field: "summary", facts: { max: "4000" } }))).toMatch(/4\s?000/);
  });
});
