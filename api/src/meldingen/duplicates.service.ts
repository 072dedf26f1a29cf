import { setTimeout as sleep } from "node:timers/promises";
import { ConnectorError, type Melding, momentToDateTime, type MeldingCategory, type MeldingPlace, type ReadCall } from "@kcc-hub/connectors/sdk";
import type { Database } from "../database/orm.ts";
import { type Answer, complete } from "../departments/capability-desk.ts";
import { sourcesToGraphql } from "../departments/sources.ts";
import { Action } from "../kernel/abilities.ts";
import type { Gathered } from "../kernel/gather.ts";
import { GeoPoint } from "../kernel/geo-point.types.ts";
import { check } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { spokenMoment } from "../kernel/spoken.ts";
import { type CheckedDuplicatesQuery, duplicatesInput } from "./duplicates.checks.ts";
import { duplicateToGraphql } from "./duplicates.mapping.ts";
import type { DuplicatesApi } from "./duplicates.resolver.ts";
import { DuplicateSource, LikelyDuplicates } from "./duplicates.types.ts";
import type { KnownMelding, KnownMeldingen, KnownView } from "./known-meldingen.ts";
import { situationToGraphql } from "./known-situations.mapping.ts";
import { findSituations } from "./known-situations.ts";
import { findLikely, type ReportedFault, searchRadiusMeters } from "./likely-duplicates.ts";
import { createMeldingenDesk, type MeldingenDepartment, type MeldingenRequest, type MeldingenTools } from "./meldingen.tools.ts";
import { metersApart, placesApart } from "./place-closeness.ts";

export interface DuplicatesTools extends MeldingenTools {
  readonly database: Database;
  readonly known: KnownMeldingen;
}

/** Most that a department is asked for; when it gives fewer, there are no more within the radius. */
const liveMax = 25;
/** A department's map may lag behind its own answers by this much. */
const lagMs = 5_000;
/** At the very border two ways of measuring may differ. */
const borderMeters = 2;

/** What is likely reported already. Departments are asked at once; where one gives no answer, the hub's own table does. */
export function createDuplicatesService(tools: DuplicatesTools, request: MeldingenRequest): DuplicatesApi {
  const { known, database, now } = tools;
  const desk = createMeldingenDesk(tools, request);

  return {
    async find(query) {
      const checked = check(duplicatesInput(now), query);
      if (!checked.ok) return checked.problem;
      const asked = checked.value;
      const point = asked.place.point ?? (await known.findPoint(asked.place));
      const [gathered, category] = await Promise.all([
        desk.gatherFrom(desk.departments(), (department, within) => askDepartment(department, point, within)),
        findCategory(asked),
      ]);
      for (const { departmentId, items } of gathered) await known.keep(departmentId, items);
      const seen = desk.departments().filter((department) => desk.may(department, Action.VIEW));
      const departmentIds = seen.map(({ id }) => id);
      const [candidates, views, situations] = await Promise.all([
        known.find({ departmentIds, place: asked.place, radiusMeters: searchRadiusMeters }),
        known.views(departmentIds),
        findSituations(database, { place: { ...asked.place, ...(point ? { point } : {}) }, ...described(asked, category) }, new Date(now())),
      ]);
      const there = candidates.filter((melding) => isStillThere(melding, { place: asked.place, gathered, now: now() }));
      const fault: ReportedFault = { place: asked.place, ...described(asked, category), ...(asked.seenAt ? { seenAt: asked.seenAt } : {}) };
      const likely = findLikely(fault, there.map(withScopedCategory), new Date(now()));
      await request.audit.record({ action: "melding.find-duplicates", outcome: likely.length > 0 ? "found" : "none", departmentIds });
      return make(LikelyDuplicates, {
        items: likely.flatMap((each) => {
          const department = desk.department(each.melding.departmentId);
          return department ? [duplicateToGraphql(each, { department, now: new Date(now()) })] : [];
        }),
        situations: situations.flatMap((row) => situationToGraphql(row, tools) ?? []),
        point: point && make(GeoPoint, { ...point }),
        sources: gathered.flatMap((each) => sourceOf(each, views.get(each.departmentId))),
      });
    },
  };

  async function askDepartment(
    { name, meldingen: { port } }: MeldingenDepartment,
    point: CheckedDuplicatesQuery["place"]["point"],
    within: ReadCall,
  ): Promise<Answer<Melding>> {
    if (!port.supports.findNear) return fromTable(`Het systeem van ${name} kan niet op plaats zoeken.`);
    if (!point) return fromTable(`Zonder punt op de kaart kan de hub het systeem van ${name} niet op plaats laten zoeken. Kies het punt op de kaart.`);
    return complete(await port.findNear({ point, radiusMeters: searchRadiusMeters, limit: liveMax }, within));
  }

  /** By its id at the department that was named, or at the first that has it. Without an answer in time the search goes on without. */
  async function findCategory({ departmentId, categoryId }: CheckedDuplicatesQuery): Promise<ScopedCategory | undefined> {
    if (!categoryId) return undefined;
    const departments = desk.departments().filter((department) => (!departmentId || department.id === departmentId) && desk.may(department, Action.VIEW));
    const found = await Promise.all(
      departments.map(async (department) => {
        const all = await Promise.race([categoriesOf(department), sleep(tools.gatherDeadlineMs, [], { ref: false })]);
        const category = all.find(({ id }) => id === categoryId);
        return category ? [{ departmentId: department.id, category }] : [];
      }),
    );
    return found.flat()[0];
  }

  async function categoriesOf(department: MeldingenDepartment): Promise<readonly MeldingCategory[]> {
    try {
      return await tools.categories.categories(department, desk.call);
    } catch (error) {
      // That the department gives no answer is told by its source already.
      if (ConnectorError.isInstance(error)) return [];
      throw error;
    }
  }

  function sourceOf(gathered: Gathered<Melding>, view: KnownView | undefined): DuplicateSource[] {
    const asOf = gathered.outcome.kind === "complete" ? new Date(now()) : view?.caughtUpAt;
    const isFromTable = gathered.outcome.kind === "failed" || gathered.outcome.kind === "partial";
    return sourcesToGraphql([gathered], desk).map((source) =>
      make(DuplicateSource, {
        ...source,
        ...(isFromTable ? { message: `${source.message ?? ""} ${knowledgeOf(view)}`.trim() } : {}),
        asOf: gathered.outcome.kind === "not-permitted" || !asOf ? undefined : momentToDateTime(asOf.getTime()),
      }),
    );
  }
}

interface ScopedCategory {
  readonly departmentId: string;
  readonly category: MeldingCategory;
}

/** Ids of categories are the department's own: two departments may have the same one for different things. */
function withScopedCategory(melding: KnownMelding): KnownMelding {
  return { ...melding, category: { ...melding.category, id: `${melding.departmentId}/${melding.category.id}` } };
}

function described({ categoryId, text }: CheckedDuplicatesQuery, found: ScopedCategory | undefined): Pick<ReportedFault, "category" | "text"> {
  // An id that no department explains now may still say something: many systems write them as words.
  const category = found
    ? { id: `${found.departmentId}/${found.category.id}`, name: found.category.name, ...(found.category.group ? { group: found.category.group } : {}) }
    : categoryId
      ? { id: categoryId, name: categoryId.split("/").at(-1)?.replaceAll("-", " ") ?? categoryId }
      : undefined;
  return { ...(category ? { category } : {}), ...(text ? { text } : {}) };
}

/** Open as far as the table knows, but not in the whole answer of its department: closed or moved meanwhile. */
function isStillThere(
  melding: KnownMelding,
  { place, gathered, now }: { readonly place: MeldingPlace; readonly gathered: readonly Gathered<Melding>[]; readonly now: number },
): boolean {
  const live = gathered.find(({ departmentId }) => departmentId === melding.departmentId);
  if (melding.closedAt || live?.outcome.kind !== "complete" || live.items.length >= liveMax) return true;
  if (live.items.some(({ id }) => id === melding.id)) return true;
  const meters = place.point && melding.place.point ? metersApart(placesApart(place, melding.place)) : undefined;
  if (meters === undefined || meters > searchRadiusMeters - borderMeters) return true;
  return now - melding.seenAt.getTime() < lagMs;
}

function fromTable(message: string): Answer<Melding> {
  return { items: [], outcome: { kind: "partial", message } };
}

function knowledgeOf(view: KnownView | undefined): string {
  if (!view) return "Van deze afdeling weet de hub alleen wat hij zelf heeft gezien: er kan een melding ontbreken.";
  return `Hier staat wat de hub wist op ${spokenMoment(momentToDateTime(view.caughtUpAt.getTime()))}.`;
}
