/**
 * Who opened and changed what, newest first, for those who watch over the work. Each page that is
 * asked for leaves a trace itself, so nothing is asked for while somebody types.
 *
 * data-testid: history, history-top, history-person, history-record, history-kind, history-first,
 * history-last, history-show, history-clear, history-acts, history-older
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { HistoryKind, HistoryRow, HistoryWish } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Badge, Button, Code, DateField, Empty, Form, Panel, Select, Soft, Spinner, Stack, Table, TextButton, TextField, Typed } from "../../kit";
import { useChoice, useDates, useWords } from "../../words";
import { Gaps } from "./Gaps";
import { RegisterCheck } from "./Register";
import { Top } from "./Top";
import css from "./history.module.css";

const kinds: readonly HistoryKind[] = ["opened", "recorded", "changed", "left", "accounts", "house", "desk"];
const blank: HistoryWish = { account: null, record: "", kind: null, first: null, last: null, before: null };

/** Kinds of record whose name is a code; a colleague's is a name. */
const coded = (row: HistoryRow): boolean => row.about_kind !== "account";

export function History({ record }: { record: string }) {
  const w = useWords();
  const { me } = useDesk();
  const accounts = useLook("list_accounts", {});
  const [typed, setTyped] = useState<HistoryWish>({ ...blank, record });
  const [wish, setWish] = useState<HistoryWish>(typed);
  const page = useLook("view_history", wish, { fresh: true, keepPrevious: true });
  const choice = useChoice();
  const change = (part: Partial<HistoryWish>): void => setTyped({ ...typed, ...part });
  const refusals = page.error?.refusals ?? [];
  return (
    <Stack gap={4}>
      <Soft as="p">{w("history-what")}</Soft>
      <Gaps all />
      {page.data && <Top size={page.data.size} since={page.data.since} code={page.data.last_code?.at ?? null} />}
      <Panel testId="history">
        <Form refusals={refusals} onSubmit={() => setWish(typed)}>
          <div className={css.filter}>
            <Select
              label={w("history-person")}
              value={typed.account ?? "all"}
              onChange={(account) => change({ account: account === "all" ? null : account })}
              options={[{ value: "all", text: w("history-everybody") }, ...(accounts.data ?? []).map((one) => ({ value: one.id, text: one.name }))]}
              testId="history-person"
            />
            {me.role === "supervisor" && <TextField label={w("history-record")} name="record" value={typed.record} onChange={(record) => change({ record })} ltr testId="history-record" />}
            <Select
              label={w("history-kind")}
              value={typed.kind ?? "all"}
              onChange={(kind) => change({ kind: kind === "all" ? null : kind })}
              options={[{ value: "all", text: w("history-everything") }, ...kinds.map((one) => ({ value: one, text: choice("history-kind", one) }))]}
              testId="history-kind"
            />
            <DateField label={w("history-first")} name="first" value={typed.first} onChange={(first) => change({ first })} testId="history-first" />
            <DateField label={w("history-last")} name="last" value={typed.last} onChange={(last) => change({ last })} testId="history-last" />
            <div className={css.buttons}>
              <Button variant="main" type="submit" testId="history-show">
                {w("history-show")}
              </Button>
              <Button
                onPress={() => {
                  setTyped(blank);
                  setWish(blank);
                }}
                testId="history-clear"
              >
                {w("history-clear")}
              </Button>
            </div>
          </div>
        </Form>
      </Panel>
      {page.data ? <Acts key={JSON.stringify(wish)} wish={wish} first={page.data.rows} next={page.data.next} /> : refusals.length === 0 && <Spinner />}
      <RegisterCheck />
    </Stack>
  );
}

function Acts({ wish, first, next }: { wish: HistoryWish; first: readonly HistoryRow[]; next: number | null }) {
  const w = useWords();
  const choice = useChoice();
  const { day, time } = useDates();
  const older = useAct("view_history");
  const [more, setMore] = useState<{ rows: readonly HistoryRow[]; next: number | null } | null>(null);
  const rows = [...first, ...(more?.rows ?? [])];
  const before = more === null ? next : more.next;
  const title = wish.record === "" ? w("history-title") : w("history-of", { code: wish.record });
  return (
    <Panel flush title={title}>
      <Table<HistoryRow>
        label={title}
        items={rows}
        idOf={(row) => String(row.seq)}
        textOf={(row) => choice("act", row.act)}
        testId="history-acts"
        empty={<Empty title={w("history-none")} />}
        columns={[
          {
            id: "when",
            title: w("history-when"),
            cell: (row) => (
              <span className={css.when}>
                <bdi>
                  {day(row.at)} {time(row.at)}
                </bdi>
                {row.clock_back && <Badge tone="warn">{w("history-clock")}</Badge>}
              </span>
            ),
          },
          {
            id: "who",
            title: w("history-who"),
            cell: (row) => (
              <span className={css.who}>
                <Typed>{row.who}</Typed>
                {row.role !== null && <Soft>{choice("role", row.role)}</Soft>}
              </span>
            ),
          },
          {
            id: "act",
            title: w("history-act"),
            names: true,
            cell: (row) => (
              <span className={css.act}>
                {choice("act", row.act)}
                {row.glass && <Badge tone="warn">{w("seals-marked")}</Badge>}
                {row.refused && <Badge tone="warn">{w("history-refused")}</Badge>}
              </span>
            ),
          },
          { id: "about", title: w("history-about"), cell: (row) => <About row={row} /> },
        ]}
      />
      {before !== null && (
        <div className={css.older}>
          <Button
            busy={older.busy}
            onPress={() => {
              void older.run({ ...wish, before }).then((page) => {
                if (page) setMore({ rows: [...(more?.rows ?? []), ...page.rows], next: page.next });
              });
            }}
            testId="history-older"
          >
            {w("history-older")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** The record of an act: what kind it is, and its code where there is one to tell. */
function About({ row }: { row: HistoryRow }) {
  const choice = useChoice();
  const { go } = useWay();
  if (row.about_kind === "") return null;
  const name = coded(row) ? <Code>{row.about}</Code> : <Typed>{row.about}</Typed>;
  const open = row.case ? () => row.case && go({ room: "case", id: row.case.id }) : row.contact ? () => row.contact && go({ room: "contact", id: row.contact }) : null;
  return (
    <span className={css.about}>
      <Soft>{choice("about", row.about_kind)}</Soft>
      {row.about !== "" && (open === null ? name : <TextButton onPress={open}>{name}</TextButton>)}
    </span>
  );
}
