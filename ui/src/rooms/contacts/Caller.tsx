/**
 * Who is calling, and how: the first step, and what is known beforehand in most calls.
 *
 * data-testid: call-type(-<type>), call-age, call-age-rough(-unknown|-<band>), call-gender(-<gender>), call-relation,
 * call-channel, call-language, call-started, call-ended, call-pseudonym, call-reference, call-reference-source
 */
import { useDesk } from "../../app/me";
import type { CallType, Gender } from "../../door";
import { Choices, DateTimeField, Select, TextField } from "../../kit";
import { Question } from "../../kit/questions";
import { Step } from "../../kit/step";
import { useChoice, useLabel, useWords } from "../../words";
import { MorePerson } from "./Folds";
import type { Part } from "./call";
import { asksRelation, offeredOn, typedAge } from "./draft";
import css from "./call.module.css";

const callTypes: readonly CallType[] = ["child_about_self", "adult_about_self", "about_child", "professional"];
const genders: readonly Gender[] = ["female", "male", "other", "not_said"];

export function Caller({ call, change, tell, show, refused }: Part & { refused: boolean }) {
  const pack = offeredOn(useDesk().pack, call.draft.started);
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { draft } = call;
  return (
    <Step title={w("contacts-step-who")} at={1} hint={w("contacts-keys-hint")}>
      <Question>
        <Choices
          label={w("contacts-call-type")}
          hideLabel
          name="call_type"
          numbered
          autoFocus
          value={draft.call_type}
          onChange={(call_type) => change({ call_type })}
          options={callTypes.map((one) => ({ value: one, text: choice("call-type", one) }))}
          testId="call-type"
        />
      </Question>
      <Question className={css.age}>
        <TextField
          label={w("contacts-age-years")}
          name="age"
          value={call.ageText}
          inputMode="numeric"
          maxLength={12}
          width="short"
          ltr
          error={call.ageText.trim() !== "" && typedAge(call.ageText) === null ? w("contacts-age-not-number") : undefined}
          onChange={(ageText) => change({ age: typedAge(ageText) }, { ageText })}
          testId="call-age"
        />
        <Choices
          label={w("contacts-age-rough")}
          numbered
          size={call.bandsOpen ? "small" : "normal"}
          value={draft.age?.kind === "unknown" ? "unknown" : draft.age?.kind === "band" ? draft.age.band : null}
          onChange={(rough) => {
            if (rough === "about") show({ ageText: "", bandsOpen: true });
            else change({ age: rough === "unknown" ? { kind: "unknown" } : { kind: "band", band: rough } }, { ageText: "" });
          }}
          options={[
            { value: "unknown", text: w("contacts-age-unknown") },
            ...(call.bandsOpen || draft.age?.kind === "band"
              ? pack.age_bands.map((band) => ({ value: band.code, text: label(band.label) }))
              : [{ value: "about", text: w("contacts-age-about") }]),
          ]}
          testId="call-age-rough"
        />
      </Question>
      <Question>
        <Choices
          label={w("contacts-gender")}
          name="gender"
          numbered
          value={draft.gender}
          onChange={(gender) => change({ gender })}
          options={genders.map((one) => ({ value: one, text: choice("gender", one), apart: one === "not_said" }))}
          testId="call-gender"
        />
      </Question>
      {asksRelation(draft.call_type) && (
        <Select
          label={w("contacts-relation")}
          name="relation"
          width="medium"
          value={draft.relation}
          onChange={(relation) => change({ relation })}
          options={pack.relations.map((one) => ({ value: one.code, text: label(one.label) }))}
          testId="call-relation"
        />
      )}
      <MorePerson call={call} tell={tell} show={show} refused={refused} />
    </Step>
  );
}

/** Channel, language, times, pseudonym: known beforehand in most calls, so folded away. */
export function Times({ call, change }: Pick<Part, "call" | "change">) {
  const pack = offeredOn(useDesk().pack, call.draft.started);
  const w = useWords();
  const label = useLabel();
  const { draft } = call;
  return (
    <div className={css.times}>
      <Select
        label={w("contacts-channel")}
        name="channel"
        value={draft.channel}
        onChange={(channel) => change({ channel })}
        options={pack.channels.map((one) => ({ value: one.code, text: label(one.label) }))}
        testId="call-channel"
      />
      <Select
        label={w("contacts-language")}
        name="language"
        value={draft.language}
        onChange={(language) => change({ language })}
        options={pack.languages.map((one) => ({ value: one.code, text: label(one.label) }))}
        testId="call-language"
      />
      <DateTimeField label={w("contacts-started")} name="started" value={draft.started} onChange={(started) => change({ started })} testId="call-started" />
      <DateTimeField label={w("contacts-ended")} name="ended" value={draft.ended} onChange={(ended) => change({ ended })} testId="call-ended" />
      <TextField
        label={w("contacts-pseudonym")}
        help={w("contacts-pseudonym-hint")}
        name="pseudonym"
        value={draft.pseudonym}
        onChange={(pseudonym) => change({ pseudonym })}
        testId="call-pseudonym"
      />
      {pack.import_sources.length > 0 && (
        <>
          <TextField label={w("contacts-reference")} help={w("contacts-reference-hint")} name="import_ref" ltr value={draft.import_ref} onChange={(import_ref) => change({ import_ref })} testId="call-reference" />
          {draft.import_ref.trim() !== "" && (
            <Select
              label={w("contacts-reference-source")}
              name="import_source"
              value={draft.import_source}
              onChange={(import_source) => change({ import_source })}
              options={pack.import_sources.map((one) => ({ value: one.code, text: label(one.label) }))}
              testId="call-reference-source"
            />
          )}
        </>
      )}
    </div>
  );
}
