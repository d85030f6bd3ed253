/**
 * Where the person of a case was sent, and what came back.
 *
 * data-testid: case-referrals, case-referral-<id>, case-handover-<id>, case-answer-<id>, case-remind-<id>, case-history-<id>,
 * case-print-<id>, case-file-<id>, case-lapsed-<id>, case-ask-leave-<id>; dialogs: ../referrals/CourseDialogs.tsx
 */
import { useState } from "react";
import type { CaseView, ReferralRow, ReferralView } from "../../door";
import { useFetch } from "../../door/hooks";
import { Alert, Badge, Button, Code, Panel, Soft, Typed, toast } from "../../kit";
import { useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { AnswerDialog, HandOverDialog, ReminderDialog } from "../referrals/CourseDialogs";
import { isHere, isSpent, isWaiting, toneOf } from "../referrals/course";
import { isClosed } from "./rules";
import css from "./case.module.css";

type Open = { act: "handover" | "answer" | "remind"; referral: ReferralView };

export function Referrals({ view, onAskLeave }: { view: CaseView; onAskLeave: (referral: ReferralRow) => void }) {
  const w = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const closed = isClosed(view);
  const close = (): void => setOpen(null);
  return (
    <Panel title={w("cases-referrals")} testId="case-referrals">
      {view.referrals.length === 0 ? (
        <Soft as="p">{w("cases-referrals-none")}</Soft>
      ) : (
        <ul className={css.plainList}>
          {view.referrals.map((referral) => (
            <Referral key={referral.id} referral={referral} onOpen={closed ? null : setOpen} onAskLeave={closed ? null : () => onAskLeave(referral)} />
          ))}
        </ul>
      )}
      {open?.act === "handover" && <HandOverDialog referral={open.referral} onClose={close} />}
      {open?.act === "answer" && <AnswerDialog referral={open.referral} onClose={close} />}
      {open?.act === "remind" && <ReminderDialog referral={open.referral} onClose={close} />}
    </Panel>
  );
}

function Referral({ referral, onOpen, onAskLeave }: { referral: ReferralView; onOpen: ((open: Open) => void) | null; onAskLeave: (() => void) | null }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const say = useRefusalText();
  const print = useFetch("print_letter", "printer", ["letters", "referrals", "cases"]);
  const file = useFetch("print_letter", "file", ["letters", "referrals", "cases"]);
  const refused = [...print.refusals, ...file.refusals];
  return (
    <li className={css.referral} data-testid={`case-referral-${referral.id}`}>
      <p className={css.headLine}>
        <strong>{label(referral.body_name)}</strong>
        <Badge tone={toneOf(referral)}>{choice("referral-state", referral.state)}</Badge>
        {referral.remind && <Badge tone="danger">{w("referrals-remind-now")}</Badge>}
      </p>
      <p className={css.small}>
        <Code>{referral.reference}</Code> · {w("cases-letters", { count: referral.letters })}
        {isHere(referral) && <> · {w("referrals-to-hand")}</>}
        {isWaiting(referral) && (
          <span className={referral.overdue ? css.late : undefined}>
            {" "}
            · {w(referral.overdue ? "cases-answer-late" : "cases-answer-due", { date: dates.day(referral.answer_due) })}
          </span>
        )}
        {referral.reminders > 0 && <> · {w("referrals-reminded", { count: referral.reminders })}</>}
        {referral.reminder_due !== null && !referral.remind && !isSpent(referral) && <> · {w("referrals-remind-on", { date: dates.day(referral.reminder_due) })}</>}
      </p>
      {isSpent(referral) && <Soft as="p">{w("referrals-unanswered")}</Soft>}
      {referral.lapsed !== null && (
        <Alert
          tone="warn"
          testId={`case-lapsed-${referral.id}`}
          actions={
            onAskLeave !== null && (
              <Button size="small" onPress={onAskLeave} testId={`case-ask-leave-${referral.id}`}>
                {w("consents-ask-again")}
              </Button>
            )
          }
        >
          <p>{w("consents-letter-lapsed", { standing: referral.lapsed })}</p>
        </Alert>
      )}
      {refused.length > 0 && <Alert tone="danger">{refused.map(say).join(" ")}</Alert>}
      <History referral={referral} />
      <div className={css.buttons}>
        {onOpen !== null && referral.next.includes("handed_over") && (
          <Button size="small" onPress={() => onOpen({ act: "handover", referral })} testId={`case-handover-${referral.id}`}>
            {w("referrals-hand")}
          </Button>
        )}
        {onOpen !== null && referral.remindable && (
          <Button size="small" onPress={() => onOpen({ act: "remind", referral })} testId={`case-remind-${referral.id}`}>
            {w("referrals-remind")}
          </Button>
        )}
        {onOpen !== null && referral.next.some((one) => one !== "handed_over") && (
          <Button size="small" variant={isHere(referral) ? "quiet" : "plain"} onPress={() => onOpen({ act: "answer", referral })} testId={`case-answer-${referral.id}`}>
            {w(isWaiting(referral) && !isHere(referral) ? "cases-answer" : "referrals-next")}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          busy={print.busy}
          testId={`case-print-${referral.id}`}
          onPress={() => {
            void print.run({ referral: referral.id }).then((answer) => {
              if (answer?.printed) toast("cases-letter-printed");
            });
          }}
        >
          {w("cases-letter-print")}
        </Button>
        <Button
          size="small"
          variant="quiet"
          busy={file.busy}
          testId={`case-file-${referral.id}`}
          onPress={() => {
            void file.run({ referral: referral.id }).then((answer) => {
              if (answer !== undefined) toast(answer.saved ? "cases-letter-saved" : "cases-letter-not-saved");
            });
          }}
        >
          {w("cases-letter-file")}
        </Button>
      </div>
    </li>
  );
}

/** What happened to it, with who recorded it; what was typed stands behind. */
function History({ referral }: { referral: ReferralView }) {
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  return (
    <ol className={css.course} aria-label={w("referrals-history")} data-testid={`case-history-${referral.id}`}>
      {referral.history.map((step, at) => {
        const typed = [step.whom === "" ? "" : w("referrals-history-whom", { whom: step.whom }), step.proof === "" ? "" : w("referrals-history-proof", { proof: step.proof }), step.note].filter((text) => text !== "");
        return (
          <li key={at}>
            {w("referrals-history-line", { what: step.reminder ? w("referrals-history-reminder") : choice("referral-state", step.state), date: `${dates.day(step.at)} ${dates.time(step.at)}`, who: step.who })}
            {step.way !== null && <> · {choice("hand-over-way", step.way)}</>}
            {typed.map((text, place) => (
              <Typed key={place}>{text}</Typed>
            ))}
          </li>
        );
      })}
    </ol>
  );
}
