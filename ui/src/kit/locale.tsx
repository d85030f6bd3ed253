/** Gives the language of the screen to the library's own hidden labels and to its keys in RTL. */
import { I18nProvider as AriaI18nProvider } from "react-aria-components";
import type { ReactNode } from "react";
import { dates, useLanguage } from "../words";

export function I18nProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return <AriaI18nProvider locale={dates.localeOf(language)}>{children}</AriaI18nProvider>;
}
