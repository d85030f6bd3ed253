/** One's own settings: language, theme, text size, which take effect at once and are kept; and one's passphrase. */
import { useEffect, useState } from "react";
import { Button, Choices, Code, Facts, Form, Line, PageHead, Panel, Soft, Stack } from "../../kit";
import { applyLook } from "../../app/look";
import { useDesk } from "../../app/me";
import type { Language, Preferences, Theme } from "../../door";
import { useAct, useLook } from "../../door/hooks";
import { RecordFacts, Trainings } from "../team/Account";
import { languages, useChoice, useDates, useLabel, useLanguage, useWords } from "../../words";
import { Computer } from "./Computer";
import { PassphraseDialog } from "./PassphraseDialog";
import { Promises } from "./Promises";

const sizes = [100, 115, 130, 150, 175, 200] as const;
const themes: readonly Theme[] = ["system", "light", "dark"];

export function SettingsRoom() {
  const w = useWords();
  const choice = useChoice();
  const label = useLabel();
  const { me, pack, setMe } = useDesk();
  const { speak } = useLanguage();
  const { percent } = useDates();
  const save = useAct("save_preferences");
  const [changing, setChanging] = useState(false);
  const record = useLook("view_account", { id: me.account });

  // A refused change must not stay on the screen.
  useEffect(() => {
    if (save.refusals.length > 0) applyLook({ theme: me.theme, textSize: me.text_size });
  }, [save.refusals, me.theme, me.text_size]);

  async function put(change: Partial<Preferences>): Promise<void> {
    if (change.language) speak(change.language);
    applyLook({ theme: change.theme ?? me.theme, textSize: change.text_size ?? me.text_size });
    const saved = await save.run({ language: me.language, theme: me.theme, text_size: me.text_size, ...change });
    if (saved) setMe(saved);
    else speak(me.language);
  }

  const nearest = sizes.reduce((best, one) => (Math.abs(one - me.text_size) < Math.abs(best - me.text_size) ? one : best), 100);
  return (
    <>
      <PageHead title={w("settings-title")} below={w("settings-sub")} />
      <Panel>
        <Form refusals={save.refusals}>
          <Choices<Language> label={w("settings-language")} name="language" value={me.language} onChange={(language) => void put({ language })} options={languages.map((one) => ({ value: one, text: choice("language", one) }))} testId="settings-language" />
          <Choices<Theme> label={w("settings-theme")} name="theme" value={me.theme} onChange={(theme) => void put({ theme })} options={themes.map((one) => ({ value: one, text: choice("theme", one) }))} testId="settings-theme" />
          <Choices
            label={w("settings-size")}
            name="text_size"
            help={w("settings-size-help")}
            value={String(nearest)}
            onChange={(size) => void put({ text_size: Number(size) })}
            options={sizes.map((one) => ({ value: String(one), text: percent(one) }))}
            testId="settings-size"
          />
        </Form>
      </Panel>
      <Panel title={w("settings-passphrase")}>
        <Stack gap={3}>
          <Soft as="p">{w("settings-passphrase-what")}</Soft>
          <Line>
            <Button onPress={() => setChanging(true)} testId="settings-passphrase">
              {w("settings-passphrase-change")}
            </Button>
          </Line>
        </Stack>
        {changing && <PassphraseDialog onClose={() => setChanging(false)} />}
      </Panel>
      {me.role === "supervisor" && !me.rescue && <Computer />}
      {record.data && (
        <Panel title={w("settings-record")}>
          <Stack gap={3}>
            <Soft as="p">{w("settings-record-what")}</Soft>
            <RecordFacts view={record.data} />
            <Trainings trainings={record.data.trainings} />
          </Stack>
        </Panel>
      )}
      <Panel title={w("settings-about")}>
        <Facts
          rows={[
            [w("settings-organisation"), <bdi key="o">{me.organisation}</bdi>],
            [w("settings-pack"), label(pack.name)],
            [w("settings-pack-version"), <Code key="v">{pack.version}</Code>],
            [w("settings-auto-lock"), w("settings-auto-lock-after", { minutes: me.auto_lock_minutes })],
          ]}
        />
      </Panel>
      <Promises />
    </>
  );
}
