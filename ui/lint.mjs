// The rules of the house that no ready-made linter knows. Prints each fault; exits 1 on any.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "src");
const faults = [];
const fault = (file, text) => faults.push(`${relative(here, file)}: ${text}`);
const files = readdirSync(source, { recursive: true }).map((name) => join(source, name));

// Attributes that people read or hear: their text comes from the catalogue.
const spoken = new Set(["label", "aria-label", "title", "placeholder", "alt", "aria-roledescription", "aria-description", "help", "below", "text"]);
const hasLetters = (text) => /\p{L}{2,}/u.test(text);
// The key's text and a sentence's key in the code; both are checked against the catalogue.
const used = [];

function walk(node, visit) {
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visit));
  if (!node || typeof node !== "object" || typeof node.type !== "string") return;
  visit(node);
  for (const key in node) if (key !== "type") walk(node[key], visit);
}

for (const file of files.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))) {
  const short = relative(source, file);
  const text = readFileSync(file, "utf8");
  if (/[\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\ufeff]/.test(text)) fault(file, "an invisible or direction-changing character");
  if (short === "door/generated.ts" || short === "words/generated.ts") continue;
  const isTest = /\.(test|sample)\.tsx?$/.test(file) || short === "door/memory.ts";
  const parsed = parseSync(file, text);
  if (parsed.errors.length > 0) fault(file, parsed.errors[0].message);
  walk(parsed.program, (node) => {
    if (node.type === "ImportDeclaration" || node.type === "ImportExpression" || node.type === "ExportNamedDeclaration" || node.type === "ExportAllDeclaration") {
      const from = node.source?.value ?? "";
      if (from.startsWith("@tauri-apps") && short !== "door/tauri.ts") fault(file, `${from} belongs to door/tauri.ts`);
      if (/^(react-aria|@react-aria|@react-stately|@internationalized)/.test(from) && !short.startsWith("kit/")) fault(file, `${from} belongs to kit`);
    }
    if (isTest) return;
    if (node.type === "JSXText" && hasLetters(node.value)) fault(file, `a sentence in the code: ${node.value.trim().slice(0, 40)}`);
    if (node.type === "JSXAttribute") {
      const name = node.name.name;
      if (name === "dangerouslySetInnerHTML") fault(file, "dangerouslySetInnerHTML");
      if (spoken.has(name) && node.value?.type === "Literal" && hasLetters(String(node.value.value))) fault(file, `a sentence in ${name}: ${node.value.value}`);
    }
    if (node.type === "MemberExpression" && ["innerHTML", "outerHTML", "insertAdjacentHTML"].includes(node.property.name)) fault(file, node.property.name);
    if (node.type === "CallExpression" && ["w", "toast", "sentence"].includes(node.callee.name)) {
      for (const argument of node.arguments.slice(0, 2)) if (argument.type === "Literal" && /^[a-z]+-[a-z0-9-]+$/.test(String(argument.value))) used.push([file, argument.value]);
    }
  });
}

// Physical sides turn wrong in Arabic.
const physical = /(?<![-\w])(margin|padding|border)-(left|right|top|bottom)\b|(?<![-\w])(left|right|top|bottom)\s*:|text-align\s*:\s*(left|right)|float\s*:\s*(left|right)|(?<![-\w])(min-|max-)?(width|height)\s*:/;
for (const file of files.filter((name) => name.endsWith(".css"))) {
  readFileSync(file, "utf8").split("\n").forEach((line, at) => {
    const plain = line.replace(/\/\*.*?\*\//g, "").replace(/@(media|container)[^{]*/, "");
    if (physical.test(plain)) fault(file, `line ${at + 1}: a physical side or size: ${line.trim().slice(0, 60)}`);
  });
}

// Every sentence that the code names stands in each language; each language has the same sentences.
const words = join(here, "..", "assets", "words");
const keys = {};
for (const language of ["en", "fr", "ar"]) {
  keys[language] = new Set();
  for (const name of readdirSync(join(words, language))) {
    for (const match of readFileSync(join(words, language, name), "utf8").matchAll(/^([a-z][\w-]*)\s*=/gm)) keys[language].add(match[1]);
  }
}
for (const [file, key] of used) if (!keys.en.has(key)) fault(file, `no sentence named ${key}`);
for (const language of ["fr", "ar"]) for (const key of keys.en) if (!keys[language].has(key)) faults.push(`assets/words/${language}: ${key} is missing`);
for (const language of ["fr", "ar"]) for (const key of keys[language]) if (!keys.en.has(key)) faults.push(`assets/words/en: ${key} is missing`);

if (faults.length > 0) {
  console.error(faults.join("\n"));
  console.error(`${faults.length} faults`);
  process.exit(1);
}
console.log(`house rules hold: ${files.length} files, ${used.length} sentences named, ${keys.en.size} in each language`);
