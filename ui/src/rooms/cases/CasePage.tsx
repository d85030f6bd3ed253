/**
 * One case: how far it is, the next step and how the person may be reached on top, then what happened.
 * Each section has a file of its own, which names its data-testids, and one entry in the list below.
 *
 * data-testid: case-page, case-back, case-code, case-status, case-sealed, case-held, case-log-call, case-refer,
 * case-risk-change, case-assign, case-move (menu-in_progress, menu-waiting, menu-close, menu-ask, menu-hold, menu-seal),
 * case-contacts; dialogs: see dialogs.tsx, Closing.tsx and followups/AttemptDialog.tsx
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { CaseView, ConsentPurpose, FollowupRow } from "../../door";
import { useLook } from "../../door/hooks";
import { Alert, Badge, Button, Code, PageHead, Panel, RiskBadge, Soft, Spinner, TextButton, When } from "../../kit";
import { useChoice, useDates, useRefusalText, useWords } from "../../words";
import { logFor } from "../contacts/intent";
import { Evidence, ProblemNotice } from "../evidence";
import { Danger, Protocols } from "../protocols";
import { Removals } from "../removals";
import { SafetyPlan } from "../safety";
import { Broken, LiftDialog, SealDialog, SealedCase, isSealedOff } from "../seals";
import { Reviews } from "../reviews";
import type { Subject } from "../reviews";
import { AssignDialog } from "../team";
import { AttemptDialog } from "../followups/AttemptDialog";
import { DecideDialog } from "../followups/DecideDialog";
import { Accompaniments } from "./Accompaniments";
import { HoldDialog, SupervisorNotes } from "./Apart";
import { CloseDialog, ClosureCard, ReopenDialog, SendBackDialog } from "./Closing";
import { ConsentDialog } from "./ConsentDialogs";
import { Consents } from "./Consents";
import { MoveMenu } from "./MoveMenu";
import { NextStep } from "./NextStep";
import { NoteForm } from "./NoteForm";
import { Plan } from "./Plan";
import { Referrals } from "./Referrals";
import { Sections } from "./Sections";
import type { Section } from "./Sections";
import { Team } from "./Team";
import { Timeline } from "./Timeline";
import { Withheld } from "./Withheld";
import { PromiseDialog, RiskDialog, SafeContactDialog } from "./dialogs";
import { useNamed } from "./named";
import { isClosed } from "./rules";
import css from "./case.module.css";

export function CasePage({ id }: { id?: string }) {
  const view = useLook("view_case", { id: id ?? "" });
  const say = useRefusalText();
  if (isSealedOff(view.error) && id !== undefined) {
    // What was typed stays behind the seal, out of sight, until it is broken again.
    return (
      <>
        <SealedCase id={id} over={view.data !== undefined} />
        <div hidden>{view.data !== undefined && <Case view={view.data} />}</div>
      </>
    );
  }
  if (view.error) {
    return (
      <Alert tone="warn">
        {view.error.refusals.map((one) => (
          <p key={one.code}>{say(one)}</p>
        ))}
      </Alert>
    );
  }
  if (view.data === undefined) return <Spinner />;
  // In the same place as behind a seal, so that it is the same page with what was typed in it.
  return (
    <>
      {null}
      <div>
        <Case view={view.data} />
      </div>
    </>
  );
}

/** The dialog that stands open, with what it is about. */
export type OpenDialog =
  | { kind: "promise" | "risk" | "assign" | "close" | "ask" | "send-back" | "reopen" | "hold" | "seal" | "lift" }
  | { kind: "safe"; onward: "promise" | null }
  | { kind: "consent"; purpose: ConsentPurpose; body: string | null; onward: "promise" | null }
  | { kind: "attempt" | "decide"; followup: FollowupRow };

function Case({ view }: { view: CaseView }) {
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const close = (): void => setOpen(null);
  const closed = isClosed(view);
  const w = useWords();
  const { me } = useDesk();
  const supervises = me.role === "supervisor";
  const reviews = useLook("view_reviews", { case: view.row.id, contact: null });
  const reviewed = (reviews.data ?? []).length > 0;
  // One entry for each section, in the order of reading; `beside` puts it into the narrow column.
  const sections: readonly (Section | false)[] = [
    (!closed || view.protocols.length > 0) && { id: "protocols", title: w("protocols-title"), content: <Protocols view={view} onOpen={setOpen} /> },
    (!closed || view.safety_plans.length > 0) && { id: "safety", title: w("safety-title"), content: <SafetyPlan view={view} /> },
    (!closed || view.plan.length > 0) && { id: "plan", title: w("cases-plan"), content: <Plan view={view} /> },
    (!closed || view.evidence.length > 0) && { id: "evidence", title: w("evidence-title"), content: <Evidence view={view} /> },
    (!closed || view.removals.length > 0) && { id: "removals", title: w("removals-title"), content: <Removals view={view} /> },
    !closed && { id: "note", title: w("cases-note"), content: <NoteForm id={view.row.id} /> },
    { id: "timeline", title: w("cases-timeline"), content: <Timeline view={view} /> },
    { id: "team", title: w("cases-team"), beside: true, content: <Team view={view} /> },
    { id: "help", title: w("cases-help"), beside: true, content: <Accompaniments view={view} /> },
    { id: "referrals", title: w("cases-referrals"), beside: true, content: <Referrals view={view} onAskLeave={(referral) => setOpen({ kind: "consent", purpose: "referral", body: referral.body, onward: null })} /> },
    { id: "consents", title: w("cases-consents"), beside: true, content: <Consents view={view} /> },
    (!closed || view.withholdings.length > 0) && { id: "withheld", title: w("consents-withheld"), beside: true, content: <Withheld view={view} /> },
    view.contacts.length > 0 && { id: "contacts", title: w("cases-contacts"), beside: true, content: <Contacts view={view} /> },
    (supervises || reviewed) && { id: "reviews", title: w("reviews-title"), beside: true, content: <Reviews subject={subjectOf(view)} /> },
    view.supervisor_notes !== null && { id: "apart", title: w("cases-apart"), beside: true, content: <SupervisorNotes view={view} /> },
  ];
  return (
    <div className={css.page} data-testid="case-page">
      <ProblemNotice problems={[view.row.problem, ...view.contacts.map((contact) => contact.problem)]} />
      <Head view={view} onOpen={setOpen} />
      <Broken view={view} />
      <Danger view={view} />
      <ClosureCard view={view} onOpen={setOpen} />
      {!closed && <NextStep view={view} onOpen={setOpen} />}
      <Sections list={sections} />
      <AttemptDialog followup={open?.kind === "attempt" ? open.followup : null} onClose={close} />
      {open !== null && <Opened open={open} view={view} setOpen={setOpen} />}
    </div>
  );
}

/** Whose work a review of the case may be about: its owner's first, then its team's. */
function subjectOf(view: CaseView): Subject {
  const all = [{ id: view.row.owner, name: view.row.owner_name }, ...view.team.members.map((one) => ({ id: one.account, name: one.name }))];
  return { case: view.row.id, contact: null, code: view.row.code, people: all.filter((one, at) => all.findIndex((other) => other.id === one.id) === at) };
}

function Opened({ open, view, setOpen }: { open: OpenDialog; view: CaseView; setOpen: (open: OpenDialog | null) => void }) {
  const close = (): void => setOpen(null);
  switch (open.kind) {
    case "promise":
      return <PromiseDialog view={view} onClose={close} onAsk={() => setOpen({ kind: "safe", onward: "promise" })} onAskLeave={() => setOpen({ kind: "consent", purpose: "followup", body: null, onward: "promise" })} />;
    case "consent":
      return <ConsentDialog view={view} purpose={open.purpose} body={open.body} onClose={close} onSaved={open.onward === null ? close : () => setOpen({ kind: "promise" })} />;
    case "risk":
      return <RiskDialog view={view} onClose={close} />;
    case "safe":
      return <SafeContactDialog view={view} onClose={close} onSaved={open.onward === null ? close : () => setOpen({ kind: "promise" })} />;
    case "assign":
      return <AssignDialog row={view.row} onClose={close} />;
    case "close":
    case "ask":
      return <CloseDialog view={view} asking={open.kind === "ask"} onClose={close} />;
    case "send-back":
      return <SendBackDialog view={view} onClose={close} />;
    case "reopen":
      return <ReopenDialog view={view} onClose={close} />;
    case "seal":
      return <SealDialog view={view} onClose={close} />;
    case "lift":
      return <LiftDialog view={view} onClose={close} />;
    case "hold":
      return <HoldDialog view={view} onClose={close} />;
    case "decide":
      return <DecideDialog followup={open.followup} onClose={close} />;
    case "attempt":
      return null;
  }
}

function Head({ view, onOpen }: { view: CaseView; onOpen: (dialog: OpenDialog) => void }) {
  const { me, pack } = useDesk();
  const { go, back } = useWay();
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  const named = useNamed();
  const { row } = view;
  const supervises = me.role === "supervisor";
  return (
    <>
      <div>
        <Button variant="quiet" size="small" onPress={back} testId="case-back">
          {w("cases-back-one")}
        </Button>
      </div>
      <PageHead
        title={
          <span className={css.title}>
            <Code testId="case-code">{row.code}</Code>
            <RiskBadge risk={row.risk} size="large" />
            <Badge testId="case-status">{choice("case-status", row.status)}</Badge>
            {row.sealed && (
              <Badge tone="warn" testId="case-sealed">
                {w("seals-badge")}
              </Badge>
            )}
            {row.legal_hold && (
              <Badge tone="warn" testId="case-held">
                {w("cases-hold-badge")}
              </Badge>
            )}
          </span>
        }
        below={
          <>
            {w("cases-sub", { date: dates.dayAndMonth(row.opened_on, true), who: row.owner_name })} · {named(pack.categories, row.problem)}
            {row.age_band !== "" && <> · {named(pack.age_bands, row.age_band)}</>} · {choice("gender", row.gender)}
          </>
        }
        actions={
          <>
            {!isClosed(view) && (
              <>
                <Button
                  onPress={() => {
                    logFor({ id: row.id, code: row.code });
                    go({ room: "log" });
                  }}
                  testId="case-log-call"
                >
                  {w("cases-log-call")}
                </Button>
                {supervises && view.open_until === null && (
                  <Button onPress={() => onOpen({ kind: "assign" })} testId="case-assign">
                    {w("team-assign")}
                  </Button>
                )}
                <Button onPress={() => onOpen({ kind: "risk" })} testId="case-risk-change">
                  {w("cases-risk-change")}
                </Button>
                <Button onPress={() => go({ room: "refer", case: row.id })} shortcut="O" testId="case-refer">
                  {w("cases-refer")}
                </Button>
              </>
            )}
            {(!isClosed(view) || supervises) && <MoveMenu view={view} onOpen={onOpen} />}
          </>
        }
      />
    </>
  );
}

function Contacts({ view }: { view: CaseView }) {
  const { go } = useWay();
  const w = useWords();
  if (view.contacts.length === 0) return null;
  return (
    <Panel title={w("cases-contacts")} testId="case-contacts">
      <ul className={css.plainList}>
        {view.contacts.map((contact) => (
          <li key={contact.id} className={css.headLine}>
            <TextButton onPress={() => go({ room: "contact", id: contact.id })}>
              <Code>{contact.code}</Code>
            </TextButton>
            <Soft>
              <When at={contact.started} as="near" />
            </Soft>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
