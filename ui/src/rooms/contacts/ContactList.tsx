/**
 * The contacts recorded last: codes, kinds and risks, no names and no story.
 *
 * data-testid: contact-filter, contact-list (row), contact-empty, contact-none
 */
import { useDeferredValue, useState } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { ContactRow } from "../../door";
import { useLook } from "../../door/hooks";
import { Button, Code, Empty, Panel, RiskBadge, Soft, Spinner, Stack, Table, TextField, When } from "../../kit";
import { useChoice, useLabel, useWords } from "../../words";
import css from "./contact.module.css";

const LIMIT = 100;

export function ContactList() {
  const { pack } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const [text, setText] = useState("");
  const query = useDeferredValue(text);
  const rows = useLook("list_contacts", { text: query, limit: LIMIT }, { keepPrevious: true });
  const named = (list: { code: string; label: Parameters<typeof label>[0] }[], code: string | null): string => {
    const found = list.find((one) => one.code === code);
    return found ? label(found.label) : (code ?? "");
  };
  const kindOf = (row: ContactRow): string =>
    row.call_type === "non_counselling" ? named(pack.non_counselling, row.non_counselling) : choice("call-type", row.call_type);

  return (
    <Stack gap={4}>
      <TextField label={w("contacts-list-filter")} value={text} onChange={setText} width="medium" inputMode="search" testId="contact-filter" />
      {rows.data === undefined ? (
        <Spinner />
      ) : rows.data.length === 0 ? (
        text.trim() === "" ? (
          <Empty
            title={w("contacts-list-empty")}
            action={
              <Button variant="main" onPress={() => go({ room: "log" })}>
                {w("contacts-list-new")}
              </Button>
            }
            testId="contact-empty"
          >
            {w("contacts-list-empty-text")}
          </Empty>
        ) : (
          <Empty title={w("contacts-list-none")} testId="contact-none">
            {w("contacts-list-none-text")}
          </Empty>
        )
      ) : (
        <Panel flush>
        <Table<ContactRow>
          label={w("contacts-list")}
          items={rows.data}
          idOf={(row) => row.id}
          textOf={(row) => row.code}
          onOpen={(row) => go({ room: "contact", id: row.id })}
          testId="contact-list"
          columns={[
            { id: "when", title: w("contacts-col-when"), cell: (row) => <span className={css.nowrap}><When at={row.started} /></span> },
            { id: "code", title: w("contacts-col-code"), names: true, cell: (row) => <span className={css.nowrap}><Code>{row.code}</Code></span> },
            { id: "kind", title: w("contacts-col-kind"), cell: kindOf },
            { id: "problem", title: w("contacts-col-problem"), cell: (row) => named(pack.categories, row.problem) },
            { id: "risk", title: w("contacts-col-risk"), cell: (row) => (row.risk === null ? null : <RiskBadge risk={row.risk} />) },
            { id: "case", title: w("contacts-col-case"), cell: (row) => (row.case === null ? null : <span className={css.nowrap}><Code>{row.case.code}</Code></span>) },
            { id: "who", title: w("contacts-col-counsellor"), cell: (row) => <Soft>{row.counsellor}</Soft> },
          ]}
        />
        </Panel>
      )}
    </Stack>
  );
}
