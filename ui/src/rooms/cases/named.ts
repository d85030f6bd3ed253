/** Names of the pack's codes. */
import type { Label } from "../../door";
import { useLabel } from "../../words";

/** The label of a code in one of the pack's lists; the code itself when the list has lost it. */
export function useNamed(): (list: readonly { code: string; label: Label }[], code: string) => string {
  const label = useLabel();
  return (list, code) => {
    const found = list.find((one) => one.code === code);
    return found ? label(found.label) : code;
  };
}
