/**
 * The safety plan of a case: what was agreed last, and the versions before it.
 *
 * data-testid: case-safety, safety-make, safety-current, safety-earlier, safety-version-<number>, safety-shared-warning;
 * the form: SafetyDialog.tsx
 */
import { useState } from "react";
import type { CaseView, SafetyPlanView } from "../../door";
import { Alert, Button, Facts, Panel, Soft, Typed } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";
import { isClosed } from "../cases/rules";
import { SafetyDialog } from "./SafetyDialog";
import { canBeFound, partsAfter, partsBefore, sharedPhone } from "./parts";
import type { Part } from "./parts";
import css from "./safety.module.css";

export function SafetyPlan({ view }: { view: CaseView }) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  const closed = isClosed(view);
  const [current, ...earlier] = view.safety_plans;
  return (
    <Panel
      title={w("safety-title")}
      testId="case-safety"
      actions={
        !closed && (
          <Button size="small" onPress={() => setOpen(true)} testId="safety-make">
            {w(current === undefined ? "safety-make" : "safety-change")}
          </Button>
        )
      }
    >
      {current === undefined ? (
        <Soft as="p">{w("safety-none")}</Soft>
      ) : (
        <>
          {canBeFound(current.copy) && sharedPhone(view) === "yes" && (
            <Alert tone="danger" testId="safety-shared-warning">
              <p>{w("safety-shared")}</p>
            </Alert>
          )}
          <Version plan={current} testId="safety-current" />
          <Soft as="p">{w("safety-kept")}</Soft>
        </>
      )}
      {earlier.length > 0 && (
        <details className={css.earlier} data-testid="safety-earlier">
          <summary>{w("safety-earlier", { count: earlier.length })}</summary>
          {earlier.map((plan) => (
            <Version key={plan.id} plan={plan} testId={`safety-version-${plan.version}`} />
          ))}
        </details>
      )}
      {open && <SafetyDialog view={view} last={current} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

/** A version as it was agreed; parts of which nobody spoke are left out. */
function Version({ plan, testId }: { plan: SafetyPlanView; testId: string }) {
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  const part = (name: Part) => plan[name] !== "" && ([w(`safety-${name}`), <Typed key={name} className={css.words}>{plan[name]}</Typed>] as const);
  const hasDigital = plan.digital.length > 0 || plan.digital_note !== "";
  return (
    <div className={css.version} data-testid={testId}>
      <p className={css.head}>
        <strong>{w("safety-version", { number: plan.version })}</strong>
        <Soft>{w("safety-made", { date: dates.day(plan.agreed_on), who: plan.made_by, copy: choice("plan-copy", plan.copy) })}</Soft>
      </p>
      <Facts
        rows={[
          ...partsBefore.map(part),
          hasDigital && [
            w("safety-digital"),
            <div key="digital" className={css.digital}>
              {plan.digital.length > 0 && (
                <ul>
                  {plan.digital.map((one) => (
                    <li key={one}>{choice("digital-step", one)}</li>
                  ))}
                </ul>
              )}
              {plan.digital_note !== "" && <Typed className={css.words}>{plan.digital_note}</Typed>}
            </div>,
          ],
          ...partsAfter.map(part),
        ]}
      />
    </div>
  );
}
