import { describe, expect, it } from "vitest";
import type { CaseRow, TimelineEntry } from "../../door";
import { asksToClose, asksWhoWasTold, ordered, stillDue, toldBy } from "./rules";

const row = (code: string, more: Partial<CaseRow>): CaseRow => ({
  id: code,
  code,
  owner: "a",
  owner_name: "A",
  status: "open",
  risk: 2,
  opened_on: "2026-11-01",
  last_activity: "2026-11-10T10:00:00+01:00",
  problem: "HAR",
  age_band: "12-17",
  gender: "female",
  next_due: null,
  overdue: false,
  legal_hold: false, sealed: false,
  ...more,
});

describe("the list of cases", () => {
  it("stands by risk, then by what is due first, closed ones last", () => {
    const rows = [
      row("late", { risk: 2, next_due: "2026-11-30T10:00:00+01:00" }),
      row("none", { risk: 2 }),
      row("soon", { risk: 2, next_due: "2026-11-23T10:00:00+01:00" }),
      row("high", { risk: 4, next_due: "2026-12-30T10:00:00+01:00" }),
      row("shut", { risk: 4, status: "closed" }),
    ];
    expect(ordered(rows).map((one) => one.code)).toEqual(["high", "soon", "late", "none", "shut"]);
    expect(rows[0]?.code).toBe("late");
  });

  it("compares moments, not their text, across offsets", () => {
    const rows = [row("b", { next_due: "2026-11-23T10:00:00+00:00" }), row("a", { next_due: "2026-11-23T10:30:00+01:00" })];
    expect(ordered(rows).map((one) => one.code)).toEqual(["a", "b"]);
  });
});

describe("the next step", () => {
  it("is the earliest promise that is not kept yet", () => {
    const promise = (id: string, due: string, state: "due" | "done") => ({ id, due, state }) as never;
    const due = stillDue([promise("x", "2026-11-24T10:00:00+01:00", "due"), promise("y", "2026-11-20T10:00:00+01:00", "done"), promise("z", "2026-11-23T10:00:00+01:00", "due")]);
    expect(due.map((one) => one.id)).toEqual(["z", "x"]);
  });
});

describe("the timeline", () => {
  const entry = (kind: TimelineEntry["kind"], facts: Record<string, string>): TimelineEntry => ({ at: "2026-11-22T14:00:00+01:00", kind, who: "A", text: "", facts });

  it("reads what each kind tells", () => {
    expect(toldBy(entry("risk", { from: "2", to: "4" }))).toEqual({ kind: "risk", from: 2, to: 4, informed: "", action: "", safeNow: null });
    expect(toldBy(entry("risk", { from: "2", to: "4", informed: "N", action: "19", safe_now: "no" }))).toMatchObject({ informed: "N", action: "19", safeNow: "no" });
    expect(toldBy(entry("opened", { risk: "3" }))).toMatchObject({ kind: "risk", from: null, to: 3 });
    expect(toldBy(entry("attempt", { outcome: "no_answer" }))).toEqual({ kind: "outcome", outcome: "no_answer" });
    expect(toldBy(entry("answer", { reference: "R-1", state: "accepted" }))).toEqual({ kind: "referral", reference: "R-1", state: "accepted" });
  });

  it("shows nothing rather than a fact it does not know", () => {
    expect(toldBy(entry("risk", { to: "9" }))).toBeNull();
    expect(toldBy(entry("note", { anything: "x" }))).toBeNull();
    expect(toldBy(entry("contact", {}))).toBeNull();
  });
});

describe("the end of a case", () => {
  const at = (risk: number) => ({ row: row("a", { risk }) });

  it("is asked for by a counsellor where the risk is high", () => {
    expect(asksToClose(at(2), "counsellor")).toBe(false);
    expect(asksToClose(at(3), "counsellor")).toBe(true);
    expect(asksToClose(at(4), "supervisor")).toBe(false);
  });
});

describe("who was told", () => {
  it("is asked when the risk rises to high or stays there, not when it falls", () => {
    expect([asksWhoWasTold(2, 3), asksWhoWasTold(3, 3), asksWhoWasTold(3, 4)]).toEqual([true, true, true]);
    expect([asksWhoWasTold(4, 3), asksWhoWasTold(1, 2), asksWhoWasTold(1, null)]).toEqual([false, false, false]);
  });
});
