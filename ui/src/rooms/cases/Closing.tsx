/**
 * The end of a case: asking for it, deciding it, what it was, and opening again.
 *
 * data-testid: closure-asked, closure-approve, closure-back, closure-sent-back, closure-closed, case-reopen ·
 * close-dialog, close-protocols, close-reason(-<reason>), close-person(-…), close-content(-…), close-services(-<code>),
 * close-satisfaction(-…), close-risk(-<1..4>), close-note, close-save, close-cancel ·
 * send-back-dialog, send-back-note, send-back-save · reopen-dialog, reopen-reason, reopen-save
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, CloseCase, ClosureReason, ClosureView, ContentResult, PersonResult, Satisfaction } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Button, Choices, Facts, Form, MultiChoices, Panel, RiskBadge, Select, TextArea, Typed, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { underWay } from "../protocols";
import { ActDialog } from "./ActDialog";
import type { OpenDialog } from "./CasePage";
import { useNamed } from "./named";
import css from "./case.module.css";

const reasons: readonly ClosureReason[] = ["goal_met", "client_declined", "lost_contact", "transferred", "moved_away", "aged_out", "duplicate", "death", "other"];
const persons: readonly PersonResult[] = ["protected", "improved", "same", "worse", "unknown"];
const contents: readonly ContentResult[] = ["none", "removed", "partly", "not_removed", "unknown"];
const satisfactions: readonly Satisfaction[] = ["yes", "partly", "no", "not_asked"];
const risks = [1, 2, 3, 4] as const;
const NOTE_MAX = 2000;

/** On top of a case whose end is asked for, was sent back, or has come. */
export function ClosureCard({ view, onOpen }: { view: CaseView; onOpen: (dialog: OpenDialog) => void }) {
  const w = useWords();
  const dates = useDates();
  const { closure } = view;
  if (closure === null) return null;
  if (view.row.status === "pending_supervisor") return <Asked view={view} closure={closure} onOpen={onOpen} />;
  if (view.row.status === "closed") {
    return (
      <Panel
        tone="brand"
        title={w("cases-closed", { who: closure.decided_by ?? "", date: dates.day(closure.decided_on ?? closure.asked_on) })}
        testId="closure-closed"
        actions={
          <Button variant="main" onPress={() => onOpen({ kind: "reopen" })} testId="case-reopen">
            {w("cases-reopen")}
          </Button>
        }
      >
        <ClosureFacts closure={closure} />
      </Panel>
    );
  }
  if (closure.state !== "sent_back") return null;
  return (
    <Alert tone="warn" title={w("cases-closure-was-sent-back", { who: closure.decided_by ?? "", date: dates.day(closure.decided_on ?? closure.asked_on) })} testId="closure-sent-back">
      <Typed>{closure.decision}</Typed>
    </Alert>
  );
}

function Asked({ view, closure, onOpen }: { view: CaseView; closure: ClosureView; onOpen: (dialog: OpenDialog) => void }) {
  const { me } = useDesk();
  const w = useWords();
  const dates = useDates();
  const act = useAct("decide_closure");
  const approve = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, approve: true, note: "" });
    if (saved !== undefined) toast("cases-closure-approved");
  };
  return (
    <Panel
      tone="brand"
      title={w("cases-closure-asked", { who: closure.asked_by, date: dates.day(closure.asked_on) })}
      testId="closure-asked"
      actions={
        me.role === "supervisor" && (
          <>
            <Button onPress={() => onOpen({ kind: "send-back" })} testId="closure-back">
              {w("cases-closure-back")}
            </Button>
            <Button variant="main" busy={act.busy} onPress={() => void approve()} testId="closure-approve">
              {w("cases-closure-approve")}
            </Button>
          </>
        )
      }
    >
      <Form refusals={act.refusals} refusedTitle={w("cases-closure-not-yet")}>
        {me.role !== "supervisor" && <p>{w("cases-closure-waits")}</p>}
        <ClosureFacts closure={closure} />
      </Form>
    </Panel>
  );
}

function ClosureFacts({ closure }: { closure: ClosureView }) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const named = useNamed();
  const names = closure.services.map((code) => named(pack.services, code));
  return (
    <div className={css.closure}>
      <Facts
        rows={[
          [w("cases-closure-reason"), choice("closure-reason", closure.reason)],
          [w("cases-closure-person"), choice("person-result", closure.person)],
          [w("cases-closure-content"), choice("content-result", closure.content)],
          names.length > 0 && [w("cases-closure-services"), names.map((name) => <div key={name}>{name}</div>)],
        ]}
      />
      <Facts
        rows={[
          [w("cases-close-risk"), <RiskBadge key="risk" risk={closure.risk} />],
          [w("cases-closure-satisfaction"), choice("satisfaction", closure.satisfaction)],
          closure.state === "closed" && closure.asked_by !== closure.decided_by && [w("cases-closed-asked-by"), <Typed key="by">{closure.asked_by}</Typed>],
          closure.state === "closed" && [w("cases-closed-approved"), w(closure.approved ? "cases-closed-approved-yes" : "cases-closed-approved-no")],
          closure.note !== "" && [w("cases-close-note"), <Typed key="note">{closure.note}</Typed>],
        ]}
      />
    </div>
  );
}

/** Closes a case, or asks a supervisor to. */
export function CloseDialog({ view, asking, onClose }: { view: CaseView; asking: boolean; onClose: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const closing = useAct("close_case");
  const wishing = useAct("ask_to_close");
  const act = asking ? wishing : closing;
  const [wish, setWish] = useState<CloseCase>({
    case: view.row.id,
    reason: null,
    content: null,
    person: null,
    services: [],
    satisfaction: null,
    risk: null,
    note: "",
  });
  const change = (more: Partial<CloseCase>): void => setWish((before) => ({ ...before, ...more }));
  const save = async (): Promise<void> => {
    const saved = await act.run(wish);
    if (saved === undefined) return;
    toast(asking ? "cases-close-ask-done" : "cases-close-done");
    onClose();
  };
  return (
    <ActDialog
      title={w(asking ? "cases-close-ask-title" : "cases-close-title", { code: view.row.code })}
      below={w(asking ? "cases-close-ask-text" : "cases-close-text")}
      save={w(asking ? "cases-close-ask-save" : "cases-close-save")}
      refusedTitle={w("cases-closure-not-yet")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="close"
    >
      {underWay(view).length > 0 && (
        <Alert tone="warn" testId="close-protocols">
          {underWay(view).map((one) => (
            <p key={one.id}>{w("protocols-close-open", { name: label(one.label), count: one.open_steps })}</p>
          ))}
        </Alert>
      )}
      <Question>
        <Select
          label={w("cases-close-reason")}
          name="reason"
          autoFocus
          value={wish.reason}
          onChange={(reason) => change({ reason })}
          options={reasons.map((one) => ({ value: one, text: choice("closure-reason", one) }))}
          testId="close-reason"
        />
      </Question>
      <Question>
        <Choices label={w("cases-close-person")} name="person" numbered size="small" value={wish.person} onChange={(person) => change({ person })} options={persons.map((one) => ({ value: one, text: choice("person-result", one) }))} testId="close-person" />
      </Question>
      <Question>
        <Choices label={w("cases-close-content")} name="content" numbered size="small" value={wish.content} onChange={(content) => change({ content })} options={contents.map((one) => ({ value: one, text: choice("content-result", one) }))} testId="close-content" />
      </Question>
      <Question>
        <MultiChoices label={w("cases-close-services")} name="services" size="small" value={wish.services} onChange={(services) => change({ services })} options={pack.services.map((one) => ({ value: one.code, text: label(one.label) }))} testId="close-services" />
      </Question>
      <Question>
        <Choices label={w("cases-close-satisfaction")} name="satisfaction" numbered size="small" value={wish.satisfaction} onChange={(satisfaction) => change({ satisfaction })} options={satisfactions.map((one) => ({ value: one, text: choice("satisfaction", one) }))} testId="close-satisfaction" />
      </Question>
      <Question>
        <Choices
          label={w("cases-close-risk")}
          name="risk"
          numbered
          size="small"
          value={wish.risk === null ? null : String(wish.risk)}
          onChange={(risk) => change({ risk: Number(risk) })}
          options={risks.map((level) => ({ value: String(level), text: choice("risk", level), tone: `risk-${level}` as const, isDisabled: level > view.row.risk }))}
          testId="close-risk"
        />
      </Question>
      <Question>
        <TextArea label={w("cases-close-note")} help={w("cases-close-note-hint")} name="note" rows={3} max={NOTE_MAX} value={wish.note} onChange={(note) => change({ note })} testId="close-note" />
      </Question>
    </ActDialog>
  );
}

export function SendBackDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const w = useWords();
  const act = useAct("decide_closure");
  const [note, setNote] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, approve: false, note });
    if (saved === undefined) return;
    toast("cases-closure-back-done");
    onClose();
  };
  return (
    <ActDialog title={w("cases-closure-back-title", { code: view.row.code })} save={w("cases-closure-back")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="send-back">
      <Question>
        <TextArea label={w("cases-closure-back-note")} help={w("cases-closure-back-hint")} name="note" rows={3} max={NOTE_MAX} autoFocus value={note} onChange={setNote} testId="send-back-note" />
      </Question>
    </ActDialog>
  );
}

export function ReopenDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const w = useWords();
  const act = useAct("reopen_case");
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, reason });
    if (saved === undefined) return;
    toast("cases-reopen-done");
    onClose();
  };
  return (
    <ActDialog title={w("cases-reopen-title", { code: view.row.code })} below={w("cases-reopen-text")} save={w("cases-reopen")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="reopen">
      <Question>
        <TextArea label={w("cases-reopen-reason")} name="reason" rows={3} max={NOTE_MAX} autoFocus value={reason} onChange={setReason} testId="reopen-reason" />
      </Question>
    </ActDialog>
  );
}
