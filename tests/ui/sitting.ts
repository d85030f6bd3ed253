/**
 * One office for all tests of a screen in a language: founded once, on the real core. Each test sits
 * down at a page of its own and makes the cases that it needs, so that none leans on another.
 */
import type { Page } from "@playwright/test";
import type { ContactView, Language } from "../../ui/src/door/generated.ts";
import { Office, expect, looksRight, ownPage, people, test } from "./office.ts";
import type { Person } from "./office.ts";

export { expect, ownPage, test };
export * from "./given.ts";
export const languages: readonly Language[] = ["ar", "fr"];

/** The contact that was recorded last. */
export async function lastContact(office: Office): Promise<ContactView> {
  const [row] = await office.call("list_contacts", { text: "", limit: 1 });
  if (row === undefined) throw new Error("no contact is recorded");
  return office.call("open_contact", { id: row.id });
}

/** How often the page asks the core for something from now on. */
export function asked(page: Page, name: string): { readonly count: number } {
  const counted = { count: 0 };
  page.on("request", (request) => {
    if (new URL(request.url()).pathname === `/call/${name}`) counted.count += 1;
  });
  return counted;
}

export class Sitting {
  readonly language: Language;
  #office: Office | null = null;

  constructor(language: Language) {
    this.language = language;
  }

  get office(): Office {
    if (this.#office === null) throw new Error("the office is not open yet");
    return this.#office;
  }

  async open(options: { now?: string } = {}): Promise<void> {
    this.#office = await Office.open(options);
    await this.#office.found(this.language);
  }

  close(): void {
    this.#office?.close();
  }

  /** This person is at the desk; nothing unfinished lies on it. */
  async as(person: Person): Promise<void> {
    const { me } = await this.office.call("situation", {});
    if (me?.name !== people[person].name) await this.office.unlock(person);
    if ((await this.office.call("open_draft", {})) !== null) await this.office.call("discard_draft", {});
  }

  /** Opens the page. */
  async sit(page: Page, person: Person = "amal"): Promise<void> {
    await this.as(person);
    await page.goto(this.office.url);
    await page.getByTestId("log-call").waitFor();
  }

  /** A picture for people and axe over the screen. */
  look(page: Page, name: string): Promise<void> {
    return looksRight(page, this.language, name);
  }
}

/** Opens the office of this group of tests, and fails a test whose page broke. */
export function sitting(language: Language, before: (office: Office) => Promise<void> = () => Promise.resolve()): Sitting {
  const desk = new Sitting(language);
  const broken: string[] = [];
  test.beforeAll(async () => {
    await desk.open();
    await desk.as("amal");
    await before(desk.office);
  });
  test.afterAll(() => desk.close());
  test.beforeEach(({ page }) => {
    broken.length = 0;
    page.on("pageerror", (error) => broken.push(error.message));
  });
  test.afterEach(() => expect(broken, "nothing broke on the page").toEqual([]));
  return desk;
}

/** Opens a case through the list, as somebody who was given its code. */
export async function openCase(page: Page, code: string): Promise<void> {
  await page.getByTestId("go-cases").click();
  await page.getByTestId("case-filter").fill(code);
  await expect(page.getByTestId("row")).toHaveCount(1);
  await page.getByTestId("row").click();
  await page.getByTestId("case-page").waitFor();
}

/** The sentence beside a field that has no group of its own. */
export const errorBeside = (page: Page, id: string) => page.locator("[data-fault]", { has: page.getByTestId(id) }).locator("[data-field-error]");
