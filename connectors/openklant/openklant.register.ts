import type {
  CustomerRegisterPort,
  ReadCall,
  RegisterActor,
  RegisterContact,
  RegisteredContact,
  RegisterOutcome,
  RegisterPart,
  RegisterPartKind,
} from "../sdk/index.ts";
import type { OpenKlantClient } from "./openklant.client.ts";
import type { OpenKlantConfiguration } from "./openklant.connector.ts";
import { actorFilters, addressOf, asFilters, keyOfAddress, keyOfSubject, subjectIdentificationOf, toActor, toContact } from "./openklant.translate.ts";
import type { WireContact } from "./openklant.wire.ts";

export interface CustomerRegisterOptions {
  readonly client: OpenKlantClient;
  readonly settings: OpenKlantConfiguration;
}

/** What an address may look like there: longer ones, and service numbers such as 0800 and 14 0xx, are refused. */
const addressCharactersMax = 80;
const phoneForm = /^(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})$/;
const ref = (uuid: string) => ({ uuid });

export function createCustomerRegister({ client, settings }: CustomerRegisterOptions): CustomerRegisterPort {
  const lists: Readonly<Record<RegisterPartKind, (contact: RegisteredContact, call: ReadCall) => Promise<readonly string[]>>> = {
    async address({ participantId }, call) {
      if (participantId === undefined) return [];
      return (await client.listAddresses({ verstrektDoorBetrokkene__uuid: participantId }, call)).map(keyOfAddress);
    },
    async subject({ id }, call) {
      const found = await client.listSubjects({ klantcontact__uuid: id }, call);
      return found.flatMap(({ onderwerpobjectidentificator: known }) => (known ? [keyOfSubject(known)] : []));
    },
    handler: async ({ id }, call) => (await client.listHandlers({ klantcontact__uuid: id }, call)).map(({ actor }) => actor.uuid),
    task: async ({ id }, call) => (await client.listTasks({ klantcontact__uuid: id }, call)).flatMap(({ referentienummer }) => referentienummer ?? []),
  };

  async function findContact({ reference, hubId }: Pick<RegisterContact, "reference" | "hubId">, call: ReadCall): Promise<RegisteredContact | undefined> {
    const found = await client.listContacts({ referentienummer: reference }, call);
    // A server that ignored the filter would give us somebody else's contact, and so would numbers that were given out anew after a database was lost.
    const contact = found.find(({ referentienummer, metadata }) => referentienummer === reference && metadata?.contact === hubId);
    return contact && toRegistered(contact);
  }

  function addressWrite(part: Extract<RegisterPart, { readonly kind: "address" }>, { participantId }: RegisteredContact) {
    return {
      ...addressOf(part),
      verstrektDoorBetrokkene: participantId === undefined ? null : ref(participantId),
      verstrektDoorPartij: null,
      omschrijving: "Opgegeven tijdens het contact",
    };
  }

  return {
    limits: { subject: 200, content: 1_000, answer: settings.answerCharactersMax, explanation: 1_000, action: 200, name: 200 },
    findsPersons: settings.findPersonsByBsnInAddress,
    findContact,

    async addContact(contact, call) {
      const made = await client.makeContact(toContact(contact, settings), call);
      if (made.kind === "refused") {
        const isKnown = made.refusals.some(({ field, code }) => field.endsWith("referentienummer") && code === "unique");
        const known = isKnown ? await findContact(contact, call) : undefined;
        return known ? { kind: "written", value: known } : made;
      }
      const { klantcontact, betrokkene } = made.value;
      return { kind: "written", value: { ...toRegistered(klantcontact), ...(betrokkene && { participantId: betrokkene.uuid }) } };
    },

    async findPerson({ bsn }, call) {
      const filters = { partijIdentificator__codeSoortObjectId: "bsn", partijIdentificator__objectId: bsn, soortPartij: "persoon" };
      const found = (await client.listPersons(filters, call)).filter(
        ({ indicatieActief, partijIdentificatoren }) =>
          indicatieActief !== false && partijIdentificatoren?.some(({ partijIdentificator }) => partijIdentificator?.objectId === bsn),
      );
      return found.length === 1 ? found[0]?.uuid : undefined;
    },
    async findActor(actor, call) {
      const found = await client.listActors(asFilters(actorFilters(actor, settings)), call);
      return found.find(({ indicatieActief }) => indicatieActief !== false)?.uuid;
    },
    addActor: async (actor: RegisterActor, call) => idOf(await client.createActor(toActor(actor, settings), call)),

    listParts: ({ kind, contact }, call) => lists[kind](contact, call),
    keyOf(part) {
      switch (part.kind) {
        case "address":
          return keyOfAddress(addressOf(part));
        case "subject":
          return keyOfSubject(subjectIdentificationOf(part, settings));
        case "handler":
          return part.actorId;
        case "task":
          return part.reference;
      }
    },
    takes(part) {
      if (part.kind !== "address") return true;
      return part.channel === "phone" ? phoneForm.test(part.value) : part.value.length <= addressCharactersMax;
    },
    addPart(part, contact, call) {
      const klantcontact = ref(contact.id);
      switch (part.kind) {
        case "address":
          return client.createAddress(addressWrite(part, contact), call);
        case "subject":
          return client.createSubject({ klantcontact, wasKlantcontact: null, onderwerpobjectidentificator: subjectIdentificationOf(part, settings) }, call);
        case "handler":
          return client.createHandler({ actor: ref(part.actorId), klantcontact }, call);
        case "task":
          return client.createTask(
            {
              referentienummer: part.reference,
              gevraagdeHandeling: part.action,
              toelichting: part.explanation,
              aanleidinggevendKlantcontact: klantcontact,
              toegewezenAanActoren: [ref(part.actorId)],
              status: "te_verwerken",
            },
            call,
          );
      }
    },
  };
}

function toRegistered({ uuid, url, hadBetrokkenen: [participant] }: WireContact): RegisteredContact {
  return { id: uuid, url, ...(participant && { participantId: participant.uuid }) };
}

function idOf(outcome: RegisterOutcome<{ readonly uuid: string }>): RegisterOutcome<string> {
  return outcome.kind === "written" ? { kind: "written", value: outcome.value.uuid } : outcome;
}
