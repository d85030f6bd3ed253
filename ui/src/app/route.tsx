/**
 * Where one is: a small typed state with a way back, kept in memory only, so that no case id
 * ever stands in an address or a history file.
 */
import { createContext, use, useState } from "react";
import type { ReactNode } from "react";

export type Route =
  | { room: "day" }
  | { room: "log" }
  | { room: "contact"; id: string }
  | { room: "cases" }
  | { room: "case"; id: string }
  | { room: "refer"; case: string; body?: string }
  | { room: "directory"; body?: string }
  | { room: "team"; tab?: "backups" }
  | { room: "settings" };

interface Way {
  route: Route;
  go: (route: Route) => void;
  /** To the screen before, or My day when there is none. */
  back: () => void;
  canGoBack: boolean;
}

const WayContext = createContext<Way>({ route: { room: "day" }, go: () => undefined, back: () => undefined, canGoBack: false });

const same = (one: Route, other: Route): boolean => JSON.stringify(one) === JSON.stringify(other);

export function WayProvider({ start = { room: "day" }, children }: { start?: Route; children: ReactNode }) {
  const [trail, setTrail] = useState<readonly Route[]>([start]);
  const route = trail[trail.length - 1] ?? start;
  return (
    <WayContext
      value={{
        route,
        go: (to) => setTrail((before) => (same(before[before.length - 1] ?? start, to) ? before : [...before.slice(-30), to])),
        back: () => setTrail((before) => (before.length > 1 ? before.slice(0, -1) : [{ room: "day" }])),
        canGoBack: trail.length > 1,
      }}
    >
      {children}
    </WayContext>
  );
}

export function useWay(): Way {
  return use(WayContext);
}
