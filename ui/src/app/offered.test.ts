import { expect, test } from "vitest";
import { samplePack as pack } from "../rooms/contacts/pack.sample";
import { offeredIn, packOn, today } from "./offered";

const [first] = pack.platforms;
if (first === undefined) throw new Error("the sample has no platform");
const dated = [
  { ...first, code: "always" },
  { ...first, code: "ended", until: "2026-12-31" },
  { ...first, code: "coming", from: "2027-01-01" },
];

test("an entry is offered from its first day to its last", () => {
  const on = (day: string) => offeredIn(dated, day).map((one) => one.code);
  expect(on("2026-12-31")).toEqual(["always", "ended"]);
  expect(on("2027-01-01")).toEqual(["always", "coming"]);
});

test("the pack of a day holds every list to it", () => {
  const on = packOn({ ...pack, platforms: dated, purposes: dated }, "2027-01-01");
  expect(on.platforms.map((one) => one.code)).toEqual(["always", "coming"]);
  expect(on.purposes.map((one) => one.code)).toEqual(["always", "coming"]);
  expect(on.age_bands).toBe(pack.age_bands);
});

test("a day is written as the door writes it", () => {
  expect(today(new Date(2026, 10, 5))).toBe("2026-11-05");
});
