// Reads a PDF the way a browser does: with PDFium, compiled to WebAssembly and
// shipped inside an npm package. Used by press's tests and by the test of the
// desktop window.
//
//   node tests/pdf/read.mjs letter.pdf   → {"pages":[{"text":"…","chars":[…]}]}
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { init } from "@embedpdf/pdfium";

let loaded;

/** PDFium, started once per process. */
async function pdfium() {
  loaded ??= (async () => {
    const wasm = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
    const instance = await init({ wasmBinary: await readFile(wasm) });
    instance.PDFiumExt_Init();
    return instance;
  })();
  return loaded;
}

/** Opens the bytes, hands each page to `visit`, and closes everything again. */
async function eachPage(bytes, visit) {
  const p = await pdfium();
  const m = p.pdfium;
  const memory = m.wasmExports.malloc(bytes.length);
  m.HEAPU8.set(bytes, memory);
  const document = p.FPDF_LoadMemDocument(memory, bytes.length, "");
  try {
    if (!document) throw new Error("PDFium cannot open this file as a PDF.");
    const answers = [];
    for (let at = 0; at < p.FPDF_GetPageCount(document); at += 1) {
      const page = p.FPDF_LoadPage(document, at);
      try {
        answers.push(visit(p, m, page, document));
      } finally {
        p.FPDF_ClosePage(page);
      }
    }
    return answers;
  } finally {
    if (document) p.FPDF_CloseDocument(document);
    m.wasmExports.free(memory);
  }
}

/**
 * The text of each page as a person would copy it out of a browser, and, when
 * asked for, each character with the place of its box in points from the
 * bottom left corner.
 * @param {Uint8Array} bytes
 * @param {{chars?: boolean}} [wish]
 * @returns {Promise<{pages: {text: string, chars?: {char: string, left: number, right: number, bottom: number, top: number}[]}[]}>}
 */
export async function readText(bytes, { chars = false } = {}) {
  const pages = await eachPage(bytes, (p, m, page) => {
    const text = p.FPDFText_LoadPage(page);
    try {
      const count = p.FPDFText_CountChars(text);
      const room = m.wasmExports.malloc((count + 1) * 2);
      const written = p.FPDFText_GetText(text, 0, count, room);
      const units = new Uint16Array(m.HEAPU8.slice(room, room + Math.max(0, written - 1) * 2).buffer);
      m.wasmExports.free(room);
      const answer = { text: String.fromCharCode(...units).replaceAll("\r\n", "\n") };
      if (chars) {
        const box = m.wasmExports.malloc(32);
        answer.chars = Array.from({ length: count }, (_, at) => {
          p.FPDFText_GetCharBox(text, at, box, box + 8, box + 16, box + 24);
          const [left, right, bottom, top] = new Float64Array(m.HEAPU8.slice(box, box + 32).buffer);
          return { char: String.fromCodePoint(p.FPDFText_GetUnicode(text, at)), left, right, bottom, top };
        });
        m.wasmExports.free(box);
      }
      return answer;
    } finally {
      p.FPDFText_ClosePage(text);
    }
  });
  return { pages };
}

/**
 * Which of the expected words the text holds whole. A word counts as often as
 * it is expected, so that a text that has lost one of two does not pass.
 * @param {string} text
 * @param {string[]} expectedWords
 */
export function wordsWhole(text, expectedWords) {
  const held = new Map();
  for (const word of words(text)) held.set(word, (held.get(word) ?? 0) + 1);
  const missing = [];
  for (const word of expectedWords.flatMap(words)) {
    const left = held.get(word) ?? 0;
    if (left > 0) held.set(word, left - 1);
    else missing.push(word);
  }
  const expected = expectedWords.flatMap(words).length;
  return { expected, whole: expected - missing.length, missing };
}

/**
 * Words without the punctuation around them, composed and without marks of
 * direction. A number that a reader glued to an Arabic word is not the word's
 * fault: scripts are told apart.
 */
export function words(text) {
  return (
    text
      .normalize("NFC")
      .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "")
      .match(/(?:\p{Script=Arabic}|\p{M})+|(?:(?!\p{Script=Arabic})[\p{L}\p{N}])+/gu) ?? []
  );
}

/**
 * Each page as grey pixels, 0 black to 255 white.
 * @param {Uint8Array} bytes
 * @param {number} dpi
 * @returns {Promise<{width: number, height: number, grey: Uint8Array}[]>}
 */
export async function rasterise(bytes, dpi = 72) {
  return eachPage(bytes, (p, m, page) => {
    const width = Math.round((p.FPDF_GetPageWidthF(page) * dpi) / 72);
    const height = Math.round((p.FPDF_GetPageHeightF(page) * dpi) / 72);
    const bitmap = p.FPDFBitmap_Create(width, height, 0);
    try {
      p.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      p.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
      const stride = p.FPDFBitmap_GetStride(bitmap);
      const from = p.FPDFBitmap_GetBuffer(bitmap);
      const grey = new Uint8Array(width * height);
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          const at = from + y * stride + x * 4;
          grey[y * width + x] = (m.HEAPU8[at] * 29 + m.HEAPU8[at + 1] * 150 + m.HEAPU8[at + 2] * 77) >> 8;
        }
      }
      return { width, height, grey };
    } finally {
      p.FPDFBitmap_Destroy(bitmap);
    }
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2];
  if (!file) {
    process.stderr.write("Name a PDF file.\n");
    process.exit(2);
  }
  const answer = await readText(await readFile(file), { chars: process.argv.includes("--chars") });
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
