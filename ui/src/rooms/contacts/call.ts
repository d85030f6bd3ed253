/**
 * What the form holds while a call runs: the draft that goes through the door, and what only the
 * screen knows. Pure, and one step for each key: `answered` and its neighbours never look at a clock.
 */
import type { ContactDraft } from "../../door";

/** What the screen knows beside the draft. */
export interface Screen {
  /** The age as it is typed; the draft holds it once it is a number. */
  ageText: string;
  timesOpen: boolean;
  riskOpen: boolean;
  bandsOpen: boolean;
  /** Which of the folded parts are open. */
  open: readonly Fold[];
  /** Whether the whole list of problems is asked for. */
  otherOpen: boolean;
  /** "Add to an open case" is chosen before the case is: the draft itself never holds half a choice. */
  existing: boolean;
}

/** The parts of a draft that are folded away. */
export type Fold = "person" | "incident" | "talk";

export interface Call extends Screen {
  draft: ContactDraft;
  /** Whether something was typed since the form was opened or began anew; only that is kept. */
  typed: boolean;
  /** After a short call the form waits for the next one, whose clock begins with its first answer. */
  waiting: boolean;
  /** Counts the calls of this form, so that each begins with fresh fields. */
  round: number;
}

export type CallStep =
  | { kind: "answer"; more: Partial<ContactDraft>; screen: Partial<Screen>; at: string }
  | { kind: "tell"; fold: Fold; more: object; at: string }
  | { kind: "show"; screen: Partial<Screen> }
  | { kind: "begin"; draft: ContactDraft };

/** A form with this draft on it. */
export function openCall(draft: ContactDraft): Call {
  return {
    draft,
    ageText: draft.age?.kind === "exact" ? String(draft.age.years) : "",
    timesOpen: false,
    riskOpen: false,
    bandsOpen: false,
    open: [],
    otherOpen: false,
    existing: draft.case.kind === "existing",
    typed: false,
    waiting: false,
    round: 0,
  };
}

export function stepCall(call: Call, step: CallStep): Call {
  switch (step.kind) {
    case "answer": {
      const started = call.waiting ? { started: step.at } : {};
      return { ...call, ...step.screen, draft: { ...call.draft, ...started, ...step.more }, typed: true, waiting: false };
    }
    case "tell": {
      const started = call.waiting ? { started: step.at } : {};
      const part = { ...call.draft[step.fold], ...step.more };
      return { ...call, draft: { ...call.draft, ...started, [step.fold]: part }, typed: true, waiting: false };
    }
    case "show":
      return { ...call, ...step.screen };
    case "begin":
      return { ...openCall(step.draft), waiting: true, round: call.round + 1 };
  }
}

/** Answers one thing in a folded part. The same function from key to key, so that a key draws only its field. */
export type Tell = <F extends Fold>(fold: F, more: Partial<ContactDraft[F]>) => void;

/** What each part of the form needs. `change`, `tell` and `show` stay the same functions from key to key. */
export interface Part {
  call: Call;
  change: (more: Partial<ContactDraft>, screen?: Partial<Screen>) => void;
  tell: Tell;
  show: (screen: Partial<Screen>) => void;
}
