/**
 * A new line of the register, or one that corrects another. Of what may show a child's abuse only the
 * way to it is asked.
 *
 * data-testid: evidence-dialog, evidence-suspected(-<yes|no>), evidence-guarded, evidence-platform, evidence-kind,
 * evidence-url, evidence-handle, evidence-display-name, evidence-account-id, evidence-description, evidence-method(-<method>),
 * evidence-kept-by, evidence-collected, evidence-published, evidence-described-by, evidence-notes, evidence-save, evidence-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, EvidenceKind, EvidenceMethod, EvidenceView } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Choices, DateTimeField, Select, TextArea, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { dates, useChoice, useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import { Traces } from "../contacts/Traces";
import { AbuseNotice } from "./AbuseNotice";

const kinds: readonly EvidenceKind[] = ["post", "comment", "message", "profile", "page", "group", "video", "image", "call", "file"];
const methods: readonly EvidenceMethod[] = ["seen", "kept_by_person", "police_print", "told"];

export function EvidenceDialog({ view, corrected, onClose }: { view: CaseView; corrected: EvidenceView | null; onClose: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const act = useAct("record_evidence");
  const [suspected, setSuspected] = useState<boolean | null>(corrected?.suspected ?? null);
  const [platform, setPlatform] = useState<string | null>(corrected?.platform ?? null);
  const [kind, setKind] = useState<EvidenceKind | null>(corrected?.kind ?? null);
  const [url, setUrl] = useState("");
  const [handle, setHandle] = useState(corrected?.handle ?? "");
  const [shown, setShown] = useState(corrected?.display_name ?? "");
  const [account, setAccount] = useState(corrected?.account_id ?? "");
  const [description, setDescription] = useState(corrected?.description ?? "");
  const [method, setMethod] = useState<EvidenceMethod | null>(corrected?.method ?? null);
  const [keptBy, setKeptBy] = useState(corrected?.kept_by ?? "");
  const [opened] = useState(() => dates.write(new Date()));
  const [collected, setCollected] = useState<string | null>(corrected?.collected.local ?? opened);
  const [published, setPublished] = useState<string | null>(corrected?.published?.local ?? null);
  const [describedBy, setDescribedBy] = useState(corrected?.described_by ?? "");
  const [notes, setNotes] = useState(corrected?.notes ?? "");
  const guarded = suspected === true;
  const save = async (): Promise<void> => {
    const saved = await act.run({
      case: view.row.id,
      corrects: corrected?.id ?? null,
      // Untouched, it is the moment of saving: the core's clock decides what is not yet past.
      collected: collected === opened ? null : collected,
      published,
      described_by: describedBy,
      platform: platform ?? "",
      url,
      handle,
      display_name: shown,
      account_id: account,
      kind,
      suspected,
      description: guarded ? "" : description,
      method,
      kept_by: keptBy,
      notes: guarded ? "" : notes,
    });
    if (saved === undefined) return;
    toast("evidence-saved");
    onClose();
  };
  return (
    <ActDialog
      title={corrected === null ? w("evidence-form-title", { code: view.row.code }) : w("evidence-correct-title", { number: corrected.number })}
      below={w(corrected === null ? "evidence-what" : "evidence-correct-text")}
      save={w("evidence-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="evidence"
    >
      <Question>
        <Choices
          label={w("evidence-suspected")}
          help={w("evidence-suspected-hint")}
          name="suspected"
          numbered
          autoFocus
          value={suspected === null ? null : suspected ? "yes" : "no"}
          onChange={(answer) => setSuspected(answer === "yes")}
          options={[
            { value: "yes", text: choice("yes-no", "yes"), tone: "danger" },
            { value: "no", text: choice("yes-no", "no") },
          ]}
          testId="evidence-suspected"
        />
      </Question>
      {guarded && (
        <Alert tone="warn" testId="evidence-guarded">
          <p>{w("evidence-guarded")}</p>
        </Alert>
      )}
      <Question>
        <Select label={w("evidence-platform")} name="platform" width="medium" value={platform} onChange={setPlatform} options={pack.platforms.map((one) => ({ value: one.code, text: label(one.label) }))} testId="evidence-platform" />
      </Question>
      <Question>
        <Select label={w("evidence-kind")} name="kind" width="medium" value={kind} onChange={setKind} options={kinds.map((one) => ({ value: one, text: choice("evidence-kind", one) }))} testId="evidence-kind" />
      </Question>
      <Question>
        <TextField
          label={w("evidence-url")}
          help={corrected === null || corrected.link === "" ? w("evidence-url-hint") : w("evidence-url-keep", { link: corrected.link })}
          name="url"
          ltr
          inputMode="url"
          value={url}
          onChange={setUrl}
          testId="evidence-url"
        />
      </Question>
      <Question>
        <TextField label={w("evidence-handle")} name="handle" ltr width="medium" value={handle} onChange={setHandle} testId="evidence-handle" />
      </Question>
      <Question>
        <TextField label={w("evidence-display-name")} name="display_name" width="medium" value={shown} onChange={setShown} testId="evidence-display-name" />
      </Question>
      <Question>
        <TextField label={w("evidence-account-id")} name="account_id" ltr width="medium" value={account} onChange={setAccount} testId="evidence-account-id" />
      </Question>
      {!guarded && (
        <Question>
          <TextArea label={w("evidence-description")} help={w("evidence-description-hint")} name="description" rows={3} max={2000} value={description} onChange={setDescription} testId="evidence-description" />
          <Traces text={description} onChange={setDescription} />
        </Question>
      )}
      <Question>
        <Choices label={w("evidence-method")} name="method" numbered columns="even" value={method} onChange={setMethod} options={methods.map((one) => ({ value: one, text: choice("evidence-method", one) }))} testId="evidence-method" />
      </Question>
      <Question>
        <TextField label={w("evidence-kept-by")} help={w("evidence-kept-by-hint")} name="kept_by" value={keptBy} onChange={setKeptBy} testId="evidence-kept-by" />
      </Question>
      <Question>
        <DateTimeField label={w("evidence-published")} name="published" value={published} onChange={setPublished} testId="evidence-published" />
      </Question>
      <Question>
        <DateTimeField label={w("evidence-collected")} name="collected" value={collected} onChange={setCollected} testId="evidence-collected" />
      </Question>
      <Question>
        <TextField label={w("evidence-described-by")} help={w("evidence-described-by-hint")} name="described_by" width="medium" value={describedBy} onChange={setDescribedBy} testId="evidence-described-by" />
      </Question>
      {!guarded && (
        <Question>
          <TextArea label={w("evidence-notes")} name="notes" rows={2} max={1000} value={notes} onChange={setNotes} testId="evidence-notes" />
        </Question>
      )}
      <AbuseNotice isOn={guarded} />
    </ActDialog>
  );
}
