/**
 * One step of a protocol: its tick, who set it and when, and what it still asks for.
 *
 * data-testid: protocol-step-<list>-<code>, protocol-tick-<list>-<code>, protocol-not-<list>-<code>, protocol-back-<list>-<code>,
 * protocol-promise-<list>-<code>, protocol-plan-<list>-<code>, protocol-history-<list>-<code>
 */
import type { FollowupRow, ProtocolStepView } from "../../door";
import { Badge, Button, Checkbox, Soft, Typed } from "../../kit";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import css from "./protocols.module.css";

export interface StepProps {
  step: ProtocolStepView;
  /** The code of the list, for the names of the parts. */
  list: string;
  /** The promise that was made for it. */
  followup: FollowupRow | undefined;
  /** Whether the plan of the case holds it. */
  isPlanned: boolean;
  isReadOnly: boolean;
  onMark?: (done: boolean) => void;
  onNot?: () => void;
  onPromise?: () => void;
  onPlan?: () => void;
}

export function Step(props: StepProps) {
  const { step, list, isReadOnly } = props;
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const text = label(step.label);
  const of = `${list}-${step.code}`;
  const [newest] = step.marks;
  const setAside = step.mark === "not_applicable";
  return (
    <li className={css.step} data-testid={`protocol-step-${of}`} data-mark={step.mark}>
      <div className={css.stepLine}>
        <Checkbox
          label={<span className={setAside ? css.aside : undefined}>{text}</span>}
          value={step.mark === "done"}
          isDisabled={isReadOnly || setAside}
          onChange={(done) => props.onMark?.(done)}
          testId={`protocol-tick-${of}`}
        />
        {!isReadOnly && setAside && (
          <Button size="small" variant="quiet" onPress={() => props.onMark?.(false)} label={w("protocols-back-of", { step: text })} testId={`protocol-back-${of}`}>
            {w("protocols-back")}
          </Button>
        )}
        {!isReadOnly && step.mark === "open" && (
          <Button size="small" variant="quiet" onPress={() => props.onNot?.()} label={w("protocols-not-of", { step: text })} testId={`protocol-not-${of}`}>
            {w("protocols-not")}
          </Button>
        )}
      </div>
      <div className={css.stepFacts}>
        {step.mark !== "open" && newest !== undefined && (
          <>
            {setAside && <Badge>{w("protocols-not")}</Badge>}
            <Soft>{w("protocols-marked", { who: newest.who, when: dates.nearMoment(newest.on) })}</Soft>
            {newest.reason !== "" && <Typed>{newest.reason}</Typed>}
          </>
        )}
        {step.mark === "open" && step.due !== null && <Badge tone={step.late ? "danger" : "plain"}>{w(step.late ? "protocols-late" : "protocols-due", { date: dates.day(step.due) })}</Badge>}
        <Next {...props} text={text} of={of} />
      </div>
      {step.marks.length > 1 && (
        <details className={css.history} data-testid={`protocol-history-${of}`}>
          <summary>{w("protocols-history")}</summary>
          <ol>
            {step.marks.map((one, at) => (
              <li key={at}>
                {w("protocols-history-line", { mark: choice("step-mark", one.mark), who: one.who, when: dates.nearMoment(one.on) })}
                {one.reason !== "" && (
                  <>
                    {" · "}
                    <Typed>{one.reason}</Typed>
                  </>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

/** What a step with a day asks for: a promise to get in touch, or a place in the plan. */
function Next({ step, followup, isPlanned, isReadOnly, onPromise, onPlan, text, of }: StepProps & { text: string; of: string }) {
  const w = useWords();
  const dates = useDates();
  if (step.due === null) return null;
  const waits = followup?.state === "due";
  return (
    <>
      {followup !== undefined && (
        <Badge tone={followup.state === "done" ? "good" : "brand"}>
          {waits ? w("protocols-planned", { when: dates.nearMoment(followup.due) }) : w(followup.state === "done" ? "protocols-kept" : "protocols-plan-dropped")}
        </Badge>
      )}
      {step.purpose === "" && isPlanned && step.mark === "open" && !isReadOnly && <Badge tone="brand">{w("protocols-in-plan")}</Badge>}
      {!isReadOnly && step.mark === "open" && step.purpose !== "" && followup?.state !== "due" && (
        <Button size="small" onPress={() => onPromise?.()} label={w("protocols-plan-of", { step: text })} testId={`protocol-promise-${of}`}>
          {w("protocols-plan")}
        </Button>
      )}
      {!isReadOnly && step.mark === "open" && step.purpose === "" && !isPlanned && (
        <Button size="small" onPress={() => onPlan?.()} label={w("protocols-into-plan-of", { step: text })} testId={`protocol-plan-${of}`}>
          {w("protocols-into-plan")}
        </Button>
      )}
    </>
  );
}
