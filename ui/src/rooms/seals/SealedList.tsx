/**
 * Open cases behind a seal, for whoever could break it: code, risk and whom to ask.
 *
 * data-testid: sealed-list, sealed-row
 */
import { useWay } from "../../app/route";
import { useLook } from "../../door/hooks";
import { Code, Panel, RiskBadge, Soft, TextButton, Typed } from "../../kit";
import { useWords } from "../../words";
import css from "./seals.module.css";

export function SealedList() {
  const w = useWords();
  const { go } = useWay();
  const rows = useLook("list_sealed", {});
  if (!rows.data || rows.data.length === 0) return null;
  return (
    <Panel title={w("seals-list")} testId="sealed-list">
      <Soft as="p">{w("seals-list-text")}</Soft>
      <ul className={css.list}>
        {rows.data.map((row) => (
          <li key={row.id} className={css.sealed} data-testid="sealed-row">
            <TextButton onPress={() => go({ room: "case", id: row.id })}>
              <Code>{row.code}</Code>
            </TextButton>
            <RiskBadge risk={row.risk} />
            <Typed>{row.owner_name}</Typed>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
