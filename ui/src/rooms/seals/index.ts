export { Broken, isSealedOff, SealedCase } from "./SealedCase";
export { LiftDialog, SealDialog } from "./dialogs";
export { OwedReviews } from "./Owed";
export { AskSecond, Seconds } from "./Seconds";
export { SealedList } from "./SealedList";
