/**
 * Team › Backups: what there is, what is due, one more, and a copy that leaves this computer.
 *
 * data-testid: backups, backup-now, backup-doing, backup-stop, backup-problem, backup-copy-<number>, copy-due
 */
import { Alert, Button, Empty, Panel, Soft, Spinner, Stack, Table, toast } from "../../kit";
import { call, problemFrom } from "../../door";
import type { BackupRow, Refusal } from "../../door";
import { queryClient, tellChanged, useFetch, useLook } from "../../door/hooks";
import { useDates, useRefusalText, useWords } from "../../words";
import { Doing, Stamp } from "./Doing";
import { Sheet } from "./Sheet";
import { useRunning } from "./running";
import css from "./backups.module.css";

export function BackupsTab() {
  const w = useWords();
  const { number, day, time } = useDates();
  const backups = useLook("view_backups", {}, { fresh: true });
  const running = useRunning("continue_backup");
  const copy = useFetch("copy_backup", "file", ["backups"]);
  if (!backups.data) return <Spinner />;
  const { rows, copy_due, restorations } = backups.data;

  async function now(): Promise<void> {
    await call("begin_backup", {}).then(
      async (first) => {
        if (await running.run(first)) {
          toast("backups-done");
          await tellChanged(queryClient, ["backups"]);
        }
      },
      (thrown: unknown) => running.fail(problemFrom(thrown)),
    );
  }

  async function stop(): Promise<void> {
    running.stop();
    await call("stop_backup", {}).catch(() => undefined);
    toast("backups-stopped");
  }

  async function leave(row: BackupRow): Promise<void> {
    const answer = await copy.run({ number: row.number });
    if (answer?.saved) toast("backups-copied");
  }

  return (
    <Stack gap={4}>
      <Soft as="p">{w("backups-what")}</Soft>
      {copy_due && <CopyDue />}
      <div className={css.now}>
        {running.progress === null ? (
          <Button variant="main" onPress={() => void now()} testId="backup-now">
            {w("backups-now")}
          </Button>
        ) : (
          <Doing progress={running.progress} onStop={() => void stop()} />
        )}
        <Refused refusals={[...(running.problem?.refusals ?? []), ...copy.refusals]} number={running.problem?.number ?? null} />
      </div>
      {rows.length === 0 ? (
        <Panel>
          <Empty title={w("backups-none")} testId="backups-none">
            {w("backups-none-what")}
          </Empty>
        </Panel>
      ) : (
        <Panel title={w("backups-list")} flush>
          <Table<BackupRow>
            label={w("backups-list")}
            items={rows}
            idOf={(row) => String(row.number)}
            textOf={(row) => number(row.number)}
            testId="backups"
            columns={[
              { id: "number", title: w("backups-number"), names: true, cell: (row) => number(row.number) },
              { id: "made", title: w("backups-made"), cell: (row) => <Stamp at={row.made_at} /> },
              { id: "size", title: w("backups-size"), cell: (row) => <Soft>{w("backups-mb", { size: number(megabytes(row.bytes)) })}</Soft> },
              { id: "left", title: w("backups-left"), cell: (row) => (row.copied === null ? <Soft>{w("backups-never-left")}</Soft> : <Stamp at={row.copied} />) },
              {
                id: "act",
                title: w("team-act"),
                cell: (row) => (
                  <Button size="small" onPress={() => void leave(row)} label={w("backups-copy-of", { number: row.number })} testId={`backup-copy-${row.number}`}>
                    {w("backups-copy")}
                  </Button>
                ),
              },
            ]}
          />
        </Panel>
      )}
      <Sheet />
      {restorations.length > 0 && (
        <Panel title={w("backups-restorations")}>
          <ul className={css.list} data-testid="restorations">
            {restorations.map((one) => (
              <li key={one.at}>{w("backups-restoration", { number: one.number, made: `${day(one.made_at)} ${time(one.made_at)}`, at: `${day(one.at)} ${time(one.at)}` })}</li>
            ))}
          </ul>
        </Panel>
      )}
    </Stack>
  );
}

/** At least a tenth: a backup is never nothing. */
export const megabytes = (bytes: number): number => Math.max(0.1, Math.round(bytes / 100_000) / 10);

/** What the core said to a button that has no field beside it. */
export function Refused({ refusals, number }: { refusals: readonly Refusal[]; number: string | null }) {
  const w = useWords();
  const text = useRefusalText();
  if (refusals.length === 0 && number === null) return null;
  return (
    <Alert tone="danger" testId="backup-problem">
      {refusals.map((one) => (
        <p key={one.code}>{text(one)}</p>
      ))}
      {number !== null && <p>{w("kit-broken", { number })}</p>}
    </Alert>
  );
}

/** No copy has left this computer for a week. */
export function CopyDue({ onOpen }: { onOpen?: () => void }) {
  const w = useWords();
  return (
    <Alert
      tone="warn"
      title={w("backups-copy-due")}
      testId="copy-due"
      actions={
        onOpen && (
          <Button size="small" onPress={onOpen} testId="copy-due-open">
            {w("backups-copy-open")}
          </Button>
        )
      }
    >
      {w("backups-copy-due-what")}
    </Alert>
  );
}
