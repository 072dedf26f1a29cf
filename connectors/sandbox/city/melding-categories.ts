/** A part of the municipality, or an outside party, that does the work. */
export interface MeldingDepartment {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly isIntern: boolean;
}

export interface MeldingQuestionPlan {
  readonly key: string;
  readonly fieldType: "PlainText" | "TextInput" | "RadioInput" | "CheckboxInput";
  readonly required: boolean;
  readonly label: string;
  readonly values?: Readonly<Record<string, string>>;
}

export interface SubCategory {
  readonly id: number;
  readonly main: { readonly slug: string; readonly name: string };
  readonly slug: string;
  readonly name: string;
  readonly description: string | null;
  readonly handlingMessage: string;
  readonly days: number;
  readonly calendarDays: boolean;
  readonly department: MeldingDepartment;
  readonly active: boolean;
  readonly questions: readonly MeldingQuestionPlan[];
}

const cleaning: MeldingDepartment = { id: 1, code: "REI", name: "Reiniging", isIntern: true };
const roads: MeldingDepartment = { id: 2, code: "WEG", name: "Wegen en verkeer", isIntern: true };
const green: MeldingDepartment = { id: 3, code: "GRO", name: "Groen", isIntern: true };
const sewers: MeldingDepartment = { id: 4, code: "RIO", name: "Riolering", isIntern: true };
const light: MeldingDepartment = { id: 5, code: "MLN", name: "Meerlicht Netbeheer", isIntern: false };

const refuse = { slug: "afval", name: "Afval" };
const street = { slug: "wegen-verkeer-straatmeubilair", name: "Wegen, verkeer, straatmeubilair" };
const plants = { slug: "openbaar-groen-en-water", name: "Openbaar groen en water" };
const clean = { slug: "schoon", name: "Schoon" };
const other = { slug: "overig", name: "Overig" };

const lampQuestions: readonly MeldingQuestionPlan[] = [
  { key: "extra_straatverlichting", fieldType: "PlainText", required: false, label: "Is er gevaar, bijvoorbeeld door losse kabels? Bel dan 112." },
  {
    key: "extra_straatverlichting_probleem",
    fieldType: "RadioInput",
    required: true,
    label: "Wat is het probleem?",
    values: {
      doet_het_niet: "Lamp doet het niet",
      brandt_overdag: "Lamp brandt overdag",
      knippert: "Lamp knippert",
      is_kapot: "Paal is kapot of staat scheef",
    },
  },
  { key: "extra_straatverlichting_nummer", fieldType: "TextInput", required: false, label: "Wat is het nummer op de paal?" },
];
const signQuestions: readonly MeldingQuestionPlan[] = [
  {
    key: "extra_verkeersbord_probleem",
    fieldType: "CheckboxInput",
    required: false,
    label: "Wat is er met het bord?",
    values: { weg: "Het bord is weg", scheef: "Het bord staat scheef", onleesbaar: "Het bord is niet te lezen" },
  },
];

type Plan = readonly [
  main: SubCategory["main"],
  slug: string,
  name: string,
  department: MeldingDepartment,
  days: number,
  more?: Partial<Pick<SubCategory, "description" | "calendarDays" | "active" | "questions">>,
];

const plans: readonly Plan[] = [
  [refuse, "container-is-vol", "Container is vol", cleaning, 3],
  [refuse, "container-is-kapot", "Container is kapot", cleaning, 5],
  [refuse, "grofvuil-naast-container", "Grof vuil naast de container", cleaning, 3, { description: "Spullen die iemand naast een container heeft gezet." }],
  [refuse, "kerstbomen", "Kerstbomen", cleaning, 5, { active: false }],
  [street, "straatverlichting", "Straatverlichting", light, 10, { description: "Lantaarnpalen zijn van de netbeheerder.", questions: lampQuestions }],
  [street, "verkeersbord", "Verkeersbord", roads, 5, { questions: signQuestions }],
  [street, "gat-in-de-weg", "Gat in de weg", roads, 3],
  [street, "losse-stoeptegel", "Losse stoeptegel", roads, 10],
  [street, "put-of-riool-verstopt", "Put of riool verstopt", sewers, 2, { calendarDays: true }],
  [plants, "boom", "Boom", green, 15],
  [plants, "onkruid", "Onkruid", green, 21, { calendarDays: true }],
  [clean, "veegzwerfvuil", "Veeg- en zwerfvuil", cleaning, 3],
  [clean, "graffiti", "Graffiti of wildplak", cleaning, 5],
  [other, "overig", "Overig", roads, 5],
];

const firstId = 40;

export const meldingCategories: readonly SubCategory[] = plans.map(([main, slug, name, department, days, more = {}], place) => ({
  id: firstId + place,
  main,
  slug,
  name,
  description: more.description ?? null,
  handlingMessage: `Wij behandelen uw melding binnen ${days} ${more.calendarDays ? "dagen" : "werkdagen"}. We houden u op de hoogte via e-mail.`,
  days,
  calendarDays: more.calendarDays ?? false,
  department,
  active: more.active ?? true,
  questions: more.questions ?? [],
}));

export function findMeldingCategory(main: string, sub: string): SubCategory | undefined {
  return meldingCategories.find((category) => category.main.slug === main && category.slug === sub);
}
