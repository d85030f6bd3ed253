/** The directory: who can help, by kind and service, and how fresh what we know of them is. */
import { useState } from "react";
import { Alert, Badge, Button, Code, Dialog, Empty, Facts, Line, PageHead, Panel, Phone, Rows, Select, Soft, Spinner, Stack, TextField, matches, toast } from "../../kit";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { BodyKind, BodyRow, Refusal } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { isFresh } from "./fresh";
import css from "./directory.module.css";

const kinds: readonly BodyKind[] = ["protection", "police", "gendarmerie", "prosecutor", "health", "legal", "women", "school", "helpline", "platform", "hotline", "data_protection"];

export function DirectoryRoom({ body }: { body: string | undefined }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { pack } = useDesk();
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
      (text.trim() === "" || matches(`${row.name.ar} ${row.name.fr} ${row.name.en} ${row.phone} ${label(row.role)}`, text)),
  );
  const open = bodies.data.find((row) => row.id === body);

  return (
    <>
      <PageHead title={w("directory-title")} below={w("directory-sub", { count: bodies.data.length })} />
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
    </>
  );
}

/** How fresh what we know is. "Check before use" is a word, not only a colour. */
export function Freshness({ body, short }: { body: BodyRow; short?: boolean }) {
  const w = useWords();
  const { day } = useDates();
  const [now] = useState(() => new Date());
  if (body.checked_on !== null && isFresh(body.checked_on, now)) {
    return <Badge tone="good">{short || body.checked_by === null ? w("directory-checked-on", { date: day(body.checked_on) }) : w("directory-checked", { date: day(body.checked_on), name: body.checked_by })}</Badge>;
  }
  return (
    <Badge tone="warn" testId="check-before-use">
      {w("common-check-before-use")}
    </Badge>
  );
}

function BodyPage({ body, onClose }: { body: BodyRow; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { pack } = useDesk();
  const { day } = useDates();
  const [confirming, setConfirming] = useState(false);
  const confirm = useAct("confirm_body");
  const { me } = useDesk();
  const services = body.services.map((code) => pack.services.find((one) => one.code === code)).filter((one) => one !== undefined);
  const address = label(body.address);
  return (
    <div className={css.page} data-testid="body-page">
      <Panel
        title={label(body.name)}
        actions={
          <Button variant="quiet" size="small" onPress={onClose} shortcut="Escape" testId="body-close">
            {w("common-close")}
          </Button>
        }
      >
        <Line gap={2}>
          <Badge tone="brand">{choice("body-kind", body.kind)}</Badge>
          <Freshness body={body} />
          {body.minors && <Badge>{w("directory-minors")}</Badge>}
        </Line>
        {label(body.role) !== "" && <p>{label(body.role)}</p>}
        <Facts
          rows={[
            body.phone !== "" && [w("directory-phone"), <strong key="p"><Phone>{body.phone}</Phone></strong>],
            body.web !== "" && [w("directory-web"), <Code key="w">{body.web}</Code>],
            address !== "" && [w("directory-address"), <span key="a" className={css.address}>{address}</span>],
            body.hours !== "" && [w("directory-hours"), <bdi key="h">{body.hours}</bdi>],
            services.length > 0 && [w("directory-services"), <ul key="s">{services.map((one) => <li key={one.code}>{label(one.label)}</li>)}</ul>],
            body.checked_on !== null && [w("directory-last-check"), w("directory-checked", { date: day(body.checked_on), name: body.checked_by ?? "" })],
          ]}
        />
        <Line gap={2}>
          <Button variant="main" onPress={() => setConfirming(true)} testId="body-confirm">
            {w("directory-confirm")}
          </Button>
        </Line>
      </Panel>
      <Dialog
        title={w("directory-confirm-title")}
        width="narrow"
        isOpen={confirming}
        onClose={() => setConfirming(false)}
        testId="confirm-dialog"
        footer={
          <>
            <Button
              variant="main"
              busy={confirm.busy}
              testId="confirm-yes"
              onPress={() => {
                void confirm.run({ id: body.id }).then((saved) => {
                  if (saved) {
                    setConfirming(false);
                    toast("directory-confirmed");
                  }
                });
              }}
            >
              {w("directory-confirm-yes")}
            </Button>
            <Button variant="quiet" onPress={() => setConfirming(false)}>
              {w("common-cancel")}
            </Button>
          </>
        }
      >
        <p>{w("directory-confirm-what")}</p>
        <Facts
          rows={[
            [w("directory-phone"), body.phone === "" ? w("directory-no-phone") : <Phone key="p">{body.phone}</Phone>],
            address !== "" && [w("directory-address"), address],
            body.hours !== "" && [w("directory-hours"), body.hours],
          ]}
        />
        <Soft as="p">{w("directory-confirm-sign", { name: me.name })}</Soft>
        {confirm.refusals.length > 0 && <Refused refusals={confirm.refusals} />}
      </Dialog>
    </div>
  );
}

function Refused({ refusals }: { refusals: readonly Refusal[] }) {
  const say = useRefusalText();
  return <Alert tone="danger">{refusals.map(say).join(" ")}</Alert>;
}
