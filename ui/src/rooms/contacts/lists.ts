/** The fixed answers of the optional questions, in the order in which they are offered. */
import type {
  Emotion,
  Explained,
  Facet,
  FourC,
  Frequency,
  Grade,
  HeardOf,
  IncidentPlace,
  Living,
  Milieu,
  Offender,
  OffenderAge,
  Satisfaction,
  SchoolType,
  YesNo,
} from "../../door";

export const yesNo: readonly YesNo[] = ["yes", "no", "unknown"];
export const living: readonly Living[] = ["parents", "relatives", "alternative_care", "residential", "independent", "homeless", "detention", "other", "unknown"];
export const grades: readonly Grade[] = ["preschool", "primary", "lower_secondary", "upper_secondary", "vocational", "higher", "none", "unknown"];
export const schoolTypes: readonly SchoolType[] = ["public", "private", "religious", "other"];
export const milieus: readonly Milieu[] = ["city", "town", "rural"];
export const facets: readonly Facet[] = [
  "threats",
  "denigration",
  "exclusion",
  "impersonation",
  "doxing",
  "intimate_images",
  "sextortion",
  "stalking",
  "grooming",
  "flaming",
  "fraping",
  "outing",
];
export const fourCs: readonly FourC[] = ["content", "contact", "conduct", "contract"];
export const frequencies: readonly Frequency[] = ["once", "repeated", "constant"];
export const places: readonly IncidentPlace[] = ["online", "own_home", "other_home", "school", "institution", "public_place", "other", "unknown"];
export const offenders: readonly Offender[] = [
  "online_acquaintance",
  "classmate",
  "peer",
  "partner",
  "ex_partner",
  "parent",
  "relative",
  "teacher",
  "stranger",
  "neighbour",
  "group",
  "unknown",
];
export const offenderAges: readonly OffenderAge[] = ["adult", "minor", "unknown"];
export const explained: readonly Explained[] = ["yes", "no", "not_possible"];
export const feelings = [1, 2, 3, 4, 5] as const;
export const emotions: readonly Emotion[] = ["fear", "anger", "sadness", "shame", "other"];
export const satisfactions: readonly Satisfaction[] = ["yes", "partly", "no", "not_asked"];
export const heardOf: readonly HeardOf[] = ["social_media", "school", "friend", "community", "partner", "television", "radio", "other"];

/** Digits as an Arabic or Persian keyboard types them mean the same number. */
export function westernDigits(text: string): string {
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
