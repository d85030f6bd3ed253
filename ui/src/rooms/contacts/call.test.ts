import { expect, test } from "vitest";
import { openCall, stepCall } from "./call";
import { blankDraft } from "./draft";
import { samplePack } from "./pack.sample";

const morning = new Date("2026-11-23T09:14:30+01:00");
const opened = () => openCall(blankDraft(samplePack, "fr", morning));
const later = "2026-11-23T09:40:00+01:00";

test("only what was typed is worth keeping", () => {
  const call = opened();
  expect(call.typed).toBe(false);
  expect(stepCall(call, { kind: "show", screen: { timesOpen: true } }).typed).toBe(false);
  expect(stepCall(call, { kind: "answer", more: { gender: "female" }, screen: {}, at: later }).typed).toBe(true);
});

test("an answer leaves the start of a running call as it is", () => {
  const call = stepCall(opened(), { kind: "answer", more: { gender: "female" }, screen: {}, at: later });
  expect(call.draft.started).toBe(blankDraft(samplePack, "fr", morning).started);
});

test("after a short call the clock begins with the first answer, and only with that", () => {
  const waiting = stepCall(opened(), { kind: "begin", draft: blankDraft(samplePack, "fr", morning) });
  expect(waiting.round).toBe(1);
  const first = stepCall(waiting, { kind: "answer", more: { gender: "female" }, screen: {}, at: later });
  expect(first.draft.started).toBe(later);
  const second = stepCall(first, { kind: "answer", more: { gender: "male" }, screen: {}, at: "2026-11-23T10:00:00+01:00" });
  expect(second.draft.started).toBe(later);
});

test("a form that begins anew folds everything away and forgets what was typed", () => {
  const busy = stepCall(opened(), { kind: "answer", more: { summary: "x" }, screen: { ageText: "14", otherOpen: true, existing: true }, at: later });
  const anew = stepCall(busy, { kind: "begin", draft: blankDraft(samplePack, "fr", morning) });
  expect({ ...anew, round: 0, waiting: false }).toEqual(opened());
});
