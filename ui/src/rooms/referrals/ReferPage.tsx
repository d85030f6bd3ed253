/**
 * Referring somebody: to whom, with whose agreement, telling what — and the letter beside it as it
 * will be printed. Everything stays on one screen.
 *
 * data-testid: refer-page, refer-back, refer-needed, refer-body, refer-body-card, refer-body-unchecked, refer-checked,
 * refer-because, refer-against, refer-agreement, refer-service(-<code>), refer-priority(-<priority>), refer-answer-by,
 * refer-basis(-<standing|consent|override>), refer-lapsed, refer-ask, refer-remember, refer-given-by(-<giver>), refer-how(-<how>), refer-reason(-<reason>),
 * refer-explanation, refer-informed, refer-item-<item>, refer-item-<item>-text, refer-item-<item>-withheld,
 * refer-language(-<language>), refer-preview, letter-sheet, refer-print, refer-file, refer-only
 */
import { useEffect, useState } from "react";
import { useDesk } from "../../app/me";
import { offeredIn, today } from "../../app/offered";
import { useWay } from "../../app/route";
import { call, fetchBytes, problemFrom } from "../../door";
import type {
  Basis,
  BodyHint,
  BodyRow,
  CaseView,
  ConsentGiver,
  ConsentHow,
  FetchTo,
  Fit,
  Language,
  OverrideReason,
  Priority,
  ReferralDraft,
  Refusal,
} from "../../door";
import { queryClient, tellChanged, useAct, useLook } from "../../door/hooks";
import { Alert, Badge, Button, Checkbox, Choices, ComboBox, Facts, Form, PageHead, Phone, Select, Soft, Spinner, TextArea, TextField, tellBroken, toast, useFieldError } from "../../kit";
import { Question, Questions } from "../../kit/questions";
import { Step, Steps } from "../../kit/step";
import { dates as days, languages, useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { ConsentDialog } from "../cases/ConsentDialogs";
import { useNamed } from "../cases/named";
import { consentLines } from "../cases/rules";
import { Traces } from "../contacts/Traces";
import { LetterSheet } from "./LetterSheet";
import { Lapsed, Remember, Withheld } from "./Kept";
import { answerBy, barred, canPreview, longItems, merge, requestOf } from "./draft";
import type { Item } from "./draft";
import css from "./refer.module.css";

/** The least explanation of an override; the core refuses less with `explanation_needed`. */
const EXPLANATION_MIN = 20;
const ITEM_MAX = 6000;
const priorities: readonly Priority[] = ["emergency", "urgent", "normal"];
const givers: readonly ConsentGiver[] = ["person", "caregiver", "both"];
const hows: readonly ConsentHow[] = ["oral", "written"];
const reasons: readonly OverrideReason[] = ["imminent_danger", "legal_duty", "cannot_consent", "best_interest"];

export function ReferPage({ caseId, bodyId }: { caseId?: string; bodyId?: string }) {
  const view = useLook("view_case", { id: caseId ?? "" });
  const bodies = useLook("list_bodies", {});
  const say = useRefusalText();
  const problem = view.error ?? bodies.error;
  if (problem) return <Alert tone="warn">{problem.refusals.map(say).join(" ")}</Alert>;
  if (view.data === undefined || bodies.data === undefined) return <Spinner />;
  return <Refer view={view.data} bodies={bodies.data} first={bodyId ?? null} />;
}

function Refer({ view, bodies, first }: { view: CaseView; bodies: readonly BodyRow[]; first: string | null }) {
  const { id: caseId, code } = view.row;
  const { me, pack } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const refer = useAct("refer");

  const [needed, setNeeded] = useState<string | null>(null);
  const [bodyId, setBodyId] = useState(first);
  const [checked, setChecked] = useState(false);
  const [service, setService] = useState<string | null>(null);
  const [priority, setPriority] = useState<Priority | null>(null);
  const [kind, setKind] = useState<Basis["kind"] | null>(null);
  const [givenBy, setGivenBy] = useState<ConsentGiver | null>(null);
  const [how, setHow] = useState<ConsentHow | null>(null);
  const [reason, setReason] = useState<OverrideReason | null>(null);
  const [explanation, setExplanation] = useState("");
  const [informed, setInformed] = useState(false);
  const [language, setLanguage] = useState<Language>(me.language);
  const [items, setItems] = useState<readonly Item[]>([]);
  const [own, setOwn] = useState<readonly Refusal[]>([]);
  const [printing, setPrinting] = useState(false);
  const [now] = useState(() => new Date());

  const body = bodies.find((one) => one.id === bodyId) ?? null;
  const ranked = useLook("rank_bodies", { case: caseId, service: needed }, { keepPrevious: true }).data ?? [];
  const why = useReasons();
  const hint = ranked.find((one) => one.body === bodyId);
  const proposal = useLook("propose_referral", { case: caseId, body: bodyId ?? "", language }, { enabled: bodyId !== null });

  // What the person answered before about this body: it may stand, or it must be asked again first.
  const answered = consentLines(view.consents).find((line) => line.purpose === "referral" && line.body === bodyId)?.current ?? null;
  const stands = answered?.standing === "given";
  const [asking, setAsking] = useState(false);

  // A proposal for another language or body meets what was typed; it never replaces it.
  const [met, setMet] = useState(proposal.data);
  if (proposal.data !== met) {
    setMet(proposal.data);
    if (proposal.data !== undefined) {
      setItems(merge(items, proposal.data.items));
      setPriority(priority ?? proposal.data.priority);
      const offered = proposal.data.services;
      if (service === null || !offered.includes(service)) {
        setService(needed !== null && offered.includes(needed) ? needed : offered.length === 1 ? (offered[0] ?? null) : null);
      }
    }
  }

  const basis: Basis | null =
    kind === "consent" && givenBy !== null && how !== null
      ? { kind, given_by: givenBy, how }
      : kind === "standing" && stands
        ? { kind }
      : kind === "override" && reason !== null
        ? { kind, reason, explanation, person_informed: informed }
        : null;
  const urgency = priority ?? "normal";
  const draft = requestOf({ case: caseId, body: bodyId, service, priority: urgency, basis, items, language });
  const offered = proposal.data?.services ?? body?.services ?? [];
  const mustCheck = body !== null && !body.fresh;

  const set = (item: Item["item"], more: Partial<Item>): void => setItems(items.map((one) => (one.item === item ? { ...one, ...more } : one)));

  /** What the core would refuse only later, or does not know: that the address was looked up. */
  function ownRefusals(): Refusal[] {
    const found: Refusal[] = [];
    const none = (field: string, refusalCode = "answer_missing"): void => void found.push({ code: refusalCode, field, facts: {} });
    if (body === null) none("body");
    if (mustCheck && !checked) none("checked", "body_unchecked");
    if (kind === null || (kind === "standing" && !stands)) none("basis", "consent_needed");
    if (kind === "consent" && givenBy === null) none("basis.given_by");
    if (kind === "consent" && how === null) none("basis.how");
    if (kind === "override" && reason === null) none("basis.reason");
    return found;
  }

  async function record(to: FetchTo | null): Promise<void> {
    const found = ownRefusals();
    setOwn(found);
    if (found.length > 0) return;
    if (mustCheck && checked && body !== null) await confirm(body.id);
    const made = await refer.run(draft);
    if (made === undefined) return;
    const reference = made.value.reference;
    if (to === null) {
      toast("referrals-done", { reference });
    } else {
      setPrinting(true);
      try {
        const answer = await fetchBytes("print_letter", { referral: made.value.id }, to);
        const worked = "saved" in answer ? answer.saved : "printed" in answer ? answer.printed : false;
        if (worked) toast(to === "file" ? "referrals-done-saved" : "referrals-done-printed", { reference });
        else toast("referrals-done-unprinted", { reference }, "danger");
      } catch (thrown) {
        // The referral stands; only its letter was not made. It can be printed from the case.
        const problem = problemFrom(thrown);
        if (problem.number !== null) tellBroken(problem.number);
        toast("referrals-done-unprinted", { reference }, "danger");
      }
      await tellChanged(queryClient, ["letters", "referrals", "cases"]);
      setPrinting(false);
    }
    go({ room: "case", id: caseId });
  }

  const refusals = own.length > 0 ? own : refer.refusals;
  const busy = refer.busy || printing;

  return (
    <div className={css.page} data-testid="refer-page">
      <div>
        <Button variant="quiet" size="small" onPress={() => go({ room: "case", id: caseId })} testId="refer-back">
          {w("referrals-back", { code })}
        </Button>
      </div>
      <PageHead title={w("referrals-title", { code })} />
      <div className={css.two}>
        <Form refusals={refusals} label={w("referrals-title", { code })} className={css.form}>
          <Questions onSave={() => (busy ? undefined : void record("printer"))}>
            <Steps>
              <Step title={w("referrals-step-body")} at={1}>
                <div className={css.pair}>
                  <Select
                    label={w("referrals-service-filter")}
                    value={needed ?? "any"}
                    onChange={(value) => {
                      const next = value === "any" ? null : value;
                      setNeeded(next);
                      if (next !== null && offered.includes(next)) setService(next);
                    }}
                    options={[{ value: "any", text: w("referrals-service-any") }, ...offeredIn(pack.services, today()).map((one) => ({ value: one.code, text: label(one.label) }))]}
                    testId="refer-needed"
                  />
                  <ComboBox
                    label={w("referrals-body")}
                    name="body"
                    placeholder={w("referrals-body-search")}
                    value={bodyId}
                    onChange={(id) => {
                      setBodyId(id);
                      setChecked(false);
                    }}
                    options={ranked.flatMap((hint) => {
                      const one = bodies.find((known) => known.id === hint.body);
                      if (one === undefined) return [];
                      const said = hint.fits ? why(hint.because, "because") : why(hint.against, "against");
                      return [{
                        value: one.id,
                        text: label(one.name),
                        detail: [choice("body-kind", one.kind), ...said, ...(one.fresh ? [] : [w("referrals-check-before")])].join(" · "),
                        section: w(hint.fits ? "referrals-fits" : "referrals-fits-not"),
                      }];
                    })}
                    testId="refer-body"
                  />
                </div>
                {body !== null && <BodyCard body={body} hint={hint} />}
                {mustCheck && <Checkbox label={w("referrals-check-tick")} help={w("referrals-check-hint")} name="checked" value={checked} onChange={setChecked} testId="refer-checked" />}
                {body !== null && (
                  <>
                    <Question>
                      <Choices
                        label={w("referrals-service")}
                        name="service"
                        numbered
                        size="small"
                        value={service}
                        onChange={setService}
                        options={offered.map((one) => {
                          const found = pack.services.find((known) => known.code === one);
                          return { value: one, text: found ? label(found.label) : one };
                        })}
                        testId="refer-service"
                      />
                    </Question>
                    <Question>
                      <Choices
                        label={w("referrals-priority")}
                        name="priority"
                        numbered
                        value={urgency}
                        onChange={setPriority}
                        options={priorities.map((one) => ({ value: one, text: choice("priority", one), tone: one === "emergency" ? ("danger" as const) : undefined }))}
                        testId="refer-priority"
                      />
                    </Question>
                    <p className={css.soft} data-testid="refer-answer-by">
                      {w("referrals-answer-by", { date: dates.longDay(days.write(answerBy(urgency, now))) })}
                    </p>
                  </>
                )}
              </Step>

              <Step title={w("referrals-step-basis")} at={2}>
                {answered !== null && !stands && <Lapsed standing={answered.standing} onAsk={() => setAsking(true)} />}
                <Question>
                  <Choices
                    label={w("referrals-basis-question")}
                    name="basis"
                    numbered
                    columns="even"
                    value={kind}
                    onChange={setKind}
                    options={[
                      ...(stands && answered !== null ? [{ value: "standing" as const, text: w("consents-basis-standing", { date: dates.day(answered.on) }) }] : []),
                      { value: "consent", text: w("referrals-basis-consent") },
                      { value: "override", text: w("referrals-basis-override"), tone: "warn" },
                    ]}
                    testId="refer-basis"
                  />
                </Question>
                {kind === "consent" && (
                  <div className={css.pair}>
                    <Question>
                      <Choices label={w("referrals-given-by")} name="basis.given_by" numbered size="small" value={givenBy} onChange={setGivenBy} options={givers.map((one) => ({ value: one, text: choice("consent-giver", one) }))} testId="refer-given-by" />
                    </Question>
                    <Question>
                      <Choices label={w("referrals-how")} name="basis.how" numbered size="small" value={how} onChange={setHow} options={hows.map((one) => ({ value: one, text: choice("consent-how", one) }))} testId="refer-how" />
                    </Question>
                  </div>
                )}
                {kind === "override" && (
                  <>
                    <Question>
                      <Choices label={w("referrals-reason")} name="basis.reason" numbered size="small" value={reason} onChange={setReason} options={reasons.map((one) => ({ value: one, text: choice("override-reason", one) }))} testId="refer-reason" />
                    </Question>
                    <Question>
                      <TextArea
                        label={w("referrals-explanation")}
                        help={w("referrals-explanation-hint", { min: EXPLANATION_MIN })}
                        name="basis.explanation"
                        rows={3}
                        max={1000}
                        value={explanation}
                        onChange={setExplanation}
                        testId="refer-explanation"
                      />
                    </Question>
                    <Question>
                      <Checkbox label={w("referrals-informed")} value={informed} onChange={setInformed} testId="refer-informed" />
                    </Question>
                  </>
                )}
              </Step>

              <Step title={w("referrals-step-disclose")} at={3} hint={w("referrals-disclose-hint")}>
                <Question>
                  <Choices
                    label={w("referrals-language")}
                    help={items.some((one) => one.typed) ? w("referrals-language-kept") : undefined}
                    numbered
                    size="small"
                    value={language}
                    onChange={setLanguage}
                    options={languages.map((one) => ({ value: one, text: choice("language", one) }))}
                    testId="refer-language"
                  />
                </Question>
                <Remember withholdings={view.withholdings} />
                <Items items={items} set={set} caseId={caseId} />
              </Step>
            </Steps>
          </Questions>

          <div className={css.bar}>
            {refusals.length > 0 && <p className={css.refused}>{w("referrals-not-recorded", { count: refusals.length })}</p>}
            <div className={css.buttons} data-questions-end="">
              <Button variant="main" shortcut="Ctrl+Enter" busy={busy} onPress={() => void record("printer")} testId="refer-print">
                {w("referrals-print")}
              </Button>
              <Button isDisabled={busy} onPress={() => void record("file")} testId="refer-file">
                {w("referrals-file")}
              </Button>
              <Button variant="quiet" isDisabled={busy} onPress={() => void record(null)} testId="refer-only">
                {w("referrals-only")}
              </Button>
            </div>
          </div>
        </Form>
        <Preview draft={draft} />
      </div>
      {asking && <ConsentDialog view={view} purpose="referral" body={bodyId} onClose={() => setAsking(false)} />}
    </div>
  );
}

/** Notes in the directory that the entry was checked. Whoever may not note it has still looked it up for this letter. */
async function confirm(id: string): Promise<void> {
  try {
    const saved = await call("confirm_body", { id });
    await tellChanged(queryClient, saved.changes);
  } catch (thrown) {
    const problem = problemFrom(thrown);
    if (problem.number !== null) tellBroken(problem.number);
  }
}

/** Why a body fits or not, in the reader's language: "for under 18 · speaks Arabic". */
function useReasons(): (fits: readonly Fit[], side: "because" | "against") => string[] {
  const w = useWords();
  const { pack } = useDesk();
  const named = useNamed();
  const lists = { problem: pack.categories, service: pack.services, language: pack.languages, region: pack.regions } as const;
  return (fits, side) =>
    fits.map(({ reason, code }) => {
      const what = reason === "problem" || reason === "service" || reason === "language" || reason === "region" ? named(lists[reason], code) : "";
      return w(`referrals-${side}`, { reason, what });
    });
}

function BodyCard({ body, hint }: { body: BodyRow; hint: BodyHint | undefined }) {
  const w = useWords();
  const reasons = useReasons();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  return (
    <section className={css.body} data-testid="refer-body-card">
      <p className={css.bodyHead}>
        <strong>{label(body.name)}</strong>
        <Badge>{choice("body-kind", body.kind)}</Badge>
        {body.fresh && body.checked_on !== null ? (
          <Badge tone="good">{w("referrals-checked-on", { date: dates.day(body.checked_on) })}</Badge>
        ) : (
          <Badge tone="warn" testId="refer-body-unchecked">
            {body.checked_on === null ? w("referrals-check-before") : w("directory-stale", { date: dates.day(body.checked_on) })}
          </Badge>
        )}
        {body.ages === "all" && <Badge tone="brand">{w("referrals-minors")}</Badge>}
      </p>
      {hint !== undefined && hint.because.length > 0 && (
        <p className={css.why} data-testid="refer-because">
          {reasons(hint.because, "because").join(" · ")}
        </p>
      )}
      {label(body.role) !== "" && <Soft as="p">{label(body.role)}</Soft>}
      {hint !== undefined && !hint.fits && (
        <Alert tone="warn" testId="refer-against">
          <p>{w("referrals-against-head", { why: reasons(hint.against, "against").join(" · ") })}</p>
        </Alert>
      )}
      {body.agreement?.standing === "lapsed" && body.agreement.valid_until !== null && (
        <Alert tone="warn" testId="refer-agreement">
          <p>{w("directory-agreement-lapsed", { date: dates.day(body.agreement.valid_until) })}</p>
        </Alert>
      )}
      <Facts
        rows={[
          label(body.address) !== "" && [w("referrals-body-address"), label(body.address)],
          body.phone !== "" && [w("referrals-body-phone"), <Phone key="p">{body.phone}</Phone>],
          body.hours !== "" && [w("referrals-body-hours"), body.hours],
        ]}
      />
    </section>
  );
}

function Items({ items, set, caseId }: { items: readonly Item[]; set: (item: Item["item"], more: Partial<Item>) => void; caseId: string }) {
  const w = useWords();
  const error = useFieldError("disclosed");
  // A letter that tells the name on purpose may also use it.
  const coded = items.some((one) => one.item === "name" && one.on) ? undefined : caseId;
  if (items.length === 0) return <Soft as="p">{w("referrals-body-first")}</Soft>;
  return (
    <div className={css.items} role="group" aria-label={w("referrals-step-disclose")} {...(error === undefined ? {} : { "data-fault": true })}>
      {items.map((item) => (barred(item) ? <Withheld key={item.item} item={item} /> : <Told key={item.item} item={item} set={set} caseId={coded} />))}
      {error !== undefined && <p className={css.refused}>{error}</p>}
    </div>
  );
}

function Told({ item, set, caseId }: { item: Item; set: (item: Item["item"], more: Partial<Item>) => void; caseId: string | undefined }) {
  const w = useWords();
  const choice = useChoice();
  const name = choice("disclosed-item", item.item);
  const write = (text: string): void => set(item.item, { text, typed: true });
  return (
    <div className={css.item}>
      <Checkbox label={<span className={css.itemName}>{name}</span>} value={item.on} onChange={(on) => set(item.item, { on, decided: true })} testId={`refer-item-${item.item}`} />
      {item.on &&
        (item.fixed ? (
          <div className={css.fixed}>
            <p dir="auto" className={css.facts} data-testid={`refer-item-${item.item}-text`}>
              {item.text}
            </p>
            <Soft>({w("referrals-fixed")})</Soft>
          </div>
        ) : longItems.includes(item.item) ? (
          <TextArea label={w("referrals-text-of", { item: name })} hideLabel name={`disclosed.${item.item}`} rows={3} max={ITEM_MAX} value={item.text} onChange={write} testId={`refer-item-${item.item}-text`} />
        ) : (
          <TextField label={w("referrals-text-of", { item: name })} hideLabel name={`disclosed.${item.item}`} value={item.text} onChange={write} testId={`refer-item-${item.item}-text`} />
        ))}
      {item.on && !item.fixed && <Traces text={item.text} caseId={item.item === "name" ? undefined : caseId} onChange={write} />}
    </div>
  );
}

/** A pause in typing after which the letter is prepared anew. */
const PAUSE = 350;

function Preview({ draft }: { draft: ReferralDraft }) {
  const w = useWords();
  const say = useRefusalText();
  const ready = canPreview(draft, EXPLANATION_MIN);
  const text = JSON.stringify(draft);
  const [asked, setAsked] = useState<string | null>(null);
  useEffect(() => {
    if (!ready) return undefined;
    const timer = setTimeout(() => setAsked(text), asked === null ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [ready, text, asked]);
  const letter = useLook("prepare_letter", asked === null ? draft : (JSON.parse(asked) as ReferralDraft), { enabled: asked !== null && ready, keepPrevious: true });
  return (
    <aside className={css.preview} aria-label={w("referrals-preview")} data-testid="refer-preview">
      <h2>{w("referrals-preview")}</h2>
      {!ready ? (
        <p className={css.wait}>{w("referrals-preview-wait")}</p>
      ) : letter.error ? (
        <Alert tone="warn" title={w("referrals-preview-blocked")}>
          {letter.error.refusals.map((one, at) => (
            <p key={at}>{say(one)}</p>
          ))}
        </Alert>
      ) : letter.data === undefined ? (
        <Spinner label={w("referrals-preview-updating")} />
      ) : (
        <section
          className={css.paper}
          aria-label={w("referrals-preview")}
          // What scrolls by itself must be within reach of the keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <LetterSheet letter={letter.data} />
        </section>
      )}
    </aside>
  );
}
