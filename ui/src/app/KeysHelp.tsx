import { Dialog, Kbd, useShownKeys } from "../kit";
import { useWords } from "../words";
import css from "./app.module.css";

/** Every key that answers on the screen behind it. */
export function KeysHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const w = useWords();
  const keys = useShownKeys();
  const seen = new Set<string>();
  const once = keys.filter((one) => one.label !== "" && !seen.has(one.keys) && seen.add(one.keys));
  return (
    <Dialog title={w("app-keys")} below={w("app-keys-what")} isOpen={isOpen} onClose={onClose} testId="keys-dialog">
      <dl className={css.keyList}>
        {once.map((one) => (
          <div key={one.keys} className={css.keyRow}>
            <dt>{one.label}</dt>
            <dd>
              <Kbd keys={one.keys} />
              <span className={css.hiddenText}>{one.keys}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
