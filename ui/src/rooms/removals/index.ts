export { Removals } from "./Removals";
