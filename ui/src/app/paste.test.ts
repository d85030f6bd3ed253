// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { judgePaste, readableText } from "./paste";

const brought = (texts: Record<string, string>, files: string[] = []) => ({
  types: [...Object.keys(texts), ...(files.length > 0 ? ["Files"] : [])],
  items: files.map((type) => ({ kind: "file", type })),
  getData: (type: string) => texts[type] ?? "",
});

describe("a paste", () => {
  it("refuses pictures and files of any kind", () => {
    for (const type of ["image/png", "image/jpeg", "video/mp4", "application/pdf", ""]) {
      expect(judgePaste(brought({}, [type]), readableText)).toEqual({ kind: "refuse" });
    }
    expect(judgePaste(brought({ "text/html": '<img src="x">' }, ["image/png"]), readableText)).toEqual({ kind: "refuse" });
    expect(judgePaste(brought({ "text/html": '<img src="data:image/png;base64,AA">' }), readableText)).toEqual({
      kind: "refuse",
    });
  });

  it("refuses a picture that was turned into text", () => {
    for (const text of ["data:image/png;base64,iVBORw0KGgo=", "<img src='DATA:image/jpeg;BASE64,/9j/'>"]) {
      expect(judgePaste(brought({ "text/plain": text }), readableText)).toEqual({ kind: "refuse" });
    }
  });

  it("leaves plain text to the browser, also when a picture of it comes along", () => {
    expect(judgePaste(brought({ "text/plain": "bonjour 😀" }), readableText)).toEqual({ kind: "as-is" });
    expect(judgePaste(brought({ "text/plain": "cell" }, ["image/png"]), readableText)).toEqual({ kind: "as-is" });
  });

  it("makes text of markup, runs nothing and keeps the lines", () => {
    const html = "<style>p{}</style><script>alert(1)</script><p>Elle dit&nbsp;:</p><p><b>« non »</b><br>deux</p>";
    expect(judgePaste(brought({ "text/html": html }), readableText)).toEqual({
      kind: "text",
      text: "Elle dit\u00a0:\n« non »\ndeux",
    });
  });
});
