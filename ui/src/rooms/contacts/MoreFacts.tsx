/**
 * The optional answers of a recorded contact, each group only where something was answered.
 *
 * data-testid: contact-more-person, contact-more-incident, contact-more-talk
 */
import { useDesk } from "../../app/me";
import type { ContactView } from "../../door";
import { Code, Facts, Panel, Typed, When } from "../../kit";
import { useChoice, useDates, useLabel, useWords } from "../../words";
import { answersIn } from "./draft";

export function MoreFacts({ view }: { view: ContactView }) {
  const { pack } = useDesk();
  const w = useWords();
  const label = useLabel();
  const choice = useChoice();
  const { number } = useDates();
  const { person, incident, talk } = view.draft;
  const region = pack.regions.find((one) => one.code === person.region);
  const told = (title: string, list: string, value: string | number | null) => value !== null && ([title, choice(list, value)] as const);
  return (
    <>
      {(answersIn(person) > 0 || view.repeat_contact !== null) && (
        <Panel title={w("contacts-fold-person")} testId="contact-more-person">
          <Facts
            rows={[
              person.birth_year !== null && [w("contacts-birth-year"), <bdi key="b">{person.birth_year}</bdi>],
              person.age_estimated && [w("contacts-age-estimated"), choice("yes-no", "yes")],
              told(w("contacts-living"), "living", person.living),
              person.vulnerabilities.length > 0 && [w("contacts-vulnerabilities"), person.vulnerabilities.map((one) => choice("vulnerability", one)).join(" · ")],
              told(w("contacts-grade"), "grade", person.grade),
              told(w("contacts-school-type"), "school-type", person.school_type),
              region !== undefined && [w("contacts-region"), label(region.label)],
              told(w("contacts-milieu"), "milieu", person.milieu),
              told(w("contacts-repeat"), "yes-no", view.repeat_contact),
            ]}
          />
        </Panel>
      )}
      {answersIn(incident) > 0 && (
        <Panel title={w("contacts-fold-incident")} testId="contact-more-incident">
          <Facts
            rows={[
              incident.facets.length > 0 && [w("contacts-facets"), incident.facets.map((one) => choice("facet", one)).join(" · ")],
              incident.started_on !== null && [w("contacts-incident-started"), <When key="s" at={incident.started_on} as="day" />],
              incident.last_on !== null && [w("contacts-incident-last"), <When key="l" at={incident.last_on} as="day" />],
              told(w("contacts-incident-ongoing"), "yes-no", incident.ongoing),
              told(w("contacts-incident-frequency"), "frequency", incident.frequency),
              told(w("contacts-incident-place"), "incident-place", incident.place),
              told(w("contacts-offender-known"), "yes-no", incident.offender_known),
              told(w("contacts-offender"), "offender", incident.offender),
              told(w("contacts-offender-age"), "offender-age", incident.offender_age),
              incident.offenders !== null && [w("contacts-offenders"), number(incident.offenders)],
              told(w("contacts-caregiver-aware"), "yes-no", incident.caregiver_aware),
              told(w("contacts-reported"), "yes-no", incident.reported),
              incident.reported_where !== "" && [w("contacts-reported-where"), <Typed key="w">{incident.reported_where}</Typed>],
              incident.reported_ref !== "" && [w("contacts-reported-ref"), <Code key="r">{incident.reported_ref}</Code>],
            ]}
          />
        </Panel>
      )}
      {answersIn(talk) > 0 && (
        <Panel title={w("contacts-fold-talk")} testId="contact-more-talk">
          <Facts
            rows={[
              told(w("contacts-confidentiality"), "explained", talk.confidentiality_explained),
              told(w("contacts-rights"), "explained", talk.rights_discussed),
              told(w("contacts-emotion-before"), "feeling", talk.emotion_before),
              told(w("contacts-emotion-after"), "feeling", talk.emotion_after),
              told(w("contacts-emotion"), "emotion", talk.emotion),
              told(w("contacts-felt-helped"), "satisfaction", talk.felt_helped),
              told(w("contacts-would-recommend"), "satisfaction", talk.would_recommend),
              told(w("contacts-heard-of-us"), "heard-of", talk.heard_of_us),
              talk.campaign !== "" && [w("contacts-campaign"), <Typed key="c">{talk.campaign}</Typed>],
              talk.heavy_contact && [w("contacts-heavy"), choice("yes-no", "yes")],
            ]}
          />
        </Panel>
      )}
    </>
  );
}
