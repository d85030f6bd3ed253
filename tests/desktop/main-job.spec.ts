/**
 * What Sanad is for, done once in Arabic and once in French, in the window that
 * people get: found the helpline, log a call, open a case, promise to ring back,
 * refer with consent, save the letter, lock, come back. Then everything that the
 * app left behind is read the way a thief would read it.
 */
import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { files, leaks, openStores } from "./leaks.ts";
import { TOLERANCE, difference, golden, linesOnPaper, textByMupdf, whole, words } from "./letter.ts";
import { enterHeavyContact, heavyAnswers } from "../ui/heavy.ts";
import { Office, built } from "./office.ts";
import { assertWhole, faces, info, picture, textByPdfium, textByPoppler } from "./pdf.ts";

interface Desk {
  language: "ar" | "fr";
  organisation: string;
  name: string;
  login: string;
  passphrase: string;
  story: string;
  heavy: string;
  note: string;
  quote: string;
  say: string;
}

const phone = "+212 6 00 00 00 01";
const number = "+212 6 00 00 00 07";
const handle = "@user_99";
const address = "https://example.org/p/42";
/** The same as it is shown and written: nobody follows it by a slip of the hand. */
const harmless = "hxxps://example[.]org/p/42";
const desks: Desk[] = [
  {
    language: "ar", organisation: "فضاء الثقة", name: "نادية بنعلي", login: "nadia", passphrase: "زيتون قارب مصباح زعفران جسر",
    story: `الرابط ${address} والرقم ${number}. تقول إن حسابا مجهولا باسم ${handle} يهددها بنشر صورها إن لم تدفع.`, heavy: "رجل تعرفت عليه في لعبة يطلب منها مالا كي لا ينشر صورها.", note: "تحدثت مع خالتها وهي الآن أهدأ.", quote: "قال لي سأنشر كل شيء غدا", say: "معك المكتبة البلدية",
  },
  {
    language: "fr", organisation: "Espace Confiance", name: "Nadia Benali", login: "nadia", passphrase: "figue tambour rivage coton phare",
    story: `Lien ${address}, numéro ${number} : elle dit qu’un compte inconnu, ${handle}, menace de publier ses photos.`, heavy: "Un homme rencontré dans un jeu veut de l’argent, sinon il publie ses photos.", note: "Elle a parlé à sa tante, elle est plus calme.", quote: "Il va tout publier demain", say: "la médiathèque du quartier",
  },
];

for (const desk of desks) {
  test(`the main job, in ${desk.language}`, async () => {
    test.setTimeout(400_000);
    const office = await Office.open();
    const id = (testId: string) => ({ testId });
    const shot = (name: string) => office.screenshot(`main-${desk.language}-${name}`);
    try {
      await test.step("the helpline is founded, and its recovery sheet typed back", async () => {
        await office.click(id(`setup-language-choice-${desk.language}`));
        await office.click(id("setup-next"));
        await office.fill(id("organisation"), desk.organisation);
        await office.fill(id("place"), "Rabat");
        await office.fill(id("contact-line"), "+212 6 00 00 00 00");
        await office.click(id("setup-next"));
        await office.fill(id("name"), desk.name);
        await office.fill(id("login"), desk.login);
        await office.fill(id("passphrase"), desk.passphrase);
        await office.click(id("setup-create"));
        await office.find(id("sheet-groups"), 60_000);
        await shot("1-sheet");
        const sheet = join(office.desktop.documents, "feuille.pdf");
        await office.click(id("sheet-save"));
        await office.saveDialog(sheet);
        await expect.poll(() => readdirSync(office.desktop.documents)).toContain("feuille.pdf");
        assertWhole(sheet);
        const groups = await office.page.executeScript<string[]>(
          "return [...document.querySelectorAll('[data-testid=sheet-groups] bdi')].map((group) => group.innerText)",
        );
        expect(groups.length).toBe(14);
        // The paper says the same as the screen. Readers of Arabic pages list a row's groups from the
        // right; the numbers beside them and the picture keep the order, so each is looked for by itself.
        const codes = textByPoppler(sheet);
        for (const group of groups) expect(codes).toContain(group);
        await office.click(id("setup-next"));
        await office.click(id("group-1"));
        // The hand goes on to the next group by itself.
        await office.type(groups.join("").toLowerCase());
        await office.click(id("setup-confirm-send"));
        await office.click(id("setup-begin"));
        await office.find(id("day-empty"));
        await shot("2-day");
      });

      await test.step("a silent call is two keys", async () => {
        const before = office.counted.keys + office.counted.clicks;
        await office.press("n");
        await office.find(id("call-type"));
        await office.press("F1");
        await office.find(id("call-quick-last"));
        const count = office.counted.keys + office.counted.clicks - before;
        console.log(`    ${desk.language}: a silent call, ${count} keys`);
        expect(count).toBeLessThanOrEqual(3);
        await office.press("d");
        await office.find(id("day-empty"));
      });

      await test.step("a heavy contact is entered by keyboard alone", async () => {
        const before = office.counted.clicks;
        const count = await enterHeavyContact(
          {
            stroke: (...chord) => office.press(...chord),
            text: (words) => office.type(words),
            at: (testId) => office.waitForFocus(testId),
          },
          desk.heavy,
        );
        await shot("2-heavy");
        await office.press("Control", "Enter");
        await office.find(id("contact-page"));
        expect(office.counted.clicks).toBe(before);
        console.log(`    ${desk.language}: a heavy contact, ${count + 1} keys beside free text`);
        const [row] = await office.call<{ id: string }[]>("list_contacts", { text: "", limit: 1 });
        expect(await office.call("open_contact", { id: row?.id })).toMatchObject({ draft: { ...heavyAnswers, informed: desk.name, summary: desk.heavy } });
        await shot("2-heavy-contact");
        await office.press("d");
        await office.find(id("day-empty"));
      });

      await test.step("a call is logged by keyboard, and becomes a case", async () => {
        const before = office.counted.keys + office.counted.clicks;
        await office.press("n");
        await office.find(id("call-type"));
        for (const key of ["1", "Enter", "1", "4", "Enter", "1", "Enter", "3", "Enter", "2", "Enter", "1", "Enter", "4", "Enter", "1", "Enter", "3", "Enter", "1", "Enter"]) {
          await office.press(key);
        }
        await office.type(desk.story);
        await shot("3-call");
        await office.press("Control", "Shift", "Enter");
        await office.find(id("case-page"));
        const count = office.counted.keys + office.counted.clicks - before - [...desk.story].length;
        console.log(`    ${desk.language}: a counselling contact, ${count} keys beside its story`);
        expect(count).toBeLessThanOrEqual(25);
        const [row] = await office.call<{ risk: number; code: string }[]>("list_cases", { owner: null, closed: false, text: "" });
        expect(row).toMatchObject({ risk: 3 });
      });

      await test.step("a call-back is promised, in the way that is safe", async () => {
        await office.click(id("case-safe-edit"));
        await office.click(id("safe-allowed-yes"));
        await office.click(id("safe-channels-phone"));
        await office.fill(id("safe-phone"), phone);
        await office.fill(id("safe-say"), desk.say);
        await office.click(id("safe-save"));
        await expect.poll(() => office.shows(id("safe-dialog"))).toBe(false);
        await office.click(id("case-promise"));
        await office.click(id("promise-due-tomorrow"));
        await office.click(id("promise-purpose-check_safety"));
        await office.press("Control", "Enter");
        await expect.poll(() => office.shows(id("promise-dialog"))).toBe(false);
        await office.find(id("case-record-result"));
        await office.fill(id("case-note"), desk.note);
        await office.click(id("case-note-save"));
        await office.waitForText(desk.note);
        await shot("4-case");
      });

      const letter = join(office.desktop.documents, "lettre.pdf");
      let reference = "";
      await test.step("she is referred with her consent, and the letter saved", async () => {
        await office.click(id("case-refer"));
        const bodies = await office.call<{ id: string; code: string; services: string[] }[]>("list_bodies", {});
        const onde = bodies.find((body) => body.code === "ONDE");
        await office.click(id("refer-body"));
        await office.click(id(`option-${onde?.id ?? ""}`));
        await office.click(id(`refer-service-${onde?.services[0] ?? ""}`));
        await office.click(id("refer-basis-consent"));
        await office.click(id("refer-given-by-person"));
        await office.click(id("refer-how-oral"));
        await office.click(id("refer-checked"));
        await office.click(id("refer-item-words"));
        await office.fill(id("refer-item-words-text"), desk.quote);
        await office.find(id("letter-sheet"));
        await shot("5-letter");
        await office.click(id("refer-file"));
        // Called off: the referral stands, and no letter counts as made.
        await office.saveDialog(null);
        await office.find(id("case-page"), 30_000);
        const [one] = await office.call<{ id: string }[]>("list_cases", { owner: null, closed: false, text: "" });
        const referrals = async () =>
          (await office.call<{ referrals: { id: string; reference: string; letters: number; language: string; state: string }[] }>("view_case", { id: one?.id })).referrals;
        const [called] = await referrals();
        expect(called).toMatchObject({ letters: 0, language: desk.language });
        await office.click(id(`case-file-${called?.id ?? ""}`));
        await office.saveDialog(letter);
        await expect.poll(async () => (await referrals()).map((made) => made.letters)).toEqual([1]);
        reference = called?.reference ?? "";
        expect(reference).not.toBe("");
      });

      await test.step("the letter is whole, can be copied, and says nothing about itself", () => {
        expect(statSync(letter).mode & 0o777).toBe(0o600);
        assertWhole(letter);
        const used = faces(letter);
        expect(used.length).toBeGreaterThan(0);
        // A face of which only the used letters are in the file is named with six letters and a plus.
        expect(used.filter((face) => !face.embedded || !face.readable || !/^[A-Z]{6}\+/.test(face.name))).toEqual([]);
        const about = info(letter);
        expect(about["Title"]).toBe(reference);
        expect(JSON.stringify(about)).not.toContain(desk.name);
        picture(letter, join(office.desktop.root, "letter"));
        for (const text of [textByPoppler(letter), textByPdfium(letter)]) {
          const said = text.normalize("NFKC").replace(/[\u200e\u200f\u2066-\u2069]/g, "").replace(/\s+/g, " ");
          expect(said).toContain(reference);
          expect(said).toContain(phone);
          for (const token of [phone, number, handle, harmless]) expect(said, token).toContain(token);
          if (desk.language === "fr") for (const typed of [desk.story.replace(address, harmless), desk.quote]) expect(said).toContain(typed);
        }
        // On the paper itself, also inside Arabic lines, numbers, handles and codes stand in their own order.
        const paper = linesOnPaper(letter);
        for (const token of [phone, number, handle, harmless, reference]) {
          expect(paper.some((line) => line.includes(token.replaceAll(" ", ""))), `${token} on the paper`).toBe(true);
        }
        const wanted = [...new Set(words([desk.story.replace(address, harmless), desk.quote, desk.organisation, desk.say].join(" ")))];
        const shares = { pdfium: whole(wanted, textByPdfium(letter)), poppler: whole(wanted, textByPoppler(letter)), mupdf: whole(wanted, textByMupdf(letter)) };
        console.log(`    ${desk.language}: words copied whole by PDFium ${shares.pdfium}, Poppler ${shares.poppler}, MuPDF ${shares.mupdf.toFixed(2)}`);
        expect(shares.pdfium).toBe(1);
        if (desk.language === "fr") expect(shares.poppler).toBe(1);
        const kept = golden(desk.language, letter);
        const apart = difference(letter, kept);
        console.log(`    ${desk.language}: ${(apart * 100).toFixed(2)} % of the page differs from the golden one`);
        expect(apart).toBeLessThan(TOLERANCE);
        // A comparison that any page passes would prove nothing.
        expect(difference(letter, join(kept, "..", `letter-${desk.language === "ar" ? "fr" : "ar"}.pdf`))).toBeGreaterThan(TOLERANCE);
      });

      await test.step("an address is noted as evidence, shown harmless, and copied exactly for a report", async () => {
        await office.click(id("evidence-add"));
        await office.click(id("evidence-suspected-no"));
        await office.click(id("evidence-platform"));
        await office.click(id("option-instagram"));
        await office.click(id("evidence-kind"));
        await office.click(id("option-comment"));
        await office.fill(id("evidence-url"), address);
        await office.click(id("evidence-method-seen"));
        await office.fill(id("evidence-kept-by"), "—");
        await office.click(id("evidence-save"));
        await office.waitForText(harmless);
        await office.click(id("evidence-1-copy"));
        await office.find(id("toast"));
        await office.click(id("case-note"));
        await office.press("Control", "v");
        const pasted = "return document.querySelector('[data-testid=case-note]').value";
        await expect.poll(() => office.page.executeScript<string>(pasted)).toBe(address);
        await office.press("Control", "a");
        await office.press("Backspace");
      });

      await test.step("locked, the window shows nothing; the passphrase opens it again", async () => {
        await office.lock(() => office.press("F9"));
        await office.find(id("unlock-login"));
        const shown = await office.text();
        for (const word of [desk.quote, desk.name, reference]) expect(shown).not.toContain(word);
        await shot("6-locked");
        await office.fill(id("unlock-login"), desk.login);
        await office.fill(id("unlock-passphrase"), desk.passphrase);
        await office.press("Enter");
        await office.find(id("go-cases"), 30_000);
        await office.click(id("go-cases"));
        await office.find(id("row"));
        await shot("7-cases");
      });

      await test.step("the process dies without a word, and the record is still there", async () => {
        await office.kill();
        await office.start();
        await office.fill(id("unlock-login"), desk.login);
        await office.fill(id("unlock-passphrase"), "this is not the passphrase at all");
        await office.press("Enter");
        await expect.poll(() => office.page.executeScript("return document.querySelectorAll('[data-fault]').length")).toBeGreaterThan(0);
        await office.press("Control", "a");
        await office.type(desk.passphrase);
        await office.press("Enter");
        await office.find(id("go-cases"), 30_000);
        // Found by its code, from anywhere, without the mouse.
        const code = reference.split("-R")[0] ?? "";
        await office.press("Control", "k");
        await office.find(id("find-input"));
        await office.type(code);
        await office.find({ role: "option", name: new RegExp(code) });
        await office.press("Enter");
        await office.waitForText(desk.note);
        await office.press("t");
        // Who has what: the one who opened it has one.
        await office.waitForText(desk.name);
        await shot("8-team");
      });

      await test.step("a thief who takes the disk reads none of it, while it is open and after", async () => {
        const typed = [desk.story, desk.heavy, desk.note, desk.quote, desk.say, desk.name, desk.passphrase, phone, reference];
        // Everything but what somebody saved on purpose, and what lies in memory only.
        const kept = [join(office.desktop.home, ".local"), join(office.desktop.home, ".config"), join(office.desktop.home, ".cache"), office.desktop.env["TMPDIR"] ?? ""];
        expect(leaks(kept, typed)).toEqual([]);
        expect(leaks([office.desktop.env["XDG_RUNTIME_DIR"] ?? ""], typed)).toEqual([]);
        await office.quit();
        expect(leaks(kept, typed)).toEqual([]);
        expect(openStores(kept)).toEqual([]);
        expect(files(office.store).length).toBeGreaterThan(1);
        // Letters lie where they were saved, and nowhere else.
        expect(readdirSync(office.desktop.documents).sort()).toEqual(["feuille.pdf", "lettre.pdf"]);
        // The passphrase, and no other, gets the key out of the vault.
        const vault = files(office.store).find((file) => /vault|header/.test(file.slice(office.store.length))) ?? "";
        const key = (passphrase: string): string => execFileSync(built("rawkey", "SANAD_RAWKEY"), [vault, desk.login, passphrase], { encoding: "utf8" });
        expect(key(desk.passphrase)).toMatch(/[0-9a-f]{64}/i);
        expect(() => key(`${desk.passphrase}x`)).toThrow();
        // SQLCipher opens the store with that key, and not with another.
        const store = join(office.store, "store.db");
        const count = (spec: string): number => Number(execFileSync(built("rawkey", "SANAD_RAWKEY"), ["--count", store, spec], { encoding: "utf8" }));
        expect(count(key(desk.passphrase).trim())).toBe(3);
        expect(() => count(`x'${"0".repeat(64)}'`)).toThrow();
      });
      console.log(`    ${desk.language}: ${office.counted.keys} keys and ${office.counted.clicks} clicks from the first window to the last`);
    } finally {
      await office.close();
    }
  });
}
