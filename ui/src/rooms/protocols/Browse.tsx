/**
 * The protocols of the pack, to be read: all of them in a dialog, and those that fit a call beside its form.
 *
 * data-testid: protocols-dialog, protocol-fold-<code>, protocol-side, protocols-all
 */
import { useState } from "react";
import { offeredIn, today } from "../../app/offered";
import { useDesk } from "../../app/me";
import type { Protocol } from "../../door";
import { Button, Dialog, Fold, Panel, Stack } from "../../kit";
import { useLabel, useWords } from "../../words";
import { fitting } from "./rules";
import css from "./protocols.module.css";

/** Every protocol, one open at a time. */
export function AllProtocols({ onClose }: { onClose: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  return (
    <Dialog title={w("protocols-all")} below={w("protocols-all-text")} isOpen onClose={onClose} width="wide" testId="protocols-dialog">
      <Lists lists={offeredIn(pack.protocols, today())} />
    </Dialog>
  );
}

/** Beside the form of a call: what its problem and its danger ask for, and the way to all others. */
export function FittingProtocols({ problems, risk }: { problems: readonly (string | null)[]; risk: number | null }) {
  const { pack } = useDesk();
  const w = useWords();
  const [all, setAll] = useState(false);
  const lists = fitting({ ...pack, protocols: offeredIn(pack.protocols, today()) }, problems, risk);
  const [first] = lists;
  return (
    <Panel title={w(lists.length === 0 ? "protocols-title" : "protocols-side")} testId="protocol-side">
      {/* In danger its steps are read at once; a list that only fits is opened by whoever wants it. */}
      <Lists key={first?.code ?? ""} lists={lists} open={first?.from_risk === null ? undefined : first?.code} />
      <div>
        <Button size="small" onPress={() => setAll(true)} testId="protocols-all">
          {w("protocols-all")}
        </Button>
      </div>
      {all && <AllProtocols onClose={() => setAll(false)} />}
    </Panel>
  );
}

function Lists({ lists, open }: { lists: readonly Protocol[]; open?: string | undefined }) {
  const w = useWords();
  const label = useLabel();
  const [opened, setOpened] = useState(open ?? null);
  return (
    <Stack gap={3}>
      {lists.map((one) => (
        <Fold
          key={one.code}
          title={label(one.label)}
          state={w("protocols-steps", { count: one.steps.length })}
          answered={false}
          isOpen={opened === one.code}
          onToggle={(isOpen) => setOpened(isOpen ? one.code : null)}
          testId={`protocol-fold-${one.code}`}
        >
          <ol className={css.read}>
            {one.steps.map((step) => (
              <li key={step.code}>{label(step.label)}</li>
            ))}
          </ol>
        </Fold>
      ))}
    </Stack>
  );
}
