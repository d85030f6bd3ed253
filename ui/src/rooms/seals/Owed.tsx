/**
 * Broken seals: the reviews that are owed, to every supervisor, and with `all` those that were written.
 * Nothing puts one away but another supervisor's word.
 *
 * data-testid: glasses, glass, glass-review, glass-reviewed · glass-dialog, glass-verdict, glass-words,
 * glass-save, glass-cancel
 */
import { useState } from "react";
import type { GlassVerdict, GlassView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Badge, Button, Choices, Panel, RiskBadge, Soft, TextArea, Typed, When, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useDates, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import css from "./seals.module.css";

const verdicts: readonly GlassVerdict[] = ["justified", "unjustified"];

export function OwedReviews({ all = false }: { all?: boolean }) {
  const w = useWords();
  const glasses = useLook("list_glasses", {});
  const [reviewing, setReviewing] = useState<GlassView | null>(null);
  const shown = (glasses.data ?? []).filter((one) => all || one.review === null);
  return (
    <>
      {shown.length > 0 && (
        <Panel title={w(all ? "seals-all" : "seals-owed")} flush testId="glasses">
          <ul className={css.list}>
            {shown.map((one) => (
              <Glass key={one.id} one={one} onReview={() => setReviewing(one)} />
            ))}
          </ul>
        </Panel>
      )}
      {reviewing !== null && <ReviewDialog one={reviewing} onClose={() => setReviewing(null)} />}
    </>
  );
}

function Glass({ one, onReview }: { one: GlassView; onReview: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const { day, time } = useDates();
  return (
    <li className={css.one} data-testid="glass">
      <div className={css.text}>
        <p className={css.head}>
          <strong>{w("seals-owed-who", { who: one.who, code: one.case.code })}</strong>
          <RiskBadge risk={one.risk} />
          {one.running && <Badge tone="warn">{w("seals-owed-running", { time: time(one.until) })}</Badge>}
        </p>
        <Soft as="p">
          <When at={one.at} as="near" /> · {choice("glass-why", one.why)} · {w("seals-owed-acts", { count: one.acts })}
        </Soft>
        <Typed>{one.reason}</Typed>
        {one.review !== null && (
          <p data-testid="glass-reviewed">
            <strong>{choice("glass-verdict", one.review.verdict)}</strong> · <Soft>{w("seals-reviewed", { who: one.review.by, date: day(one.review.on) })}</Soft> · <Typed>{one.review.words}</Typed>
          </p>
        )}
        {one.own && one.review === null && <Soft as="p">{w("seals-owed-own")}</Soft>}
      </div>
      <div className={css.acts}>
        {one.may_review && (
          <Button size="small" onPress={onReview} label={w("seals-review-of", { code: one.case.code })} testId="glass-review">
            {w("seals-review")}
          </Button>
        )}
      </div>
    </li>
  );
}

function ReviewDialog({ one, onClose }: { one: GlassView; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const act = useAct("review_glass");
  const [verdict, setVerdict] = useState<GlassVerdict | null>(null);
  const [words, setWords] = useState("");
  const save = async (): Promise<void> => {
    if (verdict === null) return;
    if ((await act.run({ glass: one.id, verdict, words })) === undefined) return;
    toast("seals-review-done");
    onClose();
  };
  return (
    <ActDialog title={w("seals-review-of", { code: one.case.code })} below={w("seals-review-text")} save={w("seals-review-save")} saveDisabled={verdict === null} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="glass">
      <Typed>{one.reason}</Typed>
      <Question>
        <Choices<GlassVerdict> label={w("seals-review-verdict")} name="verdict" value={verdict} onChange={setVerdict} options={verdicts.map((each) => ({ value: each, text: choice("glass-verdict", each) }))} autoFocus testId="glass-verdict" />
      </Question>
      <Question>
        <TextArea label={w("seals-review-words")} name="words" rows={3} max={2000} value={words} onChange={setWords} testId="glass-words" />
      </Question>
    </ActDialog>
  );
}
