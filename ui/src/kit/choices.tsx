/** Choices as chips: every answer is seen at once, one press or one digit takes it. */
import { Checkbox, CheckboxGroup, Radio, RadioGroup, Text } from "react-aria-components";
import type { KeyboardEvent, ReactNode } from "react";
import { FieldError, FieldLabel } from "./fields";
import type { FieldProps } from "./fields";
import { useFieldError } from "./form";
import css from "./choices.module.css";
import fieldCss from "./fields.module.css";

export interface Chip<V extends string = string> {
  value: V;
  text: string;
  /** A quieter second line under the text. */
  detail?: string | undefined;
  /** Colours the chip when taken. */
  tone?: "plain" | "danger" | "warn" | "risk-1" | "risk-2" | "risk-3" | "risk-4" | undefined;
  /** Stands apart after a gap: "unknown", "not said". */
  apart?: boolean | undefined;
  isDisabled?: boolean | undefined;
}

export interface ChoicesProps<V extends string> extends FieldProps {
  value: V | null;
  onChange: (value: V) => void;
  options: readonly Chip<V>[];
  /** Shows a digit on each chip; the digit takes it while the focus is in the group. */
  numbered?: boolean;
  /** Chips of one width in columns, for long labels: `wide` for those with a second line; `auto` flows. */
  columns?: "auto" | "even" | "wide";
  size?: "normal" | "small" | "large";
}

/** The digit of a press: the row above the letters on any layout, and the pad. */
export function digitOf(event: { key: string; code: string }): number | null {
  if (/^[1-9]$/.test(event.key)) return Number(event.key);
  const arabic = /^[\u0661-\u0669]$/.test(event.key) ? event.key.charCodeAt(0) - 0x0660 : null;
  if (arabic !== null) return arabic;
  const placed = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return placed === undefined ? null : Number(placed);
}

function chipClass(option: Chip, props: { size?: string | undefined }): string {
  return [css.chip, css[`tone-${option.tone ?? "plain"}`], css[`size-${props.size ?? "normal"}`], option.apart && css.apart].filter(Boolean).join(" ");
}

function ChipText({ option, digit }: { option: Chip; digit: number | null }): ReactNode {
  return (
    <>
      {digit !== null && (
        <span className={css.digit} aria-hidden="true">
          {digit}
        </span>
      )}
      <span className={css.text}>
        {option.text}
        {option.detail !== undefined && <span className={css.detail}>{option.detail}</span>}
      </span>
    </>
  );
}

/** One of a few, as chips in a radio group. */
export function Choices<V extends string>(props: ChoicesProps<V>) {
  const error = useFieldError(props.name, props.error, props.value);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (!props.numbered || event.ctrlKey || event.altKey || event.metaKey) return;
    const digit = digitOf(event);
    const option = digit === null ? undefined : props.options[digit - 1];
    if (!option || option.isDisabled) return;
    event.preventDefault();
    event.stopPropagation();
    props.onChange(option.value);
    const inputs = event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]");
    inputs[(digit ?? 1) - 1]?.focus();
  }

  return (
    <RadioGroup
      className={css.group ?? ""}
      value={props.value}
      onChange={(value) => props.onChange(value as V)}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      orientation="horizontal"
      data-testid={props.testId}
      {...(error === undefined ? {} : { "data-fault": true })}
    >
      <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
        {props.label}
      </FieldLabel>
      {props.help !== undefined && (
        <Text slot="description" className={fieldCss.help ?? ""}>
          {props.help}
        </Text>
      )}
      <div className={[css.chips, props.columns === "even" && css.even, props.columns === "wide" && css.wide].filter(Boolean).join(" ")} onKeyDown={onKeyDown}>
        {props.options.map((option, at) => (
          <Radio
            key={option.value}
            value={option.value}
            className={chipClass(option, props)}
            isDisabled={option.isDisabled ?? false}
            autoFocus={props.autoFocus === true && (props.value === null ? at === 0 : props.value === option.value)}
            data-testid={props.testId === undefined ? undefined : `${props.testId}-${option.value}`}
          >
            <ChipText option={option} digit={props.numbered && at < 9 ? at + 1 : null} />
          </Radio>
        ))}
      </div>
      {error !== undefined && <FieldError>{error}</FieldError>}
    </RadioGroup>
  );
}

export interface MultiChoicesProps<V extends string> extends FieldProps {
  value: readonly V[];
  onChange: (value: V[]) => void;
  options: readonly Chip<V>[];
  columns?: "auto" | "even";
  size?: "normal" | "small" | "large";
}

/** Any of a few, as chips in a checkbox group. */
export function MultiChoices<V extends string>(props: MultiChoicesProps<V>) {
  const error = useFieldError(props.name, props.error, props.value);
  return (
    <CheckboxGroup
      className={css.group ?? ""}
      value={[...props.value]}
      onChange={(value) => props.onChange(value as V[])}
      isInvalid={error !== undefined}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      data-testid={props.testId}
      {...(error === undefined ? {} : { "data-fault": true })}
    >
      <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
        {props.label}
      </FieldLabel>
      {props.help !== undefined && (
        <Text slot="description" className={fieldCss.help ?? ""}>
          {props.help}
        </Text>
      )}
      <div className={[css.chips, props.columns === "even" && css.even].filter(Boolean).join(" ")}>
        {props.options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            className={chipClass(option, props)}
            isDisabled={option.isDisabled ?? false}
            data-testid={props.testId === undefined ? undefined : `${props.testId}-${option.value}`}
          >
            <span className={css.tick} aria-hidden="true">
              <svg viewBox="0 0 16 16">
                <path d="m3.2 8.4 3.2 3.3 6.4-7" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" strokeLinejoin="round" />
              </svg>
            </span>
            <ChipText option={option} digit={null} />
          </Checkbox>
        ))}
      </div>
      {error !== undefined && <FieldError>{error}</FieldError>}
    </CheckboxGroup>
  );
}
