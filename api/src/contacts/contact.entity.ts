import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import { Channel, ContactLinkKind, QuestionOutcome } from "./contact.words.ts";

/** One contact with a citizen, from its first second. Who it was and what was said is sealed; what is counted is not. */
export const ContactEntity = defineEntity({
  name: "Contact",
  tableName: "contact",
  properties: {
    id: p.uuid().primary(),
    /** What the citizen is told. */
    reference: p.string().length(10).unique(),
    channel: p.enum(() => Channel),
    agentId: p.string().length(255),
    agentName: p.string().length(255),
    team: p.string().length(64).nullable(),
    startedAt: p.datetime().length(3),
    /** When an e-mail or letter came in. */
    receivedAt: p.datetime().length(3).nullable(),
    dueAt: p.datetime().length(3).nullable(),
    endedAt: p.datetime().length(3).nullable(),
    wrappedUpAt: p.datetime().length(3).nullable(),
    version: p.integer(),
    /** Sealed: what is being typed until the contact is wrapped up, and the caller and notes after that. */
    content: p.text(),
  },
});
export type ContactRow = InferEntity<typeof ContactEntity>;

/** A question of a contact that was wrapped up. */
export const ContactQuestionEntity = defineEntity({
  name: "ContactQuestion",
  tableName: "contact_question",
  primaryKeys: ["contactId", "id"],
  properties: {
    contactId: p.uuid().primary(),
    id: p.string().length(40).primary(),
    position: p.integer(),
    subject: p.string().length(200),
    departmentId: p.string().length(64).nullable(),
    outcome: p.enum(() => QuestionOutcome),
    articleId: p.string().length(200).nullable(),
    /** Sealed: the question in the citizen's words, the answer, why it was left open. */
    details: p.text(),
  },
});
export type ContactQuestionRow = InferEntity<typeof ContactQuestionEntity>;

/** Whose contact it was, by keyed hashes: the timeline of a person is one range of its primary key. */
export const ContactPersonEntity = defineEntity({
  name: "ContactPerson",
  tableName: "contact_person",
  primaryKeys: ["personHash", "startedAt", "contactId"],
  properties: {
    personHash: p.string().length(32).primary(),
    startedAt: p.datetime().length(3).primary(),
    contactId: p.uuid().primary(),
  },
});

/** A mutation that was carried out: the same key does nothing twice. */
export const ContactWriteEntity = defineEntity({
  name: "ContactWrite",
  tableName: "contact_write",
  primaryKeys: ["userId", "kind", "idempotencyKey"],
  properties: {
    userId: p.string().length(255).primary(),
    kind: p.string().length(20).primary(),
    idempotencyKey: p.string().length(200).primary(),
    inputHash: p.string().length(64),
    contactId: p.uuid(),
    at: p.datetime().length(3),
  },
});

/** What an agent attached to a contact. What the hub did itself during the contact stands in the ledger. */
export const ContactLinkEntity = defineEntity({
  name: "ContactLink",
  tableName: "contact_link",
  primaryKeys: ["contactId", "kind", "targetId"],
  properties: {
    contactId: p.uuid().primary(),
    kind: p.enum(() => ContactLinkKind).primary(),
    targetId: p.string().length(700).primary(),
    linkedAt: p.datetime().length(3),
  },
});
export type ContactLinkRow = InferEntity<typeof ContactLinkEntity>;
