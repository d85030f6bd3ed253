/**
 * Setting up: language, organisation, the first supervisor, the recovery sheet typed back from
 * paper, and at once a counsellor if wanted. The store opens only when the sheet is confirmed.
 */
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { OutsideFrame } from "../../app/OutsideFrame";
import { Alert, Button, Choices, Code, Form, Line, PassphraseField, Progress, Soft, Stack, TextField, Typed, toast } from "../../kit";
import { call } from "../../door";
import type { AccountDraft, Language, Me, RecoverySheet, Refusal, Role, SetUp, Situation } from "../../door";
import { useAct, useFetch } from "../../door/hooks";
import { languages, useChoice, useLabel, useLanguage, useWords } from "../../words";
import { RestoreRoom } from "../backups/RestoreRoom";
import { cleanGroup, isSame, spread } from "./sheet";
import css from "./setup.module.css";

interface Props {
  situation: Situation;
  onEnter: (me: Me) => void;
  onSituation: (situation: Situation) => void;
}

type Step = "language" | "organisation" | "account" | "sheet" | "confirm" | "team";
const steps: readonly Step[] = ["language", "organisation", "account", "sheet", "confirm", "team"];

export function SetUpRoom({ situation, onEnter, onSituation }: Props) {
  const w = useWords();
  const { language } = useLanguage();
  const [step, setStep] = useState<Step>("language");
  const [sheet, setSheet] = useState<RecoverySheet | null>(null);
  const [me, setMe] = useState<Me | null>(null);
  const [draft, setDraft] = useState<Omit<SetUp, "language">>({
    pack: situation.packs[0]?.id ?? "",
    organisation: "",
    place: "",
    contact_line: "",
    name: "",
    login: "",
    passphrase: "",
  });
  const [restoring, setRestoring] = useState(false);
  const setUp = useAct("set_up");
  const confirm = useAct("confirm_recovery");
  const put = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }));

  async function create(): Promise<void> {
    const made = await setUp.run({ language, ...draft });
    if (made) {
      // The words were taken; the page has no reason to keep them.
      put({ passphrase: "" });
      setSheet(made);
      setStep("sheet");
    }
  }

  // A refusal of an earlier page's answer leads back to that page.
  const early = setUp.refusals.some((one) => ["organisation", "place", "contact_line", "pack"].includes(one.field ?? ""));

  if (restoring) {
    return (
      <RestoreRoom
        onLeave={(now) => {
          setRestoring(false);
          if (now) onSituation(now);
        }}
      />
    );
  }
  return (
    <OutsideFrame wide below={step === "language" ? w("setup-promise") : undefined}>
      <section className={css.card} data-testid={`setup-${step}`}>
        <StepHead step={step} />
        {step === "language" && <LanguageStep onNext={() => setStep("organisation")} onRestore={() => setRestoring(true)} />}
        {step === "organisation" && (
          <OrganisationStep draft={draft} put={put} situation={situation} refusals={setUp.refusals} onBack={() => setStep("language")} onNext={() => setStep("account")} />
        )}
        {step === "account" && (
          <AccountStep
            draft={draft}
            put={put}
            busy={setUp.busy}
            refusals={setUp.refusals}
            early={early}
            onBack={() => setStep("organisation")}
            onNext={() => void create()}
          />
        )}
        {step === "sheet" && sheet && (
          <SheetStep groups={sheet.groups} paper="recovery_sheet" onNext={() => setStep("confirm")}>
            <SheetRules />
          </SheetStep>
        )}
        {step === "confirm" && sheet && (
          <ConfirmStep
            groups={sheet.groups}
            send={w("setup-confirm-send")}
            refusals={confirm.refusals}
            busy={confirm.busy}
            onBack={() => setStep("sheet")}
            onSend={(typed) =>
              void confirm.run({ typed }).then((account) => {
                if (account === undefined) return;
                setMe(account);
                setStep("team");
              })
            }
          />
        )}
        {step === "team" && me && <TeamStep onDone={() => onEnter(me)} />}
      </section>
    </OutsideFrame>
  );
}

function StepHead({ step }: { step: Step }) {
  const w = useWords();
  const at = steps.indexOf(step) + 1;
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Fields that ask for the focus themselves have it already.
    if (document.activeElement === document.body) head.current?.focus();
  }, [step]);
  return (
    <div className={css.head}>
      <Progress step={at} of={steps.length} label={w("setup-step", { step: at, of: steps.length })} />
      <h1 ref={head} tabIndex={-1}>
        {w(`setup-${step}-title`)}
      </h1>
      <p className={css.lead}>{w(`setup-${step}-what`)}</p>
    </div>
  );
}

function Foot({ onBack, children }: { onBack?: () => void; children: ReactNode }) {
  const w = useWords();
  return (
    <div className={css.foot}>
      {children}
      {onBack && (
        <Button variant="quiet" onPress={onBack} testId="setup-back">
          {w("common-back")}
        </Button>
      )}
    </div>
  );
}

function LanguageStep({ onNext, onRestore }: { onNext: () => void; onRestore: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const { language, speak } = useLanguage();
  return (
    <Form onSubmit={onNext}>
      <Choices<Language>
        label={w("setup-language")}
        hideLabel
        size="large"
        columns="even"
        value={language}
        onChange={speak}
        options={languages.map((one) => ({ value: one, text: choice("language", one) }))}
        testId="setup-language-choice"
        autoFocus
      />
      <Foot>
        <Button variant="main" type="submit" testId="setup-next">
          {w("common-continue")}
        </Button>
        <Button variant="quiet" onPress={onRestore} testId="setup-restore">
          {w("restore-enter")}
        </Button>
      </Foot>
    </Form>
  );
}

type Draft = Omit<SetUp, "language">;
interface StepProps {
  draft: Draft;
  put: (change: Partial<Draft>) => void;
  refusals: readonly Refusal[];
  onBack: () => void;
  onNext: () => void;
}

function OrganisationStep({ draft, put, situation, refusals, onBack, onNext }: StepProps & { situation: Situation }) {
  const w = useWords();
  const label = useLabel();
  const [asked, setAsked] = useState(false);
  const missing = asked && draft.organisation.trim() === "" ? w("setup-organisation-missing") : undefined;
  return (
    <Form
      refusals={refusals.filter((one) => ["organisation", "place", "contact_line", "pack"].includes(one.field ?? ""))}
      onSubmit={() => {
        setAsked(true);
        if (draft.organisation.trim() !== "") onNext();
      }}
    >
      <TextField label={w("setup-organisation")} name="organisation" help={w("setup-organisation-help")} error={missing} value={draft.organisation} onChange={(organisation) => put({ organisation })} isRequired autoFocus testId="organisation" />
      <TextField label={w("setup-place")} name="place" help={w("setup-place-help")} value={draft.place} onChange={(place) => put({ place })} width="medium" testId="place" />
      <TextField label={w("setup-contact-line")} name="contact_line" help={w("setup-contact-line-help")} value={draft.contact_line} onChange={(contact_line) => put({ contact_line })} testId="contact-line" />
      <Choices
        label={w("setup-pack")}
        name="pack"
        help={w("setup-pack-help")}
        columns="wide"
        value={draft.pack}
        onChange={(pack) => put({ pack })}
        options={situation.packs.map((one) => ({ value: one.id, text: label(one.name), detail: one.draft ? w("setup-pack-draft") : undefined }))}
        testId="pack"
      />
      <Foot onBack={onBack}>
        <Button variant="main" type="submit" testId="setup-next">
          {w("common-continue")}
        </Button>
      </Foot>
    </Form>
  );
}

/** Six words offered, and the field that takes them or others. */
export function PassphraseChoice({ value, onChange, name = "passphrase", whose }: { value: string; onChange: (value: string) => void; name?: string; whose: "mine" | "theirs" | "next" }) {
  const w = useWords();
  const { language } = useLanguage();
  const [words, setWords] = useState("");
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    call("suggest_passphrase", { language }).then(
      (answer) => {
        if (!gone) setWords(answer.passphrase);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [language, round]);
  return (
    <Stack gap={3}>
      {words !== "" && (
        <div className={css.offer} data-testid="passphrase-offer">
          <Soft as="p">{w("setup-words-offer")}</Soft>
          <p className={css.words} data-testid="passphrase-words">
            <Typed>{words}</Typed>
          </p>
          <Line gap={2}>
            <Button onPress={() => onChange(words)} testId="passphrase-take">
              {w("setup-words-take")}
            </Button>
            <Button variant="quiet" onPress={() => setRound(round + 1)} testId="passphrase-other">
              {w("setup-words-other")}
            </Button>
          </Line>
        </div>
      )}
      <PassphraseField label={w(whose === "mine" ? "setup-passphrase" : whose === "theirs" ? "setup-passphrase-theirs" : "settings-passphrase-new")} name={name} help={w("setup-passphrase-help")} value={value} onChange={onChange} isRequired testId="passphrase" />
    </Stack>
  );
}

function AccountStep({ draft, put, busy, refusals, early, onBack, onNext }: StepProps & { busy: boolean; early: boolean }) {
  const w = useWords();
  const [asked, setAsked] = useState(false);
  const missing = (text: string): boolean => asked && text.trim() === "";
  return (
    <Form
      refusals={refusals}
      onSubmit={() => {
        setAsked(true);
        if (draft.name.trim() !== "" && draft.login.trim() !== "") onNext();
      }}
    >
      {early && (
        <Alert
          tone="warn"
          actions={
            <Button size="small" onPress={onBack}>
              {w("setup-early-back")}
            </Button>
          }
        >
          {w("setup-early")}
        </Alert>
      )}
      <TextField label={w("setup-name")} name="name" help={w("setup-name-help")} error={missing(draft.name) ? w("setup-name-missing") : undefined} value={draft.name} onChange={(name) => put({ name })} isRequired autoFocus testId="name" />
      <TextField label={w("setup-login")} name="login" help={w("setup-login-help")} error={missing(draft.login) ? w("setup-login-missing") : undefined} value={draft.login} onChange={(login) => put({ login })} isRequired ltr width="medium" testId="login" />
      <PassphraseChoice value={draft.passphrase} onChange={(passphrase) => put({ passphrase })} whose="mine" />
      <Foot onBack={onBack}>
        <Button variant="main" type="submit" busy={busy} testId="setup-create">
          {w("setup-create")}
        </Button>
        {busy && <Soft>{w("setup-creating")}</Soft>}
      </Foot>
    </Form>
  );
}

/** How the recovery sheet is kept. */
export function SheetRules() {
  const w = useWords();
  return (
    <ul className={css.rules}>
      <li>{w("setup-sheet-rule-1")}</li>
      <li>{w("setup-sheet-rule-2")}</li>
      <li>{w("setup-sheet-rule-3")}</li>
    </ul>
  );
}

/** Groups that are shown once, to be written down or printed. `children` say how the paper is kept. */
export function SheetStep({ groups, paper, have, onNext, children }: { groups: readonly string[]; paper: "recovery_sheet" | "computer_line"; have?: string; onNext: () => void; children: ReactNode }) {
  const w = useWords();
  const print = useFetch(paper, "printer");
  const save = useFetch(paper, "file");
  return (
    <Form refusals={[...print.refusals, ...save.refusals]} onSubmit={onNext}>
      <ol className={css.groups} dir="ltr" data-testid="sheet-groups" aria-label={w(paper === "recovery_sheet" ? "setup-sheet-groups" : "settings-computer-groups")}>
        {groups.map((group, at) => (
          <li key={at} className={css.group}>
            <span className={css.groupNumber}>{at + 1}</span>
            <Code strong>{group}</Code>
          </li>
        ))}
      </ol>
      <Line gap={2}>
        <Button
          busy={print.busy}
          testId="sheet-print"
          onPress={() => {
            void print.run({}).then((answer) => answer?.printed && toast("setup-sheet-printed"));
          }}
        >
          {w("setup-sheet-print")}
        </Button>
        <Button
          busy={save.busy}
          testId="sheet-save"
          onPress={() => {
            void save.run({}).then((answer) => answer?.saved && toast("setup-sheet-saved"));
          }}
        >
          {w("setup-sheet-save")}
        </Button>
      </Line>
      {children}
      <Foot>
        <Button variant="main" type="submit" testId="setup-next">
          {have ?? w("setup-sheet-have")}
        </Button>
      </Foot>
    </Form>
  );
}

/** The groups typed back from the paper. */
export function ConfirmStep(props: { groups: readonly string[]; send: string; refusals: readonly Refusal[]; busy: boolean; onBack: () => void; onSend: (typed: string) => void }) {
  const w = useWords();
  const { groups } = props;
  const count = groups.length;
  const [typed, setTyped] = useState<readonly string[]>(() => groups.map(() => ""));
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const wrong = groups.map((group, at) => (typed[at] ?? "").length >= group.length && !isSame(typed[at] ?? "", group));
  const right = groups.map((group, at) => isSame(typed[at] ?? "", group));
  const done = right.filter(Boolean).length;

  function type(at: number, text: string): void {
    const after = spread(typed, at, text, groups);
    setTyped(after.groups);
    if (after.focus !== at) inputs.current[after.focus]?.focus();
  }

  return (
    <Form refusals={props.refusals} onSubmit={() => props.onSend(typed.map(cleanGroup).join("-"))}>
      <div className={css.groups} dir="ltr" role="group" aria-label={w("setup-confirm-groups")}>
        {groups.map((_, at) => (
          <label key={at} className={css.group} data-right={right[at] || undefined} data-wrong={wrong[at] || undefined}>
            <span className={css.groupNumber}>{at + 1}</span>
            <input
              ref={(element) => {
                inputs.current[at] = element;
              }}
              className={css.groupInput}
              value={typed[at] ?? ""}
              onChange={(event) => type(at, event.target.value)}
              onKeyDown={(event) => {
                if (event.key === "Backspace" && typed[at] === "" && at > 0) inputs.current[at - 1]?.focus();
              }}
              aria-label={w("setup-confirm-group", { number: at + 1, count })}
              aria-invalid={wrong[at] || undefined}
              autoComplete="off"
              autoCorrect="off"
              autoCapitalize="characters"
              spellCheck={false}
              dir="ltr"
              data-testid={`group-${at + 1}`}
            />
            <span className={css.groupMark} aria-hidden="true">
              {right[at] ? "✓" : wrong[at] ? "×" : ""}
            </span>
          </label>
        ))}
      </div>
      <p aria-live="polite" className={css.progress} data-testid="confirm-progress">
        {wrong.some(Boolean) ? w("setup-confirm-wrong", { number: wrong.indexOf(true) + 1 }) : w("setup-confirm-progress", { done, count })}
      </p>
      <Foot onBack={props.onBack}>
        <Button variant="main" type="submit" busy={props.busy} isDisabled={done < count} testId="setup-confirm-send">
          {props.send}
        </Button>
      </Foot>
    </Form>
  );
}

function TeamStep({ onDone }: { onDone: () => void }) {
  const w = useWords();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<readonly string[]>([]);
  return (
    <Stack gap={5}>
      <Alert tone="good" title={w("setup-team-ready")} testId="setup-ready">
        {w("setup-team-ready-what")}
      </Alert>
      {added.length > 0 && (
        <ul className={css.rules}>
          {added.map((name) => (
            <li key={name}>{w("setup-team-added", { name })}</li>
          ))}
        </ul>
      )}
      {adding ? (
        <AccountForm
          roles={["counsellor", "supervisor"]}
          onCancel={() => setAdding(false)}
          onDone={(name) => {
            setAdded([...added, name]);
            setAdding(false);
          }}
        />
      ) : (
        <Foot>
          <Button variant="main" onPress={onDone} testId="setup-begin" autoFocus>
            {w("setup-begin")}
          </Button>
          <Button onPress={() => setAdding(true)} testId="setup-add">
            {w("setup-team-add")}
          </Button>
        </Foot>
      )}
    </Stack>
  );
}

/** A new account: used here and in the team's room. */
export function AccountForm({ roles, onDone, onCancel }: { roles: readonly Role[]; onDone: (name: string) => void; onCancel: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const { language } = useLanguage();
  const add = useAct("add_account");
  const [draft, setDraft] = useState<AccountDraft>({ name: "", login: "", role: roles[0] ?? "counsellor", language, passphrase: "" });
  const put = (change: Partial<AccountDraft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <Form
      refusals={add.refusals}
      testId="account-form"
      onSubmit={() => {
        void add.run(draft).then((saved) => saved && onDone(draft.name));
      }}
    >
      <TextField label={w("setup-name")} name="name" value={draft.name} onChange={(name) => put({ name })} isRequired autoFocus testId="account-name" />
      <TextField label={w("setup-login")} name="login" help={w("setup-login-help")} value={draft.login} onChange={(login) => put({ login })} isRequired ltr width="medium" testId="account-login" />
      <Choices<Role> label={w("setup-role")} name="role" value={draft.role} onChange={(role) => put({ role })} options={roles.map((role) => ({ value: role, text: choice("role", role) }))} testId="account-role" />
      <Choices<Language> label={w("setup-their-language")} name="language" value={draft.language} onChange={(one) => put({ language: one })} options={languages.map((one) => ({ value: one, text: choice("language", one) }))} testId="account-language" />
      <PassphraseChoice value={draft.passphrase} onChange={(passphrase) => put({ passphrase })} whose="theirs" />
      <Line gap={2}>
        <Button variant="main" type="submit" busy={add.busy} testId="account-save">
          {w("setup-account-save")}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {w("common-cancel")}
        </Button>
      </Line>
    </Form>
  );
}
