/**
 * The form of a review: the seven points, what was good, what to change, when to look again. A
 * correction begins with what stood there.
 *
 * data-testid: review-dialog, review-about, review-on, review-<point>(-0|-1|-2|-not_seen), review-good,
 * review-change, review-next, review-save, review-cancel
 */
import { useState } from "react";
import type { PointsDraft, ReviewView } from "../../door";
import { useAct } from "../../door/hooks";
import { Choices, DateField, TextArea, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { dates, useChoice, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import type { Subject } from "./Reviews";
import { marks, points, unanswered } from "./points";

export function ReviewDialog({ subject, before, onClose }: { subject: Subject; before: ReviewView | null; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const act = useAct("record_review");
  const [about, setAbout] = useState<string | null>(before?.about ?? subject.people[0]?.id ?? null);
  const [today] = useState(() => dates.write(new Date()).slice(0, 10));
  const [on, setOn] = useState<string | null>(before?.on ?? today);
  const [seen, setSeen] = useState<PointsDraft>(before?.points ?? unanswered);
  const [good, setGood] = useState(before?.good ?? "");
  const [change, setChange] = useState(before?.change ?? "");
  const [next, setNext] = useState<string | null>(before?.next ?? null);
  const asks = before === null && subject.people.length > 1;
  const save = async (): Promise<void> => {
    const saved = await act.run({
      case: subject.case,
      contact: subject.contact,
      about: before === null ? about : null,
      // The core's own day, unless another one was chosen: the two clocks may differ.
      on: on === today ? null : on,
      points: seen,
      good,
      change,
      next,
      corrects: before?.id ?? null,
    });
    if (saved === undefined) return;
    toast("reviews-done");
    onClose();
  };
  return (
    <ActDialog
      title={w(before === null ? "reviews-new-title" : "reviews-correct-title", { code: subject.code })}
      below={before === null ? w("reviews-what") : w("reviews-correct-text")}
      save={w("reviews-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="review"
    >
      {asks && (
        <Question>
          <Choices label={w("reviews-about")} name="about" columns="even" value={about} onChange={setAbout} options={subject.people.map((one) => ({ value: one.id, text: one.name }))} testId="review-about" />
        </Question>
      )}
      <Question>
        <DateField label={w("reviews-on")} name="on" value={on} onChange={setOn} testId="review-on" />
      </Question>
      {points.map((point, at) => (
        <Question key={point}>
          <Choices
            label={choice("review-point", point)}
            help={choice("review-help", point)}
            name={`points.${point}`}
            autoFocus={!asks && at === 0}
            value={seen[point]}
            onChange={(mark) => setSeen({ ...seen, [point]: mark })}
            options={marks.map((mark) => ({ value: mark, text: choice("review-mark", mark), apart: mark === "not_seen" }))}
            testId={`review-${point}`}
          />
        </Question>
      ))}
      <Question>
        <TextArea label={w("reviews-good")} name="good" rows={3} max={4000} value={good} onChange={setGood} testId="review-good" />
      </Question>
      <Question>
        <TextArea label={w("reviews-change")} name="change" rows={3} max={4000} value={change} onChange={setChange} testId="review-change" />
      </Question>
      <Question>
        <DateField label={w("reviews-next-ask")} help={w("reviews-next-hint")} name="next" value={next} onChange={setNext} testId="review-next" />
      </Question>
    </ActDialog>
  );
}
