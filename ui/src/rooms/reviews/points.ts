import type { ReviewMark, PointsDraft } from "../../door";

/** The seven points, in the order of a call. */
export const points = ["opening", "listening", "communication", "proactive", "resolution", "hold", "closing"] as const satisfies readonly (keyof PointsDraft)[];

export const marks: readonly ReviewMark[] = ["0", "1", "2", "not_seen"];

export const unanswered: PointsDraft = { opening: null, listening: null, communication: null, proactive: null, resolution: null, hold: null, closing: null };
