/**
 * An address as it may be seen, and the one way to get the exact one: onto the clipboard, for a
 * report, with an entry in the audit chain. The page itself never holds it.
 */
import { Button, Code, toast } from "../../kit";
import { useWords } from "../../words";
import css from "./evidence.module.css";

/** The clipboard is asked at once and waits for the core, since a press counts only for a moment. */
async function copied(ask: () => Promise<{ link: string } | undefined>): Promise<boolean> {
  const exact = ask().then((answer) => {
    if (answer === undefined) throw new Error("nothing to copy");
    return new Blob([answer.link], { type: "text/plain" });
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": exact })]);
    return true;
  } catch {
    return false;
  }
}

export function CopyLink({ link, ask, busy, testId }: { link: string; ask: () => Promise<{ link: string } | undefined>; busy: boolean; testId: string }) {
  const w = useWords();
  const copy = async (): Promise<void> => {
    if (await copied(ask)) toast("evidence-copied");
    else toast("evidence-copy-failed", undefined, "danger");
  };
  return (
    <p className={css.link}>
      <Code testId={`${testId}-link`}>{link}</Code>
      <Button size="small" variant="quiet" busy={busy} onPress={() => void copy()} label={w("evidence-copy-of", { link })} testId={`${testId}-copy`}>
        {w("evidence-copy")}
      </Button>
    </p>
  );
}
