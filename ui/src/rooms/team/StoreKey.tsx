/**
 * Another key for the store, after somebody was shut out: that it is due and because of whom, and
 * the change itself.
 *
 * data-testid: key-due, key-due-open, key-due-change, key-dialog, key-change, key-later, key-done, key-backup,
 * key-close
 */
import { useState } from "react";
import { call, problemFrom } from "../../door";
import { queryClient, tellChanged, useLook } from "../../door/hooks";
import { Alert, Button, Dialog, Soft, Stack, toast } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";
import { Refused } from "../backups";
import { Doing } from "../backups/Doing";
import { useRunning } from "../backups/running";

/** Only supervisors are told. `onOpen` leads to where it can be changed; without it, it is changed here. */
export function KeyDue({ onOpen }: { onOpen?: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const { day } = useDates();
  const key = useLook("view_store_key", {});
  const [changing, setChanging] = useState(false);
  const who = key.data?.shut_out ?? [];
  return (
    <>
      {who.length > 0 && (
        <Alert
          tone="warn"
          title={w("team-key-due")}
          testId="key-due"
          actions={
            onOpen ? (
              <Button size="small" onPress={onOpen} testId="key-due-open">
                {w("team-key-open")}
              </Button>
            ) : (
              <Button size="small" variant="main" onPress={() => setChanging(true)} testId="key-due-change">
                {w("team-key-change")}
              </Button>
            )
          }
        >
          <p>{w("team-key-due-what")}</p>
          {who.map((one) => (
            <p key={one.at}>{w("team-key-due-row", { name: one.name ?? w("team-key-due-sheet"), why: choice("shut-out-why", one.why), date: day(one.at) })}</p>
          ))}
        </Alert>
      )}
      {changing && <KeyDialog onClose={() => setChanging(false)} />}
    </>
  );
}

/** `said` stands first: what has just happened. */
export function KeyDialog({ said, onClose }: { said?: string; onClose: () => void }) {
  const w = useWords();
  const running = useRunning("continue_key_change");
  const [done, setDone] = useState(false);
  const runs = running.progress !== null;

  async function change(): Promise<void> {
    await call("begin_key_change", {}).then(
      async (first) => {
        if (!(await running.run(first))) return;
        setDone(true);
        await tellChanged(queryClient, ["accounts", "backups", "history"]);
      },
      (thrown: unknown) => running.fail(problemFrom(thrown)),
    );
  }

  async function stop(): Promise<void> {
    running.stop();
    await call("stop_key_change", {}).catch(() => undefined);
  }

  if (done) return <KeyChanged onClose={onClose} />;
  return (
    <Dialog
      title={w("team-key-title")}
      width="narrow"
      isOpen
      keepOpenOutside
      onClose={() => {
        if (runs) void stop();
        onClose();
      }}
      testId="key-dialog"
      footer={
        !runs && (
          <>
            <Button variant="main" onPress={() => void change()} autoFocus testId="key-change">
              {w("team-key-change")}
            </Button>
            <Button variant="quiet" onPress={onClose} testId="key-later">
              {w("team-key-later")}
            </Button>
          </>
        )
      }
    >
      <Stack gap={3}>
        {said !== undefined && <Alert tone="good">{said}</Alert>}
        {running.progress === null ? (
          <>
            <p>{w("team-key-due-what")}</p>
            <Soft as="p">{w("team-key-what")}</Soft>
          </>
        ) : (
          <>
            <Doing progress={running.progress} onStop={() => void stop()} />
            <Soft as="p">{w("team-key-running")}</Soft>
          </>
        )}
        <Refused refusals={running.problem?.refusals ?? []} number={running.problem?.number ?? null} />
      </Stack>
    </Dialog>
  );
}

/** The newest backup is still under the old key, so that the next one is offered at once. */
function KeyChanged({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const running = useRunning("continue_backup");
  const runs = running.progress !== null;

  async function backUp(): Promise<void> {
    await call("begin_backup", {}).then(
      async (first) => {
        if (!(await running.run(first))) return;
        toast("backups-done");
        await tellChanged(queryClient, ["backups"]);
        onClose();
      },
      (thrown: unknown) => running.fail(problemFrom(thrown)),
    );
  }

  return (
    <Dialog
      title={w("team-key-title")}
      width="narrow"
      isOpen
      keepOpenOutside
      onClose={onClose}
      testId="key-done"
      footer={
        !runs && (
          <>
            <Button variant="main" onPress={() => void backUp()} autoFocus testId="key-backup">
              {w("team-key-backup")}
            </Button>
            <Button variant="quiet" onPress={onClose} testId="key-close">
              {w("team-key-later")}
            </Button>
          </>
        )
      }
    >
      <Stack gap={3}>
        <Alert tone="good" title={w("team-key-done")}>
          {w("team-key-done-what")}
        </Alert>
        {running.progress !== null && <Doing progress={running.progress} />}
        <Refused refusals={running.problem?.refusals ?? []} number={running.problem?.number ?? null} />
      </Stack>
    </Dialog>
  );
}
