/**
 * What was agreed with a body: the newest counts, the others stay to be read.
 *
 * data-testid: body-agreements, agreement-add, agreement-<place> · agreement-dialog, agreement-signed, agreement-until,
 * agreement-contact, agreement-exchange, agreement-note, agreement-save, agreement-cancel
 */
import { useState } from "react";
import type { BodyRow, BodyView } from "../../door";
import { useAct } from "../../door/hooks";
import { Badge, Button, DateField, Panel, Soft, TextArea, TextField, Typed, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import css from "./directory.module.css";

const tones = { valid: "good", expiring: "warn", lapsed: "danger" } as const;

export function Agreements({ view, onAdd }: { view: BodyView; onAdd: (() => void) | null }) {
  const w = useWords();
  const choice = useChoice();
  const { day } = useDates();
  return (
    <Panel
      title={w("directory-agreement")}
      testId="body-agreements"
      actions={
        onAdd !== null && (
          <Button size="small" onPress={onAdd} testId="agreement-add">
            {w("directory-agreement-add")}
          </Button>
        )
      }
    >
      {view.agreements.length === 0 ? (
        <Soft as="p">{w("directory-agreement-none")}</Soft>
      ) : (
        <ol className={css.agreements}>
          {view.agreements.map((one, at) => (
            <li key={one.id} data-testid={`agreement-${at}`}>
              <p className={css.agreementHead}>
                {at === 0 && <Badge tone={tones[one.standing]}>{choice("agreement-standing", one.standing)}</Badge>}
                <span>
                  {w("directory-agreement-from", { date: day(one.signed_on) })} · {one.valid_until === null ? w("directory-agreement-open") : w("directory-agreement-to", { date: day(one.valid_until) })}
                </span>
              </p>
              {one.contact !== "" && <Typed className={css.address}>{one.contact}</Typed>}
              <Typed className={css.address}>{one.exchange}</Typed>
              {one.note !== "" && <Typed className={css.address}>{one.note}</Typed>}
              <Soft as="div">{w("directory-source-who", { date: day(one.on), who: one.who })}</Soft>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}

export function AgreementDialog({ body, onClose }: { body: BodyRow; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const act = useAct("record_agreement");
  const [signed, setSigned] = useState<string | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const [contact, setContact] = useState("");
  const [exchange, setExchange] = useState("");
  const [note, setNote] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ body: body.id, signed_on: signed, valid_until: until, contact, exchange, note });
    if (saved === undefined) return;
    toast("directory-agreement-saved");
    onClose();
  };
  return (
    <ActDialog
      title={w("directory-agreement")}
      below={<Soft>{label(body.name)}</Soft>}
      save={w("directory-agreement-add")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="agreement"
    >
      <Question>
        <DateField label={w("directory-agreement-signed")} name="signed_on" value={signed} onChange={setSigned} testId="agreement-signed" />
      </Question>
      <Question>
        <DateField label={w("directory-agreement-until")} help={w("directory-agreement-until-hint")} name="valid_until" value={until} onChange={setUntil} testId="agreement-until" />
      </Question>
      <Question>
        <TextField label={w("directory-agreement-contact")} name="contact" value={contact} onChange={setContact} testId="agreement-contact" />
      </Question>
      <Question>
        <TextArea label={w("directory-agreement-exchange")} name="exchange" rows={2} max={1000} value={exchange} onChange={setExchange} testId="agreement-exchange" />
      </Question>
      <Question>
        <TextArea label={w("directory-agreement-note")} name="note" rows={2} max={1000} value={note} onChange={setNote} testId="agreement-note" />
      </Question>
    </ActDialog>
  );
}
