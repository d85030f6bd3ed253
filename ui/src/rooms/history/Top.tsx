/**
 * The line above the history: how many events there are, and whether they fit together. The chain is
 * verified in pieces, so that nobody waits for it.
 *
 * data-testid: history-top, history-again, history-export
 */
import { useEffect, useState } from "react";
import { useDesk } from "../../app/me";
import type { ChainChecked } from "../../door";
import { call } from "../../door";
import { useFetch } from "../../door/hooks";
import { Alert, Button, Stack, toast } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";

export function Top({ size, since, code }: { size: number; since: string | null; code: string | null }) {
  const w = useWords();
  const choice = useChoice();
  const { dayAndMonth } = useDates();
  const { me } = useDesk();
  const leave = useFetch("export_chain", "file", ["history"]);
  const [round, setRound] = useState(0);
  const checked = useVerified(round);
  if (checked === null || !checked.done) {
    return (
      <Alert testId="history-top">
        <p>{w("history-checking", { done: checked === null ? 0 : checked.next - 1, size: checked?.size ?? size })}</p>
      </Alert>
    );
  }
  if (checked.broken !== null) {
    return (
      <Alert tone="danger" testId="history-top">
        <p>{w("history-broken", { seq: checked.broken })}</p>
      </Alert>
    );
  }
  if (checked.edited > 0) {
    return (
      <Alert tone="danger" testId="history-top">
        <p>{w("history-edited", { count: checked.edited })}</p>
        <ul>
          {checked.edits.map((edit, place) => (
            <li key={place}>{edit.seq === null || edit.at === null ? w("history-edit-unknown", { kind: choice("edit-kind", edit.kind) }) : w("history-edit", { kind: choice("edit-kind", edit.kind), seq: edit.seq, date: dayAndMonth(edit.at, true) })}</li>
          ))}
        </ul>
      </Alert>
    );
  }
  const from = since === null ? "" : dayAndMonth(since, true);
  const again = (
    <>
      <Button size="small" onPress={() => setRound(round + 1)} testId="history-again">
        {w("history-again")}
      </Button>
      {me.role === "supervisor" && (
        <Button
          size="small"
          busy={leave.busy}
          onPress={() => {
            void leave.run({}).then((answer) => {
              if (answer?.saved) toast("history-exported");
            });
          }}
          testId="history-export"
        >
          {w("history-export")}
        </Button>
      )}
    </>
  );
  return (
    <Alert tone={checked.gaps.length > 0 ? "warn" : "good"} testId="history-top" actions={again}>
      <Stack gap={1}>
        <p>{code === null ? w("history-whole", { count: checked.size, since: from }) : w("history-whole-code", { count: checked.size, since: from, code: dayAndMonth(code, true) })}</p>
        {checked.gaps.map((gap) => (
          <p key={gap.witness + gap.kind}>{w("history-against", { witness: choice("witness", gap.witness), kind: choice("gap-kind", gap.kind) })}</p>
        ))}
        {checked.witnesses.length === 0 && <p>{w("history-witnesses-none")}</p>}
      </Stack>
    </Alert>
  );
}

/** Verifies the whole chain, piece by piece; what is known so far. */
function useVerified(round: number): ChainChecked | null {
  const [checked, setChecked] = useState<ChainChecked | null>(null);
  useEffect(() => {
    let left = false;
    const walk = async (from: number): Promise<void> => {
      const piece = await call("verify_chain", { from });
      if (left) return;
      setChecked(piece);
      if (!piece.done) await walk(piece.next);
    };
    // A desk that locks itself meanwhile takes this screen away.
    walk(1).catch(() => undefined);
    return () => {
      left = true;
    };
  }, [round]);
  return checked;
}
