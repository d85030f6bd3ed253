/** Who is at the desk, for every screen behind the lock. */
import { createContext, use } from "react";
import type { Me, PackView } from "../door";

export interface Desk {
  me: Me;
  pack: PackView;
  /** Puts the new preferences into the frame after they were saved. */
  setMe: (me: Me) => void;
  lock: () => void;
}

export const DeskContext = createContext<Desk | null>(null);

/** The account, the pack's lists and the lock. Only behind the lock. */
export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("useDesk outside the desk");
  return desk;
}
