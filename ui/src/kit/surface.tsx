/** Surfaces and marks: panels, alerts, badges, codes, empty states, waiting. */
import { useEffect, useState } from "react";
import type { CSSProperties, ReactNode } from "react";
import { useChoice, useDates, useWords } from "../words";
import css from "./surface.module.css";

const names = (...all: (string | false | undefined)[]): string => all.filter(Boolean).join(" ");

/** A card with an optional title and actions at its end. */
export function Panel(props: {
  title?: ReactNode;
  /** Level of the title; 2 unless it stands inside another section. */
  level?: 2 | 3;
  actions?: ReactNode;
  tone?: "plain" | "danger" | "brand";
  /** Takes the padding away, for lists that reach the edge. */
  flush?: boolean;
  label?: string;
  testId?: string;
  className?: string;
  children: ReactNode;
}) {
  const Title = props.level === 3 ? "h3" : "h2";
  return (
    <section className={names(css.panel, css[`panel-${props.tone ?? "plain"}`], props.flush && css.flush, props.className)} aria-label={props.label} data-testid={props.testId}>
      {(props.title !== undefined || props.actions !== undefined) && (
        <div className={css.panelHead}>
          {props.title !== undefined && <Title>{props.title}</Title>}
          {props.actions !== undefined && <div className={css.actions}>{props.actions}</div>}
        </div>
      )}
      {props.children}
    </section>
  );
}

/** A message that stays: what happened, what is safe, what to do next. */
export function Alert(props: { tone?: "info" | "warn" | "danger" | "good"; title?: ReactNode; testId?: string; children?: ReactNode; actions?: ReactNode }) {
  const tone = props.tone ?? "info";
  return (
    <div className={names(css.alert, css[`alert-${tone}`])} role={tone === "danger" ? "alert" : "status"} data-testid={props.testId}>
      <AlertMark tone={tone} />
      <div className={css.alertBody}>
        <div className={css.alertText}>
          {props.title !== undefined && <p className={css.alertTitle}>{props.title}</p>}
          {props.children}
        </div>
        {props.actions !== undefined && <div className={css.actions}>{props.actions}</div>}
      </div>
    </div>
  );
}

function AlertMark({ tone }: { tone: string }) {
  return (
    <svg className={css.alertMark} viewBox="0 0 20 20" aria-hidden="true">
      {tone === "good" ? (
        <path d="M4 10.5 8.2 15 16 5.5" fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
      ) : tone === "info" ? (
        <path d="M10 9v6M10 5.2v.3" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      ) : (
        <path d="M10 3.5v8.2M10 15.4v.3" fill="none" stroke="currentColor" strokeWidth="2.6" strokeLinecap="round" />
      )}
    </svg>
  );
}

/** Risk in words, shape and colour: four bars that fill, so that it reads without colour. */
export function RiskBadge({ risk, size = "normal" }: { risk: number; size?: "normal" | "large" }) {
  const choice = useChoice();
  return (
    <span className={names(css.risk, css[`risk-${risk}`], size === "large" && css.riskLarge)} data-risk={risk}>
      <svg className={css.riskMark} viewBox="0 0 16 12" aria-hidden="true">
        {[1, 2, 3, 4].map((step) => (
          <rect key={step} x={(step - 1) * 4} y={9 - step * 2.1} width="2.8" height={3 + step * 2.1} rx="0.8" fill="currentColor" opacity={step <= risk ? 1 : 0.25} />
        ))}
      </svg>
      <span>{choice("risk", risk)}</span>
    </span>
  );
}

/** A small mark such as "check before use". */
export function Badge(props: { tone?: "plain" | "warn" | "good" | "danger" | "brand"; children: ReactNode; testId?: string }) {
  return (
    <span className={names(css.badge, css[`badge-${props.tone ?? "plain"}`])} data-testid={props.testId}>
      {props.children}
    </span>
  );
}

/** A code, number or address that always reads from left to right. */
export function Code({ children, strong, testId }: { children: ReactNode; strong?: boolean; testId?: string }) {
  // A code of a case is never broken at its hyphens; an address may be.
  const short = typeof children === "string" && children.length <= 24;
  return (
    <bdi dir="ltr" className={names(css.code, short && css.codeShort, strong && css.codeStrong)} data-testid={testId}>
      {children}
    </bdi>
  );
}

/** A phone number in the running face, always left to right. */
export function Phone({ children }: { children: ReactNode }) {
  return (
    <bdi dir="ltr" className={css.phone}>
      {children}
    </bdi>
  );
}

/** Text that a person typed: takes its own direction. */
export function Typed({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <bdi dir="auto" className={names(css.typed, className)}>
      {children}
    </bdi>
  );
}

/** A moment or a day for people; the exact one is in its title and in `dateTime`. */
export function When({ at, as = "near", now }: { at: string; as?: "near" | "near-day" | "day" | "long-day" | "time" | "full"; now?: Date | undefined }) {
  const dates = useDates();
  const full = at.length > 10 ? `${dates.day(at)} ${dates.time(at)}` : dates.day(at);
  const text = {
    near: () => dates.nearMoment(at, now),
    "near-day": () => dates.nearDay(at, now),
    day: () => dates.day(at),
    "long-day": () => dates.longDay(at),
    time: () => dates.time(at),
    full: () => full,
  }[as]();
  return (
    <time dateTime={at} title={full} className={css.when}>
      <bdi>{text}</bdi>
    </time>
  );
}

const keyNames: Record<string, string> = { Enter: "↵", Shift: "⇧", Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓" };

/** A key or a chord: `Ctrl+Enter`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={css.keys} dir="ltr" aria-hidden="true">
      {keys.split("+").map((part) => (
        <kbd key={part} className={css.kbd}>
          {keyNames[part] ?? part}
        </kbd>
      ))}
    </span>
  );
}

/** Nothing here, said calmly, with the next thing to do. */
export function Empty(props: { title: ReactNode; children?: ReactNode; action?: ReactNode; testId?: string }) {
  return (
    <div className={css.empty} data-testid={props.testId}>
      <p className={css.emptyTitle}>{props.title}</p>
      {props.children !== undefined && <div className={css.soft}>{props.children}</div>}
      {props.action}
    </div>
  );
}

/** Waiting. Shows itself only after 300 ms, so that quick answers do not flicker. */
export function Spinner({ label }: { label?: string }) {
  const w = useWords();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <span className={css.waiting} role="status">
      <svg className={css.spinner} viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="2.5" opacity="0.25" />
        <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" fill="none" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />
      </svg>
      <span>{label ?? w("kit-waiting")}</span>
    </span>
  );
}

/** Steps of a known number. */
export function Progress({ step, of, label }: { step: number; of: number; label: string }) {
  return (
    <div className={css.progress} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={of} aria-valuenow={step}>
      {Array.from({ length: of }, (_, at) => (
        <span key={at} className={names(css.progressStep, at < step && css.progressDone)} />
      ))}
    </div>
  );
}

/** Name and value pairs. */
export function Facts({ rows, testId }: { rows: readonly (readonly [name: ReactNode, value: ReactNode] | null | false)[]; testId?: string }) {
  return (
    <dl className={css.facts} data-testid={testId}>
      {rows.map((row, at) =>
        row ? (
          <div key={at} className={css.fact}>
            <dt>{row[0]}</dt>
            <dd>{row[1]}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Head of a screen: its name, a line below, actions at the end. */
export function PageHead(props: { title: ReactNode; below?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={css.pageHead}>
      <div>
        <h1 tabIndex={-1}>{props.title}</h1>
        {props.below !== undefined && <p className={css.soft}>{props.below}</p>}
      </div>
      {props.actions !== undefined && <div className={css.actions}>{props.actions}</div>}
    </div>
  );
}

/** Things above one another, `gap` 1–6. */
export function Stack({ gap = 4, children, className, style }: { gap?: 1 | 2 | 3 | 4 | 5 | 6; children: ReactNode; className?: string | undefined; style?: CSSProperties }) {
  return (
    <div className={names(css.stack, className)} style={{ gap: `var(--s${gap})`, ...style }}>
      {children}
    </div>
  );
}

/** Things beside one another; they wrap. */
export function Line({ gap = 3, between, children, className }: { gap?: 1 | 2 | 3 | 4; between?: boolean; children: ReactNode; className?: string | undefined }) {
  return (
    <div className={names(css.line, between && css.between, className)} style={{ gap: `var(--s${gap})` }}>
      {children}
    </div>
  );
}

/** Quieter text. */
export function Soft({ children, as: As = "span" }: { children: ReactNode; as?: "span" | "p" | "div" }) {
  return <As className={css.soft}>{children}</As>;
}
