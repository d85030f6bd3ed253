export { AllProtocols, FittingProtocols } from "./Browse";
export { Danger } from "./Danger";
export { Protocols } from "./Protocols";
export { underWay } from "./rules";
