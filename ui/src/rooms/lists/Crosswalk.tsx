/** Which of the networks' names each problem counts as, with the version and the days that it holds for. */
import { useState } from "react";
import type { ListEntry, Network } from "../../door";
import { useLook } from "../../door/hooks";
import { Code, Empty, Panel, Soft, Spinner, Stack, Table, TextField, Typed, matches } from "../../kit";
import { useDates, useLabel, useWords } from "../../words";
import css from "./lists.module.css";

export function Crosswalk() {
  const w = useWords();
  const label = useLabel();
  const { day } = useDates();
  const lists = useLook("view_lists", {});
  const [text, setText] = useState("");
  if (!lists.data) return <Spinner />;
  const { version, effective, networks } = lists.data;
  const problems = lists.data.lists.find((one) => one.list === "categories")?.entries ?? [];
  const found = problems.filter((one) => text === "" || matches(`${one.code} ${label(one.label)} ${Object.values(one.crosswalk ?? {}).join(" ")}`, text));
  return (
    <Stack gap={4}>
      <Soft as="p">
        {w("lists-crosswalk-what")} {w("lists-version")} <Code>{version}</Code> · {w("lists-since", { date: day(effective) })} · {w("lists-version-networks")} <Code>{networks.version}</Code>
      </Soft>
      <TextField label={w("lists-search")} value={text} onChange={setText} inputMode="search" width="medium" testId="crosswalk-search" />
      <Panel flush>
        <Table<ListEntry>
          label={w("lists-crosswalk")}
          items={found}
          idOf={(one) => one.code}
          textOf={(one) => label(one.label)}
          testId="crosswalk-table"
          empty={<Empty title={w("lists-none")} />}
          columns={[
            { id: "code", title: w("lists-code"), names: true, cell: (one) => <span className={css.code}><Code>{one.code}</Code></span> },
            { id: "problem", title: w("lists-problem"), cell: (one) => <span className={css.problem}><Typed>{label(one.label)}</Typed></span> },
            { id: "insafe", title: w("lists-insafe"), cell: (one) => <Named from={networks.insafe} code={one.crosswalk?.insafe ?? null} /> },
            { id: "chi", title: w("lists-chi"), cell: (one) => <Named from={networks.chi} code={one.crosswalk?.chi ?? null} /> },
            { id: "emc", title: w("lists-emc"), cell: (one) => <Named from={networks.emc} code={one.crosswalk?.emc ?? null} /> },
            {
              id: "days",
              title: w("lists-offered"),
              cell: (one) => (
                <span className={css.span}>
                  {one.from !== null && w("lists-from", { date: day(one.from) })}
                  {one.until !== null && <strong>{w("lists-until", { date: day(one.until) })}</strong>}
                </span>
              ),
            },
          ]}
        />
      </Panel>
    </Stack>
  );
}

/** A network's own name of a code, as it stands in its list. */
function Named({ from, code }: { from: readonly Network[]; code: string | null }) {
  const w = useWords();
  const found = from.find((one) => one.code === code);
  if (found === undefined) return <Soft>{w("lists-no-code")}</Soft>;
  return (
    <span className={css.network}>
      <bdi>
        {found.main !== "" && <Soft>{`${found.main}: `}</Soft>}
        {found.name}
      </bdi>
    </span>
  );
}
