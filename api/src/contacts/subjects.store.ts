import type { Database } from "../database/orm.ts";

const ownContactsMax = 300;
const allContactsMax = 2_000;
const subjectsMax = 50;
/** A subject that so many agents chose is a common one; what one colleague typed may say more than it should. */
const agentsMin = 3;

/** Subjects of the agent's latest contacts, the most frequent first, and after them those that colleagues use. Two ranges of an index, however many contacts there are. */
export async function frequentSubjects(database: Database, agentId: string): Promise<readonly string[]> {
  const rows: { subject: string }[] = await database.fork().execute(
    `with "latest" as (
       (select "id", "agent_id", "started_at" from "contact" where "agent_id" = ? order by "started_at" desc limit ${ownContactsMax})
       union
       (select "id", "agent_id", "started_at" from "contact" order by "started_at" desc limit ${allContactsMax})
     )
     select "question"."subject"
     from "latest" join "contact_question" "question" on "question"."contact_id" = "latest"."id"
     where "question"."subject" <> ''
     group by 1
     having count(*) filter (where "agent_id" = ?) > 0 or count(distinct "agent_id") >= ${agentsMin}
     order by count(*) filter (where "agent_id" = ?) desc, count(*) desc, max("started_at") desc, 1
     limit ${subjectsMax}`,
    [agentId, agentId, agentId],
  );
  return rows.map(({ subject }) => subject);
}
