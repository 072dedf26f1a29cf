import { cityName } from "./names.ts";
import { uuidOf } from "./random.ts";
import type { Location, Product } from "./types.ts";

export const taxDeskId = uuidOf("belastingen balie");

export const belastingenLocations: readonly Location[] = [
  {
    id: taxDeskId,
    name: "Belastingbalie stadhuis",
    address: { street: "Raadhuisplein", houseNumber: 1, postcode: "8971AA", city: cityName, latitude: 53.0912, longitude: 5.4127 },
    phone: "14 0597",
    email: "belastingen@ravenmeer.example",
    hours: {
      1: [{ from: "09:00", until: "12:00" }],
      2: [{ from: "09:00", until: "16:30" }],
      3: [{ from: "09:00", until: "16:30" }],
      4: [{ from: "09:00", until: "16:30" }],
      5: [{ from: "09:00", until: "12:00" }],
    },
    capacity: { kind: "counters", count: 2, gridMinutes: 15 },
  },
  {
    id: uuidOf("belastingen zuid"),
    name: "Spreekuur Wijkkantoor Zuid",
    address: { street: "Zwaluwstraat", houseNumber: 12, postcode: "8974KA", city: cityName, latitude: 53.0801, longitude: 5.4078 },
    hours: { 3: [{ from: "13:00", until: "16:00" }] },
    capacity: { kind: "counters", count: 1, gridMinutes: 15 },
  },
];

const everywhere = belastingenLocations.map((location) => location.id);

const common = {
  additionalPersonMinutes: 0,
  personsMax: 1,
  groups: ["aanslag"],
  active: true,
  publicEnabled: true,
  locationIds: everywhere,
  costs: [],
  synonyms: [],
  requiredFields: ["gender", "initials", "email"],
  hiddenFields: [],
} as const;

export const belastingenProducts: readonly Product[] = [
  {
    ...common,
    id: uuidOf("belastingen bezwaar woz"),
    number: 21,
    code: "WOZ",
    name: "Bezwaar WOZ-waarde toelichten",
    description: "Gesprek over uw bezwaar tegen de WOZ-waarde van uw woning.",
    durationMinutes: 30,
    requirements: ["De aanslag met het taxatieverslag", "Uw bezwaarschrift, als u dat al heeft gestuurd"],
    synonyms: ["taxatie", "huiswaarde"],
  },
  {
    ...common,
    id: uuidOf("belastingen kwijtschelding"),
    number: 22,
    code: "KWIJT",
    name: "Kwijtschelding aanvragen",
    description: "Hulp bij het aanvragen van kwijtschelding van gemeentelijke belastingen.",
    durationMinutes: 45,
    // JCC multiplies the length by the amount.
    additionalPersonMinutes: 45,
    personsMax: 2,
    requirements: ["Geldig identiteitsbewijs", "Bewijs van inkomen van de laatste drie maanden", "Bankafschriften van alle rekeningen"],
    synonyms: ["minima", "kwijtschelden"],
    requiredFields: ["gender", "initials", "birthDate", "bsn", "phone"],
  },
  {
    ...common,
    id: uuidOf("belastingen betalingsregeling"),
    number: 23,
    code: "BETAAL",
    name: "Betalingsregeling afspreken",
    description: "Een aanslag in termijnen betalen.",
    durationMinutes: 15,
    requirements: ["De aanslag"],
  },
  {
    ...common,
    id: uuidOf("belastingen aanslag"),
    number: 24,
    code: "AANSLAG",
    name: "Uitleg over uw aanslag",
    description: "Uitleg over afvalstoffenheffing, rioolheffing of onroerendezaakbelasting.",
    durationMinutes: 15,
    requirements: ["De aanslag"],
  },
  {
    ...common,
    id: uuidOf("belastingen parkeren"),
    number: 25,
    code: "PARK",
    name: "Naheffing parkeerbelasting bespreken",
    description: "Gesprek over een naheffing parkeerbelasting.",
    durationMinutes: 15,
    groups: [],
    locationIds: [taxDeskId],
    requirements: ["De naheffingsaanslag", "Bewijs van betaling, als u dat heeft"],
    requiredFields: ["gender", "initials"],
    hiddenFields: ["bsn", "birthDate"],
  },
];
