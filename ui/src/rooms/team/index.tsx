/** The team, for supervisors: who carries what, what is late, who logs in. */
import { useEffect, useRef, useState } from "react";
import { Badge, Button, Choices, Code, Dialog, Empty, Form, PageHead, Panel, RiskBadge, Soft, Spinner, Stack, Table, Tabs, Typed, When, toast } from "../../kit";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { AccountRow, CaseRow, FollowupRow, Role } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { useChoice, useWords } from "../../words";
import { Crosswalk, ListsTab } from "../lists";
import { DecideDialog } from "../followups/DecideDialog";
import { BackupsTab } from "../backups";
import { AccountForm } from "../setup";
import { Board, countedBy } from "./Board";
import type { Only } from "./Board";
import { Figures } from "./Figures";
import { Sight } from "./Sight";
import css from "./team.module.css";

export function TeamRoom({ first }: { first: string }) {
  const w = useWords();
  const { me } = useDesk();
  const [tab, setTab] = useState(first);
  const [only, setOnly] = useState<Only | null>(null);
  const show = (which: Only): void => {
    setOnly(which);
    setTab("cases");
  };
  return (
    <>
      <PageHead title={w("team-title")} below={w("team-sub")} />
      <Tabs
        label={w("team-title")}
        value={tab}
        onChange={(id) => {
          // Whoever comes by the tab's own name wants every case.
          setOnly(null);
          setTab(id);
        }}
        tabs={[
          { id: "caseload", title: w("team-caseload"), content: <Board onOpen={show} /> },
          { id: "decisions", title: w("team-decisions"), content: <DecisionsTab /> },
          { id: "cases", title: w("team-cases"), content: <CasesTab only={only} onAll={() => setOnly(null)} /> },
          { id: "accounts", title: w("team-accounts"), content: <AccountsTab /> },
          ...(me.role === "supervisor"
            ? [
                { id: "figures", title: w("figures-title"), content: <Figures /> },
                { id: "backups", title: w("backups-title"), content: <BackupsTab /> },
                { id: "lists", title: w("lists-title"), content: <ListsTab /> },
                { id: "crosswalk", title: w("lists-crosswalk"), content: <Crosswalk /> },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** What waits for a supervisor: wishes to close, and promises after three failed tries. */
function DecisionsTab() {
  const w = useWords();
  const { go } = useWay();
  const caseload = useLook("caseload", {});
  const [deciding, setDeciding] = useState<FollowupRow | null>(null);
  if (!caseload.data) return <Spinner />;
  const { closures, decisions } = caseload.data;
  if (closures.length + decisions.length === 0) {
    return (
      <Panel>
        <Empty title={w("team-decisions-none")} testId="decisions-none" />
      </Panel>
    );
  }
  return (
    <Stack gap={4}>
      {closures.length > 0 && (
        <Panel title={w("team-closures")} flush>
          <Table<CaseRow>
            label={w("team-closures")}
            items={closures}
            idOf={(row) => row.id}
            textOf={(row) => row.code}
            onOpen={(row) => go({ room: "case", id: row.id })}
            testId="team-closures"
            columns={[
              { id: "code", title: w("team-code"), names: true, cell: (row) => <Code>{row.code}</Code> },
              { id: "risk", title: w("team-risk"), cell: (row) => <RiskBadge risk={row.risk} /> },
              { id: "owner", title: w("team-owner"), cell: (row) => <Typed>{row.owner_name}</Typed> },
              { id: "since", title: w("team-since"), cell: (row) => <When at={row.last_activity} /> },
            ]}
          />
        </Panel>
      )}
      {decisions.length > 0 && (
        <Panel title={w("team-spent")} flush>
          <Table<FollowupRow>
            label={w("team-spent")}
            items={decisions}
            idOf={(row) => row.id}
            textOf={(row) => row.case.code}
            onOpen={(row) => go({ room: "case", id: row.case.id })}
            testId="team-spent"
            columns={[
              { id: "code", title: w("team-code"), names: true, cell: (row) => <Code>{row.case.code}</Code> },
              { id: "risk", title: w("team-risk"), cell: (row) => <RiskBadge risk={row.risk} /> },
              { id: "owner", title: w("team-owner"), cell: (row) => <Typed>{row.owner_name}</Typed> },
              {
                id: "act",
                title: w("team-act"),
                cell: (row) => (
                  <Button size="small" onPress={() => setDeciding(row)} label={w("team-decide-of", { code: row.case.code })} testId={`decide-${row.case.code}`}>
                    {w("followups-decide")}
                  </Button>
                ),
              },
            ]}
          />
        </Panel>
      )}
      {deciding && <DecideDialog followup={deciding} onClose={() => setDeciding(null)} />}
    </Stack>
  );
}

/** Every open case, or only those that a number of the board counted. */
function CasesTab({ only, onAll }: { only: Only | null; onAll: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const { go } = useWay();
  const caseload = useLook("caseload", {});
  const [assigning, setAssigning] = useState<CaseRow | null>(null);
  const head = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone; reading goes on at what it opened.
  useEffect(() => {
    if (only !== null) head.current?.focus();
  }, [only]);
  if (!caseload.data) return <Spinner />;
  const rows = countedBy(only, caseload.data.cases).sort((one, other) => Number(other.overdue) - Number(one.overdue) || other.risk - one.risk || one.code.localeCompare(other.code));
  return (
    <Stack gap={4}>
      {only !== null && (
        <div className={css.only} data-testid="team-only">
          <h2 ref={head} tabIndex={-1}>
            {w("team-only", { name: only.name, what: only.what === "open" ? w("team-cases") : typeof only.what === "number" ? choice("risk", only.what) : choice("case-wait", only.what) })}
          </h2>
          <Button size="small" onPress={onAll} testId="team-all">
            {w("team-all")}
          </Button>
        </div>
      )}
      {only !== null && rows.length === 0 ? (
        <Panel>
          <Empty title={w("team-only-none")} testId="team-only-none" />
        </Panel>
      ) : (
        <Panel flush>
          <Table<CaseRow>
            label={w("team-cases")}
            items={rows}
            idOf={(row) => row.id}
            textOf={(row) => row.code}
            onOpen={(row) => go({ room: "case", id: row.id })}
            testId="team-cases"
            columns={[
              { id: "code", title: w("team-code"), names: true, cell: (row) => <Code>{row.code}</Code> },
              { id: "risk", title: w("team-risk"), cell: (row) => <RiskBadge risk={row.risk} /> },
              { id: "owner", title: w("team-owner"), cell: (row) => (row.owner_name === "" ? <Badge tone="warn">{w("team-nobody")}</Badge> : <Typed>{row.owner_name}</Typed>) },
              { id: "status", title: w("team-status"), cell: (row) => <Soft>{choice("case-status", row.status)}</Soft> },
              {
                id: "due",
                title: w("team-next"),
                cell: (row) =>
                  row.next_due === null ? (
                    <Badge tone="warn">{w("team-no-next")}</Badge>
                  ) : row.overdue ? (
                    <span className={css.late}>
                      <When at={row.next_due} /> · {w("common-overdue")}
                    </span>
                  ) : (
                    <When at={row.next_due} />
                  ),
              },
              {
                id: "act",
                title: w("team-act"),
                cell: (row) => (
                  <Button size="small" onPress={() => setAssigning(row)} label={w("team-assign-of", { code: row.code })} testId={`assign-${row.code}`}>
                    {w("team-assign")}
                  </Button>
                ),
              },
            ]}
          />
        </Panel>
      )}
      {assigning && <AssignDialog row={assigning} onClose={() => setAssigning(null)} />}
    </Stack>
  );
}

export function AssignDialog({ row, onClose }: { row: CaseRow; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const accounts = useLook("list_accounts", {});
  const assign = useAct("assign_case");
  const [owner, setOwner] = useState<string | null>(null);
  const eligible = (accounts.data ?? []).filter((one) => one.active && (one.role === "counsellor" || one.role === "supervisor") && one.id !== row.owner);
  return (
    <Dialog
      title={w("team-assign-title")}
      width="narrow"
      isOpen
      onClose={onClose}
      testId="assign-dialog"
      footer={
        <>
          <Button
            variant="main"
            busy={assign.busy}
            isDisabled={owner === null}
            testId="assign-save"
            onPress={() => {
              if (owner === null) return;
              void assign.run({ case: row.id, owner }).then((saved) => {
                if (saved) {
                  toast("team-assigned", { code: row.code, name: eligible.find((one) => one.id === owner)?.name ?? "" });
                  onClose();
                }
              });
            }}
          >
            {w("team-assign")}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {w("common-cancel")}
          </Button>
        </>
      }
    >
      <p>
        <Code>{row.code}</Code> · <Typed>{row.owner_name}</Typed>
      </p>
      <Form refusals={assign.refusals}>
        <Choices
          label={w("team-assign-to")}
          name="owner"
          value={owner}
          onChange={setOwner}
          columns="even"
          options={eligible.map((one) => ({ value: one.id, text: one.name, detail: choice("role", one.role) }))}
          testId="assign-owner"
          autoFocus
        />
      </Form>
    </Dialog>
  );
}

function AccountsTab() {
  const w = useWords();
  const choice = useChoice();
  const { me } = useDesk();
  const accounts = useLook("list_accounts", {});
  const [adding, setAdding] = useState(false);
  const roles: Role[] = ["counsellor", "supervisor", "data_officer", "administrator"];
  if (!accounts.data) return <Spinner />;
  return (
    <Stack gap={4}>
      <Panel
        flush
        title={w("team-accounts")}
        actions={
          <Button onPress={() => setAdding(true)} testId="account-add">
            {w("team-account-add")}
          </Button>
        }
      >
        <Table<AccountRow>
          label={w("team-accounts")}
          items={accounts.data}
          idOf={(one) => one.id}
          textOf={(one) => one.name}
          testId="accounts"
          columns={[
            { id: "name", title: w("team-person"), names: true, cell: (one) => <Typed>{one.name}</Typed> },
            { id: "role", title: w("team-role"), cell: (one) => choice("role", one.role) },
            { id: "state", title: w("team-state"), cell: (one) => (one.active ? <Badge tone="good">{w("team-active")}</Badge> : <Badge>{w("team-inactive")}</Badge>) },
          ]}
        />
        <Dialog title={w("team-account-title")} below={w("team-account-what")} isOpen={adding} onClose={() => setAdding(false)} keepOpenOutside testId="account-dialog">
          <AccountForm
            roles={roles}
            onCancel={() => setAdding(false)}
            onDone={(name) => {
              setAdding(false);
              toast("team-account-added", { name });
            }}
          />
        </Dialog>
      </Panel>
      {me.role === "supervisor" && <Sight />}
    </Stack>
  );
}
