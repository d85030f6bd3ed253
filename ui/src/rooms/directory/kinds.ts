import type { BodyKind } from "../../door";

/** The kinds of bodies, those that a caseworker asks most first. */
export const kinds: readonly BodyKind[] = ["protection", "police", "gendarmerie", "prosecutor", "health", "legal", "women", "school", "helpline", "platform", "hotline", "data_protection"];
