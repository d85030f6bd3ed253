/** Order of what is late: danger first, then the longest wait. Pure. */
export function byUrgency<T extends { risk: number; due: string }>(rows: readonly T[]): T[] {
  // Levels 3 and 4 go before the others; within each, the oldest promise first.
  const weight = (row: T): number => (row.risk >= 3 ? row.risk : 0);
  return [...rows].sort((one, other) => weight(other) - weight(one) || Date.parse(one.due) - Date.parse(other.due));
}
