export { ReviewLists } from "./ReviewLists";
export { Reviews } from "./Reviews";
export type { Subject } from "./Reviews";
