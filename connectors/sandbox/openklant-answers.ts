import type { Kept, OpenKlantBook } from "./openklant-book.ts";
import type { Body, Resource } from "./openklant-rules.ts";

/** Where this server says that its things are. */
export interface OpenKlantAddress {
  readonly base: string;
}

const noAddress = {
  nummeraanduidingId: "",
  straatnaam: "",
  huisnummer: null,
  huisnummertoevoeging: "",
  postcode: "",
  stad: "",
  adresregel1: "",
  adresregel2: "",
  adresregel3: "",
  land: "",
};
const noName = { voorletters: "", voornaam: "", voorvoegselAchternaam: "", achternaam: "" };
const noIdentificator = { objectId: "", codeObjecttype: "", codeRegister: "", codeSoortObjectId: "" };

/** Things as Open Klant 2.18 tells them. */
export function createOpenKlantAnswers({ book, address }: { readonly book: OpenKlantBook; readonly address: () => OpenKlantAddress }) {
  const place = (resource: string, uuid: string) => ({ uuid, url: `${address().base}/${resource}/${uuid}` });
  const reference = (resource: Resource, value: unknown) => {
    const uuid: unknown = Reflect.get(Object(value), "uuid");
    return typeof uuid === "string" ? place(resource, uuid) : null;
  };
  const below = (resource: Resource, member: string, uuid: string) =>
    book.all(resource).filter(({ members }) => Reflect.get(Object(members[member]), "uuid") === uuid);
  const moment = (value: unknown, otherwise: number) => new Date(typeof value === "string" ? value : otherwise).toISOString().replace(".000Z", "Z");

  const tell: Readonly<Record<Resource, (kept: Kept) => Body>> = {
    klantcontacten: ({ uuid, at, members }) => ({
      ...place("klantcontacten", uuid),
      gingOverOnderwerpobjecten: below("onderwerpobjecten", "klantcontact", uuid).map((each) => place("onderwerpobjecten", each.uuid)),
      hadBetrokkenActoren: below("actorklantcontacten", "klantcontact", uuid).flatMap(({ members: link }) => {
        const actor = book.read("actoren", String(Reflect.get(Object(link.actor), "uuid")));
        return actor ? [tell.actoren(actor)] : [];
      }),
      omvatteBijlagen: [],
      hadBetrokkenen: below("betrokkenen", "hadKlantcontact", uuid).map((each) => place("betrokkenen", each.uuid)),
      leiddeTotInterneTaken: below("internetaken", "aanleidinggevendKlantcontact", uuid).map((each) => place("internetaken", each.uuid)),
      nummer: members.nummer ?? null,
      referentienummer: members.referentienummer ?? null,
      kanaal: members.kanaal,
      onderwerp: members.onderwerp,
      inhoud: members.inhoud ?? "",
      reactie: members.reactie ?? "",
      indicatieContactGelukt: members.indicatieContactGelukt ?? null,
      hoofdOnderwerpType: members.hoofdOnderwerpType ?? "",
      verdereActieOndernomen: members.verdereActieOndernomen ?? false,
      taal: members.taal,
      vertrouwelijk: members.vertrouwelijk,
      plaatsgevondenOp: moment(members.plaatsgevondenOp, at),
      metadata: members.metadata ?? {},
    }),
    betrokkenen: ({ uuid, members }) => ({
      ...place("betrokkenen", uuid),
      wasPartij: reference("partijen", members.wasPartij),
      hadKlantcontact: reference("klantcontacten", members.hadKlantcontact),
      digitaleAdressen: below("digitaleadressen", "verstrektDoorBetrokkene", uuid).map((each) => place("digitaleadressen", each.uuid)),
      bezoekadres: noAddress,
      correspondentieadres: noAddress,
      contactnaam: { ...noName, ...Object(members.contactnaam) },
      volledigeNaam: fullName(members.contactnaam),
      rol: members.rol,
      organisatienaam: members.organisatienaam ?? "",
      initiator: members.initiator,
    }),
    digitaleadressen: ({ uuid, members }) => ({
      ...place("digitaleadressen", uuid),
      verstrektDoorBetrokkene: reference("betrokkenen", members.verstrektDoorBetrokkene),
      verstrektDoorPartij: reference("partijen", members.verstrektDoorPartij),
      adres: members.adres,
      soortDigitaalAdres: members.soortDigitaalAdres,
      isStandaardAdres: members.isStandaardAdres ?? false,
      omschrijving: members.omschrijving ?? "",
      referentie: members.referentie ?? "",
      verificatieDatum: null,
    }),
    onderwerpobjecten: ({ uuid, members }) => ({
      ...place("onderwerpobjecten", uuid),
      klantcontact: reference("klantcontacten", members.klantcontact),
      wasKlantcontact: reference("klantcontacten", members.wasKlantcontact),
      onderwerpobjectidentificator: { ...noIdentificator, ...Object(members.onderwerpobjectidentificator) },
    }),
    actoren: ({ uuid, members }) => ({
      ...place("actoren", uuid),
      naam: members.naam,
      soortActor: members.soortActor,
      indicatieActief: members.indicatieActief ?? true,
      actoridentificator: { ...noIdentificator, ...Object(members.actoridentificator) },
      actorIdentificatie: members.actorIdentificatie,
    }),
    actorklantcontacten: ({ uuid, members }) => ({
      ...place("actorklantcontacten", uuid),
      actor: reference("actoren", members.actor),
      klantcontact: reference("klantcontacten", members.klantcontact),
    }),
    internetaken: ({ uuid, at, members }) => {
      const given = Array.isArray(members.toegewezenAanActoren) ? members.toegewezenAanActoren : [members.toegewezenAanActor];
      const actors = given.map((each: unknown) => reference("actoren", each));
      return {
        ...place("internetaken", uuid),
        nummer: members.nummer ?? null,
        referentienummer: members.referentienummer ?? null,
        gevraagdeHandeling: members.gevraagdeHandeling,
        aanleidinggevendKlantcontact: reference("klantcontacten", members.aanleidinggevendKlantcontact),
        toegewezenAanActor: actors[0] ?? null,
        toegewezenAanActoren: actors,
        toelichting: members.toelichting ?? "",
        status: members.status,
        toegewezenOp: new Date(at).toISOString(),
        afgehandeldOp: members.status === "verwerkt" ? moment(members.afgehandeldOp, at) : null,
      };
    },
    partijen: ({ uuid, members }) => ({
      ...place("partijen", uuid),
      nummer: null,
      interneNotitie: "",
      betrokkenen: below("betrokkenen", "wasPartij", uuid).map((each) => place("betrokkenen", each.uuid)),
      categorieRelaties: [],
      digitaleAdressen: [],
      voorkeursDigitaalAdres: null,
      vertegenwoordigden: [],
      rekeningnummers: [],
      voorkeursRekeningnummer: null,
      partijIdentificatoren: [
        {
          // One for each person, so that it may share the person's uuid.
          ...place("partij-identificatoren", uuid),
          identificeerdePartij: place("partijen", uuid),
          anderePartijIdentificator: "",
          partijIdentificator: { codeObjecttype: "natuurlijk_persoon", codeSoortObjectId: "bsn", objectId: members.bsn, codeRegister: "brp" },
          subIdentificatorVan: null,
        },
      ],
      soortPartij: "persoon",
      indicatieGeheimhouding: false,
      voorkeurstaal: "nld",
      indicatieActief: true,
      bezoekadres: noAddress,
      correspondentieadres: noAddress,
      partijIdentificatie: { contactnaam: { ...noName, achternaam: members.achternaam }, volledigeNaam: members.achternaam },
    }),
  };

  const expansions: Readonly<Record<string, readonly [Resource, string]>> = {
    hadBetrokkenen: ["betrokkenen", "hadKlantcontact"],
    gingOverOnderwerpobjecten: ["onderwerpobjecten", "klantcontact"],
    leiddeTotInterneTaken: ["internetaken", "aanleidinggevendKlantcontact"],
  };

  return {
    tell: (resource: Resource, kept: Kept): Body => tell[resource](kept),
    /** As lists and single reads tell things of which more can be asked. */
    tellWith(resource: Resource, kept: Kept, expand: readonly string[]): Body {
      if (!expandable.has(resource)) return tell[resource](kept);
      const asked = expand.flatMap((name) => {
        const [below_, member] = expansions[name] ?? [];
        return below_ && member ? [[name, below(below_, member, kept.uuid).map((each) => tell[below_](each))] as const] : [];
      });
      return { ...tell[resource](kept), _expand: Object.fromEntries(asked) };
    },
  };
}

const expandable: ReadonlySet<Resource> = new Set(["klantcontacten", "betrokkenen", "digitaleadressen", "partijen"]);

function fullName(name: unknown): string {
  const { voornaam = "", voorvoegselAchternaam = "", achternaam = "" }: Record<string, string> = Object(name);
  return [voornaam, voorvoegselAchternaam, achternaam].filter((part) => part !== "").join(" ");
}
