import { useWords } from "../words";
import css from "./app.module.css";

/** Across the desk while it shows what could be read of a damaged store. */
export function RescueBand() {
  const w = useWords();
  return (
    <section className={css.rescue} aria-label={w("rescue-title")} data-testid="rescue-band">
      {w("rescue-band")}
    </section>
  );
}
