import { z } from "zod";
import { healthToGraphql } from "../departments/departments.service.ts";
import { beyond } from "../kernel/connection.ts";
import { notFound } from "../kernel/department-failure.ts";
import { check, idempotencyKey } from "../kernel/input.ts";
import { make } from "../kernel/make.ts";
import { ContactEntity } from "./contact.entity.ts";
import type { ContactsApi } from "./contacts.api.ts";
import type { ContactsRequest, ContactsTools } from "./contacts.tools.ts";
import { ContactMirrorEntity, type ContactMirrorRow } from "./mirror.entity.ts";
import { mirroredToGraphql } from "./mirror.mapping.ts";
import { sendAgain } from "./mirror.outbox.ts";
import { MirrorsRetried } from "./mirror.results.ts";
import { ContactMirrorConnection } from "./mirror.types.ts";
import { MirrorState } from "./mirror.words.ts";

const mirrorKey = z.object({ at: z.number(), id: z.uuid() });
const retryInput = z.object({ contactId: z.uuid({ error: "Dit contact bestaat niet." }).optional(), idempotencyKey });
const noRegister = "Er is geen klantregister aangesloten. De beheerder zet het in de configuratie, onder customerRegister.";
const notInOutbox = "Dit contact is niet voor het klantregister bewaard. Alleen afgeronde contacten gaan daarheen.";
const notFailed = "Dit contact is niet mislukt: het staat al in het klantregister, of het wacht en gaat vanzelf.";

/** The outbox as those see it who look after the connection. */
export function createMirrorService(
  { database, cursors, mirroring, now }: ContactsTools,
  { abilities, audit }: ContactsRequest,
): Pick<ContactsApi, "mirrors" | "mirror" | "retryMirror"> {
  return {
    async mirrors({ state }, asked) {
      if (!mirroring) return notFound(noRegister);
      const list = cursors({ list: "contact-mirrors", userId: abilities.viewer.userId, filter: state, key: mirrorKey });
      const page = list.readPage(asked);
      if (!page.ok) return page.problem;
      const { first, after } = page.value;
      const start = after && beyond({ columns: ["queued_at", "contact_id"], values: [new Date(after.at), after.id], direction: "ascending" });
      const em = database.fork();
      const rows = await em.find(ContactMirrorEntity, { state, ...start }, { orderBy: { queuedAt: "asc", contactId: "asc" }, limit: first + 1 });
      const contacts = await em.find(ContactEntity, { id: { $in: rows.map(({ contactId }) => contactId) } });
      const byId = new Map(contacts.map((contact) => [contact.id, contact]));
      const pairs = rows.flatMap((mirror) => {
        const contact = byId.get(mirror.contactId);
        return contact ? [{ mirror, contact }] : [];
      });
      return make(ContactMirrorConnection, {
        ...list.connect(pairs, page.value, { key: ({ mirror }) => keyOf(mirror), node: ({ mirror, contact }) => mirroredToGraphql(mirror, contact) }),
        waitingTotal: await em.count(ContactMirrorEntity, { state: MirrorState.WAITING }),
        failedTotal: await em.count(ContactMirrorEntity, { state: MirrorState.FAILED }),
        connection: healthToGraphql(mirroring.health()),
      });
    },

    async mirror(contactId) {
      if (!mirroring) return notFound(noRegister);
      const em = database.fork();
      const mirror = z.uuid().safeParse(contactId).success ? await em.findOne(ContactMirrorEntity, { contactId }) : null;
      return mirror ? mirroredToGraphql(mirror, await em.findOneOrFail(ContactEntity, contactId)) : notFound(notInOutbox);
    },

    async retryMirror(contactId, key) {
      if (!mirroring) return notFound(noRegister);
      const checked = check(retryInput, { contactId, idempotencyKey: key });
      if (!checked.ok) return checked.problem;
      const count = await database.fork().transactional(async (em) => {
        const again = await sendAgain(em, checked.value.contactId, new Date(now()));
        await mirroring.lane.tryAgain(em);
        if (again > 0)
          await audit.record({ action: "contact.mirror", outcome: "sent-again", fields: contactId === undefined ? [] : [`contact:${contactId}`] }, em);
        return again;
      });
      if (contactId !== undefined && count === 0) return notFound(notFailed);
      await mirroring.outbox.wake();
      return make(MirrorsRetried, { count });
    },
  };
}

function keyOf({ queuedAt, contactId }: ContactMirrorRow): z.infer<typeof mirrorKey> {
  return { at: queuedAt.getTime(), id: contactId };
}
