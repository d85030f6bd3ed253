/** What a backup or a restoration is doing, and how far it is. */
import { Button } from "../../kit";
import type { Progress } from "../../door";
import { useChoice, useDates, useWords } from "../../words";
import css from "./backups.module.css";

/** The day and the hour, also of today: of backups one wants to know which. */
export function Stamp({ at }: { at: string }) {
  const { day, time } = useDates();
  return (
    <bdi className={css.stamp}>
      {day(at)} {time(at)}
    </bdi>
  );
}

export function Doing({ progress, onStop }: { progress: Progress; onStop?: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const { percent } = useDates();
  const name = choice("doing", progress.doing);
  return (
    <div className={css.doing} data-testid="backup-doing">
      <div className={css.bar} role="progressbar" aria-label={name} aria-valuemin={0} aria-valuemax={100} aria-valuenow={progress.percent}>
        <span style={{ inlineSize: `${progress.percent}%` }} />
      </div>
      <p className={css.said}>
        <span>{name}</span> <span>{percent(progress.percent)}</span>
      </p>
      {onStop && (
        <Button variant="quiet" onPress={onStop} testId="backup-stop">
          {w("backups-stop")}
        </Button>
      )}
    </div>
  );
}
