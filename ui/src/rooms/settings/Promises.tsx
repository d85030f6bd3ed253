/** What Sanad protects, and what it cannot: said where everybody can read it. */
import { Panel, Soft } from "../../kit";
import { useWords } from "../../words";
import css from "./promises.module.css";

const kept = ["saved", "stolen", "trace", "gone", "back", "away", "apart"] as const;
const limits = ["open", "colleague", "deleted", "yesterday", "paper", "size"] as const;

export function Promises() {
  const w = useWords();
  return (
    <Panel title={w("promise-title")}>
      <div className={css.promises} data-testid="promises">
        <ol className={css.list}>
          {kept.map((one) => (
            <li key={one}>
              <strong>{w(`promise-${one}`)}</strong>
              <Soft as="p">{w(`promise-${one}-how`)}</Soft>
            </li>
          ))}
        </ol>
        <h3>{w("promise-not")}</h3>
        <ul className={css.list}>
          {limits.map((one) => (
            <li key={one}>{w(`promise-not-${one}`)}</li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
