/** The palette holds its promise: text at 4.5:1 and more, edges of fields and the focus ring at 3:1. */
import { describe, expect, it } from "vitest";
import sheet from "../styles/tokens.css?raw";

const [light = "", dark = ""] = sheet.split(':root[data-theme="dark"]');

function tokens(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((match) => [match[1], match[2]]));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const text: [string, string][] = [
  ["ink", "paper"], ["ink", "card"], ["ink", "sunken"], ["soft", "paper"], ["soft", "card"], ["soft", "brand-wash"], ["soft", "line"],
  ["brand", "card"], ["brand", "paper"], ["brand", "brand-wash"], ["brand-ink", "brand"], ["brand-ink", "brand-strong"],
  ["danger", "card"], ["danger", "paper"], ["danger", "danger-wash"], ["danger-ink", "danger"], ["warn", "card"], ["warn", "warn-wash"],
  ["good", "card"], ["good", "good-wash"], ["risk-1", "risk-1-wash"], ["risk-2", "risk-2-wash"], ["risk-3", "risk-3-wash"], ["risk-4-ink", "risk-4"],
  ["card", "risk-3"], ["training-ink", "training"], ["ink", "brand-wash"], ["ink", "danger-wash"], ["ink", "warn-wash"], ["ink", "good-wash"],
];
const shapes: [string, string][] = [["edge", "card"], ["edge", "paper"], ["focus", "card"], ["focus", "paper"], ["focus", "brand-wash"]];

describe.each([
  ["light", tokens(light)],
  ["dark", { ...tokens(light), ...tokens(dark) }],
])("the %s theme", (_name, palette) => {
  it.each(text)("%s on %s reads at 4.5:1", (front, back) => {
    expect(contrast(palette[front] ?? "#000000", palette[back] ?? "#000000")).toBeGreaterThanOrEqual(4.5);
  });
  it.each(shapes)("%s on %s shows at 3:1", (front, back) => {
    expect(contrast(palette[front] ?? "#000000", palette[back] ?? "#000000")).toBeGreaterThanOrEqual(3);
  });
});
