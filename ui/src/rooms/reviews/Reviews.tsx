/**
 * The reviews of a case or a contact: all of them for supervisors, for anybody else those of their own
 * work. The core hands nobody another one.
 *
 * data-testid: reviews, review-write, review (one row), review-correct; the form: see ReviewDialog.tsx
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { ReviewView } from "../../door";
import { useLook } from "../../door/hooks";
import { Badge, Button, Facts, Panel, Soft, Typed } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";
import { ReviewDialog } from "./ReviewDialog";
import { points } from "./points";
import css from "./reviews.module.css";

/** What is reviewed: a case or one contact, and whose work it may be. */
export interface Subject {
  case: string | null;
  contact: string | null;
  code: string;
  /** Whom one chooses from; nobody, where there is nothing to choose. */
  people: readonly { id: string; name: string }[];
}

export function Reviews({ subject }: { subject: Subject }) {
  const { me } = useDesk();
  const w = useWords();
  const reviews = useLook("view_reviews", { case: subject.case, contact: subject.contact });
  const [writing, setWriting] = useState(false);
  const [correcting, setCorrecting] = useState<ReviewView | null>(null);
  const rows = reviews.data ?? [];
  const supervises = me.role === "supervisor";
  if (!supervises && rows.length === 0) return null;
  return (
    <Panel title={w("reviews-title")} testId="reviews">
      <Soft as="p">{w("reviews-what")}</Soft>
      {supervises && (
        <div>
          <Button size="small" onPress={() => setWriting(true)} testId="review-write">
            {w("reviews-write")}
          </Button>
        </div>
      )}
      {reviews.isSuccess && rows.length === 0 && <p>{w("reviews-none")}</p>}
      <ul className={css.list}>
        {rows.map((one) => (
          <Row key={one.id} one={one} onCorrect={supervises && !one.corrected && one.about !== me.account ? () => setCorrecting(one) : null} />
        ))}
      </ul>
      {writing && <ReviewDialog subject={subject} before={null} onClose={() => setWriting(false)} />}
      {correcting !== null && <ReviewDialog subject={subject} before={correcting} onClose={() => setCorrecting(null)} />}
    </Panel>
  );
}

function Row({ one, onCorrect }: { one: ReviewView; onCorrect: (() => void) | null }) {
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  return (
    <li className={[css.review, one.corrected && css.corrected].filter(Boolean).join(" ")} data-testid="review">
      <p className={css.head}>
        <strong>{dates.day(one.on)}</strong>
        <span>{w("reviews-head", { who: one.about_name, reviewer: one.reviewer })}</span>
        {one.corrected && <Badge tone="warn">{w("reviews-corrected")}</Badge>}
        {one.corrects !== null && <Badge>{w("reviews-correction")}</Badge>}
      </p>
      <Facts rows={points.map((point) => [choice("review-point", point), choice("review-mark", one.points[point])])} />
      {one.good !== "" && (
        <p>
          <strong>{w("reviews-good")}</strong> <Typed className={css.text}>{one.good}</Typed>
        </p>
      )}
      {one.change !== "" && (
        <p>
          <strong>{w("reviews-change")}</strong> <Typed className={css.text}>{one.change}</Typed>
        </p>
      )}
      {one.next !== null && (
        <p>
          {w("reviews-next")} {dates.day(one.next)}
        </p>
      )}
      {onCorrect !== null && (
        <div>
          <Button size="small" onPress={onCorrect} label={w("reviews-correct-of", { date: dates.day(one.on) })} testId="review-correct">
            {w("reviews-correct")}
          </Button>
        </div>
      )}
    </li>
  );
}
