/**
 * The code of the computer to which Sanad is bound, asked for in whatever form somebody comes in by,
 * once the core has asked for it: as long as the keyring gives it, nobody sees this.
 *
 * data-testid: computer, computer-typed
 */
import { useState } from "react";
import type { ReactNode } from "react";
import { Alert, Soft, Stack, TextField } from "../../kit";
import type { Refusal } from "../../door";
import { useAct } from "../../door/hooks";
import { useWords } from "../../words";

interface Computer {
  /** The question, while it is asked. */
  question: ReactNode;
  /** Gives the code first, if it was asked for. Answers whether to go on. */
  bring: () => Promise<boolean>;
  /** What the form shows of its own refusals, and of what became of the code. */
  refusals: readonly Refusal[];
}

/** `refused` is what the form's own call was refused for. */
export function useComputer(refused: readonly Refusal[]): Computer {
  const w = useWords();
  // The refusals after which the code was given.
  const [given, setGiven] = useState<readonly Refusal[] | null>(null);
  const [typed, setTyped] = useState("");
  const bring = useAct("bring_line");
  const asked = given !== refused && refused.some((one) => one.code === "line_needed");

  async function give(): Promise<boolean> {
    if (!asked) return true;
    if ((await bring.run({ typed })) === undefined) return false;
    // The page has no reason to keep it.
    setTyped("");
    setGiven(refused);
    return true;
  }

  return {
    question: asked && (
      <Stack gap={3}>
        <Alert tone="info" title={w("unlock-computer-title")} testId="computer">
          {w("unlock-computer-why")}
        </Alert>
        <TextField label={w("unlock-computer")} name="typed" help={w("unlock-computer-help")} value={typed} onChange={setTyped} ltr autoFocus testId="computer-typed" />
        <Soft as="p">{w("unlock-computer-lost")}</Soft>
      </Stack>
    ),
    bring: give,
    refusals: [...bring.refusals, ...refused.filter((one) => one.code !== "line_needed")],
  };
}
