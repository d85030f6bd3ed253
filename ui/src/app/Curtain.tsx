/**
 * A curtain before the whole screen, for the moment when somebody comes in. It locks nothing:
 * what was begun stays as it is, and the next key or press draws it back. It never falls by
 * itself: who listens for minutes without a touch still needs the numbers and the protocol.
 */
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../words";
import { Mark } from "./OutsideFrame";
import css from "./app.module.css";

/** `lock` stays at hand: who lets the curtain down may find that a lock is better. */
export function Curtain({ lift, lock }: { lift: () => void; lock: () => void }) {
  const w = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    document.documentElement.dataset.curtain = "";
    box.current?.focus();
    // Caught before anything else hears of it: a key that draws the curtain back writes nothing.
    const onKey = (event: KeyboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.repeat || ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"].includes(event.key)) return;
      if (event.key === "F9") lock();
      lift();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKey, { capture: true });
      delete document.documentElement.dataset.curtain;
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [lift, lock]);
  return createPortal(
    <div className={css.curtain} ref={box} tabIndex={-1} role="dialog" aria-modal="true" aria-label={w("app-curtain")} onPointerDown={lift} data-curtain-itself="" data-testid="curtain">
      <Mark />
      <p>{w("app-curtain-back")}</p>
    </div>,
    document.body,
  );
}
