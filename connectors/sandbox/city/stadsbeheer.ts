import { postcodeOf, type District } from "./names.ts";
import type { ItemKind, Location, OpeningHours, Product } from "./types.ts";

const morning: OpeningHours = { from: "08:00", until: "12:00" };
const afternoon: OpeningHours = { from: "13:00", until: "17:00" };
const wholeDay = [morning, afternoon];

interface Round {
  readonly id: string;
  readonly name: string;
  readonly districts: readonly District[];
  readonly hours: Location["hours"];
  readonly units: number;
}

/** Which vehicle comes where and when. No vehicle serves the countryside: a private collector does. */
const rounds: readonly Round[] = [
  { id: "centrum", name: "Centrum", districts: ["centrum"], hours: { 1: [morning], 4: [morning] }, units: 16 },
  { id: "noord", name: "Noord", districts: ["noord"], hours: { 2: wholeDay, 5: [morning] }, units: 24 },
  { id: "oost", name: "Oost", districts: ["oost"], hours: { 1: [afternoon], 3: wholeDay }, units: 24 },
  { id: "zuid-west", name: "Zuid en West", districts: ["zuid", "west"], hours: { 2: wholeDay, 4: [afternoon], 5: wholeDay }, units: 30 },
];

export const stadsbeheerLocations: readonly Location[] = rounds.map((round) => ({
  id: round.id,
  name: `Ophaalwijk ${round.name}`,
  phone: "14 0597",
  hours: round.hours,
  capacity: { kind: "vehicle", units: round.units },
  postcodes: round.districts.map((district) => postcodeOf[district]),
}));

const bulkyItems: readonly ItemKind[] = [
  { id: "bank", name: "Bank", volumeUnits: 4, amountMax: 2 },
  { id: "fauteuil", name: "Fauteuil", volumeUnits: 2, amountMax: 4 },
  { id: "kast", name: "Kast", volumeUnits: 4, amountMax: 3 },
  { id: "bed", name: "Bed", volumeUnits: 3, amountMax: 2 },
  { id: "matras", name: "Matras", volumeUnits: 2, amountMax: 4 },
  { id: "tafel", name: "Tafel", volumeUnits: 2, amountMax: 2 },
  { id: "stoel", name: "Stoel", volumeUnits: 1, amountMax: 8 },
  { id: "koelkast", name: "Koelkast of vriezer", volumeUnits: 3, amountMax: 2 },
  { id: "wasmachine", name: "Wasmachine of droger", volumeUnits: 2, amountMax: 2 },
  { id: "tapijt", name: "Rol tapijt", volumeUnits: 1, amountMax: 4 },
  { id: "fiets", name: "Fiets", volumeUnits: 1, amountMax: 4 },
];

const gardenItems: readonly ItemKind[] = [
  { id: "takkenbos", name: "Takkenbos", volumeUnits: 1, amountMax: 8 },
  { id: "boomstronk", name: "Boomstronk", volumeUnits: 3, amountMax: 1 },
];

const common = {
  durationMinutes: 240,
  additionalPersonMinutes: 0,
  personsMax: 1,
  groups: ["ophalen"],
  active: true,
  publicEnabled: true,
  locationIds: rounds.map((round) => round.id),
  costs: [],
  requiredFields: [],
  hiddenFields: ["bsn", "birthDate", "gender"],
} as const;

export const stadsbeheerProducts: readonly Product[] = [
  {
    ...common,
    id: "grof-vuil",
    number: 1,
    code: "GROF",
    name: "Grof vuil laten ophalen",
    description: "Grote spullen die niet in de vuilniszak passen.",
    requirements: ["Zet het voor 8.00 uur aan de stoeprand, niet eerder dan de avond ervoor", "Haal deuren van kasten en koelkasten"],
    synonyms: ["grofvuil", "grof huisvuil", "bank weg"],
    itemKinds: bulkyItems,
  },
  {
    ...common,
    id: "snoeiafval",
    number: 2,
    code: "SNOEI",
    name: "Snoeiafval laten ophalen",
    description: "Takken in bossen van hoogstens anderhalve meter.",
    requirements: ["Bind takken samen met touw, geen ijzerdraad"],
    synonyms: ["takken", "tuinafval"],
    itemKinds: gardenItems,
  },
];
