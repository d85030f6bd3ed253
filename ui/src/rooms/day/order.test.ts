import { expect, it } from "vitest";
import { byUrgency } from "./order";

it("puts danger first, then the longest wait, and leaves its input alone", () => {
  const rows = [
    { id: "low-old", risk: 1, due: "2026-11-18T10:00:00+01:00" },
    { id: "high", risk: 3, due: "2026-11-21T10:00:00+01:00" },
    { id: "danger", risk: 4, due: "2026-11-21T16:00:00+01:00" },
    { id: "medium-older", risk: 2, due: "2026-11-17T10:00:00+01:00" },
  ];
  expect(byUrgency(rows).map((row) => row.id)).toEqual(["danger", "high", "medium-older", "low-old"]);
  expect(rows[0]?.id).toBe("low-old");
});
