/**
 * The directory: who can help, by kind and service, and how fresh what we know of them is.
 *
 * data-testid: directory-search, directory-kind, directory-service, directory-list, directory-add; BodyPage.tsx, BodyDialog.tsx
 */
import { useState } from "react";
import { Button, Empty, PageHead, Panel, Phone, Rows, Select, Soft, Spinner, Stack, TextField, matches } from "../../kit";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { BodyKind, BodyRow } from "../../door";
import { useLook } from "../../door/hooks";
import { useChoice, useLabel, useWords } from "../../words";
import { BodyDialog } from "./BodyDialog";
import { BodyPage } from "./BodyPage";
import { Freshness } from "./Freshness";
import { kinds } from "./kinds";
import css from "./directory.module.css";

export function DirectoryRoom({ body }: { body: string | undefined }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { me, pack } = useDesk();
  const [adding, setAdding] = useState(false);
  const { go } = useWay();
  const bodies = useLook("list_bodies", {});
  const [text, setText] = useState("");
  const [kind, setKind] = useState<BodyKind | "all">("all");
  const [service, setService] = useState("all");

  if (!bodies.data) return <Spinner />;
  const present = kinds.filter((one) => bodies.data.some((row) => row.kind === one));
  const found = bodies.data.filter(
    (row) =>
      (kind === "all" || row.kind === kind) &&
      (service === "all" || row.services.includes(service)) &&
      (text.trim() === "" || matches(`${row.name.ar} ${row.name.fr} ${row.name.en} ${row.phone} ${label(row.role)} ${row.place}`, text)),
  );
  const open = bodies.data.find((row) => row.id === body);

  return (
    <>
      <PageHead
        title={w("directory-title")}
        below={w("directory-sub", { count: bodies.data.length })}
        actions={
          me.role === "supervisor" && (
            <Button onPress={() => setAdding(true)} testId="directory-add">
              {w("directory-add")}
            </Button>
          )
        }
      />
      <div className={open ? css.two : css.one}>
        <Stack gap={4} className={css.list}>
          <div className={css.filters}>
            <TextField label={w("directory-search")} value={text} onChange={setText} inputMode="search" testId="directory-search" />
            <Select<BodyKind | "all">
              label={w("directory-kind")}
              value={kind}
              onChange={setKind}
              options={[{ value: "all", text: w("directory-kind-all") }, ...present.map((one) => ({ value: one, text: choice("body-kind", one) }))]}
              testId="directory-kind"
            />
            <Select
              label={w("directory-service")}
              value={service}
              onChange={setService}
              options={[{ value: "all", text: w("directory-service-all") }, ...pack.services.map((one) => ({ value: one.code, text: label(one.label) }))]}
              testId="directory-service"
            />
          </div>
          <Panel flush>
            <Rows<BodyRow>
              label={w("directory-title")}
              items={found}
              idOf={(row) => row.id}
              textOf={(row) => label(row.name)}
              onOpen={(row) => go({ room: "directory", body: row.id })}
              empty={<Empty title={w("directory-none")}>{w("directory-none-what")}</Empty>}
              testId="directory-list"
            >
              {(row) => (
                <div className={css.row} data-open={row.id === body || undefined}>
                  <span className={css.name}>
                    <strong>{label(row.name)}</strong>
                    <Soft>{choice("body-kind", row.kind)}</Soft>
                  </span>
                  <span className={css.phone}>{row.phone === "" ? <Soft>{w("directory-no-phone")}</Soft> : <Phone>{row.phone}</Phone>}</span>
                  <span className={css.fresh}>
                    <Freshness body={row} short />
                  </span>
                </div>
              )}
            </Rows>
          </Panel>
        </Stack>
        {open && <BodyPage body={open} onClose={() => go({ room: "directory" })} />}
      </div>
      {adding && <BodyDialog body={null} onClose={() => setAdding(false)} />}
    </>
  );
}
