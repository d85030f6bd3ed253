/**
 * What the person wants kept from whom, and why. Letters obey it.
 *
 * data-testid: case-withheld, withheld-add, withheld-<place>, withheld-end-<place> ·
 * withhold-dialog, withhold-items(-<item>), withhold-what, withhold-kinds(-<kind>), withhold-whom, withhold-why(-<why>), withhold-note,
 * withhold-save, withhold-cancel · lift-dialog, lift-reason, lift-save, lift-cancel
 */
import { useState } from "react";
import type { BodyKind, CaseView, DisclosedItem, WithholdingView, WithholdingWhy } from "../../door";
import { useAct } from "../../door/hooks";
import { Badge, Button, Choices, MultiChoices, Panel, Soft, TextArea, TextField, Typed, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useDates, useWords } from "../../words";
import { ActDialog } from "./ActDialog";
import { isClosed } from "./rules";
import css from "./consents.module.css";

const items: readonly DisclosedItem[] = ["name", "age_gender", "locality", "safe_contact", "problem", "risk", "facts", "words", "actions_taken", "evidence_list", "suspect", "needs"];
const kinds: readonly BodyKind[] = ["school", "police", "gendarmerie", "prosecutor", "protection", "health", "legal", "women", "platform", "hotline", "data_protection", "helpline"];
const whys: readonly WithholdingWhy[] = ["fear", "tell_self", "other"];

export function Withheld({ view }: { view: CaseView }) {
  const w = useWords();
  const [open, setOpen] = useState<WithholdingView | "new" | null>(null);
  const closed = isClosed(view);
  if (closed && view.withholdings.length === 0) return null;
  return (
    <Panel
      title={w("consents-withheld")}
      testId="case-withheld"
      actions={
        !closed && (
          <Button size="small" onPress={() => setOpen("new")} label={`${w("consents-withheld")}: ${w("consents-withheld-add")}`} testId="withheld-add">
            {w("consents-withheld-add")}
          </Button>
        )
      }
    >
      {view.withholdings.length === 0 ? (
        <Soft as="p">{w("consents-withheld-none")}</Soft>
      ) : (
        <ul className={css.list}>
          {view.withholdings.map((one, at) => (
            <Entry key={one.id} one={one} at={at} onEnd={closed || one.ended_on !== null ? null : () => setOpen(one)} />
          ))}
        </ul>
      )}
      {open === "new" && <WithholdDialog view={view} onClose={() => setOpen(null)} />}
      {open !== null && open !== "new" && <LiftDialog view={view} one={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

/** What is kept, from whom, and why; the same wherever it is told. */
export function WithheldFacts({ one }: { one: WithholdingView }) {
  const w = useWords();
  const choice = useChoice();
  return (
    <div className={css.facts}>
      <p>
        {w("consents-withheld-what")}{" "}
        <span className={css.chips}>
          {one.items.map((item) => (
            <Badge key={item} tone="warn">
              {choice("disclosed-item", item)}
            </Badge>
          ))}
        </span>{" "}
        <Typed>{one.what}</Typed>
      </p>
      <p>
        {w("consents-withheld-from")}{" "}
        <span className={css.chips}>
          {one.kinds.map((kind) => (
            <Badge key={kind}>{choice("body-kind", kind)}</Badge>
          ))}
        </span>{" "}
        <Typed>{one.whom}</Typed>
      </p>
      <p>
        {choice("withholding-why", one.why)}
        {one.note !== "" && (
          <>
            {" "}
            · <Typed>{one.note}</Typed>
          </>
        )}
      </p>
    </div>
  );
}

function Entry({ one, at, onEnd }: { one: WithholdingView; at: number; onEnd: (() => void) | null }) {
  const w = useWords();
  const dates = useDates();
  return (
    <li className={[css.line, one.ended_on !== null && css.ended].filter(Boolean).join(" ")} data-testid={`withheld-${at}`}>
      <WithheldFacts one={one} />
      <Soft as="p">{w("consents-withheld-by", { who: one.who, date: dates.day(one.on) })}</Soft>
      {one.ended_on !== null && (
        <p>
          <Badge>{w("consents-withheld-ended", { date: dates.day(one.ended_on) })}</Badge> <Typed>{one.ended_why}</Typed>
        </p>
      )}
      {onEnd !== null && (
        <div>
          <Button size="small" variant="quiet" label={w("consents-withheld-end-of", { number: at + 1 })} onPress={onEnd} testId={`withheld-end-${at}`}>
            {w("consents-withheld-end")}
          </Button>
        </div>
      )}
    </li>
  );
}

function WithholdDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const act = useAct("withhold");
  const [kept, setKept] = useState<DisclosedItem[]>([]);
  const [what, setWhat] = useState("");
  const [from, setFrom] = useState<BodyKind[]>([]);
  const [whom, setWhom] = useState("");
  const [why, setWhy] = useState<WithholdingWhy | null>(null);
  const [note, setNote] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, items: kept, what, kinds: from, whom, why, note });
    if (saved === undefined) return;
    toast("consents-withheld-done");
    onClose();
  };
  return (
    <ActDialog
      title={w("consents-withheld-title", { code: view.row.code })}
      below={w("consents-withheld-text")}
      save={w("consents-withheld-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="withhold"
    >
      <Question>
        <MultiChoices label={w("consents-withheld-items")} name="items" size="small" value={kept} onChange={setKept} options={items.map((one) => ({ value: one, text: choice("disclosed-item", one) }))} testId="withhold-items" />
      </Question>
      <Question>
        <TextField label={w("consents-withheld-words")} help={w("consents-withheld-words-hint")} name="what" value={what} onChange={setWhat} testId="withhold-what" />
      </Question>
      <Question>
        <MultiChoices label={w("consents-withheld-kinds")} name="kinds" size="small" value={from} onChange={setFrom} options={kinds.map((one) => ({ value: one, text: choice("body-kind", one) }))} testId="withhold-kinds" />
      </Question>
      <Question>
        <TextField label={w("consents-withheld-whom")} help={w("consents-withheld-whom-hint")} name="whom" value={whom} onChange={setWhom} testId="withhold-whom" />
      </Question>
      <Question>
        <Choices label={w("consents-withheld-why")} name="why" numbered value={why} onChange={setWhy} options={whys.map((one) => ({ value: one, text: choice("withholding-why", one) }))} testId="withhold-why" />
      </Question>
      <Question>
        <TextArea label={w("consents-withheld-note")} name="note" rows={2} max={500} value={note} onChange={setNote} testId="withhold-note" />
      </Question>
    </ActDialog>
  );
}

function LiftDialog({ view, one, onClose }: { view: CaseView; one: WithholdingView; onClose: () => void }) {
  const w = useWords();
  const act = useAct("end_withholding");
  const [reason, setReason] = useState("");
  const save = async (): Promise<void> => {
    const saved = await act.run({ withholding: one.id, reason });
    if (saved === undefined) return;
    toast("consents-withheld-end-done");
    onClose();
  };
  return (
    <ActDialog
      title={w("consents-withheld-end-title", { code: view.row.code })}
      below={w("consents-withheld-end-text")}
      save={w("consents-withheld-end-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="lift"
    >
      <WithheldFacts one={one} />
      <Question>
        <TextArea label={w("consents-withheld-end-reason")} name="reason" rows={3} max={500} autoFocus value={reason} onChange={setReason} testId="lift-reason" />
      </Question>
    </ActDialog>
  );
}
