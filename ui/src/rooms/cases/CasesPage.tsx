/**
 * The list of cases, and beside it the list of contacts: codes, risks and due times only.
 *
 * data-testid: cases-page, tab-cases, tab-contacts, case-filter, case-whose(-mine|-all), case-closed,
 * case-list (row), case-empty, case-none
 */
import { useDeferredValue, useState } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { CaseRow } from "../../door";
import { useLook } from "../../door/hooks";
import { Badge, Checkbox, Choices, Code, Empty, PageHead, Panel, RiskBadge, Soft, Spinner, Stack, Table, Tabs, TextField, Typed, When } from "../../kit";
import { useChoice, useLabel, useWords } from "../../words";
import { ContactList } from "../contacts/ContactList";
import { SealedList } from "../seals";
import { ordered } from "./rules";
import css from "./case.module.css";

// The tab that was open stays open for this sitting.
let tabBefore = "cases";

export function CasesPage() {
  const w = useWords();
  const [tab, setTab] = useState(tabBefore);
  return (
    <div className={css.page} data-testid="cases-page">
      <PageHead title={tab === "cases" ? w("cases-list") : w("contacts-list")} below={tab === "cases" ? w("cases-list-sub") : w("contacts-list-sub")} />
      <Tabs
        label={w("cases-tabs")}
        value={tab}
        onChange={(id) => {
          tabBefore = id;
          setTab(id);
        }}
        tabs={[
          { id: "cases", title: w("cases-list"), content: <CaseList /> },
          { id: "contacts", title: w("contacts-list"), content: <ContactList /> },
        ]}
      />
    </div>
  );
}

function CaseList() {
  const { me, pack } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const [text, setText] = useState("");
  const [whose, setWhose] = useState<"mine" | "all">("mine");
  const [closed, setClosed] = useState(false);
  const query = useDeferredValue(text);
  const sight = useLook("view_sight", {});
  const seesAll = me.role === "supervisor" || sight.data === "all";
  const rows = useLook("list_cases", { owner: seesAll && whose === "all" ? null : me.account, closed, text: query }, { keepPrevious: true });
  const named = (list: readonly { code: string; label: Parameters<typeof label>[0] }[], code: string): string => {
    const found = list.find((one) => one.code === code);
    return found ? label(found.label) : code;
  };

  return (
    <Stack gap={4}>
      <div className={css.filters}>
        <TextField label={w("cases-list-filter")} value={text} onChange={setText} width="medium" inputMode="search" testId="case-filter" />
        {seesAll && (
          <Choices
            label={w("cases-list-whose")}
            value={whose}
            onChange={setWhose}
            options={[
              { value: "mine", text: w("cases-list-mine") },
              { value: "all", text: w("cases-list-all") },
            ]}
            testId="case-whose"
          />
        )}
        <div className={css.filterTick}>
          <Checkbox label={w("cases-list-closed")} value={closed} onChange={setClosed} testId="case-closed" />
        </div>
      </div>
      {seesAll && <SealedList />}
      {rows.data === undefined ? (
        <Spinner />
      ) : rows.data.length === 0 ? (
        text.trim() === "" ? (
          <Empty title={w("cases-list-empty")} testId="case-empty">
            {w("cases-list-empty-text")}
          </Empty>
        ) : (
          <Empty title={w("cases-list-none")} testId="case-none">
            {w("cases-list-none-text")}
          </Empty>
        )
      ) : (
        <>
          <p className={css.count} aria-live="polite">
            {w("cases-count", { count: rows.data.length })}
          </p>
          <Panel flush>
          <Table<CaseRow>
            label={w("cases-list")}
            items={ordered(rows.data)}
            idOf={(row) => row.id}
            textOf={(row) => row.code}
            onOpen={(row) => go({ room: "case", id: row.id })}
            testId="case-list"
            columns={[
              { id: "code", title: w("cases-col-code"), names: true, cell: (row) => (
                  <span className={css.nowrap}>
                    <Code strong>{row.code}</Code>
                    {row.sealed && <> <Badge tone="warn">{w("seals-badge")}</Badge></>}
                  </span>
                ) },
              { id: "risk", title: w("cases-col-risk"), cell: (row) => <RiskBadge risk={row.risk} /> },
              {
                id: "next",
                title: w("cases-col-next"),
                cell: (row) =>
                  row.next_due === null ? (
                    <Soft>{w("cases-no-next")}</Soft>
                  ) : (
                    <span className={row.overdue ? css.late : undefined}>
                      <When at={row.next_due} />
                      {row.overdue && <> · {w("cases-late")}</>}
                    </span>
                  ),
              },
              { id: "status", title: w("cases-col-status"), cell: (row) => choice("case-status", row.status) },
              { id: "age", title: w("cases-col-age"), cell: (row) => <span className={css.nowrap}>{named(pack.age_bands, row.age_band)}</span> },
              { id: "problem", title: w("cases-col-problem"), cell: (row) => named(pack.categories, row.problem) },
              ...(rows.data.some((row) => row.owner !== me.account) ? [{ id: "owner", title: w("cases-col-owner"), cell: (row: CaseRow) => <Soft><Typed>{row.owner_name}</Typed></Soft> }] : []),
            ]}
          />
          </Panel>
        </>
      )}
    </Stack>
  );
}
