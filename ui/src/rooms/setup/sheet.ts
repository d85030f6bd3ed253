/**
 * Typing the recovery sheet back. Pure. People read 0 as O and 1 as I or L; the sheet's alphabet
 * (Crockford's) has none of the letters, so they are taken for what they stand for.
 */

/** Upper case, digits for their lookalikes, nothing else. */
export function cleanGroup(text: string): string {
  return text
    .toUpperCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
    .replace(/[^0-9A-Z*~$=]/g, "");
}

export function isSame(typed: string, group: string): boolean {
  return cleanGroup(typed) === cleanGroup(group) && group !== "";
}

/**
 * Puts what was typed or pasted into box `at`; what is too long for it flows into the boxes after.
 * Answers the boxes and which of them wants the focus: the next one once a group is right.
 */
export function spread(boxes: readonly string[], at: number, text: string, sheet: readonly string[]): { groups: string[]; focus: number } {
  const groups = [...boxes];
  let rest = cleanGroup(text);
  let box = at;
  for (;;) {
    const length = sheet[box]?.length ?? 0;
    groups[box] = rest.slice(0, length);
    rest = rest.slice(length);
    if (rest === "" || box + 1 >= sheet.length) break;
    box += 1;
  }
  const right = isSame(groups[box] ?? "", sheet[box] ?? "");
  return { groups, focus: right && box + 1 < sheet.length ? box + 1 : box };
}
