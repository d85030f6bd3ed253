/** Drives a backup or a restoration: the core goes one small step at each call, so that nobody else waits. */
import { useEffect, useRef, useState } from "react";
import { call, problemFrom } from "../../door";
import type { Problem, Progress } from "../../door";

type Stepping = "continue_backup" | "continue_restore" | "continue_rescue" | "continue_key_change";

/** Between two steps the core answers others. */
const PAUSE = 30;

const pause = (): Promise<void> => new Promise((go) => setTimeout(go, PAUSE));

/** Asks for step after step until it is done. `on` sees each; it stops when `on` answers false. */
export async function steps(name: Stepping, on: (progress: Progress) => boolean): Promise<boolean> {
  for (;;) {
    const progress = await call(name, {});
    if (!on(progress)) return false;
    if (progress.doing === "done") return true;
    await pause();
  }
}

export interface Running {
  /** How far it is; null when nothing runs. */
  progress: Progress | null;
  problem: Problem | null;
  /** Runs the steps after the first; answers whether all came to their end. */
  run: (first: Progress) => Promise<boolean>;
  fail: (problem: Problem) => void;
  /** No step is asked for any more. */
  stop: () => void;
}

export function useRunning(name: Stepping): Running {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const going = useRef(0);
  useEffect(
    () => () => {
      going.current += 1;
    },
    [],
  );

  function run(first: Progress): Promise<boolean> {
    const mine = (going.current += 1);
    setProblem(null);
    setProgress(first);
    return steps(name, (now) => {
      if (going.current !== mine) return false;
      setProgress(now);
      return true;
    })
      .catch((thrown: unknown) => {
        if (going.current === mine) setProblem(problemFrom(thrown));
        return false;
      })
      .finally(() => {
        if (going.current === mine) setProgress(null);
      });
  }

  return {
    progress,
    problem,
    run,
    fail: setProblem,
    stop: () => {
      going.current += 1;
      setProgress(null);
    },
  };
}
