export { SafetyPlan } from "./SafetyPlan";
