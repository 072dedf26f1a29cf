import type { RegisterActor, RegisterContact, RegisterPart } from "../sdk/index.ts";
import type { OpenKlantConfiguration } from "./openklant.connector.ts";

type Address = Extract<RegisterPart, { readonly kind: "address" }>;
type Subject = Extract<RegisterPart, { readonly kind: "subject" }>;

/** How something in another register is named here. */
interface Identification {
  readonly objectId: string;
  readonly codeObjecttype: string;
  readonly codeRegister: string;
}

const register = "kcc-hub";
const noName = { voorletters: "", voornaam: "", voorvoegselAchternaam: "", achternaam: "" };

export function toContact(contact: RegisterContact, { channels, confidential }: OpenKlantConfiguration): object {
  const { person, shortened } = contact;
  return {
    klantcontact: {
      referentienummer: contact.reference,
      kanaal: channels[contact.channel],
      onderwerp: contact.subject,
      inhoud: contact.content,
      reactie: contact.answer,
      indicatieContactGelukt: true,
      taal: "nld",
      vertrouwelijk: confidential,
      plaatsgevondenOp: contact.at,
      // For programs what the marker in the text is for people.
      metadata: { bron: register, contact: contact.hubId, ...(shortened.length > 0 && { ingekort: shortened.join(",") }) },
    },
    ...(person && {
      betrokkene: {
        wasPartij: person.registeredId === undefined ? null : { uuid: person.registeredId },
        rol: "klant",
        initiator: true,
        organisatienaam: "",
        // As it was said on the phone: nobody can tell there what is the first and what the last name.
        contactnaam: { ...noName, achternaam: person.name },
      },
    }),
  };
}

export function toActor(actor: RegisterActor, settings: OpenKlantConfiguration): object {
  const actoridentificator = actorFilters(actor, settings);
  const of = { naam: actor.name, indicatieActief: true, actoridentificator };
  if (actor.kind === "department") {
    const actorIdentificatie = { omschrijving: actor.name, emailadres: "", faxnummer: "", telefoonnummer: "" };
    return { ...of, soortActor: "organisatorische_eenheid", actorIdentificatie };
  }
  const actorIdentificatie = { functie: "Medewerker KCC", emailadres: "", telefoonnummer: settings.contactCentrePhone };
  return { ...of, soortActor: "medewerker", actorIdentificatie };
}

/** How an actor is told from others. */
export function actorFilters(actor: RegisterActor, { departments }: OpenKlantConfiguration) {
  if (actor.kind === "employee") return { objectId: actor.id, codeObjecttype: "mdw", codeRegister: register, codeSoortObjectId: "account" };
  return departments[actor.id] ?? { objectId: actor.id, codeObjecttype: "afd", codeRegister: register, codeSoortObjectId: "id" };
}

export function asFilters(actor: ReturnType<typeof actorFilters>): Readonly<Record<string, string>> {
  return {
    actoridentificatorObjectId: actor.objectId,
    actoridentificatorCodeObjecttype: actor.codeObjecttype,
    actoridentificatorCodeRegister: actor.codeRegister,
    actoridentificatorCodeSoortObjectId: actor.codeSoortObjectId,
  };
}

export function addressOf({ channel, value }: Address) {
  return { adres: value, soortDigitaalAdres: channel === "email" ? "email" : "telefoonnummer" };
}

export function keyOfAddress({ adres, soortDigitaalAdres }: { readonly adres: string; readonly soortDigitaalAdres: string }): string {
  return `${soortDigitaalAdres}:${adres.toLowerCase()}`;
}

const objectTypes = { request: "zgw-Zaak", appointment: "afspraak", melding: "melding", article: "kennisartikel" } as const;

export function subjectIdentificationOf({ of, id, departmentId }: Subject, { requestsRegister }: OpenKlantConfiguration) {
  return {
    objectId: id,
    codeObjecttype: objectTypes[of],
    codeRegister: of === "request" ? requestsRegister : (departmentId ?? register),
    codeSoortObjectId: of === "request" ? "uuid" : "id",
  };
}

export function keyOfSubject({ codeObjecttype, codeRegister, objectId }: Identification): string {
  return [codeObjecttype, codeRegister, objectId].join("/");
}
