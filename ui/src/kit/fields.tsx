/**
 * Fields. Each takes `name`, the path of the request's field, so that a refusal finds it.
 * Nothing that is typed is spell-checked or remembered by the browser.
 */
import {
  Button as AriaButton,
  Checkbox as AriaCheckbox,
  ComboBox as AriaComboBox,
  FieldError as AriaFieldError,
  Group,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  NumberField as AriaNumberField,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from "react-aria-components";
import { useId, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import { useFieldError } from "./form";
import { useWords } from "../words";
import css from "./fields.module.css";

/** What every field takes. */
export interface FieldProps {
  label: string;
  /** The request's field path, such as `call_back.due`. */
  name?: string | undefined;
  /** One line of help under the label. */
  help?: ReactNode;
  /** An error of the screen's own, before the core is asked. */
  error?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** Keeps the label for screen readers only. */
  hideLabel?: boolean;
  autoFocus?: boolean;
  testId?: string | undefined;
}

/** Sentence of a field at fault, with a mark so that colour does not speak alone. */
export function FieldError({ children }: { children: ReactNode }) {
  return (
    <AriaFieldError className={css.error ?? ""} data-field-error>
      <svg className={css.errorMark} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 1.5 15 14H1L8 1.5Z" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
        <path d="M8 6v4M8 11.8v.3" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
      </svg>
      <span>{children}</span>
    </AriaFieldError>
  );
}

/** Label, with "optional" never said and "required" said in words. */
export function FieldLabel({ children, isRequired, hidden }: { children: ReactNode; isRequired?: boolean | undefined; hidden?: boolean | undefined }) {
  const w = useWords();
  return (
    <Label className={hidden ? css.hidden : css.label}>
      {children}
      {/* Without a space, Arabic letters join over the border of the two. */}
      {isRequired && " "}
      {isRequired && <span className={css.required}>{w("kit-required")}</span>}
    </Label>
  );
}

function Help({ children }: { children: ReactNode }) {
  return children ? (
    <Text slot="description" className={css.help ?? ""}>
      {children}
    </Text>
  ) : null;
}

const fault = (error: string | undefined) => (error === undefined ? {} : { "data-fault": true });

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Always left to right: logins, phones, addresses of pages. */
  ltr?: boolean;
  placeholder?: string;
  maxLength?: number;
  inputMode?: "text" | "tel" | "numeric" | "search" | "url";
  /** The width that the answer needs. */
  width?: "short" | "medium" | "full";
  onBlur?: () => void;
}

export function TextField(props: TextFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <AriaTextField
      className={[css.field, css[`width-${props.width ?? "full"}`]].join(" ")}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      {...fault(error)}
    >
      <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
        {props.label}
      </FieldLabel>
      <Help>{props.help}</Help>
      <Input
        className={[css.input, props.ltr && css.ltr].filter(Boolean).join(" ")}
        dir={props.ltr ? "ltr" : "auto"}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        inputMode={props.inputMode ?? "text"}
        placeholder={props.placeholder}
        data-testid={props.testId}
      />
      {error !== undefined && <FieldError>{error}</FieldError>}
    </AriaTextField>
  );
}

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** The core's limit in characters; a counter shows near it. */
  max?: number;
  rows?: number;
  placeholder?: string;
  onBlur?: () => void;
}

export function TextArea(props: TextAreaProps) {
  const error = useFieldError(props.name, props.error, props.value);
  const w = useWords();
  const length = [...props.value].length;
  const near = props.max !== undefined && length > props.max * 0.8;
  return (
    <AriaTextField
      className={css.field ?? ""}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...fault(error)}
    >
      <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
        {props.label}
      </FieldLabel>
      <Help>{props.help}</Help>
      <AriaTextArea
        className={[css.input, css.area].join(" ")}
        dir="auto"
        rows={props.rows ?? 4}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        placeholder={props.placeholder}
        data-testid={props.testId}
      />
      {near && props.max !== undefined && (
        <span className={css.counter} data-over={length > props.max || undefined} aria-live="polite">
          {w("kit-counter", { used: length, max: props.max })}
        </span>
      )}
      {error !== undefined && <FieldError>{error}</FieldError>}
    </AriaTextField>
  );
}

/** What the keyboard seems to do, from one key press. Exported for its test. */
export function keyboardHint(event: { key: string; capsLock: boolean }): "caps" | "arabic" | null {
  if (event.capsLock) return "caps";
  return event.key.length === 1 && /[\u0600-\u06ff]/.test(event.key) ? "arabic" : null;
}

/** A passphrase: hidden, may be shown, and says when Caps Lock or an Arabic layout is on. */
export function PassphraseField(props: Omit<TextFieldProps, "ltr" | "inputMode" | "width" | "maxLength">) {
  const error = useFieldError(props.name, props.error, props.value);
  const w = useWords();
  const [shown, setShown] = useState(false);
  const [hint, setHint] = useState<"caps" | "arabic" | null>(null);
  const hintId = useId();

  function onKey(event: KeyboardEvent<HTMLElement>) {
    if (event.key.length === 1 || event.key === "CapsLock") {
      setHint(keyboardHint({ key: event.key, capsLock: event.getModifierState("CapsLock") }));
    }
  }

  return (
    <AriaTextField
      className={[css.field, css["width-full"]].join(" ")}
      type={shown ? "text" : "password"}
      value={props.value}
      onChange={props.onChange}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...fault(error)}
    >
      <FieldLabel isRequired={props.isRequired}>{props.label}</FieldLabel>
      <Help>{props.help}</Help>
      <span className={css.withButton}>
        <Input
          className={css.input ?? ""}
          dir="auto"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={hint ? hintId : undefined}
          onKeyUp={onKey}
          data-testid={props.testId}
        />
        <AriaButton
          className={css.inside ?? ""}
          onPress={() => setShown(!shown)}
          aria-pressed={shown}
          data-testid={props.testId === undefined ? undefined : `${props.testId}-show`}
        >
          {shown ? w("kit-passphrase-hide") : w("kit-passphrase-show")}
        </AriaButton>
      </span>
      <span id={hintId} className={css.hint} aria-live="polite">
        {hint === "caps" ? w("kit-passphrase-caps") : hint === "arabic" ? w("kit-passphrase-arabic") : null}
      </span>
      {error !== undefined && <FieldError>{error}</FieldError>}
    </AriaTextField>
  );
}

export interface NumberFieldProps extends FieldProps {
  value: number | null;
  onChange: (value: number | null) => void;
  min?: number;
  max?: number;
}

export function NumberField(props: NumberFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <AriaNumberField
      className={[css.field, css["width-short"]].join(" ")}
      value={props.value ?? Number.NaN}
      onChange={(value) => props.onChange(Number.isNaN(value) ? null : value)}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      autoFocus={props.autoFocus ?? false}
      {...(props.min === undefined ? {} : { minValue: props.min })}
      {...(props.max === undefined ? {} : { maxValue: props.max })}
      {...fault(error)}
    >
      <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
        {props.label}
      </FieldLabel>
      <Help>{props.help}</Help>
      <Input className={css.input ?? ""} dir="ltr" autoComplete="off" data-testid={props.testId} />
      {error !== undefined && <FieldError>{error}</FieldError>}
    </AriaNumberField>
  );
}

export interface CheckboxProps {
  label: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
  name?: string;
  help?: ReactNode;
  error?: string;
  isDisabled?: boolean;
  testId?: string;
}

export function Checkbox(props: CheckboxProps) {
  const error = useFieldError(props.name, props.error, props.value);
  const errorId = useId();
  return (
    <div className={css.field} {...fault(error)}>
      <AriaCheckbox
        className={css.checkbox ?? ""}
        isSelected={props.value}
        onChange={props.onChange}
        isInvalid={error !== undefined}
        isDisabled={props.isDisabled ?? false}
        validationBehavior="aria"
        data-testid={props.testId}
        aria-describedby={error === undefined ? undefined : errorId}
      >
        <span className={css.box} aria-hidden="true">
          <svg viewBox="0 0 16 16">
            <path d="m3.2 8.4 3.2 3.3 6.4-7" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
          </svg>
        </span>
        <span>
          <span>{props.label}</span>
          {props.help !== undefined && <span className={css.help}>{props.help}</span>}
        </span>
      </AriaCheckbox>
      {error !== undefined && (
        <span id={errorId} className={css.error}>
          {error}
        </span>
      )}
    </div>
  );
}

export interface Option<V extends string = string> {
  value: V;
  text: string;
  /** A quieter second line. */
  detail?: string | undefined;
  /** Head of the section that it stands in; options of a section stand together. */
  section?: string | undefined;
  isDisabled?: boolean | undefined;
}

const sectionsOf = <V extends string>(options: readonly Option<V>[]): [string, Option<V>[]][] => {
  const sections = new Map<string, Option<V>[]>();
  for (const option of options) {
    const name = option.section ?? "";
    sections.set(name, [...(sections.get(name) ?? []), option]);
  }
  return [...sections];
};

function Options<V extends string>({ options, empty }: { options: readonly Option<V>[]; empty: string }) {
  return (
    <ListBox className={css.listbox ?? ""} renderEmptyState={() => <span className={css.nothing}>{empty}</span>}>
      {sectionsOf(options).map(([name, own]) =>
        name === "" ? (
          own.map((option) => <OptionItem key={option.value} option={option} />)
        ) : (
          <ListBoxSection key={name} id={`section-${name}`}>
            <Header className={css.section ?? ""}>{name}</Header>
            {own.map((option) => (
              <OptionItem key={option.value} option={option} />
            ))}
          </ListBoxSection>
        ),
      )}
    </ListBox>
  );
}

function OptionItem({ option }: { option: Option }) {
  return (
    <ListBoxItem id={option.value} textValue={option.text} className={css.option ?? ""} isDisabled={option.isDisabled ?? false} data-testid={`option-${option.value}`}>
      <span className={css.optionText}>
        <Text slot="label">{option.text}</Text>
        {option.detail !== undefined && (
          <Text slot="description" className={css.help ?? ""}>
            {option.detail}
          </Text>
        )}
      </span>
    </ListBoxItem>
  );
}

export interface SelectProps<V extends string> extends FieldProps {
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Option<V>[];
  placeholder?: string;
  width?: "short" | "medium" | "full";
}

/** One of a short list, closed until pressed. For up to about ten; above, a ComboBox. */
export function Select<V extends string>(props: SelectProps<V>) {
  const error = useFieldError(props.name, props.error, props.value);
  const w = useWords();
  return (
    <AriaSelect
      className={[css.field, css[`width-${props.width ?? "full"}`]].join(" ")}
      value={props.value}
      onChange={(key) => {
        if (key !== null) props.onChange(String(key) as V);
      }}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      placeholder={props.placeholder ?? w("kit-select-placeholder")}
      {...fault(error)}
    >
      <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
        {props.label}
      </FieldLabel>
      <Help>{props.help}</Help>
      <AriaButton className={[css.input, css.trigger].join(" ")} data-testid={props.testId} autoFocus={props.autoFocus ?? false}>
        <SelectValue className={css.value ?? ""} />
        <Caret />
      </AriaButton>
      {error !== undefined && <FieldError>{error}</FieldError>}
      <Popover className={css.popover ?? ""}>
        <Options options={props.options} empty={w("kit-no-match")} />
      </Popover>
    </AriaSelect>
  );
}

/** Folds what a searcher should not have to type: marks, hamza forms, case and accents. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\u0640/gu, "")
    .replace(/[أإآٱ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .toLowerCase();
}

/** Whether each word of the query stands somewhere in the text. */
export function matches(text: string, query: string): boolean {
  const inside = folded(text);
  return folded(query).split(/\s+/).every((word) => inside.includes(word));
}

export interface ComboBoxProps<V extends string> extends FieldProps {
  value: V | null;
  onChange: (value: V | null) => void;
  options: readonly Option<V>[];
  placeholder?: string;
}

/** One of a long list, filtered while typing. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const error = useFieldError(props.name, props.error, props.value);
  const w = useWords();
  return (
    <AriaComboBox
      className={css.field ?? ""}
      value={props.value}
      onChange={(key) => props.onChange(key === null ? null : (String(key) as V))}
      defaultFilter={matches}
      menuTrigger="focus"
      allowsEmptyCollection
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoFocus={props.autoFocus ?? false}
      {...fault(error)}
    >
      <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
        {props.label}
      </FieldLabel>
      <Help>{props.help}</Help>
      <Group className={css.withButton ?? ""}>
        <Input className={css.input ?? ""} dir="auto" autoComplete="off" spellCheck={false} placeholder={props.placeholder} data-testid={props.testId} />
        <AriaButton className={css.inside ?? ""} aria-label={w("kit-open-list")}>
          <Caret />
        </AriaButton>
      </Group>
      {error !== undefined && <FieldError>{error}</FieldError>}
      <Popover className={css.popover ?? ""}>
        <Options options={props.options} empty={w("kit-no-match")} />
      </Popover>
    </AriaComboBox>
  );
}

function Caret() {
  return (
    <svg className={css.caret} viewBox="0 0 12 8" aria-hidden="true">
      <path d="m1.5 1.5 4.5 4.5 4.5-4.5" fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}
