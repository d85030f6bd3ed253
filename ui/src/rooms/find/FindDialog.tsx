/**
 * Ctrl+K: finds cases, contacts and services. Results show codes and names of services only, never a
 * person's name or story.
 *
 * data-testid: find-dialog, find-input, find-results, find-<kind>:<id>, find-start, find-none, find-count
 */
import { useEffect, useState } from "react";
import { useWay } from "../../app/route";
import type { Found, FoundKind } from "../../door";
import { useLook } from "../../door/hooks";
import { Code, Dialog, RiskBadge, Soft, When } from "../../kit";
import { Finder } from "../../kit/finder";
import { useLabel, useWords } from "../../words";
import type { WordKey } from "../../words";
import css from "./find.module.css";

/** A pause in typing after which the core is asked. */
const PAUSE = 150;
const LEAST = 2;
const kinds: readonly FoundKind[] = ["case", "contact", "body"];
const sectionOf: Record<FoundKind, WordKey> = { case: "find-cases", contact: "find-contacts", body: "find-bodies" };

export function FindDialog({ isOpen, onClose }: { isOpen?: boolean; onClose?: () => void }) {
  const w = useWords();
  const close = onClose ?? (() => undefined);
  return (
    <Dialog title={w("find-title")} isOpen={isOpen ?? false} onClose={close} hideTitle testId="find-dialog">
      <Find onClose={close} />
    </Dialog>
  );
}

function Find({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const { go } = useWay();
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const enough = [...asked].length >= LEAST;
  const found = useLook("find", { text: asked }, { enabled: enough, keepPrevious: true });
  const rows = enough ? (found.data ?? []) : [];
  const nameOf = (one: Found): string => (one.name === null ? one.code : label(one.name));

  function open(key: string): void {
    const one = rows.find((row) => `${row.kind}:${row.id}` === key);
    if (one === undefined) return;
    onClose();
    if (one.kind === "case") go({ room: "case", id: one.id });
    else if (one.kind === "contact") go({ room: "contact", id: one.id });
    else go({ room: "directory", body: one.id });
  }

  return (
    // Escape leaves at once: the field underneath would only empty itself first.
    <div
      className={css.find}
      onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <Finder
        label={w("find-label")}
        value={text}
        onChange={setText}
        resultsLabel={w("find-title")}
        onOpen={open}
        testId="find"
        items={kinds.flatMap((kind) =>
          rows
            .filter((row) => row.kind === kind)
            .map((row) => ({
              id: `${row.kind}:${row.id}`,
              text: nameOf(row),
              section: w(sectionOf[kind]),
              face: (
                <span className={css.row}>
                  {row.kind === "body" && row.name !== null ? <span>{label(row.name)}</span> : <Code strong>{row.code}</Code>}
                  {row.risk !== null && <RiskBadge risk={row.risk} />}
                  {row.on !== null && (
                    <Soft>
                      <When at={row.on} as="near-day" />
                    </Soft>
                  )}
                </span>
              ),
            })),
        )}
        empty={
          enough ? (
            found.isFetching ? null : (
              <div data-testid="find-none">
                <strong>{w("find-none", { text: asked })}</strong>
                <p>{w("find-none-text")}</p>
              </div>
            )
          ) : (
            <div data-testid="find-start">
              <strong>{w("find-start")}</strong>
              <p>{w("find-start-text")}</p>
            </div>
          )
        }
      />
      <p className={css.foot}>
        <span aria-live="polite" data-testid="find-count">
          {enough && found.data !== undefined ? w("find-count", { count: rows.length }) : ""}
        </span>
        <span>{w("find-hint")}</span>
      </p>
    </div>
  );
}
