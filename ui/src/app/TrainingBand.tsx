import { useWords } from "../words";
import css from "./app.module.css";

/** Across the window while the store is the training store: nobody mistakes it for the real one. */
export function TrainingBand() {
  const w = useWords();
  return (
    <section className={css.training} aria-label={w("app-training")} data-testid="training-band">
      <strong>{w("app-training")}</strong>
      <span>{w("app-training-what")}</span>
      <strong aria-hidden="true">{w("app-training")}</strong>
    </section>
  );
}
