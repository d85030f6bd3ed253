/**
 * The keyboard. A screen names its keys with `useKeys`; the list behind `?` reads the same register,
 * so that no key is secret. While a dialog is open only the dialog's own keys answer.
 */
import { createContext, use, useEffect, useRef, useSyncExternalStore } from "react";
import type { ReactNode } from "react";

export interface KeyBinding {
  /** `N`, `F9`, `Ctrl+K`, `Ctrl+Shift+Enter`, `Escape`, `?`. */
  keys: string;
  /** What it does, for the list of keys. */
  label: string;
  run: () => void;
  /** Answers while someone types, too. Keys with Ctrl or Alt and F-keys always do. */
  inFields?: boolean;
  isDisabled?: boolean;
  /** Left out of the list behind `?`. */
  isHidden?: boolean;
}

interface Registered {
  layer: number;
  /** The frame's keys answer only when the screen has no use for them. */
  isFrame: boolean;
  bindings: KeyBinding[];
}

const register = new Set<Registered>();
const layers: number[] = [0];
const watchers = new Set<() => void>();
let shown: KeyBinding[] = [];

function changed(): void {
  shown = [...register].flatMap((one) => one.bindings).filter((one) => !one.isHidden && !one.isDisabled);
  for (const watcher of watchers) watcher();
}

/** The letter or name of a press on any keyboard: an Arabic layout still reaches `N` by its place. */
export function nameOfKey(event: Pick<KeyboardEvent, "key" | "code">): string {
  if (event.key === "؟") return "?";
  if (event.key.length > 1) return event.key;
  if (/^[\u0020-\u007e]$/.test(event.key)) return event.key.toUpperCase();
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1] ?? /^Digit([0-9])$/.exec(event.code)?.[1];
  return letter ?? event.key;
}

/** Whether a press is the one that `keys` names. */
export function isPress(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const last = parts[parts.length - 1] ?? "";
  const wants = (part: string): boolean => parts.slice(0, -1).includes(part);
  if ((event.ctrlKey || event.metaKey) !== wants("Ctrl") || event.altKey !== wants("Alt")) return false;
  // Shift only counts for names; `?` needs Shift on some keyboards and not on others.
  if (last.length > 1 && event.shiftKey !== wants("Shift")) return false;
  return nameOfKey(event) === (last.length === 1 ? last.toUpperCase() : last);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  // Segments of a date take letters and digits as well.
  if (target.getAttribute("role") === "spinbutton") return true;
  return target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const top = Math.max(...layers);
  const typing = isTyping(event.target);
  const inOrder = [...register].reverse().sort((one, other) => Number(one.isFrame) - Number(other.isFrame));
  for (const one of inOrder) {
    if (one.layer !== top) continue;
    for (const binding of one.bindings) {
      if (binding.isDisabled || !isPress(event, binding.keys)) continue;
      const reachesFields = binding.inFields || /^(Ctrl|Alt)\+|^F\d+$/.test(binding.keys);
      if (typing && !reachesFields) continue;
      event.preventDefault();
      event.stopPropagation();
      binding.run();
      return;
    }
  }
}

if (typeof document !== "undefined") document.addEventListener("keydown", onKeyDown);

const LayerContext = createContext(0);

/** Puts what it holds above the screen: keys below it are silent while it is there. */
export function KeyLayer({ children }: { children: ReactNode }) {
  const layer = use(LayerContext) + 1;
  useEffect(() => {
    layers.push(layer);
    return () => {
      const at = layers.lastIndexOf(layer);
      if (at > 0) layers.splice(at, 1);
    };
  }, [layer]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

/** Answers these keys while the component is on the screen. */
export function useKeys(bindings: KeyBinding[], isFrame = false): void {
  const layer = use(LayerContext);
  const registered = useRef<Registered | null>(null);
  useEffect(() => {
    const one: Registered = { layer, isFrame, bindings: [] };
    registered.current = one;
    register.add(one);
    return () => {
      register.delete(one);
      registered.current = null;
      changed();
    };
  }, [layer, isFrame]);
  // The newest functions answer, without leaving and joining the register for each of them.
  useEffect(() => {
    if (registered.current) {
      registered.current.bindings = bindings;
      changed();
    }
  }, [layer, isFrame, bindings]);
}

/** The keys that answer now, for the list behind `?`. */
export function useShownKeys(): KeyBinding[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => shown,
  );
}
