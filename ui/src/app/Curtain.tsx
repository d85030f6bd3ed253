/**
 * A curtain before the whole screen, for the moment when somebody comes in. It locks nothing:
 * what was begun stays as it is, and the next key or press draws it back. It also falls by
 * itself when nobody has touched anything for two minutes, so that a screen that was left does
 * not tell a story until the desk locks.
 */
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../words";
import { Mark } from "./OutsideFrame";
import css from "./app.module.css";

/** After as long without a touch the curtain falls by itself. */
export const UNTOUCHED = 120_000;

const touches = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/** Whether the curtain is down, and the ways to let it down and to draw it back. */
export function useCurtain(): { down: boolean; drop: () => void; lift: () => void } {
  const [down, setDown] = useState(false);
  useEffect(() => {
    let last = Date.now();
    let timer = setTimeout(look, UNTOUCHED);
    // One timer that looks when it is due, and not one for each movement.
    function look(): void {
      const left = last + UNTOUCHED - Date.now();
      if (left <= 0) setDown(true);
      timer = setTimeout(look, left <= 0 ? UNTOUCHED : left);
    }
    const onTouch = (): void => {
      last = Date.now();
    };
    for (const touch of touches) window.addEventListener(touch, onTouch, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      for (const touch of touches) window.removeEventListener(touch, onTouch, { capture: true });
    };
  }, []);
  return { down, drop: () => setDown(true), lift: () => setDown(false) };
}

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
