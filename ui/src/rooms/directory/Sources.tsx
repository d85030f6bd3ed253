/** Where each fact of a body comes from: the pack, or somebody of the helpline who said how they know. */
import type { BodyView } from "../../door";
import { Code, Panel, Soft, Typed } from "../../kit";
import { useDates, useWords } from "../../words";
import css from "./directory.module.css";

const roots = ["name", "role", "address", "addressee", "phone", "web", "email", "hours", "languages", "ages", "genders", "area", "regions", "place", "problems", "services", "ways", "contact", "notes", "until"] as const;

export function Sources({ view }: { view: BodyView }) {
  const w = useWords();
  const { day } = useDates();
  const field = (name: string): string => {
    const [root, tongue] = name.split(".");
    const known = roots.find((one) => one === root);
    const what = known === undefined ? name : w(`directory-field-${known}`);
    return tongue === "ar" || tongue === "fr" || tongue === "en" || tongue === "nl" || tongue === "de" ? w("directory-in", { what, language: w(`lists-${tongue}`) }) : what;
  };
  return (
    <Panel title={w("directory-sources")} testId="body-sources">
      <Soft as="p">{view.shipped_version === null ? w("directory-all-own") : w("directory-shipped", { version: view.shipped_version })}</Soft>
      {view.changes.length > 0 && (
        <ol className={css.sources}>
          {view.changes.map((change, at) => (
            <li key={at}>
              {w("directory-source-line", { field: field(change.field), source: change.source })}
              <Soft as="div">{w("directory-source-who", { date: day(change.on), who: change.who })}</Soft>
              {change.value === "" ? <Soft as="div">{w("directory-emptied")}</Soft> : /^\d{4}-\d{2}-\d{2}$/.test(change.value) ? <div>{day(change.value)}</div> : /^[\x20-\x7e]+$/.test(change.value) ? <Code>{change.value}</Code> : <Typed>{change.value}</Typed>}
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
}
