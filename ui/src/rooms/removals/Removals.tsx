/**
 * The requests for removal of a case: what was asked, how far each is, and what became of it.
 *
 * data-testid: case-removals, removal-add, removal-<number>, removal-<number>-<place>-link, removal-<number>-<place>-copy,
 * removal-<number>-change, removal-<number>-record, removal-<number>-history; dialogs: RemovalDialog.tsx, RecordDialog.tsx
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, RemovalView } from "../../door";
import { useCopy } from "../../door/hooks";
import { Badge, Button, Panel, Soft, Typed } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";
import { useNamed } from "../cases/named";
import { isClosed } from "../cases/rules";
import { CopyLink } from "../evidence";
import { RecordDialog } from "./RecordDialog";
import { RemovalDialog } from "./RemovalDialog";
import css from "./removals.module.css";

type Open = { kind: "new" } | { kind: "change" | "record"; removal: RemovalView };

export function Removals({ view }: { view: CaseView }) {
  const w = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const closed = isClosed(view);
  const close = (): void => setOpen(null);
  if (closed && view.removals.length === 0) return null;
  return (
    <Panel
      title={w("removals-title")}
      testId="case-removals"
      actions={
        !closed && (
          <Button size="small" onPress={() => setOpen({ kind: "new" })} testId="removal-add">
            {w("removals-add")}
          </Button>
        )
      }
    >
      {view.removals.length === 0 ? (
        <Soft as="p">{w("removals-none")}</Soft>
      ) : (
        <ol className={css.requests}>
          {view.removals.map((removal) => (
            <Request key={removal.id} removal={removal} onOpen={closed ? null : setOpen} />
          ))}
        </ol>
      )}
      {(open?.kind === "new" || open?.kind === "change") && <RemovalDialog view={view} draft={open.kind === "change" ? open.removal : null} onClose={close} />}
      {open?.kind === "record" && <RecordDialog removal={open.removal} onClose={close} />}
    </Panel>
  );
}

const tones: Partial<Record<RemovalView["status"], "good" | "warn" | "danger">> = { removed: "good", partly: "warn", refused: "danger", reuploaded: "danger", no_answer: "warn" };

function Request({ removal, onOpen }: { removal: RemovalView; onOpen: ((open: Open) => void) | null }) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  const named = useNamed();
  const copy = useCopy("copy_removal_link");
  const { number } = removal;
  const isAnswered = removal.answered_on !== null;
  return (
    <li className={css.request} data-testid={`removal-${number}`}>
      <p className={css.head}>
        <strong>{w("removals-number", { number })}</strong>
        <Badge tone={tones[removal.status] ?? "plain"}>{choice("removal-status", removal.status)}</Badge>
        {removal.suspected && <Badge tone="danger">{w("evidence-suspected-badge")}</Badge>}
        {removal.reuploads > 0 && <Badge tone="danger">{w("removals-reuploads", { count: removal.reuploads })}</Badge>}
        {removal.recheck !== null && (
          <Badge tone={removal.recheck_late ? "danger" : "plain"}>{w(removal.recheck_late ? "removals-recheck-late" : "removals-recheck-on", { date: dates.day(removal.recheck) })}</Badge>
        )}
      </p>
      <p>
        {named(pack.platforms, removal.platform)} · {choice("removal-kind", removal.kind)} · {named(pack.categories, removal.violation)}
      </p>
      {removal.links.map((link, at) => (
        <CopyLink key={at} link={link} copy={() => copy.run({ removal: removal.id, position: at })} busy={copy.busy} testId={`removal-${number}-${at}`} />
      ))}
      {removal.detail !== "" && <Typed>{removal.detail}</Typed>}
      <p className={css.facts}>
        <Soft>{choice("removal-route", removal.route)}</Soft>
        <Soft>{w("removals-minor-is", { answer: choice("yes-no", removal.minor) })}</Soft>
        {removal.ticket !== "" && <Soft>{w("removals-ticket-is", { ticket: removal.ticket })}</Soft>}
        {removal.days !== null && <Soft>{w(isAnswered ? "removals-days-answer" : "removals-days-wait", { count: removal.days })}</Soft>}
      </p>
      {removal.history.length > 0 && (
        <div>
          <Soft as="p">{w("removals-history")}</Soft>
          <ol className={css.history} data-testid={`removal-${number}-history`}>
            {removal.history.map((step, at) => (
              <li key={at}>
                {w("removals-history-line", { status: choice("removal-status", step.status), date: dates.day(step.on), who: step.who })}
                {step.note !== "" && (
                  <>
                    {" · "}
                    <Typed>{step.note}</Typed>
                  </>
                )}
              </li>
            ))}
          </ol>
        </div>
      )}
      {onOpen !== null && (
        <div className={css.buttons}>
          <Button size="small" onPress={() => onOpen({ kind: "record", removal })} label={w("removals-record-of", { number })} testId={`removal-${number}-record`}>
            {w("removals-record")}
          </Button>
          {removal.status === "draft" && (
            <Button size="small" variant="quiet" onPress={() => onOpen({ kind: "change", removal })} label={w("removals-change-of", { number })} testId={`removal-${number}-change`}>
              {w("removals-change")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
