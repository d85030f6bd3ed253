/**
 * From the situation of the store to the right screen: set-up, unlock, or the desk.
 * When the session locks, everything that was read leaves the memory of the page at once.
 */
import { useEffect, useState } from "react";
import { I18nProvider } from "../kit/locale";
import { Spinner, Toasts, clearToasts } from "../kit";
import { call, onLocked, problemFrom } from "../door";
import type { Language, Me, Situation } from "../door";
import { queryClient } from "../door/hooks";
import { SetUpRoom } from "../rooms/setup";
import { UnlockRoom } from "../rooms/unlock";
import { Words, useLanguage } from "../words";
import { Desk } from "./Desk";
import { ErrorBoundary } from "./ErrorBoundary";
import { OutsideFrame } from "./OutsideFrame";
import { applyLook } from "./look";
import { PictureGuard } from "./PictureGuard";
import { RescueBand } from "./RescueBand";
import { TrainingBand } from "./TrainingBand";
import css from "./app.module.css";

/** The language of the computer, for the moment before the core says its own. */
function languageOfComputer(): Language {
  const first = (navigator.language || "fr").slice(0, 2);
  return first === "ar" || first === "en" ? first : "fr";
}

export function App() {
  const [situation, setSituation] = useState<Situation | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    call("situation", {}).then(setSituation, () => setFailed(true));
  }, []);

  if (failed) {
    return (
      <Words language={languageOfComputer()}>
        <OutsideFrame.CoreSilent />
      </Words>
    );
  }
  if (!situation) {
    return (
      <Words language={languageOfComputer()}>
        <div className={css.waiting}>
          <Spinner />
        </div>
      </Words>
    );
  }
  return (
    // The key starts the words anew: until now they followed the computer, from here the store.
    <Words key="opened" language={situation.me?.language ?? situation.language}>
      <I18nProvider>
        <Opened first={situation} />
      </I18nProvider>
    </Words>
  );
}

function Opened({ first }: { first: Situation }) {
  const [situation, setSituation] = useState(first);
  const [leaving, setLeaving] = useState(false);
  const { speak } = useLanguage();
  const me = situation.me;

  // The page must forget before it asks anything again.
  function forget(): void {
    queryClient.cancelQueries().catch(() => undefined);
    queryClient.clear();
    clearToasts();
  }

  useEffect(
    () =>
      onLocked(() => {
        forget();
        setSituation((before) => (before.stage === "open" ? { ...before, stage: "locked", me: null } : before));
        call("situation", {}).then(setSituation, problemFrom);
      }),
    [],
  );

  useEffect(() => {
    applyLook(me ? { theme: me.theme, textSize: me.text_size } : { theme: "system", textSize: 100 });
  }, [me]);

  function enter(account: Me): void {
    forget();
    speak(account.language);
    setSituation((before) => ({ ...before, stage: "open", me: account, organisation: account.organisation }));
  }

  async function lock(): Promise<void> {
    forget();
    // The screen goes first; the core's answer may take a moment. In the window it never comes,
    // for the page ends with the desk: so nothing is shown that somebody would type into.
    setLeaving(true);
    setSituation((before) => ({ ...before, stage: "locked", me: null }));
    await call("lock", {}).then(setSituation, problemFrom);
    setLeaving(false);
  }

  return (
    <>
      {situation.training && <TrainingBand />}
      {situation.stage === "open" && me?.rescue && <RescueBand />}
      <ErrorBoundary>
        {situation.stage === "open" && me ? (
          <Desk key={me.account} me={me} onMe={(changed) => setSituation((before) => ({ ...before, me: changed }))} onLock={() => void lock()} />
        ) : leaving ? (
          <div className={css.waiting}>
            <Spinner />
          </div>
        ) : situation.stage === "no_store" ? (
          <SetUpRoom situation={situation} onEnter={enter} onSituation={setSituation} />
        ) : (
          <UnlockRoom situation={situation} onSituation={setSituation} onEnter={enter} />
        )}
      </ErrorBoundary>
      <PictureGuard signedIn={situation.stage === "open"} />
      <Toasts />
    </>
  );
}
