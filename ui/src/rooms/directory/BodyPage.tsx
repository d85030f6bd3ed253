/**
 * One body: what is known of it, since when, from where, and what was agreed with it.
 *
 * data-testid: body-page, body-close, body-confirm, confirm-dialog, confirm-yes, body-change, body-retire, body-restore
 */
import { useState } from "react";
import { Alert, Badge, Button, Code, Dialog, Facts, Line, Panel, Phone, Soft, Typed, toast } from "../../kit";
import { useDesk } from "../../app/me";
import type { BodyRow, Label, Refusal } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { dates, useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { useNamed } from "../cases/named";
import { AgreementDialog, Agreements } from "./Agreements";
import { BodyDialog } from "./BodyDialog";
import { Freshness } from "./Freshness";
import { RetireDialog } from "./RetireDialog";
import { Sources } from "./Sources";
import css from "./directory.module.css";

export function BodyPage({ body, onClose }: { body: BodyRow; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { pack } = useDesk();
  const { day } = useDates();
  const [confirming, setConfirming] = useState(false);
  const confirm = useAct("confirm_body");
  const { me } = useDesk();
  const named = useNamed();
  const [open, setOpen] = useState<"change" | "retire" | "agreement" | null>(null);
  const [now] = useState(() => dates.write(new Date()).slice(0, 10));
  const whole = useLook("view_body", { id: body.id });
  const restore = useAct("retire_body");
  const supervises = me.role === "supervisor";
  const close = (): void => setOpen(null);
  const codes = (list: readonly { code: string; label: Label }[], asked: readonly string[]) => <Many texts={asked.map((code) => named(list, code))} />;
  const services = body.services.map((code) => pack.services.find((one) => one.code === code)).filter((one) => one !== undefined);
  const address = label(body.address);
  const again = async (): Promise<void> => {
    const saved = await restore.run({ body: body.id, until: null, reason: w("directory-restore") });
    if (saved) toast("directory-restored");
  };
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
          {body.own && <Badge tone="brand">{w("directory-own")}</Badge>}
          {body.until !== null && !body.retired && <Badge tone="warn">{w("directory-retires-on", { date: day(body.until) })}</Badge>}
        </Line>
        {label(body.role) !== "" && <p>{label(body.role)}</p>}
        <Facts
          rows={[
            body.phone !== "" && [w("directory-phone"), <strong key="p"><Phone>{body.phone}</Phone></strong>],
            body.web !== "" && [w("directory-web"), <Code key="w">{body.web}</Code>],
            address !== "" && [w("directory-address"), <span key="a" className={css.address}>{address}</span>],
            body.email !== "" && [w("directory-field-email"), <Code key="e">{body.email}</Code>],
            body.place !== "" && [w("directory-field-place"), <bdi key="pl">{body.place}</bdi>],
            body.regions.length > 0 && [w("directory-field-regions"), codes(pack.regions, body.regions)],
            body.hours !== "" && [w("directory-hours"), <bdi key="h">{body.hours}</bdi>],
            body.languages.length > 0 && [w("directory-field-languages"), codes(pack.languages, body.languages)],
            body.ages !== "all" && [w("directory-field-ages"), choice("ages-served", body.ages)],
            body.genders !== "all" && [w("directory-field-genders"), choice("genders-served", body.genders)],
            body.area !== "all" && [w("directory-field-area"), choice("area-served", body.area)],
            body.problems.length > 0 && [w("directory-field-problems"), codes(pack.categories, body.problems)],
            services.length > 0 && [w("directory-services"), <ul key="s">{services.map((one) => <li key={one.code}>{label(one.label)}</li>)}</ul>],
            body.ways.length > 0 && [w("directory-field-ways"), <Many key="w" texts={body.ways.map((one) => choice("hand-over-way", one))} />],
            body.contact !== "" && [w("directory-field-contact"), <bdi key="c">{body.contact}</bdi>],
            body.notes !== "" && [w("directory-field-notes"), <Typed key="n" className={css.address}>{body.notes}</Typed>],
            body.checked_on !== null && [w("directory-last-check"), w("directory-checked", { date: day(body.checked_on), name: body.checked_by ?? "" })],
          ]}
        />
        <Line gap={2}>
          <Button variant="main" onPress={() => setConfirming(true)} testId="body-confirm">
            {w("directory-confirm")}
          </Button>
          {supervises && (
            <Button onPress={() => setOpen("change")} testId="body-change">
              {w("directory-change")}
            </Button>
          )}
          {supervises && body.until === null && (
            <Button variant="quiet" onPress={() => setOpen("retire")} testId="body-retire">
              {w("directory-retire")}
            </Button>
          )}
          {supervises && body.until !== null && (
            <Button variant="quiet" busy={restore.busy} onPress={() => void again()} testId="body-restore">
              {w("directory-restore")}
            </Button>
          )}
        </Line>
      </Panel>
      {whole.data && <Agreements view={whole.data} onAdd={supervises ? () => setOpen("agreement") : null} />}
      {whole.data && <Sources view={whole.data} />}
      {open === "change" && <BodyDialog body={body} onClose={close} />}
      {open === "retire" && <RetireDialog body={body} today={now} onClose={close} />}
      {open === "agreement" && <AgreementDialog body={body} onClose={close} />}
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

function Many({ texts }: { texts: readonly string[] }) {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Refused({ refusals }: { refusals: readonly Refusal[] }) {
  const say = useRefusalText();
  return <Alert tone="danger">{refusals.map(say).join(" ")}</Alert>;
}
