import { momentToDateTime, plainDateOf } from "@kcc-hub/connectors/sdk";
import type { Database } from "../database/orm.ts";
import type { ItemsNow } from "../kernel/happenings.ts";
import { type OpeningDays, whyClosed } from "../kernel/working-days.ts";
import { digestMessage } from "./messages.ts";
import { NotificationChannel, NotificationEvent } from "./notifications.words.ts";
import { keepOutgoing } from "./outbox.ts";
import { mailTargetId, type NotificationPlan } from "./targets.ts";

export interface DigestOptions {
  readonly database: Database;
  readonly plan: NotificationPlan;
  readonly items: Pick<ItemsNow, "overdueByTeam">;
  readonly hubUrl: string;
  readonly now: () => number;
}

const officeDays: OpeningDays = { openOn: ["monday", "tuesday", "wednesday", "thursday", "friday"], closingDays: [] };
const sentFrom = "08:00";

/** Nothing gets stuck: a team with something overdue gets one mail on a working day, whatever the number of items. */
export function createOverdueDigest({ database, plan, items, hubUrl, now }: DigestOptions): { run(): Promise<void> } {
  const teams = (plan.mail?.teams ?? []).filter(({ events }) => events.includes("overdue")).map(({ team }) => team);
  return {
    async run() {
      const at = new Date(now());
      const today = Temporal.PlainDate.from(plainDateOf(momentToDateTime(at.getTime())));
      if (teams.length === 0 || whyClosed(today, officeDays)) return;
      const late = new Set((await items.overdueByTeam()).map(({ team }) => team));
      const morning = new Date(today.toZonedDateTime({ timeZone: "Europe/Amsterdam", plainTime: sentFrom }).epochMilliseconds);
      const outgoing = teams
        .filter((team) => late.has(team))
        .map((team) => ({
          target: mailTargetId,
          channel: NotificationChannel.EMAIL,
          event: NotificationEvent.OVERDUE_DIGEST,
          recipient: `team:${team}`,
          dedupeKey: `digest:${team}:${today.toString()}`,
          body: digestMessage(team, at, hubUrl),
          madeAt: at,
          nextAt: new Date(Math.max(at.getTime(), morning.getTime())),
        }));
      await database.fork().transactional((em) => keepOutgoing(em, outgoing, plan.giveUpAfterMs));
    },
  };
}
