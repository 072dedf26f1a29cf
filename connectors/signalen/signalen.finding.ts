import {
  ConnectorError,
  isClosedMelding,
  metersBetween,
  type Melding,
  type MeldingCategory,
  type MeldingenPort,
  type ReadCall,
  type ServiceLevel,
} from "../sdk/index.ts";
import type { SignalenClient } from "./signalen.client.ts";
import { openStates, readCategoryId, toMelding, toQuestion } from "./signalen.translate.ts";
import type { WirePrivateCategory, WireSubCategory } from "./signalen.wire.ts";

type Finding = Pick<MeldingenPort, "listCategories" | "questionsFor" | "findByReference" | "findByPerson" | "findNear" | "findCreated" | "listChanged">;

/** Clocks of two organisations may differ by this much. */
const clockMarginMinutes = 5;
/** Each is read by itself, for the map only tells ids. */
const nearMax = 25;

export function createFinding({ client, system }: { readonly client: SignalenClient; readonly system: string }): Finding {
  async function readAll(ids: readonly number[], call: ReadCall): Promise<readonly Melding[]> {
    const signals = await Promise.all(ids.map((id) => client.readSignal(String(id), call)));
    return signals.flatMap((signal) => (signal ? [toMelding(signal)] : []));
  }

  return {
    async listCategories(call) {
      const [mains, levels] = await Promise.all([client.listCategories(call), readServiceLevels(client, call)]);
      return mains.flatMap((main) =>
        main.sub_categories.filter((sub) => sub.is_active).map((sub) => toCategory(sub, main, levels.get(`${main.slug}/${sub.slug}`))),
      );
    },
    async questionsFor({ categoryId }, call) {
      const category = readCategoryId(categoryId);
      return category ? (await client.listQuestions(category, call)).map(toQuestion) : [];
    },
    async findByReference({ reference }, call) {
      const [, prefix, id] = /^([A-Z]*)[- ]?0*([1-9]\d{0,17})$/.exec(reference.trim().toUpperCase()) ?? [];
      if (prefix === undefined || id === undefined) return [];
      const signal = await client.readSignal(id, call);
      const melding = signal && toMelding(signal);
      // The number of a system with another prefix is no number of this one.
      return melding && (prefix === "" || melding.reference.toUpperCase().startsWith(prefix)) ? [melding] : [];
    },
    async findByPerson({ person }, call) {
      if (person.kind !== "email") throw new ConnectorError("NOT_SUPPORTED", `${system}: meldingen are found by e-mail address only`, { applied: "no" });
      return (await client.listSignals({ reporter_email: person.email }, call)).map(toMelding);
    },
    async findNear({ point, radiusMeters, categoryId, limit }, call) {
      const category = categoryId === undefined ? undefined : readCategoryId(categoryId);
      if (categoryId !== undefined && !category) return [];
      const filters = [...openStates.map((state) => ["status", state] as const), ...(category ? [["category_slug", category.sub] as const] : [])];
      const places = await client.listPlaces(filters, call);
      const near = places
        .map(({ geometry: { coordinates }, properties: { id } }) => ({
          id,
          meters: metersBetween(point, { longitude: coordinates[0], latitude: coordinates[1] }),
        }))
        .filter(({ meters }) => meters <= radiusMeters)
        .toSorted((one, other) => one.meters - other.meters)
        .slice(0, Math.min(limit, nearMax));
      const meldingen = await readAll(
        near.map(({ id }) => id),
        call,
      );
      // Another main category may have a sub category of the same slug, and a melding may be closed meanwhile.
      return meldingen.filter((melding) => !isClosedMelding(melding.status) && (categoryId === undefined || melding.category.id === categoryId));
    },
    async findCreated({ key, since }, call) {
      const from = Temporal.Instant.from(since).subtract({ minutes: clockMarginMinutes }).toString();
      return (await client.listSignals({ created_after: from }, call)).map(toMelding).filter(({ creationKey }) => creationKey === key);
    },
    async listChanged({ since }, call) {
      return (await client.listSignals({ updated_after: Temporal.Instant.from(since).toString(), ordering: "-updated_at" }, call)).map(toMelding);
    },
  };
}

function toCategory(sub: WireSubCategory, main: { readonly slug: string; readonly name: string }, serviceLevel: ServiceLevel | undefined): MeldingCategory {
  return {
    id: `${main.slug}/${sub.slug}`,
    name: sub.name,
    group: main.name,
    ...(sub.description ? { description: sub.description } : {}),
    ...(sub.handling_message ? { handlingMessage: sub.handling_message } : {}),
    ...(serviceLevel ? { serviceLevel } : {}),
    handledBy: sub.departments.map(({ name, code, is_intern: isIntern }) => ({ name, ...(code ? { code } : {}), isOutsideParty: !isIntern })),
  };
}

/** Only the private list tells them. An account without the right to see it leaves them unknown. */
async function readServiceLevels(client: SignalenClient, call: ReadCall): Promise<ReadonlyMap<string, ServiceLevel>> {
  try {
    const categories = await client.listPrivateCategories(call);
    return new Map(categories.flatMap(toServiceLevel));
  } catch (error) {
    if (ConnectorError.isInstance(error) && error.code === "DENIED") return new Map();
    throw error;
  }
}

function toServiceLevel({ _links, sla }: WirePrivateCategory): readonly (readonly [id: string, level: ServiceLevel])[] {
  const [, main, sub] = /\/categories\/([\w-]+)\/sub_categories\/([\w-]+)\/?$/.exec(_links.self?.public ?? "") ?? [];
  if (main === undefined || sub === undefined || !sla?.n_days) return [];
  return [[`${main}/${sub}`, { days: sla.n_days, dayKind: sla.use_calendar_days ? "calendar" : "working" }]];
}
