/** Which ways are offered for a request, and how its links are read. Pure; the core decides again. */
import type { RemovalRoute, YesNo } from "../../door";

const routes: readonly RemovalRoute[] = ["own_form", "trusted_partner", "hotline", "police", "take_it_down", "stop_ncii", "google", "host", "other"];
const guardedRoutes: readonly RemovalRoute[] = ["hotline", "police", "own_form", "take_it_down"];

/** The ways for content that may show a child, and the tools for their age. */
export function routesFor(guarded: boolean, minor: YesNo | null): readonly RemovalRoute[] {
  if (guarded) return guardedRoutes;
  return routes.filter((one) => (one === "stop_ncii" ? minor !== "yes" : one === "take_it_down" ? minor !== "no" : true));
}

/** One link on each line, exactly as typed. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line.trim() !== "");
}
