import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { RegisteredContact } from "@kcc-hub/connectors/sdk";
import { MirrorState } from "./mirror.words.ts";

/** One contact in the outbox: written in the transaction that wrapped it up, and kept afterwards as what the register has of it. */
export const ContactMirrorEntity = defineEntity({
  name: "ContactMirror",
  tableName: "contact_mirror",
  properties: {
    contactId: p.uuid().primary(),
    /** Its place in the row: the oldest goes first. */
    queuedAt: p.datetime().length(3),
    state: p.enum(() => MirrorState),
    /** Grows when there is something more to tell, so that what changes during a delivery is delivered after it. */
    wanted: p.integer(),
    attempts: p.integer(),
    /** Failures in a row, without getting a step further, that are not the register's as a whole. After a few a person has to look. */
    strikes: p.integer(),
    lastAttemptAt: p.datetime().length(3).nullable(),
    nextAt: p.datetime().length(3),
    /** Written before anything is sent: until then what was sent may still arrive, and its absence proves nothing. */
    unsureUntil: p.datetime().length(3).nullable(),
    /** For people, in Dutch, without personal data. */
    message: p.text().nullable(),
    registered: p.json<RegisteredContact>().nullable(),
    isShortened: p.boolean(),
    /** What the hub knew at this moment is in the register. */
    readAt: p.datetime().length(3).nullable(),
  },
});
export type ContactMirrorRow = InferEntity<typeof ContactMirrorEntity>;

/** Who delivers to the register: one hub at a time, so that contacts arrive in order and nothing is made twice. */
export const MirrorLaneEntity = defineEntity({
  name: "MirrorLane",
  tableName: "mirror_lane",
  properties: {
    id: p.string().length(40).primary(),
    leaseOwner: p.string().length(64),
    leaseUntil: p.datetime().length(3),
    /** The register is left alone until then. */
    nextAt: p.datetime().length(3),
    /** In a row, since the register last answered well. */
    failures: p.integer(),
    /** When a contact last got through. */
    deliveredAt: p.datetime().length(3).nullable(),
  },
});
