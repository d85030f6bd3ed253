/**
 * The recovery sheet, tried once a year: it opens nothing, and shows that the paper is still there.
 *
 * data-testid: sheet, sheet-try, sheet-due, sheet-due-open; the trial is check-dialog with check-save, and check-typed
 */
import { useState } from "react";
import { Alert, Button, Line, Panel, Soft, Stack, TextField, toast } from "../../kit";
import { useAct, useLook } from "../../door/hooks";
import { useDates, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";

export function Sheet() {
  const w = useWords();
  const { day } = useDates();
  const key = useLook("view_store_key", {});
  const [trying, setTrying] = useState(false);
  if (!key.data) return null;
  const { sheet_checked, sheet_due } = key.data;
  const last = sheet_checked === null ? w("backups-sheet-never") : w("backups-sheet-last", { date: day(sheet_checked) });
  return (
    <Panel title={w("backups-sheet")}>
      <Stack gap={3}>
        <Soft as="p">{w("backups-sheet-what")}</Soft>
        <Line gap={3}>
          <Button {...(sheet_due ? { variant: "main" as const } : {})} onPress={() => setTrying(true)} testId="sheet-try">
            {w("backups-sheet-try")}
          </Button>
          <span data-testid="sheet">{last}</span>
        </Line>
      </Stack>
      {trying && <SheetDialog onClose={() => setTrying(false)} />}
    </Panel>
  );
}

function SheetDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const check = useAct("check_sheet");
  const [typed, setTyped] = useState("");
  const save = async (): Promise<void> => {
    if ((await check.run({ typed })) === undefined) return;
    toast("backups-sheet-done");
    onClose();
  };
  return (
    <ActDialog title={w("backups-sheet-try")} below={w("backups-sheet-what")} save={w("backups-sheet-try")} busy={check.busy} refusals={check.refusals} onSave={() => void save()} onClose={onClose} testId="check">
      <TextField label={w("unlock-recover-typed")} name="typed" help={w("unlock-recover-typed-help")} value={typed} onChange={setTyped} isRequired ltr autoFocus testId="check-typed" />
    </ActDialog>
  );
}

/** It was not tried for a year. */
export function SheetDue({ onOpen }: { onOpen: () => void }) {
  const w = useWords();
  const key = useLook("view_store_key", {});
  if (!key.data?.sheet_due) return null;
  return (
    <Alert
      tone="info"
      title={w("backups-sheet-due")}
      testId="sheet-due"
      actions={
        <Button size="small" onPress={onOpen} testId="sheet-due-open">
          {w("backups-copy-open")}
        </Button>
      }
    >
      {w("backups-sheet-what")}
    </Alert>
  );
}
