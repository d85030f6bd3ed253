/**
 * Is the person safe now: safety, risk, and what was done about danger.
 *
 * data-testid: call-safe(-<yes|no|unknown>), call-risk(-<1..4>), call-risk-add, call-emergency-action, call-told(-<account>), call-informed
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { AccountRow, YesNo } from "../../door";
import { useLook } from "../../door/hooks";
import { Button, Choices, TextField } from "../../kit";
import { Question } from "../../kit/questions";
import { Step } from "../../kit/step";
import { useChoice, useWords } from "../../words";
import type { Part } from "./call";
import { asksRisk, inDanger, isHigh, leastRisk } from "./draft";
import css from "./call.module.css";

const answers: readonly YesNo[] = ["yes", "no", "unknown"];
const risks = [1, 2, 3, 4] as const;

export function Safety({ call, change, tell, show, riskRefused }: Part & { riskRefused: boolean }) {
  const w = useWords();
  // Asked for with the form, so that the names are there when danger is.
  const accounts = useLook("list_accounts", {});
  const choice = useChoice();
  const { draft } = call;
  return (
    <Step title={w("contacts-step-safe")} at={3}>
      <Question>
        <Choices
          label={w("contacts-safe-now")}
          hideLabel
          name="safe_now"
          numbered
          value={draft.safe_now}
          onChange={(safe_now) => change({ safe_now })}
          options={answers.map((one) => ({
            value: one,
            text: choice("yes-no", one),
            apart: one === "unknown",
            tone: one === "no" ? ("danger" as const) : undefined,
          }))}
          testId="call-safe"
        />
      </Question>
      <Risk call={call} change={change} tell={tell} show={show} refused={riskRefused} />
      {inDanger(draft) && (
          <Question>
            <TextField
              label={w("contacts-emergency-action")}
              name="emergency_action"
              value={draft.emergency_action}
              onChange={(emergency_action) => change({ emergency_action })}
              testId="call-emergency-action"
            />
          </Question>
      )}
      {(inDanger(draft) || isHigh(draft)) && <Informed informed={draft.informed} change={change} high={isHigh(draft)} accounts={accounts.data ?? []} />}
    </Step>
  );
}

/** Who was told: a supervisor by one digit, or anybody in words. V10. */
function Informed({ informed, change, high, accounts }: { informed: string; change: Part["change"]; high: boolean; accounts: readonly AccountRow[] }) {
  const w = useWords();
  const told = accounts.filter((one) => one.active && one.role === "supervisor");
  const chosen = told.find((one) => one.name === informed);
  // A name that was typed stays where it was typed, also when it is a supervisor's.
  const [inWords, setInWords] = useState(false);
  return (
    <Question className={css.pair}>
      {told.length > 0 && (
        <Choices
          label={w(high ? "contacts-told" : "contacts-informed")}
          numbered
          value={chosen?.id ?? null}
          onChange={(id) => {
            setInWords(false);
            change({ informed: told.find((one) => one.id === id)?.name ?? "" });
          }}
          options={told.slice(0, 9).map((one) => ({ value: one.id, text: one.name }))}
          testId="call-told"
        />
      )}
      <TextField
        label={w(told.length > 0 ? "contacts-told-else" : "contacts-informed")}
        help={w("contacts-informed-hint")}
        name="informed"
        value={chosen && !inWords ? "" : informed}
        onChange={(typed) => {
          setInWords(true);
          change({ informed: typed });
        }}
        testId="call-informed"
      />
    </Question>
  );
}

/** Asked where the problem asks for it, or when somebody opens it. */
function Risk({ call, change, show, refused }: Part & { refused: boolean }) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const { draft } = call;
  const asked = asksRisk(draft, pack);
  if (!asked && !call.riskOpen && !refused && draft.risk === null) {
    return (
      <div>
        <Button variant="quiet" size="small" onPress={() => show({ riskOpen: true })} testId="call-risk-add">
          {w("contacts-risk-add")}
        </Button>
      </div>
    );
  }
  const forced = leastRisk(draft, pack);
  // Numbers, so that the chips are drawn anew only when the level changes.
  const least = forced?.level ?? null;
  const below = forced?.below ?? 0;
  return (
    <Question>
      <Choices
        label={w("contacts-risk")}
        help={
          least !== null
            ? w("contacts-risk-minimum", { risk: choice("risk", least), below })
            : asked
              ? w("contacts-risk-asked")
              : undefined
        }
        name="risk"
        numbered
        columns="even"
        value={draft.risk === null ? null : String(draft.risk)}
        onChange={(risk) => change({ risk: Number(risk) })}
        options={risks.map((level) => ({
          value: String(level),
          text: choice("risk", level),
          detail: choice("risk-meaning", level),
          tone: `risk-${level}` as const,
          isDisabled: least !== null && level < least,
        }))}
        testId="call-risk"
      />
    </Question>
  );
}
