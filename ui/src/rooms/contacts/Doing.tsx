/**
 * What do we do: the story, what was done, and what comes after the call.
 *
 * data-testid: call-summary, call-actions(-<code>), call-case(-<none|new|existing>), call-case-which,
 * call-back, call-back-remove, call-back-… (CallBackFields), safe-… (SafeContactFields)
 */
import { useDesk } from "../../app/me";
import { useLook } from "../../door/hooks";
import { Button, Choices, ComboBox, MultiChoices, TextArea } from "../../kit";
import { Question } from "../../kit/questions";
import { Step } from "../../kit/step";
import { useLabel, useWords } from "../../words";
import { CallBackFields } from "../followups/CallBackFields";
import { promisable } from "../followups/rules";
import { SafeContactFields } from "../followups/SafeContact";
import { Traces } from "./Traces";
import { MoreTalk } from "./Folds";
import type { Part } from "./call";
import { SUMMARY_MAX, offeredOn, withCallBack, withoutCallBack } from "./draft";
import css from "./call.module.css";

export function Doing({ call, change, tell, show, refused, alone }: Part & { refused: boolean; alone: boolean }) {
  const pack = offeredOn(useDesk().pack, call.draft.started);
  const w = useWords();
  const label = useLabel();
  const { draft } = call;
  return (
    <Step title={w("contacts-step-do")} at={4}>
      <Question>
        <TextArea
          label={w("contacts-summary")}
          help={w("contacts-summary-hint")}
          name="summary"
          rows={6}
          max={SUMMARY_MAX}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          testId="call-summary"
        />
        <Traces text={draft.summary} name={draft.pseudonym} onChange={(summary) => change({ summary })} />
      </Question>
      <Question>
        <MultiChoices
          label={w("contacts-actions")}
          name="actions"
          size="small"
          value={draft.actions}
          onChange={(actions) => change({ actions })}
          options={pack.actions.map((one) => ({ value: one.code, text: label(one.label) }))}
          testId="call-actions"
        />
      </Question>
      <MoreTalk call={call} tell={tell} show={show} refused={refused} />
      {!alone && <After call={call} change={change} />}
    </Step>
  );
}

/** What happens after the call: a case, a promise to call back, and how that is safe. */
function After({ call, change }: Pick<Part, "call" | "change">) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const { draft, existing } = call;
  const cases = useLook("list_cases", { owner: null, closed: false, text: "" });
  const promised = draft.call_back !== null && draft.safe_contact !== null;
  return (
    <>
      <Question>
        <Choices
          label={w("contacts-after")}
          help={promised ? w("contacts-case-promised") : undefined}
          name="case"
          numbered
          value={existing ? "existing" : draft.case.kind}
          onChange={(kind) => {
            change({ case: kind === "existing" ? { kind: promised ? "new" : "none" } : { kind } }, { existing: kind === "existing" });
          }}
          options={[
            { value: "none", text: w("contacts-case-none"), isDisabled: promised },
            { value: "new", text: w("contacts-case-new") },
            { value: "existing", text: w("contacts-case-existing") },
          ]}
          testId="call-case"
        />
      </Question>
      {existing && (
        <Question>
          <ComboBox
            label={w("contacts-case-which")}
            name="case.case"
            value={draft.case.kind === "existing" ? draft.case.case : null}
            onChange={(id) => change({ case: id === null ? { kind: promised ? "new" : "none" } : { kind: "existing", case: id } })}
            options={(cases.data ?? []).map((row) => {
              const problem = pack.categories.find((one) => one.code === row.problem);
              return { value: row.id, text: row.code, detail: problem ? label(problem.label) : undefined };
            })}
            testId="call-case-which"
          />
        </Question>
      )}
      {!promised || draft.call_back === null || draft.safe_contact === null ? (
        <div>
          <Button onPress={() => change(withCallBack(draft, ""))} expanded={false} testId="call-back">
            {w("contacts-call-back")}
          </Button>
        </div>
      ) : (
        <div className={css.promise}>
          <SafeContactFields value={draft.safe_contact} onChange={(safe_contact) => change({ safe_contact })} pack={pack} at="safe_contact" />
          <CallBackFields
            value={{ ...draft.call_back, due: draft.call_back.due === "" ? null : draft.call_back.due }}
            onChange={(call_back) => change({ call_back: { ...call_back, due: call_back.due ?? "" } })}
            pack={pack}
            allowed={promisable(draft.safe_contact, pack.channels)}
            closed={w("contacts-call-back-closed")}
            at="call_back."
            testId="call-back"
          />
          <div>
            <Button variant="quiet" size="small" onPress={() => change(withoutCallBack(draft))} testId="call-back-remove">
              {w("contacts-call-back-remove")}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
