/**
 * How a person may be reached. Without an answer nobody may be called, so the card says so first
 * and in words; it stands above every button that leads to a call.
 *
 * data-testid: safe-card, safe-card-closed, safe-card-expired; fields: safe-allowed(-no|-yes),
 * safe-channels(-<channel>), safe-phone, safe-hours, safe-say, safe-voicemail, safe-shared(-<yes|no|unknown>),
 * safe-cut(-<call_back|never|wait>)
 */
import type { PackView, SafeContactDraft, SafeContactView, YesNo, CutOff } from "../../door";
import { Alert, Badge, Checkbox, Choices, Facts, MultiChoices, Phone, Stack, TextField, Typed } from "../../kit";
import { Question } from "../../kit/questions";
import { closedSafeContact } from "./rules";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import css from "./followups.module.css";

const shared: readonly YesNo[] = ["yes", "no", "unknown"];
const cutOffs: readonly CutOff[] = ["call_back", "never", "wait"];

/** The draft to begin with when a recorded safe contact is changed. */
export function draftOf(view: SafeContactView | null): SafeContactDraft {
  if (view === null) return closedSafeContact();
  const { allowed, channels, phone, hours, say, voicemail, shared_phone, cut_off } = view;
  return { allowed, channels: [...channels], phone, hours, say, voicemail, shared_phone, cut_off };
}

/** Reads the safe contact out: may we, how, when, what to say, what never to do. */
export function SafeContactCard({ safe, pack }: { safe: SafeContactView | null; pack: PackView }) {
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const dates = useDates();
  if (safe === null || !safe.allowed) {
    return (
      <div data-testid="safe-card">
        <Alert tone="warn" title={w(safe === null ? "followups-safe-none" : "followups-safe-closed")} testId="safe-card-closed" />
      </div>
    );
  }
  const ways = pack.channels.filter((channel) => safe.channels.includes(channel.code));
  return (
    <div data-testid="safe-card">
      <Stack gap={3}>
        {safe.expired && (
          <Alert tone="warn" testId="safe-card-expired">
            {w("followups-safe-expired", { date: dates.day(safe.recorded_on) })}
          </Alert>
        )}
        <Facts
          rows={[
            [
              w("followups-safe-ways"),
              <span key="ways" className={css.ways}>
                {ways.map((way) => (
                  <Badge key={way.code} tone="good">
                    {label(way.label)}
                  </Badge>
                ))}
              </span>,
            ],
            safe.phone !== "" && [w("followups-safe-number"), <Phone key="phone">{safe.phone}</Phone>],
            safe.hours !== "" && [w("followups-safe-hours"), <Typed key="hours">{safe.hours}</Typed>],
            safe.say !== "" && [w("followups-safe-say"), <Typed key="say">{safe.say}</Typed>],
            [w("followups-safe-voicemail"), w(safe.voicemail ? "followups-safe-voicemail-yes" : "followups-safe-voicemail-no")],
            safe.shared_phone !== "no" && [w("followups-safe-shared"), choice("yes-no", safe.shared_phone)],
            [w("followups-safe-cut"), choice("cut-off", safe.cut_off)],
          ]}
        />
      </Stack>
    </div>
  );
}

/** The questions behind it. `at` is the field path in the request, such as `safe_contact`. */
export function SafeContactFields(props: { value: SafeContactDraft; onChange: (value: SafeContactDraft) => void; pack: PackView; at: string }) {
  const { value, onChange, pack, at } = props;
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const set = (more: Partial<SafeContactDraft>): void => onChange({ ...value, ...more });
  return (
    <Stack gap={4}>
      <Question>
        <Choices
          label={w("followups-safe-allowed")}
          name={`${at}.allowed`}
          numbered
          value={value.allowed ? "yes" : "no"}
          onChange={(answer) => set({ allowed: answer === "yes" })}
          options={[
            { value: "no", text: w("followups-safe-allowed-no") },
            { value: "yes", text: w("followups-safe-allowed-yes") },
          ]}
          testId="safe-allowed"
        />
      </Question>
      {value.allowed && (
        <>
          <Question>
            <MultiChoices
              label={w("followups-safe-channels")}
              name={`${at}.channels`}
              value={value.channels}
              onChange={(channels) => set({ channels })}
              options={pack.channels.filter((channel) => channel.outgoing).map((channel) => ({ value: channel.code, text: label(channel.label) }))}
              size="small"
              testId="safe-channels"
            />
          </Question>
          <div className={css.pair}>
          <Question>
            <TextField label={w("followups-safe-phone")} name={`${at}.phone`} value={value.phone} onChange={(phone) => set({ phone })} ltr inputMode="tel" width="medium" testId="safe-phone" />
          </Question>
          <Question>
            <TextField label={w("followups-safe-hours-label")} help={w("followups-safe-hours-hint")} name={`${at}.hours`} value={value.hours} onChange={(hours) => set({ hours })} testId="safe-hours" />
          </Question>
          </div>
          <Question>
            <TextField label={w("followups-safe-say-label")} help={w("followups-safe-say-hint")} name={`${at}.say`} value={value.say} onChange={(say) => set({ say })} testId="safe-say" />
          </Question>
          <Question>
            <Checkbox label={w("followups-safe-voicemail-label")} name={`${at}.voicemail`} value={value.voicemail} onChange={(voicemail) => set({ voicemail })} testId="safe-voicemail" />
          </Question>
          <div className={css.pair}>
          <Question>
            <Choices
              label={w("followups-safe-shared-label")}
              name={`${at}.shared_phone`}
              numbered
              size="small"
              value={value.shared_phone}
              onChange={(shared_phone) => set({ shared_phone })}
              options={shared.map((answer) => ({ value: answer, text: choice("yes-no", answer) }))}
              testId="safe-shared"
            />
          </Question>
          <Question>
            <Choices
              label={w("followups-safe-cut-label")}
              name={`${at}.cut_off`}
              numbered
              size="small"
              value={value.cut_off}
              onChange={(cut_off) => set({ cut_off })}
              options={cutOffs.map((answer) => ({ value: answer, text: choice("cut-off", answer) }))}
              testId="safe-cut"
            />
          </Question>
          </div>
        </>
      )}
    </Stack>
  );
}
