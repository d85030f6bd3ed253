/**
 * What happened in a case, the newest first.
 *
 * data-testid: case-timeline, case-entry-<kind>
 */
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { CaseView, TimelineEntry } from "../../door";
import { Badge, Code, Facts, Panel, RiskBadge, Soft, TextButton, Typed, When } from "../../kit";
import { useChoice, useLabel, useWords } from "../../words";
import { useNamed } from "./named";
import { toldBy } from "./rules";
import type { Told as WhatWasTold } from "./rules";
import css from "./case.module.css";

export function Timeline({ view }: { view: CaseView }) {
  const w = useWords();
  return (
    <Panel title={w("cases-timeline")} flush testId="case-timeline">
      {view.timeline.length === 0 ? (
        <p className={css.entry}>{w("cases-timeline-empty")}</p>
      ) : (
        <ol className={css.timeline}>
          {view.timeline.map((entry, at) => (
            <Entry key={`${entry.at}-${at}`} entry={entry} view={view} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function Entry({ entry, view }: { entry: TimelineEntry; view: CaseView }) {
  const choice = useChoice();
  const told = toldBy(entry);
  return (
    <li className={css.entry} data-testid={`case-entry-${entry.kind}`}>
      <span className={css.entryWhen}>
        <When at={entry.at} as="near" />
        <Soft>{entry.who}</Soft>
      </span>
      <div className={css.entryBody}>
        <p className={css.entryHead}>
          <Badge tone={entry.kind === "risk" || entry.kind === "opened" ? "brand" : "plain"}>{choice("timeline-kind", entry.kind)}</Badge>
          <Told told={told} view={view} />
        </p>
        {entry.text !== "" && <Typed className={css.entryText}>{entry.text}</Typed>}
        {told?.kind === "risk" && <RiskFacts told={told} />}
      </div>
    </li>
  );
}

/** What was asked because the level is high: who was told, what was done, is the person safe. */
function RiskFacts({ told }: { told: Extract<WhatWasTold, { kind: "risk" }> }) {
  const w = useWords();
  const choice = useChoice();
  if (told.informed === "") return null;
  return (
    <Facts
      rows={[
        [w("cases-risk-told"), <Typed key="informed">{told.informed}</Typed>],
        told.action !== "" && [w("contacts-emergency-action"), <Typed key="action">{told.action}</Typed>],
        told.safeNow !== null && [w("contacts-safe-now"), choice("yes-no", told.safeNow)],
      ]}
    />
  );
}

function Told({ told, view }: { told: WhatWasTold; view: CaseView }) {
  const { pack } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const named = useNamed();
  switch (told?.kind) {
    case undefined:
      return null;
    case "risk":
      return (
        <span className={css.riskMove}>
          {told.from !== null && (
            <>
              <RiskBadge risk={told.from} />
              <svg className={css.arrow} viewBox="0 0 20 12" aria-hidden="true">
                <path d="M1 6h16m-4-4 4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
              </svg>
            </>
          )}
          <RiskBadge risk={told.to} />
        </span>
      );
    case "promise":
      return (
        <span>
          {named(pack.purposes, told.purpose)} · <When at={told.due} as="near" /> · {named(pack.channels, told.channel)}
        </span>
      );
    case "outcome":
      return <strong>{choice("attempt-outcome", told.outcome)}</strong>;
    case "contact": {
      const contact = view.contacts.find((one) => one.id === told.contact);
      return contact === undefined ? null : (
        <TextButton onPress={() => go({ room: "contact", id: contact.id })}>
          <Code>{contact.code}</Code>
        </TextButton>
      );
    }
    case "moved":
      return <span>{w(told.out ? "cases-moved-out" : "cases-moved-in", { contact: told.contact, case: told.case })}</span>;
    case "to":
      return <strong>{told.name}</strong>;
    case "status":
      return <strong>{choice("case-status", told.to)}</strong>;
    case "closure":
      return (
        <strong>
          {choice("closure-reason", told.reason)} · {choice("person-result", told.person)}
        </strong>
      );
    case "plan":
      return <strong>{choice("plan-change", told.change)}</strong>;
    case "help":
      return (
        <span>
          {choice("accompaniment-kind", told.help)} · <strong>{choice("accompaniment-state", told.state)}</strong>
        </span>
      );
    case "decision":
      return <strong>{choice("attempt-decision", told.decision)}</strong>;
    case "hold":
      return <strong>{choice("hold", told.hold)}</strong>;
    case "consent":
      return (
        <span>
          {choice("consent-purpose", told.purpose)} · <strong>{choice("consent-answer", told.answer)}</strong>
        </span>
      );
    case "withholding":
      return <strong>{choice("withholding-change", told.change)}</strong>;
    case "member":
      return (
        <span>
          <strong>
            <Typed>{told.name}</Typed>
          </strong>{" "}
          · {choice("member-change", told.change)}
        </span>
      );
    case "item":
      return (
        <span>
          {w("evidence-number", { number: told.number })} · {named(pack.platforms, told.platform)} · {choice("evidence-kind", told.what)}
          {told.corrects !== null && <> · {w("evidence-corrects", { number: told.corrects })}</>}
        </span>
      );
    case "custody":
      return (
        <span>
          {w("evidence-number", { number: told.number })} · <Typed>{told.to}</Typed>
        </span>
      );
    case "removal":
      return (
        <span>
          {w("removals-number", { number: told.number })} · {named(pack.platforms, told.platform)} · <strong>{choice("removal-status", told.status)}</strong>
        </span>
      );
    case "safety":
      return <strong>{w("safety-version", { number: told.version })}</strong>;
    case "protocol": {
      const list = view.protocols.find((one) => one.id === told.list);
      const step = list?.steps.find((one) => one.code === told.step);
      return (
        <span>
          {list !== undefined && <>{label(list.label)} · </>}
          <strong>{choice("protocol-change", told.change)}</strong>
          {step !== undefined && <> · {label(step.label)}</>}
        </span>
      );
    }
    case "referral":
      return (
        <span>
          <Code>{told.reference}</Code>
          {told.state !== "" && <> · {choice("referral-state", told.state)}</>}
        </span>
      );
  }
}
