import type { Database } from "../database/orm.ts";
import { KnownSituationEntity, type KnownSituationRow } from "./known-situations.entity.ts";
import { isAbout, type Described } from "./kind-agreement.ts";
import { isInArea } from "./situation-area.ts";
import type { MeldingPlace } from "@kcc-hub/connectors/sdk";

/** More than a city has at a time; what is beyond is not added. */
export const situationsMax = 500;
/** More than an agent can read out. */
const toldMax = 5;

/** The situations that hold now at this place and are about this, the newest first. */
export async function findSituations(
  database: Database,
  fault: Described & { readonly place: MeldingPlace },
  now: Date,
): Promise<readonly KnownSituationRow[]> {
  const rows = await database.fork().find(KnownSituationEntity, validAt(now), { orderBy: { validFrom: "desc", id: "desc" }, limit: situationsMax });
  return rows.filter(({ area, categoryWords }) => isInArea(area, fault.place) && isAbout(categoryWords, fault)).slice(0, toldMax);
}

export function validAt(now: Date) {
  return { validFrom: { $lte: now }, $or: [{ validUntil: null }, { validUntil: { $gt: now } }] };
}
