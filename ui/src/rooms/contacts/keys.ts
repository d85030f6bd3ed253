/**
 * The keyboard of the call form. Pure: an event's facts in, the act out, so that the map can be
 * tested without a window and shown in the list of keys.
 */

/** What is known of a key press. */
export type Press = {
  key: string;
  code: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  /** Where the focus is: a group of chips, a one-line field, a text with lines, something else. */
  where: "chips" | "line" | "text" | "other";
};

export type KeyAct =
  | { kind: "save" }
  | { kind: "save-and-case" }
  | { kind: "quick"; index: number }
  | { kind: "pick"; index: number }
  | { kind: "next" }
  | { kind: "none" };

/** The digit of a press on any keyboard: the row above the letters (also on AZERTY) and the pad. */
export function digitOf(press: Pick<Press, "key" | "code">): number | null {
  if (/^[1-9]$/.test(press.key)) return Number(press.key);
  // Arabic keyboards may type ٣; on AZERTY the row types & é " without Shift.
  const arabic = /^[\u0661-\u0669]$/.test(press.key) ? press.key.charCodeAt(0) - 0x0660 : null;
  if (arabic !== null) return arabic;
  const placed = /^(?:Digit|Numpad)([1-9])$/.exec(press.code);
  return placed?.[1] === undefined ? null : Number(placed[1]);
}

/** What a key means in the call form. */
export function actOf(press: Press): KeyAct {
  if (press.key === "Enter" && press.ctrl && !press.alt) {
    return press.shift ? { kind: "save-and-case" } : { kind: "save" };
  }
  if (press.ctrl || press.alt) return { kind: "none" };
  const quick = /^F([1-6])$/.exec(press.key);
  if (quick?.[1] !== undefined && !press.shift) return { kind: "quick", index: Number(quick[1]) - 1 };
  if (press.where === "chips") {
    const digit = digitOf(press);
    if (digit !== null) return { kind: "pick", index: digit - 1 };
    if (press.key === "Enter") return { kind: "next" };
  }
  if (press.where === "line" && press.key === "Enter") return { kind: "next" };
  return { kind: "none" };
}
