/**
 * A form knows what the core refused and hands each refusal to the field of that name.
 * What no field claims stands on top; the first field at fault gets the focus.
 */
import { createContext, use, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { FormEvent, ReactNode } from "react";
import type { Refusal } from "../door";
import { useRefusalText, useWords } from "../words";
import { Alert } from "./surface";
import css from "./form.module.css";

interface FormState {
  refusals: readonly Refusal[];
  claim: (name: string) => () => void;
  claimed: ReadonlySet<string>;
}

const FormContext = createContext<FormState | null>(null);

/** The claimed field that answers for a path: itself, or the nearest field above it. */
export function fieldFor(path: string | null, claimed: ReadonlySet<string>): string | null {
  let rest = path ?? "";
  while (rest !== "") {
    if (claimed.has(rest)) return rest;
    const dot = rest.lastIndexOf(".");
    rest = dot < 0 ? "" : rest.slice(0, dot);
  }
  return null;
}

function focusFault(fault: HTMLElement | null | undefined): void {
  fault?.querySelector<HTMLElement>("input:checked, input:not([type=hidden]):not([type=radio]), textarea, [role=spinbutton], button, input")?.focus();
  fault?.scrollIntoView?.({ block: "nearest" });
}

export interface FormProps {
  /** What the core refused last, from `useAct().refusals`. */
  refusals?: readonly Refusal[] | undefined;
  /** What stands over refusals that no field claims; otherwise that nothing was saved. */
  refusedTitle?: string | undefined;
  onSubmit?: (() => void) | undefined;
  children: ReactNode;
  className?: string | undefined;
  label?: string | undefined;
  testId?: string | undefined;
}

export function Form({ refusals = [], refusedTitle, onSubmit, children, className, label, testId }: FormProps) {
  const [claimed, setClaimed] = useState<ReadonlySet<string>>(new Set());
  const root = useRef<HTMLFormElement>(null);
  const say = useRefusalText();
  const w = useWords();

  const [claim] = useState(() => (name: string) => {
    setClaimed((before) => new Set(before).add(name));
    return () =>
      setClaimed((before) => {
        const after = new Set(before);
        after.delete(name);
        return after;
      });
  });

  // Once for each answer of the core: the first field at fault, or else what no field claims.
  const shown = useRef<{ of: readonly Refusal[]; field: boolean } | null>(null);
  useEffect(() => {
    if (refusals.length === 0) return;
    // A caller may put the same refusals into a new list at each render; they count once.
    const known = shown.current?.of;
    const before = known?.length === refusals.length && refusals.every((one, at) => one === known[at]) ? shown.current : null;
    const place = root.current;
    const fault = place?.querySelector<HTMLElement>("[data-fault]");
    if (fault && !before?.field) {
      shown.current = { of: refusals, field: true };
      focusFault(fault);
    } else if (!fault && !before) {
      shown.current = { of: refusals, field: false };
      const target = place?.querySelector<HTMLElement>("[data-unplaced]");
      target?.focus();
      target?.scrollIntoView?.({ block: "nearest" });
    }
  }, [refusals, claimed]);

  const unplaced = refusals.filter((one) => fieldFor(one.field, claimed) === null);

  return (
    <FormContext value={{ refusals, claim, claimed }}>
      <form
        ref={root}
        noValidate
        autoComplete="off"
        aria-label={label}
        className={[css.form, className].filter(Boolean).join(" ")}
        data-testid={testId}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          onSubmit?.();
          // What the screen itself refuses shows in the next frame.
          requestAnimationFrame(() => focusFault(root.current?.querySelector<HTMLElement>("[data-fault]")));
        }}
      >
        {unplaced.length > 0 && (
          <div data-unplaced tabIndex={-1} className={css.unplaced}>
            <Alert tone="danger" title={refusedTitle ?? w("kit-form-refused")} testId="form-refusals">
              <ul>
                {unplaced.map((one, at) => (
                  <li key={at} data-refusal={one.code}>
                    {say(one)}
                  </li>
                ))}
              </ul>
            </Alert>
          </div>
        )}
        {children}
      </form>
    </FormContext>
  );
}

const sameList = (one: readonly Refusal[], other: readonly Refusal[]): boolean => one === other || (one.length === other.length && one.every((refusal, at) => refusal === other[at]));

/** Whether another answer stands in the field than the one that was refused. */
function useAnswered(refusals: readonly Refusal[], value: unknown): boolean {
  const now = JSON.stringify(value);
  const [refused, setRefused] = useState({ refusals, value: now });
  if (!sameList(refused.refusals, refusals)) {
    setRefused({ refusals, value: now });
    return false;
  }
  return refused.value !== now;
}

const none: readonly Refusal[] = [];

/**
 * The sentence that a field of this name must show, if any. Claims the name while mounted. What the core
 * refused is told until the `value` of the field is another one.
 */
export function useFieldError(name: string | undefined, own?: string | undefined, value?: unknown): string | undefined {
  const form = use(FormContext);
  const claim = form?.claim;
  const say = useRefusalText();
  const answered = useAnswered(form?.refusals ?? none, value);
  useLayoutEffect(() => (name && claim ? claim(name) : undefined), [name, claim]);
  if (own) return own;
  if (!form || !name || answered) return undefined;
  const mine = form.refusals.filter((one) => fieldFor(one.field, form.claimed) === name);
  return mine.length > 0 ? mine.map(say).join(" ") : undefined;
}
