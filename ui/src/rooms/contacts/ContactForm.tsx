/**
 * The call form, in the order that a call runs: who is calling, what happens, is the person safe now,
 * what do we do. An unfinished call is offered first; nothing typed is ever lost by leaving.
 *
 * Keys: F1–F6 short calls · digits choose · Enter next question · Ctrl+Enter save ·
 * Ctrl+Shift+Enter save and open a case.
 *
 * data-testid: call-form, call-saved-at, call-save, call-save-case, call-no-image,
 * call-offer, call-offer-continue, call-offer-discard, call-discard-dialog, call-discard-yes, call-discard-no,
 * call-quick-<code>, call-quick-more (menu-<code>), call-quick-last, call-quick-dialog, call-quick-apart,
 * call-quick-drop, call-quick-cancel,
 * call-type(-<type>), call-age, call-age-rough(-unknown|-<band>), call-gender(-<gender>), call-relation, call-pseudonym,
 * call-times, call-channel, call-language, call-started, call-ended,
 * call-problem(-<code>|-other), call-problem-all, call-problem-precise(-<code>), call-problem-words, call-also,
 * call-online(-<yes|no|unknown>), call-platforms(-<code>), call-environment,
 * call-safe(-<yes|no|unknown>), call-risk(-<1..4>), call-risk-add, call-emergency, call-emergency-action, call-informed,
 * call-summary, call-actions(-<code>), call-case(-<none|new|existing>), call-case-which,
 * call-back, call-back-remove, call-back-… (CallBackFields), safe-… (SafeContactFields), call-note-<code>
 */
import { useEffect, useRef, useState } from "react";
import type { ClipboardEvent, DragEvent } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import { call, problemFrom } from "../../door";
import type { CallType, ContactDraft, Gender, Refusal, StoredDraft, YesNo } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import {
  Alert,
  Button,
  Choices,
  ComboBox,
  DateTimeField,
  Dialog,
  Form,
  Menu,
  MultiChoices,
  PageHead,
  Panel,
  Phone,
  Select,
  Soft,
  Spinner,
  Stack,
  TextArea,
  TextButton,
  TextField,
  tellBroken,
  toast,
  useKeys,
} from "../../kit";
import { Question, Questions } from "../../kit/questions";
import { Step, Steps } from "../../kit/step";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { CallBackFields } from "../followups/CallBackFields";
import { promisable } from "../followups/rules";
import { SafeContactFields } from "../followups/SafeContact";
import {
  OTHER_PROBLEMS_MAX,
  QUICK_KEYS,
  SUMMARY_MAX,
  asksProblemInWords,
  asksRelation,
  asksRisk,
  blankDraft,
  firstLevel,
  grouped,
  hasAnswers,
  headOf,
  inDanger,
  leastRisk,
  notesFor,
  outgoing,
  quickContact,
  typedAge,
  under,
  withCallBack,
  withoutCallBack,
} from "./draft";
import { takeIntent } from "./intent";
import { DraftKeeper } from "./keeper";
import { judgePaste, readableText } from "./paste";
import css from "./call.module.css";

const callTypes: readonly CallType[] = ["child_about_self", "adult_about_self", "about_child", "professional"];
const genders: readonly Gender[] = ["female", "male", "other", "not_said"];
const answers: readonly YesNo[] = ["yes", "no", "unknown"];
const risks = [1, 2, 3, 4] as const;
/** A pause in typing after which the draft is kept. */
const PAUSE = 1000;

/** The moment of a key or a click. Apart, so that the compiler sees that no render asks for it. */
const now = (): Date => new Date();

type Found = { kind: "asking" } | { kind: "stored"; stored: StoredDraft } | { kind: "ready"; draft: ContactDraft; savedAt: string | null };

/** The room's first screen: an unfinished call first, then the form. */
export function ContactForm() {
  const { me, pack } = useDesk();
  const [found, setFound] = useState<Found>({ kind: "asking" });

  const fresh = (): ContactDraft => {
    const blank = blankDraft(pack, me.language, new Date());
    const wanted = takeIntent();
    return wanted === null ? blank : { ...blank, case: { kind: "existing", case: wanted.id } };
  };

  useEffect(() => {
    let here = true;
    call("open_draft", {})
      .then((stored) => {
        if (here) setFound(stored === null ? { kind: "ready", draft: fresh(), savedAt: null } : { kind: "stored", stored });
      })
      .catch((thrown: unknown) => {
        const problem = problemFrom(thrown);
        if (problem.number !== null) tellBroken(problem.number);
        if (here) setFound({ kind: "ready", draft: fresh(), savedAt: null });
      });
    return () => {
      here = false;
    };
    // Asked once: what is typed afterwards is this form's own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (found.kind === "asking") return <Spinner />;
  if (found.kind === "stored") {
    return (
      <Offer
        stored={found.stored}
        onContinue={() => setFound({ kind: "ready", draft: found.stored.draft, savedAt: found.stored.saved_at })}
        onDiscarded={() => setFound({ kind: "ready", draft: fresh(), savedAt: null })}
      />
    );
  }
  return <CallForm first={found.draft} firstSavedAt={found.savedAt} fresh={fresh} />;
}

function Offer({ stored, onContinue, onDiscarded }: { stored: StoredDraft; onContinue: () => void; onDiscarded: () => void }) {
  const w = useWords();
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const discard = useAct("discard_draft");
  const began = stored.draft.started ?? stored.saved_at;
  return (
    <Stack gap={4}>
      <PageHead title={w("contacts-title")} />
      <Panel title={w("contacts-offer-title")} tone="brand" testId="call-offer">
        <p>{w("contacts-offer-text", { date: dates.longDay(stored.saved_at), time: dates.time(stored.saved_at) })}</p>
        <div className={css.line}>
          <Button variant="main" size="large" autoFocus onPress={onContinue} testId="call-offer-continue">
            {w("contacts-offer-continue", { time: dates.time(began) })}
          </Button>
          <Button onPress={() => setAsking(true)} testId="call-offer-discard">
            {w("contacts-offer-discard")}
          </Button>
        </div>
      </Panel>
      <Dialog
        alert
        width="narrow"
        title={w("contacts-discard-title")}
        isOpen={asking}
        onClose={() => setAsking(false)}
        testId="call-discard-dialog"
        footer={
          <>
            <Button autoFocus onPress={() => setAsking(false)} testId="call-discard-no">
              {w("contacts-discard-no")}
            </Button>
            <Button
              variant="danger"
              busy={discard.busy}
              testId="call-discard-yes"
              onPress={() => {
                void discard.run({}).then((gone) => {
                  if (gone !== undefined) onDiscarded();
                });
              }}
            >
              {w("contacts-discard-yes")}
            </Button>
          </>
        }
      >
        <p>{w("contacts-discard-text")}</p>
      </Dialog>
    </Stack>
  );
}

interface CallFormProps {
  first: ContactDraft;
  firstSavedAt: string | null;
  fresh: () => ContactDraft;
}

function CallForm({ first, firstSavedAt, fresh }: CallFormProps) {
  const { me, pack } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const save = useAct("save_contact");
  const quickSave = useAct("save_contact");

  const [draft, setDraft] = useState(first);
  const [ageText, setAgeText] = useState(first.age?.kind === "exact" ? String(first.age.years) : "");
  const [savedAt, setSavedAt] = useState(firstSavedAt);
  const [keepFailed, setKeepFailed] = useState(false);
  const [picture, setPicture] = useState(false);
  const [riskOpen, setRiskOpen] = useState(false);
  const [bandsOpen, setBandsOpen] = useState(false);
  const [otherOpen, setOtherOpen] = useState(false);
  const [timesOpen, setTimesOpen] = useState(false);
  // "Add to an open case" is chosen before the case is: the draft itself never holds half a choice.
  const [existing, setExisting] = useState(first.case.kind === "existing");
  const [caseMissing, setCaseMissing] = useState(false);
  const [over, setOver] = useState<string | null>(null);
  const [last, setLast] = useState<{ id: string; code: string } | null>(null);
  // After a short call the form waits for the next one, whose clock begins with its first answer.
  const [waiting, setWaiting] = useState(false);
  const [round, setRound] = useState(0);
  const [keeper] = useState(
    () =>
      new DraftKeeper<ContactDraft>({
        save: (typed) => call("save_draft", typed),
        saved: (at) => {
          setSavedAt(at);
          setKeepFailed(false);
        },
        failed: () => setKeepFailed(true),
        pause: PAUSE,
      }),
  );
  useEffect(() => () => void keeper.flush(), [keeper]);

  function change(more: Partial<ContactDraft>): void {
    const started = waiting ? { started: fresh().started } : {};
    const next = { ...draft, ...started, ...more };
    setWaiting(false);
    setPicture(false);
    setDraft(next);
    keeper.typed(next);
  }

  function begin(next: ContactDraft): void {
    setDraft(next);
    setAgeText("");
    setSavedAt(null);
    setRiskOpen(false);
    setBandsOpen(false);
    setOtherOpen(false);
    setTimesOpen(false);
    setExisting(next.case.kind === "existing");
    setWaiting(true);
    setRound((before) => before + 1);
    save.clear();
  }

  async function record(openCase: boolean): Promise<void> {
    const unnamed = existing && draft.case.kind !== "existing";
    setCaseMissing(unnamed);
    if (unnamed) return;
    await keeper.stop();
    const answer = await save.run(outgoing(draft, pack, openCase));
    if (answer === undefined) {
      keeper.resume();
      keeper.typed(draft);
      return;
    }
    const { code, contact, case: opened } = answer.value;
    if (opened === null) toast("contacts-saved", { code });
    else toast("contacts-saved-case", { code, case: opened.code });
    go(opened === null ? { room: "contact", id: contact } : { room: "case", id: opened.id });
  }

  /** Records a short call. `keep` are the answers that stay on the form, if any. */
  async function recordQuick(code: string, keep: ContactDraft | null): Promise<void> {
    setOver(null);
    await keeper.stop();
    const short = quickContact(pack, me.language, code, now(), keep === null && !waiting ? draft : null);
    const answer = await quickSave.run(short);
    keeper.resume();
    if (answer === undefined) return;
    const kind = pack.non_counselling.find((one) => one.code === code);
    toast("contacts-quick-saved", { kind: kind ? label(kind.label) : code, code: answer.value.code });
    setLast({ id: answer.value.contact, code: answer.value.code });
    if (keep === null) {
      begin(fresh());
    } else {
      // Recording a contact drops the kept draft, so the answers on the form are kept anew.
      keeper.typed(keep);
      await keeper.flush();
    }
  }

  function quick(code: string): void {
    if (quickSave.busy || save.busy) return;
    if (hasAnswers(draft)) setOver(code);
    else void recordQuick(code, null);
  }

  const short = pack.non_counselling;
  useKeys(
    short.slice(0, QUICK_KEYS).map((one, at) => ({
      keys: `F${at + 1}`,
      label: label(one.label),
      run: () => quick(one.code),
    })),
  );

  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    const data = event.clipboardData;
    const verdict = judgePaste({ types: data.types, items: [...data.items], getData: (type) => data.getData(type) }, readableText);
    if (verdict.kind === "as-is") return;
    event.preventDefault();
    if (verdict.kind === "refuse") {
      setPicture(true);
      return;
    }
    // Typing it for the person keeps undo, the caret and what stands around it.
    document.execCommand("insertText", false, verdict.text);
  }

  function onDrop(event: DragEvent<HTMLElement>): void {
    if (![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    setPicture(true);
  }

  const refusals: readonly Refusal[] = caseMissing && draft.case.kind !== "existing" ? [{ code: "answer_missing", field: "case.case", facts: {} }] : save.refusals;
  const about = refusals.map((one) => one.field ?? "");
  const danger = inDanger(draft);
  const channel = pack.channels.find((one) => one.code === draft.channel);
  const showTimes = timesOpen || about.some((field) => ["channel", "language", "started", "ended", "pseudonym"].includes(field));
  const ready = !save.busy && !quickSave.busy;
  const overKind = pack.non_counselling.find((one) => one.code === over);

  return (
    <div
      className={css.room}
      data-testid="call-form"
      onPaste={onPaste}
      onDrop={onDrop}
      onDragOver={(event) => {
        if ([...event.dataTransfer.types].includes("Files")) event.preventDefault();
      }}
    >
      <PageHead
        title={w("contacts-title")}
        below={w("contacts-head", { channel: channel ? label(channel.label) : "", time: draft.started ? dates.time(draft.started) : "" })}
        actions={
          <Button variant="quiet" size="small" expanded={showTimes} onPress={() => setTimesOpen(!timesOpen)} testId="call-times">
            {w("contacts-times")}
          </Button>
        }
      />

      <div className={css.quick} role="group" aria-label={w("contacts-quick")}>
        {short.slice(0, QUICK_KEYS).map((one, at) => (
          <Button key={one.code} size="small" shortcut={`F${at + 1}`} shortcutShownOnly isDisabled={!ready} onPress={() => quick(one.code)} testId={`call-quick-${one.code}`}>
            {label(one.label)}
          </Button>
        ))}
        {short.length > QUICK_KEYS && (
          <Menu
            variant="quiet"
            label={w("contacts-quick-more")}
            testId="call-quick-more"
            entries={short.slice(QUICK_KEYS).map((one) => ({ id: one.code, text: label(one.label), onPress: () => quick(one.code) }))}
          />
        )}
        {last !== null && (
          <TextButton onPress={() => go({ room: "contact", id: last.id })} testId="call-quick-last">
            {w("contacts-quick-open", { code: last.code })}
          </TextButton>
        )}
      </div>

      {danger && <EmergencyCard />}

      <div className={css.two}>
        <Form refusals={refusals} label={w("contacts-title")} className={css.form}>
          <Questions key={round} onSave={(shift) => (ready ? void record(shift && !existing) : undefined)}>
            {showTimes && <Times draft={draft} change={change} />}
            <Steps>
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
                  value={ageText}
                  inputMode="numeric"
                  maxLength={12}
                  width="short"
                  ltr
                  error={ageText.trim() !== "" && typedAge(ageText) === null ? w("contacts-age-not-number") : undefined}
                  onChange={(text) => {
                    setAgeText(text);
                    change({ age: typedAge(text) });
                  }}
                  testId="call-age"
                />
                <Choices
                  label={w("contacts-age-rough")}
                  numbered
                  size={bandsOpen ? "small" : "normal"}
                  value={draft.age?.kind === "unknown" ? "unknown" : draft.age?.kind === "band" ? draft.age.band : null}
                  onChange={(rough) => {
                    setAgeText("");
                    if (rough === "about") setBandsOpen(true);
                    else change({ age: rough === "unknown" ? { kind: "unknown" } : { kind: "band", band: rough } });
                  }}
                  options={[
                    { value: "unknown", text: w("contacts-age-unknown") },
                    ...(bandsOpen || draft.age?.kind === "band"
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
            </Step>

            <Step title={w("contacts-step-what")} at={2}>
              <Problems draft={draft} change={change} otherOpen={otherOpen} setOtherOpen={setOtherOpen} />
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
            </Step>

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
              <Risk draft={draft} change={change} isOpen={riskOpen || about.includes("risk")} open={() => setRiskOpen(true)} />
              {danger && (
                <div className={css.pair}>
                  <Question>
                    <TextField
                      label={w("contacts-emergency-action")}
                      name="emergency_action"
                      value={draft.emergency_action}
                      onChange={(emergency_action) => change({ emergency_action })}
                      testId="call-emergency-action"
                    />
                  </Question>
                  <Question>
                    <TextField
                      label={w("contacts-informed")}
                      help={w("contacts-informed-hint")}
                      name="informed"
                      value={draft.informed}
                      onChange={(informed) => change({ informed })}
                      testId="call-informed"
                    />
                  </Question>
                </div>
              )}
            </Step>

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
              <After draft={draft} change={change} existing={existing} setExisting={setExisting} />
            </Step>
            </Steps>
          </Questions>

          <div className={css.bar}>
            {picture && (
              <Alert tone="danger" testId="call-no-image">
                {w("contacts-no-image")}
              </Alert>
            )}
            {refusals.length > 0 && <p className={css.refused}>{w("contacts-not-saved", { count: refusals.length })}</p>}
            <div className={css.line} data-questions-end="">
              <Button variant="main" shortcut="Ctrl+Enter" busy={save.busy} onPress={() => void record(false)} testId="call-save">
                {w("contacts-save")}
              </Button>
              {!existing && (
                <Button shortcut="Ctrl+Shift+Enter" isDisabled={!ready} onPress={() => void record(true)} testId="call-save-case">
                  {w("contacts-save-case")}
                </Button>
              )}
              <span className={css.kept} data-testid="call-saved-at" aria-live="polite" title={w("contacts-leave-saved")}>
                {keepFailed ? w("contacts-draft-failed") : savedAt === null ? "" : w("contacts-draft-saved", { time: dates.time(savedAt) })}
              </span>
            </div>
          </div>
        </Form>

        <aside className={css.side} data-danger={danger || undefined} aria-label={w("contacts-side")}>
          {notesFor(draft, pack).map((category) => (
            <Panel key={category.code} tone="brand" title={label(category.label)} testId={`call-note-${category.code}`}>
              <p className={css.note}>{category.note && label(category.note)}</p>
            </Panel>
          ))}
          {!danger && <Numbers quiet />}
        </aside>
      </div>

      <Dialog
        alert
        title={w("contacts-quick-over-title")}
        isOpen={over !== null}
        onClose={() => setOver(null)}
        testId="call-quick-dialog"
        footer={
          over !== null && (
            <>
              <Button variant="main" autoFocus onPress={() => void recordQuick(over, draft)} testId="call-quick-apart">
                {w("contacts-quick-over-apart", { kind: overKind ? label(overKind.label) : over })}
              </Button>
              <Button variant="danger" onPress={() => void recordQuick(over, null)} testId="call-quick-drop">
                {w("contacts-quick-over-drop")}
              </Button>
              <Button variant="quiet" onPress={() => setOver(null)} testId="call-quick-cancel">
                {w("contacts-cancel")}
              </Button>
            </>
          )
        }
      >
        <p>{over !== null && w("contacts-quick-over-text", { kind: overKind ? label(overKind.label) : over })}</p>
      </Dialog>
    </div>
  );
}

interface Part {
  draft: ContactDraft;
  change: (more: Partial<ContactDraft>) => void;
}

/** Channel, language, times, pseudonym: known beforehand in most calls, so folded away. */
function Times({ draft, change }: Part) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
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
    </div>
  );
}

/** Eight big chips, then what lies under the chosen one; everything else through the whole list. */
function Problems({ draft, change, otherOpen, setOtherOpen }: Part & { otherOpen: boolean; setOtherOpen: (open: boolean) => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
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
            setOtherOpen(code === "other");
            change({ problem: code === "other" ? null : code, other_problems: also.filter((one) => one !== code) });
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

/** Asked where the problem asks for it, or when somebody opens it. */
function Risk({ draft, change, isOpen, open }: Part & { isOpen: boolean; open: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const asked = asksRisk(draft, pack);
  if (!asked && !isOpen && draft.risk === null) {
    return (
      <div>
        <Button variant="quiet" size="small" onPress={open} testId="call-risk-add">
          {w("contacts-risk-add")}
        </Button>
      </div>
    );
  }
  const least = leastRisk(draft, pack);
  return (
    <Question>
      <Choices
        label={w("contacts-risk")}
        help={
          least !== null
            ? w("contacts-risk-minimum", { risk: choice("risk", least.level), below: least.below })
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
          isDisabled: least !== null && level < least.level,
        }))}
        testId="call-risk"
      />
    </Question>
  );
}

/** What happens after the call: a case, a promise to call back, and how that is safe. */
function After({ draft, change, existing, setExisting }: Part & { existing: boolean; setExisting: (existing: boolean) => void }) {
  const { pack, me } = useDesk();
  const w = useWords();
  const label = useLabel();
  const cases = useLook("list_cases", { owner: me.role === "supervisor" ? null : me.account, closed: false, text: "" });
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
            setExisting(kind === "existing");
            change({ case: kind === "existing" ? { kind: promised ? "new" : "none" } : { kind } });
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

function Numbers({ quiet }: { quiet?: boolean }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  return (
    <Panel title={quiet ? w("contacts-danger-quiet") : undefined}>
      <ul className={css.numbers}>
        {pack.emergency.map((one) => (
          <li key={one.number}>
            <span>
              <strong>{label(one.label)}</strong>
              <Soft as="p">{label(one.when)}</Soft>
            </span>
            <span className={css.dial}>
              <Phone>{one.number}</Phone>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Above everything, and it stays there while the form scrolls. */
function EmergencyCard() {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const card = useRef<HTMLElement>(null);
  return (
    <section ref={card} className={css.emergency} role="alert" data-testid="call-emergency">
      <div>
        <h2>{w("contacts-danger")}</h2>
        <p>{w("contacts-danger-text")}</p>
      </div>
      <ul>
        {pack.emergency.map((one) => (
          <li key={one.number} title={label(one.when)}>
            <span>{label(one.label)}</span>
            <strong>
              <Phone>{one.number}</Phone>
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
