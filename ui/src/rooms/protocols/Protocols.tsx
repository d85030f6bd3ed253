/**
 * The protocols of a case: those it asks for, those that are worked on step by step, and those that have ended.
 *
 * data-testid: case-protocols, protocol-start (menu-<code>), protocols-all, protocols-suggested, protocol-suggest-<code>,
 * protocol-<code>, protocol-<code>-end, protocols-ended; steps: Step.tsx; dialogs: dialogs.tsx
 */
import { useState } from "react";
import { offeredIn, today } from "../../app/offered";
import { useDesk } from "../../app/me";
import type { CaseView, ProtocolStepView, ProtocolView } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Badge, Button, Menu, Panel, Soft, Typed, toast } from "../../kit";
import { useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import type { OpenDialog } from "../cases/CasePage";
import { isClosed } from "../cases/rules";
import { AbuseNotice } from "../evidence";
import { AllProtocols } from "./Browse";
import { Step } from "./Step";
import { EndDialog, NotApplicableDialog, StepPromiseDialog } from "./dialogs";
import { settled, underWay, warnsOfAbuse } from "./rules";
import css from "./protocols.module.css";

type Open = { kind: "all" } | { kind: "end"; list: ProtocolView } | { kind: "not" | "promise"; list: ProtocolView; step: ProtocolStepView };

export function Protocols({ view, onOpen }: { view: CaseView; onOpen: (dialog: OpenDialog) => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const say = useRefusalText();
  const start = useAct("start_protocol");
  const mark = useAct("mark_protocol_step");
  const plan = useAct("save_step");
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  const closed = isClosed(view);
  const lists = underWay(view);
  const ended = view.protocols.filter((one) => one.state !== "open");
  const startable = offeredIn(pack.protocols, today()).filter((one) => !lists.some((list) => list.code === one.code));
  const suggested = closed ? [] : startable.filter((one) => view.suggested_protocols.includes(one.code));
  const begin = async (code: string, name: string): Promise<void> => {
    const saved = await start.run({ case: view.row.id, code });
    if (saved !== undefined) toast("protocols-started", { name });
  };
  const intoPlan = async (list: ProtocolView, step: ProtocolStepView): Promise<void> => {
    const saved = await plan.run({ case: view.row.id, step: null, goal: label(list.label), what: label(step.label), who: "", due: step.late ? null : step.due });
    if (saved !== undefined) toast("protocols-into-plan-done");
  };
  const refusals = [...start.refusals, ...mark.refusals, ...plan.refusals];
  return (
    <Panel
      title={w("protocols-title")}
      testId="case-protocols"
      actions={
        <>
          <Button size="small" variant="quiet" onPress={() => setOpen({ kind: "all" })} testId="protocols-all">
            {w("protocols-all")}
          </Button>
          {!closed && startable.length > 0 && (
            <Menu
              label={w("protocols-start-which")}
              testId="protocol-start"
              entries={startable.map((one) => ({ id: one.code, text: label(one.label), onPress: () => void begin(one.code, label(one.label)) }))}
            >
              {w("protocols-start")}
            </Menu>
          )}
        </>
      }
    >
      <AbuseNotice isOn={warnsOfAbuse(view, pack)} />
      {refusals.length > 0 && <Alert tone="danger">{refusals.map(say).join(" ")}</Alert>}
      {suggested.length > 0 && (
        <Alert
          tone="warn"
          testId="protocols-suggested"
          actions={suggested.map((one) => (
            <Button key={one.code} size="small" busy={start.busy} onPress={() => void begin(one.code, label(one.label))} testId={`protocol-suggest-${one.code}`}>
              {w("protocols-start-one", { name: label(one.label) })}
            </Button>
          ))}
        >
          <p>{w("protocols-suggested")}</p>
        </Alert>
      )}
      {lists.length === 0 && suggested.length === 0 && <Soft as="p">{w("protocols-none")}</Soft>}
      {lists.map((list) => (
        <List
          key={list.id}
          list={list}
          view={view}
          closed={closed}
          onMark={(step, done) => void mark.run({ protocol: list.id, step: step.code, mark: done ? "done" : "open", reason: "" })}
          onNot={(step) => setOpen({ kind: "not", list, step })}
          onPromise={(step) => setOpen({ kind: "promise", list, step })}
          onPlan={(step) => void intoPlan(list, step)}
          onEnd={() => setOpen({ kind: "end", list })}
        />
      ))}
      {ended.length > 0 && (
        <div className={css.ended} data-testid="protocols-ended">
          {ended.map((list) => (
            <Ended key={list.id} list={list} view={view} />
          ))}
        </div>
      )}
      {open?.kind === "all" && <AllProtocols onClose={close} />}
      {open?.kind === "end" && <EndDialog list={open.list} onClose={close} />}
      {open?.kind === "not" && <NotApplicableDialog list={open.list} step={open.step} onClose={close} />}
      {open?.kind === "promise" && <StepPromiseDialog view={view} list={open.list} step={open.step} onClose={close} onOpen={onOpen} />}
    </Panel>
  );
}

function List(props: {
  list: ProtocolView;
  view: CaseView;
  closed: boolean;
  onMark: (step: ProtocolStepView, done: boolean) => void;
  onNot: (step: ProtocolStepView) => void;
  onPromise: (step: ProtocolStepView) => void;
  onPlan: (step: ProtocolStepView) => void;
  onEnd: () => void;
}) {
  const { list, view, closed } = props;
  const w = useWords();
  const label = useLabel();
  const dates = useDates();
  const name = label(list.label);
  const finished = list.open_steps === 0;
  return (
    <section className={css.list} aria-label={name} data-testid={`protocol-${list.code}`}>
      <div className={css.head}>
        <h3>{name}</h3>
        <Badge tone={finished ? "good" : "plain"}>{w("protocols-progress", { done: settled(list), total: list.steps.length })}</Badge>
        {!closed && (
          <span className={css.end}>
            <Button size="small" variant={finished ? "main" : "quiet"} onPress={props.onEnd} label={w(finished ? "protocols-finish-of" : "protocols-stop-of", { name })} testId={`protocol-${list.code}-end`}>
              {w(finished ? "protocols-finish" : "protocols-stop")}
            </Button>
          </span>
        )}
      </div>
      <p className={css.facts}>
        <Soft>{w("protocols-started-by", { who: list.started_by, when: dates.nearMoment(list.started_on), version: list.pack_version })}</Soft>
      </p>
      <ol className={css.steps}>
        {list.steps.map((step) => (
          <Step
            key={step.code}
            step={step}
            list={list.code}
            followup={view.followups.find((one) => one.id === step.followup)}
            isPlanned={view.plan.some((one) => [step.label.ar, step.label.fr, step.label.en].includes(one.what))}
            isReadOnly={closed}
            onMark={(done) => props.onMark(step, done)}
            onNot={() => props.onNot(step)}
            onPromise={() => props.onPromise(step)}
            onPlan={() => props.onPlan(step)}
          />
        ))}
      </ol>
    </section>
  );
}

/** What has ended is read: what was ticked, by whom and when, in the words of then. */
function Ended({ list, view }: { list: ProtocolView; view: CaseView }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const when = dates.nearMoment(list.ended_on ?? list.started_on);
  return (
    <details>
      <summary>
        <strong>{label(list.label)}</strong> · {w("protocols-ended-by", { state: choice("protocol-state", list.state), who: list.ended_by ?? "", when })} · {w("protocols-progress", { done: settled(list), total: list.steps.length })}
      </summary>
      {list.reason !== "" && (
        <p>
          <Typed>{list.reason}</Typed>
        </p>
      )}
      <p className={css.facts}>
        <Soft>{w("protocols-started-by", { who: list.started_by, when: dates.nearMoment(list.started_on), version: list.pack_version })}</Soft>
      </p>
      <ol className={css.steps}>
        {list.steps.map((step) => (
          <Step key={step.code} step={step} list={`${list.code}-ended`} followup={view.followups.find((one) => one.id === step.followup)} isPlanned isReadOnly />
        ))}
      </ol>
    </details>
  );
}
