/**
 * Where the person of a case was sent, and what came back.
 *
 * data-testid: case-referrals, case-referral-<id>, case-answer-<id>, case-print-<id>, case-file-<id>,
 * case-lapsed-<id>, case-ask-leave-<id>
 */
import type { CaseView, ReferralRow } from "../../door";
import { useFetch } from "../../door/hooks";
import { Alert, Badge, Button, Code, Panel, Soft, toast } from "../../kit";
import { useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { isClosed, isWaiting } from "./rules";
import css from "./case.module.css";

export function Referrals({ view, onAnswer, onAskLeave }: { view: CaseView; onAnswer: (referral: ReferralRow) => void; onAskLeave: (referral: ReferralRow) => void }) {
  const w = useWords();
  return (
    <Panel title={w("cases-referrals")} testId="case-referrals">
      {view.referrals.length === 0 ? (
        <Soft as="p">{w("cases-referrals-none")}</Soft>
      ) : (
        <ul className={css.plainList}>
          {view.referrals.map((referral) => (
            <Referral key={referral.id} referral={referral} onAnswer={isClosed(view) ? null : () => onAnswer(referral)} onAskLeave={isClosed(view) ? null : () => onAskLeave(referral)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Referral({ referral, onAnswer, onAskLeave }: { referral: ReferralRow; onAnswer: (() => void) | null; onAskLeave: (() => void) | null }) {
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
        <Badge tone={referral.overdue ? "danger" : isWaiting(referral) ? "plain" : "good"}>{choice("referral-state", referral.state)}</Badge>
      </p>
      <p className={css.small}>
        <Code>{referral.reference}</Code> · {w("cases-letters", { count: referral.letters })}
        {isWaiting(referral) && (
          <span className={referral.overdue ? css.late : undefined}>
            {" "}
            · {w(referral.overdue ? "cases-answer-late" : "cases-answer-due", { date: dates.day(referral.answer_due) })}
          </span>
        )}
      </p>
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
      <div className={css.buttons}>
        {onAnswer !== null && (
          <Button size="small" onPress={onAnswer} testId={`case-answer-${referral.id}`}>
            {w("cases-answer")}
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
