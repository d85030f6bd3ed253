/**
 * A new entry of the helpline's own. A problem says at once where the networks count it.
 *
 * data-testid: entry-dialog, entry-code, entry-<language>, entry-from, entry-under, entry-sexual, entry-risk,
 * entry-insafe, entry-chi, entry-emc, entry-save
 */
import { useState } from "react";
import { useDesk } from "../../app/me";
import type { EntryDraft, ListName, Lists, Network } from "../../door";
import { useAct } from "../../door/hooks";
import { Button, Checkbox, ComboBox, DateField, Dialog, Form, Select, Soft, Stack, TextField, toast } from "../../kit";
import { useChoice, useLabel, useWords } from "../../words";
import { tonguesOf, wholeLabel } from "./languages";

const alone = "-";

export function AddDialog({ list, lists, onClose }: { list: ListName; lists: Lists; onClose: () => void }) {
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const { pack } = useDesk();
  const tongues = tonguesOf(pack);
  const act = useAct("add_entry");
  const [draft, setDraft] = useState<EntryDraft>(() => ({
    list,
    code: "",
    label: wholeLabel(tongues),
    from: lists.today,
    under: null,
    sexual: false,
    risk_question: false,
    crosswalk: { insafe: null, chi: null, emc: null },
  }));
  const change = (more: Partial<EntryDraft>): void => setDraft({ ...draft, ...more });
  const cross = (more: Partial<EntryDraft["crosswalk"]>): void => change({ crosswalk: { ...draft.crosswalk, ...more } });
  const heads = pack.categories.filter((one) => one.first && one.until === null);

  async function save(): Promise<void> {
    const saved = await act.run(draft);
    if (!saved) return;
    toast("lists-added", { code: saved.value });
    onClose();
  }

  return (
    <Dialog
      title={w("lists-add")}
      below={choice("list-name", list)}
      isOpen
      onClose={onClose}
      keepOpenOutside
      testId="entry-dialog"
      footer={
        <>
          <Button variant="main" busy={act.busy} onPress={() => void save()} testId="entry-save">
            {w("lists-add-save")}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {w("common-cancel")}
          </Button>
        </>
      }
    >
      <Form refusals={act.refusals} onSubmit={() => void save()}>
        <Stack gap={4}>
          <TextField label={w("lists-add-code", { prefix: `${pack.code_prefix}_` })} help={w("lists-add-code-help")} name="code" ltr width="short" value={draft.code} onChange={(code) => change({ code: code.toUpperCase() })} autoFocus testId="entry-code" />
          {tongues.map((tongue) => (
            <TextField key={tongue} label={w(`lists-${tongue}`)} name={`label.${tongue}`} value={draft.label[tongue] ?? ""} onChange={(text) => change({ label: { ...draft.label, [tongue]: text } })} testId={`entry-${tongue}`} />
          ))}
          <DateField label={w("lists-add-from")} name="from" value={draft.from} onChange={(from) => change({ from })} testId="entry-from" />
          {list === "categories" && (
            <>
              <Select label={w("lists-add-under")} name="under" value={draft.under ?? alone} onChange={(code) => change({ under: code === alone ? null : code })} options={[{ value: alone, text: w("lists-add-under-none") }, ...heads.map((one) => ({ value: one.code, text: label(one.label) }))]} testId="entry-under" />
              <Checkbox label={w("lists-add-sexual")} help={w("lists-add-sexual-help")} value={draft.sexual} onChange={(sexual) => change({ sexual })} testId="entry-sexual" />
              <Checkbox label={w("lists-add-risk")} value={draft.risk_question || draft.sexual} isDisabled={draft.sexual} onChange={(risk_question) => change({ risk_question })} testId="entry-risk" />
              <Soft as="p">{w("lists-add-crosswalk")}</Soft>
              <NetworkField network="insafe" from={lists.networks.insafe} value={draft.crosswalk.insafe} onChange={(insafe) => cross({ insafe })} />
              <NetworkField network="chi" from={lists.networks.chi} value={draft.crosswalk.chi} onChange={(chi) => cross({ chi })} />
              <NetworkField network="emc" from={lists.networks.emc} value={draft.crosswalk.emc} onChange={(emc) => cross({ emc })} />
            </>
          )}
        </Stack>
      </Form>
    </Dialog>
  );
}

/** The networks name their entries in one language; the list shows them as they are. */
function NetworkField(props: { network: "insafe" | "chi" | "emc"; from: readonly Network[]; value: string | null; onChange: (code: string | null) => void }) {
  const w = useWords();
  return (
    <ComboBox
      label={w(`lists-${props.network}`)}
      name={`crosswalk.${props.network}`}
      value={props.value}
      onChange={props.onChange}
      options={[{ value: "none", text: w("lists-no-code") }, ...props.from.map((one) => ({ value: one.code, text: one.name, ...(one.main === "" ? {} : { section: one.main }) }))]}
      testId={`entry-${props.network}`}
    />
  );
}
