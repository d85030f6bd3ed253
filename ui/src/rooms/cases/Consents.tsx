/**
 * What the person of a case allows, purpose by purpose: where each answer stands, what that means for
 * the work, and every answer that was given before.
 *
 * data-testid: case-consents, consent-<purpose> (a referral's once for each body, by its place: consent-referral-<place>),
 * consent-<…>-standing, consent-<…>-ask, consent-<…>-withdraw, consent-<…>-earlier, consent-overrides
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, ConsentPurpose, ConsentStanding, ConsentView } from "../../door";
import { Badge, Button, Panel, Soft, Typed } from "../../kit";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { stops } from "../followups/rules";
import { ConsentDialog, WithdrawDialog } from "./ConsentDialogs";
import { useNamed } from "./named";
import { consentLines, isClosed } from "./rules";
import type { ConsentLine } from "./rules";
import css from "./consents.module.css";

export const standingTone: Record<ConsentStanding, "plain" | "good" | "warn" | "danger"> = {
  not_asked: "plain",
  given: "good",
  refused: "danger",
  undecided: "warn",
  withdrawn: "danger",
  expired: "warn",
  override: "warn",
};

type Open = { kind: "ask"; purpose: ConsentPurpose | null; body: string | null } | { kind: "withdraw"; consent: ConsentView };

export function Consents({ view }: { view: CaseView }) {
  const w = useWords();
  const [open, setOpen] = useState<Open | null>(null);
  const overrides = view.consents.filter((one) => one.answer === "override");
  const close = (): void => setOpen(null);
  return (
    <Panel title={w("cases-consents")} testId="case-consents">
      <Soft as="p">{w("consents-text")}</Soft>
      <ul className={css.list}>
        {consentLines(view.consents).map((line, at) => (
          <Line key={`${line.purpose}-${line.body ?? ""}`} line={line} at={at} closed={isClosed(view)} onOpen={setOpen} />
        ))}
      </ul>
      {overrides.length > 0 && (
        <ul className={css.list} data-testid="consent-overrides">
          {overrides.map((one) => (
            <Override key={one.id} one={one} />
          ))}
        </ul>
      )}
      {open?.kind === "ask" && <ConsentDialog view={view} purpose={open.purpose} body={open.body} onClose={close} />}
      {open?.kind === "withdraw" && <WithdrawDialog view={view} consent={open.consent} onClose={close} />}
    </Panel>
  );
}

function Line({ line, at, closed, onOpen }: { line: ConsentLine; at: number; closed: boolean; onOpen: (open: Open) => void }) {
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const { current, earlier, purpose } = line;
  const standing = current?.standing ?? "not_asked";
  const id = line.body === null ? `consent-${purpose}` : `consent-${purpose}-${at}`;
  const name = current?.body_name ? label(current.body_name) : choice("consent-purpose", purpose);
  return (
    <li className={css.line} data-testid={id}>
      <p className={css.head}>
        <strong>{name}</strong>
        <Badge tone={standingTone[standing]} testId={`${id}-standing`}>
          {choice("consent-standing", standing)}
        </Badge>
      </p>
      {line.body !== null && <Soft as="p">{choice("consent-purpose", purpose)}</Soft>}
      {current === null ? <Soft as="p">{w("consents-means-not-asked")}</Soft> : <Answer one={current} />}
      {(standing === "undecided" || standing === "expired") && <p className={css.means}>{w(`consents-means-${standing}`)}</p>}
      {stops(standing) && <p className={css.means}>{w(`consents-stops-${purpose}`)}</p>}
      <div className={css.buttons}>
        {!closed && (
          <Button size="small" label={w("consents-ask-of", { purpose: name })} onPress={() => onOpen({ kind: "ask", purpose, body: line.body })} testId={`${id}-ask`}>
            {w(current === null ? "consents-ask" : "consents-ask-again")}
          </Button>
        )}
        {current !== null && (standing === "given" || standing === "expired") && (
          <Button size="small" variant="quiet" label={w("consents-withdraw-of", { purpose: name })} onPress={() => onOpen({ kind: "withdraw", consent: current })} testId={`${id}-withdraw`}>
            {w("consents-withdraw")}
          </Button>
        )}
      </div>
      {earlier.length > 0 && (
        <details className={css.earlier} data-testid={`${id}-earlier`}>
          <summary>{w("consents-earlier", { count: earlier.length })}</summary>
          <ul className={css.list}>
            {earlier.map((one) => (
              <li key={one.id}>
                <Badge>{choice("consent-answer", one.answer)}</Badge> <Answer one={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

/** One answer: who, how, when, until when, in which limits, and what became of it. */
function Answer({ one }: { one: ConsentView }) {
  const { pack } = useDesk();
  const w = useWords();
  const choice = useChoice();
  const dates = useDates();
  const named = useNamed();
  const who = one.given_by === null ? "" : choice("consent-giver", one.given_by);
  const date = dates.day(one.on);
  return (
    <div className={css.answer}>
      <p>
        {one.how !== null ? w("consents-given-line", { who, how: choice("consent-how", one.how), date }) : who === "" ? w("consents-undecided-line", { date }) : w("consents-answered-line", { who, date })}
        {one.language !== null && <> · {w("consents-language", { language: named(pack.languages, one.language) })}</>}
        {one.expires_on !== null && one.withdrawal === null && <> · {w("consents-until", { date: dates.day(one.expires_on) })}</>}
      </p>
      {one.scope !== "" && (
        <p>
          {w("consents-scope-line")} <Typed>{one.scope}</Typed>
        </p>
      )}
      {one.note !== "" && (
        <p>
          {w("consents-why-line")} <Typed>{one.note}</Typed>
        </p>
      )}
      {one.withdrawal !== null && (
        <p>
          {w("consents-withdrawn-line", { date: dates.day(one.withdrawal.on), who: choice("consent-giver", one.withdrawal.told_by) })}. <Typed>{one.withdrawal.reason}</Typed>
        </p>
      )}
      <Soft>{w("consents-noted-by", { who: one.withdrawal?.who ?? one.who })}</Soft>
    </div>
  );
}

function Override({ one }: { one: ConsentView }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  return (
    <li className={css.line}>
      <p className={css.head}>
        <strong>{one.body_name === null ? choice("consent-purpose", one.purpose) : label(one.body_name)}</strong>
        <Badge tone="warn">{choice("consent-standing", "override")}</Badge>
      </p>
      <div className={css.answer}>
        {one.reason !== null && <p>{w("consents-override-line", { reason: choice("override-reason", one.reason), date: dates.day(one.on) })}</p>}
        <Typed>{one.explanation}</Typed>
        <Soft>{w("consents-noted-by", { who: one.who })}</Soft>
      </div>
    </li>
  );
}
