/**
 * The helpline's lists, for supervisors: each entry in every language, since when and until when it is
 * offered, how often it was used; add, rename, retire, bring back.
 *
 * data-testid: lists-which, lists-search, lists-add, lists-table, rename-<code>, retire-<code>, restore-<code>
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { ListChange, ListEntry, ListName, Lists } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Alert, Badge, Button, Code, Empty, Form, Panel, Select, Soft, Spinner, Stack, Table, TextField, Typed, When, matches, toast } from "../../kit";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { AddDialog } from "./AddDialog";
import { RenameDialog, RetireDialog } from "./dialogs";
import { tonguesOf } from "./languages";
import type { Tongue } from "./languages";
import css from "./lists.module.css";

type Doing = { act: "add" } | { act: "rename" | "retire"; entry: ListEntry } | null;

export function ListsTab() {
  const lists = useLook("view_lists", {});
  return lists.data ? <Loaded lists={lists.data} /> : <Spinner />;
}

function Loaded({ lists }: { lists: Lists }) {
  const w = useWords();
  const choice = useChoice();
  const { pack } = useDesk();
  const [name, setName] = useState<ListName>("categories");
  const [text, setText] = useState("");
  const [doing, setDoing] = useState<Doing>(null);
  const restore = useAct("retire_entry");
  const tongues = tonguesOf(pack);
  const entries = lists.lists.find((one) => one.list === name)?.entries ?? [];
  const found = entries.filter((one) => text === "" || matches([one.code, ...tongues.map((tongue) => one.label[tongue] ?? "")].join(" "), text));

  async function bringBack(entry: ListEntry): Promise<void> {
    const saved = await restore.run({ list: name, code: entry.code, until: null });
    if (saved) toast("lists-restored", { code: entry.code });
  }

  return (
    <Stack gap={4}>
      <Soft as="p">
        {w("lists-version")} <Code>{lists.version}</Code> · {w("lists-version-shipped")} <Code>{lists.shipped_version}</Code> · {w("lists-what")}
      </Soft>
      {tongues.length > 3 && <Alert tone="info">{w("lists-draft-languages")}</Alert>}
      <div className={css.head}>
        <Select
          label={w("lists-which")}
          value={name}
          onChange={(chosen) => {
            setName(chosen);
            setText("");
          }}
          options={lists.lists.map((one) => ({ value: one.list, text: choice("list-name", one.list) }))}
          testId="lists-which"
        />
        <TextField label={w("lists-search")} value={text} onChange={setText} inputMode="search" testId="lists-search" />
        <Button onPress={() => setDoing({ act: "add" })} testId="lists-add">
          {w("lists-add")}
        </Button>
      </div>
      <Form refusals={restore.refusals}>
        <Panel flush>
          <Entries entries={found} tongues={tongues} title={choice("list-name", name)} onDo={setDoing} onRestore={(entry) => void bringBack(entry)} today={lists.today} />
        </Panel>
      </Form>
      <History changes={lists.changes} />
      {doing?.act === "add" && <AddDialog list={name} lists={lists} onClose={() => setDoing(null)} />}
      {doing?.act === "rename" && <RenameDialog list={name} entry={doing.entry} onClose={() => setDoing(null)} />}
      {doing?.act === "retire" && <RetireDialog list={name} entry={doing.entry} today={lists.today} onClose={() => setDoing(null)} />}
    </Stack>
  );
}

function Entries(props: { entries: readonly ListEntry[]; tongues: readonly Tongue[]; title: string; today: string; onDo: (doing: Doing) => void; onRestore: (entry: ListEntry) => void }) {
  const w = useWords();
  const label = useLabel();
  return (
    <Table<ListEntry>
      label={props.title}
      items={props.entries}
      idOf={(one) => one.code}
      textOf={(one) => label(one.label)}
      testId="lists-table"
      empty={<Empty title={w("lists-none")} />}
      columns={[
        { id: "code", title: w("lists-code"), names: true, cell: (one) => <span className={css.code}><Code>{one.code}</Code></span> },
        ...props.tongues.map((tongue) => ({
          id: tongue,
          title: w(`lists-${tongue}`),
          cell: (one: ListEntry) => <Name entry={one} tongue={tongue} first={tongue === props.tongues[0]} />,
        })),
        { id: "days", title: w("lists-offered"), cell: (one) => <Days entry={one} today={props.today} /> },
        { id: "used", title: w("lists-used"), cell: (one) => w("lists-used-times", { count: one.used }) },
        {
          id: "act",
          title: w("lists-act"),
          cell: (one) => (
            <span className={css.acts}>
              <Button size="small" label={w("lists-rename-of", { name: label(one.label) })} onPress={() => props.onDo({ act: "rename", entry: one })} testId={`rename-${one.code}`}>
                {w("lists-rename")}
              </Button>
              {one.retired_here ? (
                <Button size="small" label={w("lists-restore-of", { name: label(one.label) })} onPress={() => props.onRestore(one)} testId={`restore-${one.code}`}>
                  {w("lists-restore")}
                </Button>
              ) : (
                !one.fixed && (
                  <Button size="small" variant="quiet" label={w("lists-retire-of", { name: label(one.label) })} onPress={() => props.onDo({ act: "retire", entry: one })} testId={`retire-${one.code}`}>
                    {w("lists-retire")}
                  </Button>
                )
              )}
            </span>
          ),
        },
      ]}
    />
  );
}

function Name({ entry, tongue, first }: { entry: ListEntry; tongue: Tongue; first: boolean }) {
  const w = useWords();
  const before = entry.shipped_label?.[tongue];
  return (
    <span className={css.name}>
      <span>
        <Typed>{entry.label[tongue] ?? ""}</Typed>
      </span>
      {before !== undefined && before !== entry.label[tongue] && <Soft>{w("lists-shipped-as", { name: before })}</Soft>}
      {first && entry.own && (
        <span>
          <Badge tone="brand">{w("lists-own")}</Badge>
        </span>
      )}
      {(tongue === "nl" || tongue === "de") && (
        <span>
          <Badge tone="warn">{w("lists-draft")}</Badge>
        </span>
      )}
    </span>
  );
}

function Days({ entry, today }: { entry: ListEntry; today: string }) {
  const w = useWords();
  const { day } = useDates();
  const over = entry.until !== null && entry.until < today;
  return (
    <span className={css.days}>
      {entry.from === null ? w("lists-always") : w("lists-from", { date: day(entry.from) })}
      {entry.until !== null && <strong>{w("lists-until", { date: day(entry.until) })}</strong>}
      {over && <Badge>{w("lists-retired")}</Badge>}
      {entry.fixed && <Soft>{w("lists-fixed")}</Soft>}
    </span>
  );
}

function History({ changes }: { changes: readonly ListChange[] }) {
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const { day } = useDates();
  return (
    <Panel title={w("lists-history")} testId="lists-history">
      {changes.length === 0 ? (
        <Soft as="p">{w("lists-history-none")}</Soft>
      ) : (
        <ol className={css.history}>
          {changes.map((one) => (
            <li key={one.number}>
              <Badge>{choice("edited", one.act)}</Badge>
              <span>{choice("list-name", one.list)}</span>
              <Code>{one.code}</Code>
              {one.label !== null && <Typed>{label(one.label)}</Typed>}
              {one.act === "retired" && one.until !== null && <span>{w("lists-until", { date: day(one.until) })}</span>}
              <Soft>
                <When at={one.on} as="full" /> · <Typed>{one.who}</Typed>
              </Soft>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
