/** Buttons, links that act, menus and tabs. */
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import type { ReactNode } from "react";
import { Kbd } from "./surface";
import { useKeys } from "./keys";
import { useWords } from "../words";
import css from "./button.module.css";

export interface ButtonProps {
  /** One `main` on a screen; `danger` undoes or exposes; `quiet` has no edge. */
  variant?: "main" | "plain" | "danger" | "quiet";
  /** The key that does the same: shown on the button and answered while it is there. */
  shortcut?: string;
  /** Shown, but some other place answers it. */
  shortcutShownOnly?: boolean;
  /** Needed when the children are not text, and for the list of keys. */
  label?: string;
  type?: "button" | "submit";
  /** Under way: stays focusable, cannot be pressed twice, and says so after 300 ms. */
  busy?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  size?: "normal" | "small" | "large";
  fill?: boolean;
  onPress?: () => void;
  testId?: string;
  describedBy?: string;
  expanded?: boolean;
  /** For buttons that stay down, such as the language in use. */
  pressed?: boolean;
  slot?: string;
  children: ReactNode;
}

export function Button(props: ButtonProps) {
  const w = useWords();
  const label = props.label ?? (typeof props.children === "string" ? props.children : "");
  useKeys(
    props.shortcut && props.onPress && !props.shortcutShownOnly
      ? [{ keys: props.shortcut, label, run: props.onPress, isDisabled: props.isDisabled === true || props.busy === true }]
      : [],
  );
  return (
    <AriaButton
      className={[css.button, css[props.variant ?? "plain"], css[`size-${props.size ?? "normal"}`], props.fill && css.fill].filter(Boolean).join(" ")}
      type={props.type ?? "button"}
      isDisabled={props.isDisabled ?? false}
      isPending={props.busy ?? false}
      autoFocus={props.autoFocus ?? false}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      data-testid={props.testId}
      {...(props.slot === undefined ? {} : { slot: props.slot })}
      {...(props.onPress ? { onPress: props.onPress } : {})}
    >
      {props.busy ? <span className={css.busy} role="img" aria-label={w("kit-waiting")} /> : null}
      <span className={css.text}>{props.children}</span>
      {props.shortcut !== undefined && <Kbd keys={props.shortcut} />}
    </AriaButton>
  );
}

/** A button that looks like the text it stands in: opens a case, a body, a page. */
export function TextButton(props: { onPress: () => void; children: ReactNode; label?: string; testId?: string }) {
  return (
    <AriaButton className={css.link ?? ""} onPress={props.onPress} aria-label={props.label} data-testid={props.testId}>
      {props.children}
    </AriaButton>
  );
}

export interface MenuEntry {
  id: string;
  text: string;
  shortcut?: string;
  onPress: () => void;
  isDisabled?: boolean;
}

/** A button that opens a list of acts. */
export function Menu(props: { label: string; children?: ReactNode; entries: readonly MenuEntry[]; testId?: string; variant?: "plain" | "quiet" }) {
  return (
    <MenuTrigger>
      <AriaButton className={[css.button, css[props.variant ?? "plain"], css["size-normal"]].join(" ")} aria-label={props.label} data-testid={props.testId}>
        <span className={css.text}>{props.children ?? props.label}</span>
        <svg className={css.caret} viewBox="0 0 12 8" aria-hidden="true">
          <path d="m1.5 1.5 4.5 4.5 4.5-4.5" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
        </svg>
      </AriaButton>
      <Popover className={css.popover ?? ""}>
        <AriaMenu className={css.menu ?? ""} aria-label={props.label}>
          {props.entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className={css.menuItem ?? ""} textValue={entry.text} onAction={entry.onPress} isDisabled={entry.isDisabled ?? false} data-testid={`menu-${entry.id}`}>
              <span>{entry.text}</span>
              {entry.shortcut !== undefined && <Kbd keys={entry.shortcut} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface TabItem {
  id: string;
  title: ReactNode;
  content: ReactNode;
}

/** Panels of which one is seen. Arrow keys follow the direction of the language. */
export function Tabs(props: { label: string; tabs: readonly TabItem[]; value?: string; onChange?: (id: string) => void; testId?: string }) {
  return (
    <AriaTabs className={css.tabs ?? ""} data-testid={props.testId} {...(props.value === undefined ? {} : { selectedKey: props.value })} onSelectionChange={(key) => props.onChange?.(String(key))}>
      <TabList aria-label={props.label} className={css.tabList ?? ""}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={css.tab ?? ""} data-testid={`tab-${tab.id}`}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={css.tabPanel ?? ""}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
