/**
 * One case: the next step and how the person may be reached on top, then what happened.
 *
 * data-testid: case-page, case-back, case-code, case-status, case-log-call, case-refer,
 * case-next, case-next-none, case-record-result, case-promise, safe-card, case-safe-edit,
 * case-risk-change, case-assign, case-note, case-note-save, case-timeline, case-entry-<kind>,
 * case-referrals, case-referral-<id>, case-answer-<id>, case-print-<id>, case-file-<id>, case-consents, case-contacts;
 * dialogs: see dialogs.tsx and followups/AttemptDialog.tsx
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { CaseView, FollowupRow, ReferralRow, TimelineEntry } from "../../door";
import { useAct, useFetch, useLook } from "../../door/hooks";
import { Alert, Badge, Button, Code, Facts, Form, PageHead, Panel, RiskBadge, Soft, Spinner, Stack, TextArea, TextButton, Typed, When, toast } from "../../kit";
import { useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { Traces } from "../contacts/Traces";
import { logFor } from "../contacts/intent";
import { AssignDialog } from "../team";
import { AttemptDialog } from "../followups/AttemptDialog";
import { SafeContactCard } from "../followups/SafeContact";
import { AnswerDialog, PromiseDialog, RiskDialog, SafeContactDialog } from "./dialogs";
import { isWaiting, stillDue, toldBy } from "./rules";
import css from "./case.module.css";

export function CasePage({ id }: { id?: string }) {
  const view = useLook("view_case", { id: id ?? "" });
  const say = useRefusalText();
  if (view.error) {
    return (
      <Alert tone="warn">
        {view.error.refusals.map((one) => (
          <p key={one.code}>{say(one)}</p>
        ))}
      </Alert>
    );
  }
  return view.data === undefined ? <Spinner /> : <Case view={view.data} />;
}

type Open = { kind: "promise" } | { kind: "risk" } | { kind: "safe"; onward: "promise" | null } | { kind: "assign" } | { kind: "attempt"; followup: FollowupRow } | { kind: "answer"; referral: ReferralRow } | null;

function Case({ view }: { view: CaseView }) {
  const { me, pack } = useDesk();
  const { go, back } = useWay();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const [open, setOpen] = useState<Open>(null);
  const { row } = view;
  const close = (): void => setOpen(null);
  const named = (list: readonly { code: string; label: Parameters<typeof label>[0] }[], code: string): string => {
    const found = list.find((one) => one.code === code);
    return found ? label(found.label) : code;
  };
  const [next, ...later] = stillDue(view.followups);

  return (
    <div className={css.page} data-testid="case-page">
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
            <Button
              onPress={() => {
                logFor({ id: row.id, code: row.code });
                go({ room: "log" });
              }}
              testId="case-log-call"
            >
              {w("cases-log-call")}
            </Button>
            {me.role === "supervisor" && (
              <Button onPress={() => setOpen({ kind: "assign" })} testId="case-assign">
                {w("team-assign")}
              </Button>
            )}
            <Button onPress={() => setOpen({ kind: "risk" })} testId="case-risk-change">
              {w("cases-risk-change")}
            </Button>
            <Button onPress={() => go({ room: "refer", case: row.id })} shortcut="O" testId="case-refer">
              {w("cases-refer")}
            </Button>
          </>
        }
      />

      <section className={css.next} data-testid={next === undefined ? "case-next-none" : "case-next"}>
        <div className={css.nextSafe}>
          <div className={css.headLine}>
            <h2>{w("followups-safe")}</h2>
            <Button variant="quiet" size="small" onPress={() => setOpen({ kind: "safe", onward: null })} testId="case-safe-edit">
              {w("cases-safe-edit")}
            </Button>
          </div>
          <SafeContactCard safe={view.safe_contact} pack={pack} />
        </div>
        <div className={css.nextStep}>
          <h2>{w("cases-next")}</h2>
          {next === undefined ? (
            <>
              <p className={css.nextText}>{w("cases-next-none")}</p>
              <Soft as="p">{w("cases-next-none-text")}</Soft>
            </>
          ) : (
            <>
              <p className={next.overdue ? css.nextLate : css.nextText}>
                {w(next.overdue ? "cases-next-overdue" : "cases-next-when", { purpose: named(pack.purposes, next.purpose), when: dates.nearMoment(next.due) })}
              </p>
              <p className={css.nextNote}>
                <Badge>{named(pack.channels, next.channel)}</Badge> {next.note !== "" && <Typed>{next.note}</Typed>}
              </p>
            </>
          )}
          {later.length > 0 && (
            <div>
              <Soft as="p">{w("cases-next-later")}</Soft>
              <ul className={css.later}>
                {later.map((one) => (
                  <li key={one.id}>
                    <TextButton onPress={() => setOpen({ kind: "attempt", followup: one })}>
                      {w("cases-next-when", { purpose: named(pack.purposes, one.purpose), when: dates.nearMoment(one.due) })}
                    </TextButton>
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className={css.buttons}>
            {next !== undefined && (
              <Button variant="main" shortcut="R" onPress={() => setOpen({ kind: "attempt", followup: next })} testId="case-record-result">
                {w("cases-record-result")}
              </Button>
            )}
            <Button variant={next === undefined ? "main" : "plain"} shortcut="P" onPress={() => setOpen({ kind: "promise" })} testId="case-promise">
              {w("cases-promise")}
            </Button>
          </div>
        </div>
      </section>

      <div className={css.two}>
        <Stack gap={4}>
          <NoteForm id={row.id} />
          <Panel title={w("cases-timeline")} flush testId="case-timeline">
            {view.timeline.length === 0 ? (
              <p className={css.entry}>{w("cases-timeline-empty")}</p>
            ) : (
              <ol className={css.timeline}>
                {view.timeline.map((entry, at) => (
                  <Entry key={`${entry.at}-${at}`} entry={entry} view={view} />
                ))}
              </ol>
            )}
          </Panel>
        </Stack>
        <Stack gap={4}>
          <Referrals view={view} onAnswer={(referral) => setOpen({ kind: "answer", referral })} />
          <Consents view={view} />
          {view.contacts.length > 0 && (
            <Panel title={w("cases-contacts")} level={2} testId="case-contacts">
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
          )}
        </Stack>
      </div>

      <AttemptDialog followup={open?.kind === "attempt" ? open.followup : null} onClose={close} />
      {open?.kind === "promise" && <PromiseDialog view={view} onClose={close} onAsk={() => setOpen({ kind: "safe", onward: "promise" })} />}
      {open?.kind === "risk" && <RiskDialog view={view} onClose={close} />}
      {open?.kind === "safe" && <SafeContactDialog view={view} onClose={close} onSaved={open.onward === null ? close : () => setOpen({ kind: "promise" })} />}
      {open?.kind === "assign" && <AssignDialog row={row} onClose={close} />}
      {open?.kind === "answer" && <AnswerDialog referral={open.referral} onClose={close} />}
    </div>
  );
}

const NOTE_MAX = 10_000;

function NoteForm({ id }: { id: string }) {
  const w = useWords();
  const act = useAct("add_note");
  const [text, setText] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: id, text });
    if (saved === undefined) return;
    setText("");
    toast("cases-note-done");
  };
  return (
    <Panel testId="case-note-panel">
      <Form refusals={act.refusals} onSubmit={() => void save()} label={w("cases-note")} className={css.note}>
        <TextArea label={w("cases-note-label")} help={w("cases-note-hint")} name="text" rows={2} max={NOTE_MAX} value={text} onChange={setText} testId="case-note" />
        <Traces text={text} onChange={setText} />
        <div>
          <Button shortcut="Ctrl+Enter" busy={act.busy} onPress={() => void save()} testId="case-note-save">
            {w("cases-note-save")}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}

function Entry({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const choice = useChoice();
  return (
    <li className={css.entry} data-testid={`case-entry-${entry.kind}`}>
      <span className={css.entryWhen}>
        <When at={entry.at} as="near" />
        <Soft>{entry.who}</Soft>
      </span>
      <div className={css.entryBody}>
        <p className={css.entryHead}>
          <Badge tone={entry.kind === "risk" || entry.kind === "opened" ? "brand" : "plain"}>{choice("timeline-kind", entry.kind)}</Badge>
          <Told entry={entry} view={view} />
        </p>
        {entry.text !== "" && <Typed className={css.entryText}>{entry.text}</Typed>}
      </div>
    </li>
  );
}

function Told({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const { pack } = useDesk();
  const { go } = useWay();
  const label = useLabel();
  const choice = useChoice();
  const w = useWords();
  const told = toldBy(entry);
  const named = (list: readonly { code: string; label: Parameters<typeof label>[0] }[], code: string): string => {
    const found = list.find((one) => one.code === code);
    return found ? label(found.label) : code;
  };
  switch (told?.kind) {
    case undefined:
      return null;
    case "risk":
      return (
        <span className={css.riskMove}>
          {told.from !== null && (
            <>
              <RiskBadge risk={told.from} />
              <svg className={css.arrow} viewBox="0 0 20 12" aria-hidden="true">
                <path d="M1 6h16m-4-4 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
              </svg>
            </>
          )}
          <RiskBadge risk={told.to} />
        </span>
      );
    case "promise":
      return (
        <span>
          {named(pack.purposes, told.purpose)} · <When at={told.due} as="near" /> · {named(pack.channels, told.channel)}
        </span>
      );
    case "outcome":
      return <strong>{choice("attempt-outcome", told.outcome)}</strong>;
    case "contact": {
      const contact = view.contacts.find((one) => one.id === told.contact);
      return contact === undefined ? null : (
        <TextButton onPress={() => go({ room: "contact", id: contact.id })}>
          <Code>{contact.code}</Code>
        </TextButton>
      );
    }
    case "moved":
      return <span>{w(told.out ? "cases-moved-out" : "cases-moved-in", { contact: told.contact, case: told.case })}</span>;
    case "to":
      return <strong>{told.name}</strong>;
    case "referral":
      return (
        <span>
          <Code>{told.reference}</Code>
          {told.state !== "" && <> · {choice("referral-state", told.state)}</>}
        </span>
      );
  }
}

function Referrals({ view, onAnswer }: { view: CaseView; onAnswer: (referral: ReferralRow) => void }) {
  const w = useWords();
  return (
    <Panel title={w("cases-referrals")} testId="case-referrals">
      {view.referrals.length === 0 ? (
        <Soft as="p">{w("cases-referrals-none")}</Soft>
      ) : (
        <ul className={css.plainList}>
          {view.referrals.map((referral) => (
            <Referral key={referral.id} referral={referral} onAnswer={() => onAnswer(referral)} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Referral({ referral, onAnswer }: { referral: ReferralRow; onAnswer: () => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const say = useRefusalText();
  const print = useFetch("print_letter", "printer", ["letters", "referrals", "cases"]);
  const file = useFetch("print_letter", "file", ["letters", "referrals", "cases"]);
  const refused = [...print.refusals, ...file.refusals];
  return (
    <li className={css.referral} data-testid={`case-referral-${referral.id}`}>
      <p className={css.headLine}>
        <strong>{label(referral.body_name)}</strong>
        <Badge tone={referral.overdue ? "danger" : isWaiting(referral) ? "plain" : "good"}>{choice("referral-state", referral.state)}</Badge>
      </p>
      <p className={css.small}>
        <Code>{referral.reference}</Code> · {w("cases-letters", { count: referral.letters })}
        {isWaiting(referral) && (
          <span className={referral.overdue ? css.late : undefined}>
            {" "}
            · {w(referral.overdue ? "cases-answer-late" : "cases-answer-due", { date: dates.day(referral.answer_due) })}
          </span>
        )}
      </p>
      {refused.length > 0 && <Alert tone="danger">{refused.map(say).join(" ")}</Alert>}
      <div className={css.buttons}>
        <Button size="small" onPress={onAnswer} testId={`case-answer-${referral.id}`}>
          {w("cases-answer")}
        </Button>
        <Button
          size="small"
          variant="quiet"
          busy={print.busy}
          testId={`case-print-${referral.id}`}
          onPress={() => {
            void print.run({ referral: referral.id }).then((answer) => {
              if (answer?.printed) toast("cases-letter-printed");
            });
          }}
        >
          {w("cases-letter-print")}
        </Button>
        <Button
          size="small"
          variant="quiet"
          busy={file.busy}
          testId={`case-file-${referral.id}`}
          onPress={() => {
            void file.run({ referral: referral.id }).then((answer) => {
              if (answer !== undefined) toast(answer.saved ? "cases-letter-saved" : "cases-letter-not-saved");
            });
          }}
        >
          {w("cases-letter-file")}
        </Button>
      </div>
    </li>
  );
}

function Consents({ view }: { view: CaseView }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  return (
    <Panel title={w("cases-consents")} testId="case-consents">
      {view.consents.length === 0 ? (
        <Soft as="p">{w("cases-consents-none")}</Soft>
      ) : (
        <Facts
          rows={view.consents.map(
            (consent) =>
              [
                label(consent.body_name),
                <Stack key={consent.id} gap={1}>
                  <span>
                    {consent.basis.kind === "consent"
                      ? w("cases-consent-line", {
                          who: choice("consent-giver", consent.basis.given_by),
                          how: choice("consent-how", consent.basis.how),
                          date: dates.day(consent.on),
                        })
                      : w("cases-override-line", { reason: choice("override-reason", consent.basis.reason), date: dates.day(consent.on) })}
                  </span>
                  {consent.expires_on !== null && <Soft>{w("cases-consent-expires", { date: dates.day(consent.expires_on) })}</Soft>}
                  {consent.basis.kind === "override" && <Typed>{consent.basis.explanation}</Typed>}
                </Stack>,
              ] as const,
          )}
        />
      )}
    </Panel>
  );
}
