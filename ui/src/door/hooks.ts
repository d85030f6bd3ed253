/**
 * Reading and writing through the door from a component.
 * `useLook` reads and refetches when something it depends on changed; `useAct` writes,
 * keeps the refusals for the form, and tells every look what changed.
 */
import { QueryClient, useQuery, useQueryClient } from "@tanstack/react-query";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { call, copyText, fetchBytes, giveFile, problemFrom } from ".";
import type { FetchTo, Problem } from ".";
import type { Calls, Change, Copies, Fetches, Gives, Refusal } from "./generated";
import { tellBroken } from "../kit/toast";

/** Which rooms each look reads; a change in one of them makes it stale. */
const reads = {
  situation: [],
  list_accounts: ["accounts"],
  view_account: ["accounts"],
  view_store_key: ["accounts"],
  view_binding: ["accounts"],
  view_machine: [],
  pack: ["packs"],
  view_lists: ["packs", "contacts", "referrals", "followups"],
  open_draft: ["drafts"],
  list_contacts: ["contacts", "cases"],
  open_contact: ["contacts", "cases", "drafts"],
  find_previous: ["contacts", "cases", "consents"],
  view_sight: ["cases"],
  list_cases: ["cases", "followups"],
  view_case: ["cases", "contacts", "followups", "consents", "referrals", "letters"],
  my_day: ["accounts", "reviews", "followups", "referrals", "cases", "drafts", "consents", "contacts", "directory"],
  list_bodies: ["directory"],
  view_body: ["directory"],
  rank_bodies: ["cases", "contacts", "directory", "packs"],
  propose_referral: ["cases", "contacts", "consents", "directory"],
  prepare_letter: ["cases", "consents", "directory", "referrals"],
  caseload: ["cases", "followups", "accounts", "contacts", "referrals", "letters"],
  figures: ["contacts"],
  view_reviews: ["reviews"],
  view_history: ["history"],
  list_gaps: ["history"],
  list_sealed: ["cases"],
  view_sealed: ["cases"],
  list_glasses: ["cases", "reviews"],
  list_seconds: ["accounts", "cases"],
  view_backups: ["backups"],
  list_backups: ["backups"],
  view_restore: [],
  find: ["search", "cases", "contacts", "directory"],
} as const satisfies Partial<Record<keyof Calls, readonly Change[]>>;

export type Look = keyof typeof reads;
type LookKey = readonly [rooms: readonly Change[], name: Look, body: unknown];

function lookKey<K extends Look>(name: K, body: Calls[K][0]): LookKey {
  return [reads[name], name, body];
}

/** The one cache. Nothing in it survives a lock. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The core is on this machine and tells what changed, so nothing goes stale by itself.
      staleTime: Infinity,
      gcTime: 5 * 60_000,
      retry: false,
      refetchOnWindowFocus: false,
      // The computer is offline by design; a look must not wait for a network.
      networkMode: "always",
    },
  },
});

/** Makes every look that reads one of these rooms fetch again. */
export function tellChanged(client: QueryClient, changes: readonly Change[]): Promise<void> {
  return client.invalidateQueries({
    predicate: (query) => (query.queryKey as unknown as LookKey)[0].some((room) => changes.includes(room)),
  });
}

/** Reads from the core and keeps the answer until a room that it reads changes. */
export function useLook<K extends Look>(
  name: K,
  body: Calls[K][0],
  options: { enabled?: boolean; fresh?: boolean; everyMs?: number; keepPrevious?: boolean } = {},
): UseQueryResult<Calls[K][1], Problem> {
  return useQuery<Calls[K][1], Problem>({
    queryKey: lookKey(name, body),
    queryFn: () => call(name, body),
    enabled: options.enabled ?? true,
    staleTime: options.fresh ? 0 : Infinity,
    refetchInterval: options.everyMs ?? false,
    ...(options.keepPrevious ? { placeholderData: (before: Calls[K][1] | undefined) => before as never } : {}),
  });
}

/** What a write needs around it: the run, whether it is under way, and what was refused. */
export interface Act<Body, Answer> {
  /** Runs; answers undefined when the core refused (see `refusals`) or broke (a message is shown). */
  run: (body: Body) => Promise<Answer | undefined>;
  busy: boolean;
  refusals: Refusal[];
  clear: () => void;
}

function useRunning<Body, Answer>(ask: (body: Body) => Promise<Answer>): Act<Body, Answer> {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<Refusal[]>([]);

  async function work(body: Body): Promise<Answer> {
    const answer = await ask(body);
    setRefusals([]);
    if (isSaved(answer)) await tellChanged(client, answer.changes);
    return answer;
  }

  function failed(thrown: unknown): undefined {
    const problem = problemFrom(thrown);
    setRefusals(problem.refusals);
    // The half hour of a broken seal is over: what the page shows of the case goes too.
    if (problem.refusals.some((one) => one.code === "glass_over")) void tellChanged(client, ["cases"]);
    if (problem.number !== null) tellBroken(problem.number);
  }

  // Chained, because the compiler leaves a hook with try and finally alone, and then every form
  // that writes would draw all of itself at each key.
  function run(body: Body): Promise<Answer | undefined> {
    setBusy(true);
    return work(body)
      .catch(failed)
      .finally(() => setBusy(false));
  }

  return { run, busy, refusals, clear: () => setRefusals([]) };
}

/** Writes to the core. `Saved.changes` refresh the looks. */
export function useAct<K extends keyof Calls>(name: K): Act<Calls[K][0], Calls[K][1]> {
  return useRunning((body: Calls[K][0]) => call(name, body));
}

/** Asks for bytes: the page, a file or the printer. What was printed may change rooms: name them. */
export function useFetch<K extends keyof Fetches, T extends FetchTo>(name: K, to: T, changes: readonly Change[] = []) {
  const client = useQueryClient();
  return useRunning(async (body: Fetches[K][0]) => {
    const answer = await fetchBytes(name, body, to);
    if (changes.length > 0) await tellChanged(client, changes);
    return answer;
  });
}

/** Has text put onto the clipboard; answers true when it is there. */
export function useCopy<K extends keyof Copies>(name: K): Act<Copies[K][0], true> {
  return useRunning((body: Copies[K][0]) => copyText(name, body).then(() => true as const));
}

/** Lets the person choose a file for the core; null when it was called off. */
export function useGive<K extends keyof Gives>(name: K): Act<void, Gives[K] | null> {
  return useRunning(() => giveFile(name));
}

function isSaved(answer: unknown): answer is { changes: Change[] } {
  return typeof answer === "object" && answer !== null && "changes" in answer && Array.isArray(answer.changes);
}
