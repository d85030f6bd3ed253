/**
 * Who logs in: everybody's account, a new person with a code or a passphrase, and what may be done
 * with an account over time.
 *
 * data-testid: accounts, account-add, account-dialog, account-way-*, code-dialog, code-groups, code-until
 */
import { useState } from "react";
import { Button, Choices, Code, Dialog, Form, Line, Panel, Soft, Spinner, Stack, Table, TextField, Typed, toast } from "../../kit";
import { useDesk } from "../../app/me";
import type { AccountRow, CodeGiven, InviteDraft, Language, Role } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { languages, useChoice, useDates, useLanguage, useWords } from "../../words";
import { AccountForm } from "../setup";
import { AccountDialog, StateBadge, roles } from "./Account";
import { Sight } from "./Sight";
import { KeyDue } from "./StoreKey";
import css from "./team.module.css";

export function AccountsTab() {
  const w = useWords();
  const choice = useChoice();
  const { me } = useDesk();
  const accounts = useLook("list_accounts", {});
  const [adding, setAdding] = useState(false);
  const [opened, setOpened] = useState<AccountRow | null>(null);
  const [given, setGiven] = useState<{ code: CodeGiven; name: string } | null>(null);
  if (!accounts.data) return <Spinner />;
  const supervises = me.role === "supervisor";
  return (
    <Stack gap={4}>
      {supervises && <KeyDue />}
      <Panel
        flush
        title={w("team-accounts")}
        actions={
          supervises && (
            <Button onPress={() => setAdding(true)} testId="account-add">
              {w("team-account-add")}
            </Button>
          )
        }
      >
        <Table<AccountRow>
          label={w("team-accounts")}
          items={accounts.data}
          idOf={(one) => one.id}
          textOf={(one) => one.name}
          {...(supervises ? { onOpen: setOpened } : {})}
          testId="accounts"
          columns={[
            { id: "name", title: w("team-person"), names: true, cell: (one) => <Typed>{one.name}</Typed> },
            { id: "role", title: w("team-role"), cell: (one) => choice("role", one.role) },
            { id: "state", title: w("team-state"), cell: (one) => <StateBadge state={one.state} /> },
          ]}
        />
      </Panel>
      {supervises && <Sight />}
      {adding && (
        <AddDialog
          onClose={() => setAdding(false)}
          onGiven={(code, name) => {
            setAdding(false);
            setGiven({ code, name });
          }}
        />
      )}
      {opened !== null && (
        <AccountDialog
          id={opened.id}
          name={opened.name}
          onClose={() => setOpened(null)}
          onGiven={(code, name) => {
            setOpened(null);
            setGiven({ code, name });
          }}
        />
      )}
      {given !== null && <CodeDialog code={given.code} name={given.name} onClose={() => setGiven(null)} />}
    </Stack>
  );
}

/** A new person: with a code, so that nobody but them ever knows the passphrase; or with one that is handed over. */
function AddDialog({ onClose, onGiven }: { onClose: () => void; onGiven: (code: CodeGiven, name: string) => void }) {
  const w = useWords();
  const [way, setWay] = useState<"code" | "words">("code");
  return (
    <Dialog title={w("team-account-title")} isOpen onClose={onClose} keepOpenOutside testId="account-dialog">
      <Stack gap={4}>
        <Choices<"code" | "words">
          label={w("team-way")}
          value={way}
          onChange={setWay}
          columns="even"
          options={[
            { value: "code", text: w("team-way-code"), detail: w("team-way-code-what") },
            { value: "words", text: w("team-way-words"), detail: w("team-account-what") },
          ]}
          testId="account-way"
        />
        {way === "code" ? (
          <InviteForm onCancel={onClose} onGiven={onGiven} />
        ) : (
          <AccountForm
            roles={roles}
            onCancel={onClose}
            onDone={(name) => {
              onClose();
              toast("team-account-added", { name });
            }}
          />
        )}
      </Stack>
    </Dialog>
  );
}

function InviteForm({ onCancel, onGiven }: { onCancel: () => void; onGiven: (code: CodeGiven, name: string) => void }) {
  const w = useWords();
  const choice = useChoice();
  const { language } = useLanguage();
  const invite = useAct("invite_account");
  const [draft, setDraft] = useState<InviteDraft>({ name: "", login: "", role: "counsellor", language });
  const put = (change: Partial<InviteDraft>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <Form
      refusals={invite.refusals}
      onSubmit={() => {
        void invite.run(draft).then((saved) => saved && onGiven(saved.value, draft.name));
      }}
    >
      <TextField label={w("setup-name")} name="name" value={draft.name} onChange={(name) => put({ name })} isRequired autoFocus testId="invite-name" />
      <TextField label={w("setup-login")} name="login" help={w("setup-login-help")} value={draft.login} onChange={(login) => put({ login })} isRequired ltr width="medium" testId="invite-login" />
      <Choices<Role> label={w("setup-role")} name="role" value={draft.role} onChange={(role) => put({ role })} options={roles.filter((role) => role !== "administrator").map((role) => ({ value: role, text: choice("role", role) }))} testId="invite-role" />
      <Choices<Language> label={w("setup-their-language")} name="language" value={draft.language} onChange={(one) => put({ language: one })} options={languages.map((one) => ({ value: one, text: choice("language", one) }))} testId="invite-language" />
      <Line gap={2}>
        <Button variant="main" type="submit" busy={invite.busy} testId="invite-save">
          {w("team-invite")}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {w("common-cancel")}
        </Button>
      </Line>
    </Form>
  );
}

/** The code, once: to be written down and handed over. */
function CodeDialog({ code, name, onClose }: { code: CodeGiven; name: string; onClose: () => void }) {
  const w = useWords();
  const { nearMoment } = useDates();
  return (
    <Dialog
      title={w("team-code-title", { name })}
      width="narrow"
      isOpen
      onClose={onClose}
      keepOpenOutside
      testId="code-dialog"
      footer={
        <Button variant="main" onPress={onClose} testId="code-done">
          {w("team-code-done")}
        </Button>
      }
    >
      <Stack gap={3}>
        <p className={css.code} dir="ltr" data-testid="code-groups">
          <Code strong>{code.groups.join("-")}</Code>
        </p>
        <p data-testid="code-until">{w("team-code-until", { until: nearMoment(code.until) })}</p>
        <Soft as="p">{w("team-code-what")}</Soft>
      </Stack>
    </Dialog>
  );
}
