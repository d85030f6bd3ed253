/**
 * Another key for the store, after somebody was shut out: that it is due and because of whom, and
 * the change itself.
 *
 * data-testid: key-due, key-due-open, key-due-change, key-dialog, key-change, key-later, key-done, key-backup,
 * key-close
 */
import { useState } from "react";
import type { ReactNode } from "react";
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
  const [done, setDone] = useState(false);
  if (done) {
    // The newest backup is still under the old key, so that the next one is offered at once.
    return (
      <StepsDialog
        key="backup"
        begin="begin_backup"
        goOn="continue_backup"
        verb={w("team-key-backup")}
        testIds={{ dialog: "key-done", begin: "key-backup", later: "key-close" }}
        onDone={async () => {
          toast("backups-done");
          await tellChanged(queryClient, ["backups"]);
          onClose();
        }}
        onClose={onClose}
      >
        <Alert tone="good" title={w("team-key-done")}>
          {w("team-key-done-what")}
        </Alert>
      </StepsDialog>
    );
  }
  return (
    <StepsDialog
      key="change"
      begin="begin_key_change"
      goOn="continue_key_change"
      stop="stop_key_change"
      verb={w("team-key-change")}
      running={w("team-key-running")}
      testIds={{ dialog: "key-dialog", begin: "key-change", later: "key-later" }}
      onDone={async () => {
        setDone(true);
        await tellChanged(queryClient, ["accounts", "backups", "history"]);
      }}
      onClose={onClose}
    >
      {said !== undefined && <Alert tone="good">{said}</Alert>}
      <p>{w("team-key-due-what")}</p>
      <Soft as="p">{w("team-key-what")}</Soft>
    </StepsDialog>
  );
}

interface StepsProps {
  begin: "begin_key_change" | "begin_backup";
  goOn: "continue_key_change" | "continue_backup";
  /** Without it, what has begun is seen through to its end. */
  stop?: "stop_key_change";
  verb: string;
  /** What is worth knowing while it runs. */
  running?: string;
  testIds: { dialog: string; begin: string; later: string };
  onDone: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}

/** Something long that is begun, watched, and may wait for later. */
function StepsDialog({ begin, goOn, stop, verb, running: meanwhile, testIds, onDone, onClose, children }: StepsProps) {
  const w = useWords();
  const running = useRunning(goOn);
  const { progress, problem } = running;

  async function go(): Promise<void> {
    await call(begin, {}).then(
      async (first) => {
        if (await running.run(first)) await onDone();
      },
      (thrown: unknown) => running.fail(problemFrom(thrown)),
    );
  }

  async function halt(): Promise<void> {
    if (stop === undefined) return;
    running.stop();
    await call(stop, {}).catch(() => undefined);
  }

  return (
    <Dialog
      title={w("team-key-title")}
      width="narrow"
      isOpen
      keepOpenOutside
      onClose={() => {
        if (progress !== null) void halt();
        onClose();
      }}
      testId={testIds.dialog}
      footer={
        progress === null && (
          <>
            <Button variant="main" onPress={() => void go()} autoFocus testId={testIds.begin}>
              {verb}
            </Button>
            <Button variant="quiet" onPress={onClose} testId={testIds.later}>
              {w("team-key-later")}
            </Button>
          </>
        )
      }
    >
      <Stack gap={3}>
        {progress === null ? (
          children
        ) : (
          <>
            <Doing progress={progress} {...(stop !== undefined && { onStop: () => void halt() })} />
            {meanwhile !== undefined && <Soft as="p">{meanwhile}</Soft>}
          </>
        )}
        <Refused refusals={problem?.refusals ?? []} number={problem?.number ?? null} />
      </Stack>
    </Dialog>
  );
}
