/**
 * An address as it may be seen, and the one way to get the exact one: onto the clipboard, for a
 * report, with an entry in the audit chain. The page itself never holds it.
 */
import { Button, Code, toast } from "../../kit";
import { useWords } from "../../words";
import css from "./evidence.module.css";

export function CopyLink({ link, copy, busy, testId }: { link: string; copy: () => Promise<true | undefined>; busy: boolean; testId: string }) {
  const w = useWords();
  const press = async (): Promise<void> => {
    if (await copy()) toast("evidence-copied");
    else toast("evidence-copy-failed", undefined, "danger");
  };
  return (
    <p className={css.link}>
      <Code testId={`${testId}-link`}>{link}</Code>
      <Button size="small" variant="quiet" busy={busy} onPress={() => void press()} label={w("evidence-copy-of", { link })} testId={`${testId}-copy`}>
        {w("evidence-copy")}
      </Button>
    </p>
  );
}
