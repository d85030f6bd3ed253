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
  /** Whether the whole list of problems is asked for. */
  otherOpen: boolean;
  /** "Add to an open case" is chosen before the case is: the draft itself never holds half a choice. */
  existing: boolean;
}

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
    case "show":
      return { ...call, ...step.screen };
    case "begin":
      return { ...openCall(step.draft), waiting: true, round: call.round + 1 };
  }
}

/** What each part of the form needs. `change` and `show` stay the same functions from key to key. */
export interface Part {
  call: Call;
  change: (more: Partial<ContactDraft>, screen?: Partial<Screen>) => void;
  show: (screen: Partial<Screen>) => void;
}
