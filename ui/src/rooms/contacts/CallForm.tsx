/**
 * The call form, in the order that a call runs: who is calling, what happens, is the person safe now,
 * what do we do. An encrypted draft is kept at each pause. Each step draws itself anew only where its
 * own answers changed, so that a key is never felt; `change` and `show` therefore stay the same.
 *
 * Keys: F1–F6 short calls · digits choose · Enter next question · Ctrl+Enter save ·
 * Ctrl+Shift+Enter save and open a case.
 *
 * data-testid: call-form, call-times, call-saved-at, call-save, call-save-case, call-correct-cancel, call-emergency,
 * call-note-<code>; the steps name their own.
 */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import { call as callCore } from "../../door";
import type { CaseRef, ContactDraft, Refusal } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Form, PageHead, Panel, toast } from "../../kit";
import { Questions } from "../../kit/questions";
import { Steps } from "../../kit/step";
import { useDates, useLabel, useWords } from "../../words";
import { ProblemNotice } from "../evidence";
import { FittingProtocols } from "../protocols";
import { Caller, Times } from "./Caller";
import { Doing } from "./Doing";
import { EmergencyCard, Numbers } from "./Emergency";
import { Previous } from "./Previous";
import { Safety } from "./Safety";
import { ShortCalls } from "./ShortCalls";
import { What } from "./What";
import { openCall, stepCall } from "./call";
import type { Part, Screen } from "./call";
import { inDanger, notesFor, outgoing, startOf } from "./draft";
import { DraftKeeper } from "./keeper";
import css from "./call.module.css";

/** A pause in typing after which the draft is kept. */
const PAUSE = 1000;
/** The level that asks for the steps of danger, also where nobody is safe and no level was chosen yet. */
const DANGER = 4;
/** Fields that are folded away until somebody opens them, or the core refuses one of them. */
const FOLDED = ["channel", "language", "started", "ended", "pseudonym", "import_ref", "import_source"];

export interface CallFormProps {
  first: ContactDraft;
  firstSavedAt: string | null;
  fresh: () => ContactDraft;
  /** A recorded contact that is corrected: a draft of its own, no short calls, and nothing about what comes after. */
  correcting?: { id: string; code: string; done: () => void } | undefined;
}

export function CallForm({ first, firstSavedAt, fresh, correcting }: CallFormProps) {
  const { pack } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const label = useLabel();
  const dates = useDates();
  const save = useAct("save_contact");
  const quickSave = useAct("save_contact");
  const correct = useAct("change_contact");
  const discard = useAct("discard_correction");

  const [call, step] = useReducer(stepCall, first, openCall);
  const [savedAt, setSavedAt] = useState(firstSavedAt);
  const [keepFailed, setKeepFailed] = useState(false);
  const [caseMissing, setCaseMissing] = useState(false);
  const [keeper] = useState(
    () =>
      new DraftKeeper<ContactDraft>({
        save: (typed) => (correcting === undefined ? callCore("save_draft", typed) : callCore("save_correction", { contact: correcting.id, draft: typed })),
        saved: (at) => {
          setSavedAt(at);
          setKeepFailed(false);
        },
        failed: () => setKeepFailed(true),
        pause: PAUSE,
      }),
  );
  useEffect(() => () => void keeper.flush(), [keeper]);

  const { draft, typed, existing } = call;
  useEffect(() => {
    if (typed) keeper.typed(draft);
  }, [keeper, draft, typed]);

  // What a key finds when it is pressed, without a new function for each letter that is typed.
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  }, [call]);
  const standing = () => latest.current;

  function change(more: Partial<ContactDraft>, screen: Partial<Screen> = {}): void {
    step({ kind: "answer", more, screen, at: startOf(new Date()) });
  }
  const tell: Part["tell"] = (fold, more) => step({ kind: "tell", fold, more, at: startOf(new Date()) });
  const show: Part["show"] = (screen) => step({ kind: "show", screen });

  const take = (ref: CaseRef): void => change({ case: { kind: "existing", case: ref.id } }, { existing: true });

  function begin(): void {
    step({ kind: "begin", draft: fresh() });
    setSavedAt(null);
    save.clear();
  }

  async function amend(id: string, code: string, done: () => void): Promise<void> {
    const standingDraft = latest.current.draft;
    await keeper.stop();
    const answer = await correct.run({ contact: id, draft: outgoing(standingDraft, pack, false) });
    if (answer === undefined) {
      keeper.resume();
      keeper.typed(standingDraft);
      return;
    }
    toast("contacts-corrected", { code });
    done();
  }

  async function abandon(id: string, done: () => void): Promise<void> {
    await keeper.stop();
    if ((await discard.run({ id })) !== undefined) done();
  }

  async function record(openCase: boolean): Promise<void> {
    if (correcting !== undefined) return amend(correcting.id, correcting.code, correcting.done);
    const standingDraft = latest.current.draft;
    const unnamed = latest.current.existing && standingDraft.case.kind !== "existing";
    setCaseMissing(unnamed);
    if (unnamed) return;
    await keeper.stop();
    const answer = await save.run(outgoing(standingDraft, pack, openCase));
    if (answer === undefined) {
      keeper.resume();
      keeper.typed(standingDraft);
      return;
    }
    const { code, contact, case: opened } = answer.value;
    if (opened === null) toast("contacts-saved", { code });
    else toast("contacts-saved-case", { code, case: opened.code });
    go(opened === null ? { room: "contact", id: contact } : { room: "case", id: opened.id });
  }

  const caseAsked = caseMissing && draft.case.kind !== "existing";
  const refusals: readonly Refusal[] = caseAsked ? [{ code: "answer_missing", field: "case.case", facts: {} }] : correcting === undefined ? save.refusals : correct.refusals;
  const about = refusals.map((one) => one.field ?? "");
  const danger = inDanger(draft);
  const named = [draft.problem, ...draft.other_problems];
  const channel = pack.channels.find((one) => one.code === draft.channel);
  const showTimes = call.timesOpen || about.some((field) => FOLDED.includes(field));
  const ready = !save.busy && !quickSave.busy && !correct.busy;

  return (
    <div className={css.room} data-testid="call-form">
      <ProblemNotice problems={named} />
      <PageHead
        title={correcting === undefined ? w("contacts-title") : w("contacts-correct-title", { code: correcting.code })}
        below={w("contacts-head", { channel: channel ? label(channel.label) : "", time: draft.started ? dates.time(draft.started) : "" })}
        actions={
          <Button variant="quiet" size="small" expanded={showTimes} onPress={() => show({ timesOpen: !showTimes })} testId="call-times">
            {w("contacts-times")}
          </Button>
        }
      />
      {correcting === undefined && <ShortCalls standing={standing} keeper={keeper} save={quickSave} isReady={ready} begin={begin} />}
      {danger && <EmergencyCard />}

      <div className={css.two}>
        <Form refusals={refusals} label={w("contacts-title")} className={css.form}>
          <Questions key={call.round} onSave={(shift) => (ready ? void record(shift && !existing) : undefined)}>
            {showTimes && <Times call={call} change={change} />}
            <Steps>
              <Caller call={call} change={change} tell={tell} show={show} refused={about.some((field) => field.startsWith("person."))} />
              <What call={call} change={change} tell={tell} show={show} refused={about.some((field) => field.startsWith("incident."))} />
              <Safety call={call} change={change} tell={tell} show={show} riskRefused={about.includes("risk")} />
              <Doing call={call} change={change} tell={tell} show={show} refused={about.some((field) => field.startsWith("talk."))} alone={correcting !== undefined} />
            </Steps>
          </Questions>

          <div className={css.bar}>
            {refusals.length > 0 && <p className={css.refused}>{w("contacts-not-saved", { count: refusals.length })}</p>}
            <div className={css.line} data-questions-end="">
              <Button variant="main" shortcut="Ctrl+Enter" busy={save.busy || correct.busy} onPress={() => void record(false)} testId="call-save">
                {w(correcting === undefined ? "contacts-save" : "contacts-correct-save")}
              </Button>
              {correcting !== undefined && (
                <Button onPress={() => void abandon(correcting.id, correcting.done)} testId="call-correct-cancel">
                  {w("contacts-cancel")}
                </Button>
              )}
              {!existing && correcting === undefined && (
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
          {danger && <FittingProtocols problems={named} risk={DANGER} />}
          {correcting === undefined && (
            <Previous
              key={call.round}
              pseudonym={draft.pseudonym}
              phone={draft.safe_contact?.phone ?? ""}
              reference={draft.import_ref}
              taken={draft.case.kind === "existing" ? draft.case.case : null}
              onTake={take}
            />
          )}
          {notesFor(draft, pack).map((category) => (
            <Panel key={category.code} tone="brand" title={label(category.label)} testId={`call-note-${category.code}`}>
              <p className={css.note}>{category.note && label(category.note)}</p>
            </Panel>
          ))}
          {!danger && <FittingProtocols problems={named} risk={draft.risk} />}
          {!danger && <Numbers />}
        </aside>
      </div>
    </div>
  );
}
