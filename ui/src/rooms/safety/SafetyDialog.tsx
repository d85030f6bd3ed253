/**
 * A new version of the safety plan, part by part. What was typed stays whatever the core refuses.
 *
 * data-testid: safety-plan-dialog, safety-plan-shared, safety-plan-<part>, safety-plan-digital(-<step>), safety-plan-digital-note,
 * safety-plan-agreed, safety-plan-copy(-<copy>), safety-plan-found, safety-plan-save, safety-plan-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import { today } from "../../app/offered";
import type { CaseView, SafetyPlanDraft, SafetyPlanView } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Choices, DateField, MultiChoices, Stack, TextArea, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import { Traces } from "../contacts/Traces";
import { beginWith, canBeFound, copies, digitalSteps, linesOf, partsAfter, partsBefore, sharedPhone } from "./parts";
import type { Part } from "./parts";

/** As much as the core keeps of a part. */
const PART = 1000;

export function SafetyDialog({ view, last, onClose }: { view: CaseView; last: SafetyPlanView | undefined; onClose: () => void }) {
  const { me, pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const act = useAct("agree_safety_plan");
  const [plan, setPlan] = useState<SafetyPlanDraft>(() =>
    beginWith(
      view.row.id,
      last,
      linesOf(pack, { name: me.organisation, number: me.contact_line }, (name, number) => w("safety-line", { name, number }), label),
      today(),
    ),
  );
  const change = (more: Partial<SafetyPlanDraft>): void => setPlan((before) => ({ ...before, ...more }));
  const shared = sharedPhone(view);
  const save = async (): Promise<void> => {
    const saved = await act.run(plan);
    if (saved === undefined) return;
    toast("safety-saved");
    onClose();
  };
  const hints: Partial<Record<Part, string>> = { signs: w("safety-signs-hint"), people: w("safety-people-hint"), surroundings: w("safety-surroundings-hint") };
  const part = (name: Part) => (
    <Question key={name}>
      <TextArea
        label={w(`safety-${name}`)}
        help={hints[name]}
        name={name}
        rows={name === "lines" ? 5 : 2}
        max={PART}
        autoFocus={name === "signs"}
        value={plan[name]}
        onChange={(text) => change({ [name]: text })}
        testId={`safety-plan-${name}`}
      />
      {/* The numbers that anybody may know lead to no person. */}
      {name !== "lines" && <Traces text={plan[name]} caseId={view.row.id} onChange={(text) => change({ [name]: text })} />}
    </Question>
  );
  return (
    <ActDialog
      title={w("safety-form-title", { code: view.row.code })}
      below={w("safety-form-text")}
      save={w("safety-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="safety-plan"
    >
      {shared !== "no" && (
        <Alert tone={shared === "yes" ? "danger" : "warn"} testId="safety-plan-shared">
          <p>{w(shared === "yes" ? "safety-shared" : "safety-shared-unknown")}</p>
        </Alert>
      )}
      {partsBefore.map(part)}
      <Question>
        <MultiChoices label={w("safety-digital")} name="digital" size="small" value={plan.digital} onChange={(digital) => change({ digital })} options={digitalSteps.map((one) => ({ value: one, text: choice("digital-step", one) }))} testId="safety-plan-digital" />
      </Question>
      <Question>
        <TextArea label={w("safety-digital-note")} name="digital_note" rows={2} max={PART} value={plan.digital_note} onChange={(digital_note) => change({ digital_note })} testId="safety-plan-digital-note" />
        <Traces text={plan.digital_note} caseId={view.row.id} onChange={(digital_note) => change({ digital_note })} />
      </Question>
      {partsAfter.map(part)}
      <Question>
        <DateField label={w("safety-agreed")} name="agreed_on" value={plan.agreed_on} onChange={(agreed_on) => change({ agreed_on })} testId="safety-plan-agreed" />
      </Question>
      <Question>
        <Stack gap={3}>
          <Choices label={w("safety-copy")} name="copy" numbered value={plan.copy} onChange={(copy) => change({ copy })} options={copies.map((one) => ({ value: one, text: choice("plan-copy", one) }))} testId="safety-plan-copy" />
          {canBeFound(plan.copy) && (
            <Alert tone={shared === "yes" ? "danger" : "warn"} testId="safety-plan-found">
              <p>{w("safety-found")}</p>
            </Alert>
          )}
        </Stack>
      </Question>
    </ActDialog>
  );
}
