/**
 * Moments and days for people, in the language of the screen: dd/mm/yyyy, a 24-hour clock,
 * Western digits everywhere and the Moroccan names of the months in Arabic.
 */
import type { Language } from "../door/generated";

const locales: Record<Language, string> = { ar: "ar-MA-u-nu-latn", fr: "fr-FR", en: "en-GB" };

/** Browsers know the Mashreqi or the international series; Morocco writes these. */
const moroccanMonths = ["يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر"];

export function localeOf(language: Language): string {
  return locales[language];
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Reads a moment (`2026-11-22T14:32:00+01:00`) or a day (`2026-11-22`, local midnight). */
export function read(iso: string): Date {
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T00:00:00` : iso);
}

/** Writes a moment as the door wants it, with the offset of this computer. */
export function write(moment: Date): string {
  const away = -moment.getTimezoneOffset();
  const size = Math.abs(away);
  const offset = `${away < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  // A year that is being typed passes through 2, 20 and 202; the door reads four digits.
  const year = String(moment.getFullYear()).padStart(4, "0");
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}T${clock(moment)}:${two(moment.getSeconds())}${offset}`;
}

/** The local moment of typed numbers; `new Date(2, …)` would mean 1902. */
export function momentOf(typed: { year: number; month: number; day: number; hour: number; minute: number }): Date {
  const moment = new Date(2000, 0, 1, typed.hour, typed.minute, 0, 0);
  moment.setFullYear(typed.year, typed.month - 1, typed.day);
  return moment;
}

/** 22/11/2026 */
export function numericDay(iso: string): string {
  const moment = read(iso);
  return `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}`;
}

function clock(moment: Date): string {
  return `${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

/** 14:32 */
export function timeOfDay(iso: string): string {
  return clock(read(iso));
}

export function weekday(iso: string, language: Language, width: "long" | "short" = "long"): string {
  return new Intl.DateTimeFormat(locales[language], { weekday: width }).format(read(iso));
}

/** 22 novembre, 22 نونبر; with its year when asked. */
export function dayAndMonth(iso: string, language: Language, withYear = false): string {
  const moment = read(iso);
  const month =
    language === "ar"
      ? (moroccanMonths[moment.getMonth()] ?? "")
      : new Intl.DateTimeFormat(locales[language], { month: "long" }).format(moment);
  const first = language === "fr" && moment.getDate() === 1 ? "1er" : String(moment.getDate());
  return `${first} ${month}${withYear ? ` ${moment.getFullYear()}` : ""}`;
}

/** dimanche 22 novembre 2026 */
export function longDay(iso: string, language: Language): string {
  return `${weekday(iso, language)} ${dayAndMonth(iso, language, true)}`;
}

/** Whole days from `now` to the day of `iso`; yesterday is -1. */
export function daysFrom(iso: string, now: Date): number {
  const day = read(iso);
  const from = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const to = Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  return Math.round((to - from) / 86_400_000);
}

/** hier, demain; the weekday within six days; otherwise the day and month, with the year if not this one. */
export function nearDay(iso: string, language: Language, now: Date): string {
  const days = daysFrom(iso, now);
  if (Math.abs(days) <= 1) {
    // Without the tanwin mark, as the rest of the screens write it.
    return new Intl.RelativeTimeFormat(locales[language], { numeric: "auto" }).format(days, "day").replace("\u064b", "");
  }
  if (Math.abs(days) <= 6) return weekday(iso, language);
  return dayAndMonth(iso, language, read(iso).getFullYear() !== now.getFullYear());
}

/** hier 16:00; today is only the hour. */
export function nearMoment(iso: string, language: Language, now: Date): string {
  if (daysFrom(iso, now) === 0) return timeOfDay(iso);
  return `${nearDay(iso, language, now)} ${timeOfDay(iso)}`;
}

/** The day `days` after `now` at the given hour, without seconds. */
export function inDays(now: Date, days: number, hour: number, minute = 0): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, minute, 0, 0);
}
