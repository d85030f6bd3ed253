/**
 * A heavy contact with every answer that the helpline asks for, as hands enter it that never leave the
 * keyboard: the same keys in Chromium and in the real window.
 */

/** Where the keys go. */
export interface Keyboard {
  /** One stroke: a key, with others held if it says so. */
  stroke: (...chord: string[]) => Promise<void>;
  /** Free text, which is counted by nobody. */
  text: (words: string) => Promise<void>;
  /** Waits until the focus is in the thing of this name, at its first stop if it has several. */
  at: (testId: string) => Promise<void>;
}

/** Born in the year in which somebody of fourteen may have been. */
export const born = new Date().getFullYear() - 14;

/** From the desk to the end of the form, not yet saved; answers how many keys it took beside the free text. */
export async function enterHeavyContact(to: Keyboard, story: string): Promise<number> {
  let count = 0;
  const stroke = async (...chord: string[]): Promise<void> => {
    await to.stroke(...chord);
    count += 1;
  };
  /** The digits of each question, each left by Enter. */
  const answer = async (...questions: string[]): Promise<void> => {
    for (const digits of questions) {
      for (const digit of digits) await stroke(digit);
      await stroke("Enter");
    }
  };
  const write = async (words: string): Promise<void> => {
    await to.text(words);
    await stroke("Enter");
  };

  await stroke("n");
  await to.at("call-type");
  await answer("1", "14", "1");
  // Back to the gender, and on by Tab: the fold is no stop on the way of Enter.
  await stroke("Shift", "Tab");
  await to.at("call-fold-person");
  await stroke("Enter");
  await to.at("call-more-birth_year");
  await answer(String(born), "2", "12", "3", "1");
  // The region is a list: the first letters of a name would do as well.
  await stroke("ArrowRight");
  await stroke("Tab");
  await answer("3", "2");
  await answer("3", "2"); // blackmail, sextortion
  await answer("1", "4"); // online, Instagram
  await to.at("call-safe");
  await stroke("Shift", "Tab");
  await to.at("call-fold-incident");
  await stroke("Enter");
  await answer("1", "2");
  await to.at("call-more-started_on");
  await answer("01102026", "20112026");
  await answer("1", "2", "1", "2", "1", "1");
  await to.at("call-more-offenders");
  await answer("2", "2", "1");
  await write("école");
  await write("R-7");
  await answer("1", "3", "1");
  await to.at("call-summary");
  await to.text(story);
  await stroke("Tab");
  await answer("1");
  await to.at("call-case");
  await stroke("Shift", "Tab");
  await to.at("call-fold-talk");
  await stroke("Enter");
  await answer("1", "2", "1", "3", "4", "2", "1", "2");
  await write("SID 2026");
  await stroke("Space");
  return count;
}

/** What the keys above say, as the core keeps it. */
export const heavyAnswers = {
  person: { birth_year: born, living: "relatives", vulnerabilities: ["out_of_school", "poverty"], grade: "lower_secondary", school_type: "public", milieu: "rural", repeat_contact: "no" },
  incident: {
    facets: ["threats"], four_c: "contact", started_on: "2026-10-01", last_on: "2026-11-20", ongoing: "yes", frequency: "repeated", place: "online", offender_known: "no",
    offender: "online_acquaintance", offender_age: "adult", offenders: 2, caregiver_aware: "no", reported: "yes", reported_where: "école", reported_ref: "R-7",
  },
  talk: {
    confidentiality_explained: "yes", rights_discussed: "no", emotion_before: 1, emotion_after: 3, emotion: "shame", felt_helped: "partly", would_recommend: "yes",
    heard_of_us: "school", campaign: "SID 2026", heavy_contact: true,
  },
  risk: 3,
};
