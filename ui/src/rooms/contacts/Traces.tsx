/**
 * Under a text that somebody types: what in it could lead to a person, found by the core at a pause.
 * A warning and an offer, never a refusal. What was found stays until the text no longer holds it, so
 * that nothing flickers while one types on.
 *
 * data-testid: traces, traces-take-<kind>
 */
import { useEffect, useState } from "react";
import { call } from "../../door";
import type { Trace } from "../../door";
import { Alert, Button, Code, Typed } from "../../kit";
import { useChoice, useWords } from "../../words";
import css from "./traces.module.css";

const PAUSE = 600;
/** What stands where something was taken out: a mark that reads in each language. */
const TAKEN = "[…]";

interface Piece {
  kind: Trace["kind"];
  text: string;
}

/** The pieces that the places name, each once. */
export function piecesOf(text: string, found: readonly Trace[]): Piece[] {
  const pieces = found.map((one) => ({ kind: one.kind, text: text.slice(one.start, one.end) }));
  return pieces.filter((piece, at) => pieces.findIndex((other) => other.text === piece.text) === at);
}

export interface TracesProps {
  text: string;
  onChange: (text: string) => void;
  /** What the form calls the person. */
  name?: string | undefined;
  /** The case that the text goes into: the core knows what the person is called there. */
  caseId?: string | undefined;
}

export function Traces({ text, onChange, name = "", caseId }: TracesProps) {
  const w = useWords();
  const choice = useChoice();
  const [pieces, setPieces] = useState<readonly Piece[]>([]);

  useEffect(() => {
    // Without a digit or a name there is nothing to find, so the core is not asked.
    const named = name.trim() !== "" || caseId !== undefined;
    if (text.trim() === "" || (!named && !/\p{Nd}/u.test(text))) return;
    let here = true;
    const timer = setTimeout(() => {
      call("find_traces", { text, names: name.trim() === "" ? [] : [name], case: caseId ?? null })
        .then((found) => {
          if (here) setPieces(piecesOf(text, found));
        })
        // A warning that cannot be had is no reason to disturb a call.
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [text, name, caseId]);

  const shown = pieces.filter((piece) => text.includes(piece.text));
  return (
    <div aria-live="polite" className={css.under}>
      {shown.length > 0 && (
        <Alert tone="warn" title={w("contacts-traces")} testId="traces">
          {shown.some((piece) => piece.kind === "name") && <p>{w("contacts-traces-name")}</p>}
          {shown.some((piece) => piece.kind !== "name") && <p>{w("contacts-traces-text")}</p>}
          <ul className={css.list}>
            {shown.map((piece) => (
              <li key={piece.text} className={css.piece}>
                <span>
                  {choice("trace-kind", piece.kind)} · {piece.kind === "name" ? <Typed>{piece.text}</Typed> : <Code>{piece.text}</Code>}
                </span>
                <Button
                  size="small"
                  label={w("contacts-traces-take-one", { piece: piece.text })}
                  onPress={() => onChange(text.replaceAll(piece.text, TAKEN))}
                  testId={`traces-take-${piece.kind}`}
                >
                  {w("contacts-traces-take")}
                </Button>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
