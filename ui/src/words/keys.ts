/** What a sentence takes: text, numbers (for plurals) or nothing. */
export type Facts = Record<string, string | number>;
/** A sentence's name, `<room>-<what>`. The lint checks that each one used exists in all languages. */
export type WordKey = string;
