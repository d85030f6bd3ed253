/**
 * Who works on a case beside its owner, and who did. The owner and the supervisors say who.
 *
 * data-testid: case-team, team-owner, team-member, team-was, team-add, team-remove;
 * team-add-dialog, team-add-who, team-add-save, team-add-cancel · team-remove-dialog, team-remove-save, team-remove-cancel
 */
import { useState } from "react";
import type { CaseView, MemberView } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Badge, Button, Choices, Panel, Soft, Typed, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useDates, useWords } from "../../words";
import { ActDialog } from "./ActDialog";
import { isClosed } from "./rules";
import css from "./case.module.css";

export function Team({ view }: { view: CaseView }) {
  const w = useWords();
  const dates = useDates();
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<MemberView | null>(null);
  const { members, may_change } = view.team;
  const changes = may_change && !isClosed(view);
  const now = members.filter((one) => one.until === null);
  const before = members.filter((one) => one.until !== null);
  return (
    <Panel title={w("cases-team")} testId="case-team">
      <ul className={css.plainList}>
        <li className={css.headLine} data-testid="team-owner">
          <Typed>{view.row.owner_name}</Typed>
          <Badge tone="brand">{w("cases-team-owner")}</Badge>
        </li>
        {now.map((one) => (
          <li key={one.account} className={css.member} data-testid="team-member">
            <span>
              <Typed>{one.name}</Typed>
              <Soft as="p">{w("cases-team-since", { date: dates.day(one.since), who: one.added_by })}</Soft>
            </span>
            {changes && (
              <Button size="small" label={w("cases-team-remove-of", { name: one.name })} onPress={() => setRemoving(one)} testId="team-remove">
                {w("cases-team-remove")}
              </Button>
            )}
          </li>
        ))}
        {before.map((one, at) => (
          <li key={`${one.account}-${at}`} className={css.member} data-testid="team-was">
            <Soft>
              <Typed>{one.name}</Typed> · {w("cases-team-was", { date: dates.day(one.until ?? ""), who: one.ended_by ?? "" })}
            </Soft>
          </li>
        ))}
      </ul>
      {now.length === 0 && <Soft as="p">{w("cases-team-alone")}</Soft>}
      {changes && (
        <div>
          <Button size="small" onPress={() => setAdding(true)} testId="team-add">
            {w("cases-team-add")}
          </Button>
        </div>
      )}
      {adding && <AddDialog view={view} onClose={() => setAdding(false)} />}
      {removing !== null && <RemoveDialog view={view} member={removing} onClose={() => setRemoving(null)} />}
    </Panel>
  );
}

function AddDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const accounts = useLook("list_accounts", {});
  const act = useAct("add_member");
  const [account, setAccount] = useState<string | null>(null);
  // Who is in the team already is no answer; the team grows under the dialog when it is saved.
  const [taken] = useState(() => [view.row.owner, ...view.team.members.filter((one) => one.until === null).map((one) => one.account)]);
  const eligible = (accounts.data ?? []).filter((one) => one.active && (one.role === "counsellor" || one.role === "supervisor") && !taken.includes(one.id));
  const save = async (): Promise<void> => {
    if (account === null) return;
    const saved = await act.run({ case: view.row.id, account });
    if (saved === undefined) return;
    toast("cases-team-added", { name: eligible.find((one) => one.id === account)?.name ?? "" });
    onClose();
  };
  return (
    <ActDialog
      title={w("cases-team-add-title", { code: view.row.code })}
      below={w("cases-team-add-text")}
      save={w("cases-team-add-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      saveDisabled={account === null}
      testId="team-add"
    >
      {accounts.isSuccess && eligible.length === 0 ? (
        <p>{w("cases-team-add-none")}</p>
      ) : (
        <Question>
          <Choices
            label={w("cases-team-add-who")}
            name="account"
            columns="even"
            autoFocus
            value={account}
            onChange={setAccount}
            options={eligible.map((one) => ({ value: one.id, text: one.name, detail: choice("role", one.role) }))}
            testId="team-add-who"
          />
        </Question>
      )}
    </ActDialog>
  );
}

function RemoveDialog({ view, member, onClose }: { view: CaseView; member: MemberView; onClose: () => void }) {
  const w = useWords();
  const act = useAct("remove_member");
  const save = async (): Promise<void> => {
    const saved = await act.run({ case: view.row.id, account: member.account });
    if (saved === undefined) return;
    toast("cases-team-removed", { name: member.name });
    onClose();
  };
  return (
    <ActDialog title={w("cases-team-remove-title", { name: member.name })} save={w("cases-team-remove")} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="team-remove">
      <p>{w("cases-team-remove-text")}</p>
    </ActDialog>
  );
}
