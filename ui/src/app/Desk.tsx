/** The desk of a person who is logged in: the rail, the head and the screen. */
import { useCallback, useEffect, useRef, useState } from "react";
import { Button as AriaButton } from "../kit/raw";
import { Button, Kbd, Menu, Spinner, useKeys } from "../kit";
import type { KeyBinding } from "../kit";
import type { Language, Me, Theme } from "../door";
import { queryClient, tellChanged, useAct, useLook } from "../door/hooks";
import { languages, useChoice, useDates, useLanguage, useWords } from "../words";
import { ExposureDialog } from "../rooms/evidence";
import { AllProtocols } from "../rooms/protocols";
import { FindDialog } from "../rooms/find";
import { RegisterDialog } from "../rooms/history";
import { PassphraseDialog } from "../rooms/settings/PassphraseDialog";
import { ErrorBoundary } from "./ErrorBoundary";
import { KeysHelp } from "./KeysHelp";
import { Mark } from "./OutsideFrame";
import { Curtain } from "./Curtain";
import { useDailyBackup } from "./daily";
import { DeskContext } from "./me";
import { Screen } from "./rooms";
import { WayProvider, useWay } from "./route";
import type { Route } from "./route";
import css from "./app.module.css";

export function Desk({ me, onMe, onLock }: { me: Me; onMe: (me: Me) => void; onLock: () => void }) {
  const pack = useLook("pack", {});
  if (!pack.data) {
    return (
      <div className={css.waiting}>
        <Spinner />
      </div>
    );
  }
  return (
    <DeskContext value={{ me, pack: pack.data, setMe: onMe, lock: onLock }}>
      <WayProvider>
        <Frame me={me} onMe={onMe} onLock={onLock} />
      </WayProvider>
    </DeskContext>
  );
}

/** Looks again at the day after a minute, but only when somebody is there: a clock of our own would keep the desk from locking. */
function useFreshDay(): void {
  const last = useRef(0);
  useEffect(() => {
    last.current = Date.now();
    const onSign = (): void => {
      if (Date.now() - last.current < 60_000) return;
      last.current = Date.now();
      void tellChanged(queryClient, ["followups"]);
    };
    window.addEventListener("pointerdown", onSign, { passive: true });
    window.addEventListener("keydown", onSign, { passive: true });
    return () => {
      window.removeEventListener("pointerdown", onSign);
      window.removeEventListener("keydown", onSign);
    };
  }, []);
}

function Frame({ me, onMe, onLock }: { me: Me; onMe: (me: Me) => void; onLock: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const { number } = useDates();
  const { language, speak } = useLanguage();
  const { route, go } = useWay();
  const [finding, setFinding] = useState(false);
  const [helping, setHelping] = useState(false);
  const [exposed, setExposed] = useState(false);
  const [reading, setReading] = useState(false);
  const [coding, setCoding] = useState(false);
  const [changing, setChanging] = useState(false);
  const [covered, setCovered] = useState(false);
  const uncover = useCallback(() => setCovered(false), []);
  const main = useRef<HTMLElement>(null);
  const preferences = useAct("save_preferences");
  const day = useLook("my_day", {});
  const mine = useLook("list_cases", { owner: me.account, closed: false, text: "" });
  useFreshDay();
  useDailyBackup();

  async function prefer(change: Partial<{ language: Language; theme: Theme }>): Promise<void> {
    const wanted = { language: me.language, theme: me.theme, text_size: me.text_size, ...change };
    if (change.language) speak(change.language);
    const saved = await preferences.run(wanted);
    if (saved) onMe(saved);
  }

  const places: { route: Route; key: string; text: string; count?: number | undefined; hot?: boolean }[] = [
    { route: { room: "day" }, key: "D", text: w("app-day"), count: day.data ? day.data.overdue.length || day.data.today.length : undefined, hot: (day.data?.overdue.length ?? 0) > 0 },
    { route: { room: "cases" }, key: "C", text: w("app-cases"), count: mine.data?.length },
    { route: { room: "directory" }, key: "B", text: w("app-directory") },
    ...(me.role !== "counsellor" ? [{ route: { room: "team" } as Route, key: "T", text: w("app-team") }] : []),
  ];

  const keys: KeyBinding[] = [
    { keys: "N", label: w("app-log"), run: () => go({ room: "log" }), isDisabled: me.rescue },
    ...places.map((place) => ({ keys: place.key, label: place.text, run: () => go(place.route) })),
    { keys: "S", label: w("app-settings"), run: () => go({ room: "settings" }) },
    { keys: "Ctrl+K", label: w("app-find"), run: () => setFinding(true) },
    { keys: "F8", label: w("app-curtain"), run: () => setCovered(true) },
    { keys: "F9", label: w("app-lock"), run: onLock },
    { keys: "?", label: w("app-keys"), run: () => setHelping(true) },
  ];
  useKeys(keys, true);

  // A screen reader and the Tab key start at the head of the new screen.
  const here = JSON.stringify(route);
  const first = useRef(true);
  useEffect(() => {
    main.current?.scrollTo?.(0, 0);
    if (first.current) {
      first.current = false;
      return;
    }
    // The head may come only after the screen's first look at the core.
    let tries = 120;
    let frame = requestAnimationFrame(function reach() {
      if (main.current?.contains(document.activeElement)) return;
      const head = main.current?.querySelector<HTMLElement>("h1");
      if (head) head.focus({ preventScroll: true });
      else if ((tries -= 1) > 0) frame = requestAnimationFrame(reach);
    });
    return () => cancelAnimationFrame(frame);
  }, [here]);

  const roomOf: Partial<Record<Route["room"], Route["room"]>> = { case: "cases", contact: "cases", refer: "cases" };
  const current = roomOf[route.room] ?? route.room;
  const isDark = document.documentElement.dataset.theme === "dark";

  return (
    <div className={css.deskBox}>
    <div className={css.desk}>
      <a className={css.skip} href="#main" onClick={() => main.current?.focus()}>
        {w("app-skip")}
      </a>
      <nav className={css.rail} aria-label={w("app-rooms")}>
        <span className={css.logo}>
          <Mark />
          <span>{w("app-name")}</span>
        </span>
        <div className={css.logButton}>
          <Button variant="main" size="large" fill shortcut="N" shortcutShownOnly isDisabled={me.rescue} onPress={() => go({ room: "log" })} testId="log-call">
            {w("app-log")}
          </Button>
        </div>
        <ul className={css.places}>
          {places.map((place) => (
            <li key={place.route.room}>
              <AriaButton
                className={css.place ?? ""}
                onPress={() => go(place.route)}
                aria-current={current === place.route.room ? "page" : undefined}
                data-testid={`go-${place.route.room}`}
              >
                <PlaceMark room={place.route.room} />
                <span className={css.placeText}>{place.text}</span>
                {place.count !== undefined && place.count > 0 && (
                  <span className={[css.count, place.hot && css.hot].filter(Boolean).join(" ")}>
                    <bdi>{number(place.count)}</bdi>
                  </span>
                )}
              </AriaButton>
            </li>
          ))}
        </ul>
        <div className={css.railFoot}>
          <Button variant="quiet" size="small" onPress={() => setHelping(true)} shortcut="?" shortcutShownOnly testId="keys-help">
            {w("app-keys")}
          </Button>
        </div>
      </nav>
      <div className={css.side}>
        <header className={css.head}>
          <AriaButton className={css.find ?? ""} onPress={() => setFinding(true)} data-testid="find-open" aria-label={w("app-find")}>
            <svg className={css.findMark} viewBox="0 0 16 16" aria-hidden="true">
              <circle cx="7" cy="7" r="4.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
              <path d="m10.6 10.6 3.6 3.6" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
            </svg>
            <span className={css.findText}>{w("app-find-what")}</span>
            <Kbd keys="Ctrl+K" />
          </AriaButton>
          <div className={css.headEnd}>
            <Menu
              variant="quiet"
              label={w("app-language")}
              testId="language-menu"
              entries={languages.map((one) => ({ id: one, text: choice("language", one), onPress: () => void prefer({ language: one }) }))}
            >
              {choice("language", language)}
            </Menu>
            <Button variant="quiet" label={isDark ? w("app-theme-light") : w("app-theme-dark")} onPress={() => void prefer({ theme: isDark ? "light" : "dark" })} testId="theme-toggle">
              <ThemeMark dark={isDark} />
            </Button>
            <Menu
              variant="quiet"
              label={w("app-account")}
              testId="account-menu"
              entries={[
                { id: "settings", text: w("app-settings"), shortcut: "S", onPress: () => go({ room: "settings" }) },
                { id: "passphrase", text: w("settings-passphrase-change"), onPress: () => setChanging(true) },
                { id: "keys", text: w("app-keys"), shortcut: "?", onPress: () => setHelping(true) },
                { id: "protocols", text: w("protocols-all"), onPress: () => setReading(true) },
                ...(me.role === "counsellor" || me.role === "supervisor" ? [{ id: "register", text: w("history-register"), onPress: () => setCoding(true) }] : []),
                { id: "exposure", text: w("evidence-exposure"), onPress: () => setExposed(true) },
                { id: "curtain", text: w("app-curtain"), shortcut: "F8", onPress: () => setCovered(true) },
                { id: "lock", text: w("app-lock"), shortcut: "F9", onPress: onLock },
              ]}
            >
              <span className={css.who}>
                <bdi>{me.name}</bdi>
                <span className={css.role}>{choice("role", me.role)}</span>
              </span>
            </Menu>
            <Button shortcut="F9" shortcutShownOnly onPress={onLock} testId="lock">
              {w("app-lock")}
            </Button>
          </div>
        </header>
        <main className={css.main} id="main" ref={main} tabIndex={-1}>
          <div className={css.room}>
            <ErrorBoundary resetKey={here}>
              <Screen route={route} />
            </ErrorBoundary>
          </div>
        </main>
      </div>
      <FindDialog isOpen={finding} onClose={() => setFinding(false)} />
      {reading && <AllProtocols onClose={() => setReading(false)} />}
      {coding && <RegisterDialog onClose={() => setCoding(false)} />}
      {changing && <PassphraseDialog onClose={() => setChanging(false)} />}
      {exposed && <ExposureDialog onClose={() => setExposed(false)} />}
      {covered && <Curtain lift={uncover} lock={onLock} />}
      <KeysHelp isOpen={helping} onClose={() => setHelping(false)} />
    </div>
    </div>
  );
}

function PlaceMark({ room }: { room: Route["room"] }) {
  const paths: Partial<Record<Route["room"], string>> = {
    day: "M10 3.2v1.6M10 15.2v1.6M3.2 10h1.6M15.2 10h1.6M5.2 5.2l1.1 1.1M13.7 13.7l1.1 1.1M5.2 14.8l1.1-1.1M13.7 6.3l1.1-1.1M10 7.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6Z",
    cases: "M3.5 6.2c0-.8.6-1.4 1.4-1.4h3l1.6 1.8h5.6c.8 0 1.4.6 1.4 1.4v6c0 .8-.6 1.4-1.4 1.4H4.9c-.8 0-1.4-.6-1.4-1.4v-7.8Z",
    directory: "M5.2 3.8h8.6c.7 0 1.2.5 1.2 1.2v10c0 .7-.5 1.2-1.2 1.2H5.2V3.8ZM5.2 3.8v12.4M8.2 7.4h3.8M8.2 10h3.8",
    team: "M7.6 9.2a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 15.8c.3-2.7 2.1-4.2 4.6-4.2s4.3 1.5 4.6 4.2M13 9a2.2 2.2 0 1 0-.8-4.2M13.8 11.7c1.8.3 3 1.7 3.2 4.1",
  };
  return (
    <svg className={css.placeMark} viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[room]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}

function ThemeMark({ dark }: { dark: boolean }) {
  return (
    <svg className={css.themeMark} viewBox="0 0 20 20" aria-hidden="true">
      {dark ? (
        <path d="M10 2.8v1.7M10 15.5v1.7M2.8 10h1.7M15.5 10h1.7M4.9 4.9l1.2 1.2M13.9 13.9l1.2 1.2M4.9 15.1l1.2-1.2M13.9 6.1l1.2-1.2M10 6.7a3.3 3.3 0 1 1 0 6.6 3.3 3.3 0 0 1 0-6.6Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      ) : (
        <path d="M16.2 12.1A6.7 6.7 0 0 1 7.9 3.8a6.7 6.7 0 1 0 8.3 8.3Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      )}
    </svg>
  );
}
