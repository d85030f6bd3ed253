/**
 * Which cases counsellors may open, for the whole helpline; a supervisor says it.
 *
 * data-testid: sight, sight-choice(-own|-all)
 */
import type { CaseSight } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { Choices, Form, Panel, toast } from "../../kit";
import { useChoice, useWords } from "../../words";

const sights: readonly CaseSight[] = ["own", "all"];

export function Sight() {
  const w = useWords();
  const choice = useChoice();
  const chosen = useLook("view_sight", {});
  const act = useAct("set_sight");
  if (chosen.data === undefined) return null;
  const now = chosen.data;
  const choose = async (sight: CaseSight): Promise<void> => {
    if (sight === now || act.busy) return;
    if ((await act.run({ sight })) !== undefined) toast("team-sight-done");
  };
  return (
    <Panel testId="sight">
      <Form refusals={act.refusals}>
        <Choices
          label={w("team-sight")}
          name="sight"
          value={now}
          onChange={(sight) => void choose(sight)}
          options={sights.map((one) => ({ value: one, text: choice("case-sight", one), detail: w(one === "own" ? "team-sight-what" : "team-sight-all") }))}
          columns="wide"
          testId="sight-choice"
        />
      </Form>
    </Panel>
  );
}
