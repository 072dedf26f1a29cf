import { pointOf, type Sandbox } from "@kcc-hub/connectors/sandbox";
import { findMeldingCategory } from "../../../connectors/sandbox/city/melding-categories.ts";
import type { Door, JudgedMelding } from "./judged-set.ts";

const dayMs = 86_400_000;
const nobody = { email: null, phone: null, sharingAllowed: false };

/** Enters meldingen into Stadsbeheer's own book, as they were reported and closed. Gives their numbers by name. */
export function enterMeldingen(
  { stadsbeheerMeldingen: { meldingen: book } }: Sandbox,
  meldingen: readonly JudgedMelding[],
  nowMs: number,
): Map<string, string> {
  return new Map(
    meldingen.map(({ name, where, category: categoryId, text, reportedDaysAgo, closedDaysAgo }) => {
      const [main = "", sub = ""] = categoryId.split("/");
      const category = findMeldingCategory(main, sub);
      if (!category) throw new RangeError(`The sandbox has no category ${categoryId}`);
      const createdMs = nowMs - reportedDaysAgo * dayMs;
      const facts = { source: "online", text, textExtra: "", category, place: placeOf(where), reporter: nobody, extraProperties: null, by: null };
      const { id } = book.create({ ...facts, incidentMs: createdMs, createdMs });
      if (closedDaysAgo !== undefined) {
        book.patch(id, { status: { state: "o", text: "Hersteld.", sendEmail: false } }, "medewerker@stadsbeheer.example", nowMs - closedDaysAgo * dayMs);
      }
      return [name, String(id)] as const;
    }),
  );
}

function placeOf({ street, houseNumber }: Door) {
  const address = {
    openbare_ruimte: street,
    huisnummer: String(houseNumber),
    huisletter: "",
    huisnummer_toevoeging: "",
    postcode: "",
    woonplaats: "Ravenmeer",
  };
  return { point: pointOf(street, houseNumber), address };
}
