import { z } from "zod";
import type { SqlEntityManager } from "../database/orm.ts";
import { check, invalidInput } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import type { InboxApi } from "./inbox.api.ts";
import { CountOfAge, CountOfDay, CountOfTopic, InboxStatistics } from "./inbox.results.ts";
import type { InboxTools } from "./inbox.tools.ts";
import { InboxKind, openStates } from "./inbox.words.ts";

const daysMax = 366;
const topicsMax = 10;
const ageGroups = [
  { fromDays: 0, toDays: 1 },
  { fromDays: 2, toDays: 4 },
  { fromDays: 5, toDays: 9 },
  { fromDays: 10, toDays: 29 },
  { fromDays: 30, toDays: undefined },
] as const;

const date = z.iso.date({ error: "Deze datum bestaat niet. Schrijf hem als 2026-12-31." });
const input = z.object({ kinds: z.array(z.enum(InboxKind)).min(1).max(3).nullish(), from: date, until: date });

/** The inbox in figures, counted by the database when asked. */
export function createStatisticsService({ database, now }: InboxTools): Pick<InboxApi, "statistics"> {
  return {
    async statistics(query) {
      const checked = check(input, query);
      if (!checked.ok) return checked.problem;
      const { kinds, from, until } = checked.value;
      const length = Temporal.PlainDate.from(from).until(until, { largestUnit: "days" }).days + 1;
      if (length < 1) return invalidInput([{ field: "until", message: "De laatste dag ligt voor de eerste. Draai ze om." }]);
      if (length > daysMax) return invalidInput([{ field: "until", message: `Vraag hoogstens ${daysMax} dagen tegelijk.` }]);
      const period = { kinds: kinds ?? Object.values(InboxKind), from, until };
      const em = database.fork();
      const { medianHours, inTimeShare } = await readSpeed(em, period);
      return make(InboxStatistics, {
        days: await readDays(em, period),
        ages: await readAges(em, period, now()),
        medianHours,
        inTimeShare,
        pages: await readTopics(em, period, "page_address"),
        topics: await readTopics(em, period, "lower(subject)"),
      });
    },
  };
}

interface Period {
  readonly kinds: readonly InboxKind[];
  readonly from: string;
  readonly until: string;
}

const isOfKind = (kinds: readonly unknown[]) => `kind in (${kinds.map(() => "?").join(", ")})`;
const dayOf = (column: string) => `(${column} at time zone 'Europe/Amsterdam')::date`;

async function readDays(em: SqlEntityManager, { kinds, from, until }: Period): Promise<CountOfDay[]> {
  const rows: { day: string; made: string; decided: string }[] = await em.execute(
    `with days as (select generate_series(?::date, ?::date, interval '1 day')::date as day),
       made as (select ${dayOf("made_at")} as day, count(*) as count from inbox_item where ${isOfKind(kinds)} group by 1),
       decided as (select ${dayOf("decided_at")} as day, count(*) as count from inbox_item where decided_at is not null and ${isOfKind(kinds)} group by 1)
     select to_char(days.day, 'YYYY-MM-DD') as day, coalesce(made.count, 0) as made, coalesce(decided.count, 0) as decided
     from days left join made using (day) left join decided using (day) order by days.day`,
    [from, until, ...kinds, ...kinds],
  );
  return rows.map(({ day, made, decided }) => make(CountOfDay, { date: day, made: Number(made), decided: Number(decided) }));
}

async function readAges(em: SqlEntityManager, { kinds }: Period, now: number): Promise<CountOfAge[]> {
  const rows: { days: number | string; count: string }[] = await em.execute(
    `select floor(extract(epoch from (?::timestamptz - made_at)) / 86400) as days, count(*) as count from inbox_item
     where state in (${openStates.map(() => "?").join(", ")}) and ${isOfKind(kinds)} group by 1`,
    [new Date(now).toISOString(), ...openStates, ...kinds],
  );
  return ageGroups.map(({ fromDays, toDays = Infinity }) => {
    const own = rows.filter(({ days }) => Number(days) >= fromDays && Number(days) <= toDays);
    const count = own.reduce((sum, row) => sum + Number(row.count), 0);
    return make(CountOfAge, { fromDays, toDays: toDays === Infinity ? undefined : toDays, count });
  });
}

async function readSpeed(em: SqlEntityManager, { kinds, from, until }: Period): Promise<Pick<InboxStatistics, "medianHours" | "inTimeShare">> {
  const [row]: { hours: number | string | null; share: number | string | null }[] = await em.execute(
    `select percentile_cont(0.5) within group (order by extract(epoch from decided_at - made_at) / 3600) as hours,
       avg((decided_at <= due_at)::int) as share
     from inbox_item where decided_at is not null and ${dayOf("decided_at")} between ?::date and ?::date and ${isOfKind(kinds)}`,
    [from, until, ...kinds],
  );
  const numberOf = (value: number | string | null | undefined) => (value === null || value === undefined ? undefined : Number(value));
  return { medianHours: numberOf(row?.hours), inTimeShare: numberOf(row?.share) };
}

async function readTopics(em: SqlEntityManager, { kinds, from, until }: Period, topic: "page_address" | "lower(subject)"): Promise<CountOfTopic[]> {
  const rows: { topic: string; reports: string; contacts: string }[] = await em.execute(
    `select ${topic} as topic, count(distinct item.id) as reports, count(distinct contact.reference) as contacts
     from inbox_item item left join inbox_contact contact on contact.item_id = item.id
     where ${topic} is not null and ${dayOf("made_at")} between ?::date and ?::date and ${isOfKind(kinds)}
     group by 1 order by 3 desc, 2 desc, 1 limit ?`,
    [from, until, ...kinds, topicsMax],
  );
  return rows.map((row) => make(CountOfTopic, { topic: row.topic, reports: Number(row.reports), contacts: Number(row.contacts) }));
}
