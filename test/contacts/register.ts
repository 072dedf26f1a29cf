import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { OpenKlantBook } from "@kcc-hub/connectors/sandbox";
import type { TestHub } from "../support/hub.ts";
import { begun, type ContactDesk, contactDesk } from "./desk.ts";

export const caller = { name: "Soraya van der Horst", bsn: "999990019", email: "soraya@example.test", phone: "0612345678" };

/** A conversation with something in it for every step: two addresses, a request, and two tasks. Begun, and not wrapped up yet. */
export async function conversation(desk: ContactDesk) {
  const { id, reference } = await begun(desk, { channel: "CHAT", caller });
  const zaak = randomUUID();
  await desk.link(id, "REQUEST", Buffer.from(`request/burgerzaken/${zaak}`).toString("base64url"));
  const questions = [
    { id: "a", subject: "Paspoort verlengen", text: "Hoe verleng ik mijn paspoort?", answer: "Maak een afspraak.", outcome: "ANSWERED" },
    { id: "b", subject: "Aanslag klopt niet", text: "Ik heb al betaald.", outcome: "CALLBACK", departmentId: "belastingen" },
    { id: "c", subject: "Geluid", text: "Mag dat?", outcome: "LEFT_OPEN", leftOpenReason: "Eerst uitzoeken" },
  ];
  return { id, reference, zaak, input: { contactId: id, questions } };
}

export async function wrapUpConversation(desk: ContactDesk) {
  const wanted = await conversation(desk);
  const answer = await desk.wrapUp(wanted.input);
  if (answer.__typename !== "ContactWrappedUp") throw new Error(`not wrapped up: ${answer.__typename}`);
  return wanted;
}

/** Of such a conversation: contact, participant, addresses, subjects, handler, tasks. */
export const whole: readonly number[] = [1, 1, 2, 1, 1, 2];

/** What the sandbox's Open Klant has of a contact. */
export function inRegister(register: OpenKlantBook, reference: string) {
  const contacts = register.all("klantcontacten").filter(({ members }) => members.referentienummer === reference);
  const [contact] = contacts;
  const uuidIn = (value: unknown): unknown => Reflect.get(Object(value), "uuid");
  const of = (resource: "betrokkenen" | "onderwerpobjecten" | "actorklantcontacten" | "internetaken", member: string) =>
    register.all(resource).filter(({ members }) => contact && uuidIn(members[member]) === contact.uuid);
  const participants = of("betrokkenen", "hadKlantcontact");
  const addresses = register.all("digitaleadressen").filter(({ members }) => participants.some(({ uuid }) => uuid === uuidIn(members.verstrektDoorBetrokkene)));
  return {
    contacts: contacts.map(({ members }) => members),
    participants: participants.map(({ members }) => members),
    addresses: addresses.map(({ members }) => String(members.adres)).toSorted(),
    subjects: of("onderwerpobjecten", "klantcontact").map(({ members }) => Object(members.onderwerpobjectidentificator)),
    handlers: of("actorklantcontacten", "klantcontact").map(({ members }) => register.read("actoren", String(uuidIn(members.actor)))?.members),
    tasks: of("internetaken", "aanleidinggevendKlantcontact").map(({ members }) => members),
  };
}

/** How many of each the register has of a contact. */
export function countsOf(register: OpenKlantBook, reference: string) {
  const { contacts, participants, addresses, subjects, handlers, tasks } = inRegister(register, reference);
  return [contacts, participants, addresses, subjects, handlers, tasks].map(({ length }) => length);
}

/** Waits until the contacts stand there, and answers them. */
export async function untilMirror(hub: Pick<TestHub, "ask">, ids: readonly string[], state: "MIRRORED" | "FAILED", withinMs = 30_000) {
  const desk = contactDesk(hub);
  const until = performance.now() + withinMs;
  for (;;) {
    const contacts = await Promise.all(ids.map((id) => desk.byId(id)));
    if (contacts.every(({ mirror }) => mirror?.state === state)) return contacts;
    if (performance.now() > until) throw new Error(`not ${state} in time: ${JSON.stringify(contacts.map(({ mirror }) => mirror))}`);
    await pause(100);
  }
}

const contactMirrors = `query ($state: MirrorState!, $first: Int, $after: String) { contactMirrors(state: $state, first: $first, after: $after) { __typename
  ... on ContactMirrorConnection { waitingTotal failedTotal connection { state } pageInfo { hasNextPage endCursor }
    edges { node { contactId reference wrappedUpAt mirror { state attempts lastAttemptAt message url } } } }
  ... on Problem { code message } } }`;
const contactMirror = `query ($id: ID!) { contactMirror(contactId: $id) { __typename
  ... on MirroredContact { contactId reference mirror { state } } ... on Problem { code message } } }`;
const retryMirror = `mutation ($id: ID, $key: String!) { retryMirror(contactId: $id, idempotencyKey: $key) { __typename
  ... on MirrorsRetried { count } ... on Problem { code message } } }`;

/** What whoever looks after the connection asks. */
export const mirrorDocuments = { contactMirrors, contactMirror, retryMirror };
