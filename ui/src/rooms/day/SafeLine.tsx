/** How and when this person may be reached. The number, and what to say, stand where the call is made: anybody may look over a list. */
import { Badge, Typed } from "../../kit";
import { useDesk } from "../../app/me";
import type { SafeContactView } from "../../door";
import { useLabel, useWords } from "../../words";
import css from "./day.module.css";

export function SafeLine({ safe, channel }: { safe: SafeContactView | null; channel: string }) {
  const w = useWords();
  const label = useLabel();
  const { pack } = useDesk();
  const name = (code: string): string => {
    const found = pack.channels.find((one) => one.code === code);
    return found ? label(found.label) : code;
  };
  if (safe === null) {
    return (
      <span className={css.safe}>
        <Badge tone="warn" testId="safe-missing">
          {w("day-safe-none")}
        </Badge>
      </span>
    );
  }
  if (!safe.allowed) {
    return (
      <span className={css.safe}>
        <Badge tone="danger" testId="safe-never">
          {w("day-safe-never")}
        </Badge>
      </span>
    );
  }
  return (
    <span className={css.safe}>
      <span className={css.safeWay}>
        {name(safe.channels.includes(channel) || safe.channels.length === 0 ? channel : (safe.channels[0] ?? channel))}
      </span>
      {safe.hours !== "" && (
        <span className={css.safeWay}>
          <Typed>{safe.hours}</Typed>
        </span>
      )}
      {safe.expired && <Badge tone="warn">{w("day-safe-expired")}</Badge>}
    </span>
  );
}
