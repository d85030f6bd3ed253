/** Which component stands for which route. */
import { CasePage, CasesPage } from "../rooms/cases";
import { ContactPage, LogCall } from "../rooms/contacts";
import { DayRoom } from "../rooms/day";
import { DirectoryRoom } from "../rooms/directory";
import { ReferPage } from "../rooms/referrals";
import { SettingsRoom } from "../rooms/settings";
import { TeamRoom } from "../rooms/team";
import type { Route } from "./route";

export function Screen({ route }: { route: Route }) {
  switch (route.room) {
    case "day":
      return <DayRoom />;
    case "log":
      return <LogCall />;
    case "contact":
      return <ContactPage key={route.id} id={route.id} />;
    case "cases":
      return <CasesPage />;
    case "case":
      return <CasePage key={route.id} id={route.id} />;
    case "refer":
      return <ReferPage key={route.case} caseId={route.case} bodyId={route.body} />;
    case "directory":
      return <DirectoryRoom body={route.body} />;
    case "team":
      return <TeamRoom first={route.tab ?? "caseload"} />;
    case "settings":
      return <SettingsRoom />;
  }
}
