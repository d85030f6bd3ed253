/**
 * Where one reports what may show abuse: the hotlines of the directory, then the police. Addresses
 * are text here as everywhere, never links.
 *
 * data-testid: report-to
 */
import { useLook } from "../../door/hooks";
import { Code, Phone } from "../../kit";
import { useLabel, useWords } from "../../words";
import css from "./evidence.module.css";

export function Report() {
  const w = useWords();
  const label = useLabel();
  const bodies = useLook("list_bodies", {});
  const all = bodies.data ?? [];
  const places = [...all.filter((one) => one.kind === "hotline"), ...all.filter((one) => one.kind === "police" && (one.web !== "" || one.phone !== ""))];
  if (bodies.data !== undefined && places.length === 0) return <p>{w("evidence-route-none")}</p>;
  return (
    <ul className={css.places} data-testid="report-to">
      {places.map((one) => (
        <li key={one.id}>
          {label(one.name)}
          {one.web !== "" && (
            <span className={css.way}>
              <Code>{one.web}</Code>
            </span>
          )}
          {one.phone !== "" && (
            <span className={css.way}>
              <Phone>{one.phone}</Phone>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
