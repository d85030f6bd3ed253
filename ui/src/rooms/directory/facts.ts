/** The facts of a body as a form holds them. Pure. */
import type { BodyFacts, BodyRow } from "../../door";
import { wholeLabel } from "../lists/languages";
import type { Tongue } from "../lists/languages";

export function blank(tongues: readonly Tongue[]): BodyFacts {
  const nothing = () => wholeLabel(tongues);
  return {
    name: nothing(), role: nothing(), address: nothing(), addressee: nothing(), phone: "", web: "", email: "", hours: "", languages: [],
    ages: "all", genders: "all", area: "all", regions: [], place: "", problems: [], services: [], ways: [], contact: "", notes: "",
  };
}

/** Only what the form asks: the core refuses a request with more in it. */
export function factsOf(body: BodyRow, tongues: readonly Tongue[]): BodyFacts {
  const { phone, web, email, hours, languages, ages, genders, area, regions, place, problems, services, ways, contact, notes } = body;
  return {
    name: wholeLabel(tongues, body.name), role: wholeLabel(tongues, body.role), address: wholeLabel(tongues, body.address), addressee: wholeLabel(tongues, body.addressee),
    phone, web, email, hours, languages, ages, genders, area, regions, place, problems, services, ways, contact, notes,
  };
}
