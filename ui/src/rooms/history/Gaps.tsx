/**
 * Where the store did not reach as far as its witnesses: told to supervisors until it is accepted.
 *
 * data-testid: gaps, gap-accept
 */
import type { GapView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Alert, Button, Stack, toast } from "../../kit";
import { useChoice, useDates, useRefusalText, useWords } from "../../words";

/** Those that wait; with `all`, those that were accepted too. */
export function Gaps({ all = false }: { all?: boolean }) {
  const gaps = useLook("list_gaps", {});
  const shown = (gaps.data ?? []).filter((gap) => all || gap.settled_at === null);
  if (shown.length === 0) return null;
  return (
    <Stack gap={3}>
      {shown.map((gap) => (
        <Gap key={gap.gap} gap={gap} />
      ))}
    </Stack>
  );
}

function Gap({ gap }: { gap: GapView }) {
  const w = useWords();
  const choice = useChoice();
  const say = useRefusalText();
  const { day, time } = useDates();
  const act = useAct("accept_gap");
  const at = (moment: string | null): string => (moment === null ? "" : `${day(moment)} ${time(moment)}`);
  const date = at(gap.noticed_at);
  const witness = choice("witness", gap.witness);
  const what =
    gap.kind === "older_copy"
      ? w("history-gap-copy", { date, witness, seen: at(gap.seen_at), seen_seq: gap.seen_seq, last: at(gap.last_at), last_seq: gap.last_seq })
      : gap.kind === "older_keys"
        ? w("history-gap-keys", { date, witness, seen: at(gap.seen_at) })
        : w("history-gap-missing", { date, last: at(gap.last_at), last_seq: gap.last_seq });
  const accept = async (): Promise<void> => {
    if ((await act.run({ gap: gap.gap })) !== undefined) toast("history-gap-done");
  };
  const settled = gap.settled_at !== null;
  return (
    <Alert
      tone={settled ? "info" : "warn"}
      title={w("history-gap-title")}
      testId="gaps"
      actions={
        gap.may_accept ? (
          <Button size="small" busy={act.busy} onPress={() => void accept()} testId="gap-accept">
            {w("history-gap-accept")}
          </Button>
        ) : undefined
      }
    >
      <p>{what}</p>
      {!settled && <p>{w("history-gap-what")}</p>}
      {gap.accepted.map((one) => (
        <p key={one.account}>{w("history-gap-accepted", { name: one.name, date: at(one.at) })}</p>
      ))}
      {!settled && gap.needed > 1 && <p>{w("history-gap-waits", { count: gap.needed - gap.accepted.length })}</p>}
      {act.refusals.map((one) => (
        <p key={one.code}>{say(one)}</p>
      ))}
    </Alert>
  );
}
