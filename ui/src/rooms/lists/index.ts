export { Crosswalk } from "./Crosswalk";
export { ListsTab } from "./ListsTab";
