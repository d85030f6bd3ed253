import { describe, expect, it } from "vitest";
import type { PackView, Protocol } from "../../door";
import { samplePack } from "../contacts/pack.sample";
import { elapsed, fitting, morningOf } from "./rules";

const protocol = (code: string, problems: string[], from_risk: number | null): Protocol => ({
  code,
  label: { en: code, fr: code, ar: code },
  draft: false,
  from: null,
  until: null,
  steps: [],
  problems,
  from_risk,
});
const pack: PackView = { ...samplePack, protocols: [protocol("danger", [], 4), protocol("school", ["HAR"], null)] };

describe("protocols", () => {
  it("fit by a problem or from a level of risk on", () => {
    const codes = (problems: (string | null)[], risk: number | null): string[] => fitting(pack, problems, risk).map((one) => one.code);
    expect(codes(["HAR"], 3)).toEqual(["school"]);
    expect(codes([null, "GAM"], 4)).toEqual(["danger"]);
    expect(codes(["GAM", "HAR"], 4)).toEqual(["danger", "school"]);
    expect(codes([null], null)).toEqual([]);
  });

  it("says a danger in minutes for two hours", () => {
    expect(elapsed(59)).toEqual({ unit: "minutes", count: 0 });
    expect(elapsed(34 * 60)).toEqual({ unit: "minutes", count: 34 });
    expect(elapsed(119 * 60 + 59)).toEqual({ unit: "minutes", count: 119 });
    expect(elapsed(2 * 3600)).toEqual({ unit: "hours", count: 2 });
  });

  it("promises in the morning of the day, unless that is past", () => {
    const now = new Date(2026, 10, 23, 9, 30);
    expect(morningOf("2026-11-24", now)).toMatch(/^2026-11-24T10:00:00/);
    expect(morningOf("2026-11-23", now)).toMatch(/^2026-11-23T10:00:00/);
    expect(morningOf("2026-11-22", now)).toBeNull();
    expect(morningOf(null, now)).toBeNull();
  });
});
