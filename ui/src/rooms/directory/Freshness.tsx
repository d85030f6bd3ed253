/**
 * How fresh what we know of a body is. "Check before use" is a word, not only a colour.
 *
 * data-testid: check-before-use, body-retired
 */
import { Badge } from "../../kit";
import type { BodyRow } from "../../door";
import { useDates, useWords } from "../../words";

export function Freshness({ body, short }: { body: BodyRow; short?: boolean }) {
  const w = useWords();
  const { day } = useDates();
  if (body.retired && body.until !== null) return <Badge testId="body-retired">{w("directory-retired-on", { date: day(body.until) })}</Badge>;
  if (body.checked_on === null) return <Badge tone="warn" testId="check-before-use">{w("common-check-before-use")}</Badge>;
  if (!body.fresh) {
    return (
      <Badge tone="warn" testId="check-before-use">
        {w("directory-stale", { date: day(body.checked_on) })}
      </Badge>
    );
  }
  return <Badge tone="good">{short || body.checked_by === null ? w("directory-checked-on", { date: day(body.checked_on) }) : w("directory-checked", { date: day(body.checked_on), name: body.checked_by })}</Badge>;
}
