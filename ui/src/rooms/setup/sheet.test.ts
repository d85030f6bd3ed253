import { describe, expect, it } from "vitest";
import { cleanGroup, isSame, spread } from "./sheet";

const sheet = ["7K2Q", "M4ZT", "90RX"];

describe("typing the sheet back", () => {
  it("takes lookalikes and lower case for what they stand for", () => {
    expect(isSame("7k2q", "7K2Q")).toBe(true);
    expect(isSame("9OrX", "90RX")).toBe(true);
    expect(isSame("7K20", "7K2Q")).toBe(false);
    expect(isSame("", "")).toBe(false);
    expect(cleanGroup(" i l-o ")).toBe("110");
  });
  it("moves on only when the group is right", () => {
    expect(spread(["", "", ""], 0, "7K2Q", sheet)).toEqual({ groups: ["7K2Q", "", ""], focus: 1 });
    expect(spread(["", "", ""], 0, "7K2X", sheet)).toEqual({ groups: ["7K2X", "", ""], focus: 0 });
    expect(spread(["7K2Q", "M4ZT", ""], 2, "90RX", sheet).focus).toBe(2);
  });
  it("lets a pasted sheet flow through the boxes", () => {
    expect(spread(["", "", ""], 0, "7K2Q-M4ZT 9ORX", sheet).groups).toEqual(["7K2Q", "M4ZT", "90RX"]);
  });
  it("loses nothing behind the last box and invents nothing", () => {
    expect(spread(["", "", ""], 2, "90RXAAAA", sheet).groups).toEqual(["", "", "90RX"]);
  });
});
