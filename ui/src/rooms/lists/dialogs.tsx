/**
 * Other words for an entry, and its last day.
 *
 * data-testid: rename-dialog, rename-<language>, rename-save, retire-dialog, retire-day, retire-save
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { ListEntry, ListName } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Code, DateField, Dialog, Form, Soft, Stack, TextField, toast } from "../../kit";
import { useDates, useLabel, useWords } from "../../words";
import { tonguesOf, wholeLabel } from "./languages";

export function RenameDialog({ list, entry, onClose }: { list: ListName; entry: ListEntry; onClose: () => void }) {
  const w = useWords();
  const { pack } = useDesk();
  const tongues = tonguesOf(pack);
  const act = useAct("rename_entry");
  const [label, setLabel] = useState(() => wholeLabel(tongues, entry.label));

  async function save(): Promise<void> {
    const saved = await act.run({ list, code: entry.code, label });
    if (!saved) return;
    toast("lists-renamed");
    onClose();
  }

  return (
    <Dialog
      title={w("lists-rename")}
      below={<Code>{entry.code}</Code>}
      isOpen
      onClose={onClose}
      keepOpenOutside
      testId="rename-dialog"
      footer={
        <>
          <Button variant="main" busy={act.busy} onPress={() => void save()} testId="rename-save">
            {w("lists-rename")}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {w("common-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={act.refusals} onSubmit={() => void save()}>
        <Stack gap={4}>
          <Soft as="p">{w("lists-rename-what")}</Soft>
          {tongues.map((tongue, at) => (
            <TextField key={tongue} label={w(`lists-${tongue}`)} name={`label.${tongue}`} value={label[tongue] ?? ""} onChange={(text) => setLabel({ ...label, [tongue]: text })} autoFocus={at === 0} testId={`rename-${tongue}`} />
          ))}
        </Stack>
      </Form>
    </Dialog>
  );
}

export function RetireDialog({ list, entry, today, onClose }: { list: ListName; entry: ListEntry; today: string; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const { day } = useDates();
  const act = useAct("retire_entry");
  const [until, setUntil] = useState<string | null>(today);

  async function save(): Promise<void> {
    const last = until ?? "";
    const saved = await act.run({ list, code: entry.code, until: last });
    if (!saved) return;
    toast("lists-retired-until", { code: entry.code, date: day(last) });
    onClose();
  }

  return (
    <Dialog
      title={w("lists-retire-of", { name: label(entry.label) })}
      width="narrow"
      isOpen
      onClose={onClose}
      testId="retire-dialog"
      footer={
        <>
          <Button variant="main" busy={act.busy} onPress={() => void save()} testId="retire-save">
            {w("lists-retire")}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {w("common-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={act.refusals} onSubmit={() => void save()}>
        <Stack gap={4}>
          <p>{w("lists-retire-used", { count: entry.used })}</p>
          <DateField label={w("lists-retire-day")} name="until" value={until} onChange={setUntil} autoFocus testId="retire-day" />
        </Stack>
      </Form>
    </Dialog>
  );
}
