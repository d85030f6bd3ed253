/**
 * A sealed case as whoever is outside sees it, and the way in for half an hour; and the band over a
 * case whose seal is broken.
 *
 * data-testid: sealed-case, sealed-break, sealed-over · break-dialog, break-why, break-reason,
 * break-passphrase, break-save, break-cancel · seal-broken, seal-by
 */
import { useEffect, useState } from "react";
import { useQueryClient } from "@tanstack/react-query";
import type { CaseView, GlassWhy, SealedRow } from "../../door";
import type { Problem } from "../../door";
import { tellChanged, useAct, useLook } from "../../door/hooks";
import { Alert, Button, Choices, Code, PageHead, PassphraseField, RiskBadge, Soft, Stack, TextArea, Typed, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { dates, useChoice, useDates, useRefusalText, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";

const whys: readonly GlassWhy[] = ["danger", "absent", "law", "other"];

/** Whether a case stays closed because of its seal. */
export function isSealedOff(problem: Problem | null): boolean {
  return problem?.refusals.some((one) => one.code === "case_sealed" || one.code === "glass_over") ?? false;
}

/** `over`: it was open until now, and what was typed waits behind. */
export function SealedCase({ id, over }: { id: string; over: boolean }) {
  const w = useWords();
  const say = useRefusalText();
  const row = useLook("view_sealed", { id });
  const [breaking, setBreaking] = useState(over);
  // Opened again at once, but not against somebody who has called it off.
  if (row.error) return <Alert tone="warn">{row.error.refusals.map(say).join(" ")}</Alert>;
  if (!row.data) return null;
  const { code, risk, owner_name } = row.data;
  return (
    <Stack gap={4}>
      <PageHead
        title={
          <span>
            <Code>{code}</Code> <RiskBadge risk={risk} size="large" />
          </span>
        }
      />
      <Alert
        tone="warn"
        title={w("seals-out-title", { code })}
        testId="sealed-case"
        actions={
          <Button variant="main" onPress={() => setBreaking(true)} testId="sealed-break">
            {w("seals-break")}
          </Button>
        }
      >
        <p>{w("seals-out-text", { who: owner_name })}</p>
        {over && <p data-testid="sealed-over">{w("seals-out-over")}</p>}
      </Alert>
      {breaking && <BreakDialog row={row.data} over={over} onClose={() => setBreaking(false)} />}
    </Stack>
  );
}

function BreakDialog({ row, over, onClose }: { row: SealedRow; over: boolean; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const act = useAct("break_glass");
  const [why, setWhy] = useState<GlassWhy | null>(null);
  const [reason, setReason] = useState("");
  const [passphrase, setPassphrase] = useState("");
  const save = async (): Promise<void> => {
    if (why === null) return;
    const saved = await act.run({ case: row.id, why, reason, passphrase });
    // The page has no reason to keep it.
    setPassphrase("");
    if (saved === undefined) return;
    toast("seals-break-done");
    onClose();
  };
  return (
    <ActDialog title={w("seals-break-title", { code: row.code })} below={w("seals-break-text")} save={w("seals-break-save")} saveDisabled={why === null} busy={act.busy} refusals={act.refusals} onSave={() => void save()} onClose={onClose} testId="break">
      {over && <Alert tone="warn">{w("seals-out-over")}</Alert>}
      <Question>
        <Choices<GlassWhy> label={w("seals-break-why")} name="why" value={why} onChange={setWhy} options={whys.map((one) => ({ value: one, text: choice("glass-why", one) }))} autoFocus testId="break-why" />
      </Question>
      <Question>
        <TextArea label={w("seals-break-reason")} help={w("seals-reason-hint")} name="reason" rows={3} max={1000} value={reason} onChange={setReason} testId="break-reason" />
      </Question>
      <PassphraseField label={w("seals-break-passphrase")} name="passphrase" value={passphrase} onChange={setPassphrase} isRequired testId="break-passphrase" />
    </ActDialog>
  );
}

/** Says who sealed the case, and until when it is open to whoever is outside. */
export function Broken({ view }: { view: CaseView }) {
  const w = useWords();
  const { day, time } = useDates();
  const client = useQueryClient();
  const until = view.open_until;
  useEffect(() => {
    if (until === null) return;
    // The core decides; the page only asks again when the time is over.
    const left = Math.max(0, dates.read(until).getTime() - Date.now());
    const timer = setTimeout(() => void tellChanged(client, ["cases"]), left + 500);
    return () => clearTimeout(timer);
  }, [client, until]);
  if (view.seal === null) return null;
  return (
    <Stack gap={2}>
      {until !== null && (
        <Alert tone="warn" title={w("seals-open", { time: time(until) })} testId="seal-broken">
          <p>{w("seals-open-text")}</p>
        </Alert>
      )}
      <p data-testid="seal-by">
        <Soft>{w("seals-by", { date: day(view.seal.on), who: view.seal.by })}</Soft> · <Typed>{view.seal.reason}</Typed>
      </p>
    </Stack>
  );
}
