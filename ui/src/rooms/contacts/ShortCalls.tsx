/**
 * Silent, hang-up, prank: a contact in one key, from anywhere on the form. Answers that stand on the
 * form are never dropped without being asked about.
 *
 * Keys: F1–F6.
 *
 * data-testid: call-quick-<code>, call-quick-more (menu-<code>), call-quick-last, call-quick-dialog,
 * call-quick-apart, call-quick-drop, call-quick-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import { offeredIn, today } from "../../app/offered";
import { useWay } from "../../app/route";
import type { Calls, ContactDraft } from "../../door";
import type { Act } from "../../door/hooks";
import { Button, Dialog, Menu, TextButton, toast, useKeys } from "../../kit";
import { useLabel, useWords } from "../../words";
import type { Call } from "./call";
import { QUICK_KEYS, hasAnswers, quickContact } from "./draft";
import type { DraftKeeper } from "./keeper";
import css from "./call.module.css";

/** The moment of a key or a click. Apart, so that the compiler sees that no render asks for it. */
const now = (): Date => new Date();

export interface ShortCallsProps {
  /** The form as it stands when a key is pressed; a function, so that typing does not draw the keys anew. */
  standing: () => Call;
  keeper: DraftKeeper<ContactDraft>;
  save: Act<Calls["save_contact"][0], Calls["save_contact"][1]>;
  isReady: boolean;
  /** Clears the form for the next call. */
  begin: () => void;
}

export function ShortCalls({ standing, keeper, save, isReady, begin }: ShortCallsProps) {
  const { me, pack } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const label = useLabel();
  const [over, setOver] = useState<string | null>(null);
  const [last, setLast] = useState<{ id: string; code: string } | null>(null);

  const kinds = offeredIn(pack.non_counselling, today());
  const nameOf = (code: string): string => {
    const kind = pack.non_counselling.find((one) => one.code === code);
    return kind ? label(kind.label) : code;
  };

  /** Records it. `keep` are the answers that stay on the form, if any. */
  async function record(code: string, keep: ContactDraft | null): Promise<void> {
    setOver(null);
    await keeper.stop();
    const { draft, typed, waiting } = standing();
    const answer = await save.run(quickContact(pack, me.language, code, now(), keep === null && !waiting ? draft : null));
    keeper.resume();
    if (answer === undefined) {
      if (typed) keeper.typed(draft);
      return;
    }
    toast("contacts-quick-saved", { kind: nameOf(code), code: answer.value.code });
    setLast({ id: answer.value.contact, code: answer.value.code });
    if (keep === null) {
      begin();
    } else {
      // Recording a contact drops the kept draft, so the answers on the form are kept anew.
      keeper.typed(keep);
      await keeper.flush();
    }
  }

  function press(code: string): void {
    if (!isReady) return;
    if (hasAnswers(standing().draft)) setOver(code);
    else void record(code, null);
  }

  useKeys(kinds.slice(0, QUICK_KEYS).map((one, at) => ({ keys: `F${at + 1}`, label: label(one.label), run: () => press(one.code) })));

  return (
    <>
      <div className={css.quick} role="group" aria-label={w("contacts-quick")}>
        {kinds.slice(0, QUICK_KEYS).map((one, at) => (
          <Button key={one.code} size="small" shortcut={`F${at + 1}`} shortcutShownOnly isDisabled={!isReady} onPress={() => press(one.code)} testId={`call-quick-${one.code}`}>
            {label(one.label)}
          </Button>
        ))}
        {kinds.length > QUICK_KEYS && (
          <Menu
            variant="quiet"
            label={w("contacts-quick-more")}
            testId="call-quick-more"
            entries={kinds.slice(QUICK_KEYS).map((one) => ({ id: one.code, text: label(one.label), onPress: () => press(one.code) }))}
          />
        )}
        {last !== null && (
          <TextButton onPress={() => go({ room: "contact", id: last.id })} testId="call-quick-last">
            {w("contacts-quick-open", { code: last.code })}
          </TextButton>
        )}
      </div>
      <Dialog
        alert
        title={w("contacts-quick-over-title")}
        isOpen={over !== null}
        onClose={() => setOver(null)}
        testId="call-quick-dialog"
        footer={
          over !== null && (
            <>
              <Button variant="main" autoFocus onPress={() => void record(over, standing().draft)} testId="call-quick-apart">
                {w("contacts-quick-over-apart", { kind: nameOf(over) })}
              </Button>
              <Button variant="danger" onPress={() => void record(over, null)} testId="call-quick-drop">
                {w("contacts-quick-over-drop")}
              </Button>
              <Button variant="quiet" onPress={() => setOver(null)} testId="call-quick-cancel">
                {w("contacts-cancel")}
              </Button>
            </>
          )
        }
      >
        <p>{over !== null && w("contacts-quick-over-text", { kind: nameOf(over) })}</p>
      </Dialog>
    </>
  );
}
