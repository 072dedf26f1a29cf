import type { StoredCase, StoredRole, StoredStep } from "./city/case-book.ts";
import { caseTypes, type CaseResultType, type CaseStepType, type CaseType } from "./city/case-types.ts";
import { uuidOf } from "./city/random.ts";

/** RSIN of the city; fictional, and passes the eleven test. */
export const cityRsin = "002220647";

export interface ZgwAddresses {
  readonly zaken: string;
  readonly catalogi: string;
}

const catalogueUuid = uuidOf("catalogue of the city");
const selection = "https://selectielijst.openzaak.nl/api/v1";
const isoOf = (ms: number): string => new Date(ms).toISOString().replace(".000Z", "Z");

export function caseAnswer({ zaken, catalogi }: ZgwAddresses, found: StoredCase) {
  const latest = found.steps.at(-1);
  const { endedOn } = found;
  return {
    url: `${zaken}/zaken/${found.uuid}`,
    uuid: found.uuid,
    identificatie: found.number,
    bronorganisatie: cityRsin,
    omschrijving: found.description,
    toelichting: "",
    zaaktype: `${catalogi}/zaaktypen/${found.type.uuid}`,
    registratiedatum: found.submittedOn,
    verantwoordelijkeOrganisatie: cityRsin,
    startdatum: found.submittedOn,
    einddatum: endedOn,
    einddatumGepland: found.plannedEndOn,
    uiterlijkeEinddatumAfdoening: found.dueOn,
    publicatiedatum: null,
    laatstGemuteerd: isoOf(found.changedMs),
    laatstGeopend: null,
    communicatiekanaal: "",
    communicatiekanaalNaam: "",
    productenOfDiensten: [],
    vertrouwelijkheidaanduiding: found.type.isSecret ? "geheim" : "zaakvertrouwelijk",
    betalingsindicatie: "",
    betalingsindicatieWeergave: "",
    laatsteBetaaldatum: null,
    zaakgeometrie: null,
    verlenging: found.extendedBecause === null ? null : { reden: found.extendedBecause, duur: "P14D" },
    opschorting: { indicatie: found.suspendedBecause !== null, eerdereOpschorting: false, reden: found.suspendedBecause ?? "" },
    selectielijstklasse: "",
    hoofdzaak: null,
    deelzaken: [],
    relevanteAndereZaken: [],
    gerelateerdeZaken: [],
    eigenschappen: [],
    rollen: found.roles.map(({ uuid }) => `${zaken}/rollen/${uuid}`),
    status: latest ? `${zaken}/statussen/${latest.uuid}` : null,
    zaakinformatieobjecten: [],
    zaakobjecten: [],
    kenmerken: [],
    archiefnominatie: endedOn === null ? null : "vernietigen",
    archiefstatus: found.isArchived ? "gearchiveerd" : "nog_te_archiveren",
    archiefactiedatum: endedOn === null ? null : `${Number(endedOn.slice(0, 4)) + 1}${endedOn.slice(4).replace("02-29", "02-28")}`,
    resultaat: found.result ? `${zaken}/resultaten/${found.result.uuid}` : null,
    opdrachtgevendeOrganisatie: "",
    processobjectaard: "",
    startdatumBewaartermijn: endedOn,
    processobject: { datumkenmerk: "", identificatie: "", objecttype: "", registratie: "" },
  };
}

export function statusAnswer({ zaken, catalogi }: ZgwAddresses, found: StoredCase, step: StoredStep) {
  return {
    url: `${zaken}/statussen/${step.uuid}`,
    uuid: step.uuid,
    zaak: `${zaken}/zaken/${found.uuid}`,
    statustype: `${catalogi}/statustypen/${step.type.uuid}`,
    datumStatusGezet: isoOf(step.atMs),
    statustoelichting: step.remark,
    indicatieLaatstGezetteStatus: found.steps.at(-1) === step,
    gezetdoor: null,
    zaakinformatieobjecten: [],
  };
}

export function resultAnswer({ zaken, catalogi }: ZgwAddresses, found: StoredCase) {
  if (!found.result) return undefined;
  const { uuid, type, remark } = found.result;
  return {
    url: `${zaken}/resultaten/${uuid}`,
    uuid,
    zaak: `${zaken}/zaken/${found.uuid}`,
    resultaattype: `${catalogi}/resultaattypen/${type.uuid}`,
    toelichting: remark,
  };
}

const partNames: Readonly<Record<StoredRole["part"], string>> = {
  initiator: "Aanvrager",
  mede_initiator: "Mede-aanvrager",
  belanghebbende: "Belanghebbende",
};

export function roleAnswer({ zaken, catalogi }: ZgwAddresses, found: StoredCase, { uuid, part, person, atMs }: StoredRole) {
  return {
    url: `${zaken}/rollen/${uuid}`,
    uuid,
    zaak: `${zaken}/zaken/${found.uuid}`,
    betrokkene: "",
    betrokkeneType: "natuurlijk_persoon",
    afwijkendeNaamBetrokkene: "",
    roltype: `${catalogi}/roltypen/${uuidOf(`role type ${found.type.code} ${part}`)}`,
    omschrijving: part === "initiator" ? found.type.initiatorName : partNames[part],
    omschrijvingGeneriek: part,
    roltoelichting: partNames[part].toLowerCase(),
    registratiedatum: isoOf(atMs),
    indicatieMachtiging: "",
    contactpersoonRol: null,
    statussen: [],
    beginGeldigheid: null,
    eindeGeldigheid: null,
    betrokkeneIdentificatie: {
      inpBsn: person.bsn,
      anpIdentificatie: "",
      inpA_nummer: "",
      geslachtsnaam: person.lastName,
      voorvoegselGeslachtsnaam: person.lastNamePrefix ?? "",
      voorletters: person.initials,
      voornamen: person.firstName,
      geslachtsaanduiding: "",
      geboortedatum: "",
      verblijfsadres: null,
      subVerblijfBuitenland: null,
    },
    authenticatieContext: null,
  };
}

const validity = { beginGeldigheid: null, eindeGeldigheid: null, beginObject: null, eindeObject: null };

export function caseTypeAnswer({ catalogi }: ZgwAddresses, type: CaseType) {
  return {
    url: `${catalogi}/zaaktypen/${type.uuid}`,
    identificatie: type.code,
    omschrijving: type.name,
    omschrijvingGeneriek: "",
    vertrouwelijkheidaanduiding: type.isSecret ? "geheim" : "zaakvertrouwelijk",
    doel: `Afhandelen: ${type.name}`,
    aanleiding: type.isSecret ? "Signaal" : "Aanvraag van een inwoner",
    toelichting: "",
    indicatieInternOfExtern: type.isSecret ? "intern" : "extern",
    handelingInitiator: "Aanvragen",
    onderwerp: type.name,
    handelingBehandelaar: "Behandelen",
    doorlooptijd: `P${type.termDays}D`,
    servicenorm: `P${type.serviceDays}D`,
    opschortingEnAanhoudingMogelijk: true,
    verlengingMogelijk: true,
    verlengingstermijn: "P14D",
    trefwoorden: [],
    publicatieIndicatie: false,
    publicatietekst: "",
    verantwoordingsrelatie: [],
    productenOfDiensten: [],
    selectielijstProcestype: `${selection}/procestypen/${uuidOf(`process ${type.code}`)}`,
    referentieproces: { naam: type.name, link: "" },
    concept: false,
    verantwoordelijke: cityRsin,
    broncatalogus: { url: "", domein: "", rsin: "" },
    bronzaaktype: { url: "", identificatie: "", omschrijving: "" },
    beginGeldigheid: "2024-01-01",
    eindeGeldigheid: null,
    versiedatum: "2024-01-01",
    beginObject: "2024-01-01",
    eindeObject: null,
    catalogus: `${catalogi}/catalogussen/${catalogueUuid}`,
    statustypen: type.steps.toReversed().map(({ uuid }) => `${catalogi}/statustypen/${uuid}`),
    resultaattypen: type.results.map(({ uuid }) => `${catalogi}/resultaattypen/${uuid}`),
    eigenschappen: [],
    informatieobjecttypen: [],
    roltypen: Object.keys(partNames).map((part) => `${catalogi}/roltypen/${uuidOf(`role type ${type.code} ${part}`)}`),
    besluittypen: [],
    deelzaaktypen: [],
    gerelateerdeZaaktypen: [],
    zaakobjecttypen: [],
  };
}

export function stepTypeAnswer({ catalogi }: ZgwAddresses, type: CaseType, step: CaseStepType) {
  return {
    url: `${catalogi}/statustypen/${step.uuid}`,
    omschrijving: step.name,
    omschrijvingGeneriek: "",
    statustekst: step.text,
    zaaktype: `${catalogi}/zaaktypen/${type.uuid}`,
    zaaktypeIdentificatie: type.code,
    volgnummer: step.order,
    isEindstatus: step.order === type.steps.length,
    informeren: step.text !== "",
    doorlooptijd: null,
    toelichting: null,
    checklistitemStatustype: [],
    catalogus: `${catalogi}/catalogussen/${catalogueUuid}`,
    eigenschappen: [],
    zaakobjecttypen: [],
    ...validity,
  };
}

export function resultTypeAnswer({ catalogi }: ZgwAddresses, type: CaseType, result: CaseResultType) {
  return {
    url: `${catalogi}/resultaattypen/${result.uuid}`,
    zaaktype: `${catalogi}/zaaktypen/${type.uuid}`,
    zaaktypeIdentificatie: type.code,
    omschrijving: result.name,
    resultaattypeomschrijving: `${selection}/resultaattypeomschrijvingen/${uuidOf("result description")}`,
    omschrijvingGeneriek: "Afgehandeld",
    selectielijstklasse: `${selection}/resultaten/${uuidOf("selection class")}`,
    toelichting: "",
    archiefnominatie: "vernietigen",
    archiefactietermijn: "P1Y",
    brondatumArchiefprocedure: {
      afleidingswijze: "afgehandeld",
      datumkenmerk: "",
      einddatumBekend: false,
      objecttype: "",
      registratie: "",
      procestermijn: null,
    },
    procesobjectaard: "",
    indicatieSpecifiek: null,
    procestermijn: null,
    catalogus: `${catalogi}/catalogussen/${catalogueUuid}`,
    besluittypen: [],
    besluittypeOmschrijving: [],
    informatieobjecttypen: [],
    informatieobjecttypeOmschrijving: [],
    ...validity,
  };
}

export const everyStepType = caseTypes.flatMap((type) => type.steps.map((step) => ({ type, step })));
export const everyResultType = caseTypes.flatMap((type) => type.results.map((result) => ({ type, result })));
