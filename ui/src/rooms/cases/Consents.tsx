/**
 * What the person of a case allowed, or why it was done without.
 *
 * data-testid: case-consents
 */
import type { CaseView } from "../../door";
import { Facts, Panel, Soft, Stack, Typed } from "../../kit";
import { useChoice, useDates, useLabel, useWords } from "../../words";

export function Consents({ view }: { view: CaseView }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  return (
    <Panel title={w("cases-consents")} testId="case-consents">
      {view.consents.length === 0 ? (
        <Soft as="p">{w("cases-consents-none")}</Soft>
      ) : (
        <Facts
          rows={view.consents.map(
            (consent) =>
              [
                label(consent.body_name),
                <Stack key={consent.id} gap={1}>
                  <span>
                    {consent.basis.kind === "consent"
                      ? w("cases-consent-line", {
                          who: choice("consent-giver", consent.basis.given_by),
                          how: choice("consent-how", consent.basis.how),
                          date: dates.day(consent.on),
                        })
                      : w("cases-override-line", { reason: choice("override-reason", consent.basis.reason), date: dates.day(consent.on) })}
                  </span>
                  {consent.expires_on !== null && <Soft>{w("cases-consent-expires", { date: dates.day(consent.expires_on) })}</Soft>}
                  {consent.basis.kind === "override" && <Typed>{consent.basis.explanation}</Typed>}
                </Stack>,
              ] as const,
          )}
        />
      )}
    </Panel>
  );
}
