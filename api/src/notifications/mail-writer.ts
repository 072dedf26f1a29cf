import type { Database } from "../database/orm.ts";
import type { ItemsNow } from "../kernel/happenings.ts";
import type { Mail } from "./mail.channel.ts";
import { createdMail, decidedMail, digestMail, testMail } from "./mail-texts.ts";
import { keptMessage } from "./messages.ts";
import { type NotificationRow, NotificationWishEntity } from "./notification.entity.ts";
import { NotificationEvent } from "./notifications.words.ts";
import type { MailTarget } from "./targets.ts";

export interface MailWriterOptions {
  readonly database: Database;
  readonly target: Pick<MailTarget, "teams" | "makers" | "from">;
  readonly items: ItemsNow;
  readonly hubUrl: string;
}

/** Writes a mail when it is sent, to who should have it then. `undefined` when there is no reason any more, or nobody to send it to. */
export function createMailWriter({ database, target, items, hubUrl }: MailWriterOptions): (notification: NotificationRow) => Promise<Mail | undefined> {
  return async ({ event, body, recipient }) => {
    const { data } = keptMessage.parse(JSON.parse(body));
    const { kind = "", state = "", decision = null, dueAt = "", team = "", itemId = "", url } = data;
    const to = await addressesOf(recipient ?? "");
    if (to.length === 0) return undefined;
    switch (event) {
      case NotificationEvent.ITEM_CREATED:
        return createdMail(to, { kind, dueAt, url });
      case NotificationEvent.ITEM_DECIDED: {
        const standing = await items.standingOf(itemId);
        // Undone or decided otherwise meanwhile: whoever made it hears the later decision instead.
        if (standing?.state !== state || standing.decision !== decision) return undefined;
        // Agents do not work in the inbox, where the message's own link leads.
        return decidedMail(to, { kind, state, url: `${hubUrl}/contacten/uitkomsten` });
      }
      case NotificationEvent.OVERDUE_DIGEST: {
        const counts = (await items.overdueByTeam()).filter((count) => count.team === team);
        return counts.length > 0 ? digestMail(to, { counts, url }) : undefined;
      }
      case NotificationEvent.TEST:
        return testMail(to, url);
      case NotificationEvent.ITEM_REOPENED:
      case NotificationEvent.ITEM_OVERDUE:
        return undefined;
    }
  };

  async function addressesOf(recipient: string): Promise<readonly string[]> {
    const [kind, ...rest] = recipient.split(":");
    const name = rest.join(":");
    if (kind === "team") return target.teams.find(({ team }) => team === name)?.addresses ?? [];
    if (kind === "sender") return [addressIn(target.from)];
    const wish = await database.fork().findOne(NotificationWishEntity, { userId: name });
    return wish && isInDomains(wish.address, target.makers?.domains ?? []) ? [wish.address] : [];
  }
}

/** Agents get mail within the organisation only. */
export function isInDomains(address: string, domains: readonly string[]): boolean {
  return domains.includes(address.slice(address.lastIndexOf("@") + 1).toLowerCase());
}

function addressIn(from: string): string {
  return /<([^>]+)>$/.exec(from)?.[1] ?? from;
}
