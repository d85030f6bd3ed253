import { expect, it } from "vitest";
import { isHere, isSpent, isWaiting, toneOf } from "./course";

it("a letter lies here until it is handed over, and waits until it is answered", () => {
  expect((["prepared", "printed", "handed_over", "acknowledged", "accepted", "closed"] as const).map((state) => [isHere({ state }), isWaiting({ state })])).toEqual([
    [true, true],
    [true, true],
    [false, true],
    [false, true],
    [false, false],
    [false, false],
  ]);
});

it("two reminders without an answer are enough, and only then", () => {
  expect(isSpent({ state: "handed_over", reminders: 1 })).toBe(false);
  expect(isSpent({ state: "handed_over", reminders: 2 })).toBe(true);
  expect(isSpent({ state: "no_answer", reminders: 2 })).toBe(false);
  expect(isSpent({ state: "printed", reminders: 2 })).toBe(false);
});

it("a no is not told in the colour of a yes", () => {
  expect(toneOf({ state: "accepted", overdue: true })).toBe("good");
  expect(toneOf({ state: "declined", overdue: false })).toBe("warn");
  expect(toneOf({ state: "handed_over", overdue: true })).toBe("danger");
});
