/** Which component stands for which route. */
import { Spinner } from "../kit";
import { DayRoom } from "../rooms/day";
import { DirectoryRoom } from "../rooms/directory";
import { SettingsRoom } from "../rooms/settings";
import { TeamRoom } from "../rooms/team";
import type { Route } from "./route";
import type { ComponentType } from "react";

// The neighbours' rooms while they are being built; becomes plain imports.
const neighbours = import.meta.glob<Record<string, ComponentType<Record<string, unknown>>>>("../rooms/{contacts,cases,referrals,find}/index.{ts,tsx}", { eager: true });
export function neighbour(room: string, name: string): ComponentType<Record<string, unknown>> {
  for (const [path, module] of Object.entries(neighbours)) {
    if (path.includes(`/${room}/`) && module[name]) return module[name];
  }
  return Spinner as never;
}

export function Screen({ route }: { route: Route }) {
  switch (route.room) {
    case "day":
      return <DayRoom />;
    case "log": {
      const LogCall = neighbour("contacts", "LogCall");
      return <LogCall />;
    }
    case "contact": {
      const ContactPage = neighbour("contacts", "ContactPage");
      return <ContactPage key={route.id} id={route.id} />;
    }
    case "cases": {
      const CasesPage = neighbour("cases", "CasesPage");
      return <CasesPage />;
    }
    case "case": {
      const CasePage = neighbour("cases", "CasePage");
      return <CasePage key={route.id} id={route.id} />;
    }
    case "refer": {
      const ReferPage = neighbour("referrals", "ReferPage");
      return <ReferPage key={route.case} caseId={route.case} bodyId={route.body} />;
    }
    case "directory":
      return <DirectoryRoom body={route.body} />;
    case "team":
      return <TeamRoom />;
    case "settings":
      return <SettingsRoom />;
  }
}
