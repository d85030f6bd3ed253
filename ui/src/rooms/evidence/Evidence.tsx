/**
 * The register of evidence of a case: numbered lines of text, corrected by new lines, with every
 * hand-over of an original.
 *
 * data-testid: case-evidence, evidence-add, evidence-<number>, evidence-<number>-link, evidence-<number>-copy,
 * evidence-<number>-correct, evidence-<number>-hand; dialogs: EvidenceDialog.tsx, HandOverDialog.tsx
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, EvidenceView, Stamp } from "../../door";
import { useCopy } from "../../door/hooks";
import { Badge, Button, Facts, Panel, Soft, Typed } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";
import { useNamed } from "../cases/named";
import { isClosed } from "../cases/rules";
import { CopyLink } from "./CopyLink";
import { EvidenceDialog } from "./EvidenceDialog";
import { HandOverDialog } from "./HandOverDialog";
import css from "./evidence.module.css";

type Open = { kind: "new" } | { kind: "correct" | "hand"; item: EvidenceView };

export function Evidence({ view }: { view: CaseView }) {
  const w = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const closed = isClosed(view);
  const close = (): void => setOpen(null);
  if (closed && view.evidence.length === 0) return null;
  return (
    <Panel
      title={w("evidence-title")}
      testId="case-evidence"
      actions={
        !closed && (
          <Button size="small" onPress={() => setOpen({ kind: "new" })} testId="evidence-add">
            {w("evidence-add")}
          </Button>
        )
      }
    >
      {view.evidence.length === 0 ? (
        <Soft as="p">
          {w("evidence-none")} {w("evidence-what")}
        </Soft>
      ) : (
        <ol className={css.register}>
          {view.evidence.map((item) => (
            <Item key={item.id} item={item} onOpen={closed ? null : setOpen} />
          ))}
        </ol>
      )}
      {(open?.kind === "new" || open?.kind === "correct") && <EvidenceDialog view={view} corrected={open.kind === "correct" ? open.item : null} onClose={close} />}
      {open?.kind === "hand" && <HandOverDialog item={open.item} onClose={close} />}
    </Panel>
  );
}

/** A moment as it was recorded, whatever the offset of this computer, and in UTC. */
function useStamp(): (stamp: Stamp) => string {
  const w = useWords();
  const dates = useDates();
  // Without its offset a moment reads as the clock on the wall showed it.
  const wall = (moment: string): string => moment.slice(0, 19);
  return (stamp) =>
    w("evidence-stamp", {
      local: `${dates.day(wall(stamp.local))} ${dates.time(wall(stamp.local))}`,
      offset: stamp.local.slice(19).replace("Z", "+00:00"),
      utc: dates.time(wall(stamp.utc)),
    });
}

function Item({ item, onOpen }: { item: EvidenceView; onOpen: ((open: Open) => void) | null }) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  const named = useNamed();
  const stamp = useStamp();
  const copy = useCopy("copy_evidence_link");
  const { number } = item;
  const stands = item.corrected_by === null;
  const typed = (name: string, text: string) => text !== "" && ([name, <Typed key="typed">{text}</Typed>] as const);
  return (
    <li className={stands ? css.item : css.itemCorrected} data-testid={`evidence-${number}`} data-corrected={!stands || undefined}>
      <p className={css.head}>
        <strong>{w("evidence-number", { number })}</strong>
        <span>
          {named(pack.platforms, item.platform)} · {choice("evidence-kind", item.kind)}
        </span>
        {item.suspected && <Badge tone="danger">{w("evidence-suspected-badge")}</Badge>}
        {item.corrects !== null && <Badge>{w("evidence-corrects", { number: item.corrects })}</Badge>}
        {item.corrected_by !== null && <Badge tone="warn">{w("evidence-corrected-by", { number: item.corrected_by })}</Badge>}
      </p>
      {item.link !== "" && <CopyLink link={item.link} copy={() => copy.run({ id: item.id })} busy={copy.busy} testId={`evidence-${number}`} />}
      {item.description !== "" && <Typed className={css.description}>{item.description}</Typed>}
      <Facts
        rows={[
          typed(w("evidence-handle"), item.handle),
          typed(w("evidence-display-name"), item.display_name),
          typed(w("evidence-account-id"), item.account_id),
          item.published !== null && [w("evidence-published"), stamp(item.published)],
          [w("evidence-collected"), stamp(item.collected)],
          [w("evidence-method"), choice("evidence-method", item.method)],
          typed(w("evidence-described-by"), item.described_by),
          typed(w("evidence-kept-by"), item.kept_by),
          typed(w("evidence-notes"), item.notes),
          item.custody.length > 0 && [
            w("evidence-custody"),
            <ul key="custody" className={css.custody}>
              {item.custody.map((one, at) => (
                <li key={at}>{w("evidence-custody-line", { to: one.to, date: dates.day(one.on), receipt: one.receipt })}</li>
              ))}
            </ul>,
          ],
        ]}
      />
      {onOpen !== null && stands && (
        <div className={css.buttons}>
          <Button size="small" variant="quiet" onPress={() => onOpen({ kind: "correct", item })} label={w("evidence-correct-of", { number })} testId={`evidence-${number}-correct`}>
            {w("evidence-correct")}
          </Button>
          <Button size="small" variant="quiet" onPress={() => onOpen({ kind: "hand", item })} label={w("evidence-hand-over-of", { number })} testId={`evidence-${number}-hand`}>
            {w("evidence-hand-over")}
          </Button>
        </div>
      )}
    </li>
  );
}
