/** The room of finding: Ctrl+K. */
export { FindDialog } from "./FindDialog";
