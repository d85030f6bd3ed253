/** Short messages that come and go; errors stay until closed. */
import { useEffect, useSyncExternalStore } from "react";
import { Button } from "./button";
import { sentence, useLanguage, useWords } from "../words";
import type { Messages } from "../words/generated";
import type { Facts, WordKey } from "../words/keys";
import css from "./toast.module.css";

interface Told {
  id: number;
  key: string;
  facts: Facts | undefined;
  tone: "good" | "danger";
}

let all: readonly Told[] = [];
let next = 1;
const watchers = new Set<() => void>();

function set(after: readonly Told[]): void {
  all = after;
  for (const watcher of watchers) watcher();
}

/** Says a sentence of the catalogue, such as `toast("contacts-saved", { code })`. */
export function toast<K extends WordKey>(key: K, ...rest: ToastArguments<K>): void {
  tell(key, rest[0] as Facts | undefined, rest[1] ?? "good");
}

type ToastArguments<K extends WordKey> = keyof Messages[K] extends never ? [facts?: undefined, tone?: Told["tone"]] : [facts: Messages[K], tone?: Told["tone"]];

function tell(key: WordKey, facts: Facts | undefined, tone: Told["tone"]): void {
  set([...all.slice(-2), { id: next++, key, facts, tone }]);
}

/** Says that something broke, with the number to pass on; nothing was saved. */
export function tellBroken(number: string): void {
  if (number === "") tell("kit-broken-unknown", undefined, "danger");
  else tell("kit-broken", { number }, "danger");
}

export function clearToasts(): void {
  set([]);
}

/** The place where they show; once in the window. */
export function Toasts() {
  const told = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => all,
  );
  return (
    <div className={css.place} role="status" aria-live="polite" data-testid="toasts">
      {told.map((one) => (
        <ToastView key={one.id} told={one} />
      ))}
    </div>
  );
}

function ToastView({ told }: { told: Told }) {
  const w = useWords();
  const { language } = useLanguage();
  const leave = () => set(all.filter((one) => one.id !== told.id));
  useEffect(() => {
    if (told.tone === "danger") return;
    const timer = setTimeout(() => set(all.filter((one) => one.id !== told.id)), 6000);
    return () => clearTimeout(timer);
  }, [told]);
  return (
    <div className={[css.toast, css[told.tone]].join(" ")} data-testid="toast">
      <span>{sentence(language, told.key, told.facts)}</span>
      <Button variant="quiet" size="small" onPress={leave}>
        {w("kit-close")}
      </Button>
    </div>
  );
}
