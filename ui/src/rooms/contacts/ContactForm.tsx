/**
 * The room's first screen: an unfinished call is offered first, so that nothing typed is ever lost by
 * leaving; then the form.
 *
 * data-testid: call-offer, call-offer-continue, call-offer-discard,
 * call-discard-dialog, call-discard-yes, call-discard-no
 */
import { useEffect, useState } from "react";
import { useDesk } from "../../app/me";
import { call, problemFrom } from "../../door";
import type { ContactDraft, StoredDraft } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Dialog, PageHead, Panel, Spinner, Stack, tellBroken } from "../../kit";
import { useDates, useWords } from "../../words";
import { CallForm } from "./CallForm";
import { blankDraft } from "./draft";
import { takeIntent } from "./intent";
import css from "./call.module.css";

type Found = { kind: "asking" } | { kind: "stored"; stored: StoredDraft } | { kind: "ready"; draft: ContactDraft; savedAt: string | null };

export function ContactForm() {
  const { me, pack } = useDesk();
  const [found, setFound] = useState<Found>({ kind: "asking" });

  const fresh = (): ContactDraft => {
    const blank = blankDraft(pack, me.language, new Date());
    const wanted = takeIntent();
    return wanted === null ? blank : { ...blank, case: { kind: "existing", case: wanted.id } };
  };

  useEffect(() => {
    let here = true;
    call("open_draft", {})
      .then((stored) => {
        if (here) setFound(stored === null ? { kind: "ready", draft: fresh(), savedAt: null } : { kind: "stored", stored });
      })
      .catch((thrown: unknown) => {
        const problem = problemFrom(thrown);
        if (problem.number !== null) tellBroken(problem.number);
        if (here) setFound({ kind: "ready", draft: fresh(), savedAt: null });
      });
    return () => {
      here = false;
    };
    // Asked once: what is typed afterwards is this form's own.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  if (found.kind === "asking") return <Spinner />;
  if (found.kind === "stored") {
    return (
      <Offer
        stored={found.stored}
        onContinue={() => setFound({ kind: "ready", draft: found.stored.draft, savedAt: found.stored.saved_at })}
        onDiscarded={() => setFound({ kind: "ready", draft: fresh(), savedAt: null })}
      />
    );
  }
  return <CallForm first={found.draft} firstSavedAt={found.savedAt} fresh={fresh} />;
}

function Offer({ stored, onContinue, onDiscarded }: { stored: StoredDraft; onContinue: () => void; onDiscarded: () => void }) {
  const w = useWords();
  const dates = useDates();
  const [asking, setAsking] = useState(false);
  const discard = useAct("discard_draft");
  const began = stored.draft.started ?? stored.saved_at;
  return (
    <Stack gap={4}>
      <PageHead title={w("contacts-title")} />
      <Panel title={w("contacts-offer-title")} tone="brand" testId="call-offer">
        <p>{w("contacts-offer-text", { date: dates.longDay(stored.saved_at), time: dates.time(stored.saved_at) })}</p>
        <div className={css.line}>
          <Button variant="main" size="large" autoFocus onPress={onContinue} testId="call-offer-continue">
            {w("contacts-offer-continue", { time: dates.time(began) })}
          </Button>
          <Button onPress={() => setAsking(true)} testId="call-offer-discard">
            {w("contacts-offer-discard")}
          </Button>
        </div>
      </Panel>
      <Dialog
        alert
        width="narrow"
        title={w("contacts-discard-title")}
        isOpen={asking}
        onClose={() => setAsking(false)}
        testId="call-discard-dialog"
        footer={
          <>
            <Button autoFocus onPress={() => setAsking(false)} testId="call-discard-no">
              {w("contacts-discard-no")}
            </Button>
            <Button
              variant="danger"
              busy={discard.busy}
              testId="call-discard-yes"
              onPress={() => {
                void discard.run({}).then((gone) => {
                  if (gone !== undefined) onDiscarded();
                });
              }}
            >
              {w("contacts-discard-yes")}
            </Button>
          </>
        }
      >
        <p>{w("contacts-discard-text")}</p>
      </Dialog>
    </Stack>
  );
}
