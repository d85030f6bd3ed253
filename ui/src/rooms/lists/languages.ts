/** The languages in which this helpline names its entries. */
import type { Label, PackView } from "../../door";

export type Tongue = keyof Label;

/** The catalogue's three, Arabic first, then the pack's own, which are draft translations. */
export function tonguesOf(pack: PackView): Tongue[] {
  const more = pack.draft_languages.filter((one): one is "nl" | "de" => one === "nl" || one === "de");
  return ["ar", "fr", "en", ...more];
}

/** A label with every language of the helpline, empty where nothing is said yet. */
export function wholeLabel(tongues: readonly Tongue[], label?: Label): Label {
  const whole: Label = { ar: label?.ar ?? "", fr: label?.fr ?? "", en: label?.en ?? "" };
  if (tongues.includes("nl")) whole.nl = label?.nl ?? "";
  if (tongues.includes("de")) whole.de = label?.de ?? "";
  return whole;
}
