import { expect, test } from "vitest";
import { shifted, together } from "./periods";

test("a period is followed by the next of its kind, also over a year's end", () => {
  expect(shifted("2026-12-31", "month", 1)).toBe("2027-01-01");
  expect(shifted("2026-01-15", "month", -1)).toBe("2025-12-01");
  expect(together(shifted("2026-11-23", "quarter", 1), "2027-01-31", "quarter")).toBe(true);
  expect(together(shifted("2026-11-23", "quarter", -1), "2026-07-01", "quarter")).toBe(true);
  expect(together(shifted("2026-02-28", "year", -1), "2025-12-31", "year")).toBe(true);
});

test("the quarters begin in January, April, July and October", () => {
  expect(together("2026-10-01", "2026-12-31", "quarter")).toBe(true);
  expect(together("2026-09-30", "2026-10-01", "quarter")).toBe(false);
});
