/** The room of the history: who opened and changed what, its gaps, and its codes on paper. */
export { Gaps } from "./Gaps";
export { History } from "./History";
export { RegisterDialog } from "./Register";
