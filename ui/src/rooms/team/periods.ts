/** Whole months, quarters and years of the calendar. */
import type { PeriodSpan } from "../../door";

const months: Record<PeriodSpan, number> = { month: 1, quarter: 3, year: 12 };

/** Months since the year nought, and the number of the period among those of its span. */
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const periodOf = (day: string, span: PeriodSpan): number => Math.floor(monthOf(day) / months[span]);

/** A day of the period before or after. */
export function shifted(day: string, span: PeriodSpan, by: 1 | -1): string {
  const month = monthOf(day) + by * months[span];
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}-01`;
}

/** Whether both days lie in one period. */
export function together(one: string, other: string, span: PeriodSpan): boolean {
  return periodOf(one, span) === periodOf(other, span);
}
