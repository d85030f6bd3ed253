export { AbuseNotice, ProblemNotice } from "./AbuseNotice";
export { CopyLink } from "./CopyLink";
export { Evidence } from "./Evidence";
export { ExposureDialog, TalkDialog } from "./Exposure";
export { Report } from "./Report";
export { ABUSE, isSuspected } from "./abuse";
