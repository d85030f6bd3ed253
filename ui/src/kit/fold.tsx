/**
 * Questions that need not be asked, folded away: one button that says whether something is answered
 * inside. It is no stop on the way of Enter; Tab reaches it, Enter opens it and goes inside.
 *
 * data-testid: <testId> (the button)
 */
import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { entranceOf } from "./questions";
import css from "./fold.module.css";

export interface FoldProps {
  title: string;
  /** What stands inside, in a word: "3 answers". */
  state: string;
  /** Whether something is answered inside. */
  answered: boolean;
  isOpen: boolean;
  onToggle: (isOpen: boolean) => void;
  children: ReactNode;
  testId: string;
}

export function Fold({ title, state, answered, isOpen, onToggle, children, testId }: FoldProps) {
  const id = useId();
  const inside = useRef<HTMLDivElement>(null);
  // Whoever opens it answers next: the focus goes in at once, so that no key falls beside.
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (!isOpen || !opened.current) return;
    opened.current = false;
    const first = inside.current?.querySelector("[data-question]");
    if (first) entranceOf(first)?.focus();
  }, [isOpen]);
  function toggle(): void {
    opened.current = !isOpen;
    onToggle(!isOpen);
  }
  return (
    <div className={css.fold}>
      <AriaButton className={css.button ?? ""} aria-expanded={isOpen} aria-controls={id} onPress={toggle} data-testid={testId}>
        <svg className={[css.mark, isOpen && css.open].filter(Boolean).join(" ")} viewBox="0 0 16 16" aria-hidden="true">
          <path d="m3 6 5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
        </svg>
        <span className={css.title}>{title}</span>
        <span className={answered ? css.answered : css.state}>{state}</span>
      </AriaButton>
      <div id={id} ref={inside} className={css.inside} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
