/**
 * No picture, film or file comes in, on any screen and in any field: a paste or a drop of one is
 * refused for the whole window, said why, and where to report instead. Markup becomes its text.
 *
 * data-testid: no-picture, no-picture-close
 */
import { useEffect, useState } from "react";
import { Button, Dialog, Stack } from "../kit";
import { Report } from "../rooms/evidence";
import { useWords } from "../words";
import { isField, judgePaste, readableText } from "./paste";
import type { Brought } from "./paste";

const brought = (data: DataTransfer): Brought => ({ types: data.types, items: [...data.items], getData: (type) => data.getData(type) });

export function PictureGuard({ signedIn }: { signedIn: boolean }) {
  const w = useWords();
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    const stop = (event: Event): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null) return;
      const verdict = judgePaste(brought(event.clipboardData), readableText);
      if (verdict.kind === "as-is") return;
      stop(event);
      if (verdict.kind === "refuse") setRefused(true);
      // Typing it for the person keeps undo, the caret and what stands around it.
      else document.execCommand("insertText", false, verdict.text);
    };
    const onDrop = (event: DragEvent): void => {
      if (event.dataTransfer !== null && judgePaste(brought(event.dataTransfer), readableText).kind === "refuse") {
        stop(event);
        setRefused(true);
      } else if (!isField(event.target)) {
        // Elsewhere than in a field, the window would go to what is dropped.
        stop(event);
      }
    };
    const onDragOver = (event: DragEvent): void => {
      // Without this the drop would never be told, and the window would open the file.
      if ([...(event.dataTransfer?.types ?? [])].includes("Files") || !isField(event.target)) event.preventDefault();
    };
    // First of all, before any field sees it.
    window.addEventListener("paste", onPaste, true);
    window.addEventListener("drop", onDrop, true);
    window.addEventListener("dragover", onDragOver, true);
    return () => {
      window.removeEventListener("paste", onPaste, true);
      window.removeEventListener("drop", onDrop, true);
      window.removeEventListener("dragover", onDragOver, true);
    };
  }, []);

  return (
    <Dialog
      title={w("evidence-no-picture-title")}
      isOpen={refused}
      onClose={() => setRefused(false)}
      width="narrow"
      testId="no-picture"
      footer={
        <Button variant="main" onPress={() => setRefused(false)} testId="no-picture-close">
          {w("evidence-csam-understood")}
        </Button>
      }
    >
      <Stack gap={3}>
        <p>{w("evidence-no-picture-text")}</p>
        <p>{w("evidence-no-picture-do")}</p>
        {signedIn && (
          <>
            <p>{w("evidence-no-picture-route")}</p>
            <Report />
          </>
        )}
      </Stack>
    </Dialog>
  );
}
