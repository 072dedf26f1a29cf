import type { MeldingDepartment, SubCategory } from "./melding-categories.ts";

/** What the department wants to know besides the text. */
export interface ServiceAttribute {
  readonly code: string;
  readonly datatype: "string" | "number" | "datetime" | "text" | "singlevaluelist" | "multivaluelist";
  readonly required: boolean;
  readonly description: string;
  /** How to fill it in. */
  readonly hint?: string;
  /** False: only something to read, nothing to fill in. */
  readonly variable?: boolean;
  readonly values?: readonly (readonly [key: string, name: string])[];
}

/** A kind of melding that Vergunningen, Toezicht en Handhaving takes. Its slug is the code, with its zeros. */
export interface VthService extends SubCategory {
  /** Whether one gets a number at once, later, or never. */
  readonly type: "realtime" | "batch" | "blackbox";
  readonly keywords: string;
  readonly attributes: readonly ServiceAttribute[];
}

const building: MeldingDepartment = { id: 11, code: "BWT", name: "Bouw- en woningtoezicht", isIntern: true };
const enforcement: MeldingDepartment = { id: 12, code: "BOA", name: "Handhaving openbare ruimte", isIntern: true };
const permits: MeldingDepartment = { id: 13, code: "VER", name: "Vergunningen", isIntern: true };
const environment: MeldingDepartment = { id: 14, code: "ODM", name: "Omgevingsdienst Meerstreek", isIntern: false };

const construction = { slug: "bouwen", name: "Bouwen en verbouwen" };
const hospitality = { slug: "horeca", name: "Horeca en evenementen" };
const streetUse = { slug: "straat", name: "Gebruik van de straat" };
const surroundings = { slug: "milieu", name: "Milieu" };

const noiseAttributes: readonly ServiceAttribute[] = [
  { code: "INFO", datatype: "text", required: false, variable: false, description: "Op werkdagen mag er van 7.00 tot 19.00 uur worden gebouwd." },
  { code: "WANNEER", datatype: "datetime", required: true, description: "Wanneer begon het lawaai?", hint: "datum en tijd" },
  {
    code: "SOORT",
    datatype: "singlevaluelist",
    required: true,
    description: "Wat voor lawaai is het?",
    values: [
      ["01", "Heien of trillen"],
      ["02", "Boren, zagen of slijpen"],
      ["03", "Aggregaat of pomp"],
      ["09", "Iets anders"],
    ],
  },
  {
    code: "DAGDEEL",
    datatype: "multivaluelist",
    required: false,
    description: "Op welke momenten?",
    values: [
      ["ochtend", "Voor 7.00 uur"],
      ["avond", "Na 19.00 uur"],
      ["weekend", "Zaterdag of zondag"],
    ],
  },
];
const illegalBuildingAttributes: readonly ServiceAttribute[] = [
  {
    code: "WAT",
    datatype: "singlevaluelist",
    required: true,
    description: "Wat wordt er gebouwd?",
    values: [
      ["dakkapel", "Dakkapel of dakopbouw"],
      ["aanbouw", "Aanbouw of schuur"],
      ["sloop", "Er wordt gesloopt"],
    ],
  },
  { code: "HOOGTE", datatype: "number", required: false, description: "Hoe hoog is het ongeveer?", hint: "in meters" },
];
const terraceAttributes: readonly ServiceAttribute[] = [{ code: "ZAAK", datatype: "string", required: true, description: "Bij welke zaak hoort het terras?" }];

type Plan = readonly [
  group: SubCategory["main"],
  code: string,
  name: string,
  department: MeldingDepartment,
  days: number,
  more?: Partial<Pick<VthService, "description" | "type" | "attributes" | "keywords">>,
];

const plans: readonly Plan[] = [
  [construction, "001", "Lawaai van een bouwplaats", building, 2, { attributes: noiseAttributes, keywords: "bouwlawaai,heien,geluid" }],
  [construction, "002", "Bouwen zonder vergunning", building, 10, { attributes: illegalBuildingAttributes, keywords: "illegaal,aanbouw,dakkapel" }],
  [construction, "003", "Onveilige steiger of bouwput", building, 1, { keywords: "steiger,gevaar" }],
  [hospitality, "010", "Geluid van een café of restaurant", enforcement, 3, { keywords: "muziek,horeca" }],
  [hospitality, "011", "Terras te groot of op de verkeerde plek", permits, 5, { attributes: terraceAttributes, keywords: "terras,stoelen" }],
  [hospitality, "012", "Overlast van een evenement", enforcement, 3, { type: "batch", keywords: "festival,kermis" }],
  [streetUse, "020", "Fout geparkeerd voertuig", enforcement, 1, { keywords: "parkeren,stoep,auto" }],
  [streetUse, "021", "Fietswrak of weesfiets", enforcement, 10, { keywords: "fiets" }],
  [
    streetUse,
    "030",
    "Groen hangt over de stoep",
    enforcement,
    10,
    { description: "Heg, struik of tak uit een tuin die over de stoep hangt.", keywords: "heg,struik" },
  ],
  [surroundings, "040", "Stank of rook van een bedrijf", environment, 3, { type: "batch", keywords: "stank,rook" }],
  [
    surroundings,
    "050",
    "Tip over ondermijning",
    enforcement,
    5,
    { type: "blackbox", description: "Anoniem: u krijgt geen nummer en geen bericht.", keywords: "tip" },
  ],
];

const firstId = 300;

export const vthServices: readonly VthService[] = plans.map(([main, slug, name, department, days, more = {}], place) => ({
  id: firstId + place,
  main,
  slug,
  name,
  description: more.description ?? null,
  handlingMessage: `Wij kijken binnen ${days} ${days === 1 ? "werkdag" : "werkdagen"} naar uw melding.`,
  days,
  calendarDays: false,
  department,
  active: true,
  questions: [],
  type: more.type ?? "realtime",
  keywords: more.keywords ?? "",
  attributes: more.attributes ?? [],
}));

export function findVthService(code: string): VthService | undefined {
  return vthServices.find(({ slug }) => slug === code);
}
