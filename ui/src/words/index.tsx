/**
 * Sentences for the screen. The same catalogue as the letters', read by Fluent.
 * `useWords()` gives `w("day-late", { count: 2 })`; variables are isolated, so that a phone
 * number or a name never turns the line around it.
 */
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { createContext, use, useLayoutEffect, useState } from "react";
import type { ReactNode } from "react";
import type { Label, Language, Refusal } from "../door/generated";
import * as dates from "./dates";
import type { Facts, FactsOf, WordKey } from "./keys";

export { dates };
export type { Facts, WordKey };

const files = import.meta.glob<string>(
  ["../../../assets/words/*/*.ftl", "!**/letters.ftl", "!**/sheet.ftl"],
  { query: "?raw", import: "default", eager: true },
);

export const languages: readonly Language[] = ["ar", "fr", "en"];

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}

const bundles = new Map<Language, FluentBundle>();

function bundleOf(language: Language): FluentBundle {
  const kept = bundles.get(language);
  if (kept) return kept;
  const bundle = new FluentBundle(dates.localeOf(language), { useIsolating: true });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/words/${language}/`)) bundle.addResource(new FluentResource(text), { allowOverrides: true });
  }
  bundles.set(language, bundle);
  return bundle;
}

/**
 * What has no letter takes its direction from around it: a version, a number of a telephone and a day
 * would read backwards in Arabic, although each stands apart.
 */
function leftToRight(text: string): string {
  return text.replace(/\u2068([^\p{L}\u2066-\u2069]*)\u2069/gu, "\u2066$1\u2069");
}

/** The sentence in a language; English and at last the key itself stand in for a missing one. */
export function sentence(language: Language, key: string, facts?: Facts): string {
  for (const tried of [language, "en"] as const) {
    const bundle = bundleOf(tried);
    const message = bundle.getMessage(key);
    if (message?.value) return leftToRight(bundle.formatPattern(message.value, facts ?? null, []));
  }
  return key;
}

/** Whether the catalogue knows a sentence; for lists that grow faster than the screens. */
export function knows(language: Language, key: string): boolean {
  return bundleOf(language).hasMessage(key);
}

export type W = <K extends WordKey>(key: K, ...facts: FactsOf<K>) => string;

interface Speaking {
  language: Language;
  direction: "ltr" | "rtl";
  speak: (language: Language) => void;
}

const SpeakingContext = createContext<Speaking>({ language: "fr", direction: "ltr", speak: () => undefined });

/** Holds the language of the window and writes it once on <html>. */
export function Words({ language: first, children }: { language: Language; children: ReactNode }) {
  const [language, speak] = useState(first);
  const direction = directionOf(language);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    document.title = sentence(language, "app-name");
  }, [language, direction]);
  return <SpeakingContext value={{ language, direction, speak }}>{children}</SpeakingContext>;
}

export function useLanguage(): Speaking {
  return use(SpeakingContext);
}

export function useWords(): W {
  const { language } = useLanguage();
  return (key, ...facts) => sentence(language, key, facts[0] as Facts | undefined);
}

/** Chooses the language of a label that a pack brings. */
export function useLabel(): (label: Label) => string {
  const { language } = useLanguage();
  return (label) => label[language] || label.fr || label.en;
}

/** One of the door's fixed values: `choice("risk", 4)`, `choice("role", "data_officer")`. */
export function useChoice(): (type: string, value: string | number) => string {
  const { language } = useLanguage();
  return (type, value) => sentence(language, `choice-${type}-${String(value).replaceAll("_", "-")}`);
}

/** Numbers come as text through the door; Fluent needs them as numbers for the plural. */
export function withNumbers(told: Record<string, string>): Facts {
  return Object.fromEntries(Object.entries(told).map(([name, value]) => [name, /^\d{1,9}$/.test(value) ? Number(value) : value]));
}

/** The sentence of a refusal, with its facts. */
export function refusalText(language: Language, refusal: Refusal): string {
  const key = `refusal-${refusal.code.replaceAll("_", "-")}`;
  const facts = withNumbers(refusal.facts);
  return knows(language, key) || knows("en", key) ? sentence(language, key, facts) : sentence(language, "app-refused", { code: refusal.code });
}

export function useRefusalText(): (refusal: Refusal) => string {
  const { language } = useLanguage();
  return (refusal) => refusalText(language, refusal);
}

/** Days and hours in the language of the screen. `now` defaults to this computer's clock. */
export function useDates() {
  const { language } = useLanguage();
  return {
    day: dates.numericDay,
    time: dates.timeOfDay,
    longDay: (iso: string) => dates.longDay(iso, language),
    dayAndMonth: (iso: string, withYear?: boolean) => dates.dayAndMonth(iso, language, withYear),
    nearDay: (iso: string, now: Date = new Date()) => dates.nearDay(iso, language, now),
    nearMoment: (iso: string, now: Date = new Date()) => dates.nearMoment(iso, language, now),
    /** 150 as "150 %", with the sign on the side where the language puts it. */
    percent: (value: number) => new Intl.NumberFormat(dates.localeOf(language), { style: "percent" }).format(value / 100),
    number: (value: number) => new Intl.NumberFormat(dates.localeOf(language)).format(value),
  };
}
