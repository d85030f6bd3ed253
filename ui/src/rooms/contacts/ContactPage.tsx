/**
 * One contact: read, corrected by its author for a day, added to afterwards; a case may be opened from it,
 * and it may join or move to another.
 *
 * data-testid: contact-page, contact-back, contact-summary, contact-facts, contact-open-case, contact-see-case, contact-correct, contact-move,
 * contact-correct-offer, contact-correct-continue, contact-correct-discard,
 * open-case-dialog, open-case-risk(-<1..4>), open-case-save, open-case-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { Choice, ContactView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Alert, Button, Choices, Code, Dialog, Facts, Form, PageHead, Panel, RiskBadge, Soft, Spinner, Stack, Typed, When, toast } from "../../kit";
import { Question, Questions } from "../../kit/questions";
import { useChoice, useDates, useLabel, useRefusalText, useWords } from "../../words";
import { Reviews } from "../reviews";
import { CallForm } from "./CallForm";
import { Addenda, MoveDialog } from "./Later";
import { MoreFacts } from "./MoreFacts";
import css from "./contact.module.css";

const risks = [1, 2, 3, 4] as const;

export function ContactPage({ id }: { id?: string }) {
  const contact = useLook("open_contact", { id: id ?? "" });
  const say = useRefusalText();
  if (contact.error) {
    return (
      <Alert tone="warn">
        {contact.error.refusals.map((one) => (
          <p key={one.code}>{say(one)}</p>
        ))}
      </Alert>
    );
  }
  return contact.data === undefined ? <Spinner /> : <Contact view={contact.data} />;
}

function Contact({ view }: { view: ContactView }) {
  const { me, pack } = useDesk();
  const { go, back } = useWay();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  const [opening, setOpening] = useState(false);
  const [moving, setMoving] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const { row, draft } = view;
  const kept = view.correction;
  if (correcting) {
    return <CallForm first={kept?.draft ?? draft} firstSavedAt={kept?.saved_at ?? null} fresh={() => draft} correcting={{ id: row.id, code: row.code, done: () => setCorrecting(false) }} />;
  }
  const counselling = row.call_type !== "non_counselling";
  const name = (list: readonly Pick<Choice, "code" | "label">[], code: string | null): string => {
    const found = list.find((one) => one.code === code);
    return found ? label(found.label) : (code ?? "");
  };
  const names = (list: readonly Pick<Choice, "code" | "label">[], codes: readonly string[]): string => codes.map((code) => name(list, code)).join(" · ");
  const minutes = draft.started && draft.ended ? Math.round((Date.parse(draft.ended) - Date.parse(draft.started)) / 60_000) : 0;
  const age = draft.age?.kind === "exact" ? w("contacts-one-years", { years: draft.age.years }) : view.age_band === "" ? choice("age-kind", "unknown") : name(pack.age_bands, view.age_band);

  return (
    <div className={css.page} data-testid="contact-page">
      <div>
        <Button variant="quiet" size="small" onPress={back} testId="contact-back">
          {w("contacts-back-one")}
        </Button>
      </div>
      <PageHead
        title={
          <span className={css.title}>
            <Code>{row.code}</Code>
            {row.risk !== null && <RiskBadge risk={row.risk} size="large" />}
          </span>
        }
        below={
          <>
            {name(pack.channels, row.channel)} · <When at={row.started} as="full" /> {minutes > 0 && <>· {w("contacts-minutes", { minutes })} </>}· {w("contacts-by", { who: row.counsellor })}
            {view.changed_on !== null && <> · {w("contacts-changed", { date: dates.day(view.changed_on), time: dates.time(view.changed_on) })}</>}
          </>
        }
        actions={
          <>
          {me.role === "supervisor" && (
            <Button variant="quiet" onPress={() => go({ room: "team", history: row.code })} testId="contact-history">
              {w("history-see")}
            </Button>
          )}
          {view.changeable_until !== null && counselling && (
            <Button onPress={() => setCorrecting(true)} testId="contact-correct">
              {w("contacts-correct")}
            </Button>
          )}
          {counselling && (
            <Button onPress={() => setMoving(true)} testId="contact-move">
              {w(row.case === null ? "contacts-join" : "contacts-move-button")}
            </Button>
          )}
          {row.case !== null ? (
            <Button variant="main" onPress={() => row.case && go({ room: "case", id: row.case.id })} testId="contact-see-case">
              {w("contacts-see-case", { code: row.case.code })}
            </Button>
          ) : (
            counselling && (
              <Button variant="main" onPress={() => setOpening(true)} testId="contact-open-case">
                {w("contacts-open-case")}
              </Button>
            )
          )}
          </>
        }
      />
      {kept !== null && <Unfinished id={row.id} savedAt={kept.saved_at} onContinue={() => setCorrecting(true)} />}
      <div className={css.two}>
        <Stack gap={4}>
          <Panel title={w("contacts-one-summary")} testId="contact-summary">
            {view.summary === "" ? <Soft as="p">{w("contacts-one-no-summary")}</Soft> : <Typed className={css.story}>{view.summary}</Typed>}
          </Panel>
          {(draft.emergency_action !== "" || draft.safe_now === "no") && (
            <Panel tone="danger" title={w("contacts-one-danger")}>
              <Facts
                rows={[
                  draft.emergency_action !== "" && [w("contacts-emergency-action"), <Typed key="e">{draft.emergency_action}</Typed>],
                  draft.informed !== "" && [w("contacts-informed"), <Typed key="i">{draft.informed}</Typed>],
                ]}
              />
            </Panel>
          )}
          {draft.actions.length > 0 && (
            <Panel title={w("contacts-one-actions")}>
              <ul className={css.list}>
                {draft.actions.map((code) => (
                  <li key={code}>{name(pack.actions, code)}</li>
                ))}
              </ul>
            </Panel>
          )}
          <MoreFacts view={view} />
          <Addenda view={view} />
          <Reviews subject={{ case: null, contact: row.id, code: row.code, people: [] }} />
        </Stack>
        <Panel title={w("contacts-one-facts")} testId="contact-facts">
          <Facts
            rows={[
              [
                w("contacts-call-type"),
                counselling ? choice("call-type", row.call_type) : name(pack.non_counselling, row.non_counselling),
              ],
              draft.relation !== null && [w("contacts-relation"), name(pack.relations, draft.relation)],
              counselling && [w("contacts-age"), age],
              counselling && [w("contacts-gender"), draft.gender === null ? w("contacts-one-unsaid") : choice("gender", draft.gender)],
              draft.pseudonym !== "" && [w("contacts-col-pseudonym"), <Typed key="p">{draft.pseudonym}</Typed>],
              counselling && [w("contacts-problem"), names(pack.categories, [...(draft.problem === null ? [] : [draft.problem]), ...draft.other_problems])],
              draft.problem_other !== "" && [w("contacts-problem-words"), <Typed key="w">{draft.problem_other}</Typed>],
              draft.online !== null && [w("contacts-online"), choice("yes-no", draft.online)],
              draft.environment !== null && [w("contacts-environment"), name(pack.environments, draft.environment)],
              draft.platforms.length > 0 && [w("contacts-platforms"), names(pack.platforms, draft.platforms)],
              draft.safe_now !== null && [w("contacts-safe-now"), choice("yes-no", draft.safe_now)],
              view.four_c !== null && [w("contacts-four-c"), choice("four-c", view.four_c)],
              draft.informed !== "" && draft.emergency_action === "" && draft.safe_now !== "no" && [w("contacts-informed"), <Typed key="told">{draft.informed}</Typed>],
              row.risk !== null && [w("contacts-col-risk"), <RiskBadge key="r" risk={row.risk} />],
              draft.import_ref !== "" && [w("contacts-reference"), <span key="ref">{name(pack.import_sources, draft.import_source)} <Code>{draft.import_ref}</Code></span>],
              draft.language !== null && [w("contacts-language"), name(pack.languages, draft.language)],
              draft.ended !== null && [w("contacts-times-said"), `${dates.time(draft.started ?? row.started)} – ${dates.time(draft.ended)}`],
            ]}
          />
        </Panel>
      </div>
      {moving && <MoveDialog view={view} onClose={() => setMoving(false)} />}
      <OpenCaseDialog view={view} isOpen={opening} onClose={() => setOpening(false)} />
    </div>
  );
}

/** A correction that was begun and not saved: the machine died, or somebody left the page. */
function Unfinished({ id, savedAt, onContinue }: { id: string; savedAt: string; onContinue: () => void }) {
  const w = useWords();
  const dates = useDates();
  const discard = useAct("discard_correction");
  return (
    <Alert
      title={w("contacts-correct-offer")}
      testId="contact-correct-offer"
      actions={
        <>
          <Button variant="main" size="small" onPress={onContinue} testId="contact-correct-continue">
            {w("contacts-correct-continue")}
          </Button>
          <Button size="small" busy={discard.busy} onPress={() => void discard.run({ id })} testId="contact-correct-discard">
            {w("contacts-correct-discard")}
          </Button>
        </>
      }
    >
      <p>{w("contacts-correct-offer-text", { time: dates.time(savedAt) })}</p>
    </Alert>
  );
}

function OpenCaseDialog({ view, isOpen, onClose }: { view: ContactView; isOpen: boolean; onClose: () => void }) {
  const { go } = useWay();
  const w = useWords();
  const choice = useChoice();
  const open = useAct("open_case");
  const least = view.row.risk ?? 1;
  const [risk, setRisk] = useState<number>(least);

  const save = async (): Promise<void> => {
    const answer = await open.run({ contact: view.row.id, risk });
    if (answer === undefined) return;
    toast("contacts-open-case-done", { code: answer.value.code });
    onClose();
    go({ room: "case", id: answer.value.id });
  };

  return (
    <Dialog
      title={w("contacts-open-case-title", { code: view.row.code })}
      below={w("contacts-open-case-text")}
      isOpen={isOpen}
      onClose={onClose}
      testId="open-case-dialog"
      footer={
        <>
          <Button variant="main" shortcut="Ctrl+Enter" busy={open.busy} onPress={() => void save()} testId="open-case-save">
            {w("contacts-open-case")}
          </Button>
          <Button onPress={onClose} testId="open-case-cancel">
            {w("contacts-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={open.refusals}>
        <Questions onSave={() => void save()}>
          <Question>
            <Choices
              label={w("contacts-risk")}
              name="risk"
              numbered
              autoFocus
              columns="even"
              value={String(risk)}
              onChange={(level) => setRisk(Number(level))}
              options={risks.map((level) => ({
                value: String(level),
                text: choice("risk", level),
                detail: choice("risk-meaning", level),
                tone: `risk-${level}` as const,
                // A high risk is raised in the case, where it is asked who was told.
                isDisabled: level < least || (level > least && level >= 3),
              }))}
              testId="open-case-risk"
            />
          </Question>
        </Questions>
      </Form>
    </Dialog>
  );
}
