/** The backup of the day, made by itself while people work. */
import { useEffect } from "react";
import { call } from "../door";
import { queryClient, tellChanged } from "../door/hooks";
import { toast } from "../kit";
import { steps } from "../rooms/backups/running";

/** Not in the first moments, when somebody may have opened the desk for a call. */
const AFTER_MS = 60_000;
const AGAIN_MS = 3_600_000;

export function useDailyBackup(): void {
  useEffect(() => {
    let there = true;
    async function look(): Promise<void> {
      const { due } = await call("view_backups", {});
      if (!due || !there) return;
      await call("begin_backup", {});
      if (await steps("continue_backup", () => there)) await tellChanged(queryClient, ["backups"]);
    }
    // A locked desk has ended it: that is no failure.
    const run = (): void => void look().catch(() => there && toast("backups-daily-failed"));
    const first = setTimeout(run, AFTER_MS);
    const again = setInterval(run, AGAIN_MS);
    return () => {
      there = false;
      clearTimeout(first);
      clearInterval(again);
    };
  }, []);
}
