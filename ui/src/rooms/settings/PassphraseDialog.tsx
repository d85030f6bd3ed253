/**
 * A new passphrase for the person at the desk, who types the present one again. Afterwards the best
 * check is offered at once: to lock and to open.
 *
 * data-testid: change-dialog, passphrase-current, passphrase, change-save, change-done, change-lock
 */
import { useState } from "react";
import { Alert, Button, Dialog, PassphraseField, Soft } from "../../kit";
import { useDesk } from "../../app/me";
import { useAct } from "../../door/hooks";
import { useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import { PassphraseChoice } from "../setup";

export function PassphraseDialog({ onClose }: { onClose: () => void }) {
  const w = useWords();
  const { lock } = useDesk();
  const change = useAct("change_passphrase");
  const [current, setCurrent] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const [done, setDone] = useState(false);

  async function save(): Promise<void> {
    const saved = await change.run({ current, passphrase });
    if (saved === undefined) return;
    // The page has no reason to keep either.
    setCurrent("");
    setPassphrase("");
    setDone(true);
  }

  if (done) {
    return (
      <Dialog
        title={w("settings-passphrase-done")}
        width="narrow"
        isOpen
        onClose={onClose}
        testId="change-done"
        footer={
          <>
            <Button variant="main" onPress={lock} autoFocus testId="change-lock">
              {w("settings-passphrase-lock")}
            </Button>
            <Button variant="quiet" onPress={onClose}>
              {w("settings-passphrase-later")}
            </Button>
          </>
        }
      >
        <Alert tone="good">{w("settings-passphrase-check")}</Alert>
      </Dialog>
    );
  }
  return (
    <ActDialog title={w("settings-passphrase-change")} below={w("settings-passphrase-below")} save={w("settings-passphrase-save")} busy={change.busy} refusals={change.refusals} onSave={() => void save()} onClose={onClose} testId="change">
      <PassphraseField label={w("settings-passphrase-current")} name="current" value={current} onChange={setCurrent} isRequired autoFocus testId="passphrase-current" />
      <PassphraseChoice value={passphrase} onChange={setPassphrase} whose="next" />
      {change.busy && <Soft>{w("setup-creating")}</Soft>}
    </ActDialog>
  );
}
