/**
 * A form that runs like a call: Enter goes on to the next question, digits pick in the group that
 * has the focus. Lines of a text, buttons, open lists and keys with Ctrl or Alt keep their meaning.
 */
import type { KeyboardEvent, ReactNode } from "react";
import { digitOf } from "./choices";

const plainKey = (event: KeyboardEvent): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.nativeEvent.isComposing;

/** Where the focus goes inside a question: to what is chosen, else to its first control. */
export function entranceOf(question: Element): HTMLElement | null {
  return (
    question.querySelector<HTMLElement>("input[type=radio]:checked:not(:disabled)") ??
    question.querySelector<HTMLElement>("input:not(:disabled):not([type=hidden]), textarea:not(:disabled), [role=spinbutton], button:not(:disabled)")
  );
}

export interface QuestionsProps {
  children: ReactNode;
  className?: string | undefined;
  /** Ctrl+Enter from inside a question; the library underneath would take it for "choose this chip". */
  onSave?: ((shift: boolean) => void) | undefined;
}

/** Holds the questions. Behind the last one the focus goes to `[data-questions-end]`. */
export function Questions({ children, className, onSave }: QuestionsProps) {
  function onKeyDownCapture(event: KeyboardEvent<HTMLDivElement>): void {
    if (onSave && event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      onSave(event.shiftKey);
      return;
    }
    if (event.key !== "Enter" || !plainKey(event)) return;
    const from = event.target;
    if (!(from instanceof HTMLElement) || from.getAttribute("aria-expanded") === "true") return;
    if (!(from instanceof HTMLInputElement) && from.getAttribute("role") !== "spinbutton") return;
    const here = from.closest("[data-question]");
    if (!here) return;
    event.preventDefault();
    event.stopPropagation();
    const stops = [...event.currentTarget.querySelectorAll("[data-question], [data-questions-end]")];
    for (const next of stops.slice(stops.indexOf(here) + 1)) {
      const entrance = here.contains(next) ? null : entranceOf(next);
      if (!entrance) continue;
      entrance.focus();
      entrance.scrollIntoView({ block: "nearest" });
      return;
    }
  }
  return (
    <div className={className} onKeyDownCapture={onKeyDownCapture}>
      {children}
    </div>
  );
}

/** One question. Digits tick its boxes, as they take its chips. */
export function Question({ children, className }: { children: ReactNode; className?: string | undefined }) {
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const from = event.target;
    if (!plainKey(event) || !(from instanceof HTMLInputElement) || from.type !== "checkbox") return;
    const digit = digitOf(event);
    const box = digit === null ? undefined : event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[digit - 1];
    if (!box || box.disabled) return;
    event.preventDefault();
    event.stopPropagation();
    box.focus();
    box.click();
  }
  return (
    <div className={className} data-question="" onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
