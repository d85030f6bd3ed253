import { describe, expect, it } from "vitest";
import { isSuspected } from "../evidence/abuse";
import { linesOf, routesFor } from "./rules";

const categories = [
  { code: "CSM", sexual: true },
  { code: "NCI", sexual: true },
  { code: "IMP", sexual: false },
] as never;

describe("a request for removal", () => {
  it("offers guarded ways only for what may show a child", () => {
    expect(routesFor(true, "yes")).toEqual(["hotline", "police", "own_form", "take_it_down"]);
    expect(routesFor(false, "no")).not.toContain("take_it_down");
    expect(routesFor(false, "no")).toContain("stop_ncii");
    expect(routesFor(false, "yes")).not.toContain("stop_ncii");
    expect(routesFor(false, "unknown")).toHaveLength(9);
  });

  it("knows what may show a child", () => {
    expect(isSuspected(categories, "CSM", null)).toBe(true);
    expect(isSuspected(categories, "NCI", "yes")).toBe(true);
    expect(isSuspected(categories, "NCI", "unknown")).toBe(false);
    expect(isSuspected(categories, "IMP", "yes")).toBe(false);
  });

  it("keeps each link as it was typed", () => {
    expect(linesOf("https://a.b/C%20d?x=1\n\n  tg://x.y \n")).toEqual(["https://a.b/C%20d?x=1", "  tg://x.y "]);
  });
});
