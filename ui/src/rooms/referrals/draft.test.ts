import { describe, expect, it } from "vitest";
import type { ProposedItem, ReferralDraft } from "../../door";
import { answerBy, canPreview, merge, told } from "./draft";
import type { Item } from "./draft";

const proposed = (item: ProposedItem["item"], more: Partial<ProposedItem> = {}): ProposedItem => ({ item, on: true, forbidden: false, withheld: null, fixed: false, text: `${item} fr`, ...more });

describe("what is told", () => {
  it("comes from the proposal at first", () => {
    const items = merge([], [proposed("facts"), proposed("words", { on: false })]);
    expect(told(items)).toEqual([{ item: "facts", text: "facts fr" }]);
  });

  it("keeps what was typed and decided when the language changes, and takes the new fixed texts", () => {
    const before: Item[] = [
      { ...proposed("facts", { text: "typed by hand" }), typed: true, decided: false },
      { ...proposed("words", { on: true }), typed: false, decided: true },
      { ...proposed("age_gender", { fixed: true }), typed: false, decided: false },
    ];
    const after = merge(before, [proposed("facts", { text: "facts ar" }), proposed("words", { on: false, text: "words ar" }), proposed("age_gender", { fixed: true, text: "age ar" })]);
    expect(told(after)).toEqual([
      { item: "facts", text: "typed by hand" },
      { item: "words", text: "words ar" },
      { item: "age_gender", text: "age ar" },
    ]);
  });

  it("never tells what the next body must not hear, whatever was ticked or typed before", () => {
    const before: Item[] = [{ ...proposed("suspect", { text: "his name" }), typed: true, decided: true }];
    const after = merge(before, [proposed("suspect", { on: false, forbidden: true, text: "" })]);
    expect(told(after)).toEqual([]);
    expect(after[0]?.text).toBe("");
  });

  it("never tells what the person wants kept from this body", () => {
    const before: Item[] = [{ ...proposed("facts", { text: "typed" }), typed: true, decided: true }];
    expect(told(merge(before, [proposed("facts", { on: false, withheld: "fear" })]))).toEqual([]);
  });
});

describe("the preview", () => {
  const whole: ReferralDraft = {
    case: "c",
    body: "b",
    service: "legal",
    priority: "normal",
    basis: { kind: "consent", given_by: "person", how: "oral" },
    disclosed: [{ item: "facts", text: "x" }],
    language: "fr",
  };

  it("waits until everything is there", () => {
    expect(canPreview(whole, 20)).toBe(true);
    expect(canPreview({ ...whole, body: "" }, 20)).toBe(false);
    expect(canPreview({ ...whole, service: "" }, 20)).toBe(false);
    expect(canPreview({ ...whole, basis: null }, 20)).toBe(false);
    expect(canPreview({ ...whole, disclosed: [] }, 20)).toBe(false);
    expect(canPreview({ ...whole, disclosed: [{ item: "facts", text: " " }] }, 20)).toBe(false);
  });

  it("waits for the explanation of an override, counted in characters", () => {
    const basis = (explanation: string) => ({ kind: "override" as const, reason: "legal_duty" as const, explanation, person_informed: true });
    expect(canPreview({ ...whole, basis: basis("ش".repeat(19)) }, 20)).toBe(false);
    expect(canPreview({ ...whole, basis: basis("ش".repeat(20)) }, 20)).toBe(true);
  });
});

describe("answers", () => {
  it("awaits an answer in a day, three days or two weeks", () => {
    const now = new Date("2026-11-22T14:00:00+01:00");
    expect(answerBy("emergency", now).toISOString()).toBe("2026-11-23T13:00:00.000Z");
    expect(answerBy("urgent", now).toISOString()).toBe("2026-11-25T13:00:00.000Z");
    expect(answerBy("normal", now).toISOString()).toBe("2026-12-06T13:00:00.000Z");
  });
});
