/**
 * A body of the directory, new or changed: what is known, and from where one knows it.
 *
 * data-testid: body-dialog, body-kind, body-name-<language>, body-services-<code>, body-phone, body-email, body-web, body-hours, body-place,
 * body-fold-letter, body-role-<language>, body-address-<language>, body-addressee-<language>, body-fold-whom, body-ages-<ages>,
 * body-genders-<genders>, body-area-<area>, body-languages-<code>, body-regions-<code>, body-problems-<code>, body-fold-way,
 * body-ways-<way>, body-contact, body-notes, body-source, body-checked, body-save, body-cancel
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import { offeredIn, today } from "../../app/offered";
import type { AgesServed, AreaServed, BodyFacts, BodyKind, BodyRow, GendersServed, HandOverWay, Label } from "../../door";
import { useAct } from "../../door/hooks";
import { Checkbox, Choices, Fold, MultiChoices, Select, Stack, TextArea, TextField, toast } from "../../kit";
import { Question } from "../../kit/questions";
import { useChoice, useLabel, useWords } from "../../words";
import { ActDialog } from "../cases/ActDialog";
import { tonguesOf, wholeLabel } from "../lists/languages";
import type { Tongue } from "../lists/languages";
import { blank, factsOf } from "./facts";
import { kinds } from "./kinds";

const ages: readonly AgesServed[] = ["all", "minors", "adults"];
const genders: readonly GendersServed[] = ["all", "female", "male"];
const areas: readonly AreaServed[] = ["all", "urban", "rural"];
const ways: readonly HandOverWay[] = ["by_hand", "person", "post", "email", "portal", "phone"];
type FoldName = "letter" | "whom" | "way";
const inside: Record<FoldName, readonly (keyof BodyFacts)[]> = {
  letter: ["role", "address", "addressee"],
  whom: ["ages", "genders", "area", "languages", "regions", "problems"],
  way: ["ways", "contact", "notes"],
};

function isTold(value: BodyFacts[keyof BodyFacts]): boolean {
  if (typeof value === "string") return value !== "" && value !== "all";
  return Array.isArray(value) ? value.length > 0 : Object.values(value).some((text) => text !== "");
}

export function BodyDialog({ body, onClose }: { body: BodyRow | null; onClose: () => void }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { pack } = useDesk();
  const tongues = tonguesOf(pack);
  const add = useAct("add_body");
  const change = useAct("change_body");
  const act = body === null ? add : change;
  const [kind, setKind] = useState<BodyKind>("protection");
  const [facts, setFacts] = useState<BodyFacts>(() => (body === null ? blank(tongues) : factsOf(body, tongues)));
  const [source, setSource] = useState("");
  const [checked, setChecked] = useState(false);
  const [open, setOpen] = useState<readonly FoldName[]>([]);
  const set = (more: Partial<BodyFacts>): void => setFacts({ ...facts, ...more });
  const coded = (list: readonly { code: string; label: Label }[]) => list.map((one) => ({ value: one.code, text: label(one.label) }));
  const services = pack.services.filter((one) => facts.services.includes(one.code) || offeredIn([one], today()).length > 0);

  async function save(): Promise<void> {
    const saved = body === null ? await add.run({ kind, facts, source, checked }) : await change.run({ body: body.id, facts, source, checked });
    if (saved === undefined) return;
    toast(body === null ? "directory-added" : "directory-changed");
    onClose();
  }

  /** A text in every language of the helpline. */
  function texts(field: "name" | "role" | "address" | "addressee") {
    const write = (tongue: Tongue, text: string): void => set({ [field]: { ...wholeLabel(tongues, facts[field]), [tongue]: text } });
    return tongues.map((tongue) => {
      const common = {
        label: w("directory-in", { what: w(`directory-field-${field}`), language: w(`lists-${tongue}`) }),
        help: field === "addressee" && tongue === tongues[0] ? w("directory-addressee-hint") : undefined,
        name: `facts.${field}.${tongue}`,
        value: facts[field][tongue] ?? "",
        onChange: (text: string) => write(tongue, text),
        testId: `body-${field}-${tongue}`,
      };
      return <Question key={tongue}>{field === "name" || field === "role" ? <TextField {...common} /> : <TextArea {...common} rows={2} />}</Question>;
    });
  }

  function fold(name: FoldName, children: React.ReactNode) {
    const told = inside[name].filter((field) => isTold(facts[field])).length;
    const refused = act.refusals.some((one) => inside[name].some((field) => one.field?.startsWith(`facts.${field}`)));
    return (
      <Fold
        title={w(`directory-fold-${name}`)}
        state={w("directory-filled", { count: told })}
        answered={told > 0}
        isOpen={refused || open.includes(name)}
        onToggle={(isOpen) => setOpen(isOpen ? [...open, name] : open.filter((one) => one !== name))}
        testId={`body-fold-${name}`}
      >
        <Stack gap={4}>{children}</Stack>
      </Fold>
    );
  }

  return (
    <ActDialog
      title={w(body === null ? "directory-add" : "directory-change")}
      below={body === null ? undefined : label(body.name)}
      save={w(body === null ? "directory-add-save" : "directory-change-save")}
      busy={act.busy}
      refusals={act.refusals}
      onSave={() => void save()}
      onClose={onClose}
      testId="body"
    >
      {body === null && <Select<BodyKind> label={w("directory-field-kind")} value={kind} onChange={setKind} options={kinds.map((one) => ({ value: one, text: choice("body-kind", one) }))} testId="body-kind" />}
      {texts("name")}
      <Question>
        <MultiChoices label={w("directory-field-services")} name="facts.services" size="small" value={facts.services} onChange={(value) => set({ services: value })} options={coded(services)} testId="body-services" />
      </Question>
      <Question>
        <TextField label={w("directory-field-phone")} name="facts.phone" ltr width="medium" value={facts.phone} onChange={(phone) => set({ phone })} testId="body-phone" />
      </Question>
      <Question>
        <TextField label={w("directory-field-email")} name="facts.email" ltr width="medium" value={facts.email} onChange={(email) => set({ email })} testId="body-email" />
      </Question>
      <Question>
        <TextField label={w("directory-field-web")} name="facts.web" ltr width="medium" value={facts.web} onChange={(web) => set({ web })} testId="body-web" />
      </Question>
      <Question>
        <TextField label={w("directory-field-hours")} name="facts.hours" value={facts.hours} onChange={(hours) => set({ hours })} testId="body-hours" />
      </Question>
      <Question>
        <TextField label={w("directory-field-place")} name="facts.place" value={facts.place} onChange={(place) => set({ place })} testId="body-place" />
      </Question>
      {fold(
        "letter",
        <>
          {texts("role")}
          {texts("address")}
          {texts("addressee")}
        </>,
      )}
      {fold(
        "whom",
        <>
          <Question>
            <Choices label={w("directory-field-ages")} name="facts.ages" size="small" value={facts.ages} onChange={(value) => set({ ages: value })} options={ages.map((one) => ({ value: one, text: choice("ages-served", one) }))} testId="body-ages" />
          </Question>
          <Question>
            <Choices label={w("directory-field-genders")} name="facts.genders" size="small" value={facts.genders} onChange={(value) => set({ genders: value })} options={genders.map((one) => ({ value: one, text: choice("genders-served", one) }))} testId="body-genders" />
          </Question>
          <Question>
            <Choices label={w("directory-field-area")} name="facts.area" size="small" value={facts.area} onChange={(value) => set({ area: value })} options={areas.map((one) => ({ value: one, text: choice("area-served", one) }))} testId="body-area" />
          </Question>
          <Question>
            <MultiChoices label={w("directory-field-languages")} help={w("directory-empty-means-all")} name="facts.languages" size="small" value={facts.languages} onChange={(languages) => set({ languages })} options={coded(pack.languages)} testId="body-languages" />
          </Question>
          {pack.regions.length > 0 && (
            <Question>
              <MultiChoices label={w("directory-field-regions")} help={w("directory-empty-means-all")} name="facts.regions" size="small" value={facts.regions} onChange={(regions) => set({ regions })} options={coded(pack.regions.filter((one) => one.code !== "unknown"))} testId="body-regions" />
            </Question>
          )}
          <Question>
            <MultiChoices label={w("directory-field-problems")} help={w("directory-empty-means-all")} name="facts.problems" size="small" value={facts.problems} onChange={(problems) => set({ problems })} options={coded(pack.categories)} testId="body-problems" />
          </Question>
        </>,
      )}
      {fold(
        "way",
        <>
          <Question>
            <MultiChoices label={w("directory-field-ways")} name="facts.ways" size="small" value={facts.ways} onChange={(value) => set({ ways: value })} options={ways.map((one) => ({ value: one, text: choice("hand-over-way", one) }))} testId="body-ways" />
          </Question>
          <Question>
            <TextField label={w("directory-field-contact")} name="facts.contact" value={facts.contact} onChange={(contact) => set({ contact })} testId="body-contact" />
          </Question>
          <Question>
            <TextArea label={w("directory-field-notes")} name="facts.notes" rows={3} max={1000} value={facts.notes} onChange={(notes) => set({ notes })} testId="body-notes" />
          </Question>
        </>,
      )}
      <Question>
        <TextField label={w("directory-source")} help={w("directory-source-hint")} name="source" value={source} onChange={setSource} testId="body-source" />
      </Question>
      <Question>
        <Checkbox label={w("directory-tick-checked")} help={w("directory-tick-hint")} name="checked" value={checked} onChange={setChecked} testId="body-checked" />
      </Question>
    </ActDialog>
  );
}
