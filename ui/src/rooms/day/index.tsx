/**
 * My day: what is late, what is due, which letters wait, which cases stand still, what comes.
 * Codes, risks and hours only; a name or a story never stands on a list.
 */
import { useState } from "react";
import type { ReactNode } from "react";
import { Alert, Badge, Button, Code, Empty, PageHead, Panel, RiskBadge, Rows, Soft, Spinner, Typed, When, useKeys } from "../../kit";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { CaseRef, CaseRow, CertificateDue, ExposureRow, FollowupRow, Notice, ReferralRow, ToRenew } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { dates, useChoice, useDates, useLabel, useLanguage, useWords, knows, sentence, withNumbers } from "../../words";
import { CopyDue } from "../backups";
import { SheetDue } from "../backups/Sheet";
import { KeyDue } from "../team/StoreKey";
import { TalkDialog } from "../evidence";
import { AttemptDialog } from "../followups/AttemptDialog";
import { ReminderDialog } from "../referrals/CourseDialogs";
import { isHere } from "../referrals/course";
import { Gaps } from "../history";
import { Debriefs } from "./Debriefs";
import { ReviewLists } from "../reviews";
import { OwedReviews, Seconds } from "../seals";
import { SafeLine } from "./SafeLine";
import { byUrgency } from "./order";
import css from "./day.module.css";

export function DayRoom() {
  const w = useWords();
  const { me } = useDesk();
  const { go } = useWay();
  const { longDay } = useDates();
  const day = useLook("my_day", {});
  const backups = useLook("view_backups", {}, { enabled: me.role === "supervisor" });
  const [attempt, setAttempt] = useState<FollowupRow | null>(null);
  const [reminding, setReminding] = useState<ReferralRow | null>(null);
  const [talking, setTalking] = useState<ExposureRow | null>(null);

  const due = day.data ? [...day.data.overdue, ...day.data.today, ...day.data.coming] : [];

  /** The row that has the focus, or the most urgent one. */
  function recordHere(): void {
    const id = document.activeElement?.closest<HTMLElement>("[data-followup]")?.dataset.followup ?? document.activeElement?.querySelector<HTMLElement>("[data-followup]")?.dataset.followup;
    setAttempt(due.find((one) => one.id === id) ?? due[0] ?? null);
  }
  useKeys([{ keys: "R", label: w("day-record"), run: recordHere, isDisabled: due.length === 0 || attempt !== null }]);

  if (!day.data) return <Spinner />;
  const now = dates.read(day.data.now);
  const overdue = byUrgency(day.data.overdue);
  const { today, coming, steps, rechecks, exposures, unanswered, stalled, draft, debriefs, agreements, certificates } = day.data;
  const nothing = overdue.length + today.length + coming.length + steps.length + rechecks.length + exposures.length + debriefs.length + unanswered.length + stalled.length + day.data.reviews.length + day.data.reviewed.length + agreements.length + certificates.length === 0;
  const list = (rows: readonly FollowupRow[], name: "day-late-list" | "day-today-list" | "day-coming-list", testId: string) => (
    <FollowupList label={w(name, { count: rows.length })} rows={rows} now={now} onRecord={setAttempt} testId={testId} />
  );

  return (
    <>
      <PageHead
        title={w("day-title")}
        below={
          <>
            <bdi>{longDay(day.data.now)}</bdi> · {w("day-sub-late", { count: overdue.length })} · {w("day-sub-today", { count: today.length })}
          </>
        }
      />
      <Notices notices={me.notices} />
      {me.role === "supervisor" && <Gaps />}
      {me.role === "supervisor" && <OwedReviews />}
      {me.role === "supervisor" && <Seconds />}
      {me.role === "supervisor" && <KeyDue onOpen={() => go({ room: "team", tab: "accounts" })} />}
      {backups.data?.copy_due && <CopyDue onOpen={() => go({ room: "team", tab: "backups" })} />}
      {me.role === "supervisor" && <SheetDue onOpen={() => go({ room: "team", tab: "backups" })} />}
      {draft && (
        <Alert
          testId="day-draft"
          title={w("day-draft", { time: dates.timeOfDay(draft.saved_at) })}
          actions={
            <Button variant="main" size="small" onPress={() => go({ room: "log" })} testId="day-draft-open">
              {w("day-draft-open")}
            </Button>
          }
        />
      )}
      {nothing && (
        <Panel>
          <Empty title={w("day-empty")} testId="day-empty">
            {w("day-empty-what")}
          </Empty>
        </Panel>
      )}
      {exposures.length > 0 && (
        <Section title={w("day-exposures")} count={exposures.length}>
          <ExposureList rows={exposures} now={now} onTalk={setTalking} />
        </Section>
      )}
      {debriefs.length > 0 && (
        <Section title={w("day-debriefs")} count={debriefs.length}>
          <Debriefs people={debriefs} />
        </Section>
      )}
      {day.data.reviewed.length > 0 && (
        <Section title={w("reviews-new")} count={day.data.reviewed.length}>
          <ReviewLists rows={day.data.reviewed} due={false} now={now} />
        </Section>
      )}
      {overdue.length > 0 && (
        <Section title={w("day-late")} count={overdue.length} tone="late">
          {list(overdue, "day-late-list", "day-overdue")}
        </Section>
      )}
      {(today.length > 0 || !nothing) && (
        <Section title={w("day-today")} count={today.length}>
          {today.length > 0 ? list(today, "day-today-list", "day-today") : <p className={css.none}>{w("day-today-none")}</p>}
        </Section>
      )}
      {steps.length > 0 && (
        <Section title={w("day-steps")} count={steps.length}>
          <DueList label={w("day-steps")} rows={steps.map((row) => ({ ...row, what: w("day-step") }))} now={now} testId="day-steps" />
        </Section>
      )}
      {rechecks.length > 0 && (
        <Section title={w("day-rechecks")} count={rechecks.length}>
          <DueList label={w("day-rechecks")} rows={rechecks.map((row) => ({ ...row, id: row.removal, what: w("day-recheck", { number: row.number }) }))} now={now} testId="day-rechecks" />
        </Section>
      )}
      {day.data.reviews.length > 0 && (
        <Section title={w("reviews-due")} count={day.data.reviews.length}>
          <ReviewLists rows={day.data.reviews} due now={now} />
        </Section>
      )}
      {unanswered.length > 0 && (
        <Section title={w("day-letters")} count={unanswered.length}>
          <LetterList rows={unanswered} now={now} onRemind={setReminding} />
        </Section>
      )}
      {certificates.length > 0 && (
        <Section title={w("day-certificates")} count={certificates.length}>
          <CertificateList rows={certificates} />
        </Section>
      )}
      {agreements.length > 0 && (
        <Section title={w("day-agreements")} count={agreements.length}>
          <AgreementList rows={agreements} />
        </Section>
      )}
      {stalled.length > 0 && (
        <Section title={w("day-stalled")} count={stalled.length}>
          <StalledList rows={stalled} now={now} />
        </Section>
      )}
      {coming.length > 0 && (
        <Section title={w("day-coming")} count={coming.length}>
          {list(coming, "day-coming-list", "day-coming")}
        </Section>
      )}
      <AttemptDialog followup={attempt} onClose={() => setAttempt(null)} />
      {reminding !== null && <ReminderDialog referral={reminding} onClose={() => setReminding(null)} />}
      {talking !== null && <TalkDialog exposure={talking} onClose={() => setTalking(null)} />}
    </>
  );
}

/** What was found at unlock. What supervisors are asked to take note of stays until they have. */
function Notices({ notices }: { notices: readonly Notice[] }) {
  const w = useWords();
  const { language } = useLanguage();
  const { setMe } = useDesk();
  const seen = useAct("acknowledge_notice");
  return notices.map((notice, at) => {
    const key = `day-notice-${notice.code.replaceAll("_", "-")}`;
    return (
      <Alert
        key={notice.id ?? at}
        tone="warn"
        testId="notice"
        actions={
          notice.id === null ? undefined : (
            <Button size="small" isDisabled={seen.busy} testId="notice-seen" onPress={() => void seen.run({ id: notice.id ?? "" }).then((me) => me && setMe(me))}>
              {w("day-notice-seen")}
            </Button>
          )
        }
      >
        {knows(language, key) ? sentence(language, key, withNumbers(notice.facts)) : w("app-notice", { code: notice.code })}
      </Alert>
    );
  });
}

function Section({ title, count, tone, children }: { title: string; count: number; tone?: "late"; children: ReactNode }) {
  const { number } = useDates();
  return (
    <section className={css.section}>
      <h2 className={tone === "late" ? css.late : undefined}>
        {title} <span className={css.count}>{number(count)}</span>
      </h2>
      <Panel flush>{children}</Panel>
    </section>
  );
}

function FollowupList(props: { label: string; rows: readonly FollowupRow[]; now: Date; onRecord: (row: FollowupRow) => void; testId: string }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { pack, me } = useDesk();
  const { go } = useWay();
  const purpose = (row: FollowupRow): string => {
    const found = pack.purposes.find((one) => one.code === row.purpose);
    return found ? label(found.label) : row.purpose;
  };
  return (
    <Rows<FollowupRow>
      label={props.label}
      items={props.rows}
      idOf={(row) => row.id}
      textOf={(row) => `${row.case.code} ${choice("risk", row.risk)} ${purpose(row)}`}
      onOpen={(row) => go({ room: "case", id: row.case.id })}
      testId={props.testId}
    >
      {(row) => (
        <div className={css.row} data-followup={row.id}>
          <span className={row.overdue ? css.lateTime : css.time}>
            <When at={row.due} now={props.now} />
            {row.overdue && <span className={css.lateWord}>{w("common-overdue")}</span>}
          </span>
          <span className={css.code}>
            <Code>{row.case.code}</Code>
          </span>
          <span className={css.risk}>
            <RiskBadge risk={row.risk} />
          </span>
          <span className={css.what}>
            <span>{purpose(row)}</span>
            {row.needs_decision && <Badge tone="warn">{w("day-spent")}</Badge>}
            {(row.attempts > 0 || row.owner_name !== me.name) && (
              <Soft>
                {row.attempts > 0 && row.last_outcome !== null ? w("day-attempts", { count: row.attempts, outcome: choice("attempt-outcome", row.last_outcome) }) : null}
                {row.owner_name !== me.name && <bdi className={css.owner}>{row.owner_name}</bdi>}
              </Soft>
            )}
          </span>
          <SafeLine safe={row.safe_contact} channel={row.channel} />
          <span className={css.act}>
            <Button size="small" onPress={() => props.onRecord(row)} label={w("day-record-of", { code: row.case.code })} testId="day-record">
              {w("day-record-short")}
            </Button>
          </span>
        </div>
      )}
    </Rows>
  );
}

function LetterList({ rows, now, onRemind }: { rows: readonly ReferralRow[]; now: Date; onRemind: (row: ReferralRow) => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { go } = useWay();
  return (
    <Rows<ReferralRow> label={w("day-letters")} items={rows} idOf={(row) => row.id} textOf={(row) => `${row.case.code} ${label(row.body_name)}`} onOpen={(row) => go({ room: "case", id: row.case.id })} testId="day-letters">
      {(row) => (
        <div className={css.wait}>
          <span className={row.overdue ? css.lateTime : css.time}>{w("day-letter-days", { count: Math.max(0, -dates.daysFrom(row.made_on, now)) })}</span>
          <span className={css.code}>
            <Code>{row.case.code}</Code>
          </span>
          <span className={css.what}>
            <span>{label(row.body_name)}</span>
            <Soft>
              <Code>{row.reference}</Code>
            </Soft>
          </span>
          <span className={css.state}>
            {row.remind ? <Badge tone="danger">{w("referrals-remind-now")}</Badge> : <Soft>{isHere(row) ? w("referrals-to-hand") : choice("referral-state", row.state)}</Soft>}
            {row.reminders > 0 && <Soft>{w("referrals-reminded", { count: row.reminders })}</Soft>}
          </span>
          <span className={css.act}>
            {row.remind && (
              <Button size="small" onPress={() => onRemind(row)} label={w("referrals-remind-of", { code: row.case.code })} testId="day-remind">
                {w("referrals-remind")}
              </Button>
            )}
          </span>
        </div>
      )}
    </Rows>
  );
}

/** Bodies whose agreement ends within two months, or has ended. */
function CertificateList({ rows }: { rows: readonly CertificateDue[] }) {
  const w = useWords();
  const days = useDates();
  const { go } = useWay();
  return (
    <Rows<CertificateDue> label={w("day-certificates")} items={rows} idOf={(row) => row.id} textOf={(row) => `${row.name} ${row.title}`} onOpen={() => go({ room: "team", tab: "accounts" })} testId="day-certificates">
      {(row) => (
        <div className={css.agreement}>
          <span>
            <Typed>{row.name}</Typed> · <Typed>{row.title}</Typed>
          </span>
          <span className={row.ended ? css.lateTime : css.time}>{w(row.ended ? "day-agreement-ended" : "day-agreement-ends", { date: days.day(row.until) })}</span>
        </div>
      )}
    </Rows>
  );
}

function AgreementList({ rows }: { rows: readonly ToRenew[] }) {
  const w = useWords();
  const label = useLabel();
  const days = useDates();
  const { go } = useWay();
  return (
    <Rows<ToRenew> label={w("day-agreements")} items={rows} idOf={(row) => row.body} textOf={(row) => label(row.name)} onOpen={(row) => go({ room: "directory", body: row.body })} testId="day-agreements">
      {(row) => (
        <div className={css.agreement}>
          <span>{label(row.name)}</span>
          <span className={row.lapsed ? css.lateTime : css.time}>{w(row.lapsed ? "day-agreement-ended" : "day-agreement-ends", { date: days.day(row.valid_until) })}</span>
        </div>
      )}
    </Rows>
  );
}

/** What is to be done in a case on a day, without its words. */
interface DueRow {
  id: string;
  case: CaseRef;
  risk: number;
  due: string;
  overdue: boolean;
  what: string;
}

function DueList({ label, rows, now, testId }: { label: string; rows: readonly DueRow[]; now: Date; testId: string }) {
  const w = useWords();
  const { go } = useWay();
  return (
    <Rows<DueRow> label={label} items={rows} idOf={(row) => row.id} textOf={(row) => row.case.code} onOpen={(row) => go({ room: "case", id: row.case.id })} testId={testId}>
      {(row) => (
        <div className={css.letter}>
          <span className={row.overdue ? css.lateTime : css.time}>
            <When at={row.due} as="near-day" now={now} />
            {row.overdue && <span className={css.lateWord}>{w("common-overdue")}</span>}
          </span>
          <span className={css.code}>
            <Code>{row.case.code}</Code>
          </span>
          <span className={css.what}>
            <RiskBadge risk={row.risk} />
          </span>
          <Soft>{row.what}</Soft>
        </div>
      )}
    </Rows>
  );
}

/** Whom a supervisor speaks with, and by when; never about what. */
function ExposureList({ rows, now, onTalk }: { rows: readonly ExposureRow[]; now: Date; onTalk: (row: ExposureRow) => void }) {
  const w = useWords();
  const days = useDates();
  return (
    <ul className={css.exposures} data-testid="day-exposures">
      {rows.map((row) => (
        <li key={row.id} className={css.exposure}>
          <span className={row.overdue ? css.lateTime : css.time}>
            <When at={row.due} as="near-day" now={now} />
            {row.overdue && <span className={css.lateWord}>{w("common-overdue")}</span>}
          </span>
          <bdi>{row.name}</bdi>
          <Soft>{row.talks > 0 ? w("day-exposure-again") : w("day-exposure", { date: days.day(row.on) })}</Soft>
          <Button size="small" onPress={() => onTalk(row)} label={w("evidence-talk-of", { name: row.name })} testId="day-talk">
            {w("evidence-talk")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function StalledList({ rows, now }: { rows: readonly CaseRow[]; now: Date }) {
  const w = useWords();
  const { go } = useWay();
  const { nearDay } = useDates();
  return (
    <Rows<CaseRow> label={w("day-stalled")} items={rows} idOf={(row) => row.id} textOf={(row) => row.code} onOpen={(row) => go({ room: "case", id: row.id })} testId="day-stalled">
      {(row) => (
        <div className={css.letter}>
          <span className={css.time}>{w("day-stalled-none")}</span>
          <span className={css.code}>
            <Code>{row.code}</Code>
          </span>
          <span className={css.what}>
            <RiskBadge risk={row.risk} />
          </span>
          <Soft>{w("day-stalled-since", { day: nearDay(row.last_activity, now) })}</Soft>
        </div>
      )}
    </Rows>
  );
}

