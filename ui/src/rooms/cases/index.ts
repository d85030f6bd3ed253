/** The room of cases: the list and one case. */
export { CasesPage } from "./CasesPage";
export { CasePage } from "./CasePage";
