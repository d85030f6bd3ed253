/**
 * What a call may tell beyond the mandatory answers, folded away in the step where a call comes to it:
 * the person, the incident, the conversation. Tab reaches a fold, Enter opens it, digits choose inside.
 *
 * data-testid: call-fold-person, call-fold-incident, call-fold-talk, call-fold-clear, and for each
 * question call-more-<field>(-<value>)
 */
import type { ReactNode } from "react";
import { useDesk } from "../../app/me";
import type { ContactDraft } from "../../door";
import { Button, Checkbox, Choices, DateField, Fold, MultiChoices, Select, TextField } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useLabel, useWords } from "../../words";
import type { Fold as FoldName, Part, Tell } from "./call";
import { answersIn, askedOf, blankAnswers, categoryOf } from "./draft";
import * as lists from "./lists";
import css from "./call.module.css";

interface FoldProps extends Pick<Part, "call" | "tell" | "show"> {
  /** The core refused an answer inside, so it is shown. */
  refused: boolean;
}

/** The frame of a fold: its title with what is answered, and a way to take everything back. */
function Folded({ fold, title, call, tell, show, refused, children }: FoldProps & { fold: FoldName; title: string; children: ReactNode }) {
  const w = useWords();
  const part = call.draft[fold];
  const count = answersIn(part);
  const isOpen = refused || call.open.includes(fold);
  const others = call.open.filter((one) => one !== fold);
  return (
    <Fold
      title={title}
      state={count === 0 ? w("contacts-fold-none") : w("contacts-fold-count", { count })}
      answered={count > 0}
      isOpen={isOpen}
      onToggle={(open) => show({ open: open ? [...others, fold] : others })}
      testId={`call-fold-${fold}`}
    >
      {children}
      {count > 0 && (
        <div>
          <Button variant="quiet" size="small" onPress={() => tell(fold, blankAnswers()[fold])} testId="call-fold-clear">
            {w("contacts-fold-clear")}
          </Button>
        </div>
      )}
    </Fold>
  );
}

interface AskProps<F extends FoldName> {
  fold: F;
  field: Extract<keyof ContactDraft[F], string>;
  /** The list of the door that names the answers. */
  of: string;
  values: readonly (string | number)[];
  label: string;
  help?: string | undefined;
  value: string | number | null;
  tell: Tell;
}

/** One of a fixed list. */
function Ask<F extends FoldName>({ fold, field, of, values, label, help, value, tell }: AskProps<F>) {
  const choice = useChoice();
  return (
    <Question>
      <Choices
        label={label}
        help={help}
        name={`${fold}.${field}`}
        numbered
        size="small"
        value={value === null ? null : String(value)}
        onChange={(taken) => tell(fold, { [field]: values.find((one) => String(one) === taken) ?? null } as Partial<ContactDraft[F]>)}
        options={values.map((one) => ({ value: String(one), text: choice(of, one), apart: one === "unknown" }))}
        testId={`call-more-${field}`}
      />
    </Question>
  );
}

export function MorePerson({ call, tell, show, refused }: FoldProps) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { person } = call.draft;
  const joins = call.draft.case.kind === "existing";
  return (
    <Folded fold="person" title={w("contacts-fold-person")} call={call} tell={tell} show={show} refused={refused}>
      <Question className={css.pair}>
        <Whole label={w("contacts-birth-year")} fold="person" field="birth_year" digits={4} value={person.birth_year} tell={tell} />
        <Checkbox label={w("contacts-age-estimated")} value={person.age_estimated} onChange={(age_estimated) => tell("person", { age_estimated })} testId="call-more-age_estimated" />
      </Question>
      <Ask fold="person" field="living" of="living" values={lists.living} label={w("contacts-living")} value={person.living} tell={tell} />
      <Question>
        <MultiChoices
          label={w("contacts-vulnerabilities")}
          name="person.vulnerabilities"
          size="small"
          value={person.vulnerabilities}
          onChange={(vulnerabilities) => tell("person", { vulnerabilities })}
          options={askedOf(pack).map((one) => ({ value: one, text: choice("vulnerability", one) }))}
          testId="call-more-vulnerabilities"
        />
      </Question>
      <Ask fold="person" field="grade" of="grade" values={lists.grades} label={w("contacts-grade")} value={person.grade} tell={tell} />
      <Ask fold="person" field="school_type" of="school-type" values={lists.schoolTypes} label={w("contacts-school-type")} value={person.school_type} tell={tell} />
      {pack.regions.length > 0 && (
        <Question>
          <Select
            label={w("contacts-region")}
            name="person.region"
            width="medium"
            value={person.region}
            onChange={(region) => tell("person", { region })}
            options={pack.regions.map((one) => ({ value: one.code, text: label(one.label) }))}
            testId="call-more-region"
          />
        </Question>
      )}
      <Ask fold="person" field="milieu" of="milieu" values={lists.milieus} label={w("contacts-milieu")} value={person.milieu} tell={tell} />
      {joins ? (
        <p className={css.note}>{w("contacts-repeat-case")}</p>
      ) : (
        <Ask fold="person" field="repeat_contact" of="yes-no" values={lists.yesNo} label={w("contacts-repeat")} value={person.repeat_contact} tell={tell} />
      )}
    </Folded>
  );
}

export function MoreIncident({ call, tell, show, refused }: FoldProps) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const { incident } = call.draft;
  const derived = categoryOf(pack, call.draft.problem)?.four_c ?? null;
  return (
    <Folded fold="incident" title={w("contacts-fold-incident")} call={call} tell={tell} show={show} refused={refused}>
      <Question>
        <MultiChoices
          label={w("contacts-facets")}
          name="incident.facets"
          size="small"
          value={incident.facets}
          onChange={(facets) => tell("incident", { facets })}
          options={lists.facets.map((one) => ({ value: one, text: choice("facet", one) }))}
          testId="call-more-facets"
        />
      </Question>
      <Ask
        fold="incident"
        field="four_c"
        of="four-c"
        values={lists.fourCs}
        label={w("contacts-four-c")}
        help={w("contacts-four-c-hint")}
        value={incident.four_c ?? derived}
        tell={tell}
      />
      <div className={css.pair}>
        <Question>
          <DateField label={w("contacts-incident-started")} name="incident.started_on" value={incident.started_on} onChange={(started_on) => tell("incident", { started_on })} testId="call-more-started_on" />
        </Question>
        <Question>
          <DateField label={w("contacts-incident-last")} name="incident.last_on" value={incident.last_on} onChange={(last_on) => tell("incident", { last_on })} testId="call-more-last_on" />
        </Question>
      </div>
      <Ask fold="incident" field="ongoing" of="yes-no" values={lists.yesNo} label={w("contacts-incident-ongoing")} value={incident.ongoing} tell={tell} />
      <Ask fold="incident" field="frequency" of="frequency" values={lists.frequencies} label={w("contacts-incident-frequency")} value={incident.frequency} tell={tell} />
      <Ask fold="incident" field="place" of="incident-place" values={lists.places} label={w("contacts-incident-place")} value={incident.place} tell={tell} />
      <Ask fold="incident" field="offender_known" of="yes-no" values={lists.yesNo} label={w("contacts-offender-known")} value={incident.offender_known} tell={tell} />
      <Ask fold="incident" field="offender" of="offender" values={lists.offenders} label={w("contacts-offender")} value={incident.offender} tell={tell} />
      <Ask fold="incident" field="offender_age" of="offender-age" values={lists.offenderAges} label={w("contacts-offender-age")} value={incident.offender_age} tell={tell} />
      <Question>
        <Whole label={w("contacts-offenders")} fold="incident" field="offenders" digits={3} value={incident.offenders} tell={tell} />
      </Question>
      <Ask fold="incident" field="caregiver_aware" of="yes-no" values={lists.yesNo} label={w("contacts-caregiver-aware")} value={incident.caregiver_aware} tell={tell} />
      <Ask fold="incident" field="reported" of="yes-no" values={lists.yesNo} label={w("contacts-reported")} value={incident.reported} tell={tell} />
      {incident.reported === "yes" && (
        <div className={css.pair}>
          <Question>
            <TextField label={w("contacts-reported-where")} name="incident.reported_where" value={incident.reported_where} onChange={(reported_where) => tell("incident", { reported_where })} testId="call-more-reported_where" />
          </Question>
          <Question>
            <TextField label={w("contacts-reported-ref")} name="incident.reported_ref" ltr value={incident.reported_ref} onChange={(reported_ref) => tell("incident", { reported_ref })} testId="call-more-reported_ref" />
          </Question>
        </div>
      )}
    </Folded>
  );
}

export function MoreTalk({ call, tell, show, refused }: FoldProps) {
  const w = useWords();
  const { talk } = call.draft;
  return (
    <Folded fold="talk" title={w("contacts-fold-talk")} call={call} tell={tell} show={show} refused={refused}>
      <Ask fold="talk" field="confidentiality_explained" of="explained" values={lists.explained} label={w("contacts-confidentiality")} value={talk.confidentiality_explained} tell={tell} />
      <Ask fold="talk" field="rights_discussed" of="explained" values={lists.explained} label={w("contacts-rights")} value={talk.rights_discussed} tell={tell} />
      <Ask fold="talk" field="emotion_before" of="feeling" values={lists.feelings} label={w("contacts-emotion-before")} value={talk.emotion_before} tell={tell} />
      <Ask fold="talk" field="emotion_after" of="feeling" values={lists.feelings} label={w("contacts-emotion-after")} value={talk.emotion_after} tell={tell} />
      <Ask fold="talk" field="emotion" of="emotion" values={lists.emotions} label={w("contacts-emotion")} value={talk.emotion} tell={tell} />
      <Ask fold="talk" field="felt_helped" of="satisfaction" values={lists.satisfactions} label={w("contacts-felt-helped")} value={talk.felt_helped} tell={tell} />
      <Ask fold="talk" field="would_recommend" of="satisfaction" values={lists.satisfactions} label={w("contacts-would-recommend")} value={talk.would_recommend} tell={tell} />
      <Ask fold="talk" field="heard_of_us" of="heard-of" values={lists.heardOf} label={w("contacts-heard-of-us")} value={talk.heard_of_us} tell={tell} />
      <Question>
        <TextField label={w("contacts-campaign")} name="talk.campaign" width="medium" value={talk.campaign} onChange={(campaign) => tell("talk", { campaign })} testId="call-more-campaign" />
      </Question>
      <Question>
        <Checkbox label={w("contacts-heavy")} value={talk.heavy_contact} onChange={(heavy_contact) => tell("talk", { heavy_contact })} testId="call-more-heavy_contact" />
        <p className={css.note}>{w("contacts-heavy-hint")}</p>
      </Question>
    </Folded>
  );
}

/** A whole number of a few digits, as any keyboard types it. */
function Whole<F extends FoldName>({ fold, field, digits, value, label, tell }: { fold: F; field: Extract<keyof ContactDraft[F], string>; digits: number; value: number | null; label: string; tell: Tell }) {
  return (
    <TextField
      label={label}
      name={`${fold}.${field}`}
      value={value === null ? "" : String(value)}
      inputMode="numeric"
      width="short"
      ltr
      onChange={(typed) => {
        const western = lists.westernDigits(typed).replace(/\D/g, "").slice(0, digits);
        tell(fold, { [field]: western === "" ? null : Number(western) } as Partial<ContactDraft[F]>);
      }}
      testId={`call-more-${field}`}
    />
  );
}
