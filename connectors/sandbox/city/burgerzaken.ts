import { cityName } from "./names.ts";
import { hexId } from "./random.ts";
import type { Location, OpeningHours, Product } from "./types.ts";

const daytime: OpeningHours = { from: "09:00", until: "16:00" };
const evening: OpeningHours = { from: "17:00", until: "20:00" };
const morning: OpeningHours = { from: "09:00", until: "12:30" };
const afternoon: OpeningHours = { from: "13:00", until: "17:00" };

export const townHallId = hexId("burgerzaken stadhuis");
export const northOfficeId = hexId("burgerzaken wijkkantoor noord");
export const southOfficeId = hexId("burgerzaken wijkkantoor zuid");

export const burgerzakenLocations: readonly Location[] = [
  {
    id: townHallId,
    name: "Stadhuis",
    address: { street: "Raadhuisplein", houseNumber: 1, postcode: "8971AA", city: cityName, latitude: 53.0912, longitude: 5.4127 },
    phone: "14 0597",
    email: "burgerzaken@ravenmeer.example",
    hours: { 1: [daytime], 2: [daytime], 3: [daytime], 4: [daytime, evening], 5: [daytime] },
    capacity: { kind: "counters", count: 2, gridMinutes: 5 },
  },
  {
    id: northOfficeId,
    name: "Wijkkantoor Noord",
    address: { street: "Wilgenlaan", houseNumber: 80, postcode: "8972EA", city: cityName, latitude: 53.1043, longitude: 5.4191 },
    phone: "14 0597",
    hours: { 1: [morning, afternoon], 2: [morning, afternoon], 3: [morning], 4: [morning, afternoon] },
    capacity: { kind: "counters", count: 1, gridMinutes: 5 },
  },
  {
    id: southOfficeId,
    name: "Wijkkantoor Zuid",
    address: { street: "Zwaluwstraat", houseNumber: 12, postcode: "8974KA", city: cityName, latitude: 53.0801, longitude: 5.4078 },
    phone: "14 0597",
    hours: { 2: [morning, afternoon], 3: [morning, afternoon], 5: [morning] },
    capacity: { kind: "counters", count: 2, gridMinutes: 10 },
  },
  // Not a place: Orchestra lists its telephone team among the branches, and only the missing address gives it away.
  { id: hexId("burgerzaken telefoonteam"), name: "Telefoonteam Burgerzaken", hours: {}, capacity: { kind: "counters", count: 1, gridMinutes: 5 } },
];

const everywhere = [townHallId, northOfficeId, southOfficeId];
const idCard = "Geldig paspoort, identiteitskaart of rijbewijs";
const photo = "Recente pasfoto in kleur, niet ouder dan zes maanden";

const common = {
  additionalPersonMinutes: 5,
  personsMax: 6,
  groups: ["documenten"],
  active: true,
  publicEnabled: true,
  locationIds: everywhere,
  requirements: [idCard],
  costs: [],
  synonyms: [],
  requiredFields: [],
  hiddenFields: [],
} as const;

export const burgerzakenProducts: readonly Product[] = [
  {
    ...common,
    id: "Paspoort",
    number: 101,
    code: "PAS",
    name: "Paspoort aanvragen",
    description: "Een paspoort aanvragen. Iedereen voor wie het is, komt mee.",
    durationMinutes: 10,
    requirements: ["Alle paspoorten en identiteitskaarten die u nu heeft", photo],
    costs: [
      { description: "Paspoort 18 jaar en ouder", amountCents: 8685 },
      { description: "Paspoort tot 18 jaar", amountCents: 6580 },
    ],
    synonyms: ["pas", "reisdocument"],
  },
  {
    ...common,
    id: "Identiteitskaart",
    number: 102,
    code: "NIK",
    name: "Identiteitskaart aanvragen",
    description: "Een identiteitskaart aanvragen. Iedereen voor wie hij is, komt mee.",
    durationMinutes: 10,
    requirements: ["Alle paspoorten en identiteitskaarten die u nu heeft", photo],
    costs: [
      { description: "Identiteitskaart 18 jaar en ouder", amountCents: 8035 },
      { description: "Identiteitskaart tot 18 jaar", amountCents: 4125 },
    ],
    synonyms: ["id-kaart"],
  },
  {
    ...common,
    id: "Rijbewijs",
    number: 103,
    code: "RIJ",
    name: "Rijbewijs aanvragen of verlengen",
    description: "Een rijbewijs aanvragen, verlengen of omwisselen.",
    durationMinutes: 10,
    personsMax: 2,
    requirements: ["Uw huidige rijbewijs", photo],
    costs: [{ description: "Rijbewijs", amountCents: 5210 }],
  },
  {
    ...common,
    id: "Verklaring_omtrent_gedrag",
    number: 104,
    code: "VOG",
    name: "Verklaring omtrent het gedrag (VOG)",
    description: "Een VOG aanvragen aan de balie.",
    durationMinutes: 10,
    additionalPersonMinutes: 10,
    personsMax: 2,
    requirements: ["Het aanvraagformulier, ingevuld en ondertekend door uw werkgever", idCard],
    costs: [{ description: "VOG", amountCents: 4135 }],
    synonyms: ["VOG", "bewijs van goed gedrag"],
  },
  {
    ...common,
    id: "Uittreksel_BRP",
    number: 105,
    code: "BRP",
    name: "Uittreksel uit de Basisregistratie Personen",
    description: "Een bewijs van uw inschrijving. Online aanvragen kan ook.",
    durationMinutes: 5,
    costs: [{ description: "Uittreksel", amountCents: 1760 }],
  },
  {
    ...common,
    id: "Document_kwijt_of_gestolen",
    number: 106,
    code: "VERM",
    name: "Vermissing van een document melden",
    description: "Een paspoort, identiteitskaart of rijbewijs als vermist melden.",
    durationMinutes: 10,
    requirements: ["Een ander geldig identiteitsbewijs, als u dat heeft"],
  },
  {
    ...common,
    id: "Ondertrouw",
    number: 107,
    code: "HUW",
    name: "Huwelijk of partnerschap melden (ondertrouw)",
    description: "U komt samen. De melding is minstens twee weken voor de trouwdag.",
    durationMinutes: 45,
    additionalPersonMinutes: 0,
    personsMax: 2,
    groups: [],
    locationIds: [townHallId],
    requirements: ["Geldig identiteitsbewijs van u beiden", "Kopie van het identiteitsbewijs van twee tot vier getuigen"],
    costs: [{ description: "Trouwboekje", amountCents: 3950 }],
    synonyms: ["ondertrouw", "trouwen"],
  },
  {
    ...common,
    id: "Geboorteaangifte",
    number: 108,
    code: "GEB",
    name: "Geboorte aangeven",
    description: "Aangifte binnen drie dagen na de geboorte.",
    durationMinutes: 15,
    additionalPersonMinutes: 15,
    personsMax: 3,
    groups: ["kind"],
    locationIds: [townHallId],
    requirements: [idCard, "Verklaring van het ziekenhuis of de verloskundige"],
  },
  {
    ...common,
    id: "Erkennen_kind",
    number: 109,
    code: "ERK",
    name: "Kind erkennen",
    description: "Voor of na de geboorte een kind erkennen.",
    durationMinutes: 15,
    additionalPersonMinutes: 15,
    personsMax: 3,
    groups: ["kind"],
    locationIds: [townHallId],
    requirements: ["Geldig identiteitsbewijs van u beiden"],
  },
  {
    ...common,
    id: "Verhuizing",
    number: 110,
    code: "VERH",
    name: "Verhuizing doorgeven",
    description: "Een verhuizing binnen of naar de gemeente doorgeven.",
    durationMinutes: 15,
    requirements: [idCard, "Huurcontract, koopakte of toestemming van de hoofdbewoner"],
  },
  {
    ...common,
    id: hexId("burgerzaken naturalisatie"),
    number: 111,
    code: "NAT",
    name: "Naturalisatie (intake)",
    description: "Alleen na verwijzing door een medewerker.",
    durationMinutes: 60,
    publicEnabled: false,
    groups: [],
    locationIds: [townHallId],
  },
  {
    ...common,
    id: "Bewijs_van_in_leven_zijn_oud",
    number: 112,
    code: "LEV",
    name: "Bewijs van in leven zijn (oud)",
    description: "Vervallen.",
    durationMinutes: 5,
    active: false,
  },
];
