/** Frame of the screens before the desk: one calm column, the name, the language at hand. */
import type { ReactNode } from "react";
import { Button } from "../kit";
import type { Language } from "../door";
import { languages, useChoice, useLanguage, useWords } from "../words";
import css from "./outside.module.css";

export function OutsideFrame(props: { children: ReactNode; wide?: boolean; below?: ReactNode; onLanguage?: (language: Language) => void }) {
  const w = useWords();
  const choice = useChoice();
  const { language, speak } = useLanguage();
  return (
    <div className={css.outside}>
      <header className={css.head}>
        <span className={css.name}>
          <Mark />
          {w("app-name")}
        </span>
        <div className={css.languages} role="group" aria-label={w("app-language")}>
          {languages.map((one) => (
            <Button
              key={one}
              variant="quiet"
              size="small"
              pressed={one === language}
              testId={`language-${one}`}
              onPress={() => {
                speak(one);
                props.onLanguage?.(one);
              }}
            >
              <span lang={one}>{choice("language", one)}</span>
            </Button>
          ))}
        </div>
      </header>
      <main className={[css.main, props.wide && css.wide].filter(Boolean).join(" ")} id="main">
        {props.children}
      </main>
      {props.below !== undefined && <footer className={css.foot}>{props.below}</footer>}
    </div>
  );
}

/** A leaning pillar and what holds it: support. */
export function Mark() {
  return (
    <svg className={css.mark} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="1" width="22" height="22" rx="6.5" fill="currentColor" />
      <path d="M6.2 15.2c0 2.2 1.6 3.4 3.9 3.4h3.8c2.3 0 3.9-1.2 3.9-3.4V9.5" fill="none" stroke="var(--card)" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="12" cy="9" r="2.6" fill="var(--card)" />
    </svg>
  );
}

OutsideFrame.CoreSilent = function CoreSilent() {
  const w = useWords();
  return (
    <OutsideFrame>
      <section className={css.card} role="alert" data-testid="core-silent">
        <h1>{w("app-silent-title")}</h1>
        <p>{w("app-silent-what")}</p>
      </section>
    </OutsideFrame>
  );
};
