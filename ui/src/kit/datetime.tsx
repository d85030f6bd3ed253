/** Days and hours: dd/mm/yyyy, 24 hours, typed in segments, with quick picks for promises. */
import { CalendarDate, CalendarDateTime } from "@internationalized/date";
import { DateField as AriaDateField, DateInput, DateSegment, I18nProvider, Text } from "react-aria-components";
import { useState } from "react";
import { Button } from "./button";
import { FieldError, FieldLabel } from "./fields";
import type { FieldProps } from "./fields";
import { useFieldError } from "./form";
import { dates, useLanguage, useWords } from "../words";
import css from "./datetime.module.css";
import fieldCss from "./fields.module.css";

export interface QuickPick {
  id: string;
  text: string;
  at: Date;
}

/** The picks of a promise: in an hour, this evening, tomorrow 10:00, in three days, in a week. */
export function useQuickPicks(from?: Date): QuickPick[] {
  const w = useWords();
  const [opened] = useState(() => new Date());
  const now = from ?? opened;
  const picks: QuickPick[] = [];
  if (now.getHours() < 20) {
    const hour = new Date(now.getTime() + 3_600_000);
    hour.setSeconds(0, 0);
    picks.push({ id: "hour", text: w("kit-due-hour"), at: hour });
  }
  if (now.getHours() < 16) picks.push({ id: "evening", text: w("kit-due-evening", { time: "18:00" }), at: dates.inDays(now, 0, 18) });
  picks.push({ id: "tomorrow", text: w("kit-due-tomorrow", { time: "10:00" }), at: dates.inDays(now, 1, 10) });
  picks.push({ id: "three-days", text: w("kit-due-days", { days: 3 }), at: dates.inDays(now, 3, 10) });
  picks.push({ id: "week", text: w("kit-due-week"), at: dates.inDays(now, 7, 10) });
  return picks;
}

export interface DateTimeFieldProps extends FieldProps {
  /** ISO-8601 with offset, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** Buttons that fill the field. */
  quick?: readonly QuickPick[];
}

const calendar = (at: Date): CalendarDateTime => new CalendarDateTime(at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes());
const written = (typed: CalendarDateTime): string => dates.write(dates.momentOf(typed));

export function DateTimeField(props: DateTimeFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  const { language } = useLanguage();
  const w = useWords();
  // What was typed is shown as typed: before the time zones, an offset is no whole minute, and reading
  // a year of two digits back would move the day under the hands of whoever goes on typing.
  const [typed, setTyped] = useState<CalendarDateTime | null>(null);
  const value = props.value === null ? null : typed !== null && written(typed) === props.value ? typed : calendar(dates.read(props.value));
  return (
    <div className={css.withQuick}>
      <I18nProvider locale={dates.localeOf(language)}>
        <AriaDateField
          className={fieldCss.field ?? ""}
          granularity="minute"
          hourCycle={24}
          shouldForceLeadingZeros
          hideTimeZone
          value={value}
          onChange={(next) => {
            setTyped(next);
            props.onChange(next === null ? null : written(next));
          }}
          isInvalid={error !== undefined}
          isRequired={props.isRequired ?? false}
          isDisabled={props.isDisabled ?? false}
          validationBehavior="aria"
          autoFocus={props.autoFocus ?? false}
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
          <Segments />
          {error !== undefined && <FieldError>{error}</FieldError>}
        </AriaDateField>
      </I18nProvider>
      {props.quick !== undefined && props.quick.length > 0 && (
        <div className={css.quick} role="group" aria-label={w("kit-due-quick")}>
          {props.quick.map((pick) => (
            <Button
              key={pick.id}
              size="small"
              onPress={() => props.onChange(dates.write(pick.at))}
              testId={props.testId === undefined ? undefined : `${props.testId}-${pick.id}`}
            >
              {pick.text}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

export interface DateFieldProps extends FieldProps {
  /** `2026-11-22`, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
}

export function DateField(props: DateFieldProps) {
  const error = useFieldError(props.name, props.error, props.value);
  const { language } = useLanguage();
  const value = props.value === null ? null : dates.read(props.value);
  return (
    <I18nProvider locale={dates.localeOf(language)}>
      <AriaDateField
        className={fieldCss.field ?? ""}
        granularity="day"
        shouldForceLeadingZeros
        value={value === null ? null : new CalendarDate(value.getFullYear(), value.getMonth() + 1, value.getDate())}
        onChange={(typed) => props.onChange(typed === null ? null : typed.toString())}
        isInvalid={error !== undefined}
        isRequired={props.isRequired ?? false}
        isDisabled={props.isDisabled ?? false}
        validationBehavior="aria"
        autoFocus={props.autoFocus ?? false}
        data-testid={props.testId}
        {...(error === undefined ? {} : { "data-fault": true })}
      >
        <FieldLabel isRequired={props.isRequired} hidden={props.hideLabel}>
          {props.label}
        </FieldLabel>
        <Segments />
        {error !== undefined && <FieldError>{error}</FieldError>}
      </AriaDateField>
    </I18nProvider>
  );
}

/** In the order in which days are shown everywhere else, in Arabic too. */
function Segments() {
  return (
    <DateInput className={[fieldCss.input, css.segments].join(" ")}>
      {(segment) => <DateSegment segment={segment.type === "literal" ? { ...segment, text: segment.text.replace(/[\u200e\u200f\u061c\u060c,]/g, "") } : segment} className={css.segment ?? ""} />}
    </DateInput>
  );
}
