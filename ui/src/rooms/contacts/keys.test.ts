import { describe, expect, it } from "vitest";
import { actOf, digitOf } from "./keys";
import type { Press } from "./keys";

const press = (more: Partial<Press>): Press => ({
  key: "",
  code: "",
  ctrl: false,
  shift: false,
  alt: false,
  where: "other",
  ...more,
});

describe("the keyboard of the call form", () => {
  it("saves with Ctrl+Enter from anywhere, and opens a case with Shift", () => {
    for (const where of ["chips", "line", "text", "other"] as const) {
      expect(actOf(press({ key: "Enter", ctrl: true, where }))).toEqual({ kind: "save" });
      expect(actOf(press({ key: "Enter", ctrl: true, shift: true, where }))).toEqual({ kind: "save-and-case" });
    }
  });

  it("records short calls with F1 to F6 and leaves the other keys to the window", () => {
    expect(actOf(press({ key: "F1" }))).toEqual({ kind: "quick", index: 0 });
    expect(actOf(press({ key: "F6", where: "text" }))).toEqual({ kind: "quick", index: 5 });
    for (const key of ["F7", "F9", "F10", "F12"]) expect(actOf(press({ key }))).toEqual({ kind: "none" });
    expect(actOf(press({ key: "F4", alt: true }))).toEqual({ kind: "none" });
  });

  it("picks a chip by its digit and goes on with Enter, in chips only", () => {
    expect(actOf(press({ key: "3", where: "chips" }))).toEqual({ kind: "pick", index: 2 });
    expect(actOf(press({ key: "Enter", where: "chips" }))).toEqual({ kind: "next" });
    expect(actOf(press({ key: "Enter", where: "line" }))).toEqual({ kind: "next" });
    // In the summary a digit is a digit and Enter begins a line.
    expect(actOf(press({ key: "3", where: "text" }))).toEqual({ kind: "none" });
    expect(actOf(press({ key: "Enter", where: "text" }))).toEqual({ kind: "none" });
    expect(actOf(press({ key: "3", where: "line" }))).toEqual({ kind: "none" });
  });

  it("knows the digits of French and Arabic keyboards", () => {
    expect(digitOf({ key: "&", code: "Digit1" })).toBe(1);
    expect(digitOf({ key: "٣", code: "Digit3" })).toBe(3);
    expect(digitOf({ key: "4", code: "Numpad4" })).toBe(4);
    expect(digitOf({ key: "0", code: "Digit0" })).toBeNull();
    expect(digitOf({ key: "a", code: "KeyA" })).toBeNull();
  });
});
