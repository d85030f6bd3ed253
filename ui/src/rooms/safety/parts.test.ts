import { describe, expect, it } from "vitest";
import type { SafetyPlanView } from "../../door";
import { samplePack } from "../contacts/pack.sample";
import { beginWith, canBeFound, linesOf, sharedPhone } from "./parts";

const last: SafetyPlanView = {
  id: "p", version: 3, made_on: "2026-11-22T14:32:00+01:00", made_by: "Amal", signs: "s", alone: "", places: "", people: "tante", lines: "19", surroundings: "",
  digital: ["passwords"], digital_note: "", hope: "h", again: "", agreed_on: "2026-11-22", copy: "paper",
};

describe("a safety plan", () => {
  it("begins with the numbers of the pack and of the helpline", () => {
    const line = (name: string, number: string): string => `\u2068${name}\u2069 ${number}`;
    expect(linesOf(samplePack, { name: "Ligne", number: "2" }, line, (label) => label.en)).toBe("Police 19\nLigne 2");
    expect(linesOf(samplePack, { name: "Ligne", number: "" }, line, (label) => label.en)).toBe("Police 19");
  });

  it("begins with what was agreed last, and asks anew how it is kept", () => {
    expect(beginWith("c", undefined, "19", "2026-11-23")).toMatchObject({ case: "c", lines: "19", signs: "", agreed_on: "2026-11-23", copy: null });
    expect(beginWith("c", last, "177", "2026-11-23")).toMatchObject({ lines: "19", people: "tante", digital: ["passwords"], agreed_on: "2026-11-23", copy: null });
  });

  it("is found by others on paper and in messages", () => {
    expect([null, "read_aloud", "none", "message", "paper"].map((copy) => canBeFound(copy as SafetyPlanView["copy"] | null))).toEqual([false, false, false, true, true]);
    expect(sharedPhone({ safe_contact: null })).toBe("unknown");
  });
});
