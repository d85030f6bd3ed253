import { describe, expect, it } from "vitest";
import * as dates from "./dates";

const now = new Date(2026, 10, 22, 14, 30);
const at = (day: number, hour = 16, month = 10, year = 2026): string => dates.write(new Date(year, month, day, hour, 0));

describe("moments for people", () => {
  it.each([
    ["fr", at(22), "16:00"],
    ["fr", at(21), "hier 16:00"],
    ["fr", at(23), "demain 16:00"],
    ["fr", at(20), "vendredi 16:00"],
    ["fr", at(8), "8 novembre 16:00"],
    ["fr", at(1, 9, 0), "1er janvier 09:00"],
    ["fr", at(8, 16, 10, 2025), "8 novembre 2025 16:00"],
    ["ar", at(21), "أمس 16:00"],
    ["ar", at(23), "غدا 16:00"],
    ["ar", at(8), "8 نونبر 16:00"],
    ["en", at(21), "yesterday 16:00"],
  ] as const)("%s %s is %s", (language, iso, text) => {
    expect(dates.nearMoment(iso, language, now)).toBe(text);
  });
  it("writes the Moroccan months and Western digits", () => {
    expect(dates.longDay("2026-11-22", "ar")).toBe("الأحد 22 نونبر 2026");
    expect(dates.longDay("2026-11-22", "fr")).toBe("dimanche 22 novembre 2026");
    expect(dates.dayAndMonth("2026-08-05", "ar")).toBe("5 غشت");
    expect(dates.numericDay("2026-08-05")).toBe("05/08/2026");
  });
  it("reads what it writes", () => {
    const moment = new Date(2026, 2, 29, 2, 30, 0);
    expect(dates.read(dates.write(moment)).getTime()).toBe(moment.getTime());
    expect(dates.write(moment)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  });
  it("counts days over the change of the clock", () => {
    expect(dates.daysFrom("2026-03-30", new Date(2026, 2, 28, 23, 30))).toBe(2);
  });
});

describe("a year that is being typed", () => {
  it.each([2, 20, 202, 2026])("%i is written with four digits and read again", (year) => {
    const moment = dates.momentOf({ year, month: 11, day: 5, hour: 14, minute: 32 });
    const iso = dates.write(moment);
    expect(iso).toMatch(new RegExp(`^${String(year).padStart(4, "0")}-11-05T14:32:00[+-]\\d\\d:\\d\\d$`));
    expect(dates.read(iso).getFullYear()).toBe(year);
  });
});
