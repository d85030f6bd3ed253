/** A field with results under it: typing stays in the field, arrows walk the results, Enter opens. */
import { Autocomplete, Header, Input, Label, ListBox, ListBoxItem, ListBoxSection, SearchField } from "react-aria-components";
import type { ReactNode } from "react";
import css from "./finder.module.css";

export interface FinderItem {
  id: string;
  /** What a screen reader says of it. */
  text: string;
  section: string;
  face: ReactNode;
}

export interface FinderProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  items: readonly FinderItem[];
  onOpen: (id: string) => void;
  /** Shown instead of results. */
  empty: ReactNode;
  resultsLabel: string;
  testId: string;
}

export function Finder(props: FinderProps) {
  const sections = new Map<string, FinderItem[]>();
  for (const item of props.items) sections.set(item.section, [...(sections.get(item.section) ?? []), item]);
  return (
    <Autocomplete inputValue={props.value} onInputChange={props.onChange}>
      <SearchField className={css.field ?? ""} autoFocus>
        <Label className={css.hidden ?? ""}>{props.label}</Label>
        <Input className={css.input ?? ""} dir="auto" placeholder={props.label} autoComplete="off" autoCorrect="off" spellCheck={false} data-testid={`${props.testId}-input`} />
      </SearchField>
      <ListBox
        className={css.results ?? ""}
        aria-label={props.resultsLabel}
        selectionMode="none"
        onAction={(key) => props.onOpen(String(key))}
        renderEmptyState={() => <div className={css.empty}>{props.empty}</div>}
        data-testid={`${props.testId}-results`}
      >
        {[...sections].map(([name, items]) => (
          <ListBoxSection key={name} id={`section-${name}`}>
            <Header className={css.section ?? ""}>{name}</Header>
            {items.map((item) => (
              <ListBoxItem key={item.id} id={item.id} textValue={item.text} className={css.item ?? ""} data-testid={`${props.testId}-${item.id}`}>
                {item.face}
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}
