import { describe, expect, it } from "vitest";
import {
  answersIn,
  askedOf,
  asksProblemInWords,
  asksRelation,
  asksRisk,
  blankDraft,
  grouped,
  hasAnswers,
  inDanger,
  leastRisk,
  likelyLanguage,
  missing,
  notesFor,
  offeredOn,
  outgoing,
  quickContact,
  typedAge,
  withCallBack,
} from "./draft";
import { samplePack as pack } from "./pack.sample";
import { closedSafeContact, promisable } from "../followups/rules";

const now = new Date(2026, 10, 22, 14, 32, 41);
const blank = blankDraft(pack, "fr", now);

describe("the folded parts", () => {
  it("count what is answered, and make a form one that is kept", () => {
    expect(answersIn(blank.talk)).toBe(0);
    const talk = { ...blank.talk, heavy_contact: true, campaign: "SID" };
    expect(answersIn(talk)).toBe(2);
    expect(hasAnswers({ ...blank, talk })).toBe(true);
  });

  it("offer only what the helpline asks", () => {
    const asked = askedOf({ ...pack, not_asked: ["religion", "orientation"] });
    expect(asked).not.toContain("minority");
    expect(asked).not.toContain("sogiesc");
    expect(asked).toContain("disability");
  });
});

describe("a fresh form", () => {
  it("has telephone, the user's language and the minute chosen", () => {
    expect(blank.channel).toBe("phone");
    expect(blank.language).toBe("fr");
    expect(blank.started).toMatch(/^2026-11-22T14:32:00[+-]\d\d:\d\d$/);
  });

  it("holds no answer, so that it leaves no draft behind", () => {
    expect(hasAnswers(blank)).toBe(false);
    expect(hasAnswers({ ...blank, channel: "chat", language: "ar" })).toBe(false);
    expect(hasAnswers({ ...blank, summary: "  \n" })).toBe(false);
    expect(hasAnswers({ ...blank, summary: "a" })).toBe(true);
    expect(hasAnswers({ ...blank, safe_now: "unknown" })).toBe(true);
  });

  it("finds the spoken language by its code or the beginning of it", () => {
    expect(likelyLanguage(pack, "ar")).toBe("ar");
    expect(likelyLanguage({ ...pack, languages: [{ ...pack.languages[0]!, code: "ary" }] }, "ar")).toBe("ary");
    expect(likelyLanguage({ ...pack, languages: [] }, "ar")).toBeNull();
  });
});

describe("a short call", () => {
  it("carries nothing about a person, whatever stands on the form", () => {
    const typed = { ...blank, channel: "chat", summary: "she said", age: { kind: "unknown" as const }, risk: 3 };
    const quick = quickContact(pack, "fr", "silent", now, typed);
    expect(quick).toEqual({ ...blank, channel: "chat", call_type: "non_counselling", non_counselling: "silent" });
    expect(missing(quick, pack)).toEqual([]);
  });
});

describe("questions that are asked", () => {
  it("asks for the relation only when the caller is somebody else", () => {
    expect(asksRelation("about_child")).toBe(true);
    expect(asksRelation("professional")).toBe(true);
    expect(asksRelation("child_about_self")).toBe(false);
    expect(asksRelation(null)).toBe(false);
  });

  it("asks for the risk where a chosen problem does, also a second one", () => {
    expect(asksRisk({ ...blank, problem: "DOX" }, pack)).toBe(false);
    expect(asksRisk({ ...blank, problem: "HAR" }, pack)).toBe(true);
    expect(asksRisk({ ...blank, problem: "DOX", other_problems: ["SXT"] }, pack)).toBe(true);
  });

  it("puts the emergency card on top for 'not safe' and for level 4", () => {
    expect(inDanger(blank)).toBe(false);
    expect(inDanger({ ...blank, safe_now: "unknown", risk: 3 })).toBe(false);
    expect(inDanger({ ...blank, safe_now: "no" })).toBe(true);
    expect(inDanger({ ...blank, risk: 4 })).toBe(true);
  });

  it("shows each note of the pack once", () => {
    const notes = notesFor({ ...blank, problem: "SXT", other_problems: ["NCT", "CSM"] }, pack);
    expect(notes.map((note) => note.code)).toEqual(["SXT", "CSM"]);
  });

  it("asks for words only under the catch-all", () => {
    expect(asksProblemInWords(pack, "OTH")).toBe(true);
    expect(asksProblemInWords(pack, "HAR")).toBe(false);
    expect(asksProblemInWords(pack, null)).toBe(false);
  });

  it("tells what is missing, in the order of the form", () => {
    expect(missing(blank, pack)).toEqual(["call_type", "age", "gender", "problem", "online", "summary"]);
    expect(missing({ ...blank, call_type: "about_child", problem: "HAR" }, pack)).toEqual([
      "relation",
      "age",
      "gender",
      "online",
      "risk",
      "summary",
    ]);
  });
});

describe("age", () => {
  it("is read in Western and in Arabic digits, and nothing else is an age", () => {
    expect(typedAge("14")).toEqual({ kind: "exact", years: 14 });
    expect(typedAge("١٤")).toEqual({ kind: "exact", years: 14 });
    expect(typedAge("۱۴")).toEqual({ kind: "exact", years: 14 });
    expect(typedAge("0")).toEqual({ kind: "exact", years: 0 });
    for (const text of ["", " ", "-1", "1.5", "1e2", "9999", "quatorze", "😀"]) expect(typedAge(text)).toBeNull();
  });
});

describe("the least risk", () => {
  const sextortion = { ...blank, problem: "SXT" };

  it("is forced by problem and age, and by a band only when all of it is below", () => {
    expect(leastRisk(sextortion, pack)).toBeNull();
    expect(leastRisk({ ...sextortion, age: { kind: "unknown" } }, pack)).toBeNull();
    expect(leastRisk({ ...sextortion, age: { kind: "exact", years: 17 } }, pack)).toEqual({ below: 18, level: 3 });
    expect(leastRisk({ ...sextortion, age: { kind: "exact", years: 18 } }, pack)).toBeNull();
    expect(leastRisk({ ...sextortion, age: { kind: "band", band: "16-17" } }, pack)).toEqual({ below: 18, level: 3 });
    expect(leastRisk({ ...sextortion, age: { kind: "band", band: "18-25" } }, pack)).toBeNull();
  });

  it("is high for a child under 13 with any sexual problem, also a second one", () => {
    expect(leastRisk({ ...blank, problem: "DOX", other_problems: ["CSM"], age: { kind: "exact", years: 12 } }, pack)).toEqual({ below: 13, level: 3 });
    expect(leastRisk({ ...blank, problem: "DOX", age: { kind: "exact", years: 12 } }, pack)).toBeNull();
  });
});

describe("the whole list", () => {
  it("groups each problem under its first level, and keeps the rest together", () => {
    const groups = grouped(pack);
    const blackmail = groups.find((group) => group.head?.code === "BLK");
    expect(blackmail?.items.map((item) => item.code)).toEqual(["BLK", "SXT", "NCT"]);
    expect(groups.at(-1)?.head).toBeNull();
    expect(groups.flatMap((group) => group.items)).toHaveLength(pack.categories.length);
  });
});

describe("the problems of a day", () => {
  const dated = {
    ...pack,
    effective: "2026-11-01",
    categories: [
      { ...pack.categories[0]!, code: "ALWAYS", from: "2026-11-01" },
      { ...pack.categories[0]!, code: "ENDED", from: "2026-11-01", until: "2026-12-31" },
      { ...pack.categories[0]!, code: "NEW", from: "2027-01-01" },
    ],
  };
  const on = (started: string | null) => offeredOn(dated, started).categories.map((one) => one.code);

  it("are those that began and have not ended", () => {
    expect(on("2026-12-31T23:59:00+01:00")).toEqual(["ALWAYS", "ENDED"]);
    expect(on("2027-01-01T00:00:00+01:00")).toEqual(["ALWAYS", "NEW"]);
  });

  it("are the pack's first ones when the clock lags behind it", () => {
    expect(on("2020-01-01T09:00:00+01:00")).toEqual(["ALWAYS", "ENDED"]);
  });

  it("are all of them while nobody knows the day", () => {
    expect(on(null)).toHaveLength(3);
  });
});

describe("promising a call-back", () => {
  it("is closed until a way of calling is allowed", () => {
    expect(promisable(null, pack.channels)).toEqual([]);
    expect(promisable({ ...closedSafeContact(), channels: ["phone"] }, pack.channels)).toEqual([]);
    expect(promisable({ ...closedSafeContact(), allowed: true, channels: ["chat", "phone"] }, pack.channels)).toEqual([
      "phone",
      "chat",
    ]);
  });

  it("unfolds the safe contact as 'do not call' and opens a case", () => {
    const promised = withCallBack(blank, "2026-11-23T10:00:00+01:00");
    expect(promised.safe_contact?.allowed).toBe(false);
    expect(promised.safe_contact?.cut_off).toBe("never");
    expect(promised.case).toEqual({ kind: "new" });
    const existing = withCallBack({ ...blank, case: { kind: "existing", case: "c" } }, "2026-11-23T10:00:00+01:00");
    expect(existing.case).toEqual({ kind: "existing", case: "c" });
  });
});

describe("what is handed in", () => {
  it("leaves out answers to questions that are no longer asked, and the form keeps them", () => {
    const typed = {
      ...blank,
      call_type: "child_about_self" as const,
      relation: "parent",
      problem: "HAR",
      problem_other: "left from before",
      online: "no" as const,
      environment: "social",
      platforms: ["tiktok"],
      safe_now: "yes" as const,
      emergency_action: "called 19",
      informed: "supervisor",
    };
    const sent = outgoing(typed, pack, false);
    expect(sent.relation).toBeNull();
    expect(sent.problem_other).toBe("");
    expect(sent.environment).toBeNull();
    expect(sent.platforms).toEqual([]);
    expect(sent.emergency_action).toBe("");
    expect(typed.relation).toBe("parent");
  });

  it("opens a case when asked, and never takes a chosen one away", () => {
    expect(outgoing(blank, pack, true).case).toEqual({ kind: "new" });
    expect(outgoing(blank, pack, false).case).toEqual({ kind: "none" });
    const existing = { ...blank, case: { kind: "existing" as const, case: "c" } };
    expect(outgoing(existing, pack, true).case).toEqual({ kind: "existing", case: "c" });
  });
});
