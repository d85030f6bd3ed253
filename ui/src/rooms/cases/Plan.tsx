/**
 * The plan of a case: steps towards a goal, who takes each, until when, and which are done.
 *
 * data-testid: case-plan, plan-add, plan-step-<place>, plan-tick-<place>, plan-change-<place> ·
 * step-dialog, step-what, step-goal, step-who, step-due, step-save, step-cancel
 */
import { useState } from "react";
import type { CaseView, StepView } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Badge, Button, Checkbox, DateField, Panel, Soft, TextArea, TextField, Typed, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useDates, useRefusalText, useWords } from "../../words";
import { ActDialog } from "./ActDialog";
import { isClosed } from "./rules";
import css from "./case.module.css";

export function Plan({ view }: { view: CaseView }) {
  const w = useWords();
  const say = useRefusalText();
  const tick = useAct("tick_step");
  const [open, setOpen] = useState<StepView | "new" | null>(null);
  const closed = isClosed(view);
  if (closed && view.plan.length === 0) return null;
  return (
    <Panel
      title={w("cases-plan")}
      testId="case-plan"
      actions={
        !closed && (
          <Button size="small" onPress={() => setOpen("new")} testId="plan-add">
            {w("cases-plan-add")}
          </Button>
        )
      }
    >
      {tick.refusals.length > 0 && <Alert tone="danger">{tick.refusals.map(say).join(" ")}</Alert>}
      {view.plan.length === 0 ? (
        <Soft as="p">{w("cases-plan-none")}</Soft>
      ) : (
        <ul className={css.plainList}>
          {view.plan.map((step, at) => (
            <Step key={step.id} step={step} at={at} closed={closed} onTick={(done) => void tick.run({ step: step.id, done })} onChange={() => setOpen(step)} />
          ))}
        </ul>
      )}
      {open !== null && <StepDialog view={view} step={open === "new" ? null : open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function Step({ step, at, closed, onTick, onChange }: { step: StepView; at: number; closed: boolean; onTick: (done: boolean) => void; onChange: () => void }) {
  const w = useWords();
  const dates = useDates();
  return (
    <li className={css.step} data-testid={`plan-step-${at}`} data-done={step.done_on !== null || undefined}>
      <Checkbox
        label={<Typed className={step.done_on === null ? undefined : css.stepDone}>{step.what}</Typed>}
        value={step.done_on !== null}
        isDisabled={closed}
        onChange={onTick}
        testId={`plan-tick-${at}`}
      />
      <p className={css.stepFacts}>
        {step.done_on !== null ? (
          <Soft>{w("cases-plan-done-by", { who: step.done_by ?? "", date: dates.day(step.done_on) })}</Soft>
        ) : (
          step.due !== null && <Badge tone={step.overdue ? "danger" : "plain"}>{w(step.overdue ? "cases-plan-late" : "cases-plan-until", { date: dates.day(step.due) })}</Badge>
        )}
        {step.who !== "" && <Typed>{step.who}</Typed>}
        {step.goal !== "" && (
          <Soft>
            {w("cases-plan-goal")} <Typed>{step.goal}</Typed>
          </Soft>
        )}
        {!closed && step.done_on === null && (
          <Button size="small" variant="quiet" onPress={onChange} label={w("cases-plan-change-of", { number: at + 1 })} testId={`plan-change-${at}`}>
            {w("cases-plan-change")}
          </Button>
        )}
      </p>
    </li>
  );
}

function StepDialog({ view, step, onClose }: { view: CaseView; step: StepView | null; onClose: () => void }) {
  const w = useWords();
  const act = useAct("save_step");
  const [what, setWhat] = useState(step?.what ?? "");
  const [goal, setGoal] = useState(step?.goal ?? "");
  const [who, setWho] = useState(step?.who ?? "");
  const [due, setDue] = useState(step?.due ?? null);
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, step: step?.id ?? null, goal, what, who, due });
    if (saved === undefined) return;
    toast("cases-plan-saved");
    onClose();
  };
  return (
    <ActDialog
      title={w(step === null ? "cases-plan-title-new" : "cases-plan-title-change", { code: view.row.code })}
      save={w("cases-plan-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="step"
    >
      <Question>
        <TextArea label={w("cases-plan-what")} name="what" rows={2} max={500} autoFocus value={what} onChange={setWhat} testId="step-what" />
      </Question>
      <Question>
        <TextField label={w("cases-plan-who")} help={w("cases-plan-who-hint")} name="who" width="medium" value={who} onChange={setWho} testId="step-who" />
      </Question>
      <Question>
        <DateField label={w("cases-plan-due")} name="due" value={due} onChange={setDue} testId="step-due" />
      </Question>
      <Question>
        <TextField label={w("cases-plan-goal-label")} help={w("cases-plan-goal-hint")} name="goal" value={goal} onChange={setGoal} testId="step-goal" />
      </Question>
    </ActDialog>
  );
}
