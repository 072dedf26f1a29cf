import { stateNames, type StoredMelding } from "./city/melding-book.ts";
import { meldingCategories } from "./city/melding-categories.ts";
import type { Checked } from "./signalen-requests.ts";

const pageSizeMax = 1000;

export function readPaging({ searchParams }: URL): { readonly page: number; readonly pageSize: number } {
  const read = (name: string, standard: number): number => Math.max(1, Math.trunc(Number(searchParams.get(name) ?? standard)) || standard);
  return { page: read("page", 1), pageSize: Math.min(pageSizeMax, read("page_size", 100)) };
}

/** The filters of the private list that this sandbox knows; as the real server does, it ignores names that it does not know. */
export function filterMeldingen(all: readonly StoredMelding[], query: URLSearchParams): Checked<readonly StoredMelding[]> {
  const states = query.getAll("status");
  const wrongState = states.find((state) => stateNames[state] === undefined);
  if (wrongState !== undefined) return { errors: { status: [`Selecteer een geldige keuze. ${wrongState} is geen beschikbare keuze.`] } };
  const slugs = query.getAll("category_slug");
  const wrongSlug = slugs.find((slug) => !meldingCategories.some((category) => category.slug === slug));
  if (wrongSlug !== undefined) return { errors: { category_slug: [`Selecteer een geldige keuze. ${wrongSlug} is geen beschikbare keuze.`] } };
  const email = query.get("reporter_email")?.toLowerCase();
  const keyword = query.get("note_keyword")?.toLowerCase();
  const address = query.get("address_text")?.toLowerCase();
  const createdAfter = timeIn(query, "created_after");
  const updatedAfter = timeIn(query, "updated_after");
  const id = query.get("id");
  const found = all.filter(
    (melding) =>
      (states.length === 0 || states.includes(melding.status.state)) &&
      (slugs.length === 0 || slugs.includes(melding.category.slug)) &&
      (!email || melding.reporter.email?.toLowerCase() === email) &&
      (!keyword || melding.notes.some(({ text }) => text.toLowerCase().includes(keyword))) &&
      (!address || (melding.place.address?.openbare_ruimte.toLowerCase() ?? "").includes(address)) &&
      (createdAfter === undefined || melding.createdMs >= createdAfter) &&
      (updatedAfter === undefined || melding.updatedMicros >= updatedAfter * 1000) &&
      (!id || String(melding.id) === id),
  );
  const byChange = query.get("ordering") === "-updated_at";
  return { value: found.toSorted((one, other) => (byChange ? other.updatedMicros - one.updatedMicros : other.createdMs - one.createdMs || other.id - one.id)) };
}

function timeIn(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  return text === null ? undefined : Date.parse(text);
}
