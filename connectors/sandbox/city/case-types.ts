import { uuidOf } from "./random.ts";

export interface CaseStepType {
  readonly uuid: string;
  readonly name: string;
  /** What citizens are told at this step; empty when nothing. */
  readonly text: string;
  readonly order: number;
}

export interface CaseResultType {
  readonly uuid: string;
  readonly name: string;
}

/** A kind of case in the city's catalogue. */
export interface CaseType {
  readonly uuid: string;
  readonly code: string;
  readonly name: string;
  readonly owner: "burgerzaken" | "belastingen";
  /** Only those who look into such things see it. */
  readonly isSecret: boolean;
  /** Days that it may take, and days in which the department wants to be ready. */
  readonly termDays: number;
  readonly serviceDays: number;
  readonly steps: readonly CaseStepType[];
  readonly results: readonly CaseResultType[];
  /** What the one who asks is called. */
  readonly initiatorName: string;
}

type Plan = Pick<CaseType, "code" | "name" | "owner" | "termDays" | "serviceDays"> & {
  readonly isSecret?: boolean;
  readonly steps: readonly (readonly [name: string, text: string])[];
  readonly results: readonly string[];
};

const plans: readonly Plan[] = [
  {
    code: "UITTREKSEL-BRP",
    name: "Uittreksel BRP",
    owner: "burgerzaken",
    termDays: 10,
    serviceDays: 5,
    steps: [
      ["Ontvangen", "Wij hebben uw aanvraag voor een uittreksel ontvangen."],
      ["In behandeling", "Wij maken uw uittreksel."],
      ["Verstuurd", "Uw uittreksel is per post verstuurd."],
    ],
    results: ["Verstrekt", "Niet verstrekt"],
  },
  {
    code: "VERHUIZING",
    name: "Verhuizing doorgeven",
    owner: "burgerzaken",
    termDays: 14,
    serviceDays: 5,
    steps: [
      ["Ontvangen", "Wij hebben uw verhuizing ontvangen."],
      ["In onderzoek", "Wij controleren uw nieuwe adres."],
      ["Verwerkt", "U staat ingeschreven op uw nieuwe adres."],
    ],
    results: ["Verwerkt", "Niet verwerkt"],
  },
  {
    code: "VOORGENOMEN-HUWELIJK",
    name: "Melding voorgenomen huwelijk",
    owner: "burgerzaken",
    termDays: 42,
    serviceDays: 14,
    steps: [
      ["Ontvangen", "Wij hebben de melding van uw huwelijk ontvangen."],
      ["Documenten gecontroleerd", "Uw documenten zijn in orde."],
      ["Afgerond", "U kunt trouwen. U hoort van ons wanneer."],
    ],
    results: ["Akkoord", "Niet akkoord"],
  },
  {
    code: "ADRESONDERZOEK",
    name: "Adresonderzoek",
    owner: "burgerzaken",
    isSecret: true,
    termDays: 90,
    serviceDays: 60,
    steps: [
      ["Gestart", ""],
      ["Afgerond", ""],
    ],
    results: ["Adres juist", "Adres onjuist"],
  },
  {
    code: "KWIJTSCHELDING",
    name: "Kwijtschelding gemeentelijke belastingen",
    owner: "belastingen",
    termDays: 56,
    serviceDays: 42,
    steps: [
      ["Ontvangen", "Wij hebben uw verzoek om kwijtschelding ontvangen. U hoeft nu niet te betalen."],
      ["Gegevens opgevraagd", "Wij hebben nog gegevens van u nodig."],
      ["In behandeling", "Wij beoordelen uw verzoek."],
      ["Besluit genomen", "Wij hebben een besluit genomen. U krijgt daarover een brief."],
    ],
    results: ["Toegewezen", "Gedeeltelijk toegewezen", "Afgewezen"],
  },
  {
    code: "BEZWAAR-WOZ",
    name: "Bezwaar WOZ-waarde",
    owner: "belastingen",
    termDays: 180,
    serviceDays: 90,
    steps: [
      ["Ontvangen", "Wij hebben uw bezwaar ontvangen."],
      ["In behandeling", "Een taxateur bekijkt de waarde van uw woning opnieuw."],
      ["Uitspraak gedaan", "Wij hebben een uitspraak gedaan. U krijgt daarover een brief."],
    ],
    results: ["Gegrond", "Ongegrond", "Ingetrokken"],
  },
];

/** The catalogue of the city: the same ids every time. */
export const caseTypes: readonly CaseType[] = plans.map(({ steps, results, isSecret = false, ...plan }) => ({
  ...plan,
  isSecret,
  uuid: uuidOf(`case type ${plan.code}`),
  initiatorName: isSecret ? "Onderzochte" : "Aanvrager",
  steps: steps.map(([name, text], place) => ({ uuid: uuidOf(`step ${plan.code} ${name}`), name, text, order: place + 1 })),
  results: results.map((name) => ({ uuid: uuidOf(`result ${plan.code} ${name}`), name })),
}));

export function caseTypeOf(code: string): CaseType {
  const found = caseTypes.find((type) => type.code === code);
  if (!found) throw new RangeError(`There is no kind of case ${code}`);
  return found;
}
