import type { Key, Messages } from "./generated";

/** A sentence's name, `<room>-<what>`, as the catalogue has it. */
export type WordKey = Key;
/** What a sentence takes: text, numbers (for plurals) or nothing. */
export type Facts = Record<string, string | number>;
/** The facts of this very sentence: all that it needs, and none where it needs none. */
export type FactsOf<K extends Key> = keyof Messages[K] extends never ? [facts?: undefined] : [facts: Messages[K]];
