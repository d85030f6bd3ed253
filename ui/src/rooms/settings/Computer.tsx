/**
 * Binding Sanad to this computer: a code that the keyring keeps and that is typed back from paper before
 * anything changes. For supervisors.
 *
 * data-testid: computer, computer-begin, computer-end, computer-line, unbind-dialog with unbind-save; and what the
 * sheet's pages have
 */
import { useState } from "react";
import { Alert, Button, Dialog, Line, Panel, Soft, Stack, toast } from "../../kit";
import type { ComputerLine } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { useChoice, useWords } from "../../words";
import { Refused } from "../backups";
import { ActDialog } from "../cases/ActDialog";
import { ConfirmStep, SheetStep } from "../setup";

export function Computer() {
  const w = useWords();
  const choice = useChoice();
  const binding = useLook("view_binding", {}, { fresh: true });
  const begin = useAct("begin_binding");
  const [line, setLine] = useState<ComputerLine | null>(null);
  const [ending, setEnding] = useState(false);
  if (!binding.data) return null;
  const { bound, keyring } = binding.data;
  return (
    <Panel title={w("settings-computer")}>
      <Stack gap={3}>
        <Soft as="p">{w("settings-computer-what")}</Soft>
        <p data-testid="computer">
          <strong>{w(bound ? "settings-computer-on" : "settings-computer-off")}</strong> {(bound || keyring === "silent") && choice("keyring", keyring)}
        </p>
        <Line gap={2}>
          <Button onPress={() => void begin.run({}).then((made) => made && setLine(made))} busy={begin.busy} testId="computer-begin">
            {w(bound ? "settings-computer-renew" : "settings-computer-begin")}
          </Button>
          {bound && (
            <Button variant="quiet" onPress={() => setEnding(true)} testId="computer-end">
              {w("settings-computer-end")}
            </Button>
          )}
        </Line>
        <Refused refusals={begin.refusals} number={null} />
      </Stack>
      {line && <LineDialog line={line} onClose={() => setLine(null)} />}
      {ending && <EndDialog onClose={() => setEnding(false)} />}
    </Panel>
  );
}

function LineDialog({ line, onClose }: { line: ComputerLine; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const [copied, setCopied] = useState(false);
  const confirm = useAct("confirm_binding");

  async function send(typed: string): Promise<void> {
    if ((await confirm.run({ typed })) === undefined) return;
    toast("settings-computer-done");
    onClose();
  }

  return (
    <Dialog title={w("settings-computer")} below={w(copied ? "settings-computer-back" : "settings-computer-write")} isOpen keepOpenOutside onClose={onClose} testId="computer-line">
      {copied ? (
        <ConfirmStep groups={line.groups} send={w("settings-computer-confirm")} refusals={confirm.refusals} busy={confirm.busy} onBack={() => setCopied(false)} onSend={(typed) => void send(typed)} />
      ) : (
        <SheetStep groups={line.groups} paper="computer_line" have={w("settings-computer-have")} onNext={() => setCopied(true)}>
          {line.keyring === "silent" && <Alert tone="warn">{choice("keyring", line.keyring)}</Alert>}
          <Soft as="p">{w("settings-computer-cost")}</Soft>
          <Soft as="p">{w("settings-computer-copies")}</Soft>
        </SheetStep>
      )}
    </Dialog>
  );
}

function EndDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const end = useAct("unbind_computer");

  async function save(): Promise<void> {
    if ((await end.run({})) === undefined) return;
    toast("settings-computer-ended");
    onClose();
  }

  return (
    <ActDialog title={w("settings-computer-end")} save={w("settings-computer-end")} busy={end.busy} refusals={end.refusals} onSave={() => void save()} onClose={onClose} testId="unbind">
      <p>{w("settings-computer-end-what")}</p>
    </ActDialog>
  );
}
