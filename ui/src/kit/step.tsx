/** One numbered part of a form that runs in order. */
import type { ReactNode } from "react";
import css from "./step.module.css";

export function Step({ title, at, hint, children }: { title: string; at: number; hint?: string | undefined; children: ReactNode }) {
  return (
    <fieldset className={css.step}>
      <legend className={css.legend}>
        <span className={css.number} aria-hidden="true">
          {at}
        </span>
        {title}
      </legend>
      {hint !== undefined && <p className={css.hint}>{hint}</p>}
      {children}
    </fieldset>
  );
}

/** The card that holds the steps. */
export function Steps({ children }: { children: ReactNode }) {
  return <div className={css.steps}>{children}</div>;
}
