/**
 * What happens: the problem and the online dimension.
 *
 * data-testid: call-problem(-<code>|-other), call-problem-all, call-problem-precise(-<code>), call-problem-words, call-also,
 * call-online(-<yes|no|unknown>), call-platforms(-<code>), call-environment
 */
import { useDesk } from "../../app/me";
import type { YesNo } from "../../door";
import { Button, Choices, ComboBox, MultiChoices, Select, TextField } from "../../kit";
import { Question } from "../../kit/questions";
import { Step } from "../../kit/step";
import { useChoice, useLabel, useWords } from "../../words";
import { MoreIncident } from "./Folds";
import type { Part } from "./call";
import { OTHER_PROBLEMS_MAX, asksProblemInWords, firstLevel, grouped, headOf, offeredOn, under } from "./draft";
import css from "./call.module.css";

const answers: readonly YesNo[] = ["yes", "no", "unknown"];

export function What({ call, change, tell, show, refused }: Part & { refused: boolean }) {
  const pack = offeredOn(useDesk().pack, call.draft.started);
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { draft } = call;
  return (
    <Step title={w("contacts-step-what")} at={2}>
      <Problems call={call} change={change} />
      <Question>
        <Choices
          label={w("contacts-online")}
          name="online"
          numbered
          value={draft.online}
          onChange={(online) => change({ online })}
          options={answers.map((one) => ({ value: one, text: choice("yes-no", one), apart: one === "unknown" }))}
          testId="call-online"
        />
      </Question>
      {draft.online === "yes" && (
        <>
          <Question>
            <MultiChoices
              label={w("contacts-platforms")}
              name="platforms"
              size="small"
              value={draft.platforms}
              onChange={(platforms) => change({ platforms })}
              options={pack.platforms.map((one) => ({ value: one.code, text: label(one.label) }))}
              testId="call-platforms"
            />
          </Question>
          <Select
            label={w("contacts-environment")}
            name="environment"
            width="medium"
            value={draft.environment}
            onChange={(environment) => change({ environment })}
            options={pack.environments.map((one) => ({ value: one.code, text: label(one.label) }))}
            testId="call-environment"
          />
        </>
      )}
      <MoreIncident call={call} tell={tell} show={show} refused={refused} />
    </Step>
  );
}

/** Eight big chips, then what lies under the chosen one; everything else through the whole list. */
function Problems({ call, change }: Pick<Part, "call" | "change">) {
  const { pack: whole } = useDesk();
  const w = useWords();
  const label = useLabel();
  const { draft, otherOpen } = call;
  const pack = offeredOn(whole, draft.started);
  const head = headOf(pack, draft.problem);
  const other = otherOpen || (draft.problem !== null && head === null);
  const precise = head === null || otherOpen ? [] : under(pack, head.code);
  const options = grouped(pack).flatMap((group) =>
    group.items.map((one) => ({
      value: one.code,
      text: label(one.label),
      section: group.head === null ? w("contacts-problem-rest") : label(group.head.label),
    })),
  );
  const also = draft.other_problems;
  return (
    <>
      <Question>
        <Choices
          label={w("contacts-problem")}
          hideLabel
          name="problem"
          numbered
          size="large"
          columns="even"
          value={other ? "other" : (head?.code ?? null)}
          onChange={(code) => {
            change({ problem: code === "other" ? null : code, other_problems: also.filter((one) => one !== code) }, { otherOpen: code === "other" });
          }}
          options={[
            ...firstLevel(pack).map((one) => ({ value: one.code, text: label(one.label) })),
            { value: "other", text: w("contacts-problem-other") },
          ]}
          testId="call-problem"
        />
      </Question>
      {other && (
        <Question>
          <ComboBox
            label={w("contacts-problem-all")}
            value={draft.problem}
            onChange={(problem) => change({ problem, other_problems: also.filter((one) => one !== problem) })}
            options={options}
            autoFocus={otherOpen && draft.problem === null}
            testId="call-problem-all"
          />
        </Question>
      )}
      {precise.length > 0 && head !== null && (
        <Question>
          <Choices
            label={w("contacts-problem-precise")}
            numbered
            size="small"
            value={draft.problem}
            onChange={(problem) => change({ problem, other_problems: also.filter((one) => one !== problem) })}
            options={[{ value: head.code, text: w("contacts-problem-general") }, ...precise.map((one) => ({ value: one.code, text: label(one.label) }))]}
            testId="call-problem-precise"
          />
        </Question>
      )}
      {asksProblemInWords(pack, draft.problem) && (
        <Question>
          <TextField
            label={w("contacts-problem-words")}
            name="problem_other"
            value={draft.problem_other}
            onChange={(problem_other) => change({ problem_other })}
            testId="call-problem-words"
          />
        </Question>
      )}
      {draft.problem !== null && (
        <div className={css.also}>
          {also.map((code) => {
            const one = pack.categories.find((category) => category.code === code);
            const text = one ? label(one.label) : code;
            return (
              <Button key={code} size="small" label={w("contacts-also-remove", { problem: text })} onPress={() => change({ other_problems: also.filter((kept) => kept !== code) })} testId={`call-also-${code}`}>
                {text}
                <span aria-hidden="true"> ×</span>
              </Button>
            );
          })}
          {also.length < OTHER_PROBLEMS_MAX && (
            <ComboBox
              key={also.join(" ")}
              label={w("contacts-also")}
              name="other_problems"
              value={null}
              onChange={(code) => {
                if (code !== null) change({ other_problems: [...also, code] });
              }}
              options={options.filter((option) => option.value !== draft.problem && !also.includes(option.value))}
              testId="call-also"
            />
          )}
        </div>
      )}
    </>
  );
}
