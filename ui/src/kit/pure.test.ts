import { describe, expect, it } from "vitest";
import { digitOf } from "./choices";
import { folded, keyboardHint, matches } from "./fields";
import { fieldFor } from "./form";
import { isPress, nameOfKey } from "./keys";

describe("finding in Arabic and French", () => {
  it.each([
    ["الأطفال", "الاطفال"],
    ["مصلحة", "مصلحه"],
    ["مُحَمَّد", "محمد"],
    ["مستشفى", "مستشفي"],
    ["Écoute", "ecoute"],
  ])("%s is found as %s", (text, typed) => {
    expect(matches(text, typed)).toBe(true);
  });
  it("wants each word, in any order", () => {
    expect(matches("Procureur du Roi, Rabat", "rabat procureur")).toBe(true);
    expect(matches("Procureur du Roi, Rabat", "rabat police")).toBe(false);
  });
  it("does not fold different letters together", () => {
    expect(folded("حق")).not.toBe(folded("حك"));
  });
});

describe("a refusal finds its field", () => {
  const claimed = new Set(["summary", "call_back", "call_back.due"]);
  it.each([
    ["summary", "summary"],
    ["call_back.due", "call_back.due"],
    ["call_back.channel", "call_back"],
    ["age", null],
    [null, null],
  ])("%s → %s", (path, field) => {
    expect(fieldFor(path, claimed)).toBe(field);
  });
});

const press = (key: string, code: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({ key, code, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...more }) as KeyboardEvent;

describe("keys on any keyboard", () => {
  it("reaches N on an Arabic layout by its place, and on AZERTY by its letter", () => {
    expect(isPress(press("ى", "KeyN"), "N")).toBe(true);
    expect(isPress(press("a", "KeyQ"), "A")).toBe(true);
    expect(isPress(press("a", "KeyQ"), "Q")).toBe(false);
  });
  it("asks for exactly the named modifiers", () => {
    expect(isPress(press("k", "KeyK", { ctrlKey: true }), "Ctrl+K")).toBe(true);
    expect(isPress(press("k", "KeyK"), "Ctrl+K")).toBe(false);
    expect(isPress(press("n", "KeyN", { ctrlKey: true }), "N")).toBe(false);
    expect(isPress(press("Enter", "Enter", { ctrlKey: true, shiftKey: true }), "Ctrl+Enter")).toBe(false);
  });
  it("knows the Arabic question mark", () => {
    expect(nameOfKey(press("؟", "Slash", { shiftKey: true }))).toBe("?");
  });
  it.each([
    ["3", "Digit3", 3],
    ["٣", "Digit3", 3],
    ['"', "Digit3", 3],
    ["3", "Numpad3", 3],
    ["a", "KeyA", null],
  ])("reads the digit of %s", (key, code, digit) => {
    expect(digitOf({ key, code })).toBe(digit);
  });
});

describe("what the keyboard does while a passphrase is typed", () => {
  it("says Caps Lock before anything else", () => {
    expect(keyboardHint({ key: "A", capsLock: true })).toBe("caps");
  });
  it("says an Arabic layout", () => {
    expect(keyboardHint({ key: "ش", capsLock: false })).toBe("arabic");
    expect(keyboardHint({ key: "a", capsLock: false })).toBeNull();
  });
});
