/**
 * What a letter does not tell, and why: this kind of body never hears it, or the person wants it kept
 * from them; and a consent that no longer lets a letter go.
 *
 * data-testid: refer-item-<item>-withheld, refer-remember, refer-lapsed, refer-ask
 */
import type { ConsentStanding, WithholdingView } from "../../door";
import { Alert, Badge, Button, Soft } from "../../kit";
import { useChoice, useWords } from "../../words";
import { WithheldFacts } from "../cases/Withheld";
import type { Item } from "./draft";
import css from "./refer.module.css";

export function Withheld({ item }: { item: Item }) {
  const w = useWords();
  const choice = useChoice();
  return (
    <div className={css.withheld} data-testid={`refer-item-${item.item}-withheld`}>
      <svg className={css.lock} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3.5 7h9v6.5h-9z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      </svg>
      <span>
        <span className={css.itemName}>{choice("disclosed-item", item.item)}</span> <Badge tone={item.withheld === null ? "plain" : "warn"}>{w("referrals-withheld")}</Badge>
        <Soft as="p">
          {item.withheld === null ? (
            w("referrals-withheld-why")
          ) : (
            <>
              {w("consents-withheld-here")} · {choice("withholding-why", item.withheld)}
            </>
          )}
        </Soft>
      </span>
    </div>
  );
}

/** Beside the texts that are typed: no rule reads those. */
export function Remember({ withholdings }: { withholdings: readonly WithholdingView[] }) {
  const w = useWords();
  const kept = withholdings.filter((one) => one.ended_on === null);
  if (kept.length === 0) return null;
  return (
    <Alert tone="warn" title={w("consents-remember")} testId="refer-remember">
      {kept.map((one) => (
        <WithheldFacts key={one.id} one={one} />
      ))}
    </Alert>
  );
}

/** The person said no, or said yes too long ago: it is asked again before a letter is made. */
export function Lapsed({ standing, onAsk }: { standing: ConsentStanding; onAsk: () => void }) {
  const w = useWords();
  return (
    <Alert
      tone="warn"
      testId="refer-lapsed"
      actions={
        <Button size="small" onPress={onAsk} testId="refer-ask">
          {w("consents-ask-again")}
        </Button>
      }
    >
      <p>{w("consents-letter-lapsed", { standing })}</p>
    </Alert>
  );
}
