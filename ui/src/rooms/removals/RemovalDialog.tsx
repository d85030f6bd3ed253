/**
 * A request for removal before it is sent. What shows a child goes on guarded ways, without words.
 *
 * data-testid: removal-dialog, removal-violation, removal-minor(-<yes|no|unknown>), removal-guarded, removal-platform,
 * removal-kind, removal-links, removal-detail, removal-route(-<route>), removal-recheck, removal-save, removal-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { CaseView, RemovalKind, RemovalRoute, RemovalView, YesNo } from "../../door";
import { useAct } from "../../door/hooks";
import { Alert, Choices, ComboBox, DateField, Select, Soft, TextArea, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { dates, useChoice, useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import { offeredOn } from "../contacts/draft";
import { ABUSE, AbuseNotice, isSuspected } from "../evidence";
import { linesOf, routesFor } from "./rules";

const kinds: readonly RemovalKind[] = ["post", "photo", "video", "comment", "profile", "page", "group", "story", "live", "message", "ad", "site"];
const answers: readonly YesNo[] = ["yes", "no", "unknown"];

export function RemovalDialog({ view, draft, onClose }: { view: CaseView; draft: RemovalView | null; onClose: () => void }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const act = useAct("save_removal");
  const [violation, setViolation] = useState<string | null>(draft?.violation ?? null);
  const [minor, setMinor] = useState<YesNo | null>(draft?.minor ?? null);
  const [platform, setPlatform] = useState<string | null>(draft?.platform ?? null);
  const [kind, setKind] = useState<RemovalKind | null>(draft?.kind ?? null);
  const [links, setLinks] = useState("");
  const [detail, setDetail] = useState(draft?.detail ?? "");
  const [route, setRoute] = useState<RemovalRoute | null>(draft?.route ?? null);
  const [recheck, setRecheck] = useState<string | null>(draft?.recheck ?? null);
  const [now] = useState(() => dates.write(new Date()));
  const guarded = isSuspected(pack.categories, violation, minor);
  const routes = routesFor(guarded, minor);
  const save = async (): Promise<void> => {
    const saved = await act.run({
      case: view.row.id,
      removal: draft?.id ?? null,
      platform: platform ?? "",
      links: linesOf(links),
      kind,
      violation,
      minor,
      detail: guarded ? "" : detail,
      // A way that is no longer offered is no answer.
      route: route !== null && routes.includes(route) ? route : null,
      recheck,
    });
    if (saved === undefined) return;
    toast("removals-saved");
    onClose();
  };
  return (
    <ActDialog
      title={draft === null ? w("removals-form-title", { code: view.row.code }) : w("removals-change-title", { number: draft.number })}
      save={w("removals-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="removal"
    >
      <Question>
        <ComboBox
          label={w("removals-violation")}
          name="violation"
          autoFocus
          value={violation}
          onChange={(code) => {
            setViolation(code);
            if (code === ABUSE) setMinor("yes");
          }}
          options={offeredOn(pack, now).categories.map((one) => ({ value: one.code, text: label(one.label) }))}
          testId="removal-violation"
        />
      </Question>
      <Question>
        <Choices
          label={w("removals-minor")}
          help={w("removals-minor-hint")}
          name="minor"
          numbered
          value={minor}
          onChange={setMinor}
          options={answers.map((one) => ({ value: one, text: choice("yes-no", one), apart: one === "unknown" }))}
          testId="removal-minor"
        />
      </Question>
      {guarded && (
        <Alert tone="warn" testId="removal-guarded">
          <p>{w("removals-guarded")}</p>
        </Alert>
      )}
      <Question>
        <Select label={w("removals-platform")} name="platform" width="medium" value={platform} onChange={setPlatform} options={pack.platforms.map((one) => ({ value: one.code, text: label(one.label) }))} testId="removal-platform" />
      </Question>
      <Question>
        <Select label={w("removals-kind")} name="kind" width="medium" value={kind} onChange={setKind} options={kinds.map((one) => ({ value: one, text: choice("removal-kind", one) }))} testId="removal-kind" />
      </Question>
      <Question>
        <TextArea
          label={w("removals-links")}
          help={draft === null ? w("removals-links-hint") : w("removals-links-keep", { links: draft.links.join(" ") })}
          name="links"
          rows={3}
          value={links}
          onChange={setLinks}
          testId="removal-links"
        />
      </Question>
      {!guarded && (
        <Question>
          <TextArea label={w("removals-detail")} help={w("removals-detail-hint")} name="detail" rows={2} max={1000} value={detail} onChange={setDetail} testId="removal-detail" />
        </Question>
      )}
      <Question>
        <Choices
          label={w("removals-route")}
          help={route === "stop_ncii" ? w("removals-route-ncii") : undefined}
          name="route"
          numbered
          columns="even"
          value={route !== null && routes.includes(route) ? route : null}
          onChange={setRoute}
          options={routes.map((one) => ({ value: one, text: choice("removal-route", one) }))}
          testId="removal-route"
        />
      </Question>
      <Question>
        <DateField label={w("removals-recheck")} name="recheck" value={recheck} onChange={setRecheck} testId="removal-recheck" />
        <Soft as="p">{w("removals-recheck-hint")}</Soft>
      </Question>
      <AbuseNotice isOn={guarded} />
    </ActDialog>
  );
}
