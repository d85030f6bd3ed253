/**
 * The sections of a case, and the line of their names that stays in sight: one press leads to each.
 * A section is one entry in the list of `CasePage`; what it shows stands in a file of its own.
 *
 * data-testid: case-sections, case-to-<id>
 */
import type { ReactNode } from "react";
import { Badge, Button, Stack } from "../../kit";
import { useWords } from "../../words";
import css from "./sections.module.css";

export interface Section {
  /** Short and without blanks: it is part of the section's address on the page. */
  id: string;
  title: string;
  /** What waits there: a number, or a word such as "refused". */
  mark?: { text: string; tone: "plain" | "warn" | "danger" | "good" } | undefined;
  /** Stands in the narrow column beside the story. */
  beside?: boolean;
  content: ReactNode;
}

const place = (id: string): string => `case-section-${id}`;

/** Brings a section into view, and the focus with it, so that reading goes on there. */
export function goToSection(id: string): void {
  const section = document.getElementById(place(id));
  section?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: "start" });
}

export function Sections({ list }: { list: readonly (Section | false)[] }) {
  const w = useWords();
  const sections = list.filter((one) => one !== false);
  const column = (beside: boolean): ReactNode => (
    <Stack gap={4}>
      {sections
        .filter((one) => (one.beside ?? false) === beside)
        .map((one) => (
          <div key={one.id} id={place(one.id)} className={css.section} tabIndex={-1}>
            {one.content}
          </div>
        ))}
    </Stack>
  );
  return (
    <>
      <nav className={css.names} aria-label={w("cases-sections")} data-testid="case-sections">
        <ul>
          {sections.map((one) => (
            <li key={one.id}>
              <Button variant="quiet" size="small" onPress={() => goToSection(one.id)} testId={`case-to-${one.id}`}>
                {one.title}
                {one.mark !== undefined && <Badge tone={one.mark.tone}>{one.mark.text}</Badge>}
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <div className={css.columns}>
        {column(false)}
        {column(true)}
      </div>
    </>
  );
}
