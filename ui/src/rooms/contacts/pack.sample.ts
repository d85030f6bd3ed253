/** A small pack for the tests of this folder; the real ones stand in assets/packs. */
import type { Category, Choice, Label, PackView } from "../../door/generated";

const label = (text: string): Label => ({ en: text, fr: `${text} (fr)`, ar: `${text} (ar)` });
const choice = (code: string): Choice => ({ code, label: label(code), draft: false, from: null, until: null });
const choices = (...codes: string[]): Choice[] => codes.map(choice);

function category(code: string, more: Partial<Category> = {}): Category {
  return {
    code,
    label: label(code),
    draft: false,
    first: false,
    under: null,
    risk_question: false,
    sexual: false,
    crosswalk: { insafe: null, chi: null, emc: null },
    from: "2026-01-01",
    until: null,
    four_c: null,
    note: null,
    forces_risk: [],
    text_needed: false,
    ...more,
  };
}

export const samplePack: PackView = {
  id: "sample",
  version: "1",
  effective: "2026-01-01",
  name: label("Sample"),
  code_prefix: "SMP",
  not_asked: [],
  regions: [],
  draft_languages: [],
  emergency: [{ label: label("Police"), number: "19", when: label("danger") }],
  categories: [
    category("HAR", { first: true, risk_question: true }),
    category("DOX", { first: true }),
    category("BLK", { first: true, risk_question: true }),
    category("IMP", { first: true }),
    category("DEF", { first: true }),
    category("HAT", { first: true }),
    category("DIS", { first: true }),
    category("RAC", { first: true }),
    category("SXT", { under: "BLK", forces_risk: [{ below: 18, level: 3 }], risk_question: true, sexual: true, note: label("Do not pay.") }),
    category("NCT", { under: "BLK", risk_question: true, sexual: true, note: label("Do not pay.") }),
    category("CSM", { sexual: true, note: label("Do not open the link.") }),
    category("GAM"),
    category("OTH", { text_needed: true }),
  ],
  channels: choices("phone", "whatsapp", "chat", "visit").map((one) => ({ ...one, outgoing: one.code !== "visit" })),
  languages: choices("ar", "ber", "fr", "en"),
  non_counselling: choices("silent", "hang_up", "wrong_number", "prank", "test", "thank_you", "abusive"),
  relations: choices("parent", "teacher", "friend"),
  age_bands: [
    { ...choice("0-12"), min: 0, max: 12 },
    { ...choice("13-15"), min: 13, max: 15 },
    { ...choice("16-17"), min: 16, max: 17 },
    { ...choice("18-25"), min: 18, max: 25 },
  ],
  environments: choices("social", "messaging", "gaming"),
  platforms: choices("instagram", "whatsapp", "tiktok"),
  actions: choices("listened", "advised", "none"),
  purposes: choices("safety", "removal"),
  services: choices("psychological", "legal"),
  protocols: [],
  import_sources: [],
};
