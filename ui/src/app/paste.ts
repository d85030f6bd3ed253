/**
 * What a paste may bring in. No picture ever enters Sanad: possessing one may be a crime, and the
 * child's picture must not be copied again. Markup becomes the text that a person would read.
 */

/** The part of a clipboard or a drop that is looked at. */
export type Brought = {
  types: readonly string[];
  items: ReadonlyArray<{ kind: string; type: string }>;
  getData: (type: string) => string;
};

export type PasteVerdict =
  | { kind: "refuse" }
  /** The browser's own paste is right: plain text. */
  | { kind: "as-is" }
  /** There is markup only; this is its text. */
  | { kind: "text"; text: string };

/** Decides about a paste or a drop; `readable` turns markup into text. */
export function judgePaste(brought: Brought, readable: (html: string) => string): PasteVerdict {
  const files = brought.items.some((item) => item.kind === "file") || brought.types.includes("Files");
  const plain = brought.getData("text/plain");
  const html = brought.getData("text/html");
  // Copying text out of an office program brings a picture of that text along; the text is wanted.
  if (files && plain.trim() === "") return { kind: "refuse" };
  // A picture can be copied as text too.
  if (/;base64,/i.test(plain)) return { kind: "refuse" };
  if (plain !== "") return { kind: "as-is" };
  if (html === "") return { kind: "as-is" };
  const text = readable(html);
  if (text.trim() === "") return { kind: "refuse" };
  return { kind: "text", text };
}

/** Whether something can be typed there. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}

/** The text of markup, with nothing in it run or loaded: a parsed document is never shown. */
export function readableText(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const silent of page.querySelectorAll("script, style, template, noscript, head")) silent.remove();
  for (const line of page.querySelectorAll("br")) line.replaceWith("\n");
  for (const block of page.querySelectorAll("p, div, li, tr, h1, h2, h3, h4, h5, h6")) block.append("\n");
  return (page.body.textContent ?? "").replace(/\n{3,}/g, "\n\n").trim();
}
