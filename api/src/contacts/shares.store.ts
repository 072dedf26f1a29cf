import type { Database } from "../database/orm.ts";
import { ShareBy } from "./contact.words.ts";
import type { WithoutWrapUp } from "./contacts.store.ts";

export interface SharesQuery extends WithoutWrapUp {
  /** First and last day, in Europe/Amsterdam. */
  readonly from: string;
  readonly to: string;
  readonly by: ShareBy;
  readonly at: Date;
}

export interface CountedShare {
  /** Day, team or agent; null for agents without a team. */
  readonly key: string | null;
  readonly name: string | null;
  readonly contacts: number;
  readonly wrappedUp: number;
}

const rowsMax = 1000;
const zone = "Europe/Amsterdam";

/** Columns to count by, and the name to show beside them. */
const groups: Readonly<Record<ShareBy, { readonly key: string; readonly name: string }>> = {
  [ShareBy.DAY]: { key: `("started_at" at time zone '${zone}')::date::text`, name: "null::text" },
  [ShareBy.TEAM]: { key: `"team"`, name: "null::text" },
  // Of somebody who changed names the latest one.
  [ShareBy.AGENT]: { key: `"agent_id"`, name: `(array_agg("agent_name" order by "started_at" desc))[1]` },
};

/** A contact that nobody ended counts as over after twelve hours; an e-mail when it is due. */
const isOver = `("ended_at" is not null or "wrapped_up_at" is not null or coalesce("due_at", "started_at" + interval '12 hours') < ?)`;

/** Counts the contacts that began in a period: one range of the index by start, as long as the period and no longer. */
export async function countShares(database: Database, { from, to, by, at, agentId, teams }: SharesQuery): Promise<readonly CountedShare[]> {
  const { key, name } = groups[by];
  const start = Temporal.PlainDate.from(from).toZonedDateTime({ timeZone: zone });
  const end = Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  const conditions = [`"started_at" >= ? and "started_at" < ?`, isOver];
  const values: unknown[] = [new Date(start.epochMilliseconds), new Date(end.epochMilliseconds), at];
  if (agentId !== undefined) {
    conditions.push(`"agent_id" = ?`);
    values.push(agentId);
  }
  if (teams) {
    conditions.push(`"team" in (${teams.map(() => "?").join(", ")})`);
    values.push(...teams);
  }
  const rows: { key: string | null; name: string | null; contacts: number | string; wrapped_up: number | string }[] = await database.fork().execute(
    `select ${key} as "key", ${name} as "name", count(*)::int as "contacts", count("wrapped_up_at")::int as "wrapped_up"
     from "contact" where ${conditions.join(" and ")} group by 1 order by 1 limit ${rowsMax}`,
    values,
  );
  return rows.map(({ key: counted, name: shown, contacts, wrapped_up: wrappedUp }) => ({
    key: counted,
    name: shown,
    contacts: Number(contacts),
    wrappedUp: Number(wrappedUp),
  }));
}
