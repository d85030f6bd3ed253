/** The emergency numbers of the helpline's own country, at hand without a click. */
import { useDesk } from "../../app/me";
import { Panel, Phone, Soft } from "../../kit";
import { useLabel, useWords } from "../../words";
import css from "./call.module.css";

/** Quiet, beside the form, as long as nothing is wrong. */
export function Numbers() {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  return (
    <Panel title={w("contacts-danger-quiet")}>
      <ul className={css.numbers}>
        {pack.emergency.map((one) => (
          <li key={one.number}>
            <span>
              <strong>{label(one.label)}</strong>
              <Soft as="p">{label(one.when)}</Soft>
            </span>
            <span className={css.dial}>
              <Phone>{one.number}</Phone>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Above everything, and it stays there while the form scrolls. */
export function EmergencyCard({ testId = "call-emergency" }: { testId?: string }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  return (
    <section className={css.emergency} role="alert" data-testid={testId}>
      <div>
        <h2>{w("contacts-danger")}</h2>
        <p>{w("contacts-danger-text")}</p>
      </div>
      <ul>
        {pack.emergency.map((one) => (
          <li key={one.number} title={label(one.when)}>
            <span>{label(one.label)}</span>
            <strong>
              <Phone>{one.number}</Phone>
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
