/** What can be said of a case as a whole: how far it is, its end, its hold. */
import { useDesk } from "../../app/me";
import { useWay } from "../../app/route";
import type { CaseView } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Menu, toast } from "../../kit";
import type { MenuEntry } from "../../kit";
import { useChoice, useRefusalText, useWords } from "../../words";
import type { OpenDialog } from "./CasePage";
import { asksToClose, isClosed } from "./rules";

const said = ["in_progress", "waiting"] as const;

export function MoveMenu({ view, onOpen }: { view: CaseView; onOpen: (dialog: OpenDialog) => void }) {
  const { me } = useDesk();
  const { go } = useWay();
  const w = useWords();
  const choice = useChoice();
  const say = useRefusalText();
  const act = useAct("set_status");
  const { row } = view;
  const entries: MenuEntry[] = [];
  if (!isClosed(view)) {
    for (const status of said.filter((one) => one !== row.status)) {
      entries.push({
        id: status,
        text: w("cases-status-to", { status: choice("case-status", status) }),
        onPress: () => {
          void act.run({ case: row.id, status }).then((saved) => {
            if (saved) toast("cases-status-done", { status: choice("case-status", status) });
          });
        },
      });
    }
    if (!asksToClose(view, me.role)) entries.push({ id: "close", text: w("cases-close"), onPress: () => onOpen({ kind: "close" }) });
    else if (row.status !== "pending_supervisor") entries.push({ id: "ask", text: w("cases-close-ask"), onPress: () => onOpen({ kind: "ask" }) });
  }
  if (me.role === "supervisor") entries.push({ id: "history", text: w("history-see"), onPress: () => go({ room: "team", history: row.code }) });
  if (me.role === "supervisor") entries.push({ id: "hold", text: w(row.legal_hold ? "cases-hold-end" : "cases-hold"), onPress: () => onOpen({ kind: "hold" }) });
  // Who is outside decides nothing about the seal but to ask for its end.
  if (me.role === "supervisor") entries.push({ id: "seal", text: w(row.sealed ? "seals-lift" : "seals-seal"), onPress: () => onOpen({ kind: row.sealed ? "lift" : "seal" }) });
  return (
    <>
      <Menu label={w("cases-status")} entries={entries} testId="case-move" />
      {act.refusals.length > 0 && <Alert tone="danger">{act.refusals.map(say).join(" ")}</Alert>}
    </>
  );
}
