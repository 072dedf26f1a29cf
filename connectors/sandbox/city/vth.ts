import { cityName } from "./names.ts";
import { hexId } from "./random.ts";
import type { Location, Product } from "./types.ts";

export const permitDeskId = hexId("vth omgevingsbalie");

const hours = [
  { from: "09:00", until: "12:00" },
  { from: "13:00", until: "16:30" },
];

export const vthLocations: readonly Location[] = [
  {
    id: permitDeskId,
    name: "Omgevingsbalie",
    address: { street: "Sluisdijk", houseNumber: 4, postcode: "8973JA", city: cityName, latitude: 53.0925, longitude: 5.4302 },
    phone: "14 0597",
    email: "vergunningen@ravenmeer.example",
    hours: { 1: hours, 2: hours, 3: hours, 4: hours },
    capacity: { kind: "counters", count: 2, gridMinutes: 15 },
  },
];

const common = {
  additionalPersonMinutes: 0,
  personsMax: 4,
  groups: ["vergunning"],
  active: true,
  publicEnabled: true,
  locationIds: [permitDeskId],
  requirements: [],
  costs: [],
  synonyms: [],
  requiredFields: [],
  hiddenFields: [],
} as const;

export const vthProducts: readonly Product[] = [
  {
    ...common,
    id: "Vooroverleg_omgevingsvergunning",
    number: 301,
    code: "OMG",
    name: "Vooroverleg omgevingsvergunning",
    description: "Uw bouw- of verbouwplan bespreken voordat u een vergunning aanvraagt.",
    durationMinutes: 45,
    requirements: ["Schets of tekening van het plan", "Foto's van de huidige situatie"],
    costs: [{ description: "Vooroverleg, verrekend met de leges", amountCents: 12500 }],
    synonyms: ["bouwvergunning", "dakkapel"],
  },
  {
    ...common,
    id: "Evenementenvergunning",
    number: 302,
    code: "EVEN",
    name: "Evenementenvergunning bespreken",
    description: "Een evenement in de openbare ruimte voorbereiden.",
    durationMinutes: 30,
    requirements: ["Plattegrond van het evenement", "Draaiboek, als dat er al is"],
  },
  {
    ...common,
    id: "Terrasvergunning",
    number: 303,
    code: "TERR",
    name: "Terrasvergunning bespreken",
    description: "Een terras bij uw horecazaak, nieuw of anders.",
    durationMinutes: 30,
    requirements: ["Tekening van het terras met maten", "Uittreksel van de Kamer van Koophandel"],
  },
  {
    ...common,
    id: "Alcoholwetvergunning",
    number: 304,
    code: "ALC",
    name: "Alcoholwetvergunning bespreken",
    description: "Een vergunning om alcohol te schenken.",
    durationMinutes: 30,
    requirements: ["Geldig identiteitsbewijs van alle leidinggevenden", "Verklaring Sociale Hygiëne"],
  },
  {
    ...common,
    id: "Bouwdossier_inzien",
    number: 305,
    code: "DOS",
    name: "Bouwdossier inzien",
    description: "Oude tekeningen en vergunningen van een pand bekijken.",
    durationMinutes: 60,
    groups: [],
    requirements: ["Geldig identiteitsbewijs"],
  },
  {
    ...common,
    id: hexId("vth handhaving"),
    number: 306,
    code: "HAND",
    name: "Gesprek handhaving",
    description: "Alleen op uitnodiging.",
    durationMinutes: 30,
    publicEnabled: false,
    groups: [],
  },
];
