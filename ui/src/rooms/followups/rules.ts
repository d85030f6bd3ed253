/** What may be promised to a person. The core refuses the rest; this decides what is offered. */

import type { ConsentStanding, SafeContactDraft } from "../../door";

/** Nobody may be called until somebody has said how it is safe. */
export function closedSafeContact(): SafeContactDraft {
  return { allowed: false, channels: [], phone: "", hours: "", say: "", voicemail: false, shared_phone: "unknown", cut_off: "never" };
}

/**
 * Ways that a promise may use: what is allowed for this person, nothing when calling is not, and
 * nothing when the person was asked too long ago.
 */
export function promisable(
  safe: { allowed: boolean; channels: readonly string[]; expired?: boolean } | null,
  channels: ReadonlyArray<{ code: string }>,
): string[] {
  if (safe === null || !safe.allowed || safe.expired === true) return [];
  return channels.map((channel) => channel.code).filter((code) => safe.channels.includes(code));
}

/** Whether nothing more may be done for a purpose until somebody has asked the person again. */
export function stops(standing: ConsentStanding): boolean {
  return standing === "refused" || standing === "withdrawn" || standing === "undecided" || standing === "expired";
}
