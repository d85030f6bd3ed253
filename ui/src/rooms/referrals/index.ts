/** The room of referrals. */
export { ReferPage } from "./ReferPage";
