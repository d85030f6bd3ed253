/**
 * Whether this person called before: found by what the form holds already, or by a code, a number or
 * a pseudonym typed here. How they agreed to be reached stands with each.
 *
 * data-testid: previous, previous-asked, previous-none, previous-row, previous-take, previous-elsewhere
 */
import { useEffect, useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseRef, Previous as Found } from "../../door";
import { useLook } from "../../door/hooks";
import { Badge, Button, Code, Panel, Phone, RiskBadge, Soft, TextField, Typed, When } from "../../kit";
import { useLabel, useWords } from "../../words";
import css from "./previous.module.css";

const PAUSE = 400;

/** What of the draft could name the person: a primitive, so that a letter of the story asks nothing. */
export function Previous({ pseudonym, phone, reference, taken, onTake }: { pseudonym: string; phone: string; reference: string; taken: string | null; onTake: (ref: CaseRef) => void }) {
  const w = useWords();
  const [typed, setTyped] = useState("");
  const wanted = JSON.stringify([typed, pseudonym, phone, reference].map((one) => one.trim()).filter((one) => one !== ""));
  const [settled, setSettled] = useState(wanted);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(wanted), PAUSE);
    return () => clearTimeout(timer);
  }, [wanted]);
  const asked = JSON.parse(settled) as string[];
  const found = useLook("find_previous", { asked }, { enabled: asked.length > 0, keepPrevious: true });
  const rows = asked.length === 0 ? [] : (found.data ?? []);
  return (
    <Panel title={w("contacts-previous")} testId="previous">
      <TextField label={w("contacts-previous-asked")} help={w("contacts-previous-hint")} value={typed} onChange={setTyped} inputMode="search" maxLength={80} testId="previous-asked" />
      <div aria-live="polite" className={css.found}>
        {rows.length === 0 ? (
          typed.trim() !== "" && settled === wanted && found.isSuccess && (
            <p data-testid="previous-none">
              <Soft>{w("contacts-previous-none")}</Soft>
            </p>
          )
        ) : (
          <ul className={css.list}>
            {rows.map((one) =>
              one.kind === "open" ? <Row key={one.contact.id} one={one} taken={taken} onTake={onTake} /> : <AskOwner key={one.code} one={one} />,
            )}
          </ul>
        )}
      </div>
    </Panel>
  );
}

/** A colleague's case that is not open here: how much it hurries, and whom to ask. */
function AskOwner({ one }: { one: Extract<Found, { kind: "elsewhere" }> }) {
  const w = useWords();
  return (
    <li className={css.row} data-testid="previous-elsewhere">
      <p className={css.head}>
        <Code>{one.code}</Code>
        <RiskBadge risk={one.risk} />
      </p>
      <p>{w("contacts-previous-elsewhere", { who: one.owner_name })}</p>
    </li>
  );
}

function Row({ one, taken, onTake }: { one: Extract<Found, { kind: "open" }>; taken: string | null; onTake: (ref: CaseRef) => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const { contact, safe_contact: safe } = one;
  const problem = pack.categories.find((category) => category.code === contact.problem);
  const { case: ref } = contact;
  const chosen = ref !== null && ref.id === taken;
  return (
    <li className={css.row} data-testid="previous-row">
      <p className={css.head}>
        <Code>{ref?.code ?? contact.code}</Code>
        {one.risk !== null && <RiskBadge risk={one.risk} />}
      </p>
      <p>
        {problem && label(problem.label)} · <When at={contact.started} as="near-day" />
      </p>
      {ref !== null && (safe === null ? (
        <p>
          <Badge tone="warn">{w("contacts-previous-unasked")}</Badge>
        </p>
      ) : !safe.allowed ? (
        <p>
          <Badge tone="danger">{w("contacts-previous-never")}</Badge>
        </p>
      ) : (
        <p className={css.safe}>
          <Badge tone="good">{w("contacts-previous-may")}</Badge>
          {safe.phone !== "" && <Phone>{safe.phone}</Phone>}
          {safe.say !== "" && (
            <span>
              {w("contacts-previous-say")} <strong><Typed>{safe.say}</Typed></strong>
            </span>
          )}
          {safe.expired && <Badge tone="warn">{w("contacts-previous-expired")}</Badge>}
        </p>
      ))}
      {ref !== null ? (
        <Button size="small" isDisabled={chosen} onPress={() => onTake(ref)} testId="previous-take">
          {w(chosen ? "contacts-previous-taken" : "contacts-previous-take", { code: ref.code })}
        </Button>
      ) : (
        <Soft as="p">{w("contacts-previous-alone")}</Soft>
      )}
    </li>
  );
}
