/**
 * One account over time: what is written down of the person, another name or role, a new code,
 * closing and opening again.
 *
 * data-testid: person-dialog, person-rename, person-role, person-code, person-close, person-reopen, person-record,
 * person-training, training-<place>, training-remove-<place>; each act opens <act>-dialog with <act>-save
 */
import { useState } from "react";
import { Alert, Badge, Button, Choices, DateField, Dialog, Facts, Line, MultiChoices, Soft, Spinner, Stack, TextField, Typed, toast } from "../../kit";
import { useDesk } from "../../app/me";
import type { AccountState, AccountView, CodeGiven, Role, TrainingView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { AskSecond } from "../seals";
import { ActDialog } from "../cases/ActDialog";
import { KeyDialog } from "./StoreKey";
import css from "./team.module.css";

const tones: Record<AccountState, "good" | "warn" | "danger" | undefined> = { open: "good", waiting: "warn", late: "danger", closed: undefined };
export const roles: readonly Role[] = ["counsellor", "supervisor", "data_officer", "administrator"];

export function StateBadge({ state }: { state: AccountState }) {
  const choice = useChoice();
  const tone = tones[state];
  return tone === undefined ? <Badge>{choice("account-state", state)}</Badge> : <Badge tone={tone}>{choice("account-state", state)}</Badge>;
}

type Doing = "rename" | "role" | "code" | "close" | "reopen" | "record" | "training";

export function AccountDialog({ id, name, onClose, onGiven }: { id: string; name: string; onClose: () => void; onGiven: (code: CodeGiven, name: string) => void }) {
  const view = useLook("view_account", { id });
  const [doing, setDoing] = useState<Doing | null>(null);
  const done = (): void => setDoing(null);
  if (view.data && doing !== null) {
    const of = { view: view.data, onClose: done };
    switch (doing) {
      case "rename":
        return <RenameDialog {...of} />;
      case "role":
        return <RoleDialog {...of} />;
      case "close":
        return <CloseDialog {...of} />;
      case "record":
        return <RecordDialog {...of} />;
      case "training":
        return <TrainingDialog {...of} />;
      default:
        return <CodeAgainDialog {...of} reopens={doing === "reopen"} onGiven={(code) => onGiven(code, of.view.row.name)} />;
    }
  }
  return (
    <Dialog title={view.data?.row.name ?? name} isOpen onClose={onClose} testId="person-dialog">
      {view.data ? <Person view={view.data} onDo={setDoing} /> : <Spinner />}
    </Dialog>
  );
}

/** What stands in the record, for the person and for supervisors. */
export function RecordFacts({ view }: { view: AccountView }) {
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const { day } = useDates();
  const { pack } = useDesk();
  const spoken = view.languages.map((code) => {
    const known = pack.languages.find((one) => one.code === code);
    return known ? label(known.label) : code;
  });
  return (
    <Facts
      rows={[
        [w("team-role"), choice("role", view.row.role)],
        [w("team-state"), <StateBadge key="s" state={view.row.state} />],
        [w("setup-login"), <bdi key="l">{view.login}</bdi>],
        [w("team-from"), view.from === null ? <Soft key="f">{w("team-unwritten")}</Soft> : <bdi key="f">{day(view.from)}</bdi>],
        ...(view.until === null ? [] : [[w("team-until"), <bdi key="u">{day(view.until)}</bdi>] as [string, React.ReactNode]]),
        [w("team-undertaking"), view.undertaking === null ? <Badge key="t" tone="warn">{w("team-undertaking-none")}</Badge> : <bdi key="t">{day(view.undertaking)}</bdi>],
        [w("team-languages"), spoken.length === 0 ? <Soft key="g">{w("team-unwritten")}</Soft> : <bdi key="g">{spoken.join(" · ")}</bdi>],
      ]}
    />
  );
}

export function Trainings({ trainings, onRemove, busy = false }: { trainings: readonly TrainingView[]; onRemove?: (one: TrainingView) => void; busy?: boolean }) {
  const w = useWords();
  const choice = useChoice();
  const { day } = useDates();
  const tones = { valid: "good", ends_soon: "warn", ended: "danger" } as const;
  if (trainings.length === 0) return <Soft as="p">{w("team-trainings-none")}</Soft>;
  return (
    <ul className={css.trainings}>
      {trainings.map((one, at) => (
        <li key={one.id} data-testid={`training-${at}`}>
          <span className={css.trainingName}>
            <Typed>{one.title}</Typed>
            <Soft as="div">{one.until === null ? w("team-training-on", { date: day(one.on) }) : w("team-training-until", { date: day(one.on), until: day(one.until) })}</Soft>
          </span>
          {one.until !== null && <Badge tone={tones[one.standing]}>{choice("certificate-standing", one.standing)}</Badge>}
          {onRemove && (
            <Button size="small" variant="quiet" isDisabled={busy} onPress={() => onRemove(one)} label={w("team-training-remove-of", { title: one.title })} testId={`training-remove-${at}`}>
              {w("team-training-remove")}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Person({ view, onDo }: { view: AccountView; onDo: (what: Doing) => void }) {
  const w = useWords();
  const { nearMoment } = useDates();
  const remove = useAct("remove_training");
  const act = (what: Doing, text: string, variant: "plain" | "danger" = "plain") => (
    <Button size="small" variant={variant} onPress={() => onDo(what)} testId={`person-${what}`}>
      {text}
    </Button>
  );
  return (
    <Stack gap={4}>
      {view.code !== null && (
        <Alert tone={view.code.late ? "danger" : "info"} testId="person-waits">
          {view.code.late ? w("team-code-late") : w("team-code-waits", { name: view.code.given_by, until: nearMoment(view.code.until) })}
        </Alert>
      )}
      <RecordFacts view={view} />
      <section>
        <h3 className={css.part}>{w("team-trainings")}</h3>
        <Trainings trainings={view.trainings} busy={remove.busy} onRemove={(one) => void remove.run({ id: one.id })} />
      </section>
      <Line gap={2}>
        {act("record", w("team-record"))}
        {act("training", w("team-training-add"))}
        {act("rename", w("team-rename"))}
        {!view.own && view.row.active && act("role", w("team-change-role"))}
        {!view.own && view.row.active && act("code", w("team-give-code"))}
        {!view.own && view.row.active && act("close", w("team-close"), "danger")}
        {!view.own && !view.row.active && act("reopen", w("team-reopen"))}
      </Line>
      {view.own && <Soft as="p">{w("team-own")}</Soft>}
    </Stack>
  );
}

interface Of {
  view: AccountView;
  onClose: () => void;
}

function RenameDialog({ view, onClose }: Of) {
  const w = useWords();
  const act = useAct("rename_account");
  const [name, setName] = useState(view.row.name);
  const [login, setLogin] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ account: view.row.id, name, login });
    if (saved === undefined) return;
    toast("team-saved", { name });
    onClose();
  };
  return (
    <ActDialog title={w("team-rename")} save={w("team-save")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="rename">
      <TextField label={w("setup-name")} name="name" value={name} onChange={setName} isRequired autoFocus testId="rename-name" />
      {view.row.active && <TextField label={w("team-new-login")} name="login" help={w("team-new-login-help", { login: view.login })} value={login} onChange={setLogin} ltr width="medium" testId="rename-login" />}
    </ActDialog>
  );
}

function RoleDialog({ view, onClose }: Of) {
  const w = useWords();
  const choice = useChoice();
  const act = useAct("change_role");
  const [role, setRole] = useState<Role>(view.row.role);
  const save = async (): Promise<void> => {
    const saved = await act.run({ account: view.row.id, role });
    if (saved === undefined) return;
    toast("team-saved", { name: view.row.name });
    onClose();
  };
  return (
    <ActDialog title={w("team-change-role")} below={<Typed>{view.row.name}</Typed>} save={w("team-save")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="role">
      <Choices<Role> label={w("team-role")} name="role" help={w("team-role-help")} value={role} onChange={setRole} options={roles.map((one) => ({ value: one, text: choice("role", one) }))} testId="role-choice" autoFocus />
      <AskSecond refusals={act.refusals} act="change_role" subject={view.row.id} next={role} onAsked={onClose} />
    </ActDialog>
  );
}

function CloseDialog({ view, onClose }: Of) {
  const w = useWords();
  const act = useAct("close_account");
  const [closed, setClosed] = useState(false);
  const cases = useLook("list_cases", { owner: view.row.id, closed: false, text: "" });
  const save = async (): Promise<void> => {
    const saved = await act.run({ id: view.row.id });
    if (saved !== undefined) setClosed(true);
  };
  const count = cases.data?.length ?? 0;
  // What the person may have kept still opens the store until its key is changed.
  if (closed) return <KeyDialog said={w("team-closed", { name: view.row.name })} onClose={onClose} />;
  return (
    <ActDialog title={w("team-close-title", { name: view.row.name })} save={w("team-close")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="close">
      <p>{w("team-close-what")}</p>
      {count > 0 && <Alert tone="warn" testId="close-cases">{w("team-close-cases", { count })}</Alert>}
      <AskSecond refusals={act.refusals} act="close_account" subject={view.row.id} next={null} onAsked={onClose} />
    </ActDialog>
  );
}

/** A new code: for a passphrase that was forgotten, or for somebody who comes back. */
function CodeAgainDialog({ view, onClose, reopens, onGiven }: Of & { reopens: boolean; onGiven: (code: CodeGiven) => void }) {
  const w = useWords();
  const give = useAct("give_code");
  const reopen = useAct("reopen_account");
  const [login, setLogin] = useState(view.login);
  const act = reopens ? reopen : give;
  const save = async (): Promise<void> => {
    const saved = reopens ? await reopen.run({ account: view.row.id, login }) : await give.run({ id: view.row.id });
    if (saved !== undefined) onGiven(saved.value);
  };
  return (
    <ActDialog
      title={w(reopens ? "team-reopen-title" : "team-give-code-title", { name: view.row.name })}
      save={w(reopens ? "team-reopen" : "team-give-code")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId={reopens ? "reopen" : "code-again"}
    >
      <p>{w(reopens ? "team-reopen-what" : "team-give-code-what")}</p>
      {reopens && <TextField label={w("setup-login")} name="login" help={w("setup-login-help")} value={login} onChange={setLogin} isRequired ltr width="medium" testId="reopen-login" />}
    </ActDialog>
  );
}

function RecordDialog({ view, onClose }: Of) {
  const w = useWords();
  const label = useLabel();
  const { pack } = useDesk();
  const act = useAct("save_record");
  const [from, setFrom] = useState(view.from);
  const [undertaking, setUndertaking] = useState(view.undertaking);
  const [spoken, setSpoken] = useState<readonly string[]>(view.languages);
  const save = async (): Promise<void> => {
    const saved = await act.run({ account: view.row.id, from, undertaking, languages: [...spoken] });
    if (saved === undefined) return;
    toast("team-saved", { name: view.row.name });
    onClose();
  };
  return (
    <ActDialog title={w("team-record")} below={<Typed>{view.row.name}</Typed>} save={w("team-save")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="record">
      <DateField label={w("team-from")} name="from" value={from} onChange={setFrom} testId="record-from" />
      <DateField label={w("team-undertaking")} help={w("team-undertaking-help")} name="undertaking" value={undertaking} onChange={setUndertaking} testId="record-undertaking" />
      <MultiChoices label={w("team-languages")} name="languages" value={spoken} onChange={setSpoken} options={pack.languages.map((one) => ({ value: one.code, text: label(one.label) }))} testId="record-languages" />
    </ActDialog>
  );
}

function TrainingDialog({ view, onClose }: Of) {
  const w = useWords();
  const act = useAct("add_training");
  const [title, setTitle] = useState("");
  const [on, setOn] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const saved = await act.run({ account: view.row.id, title, on, until });
    if (saved === undefined) return;
    toast("team-saved", { name: view.row.name });
    onClose();
  };
  return (
    <ActDialog title={w("team-training-add")} below={<Typed>{view.row.name}</Typed>} save={w("team-save")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="training">
      <TextField label={w("team-training-title")} name="title" help={w("team-training-title-help")} value={title} onChange={setTitle} isRequired autoFocus testId="training-title" />
      <DateField label={w("team-training-day")} name="on" value={on} onChange={setOn} testId="training-on" />
      <DateField label={w("team-training-end")} help={w("team-training-end-help")} name="until" value={until} onChange={setUntil} testId="training-end" />
    </ActDialog>
  );
}
