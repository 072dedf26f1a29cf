import type { ZgwInvalidParameter } from "./zgw-problem.ts";

/** What Open Klant asks of one member of a request's body. */
export type Rule = { readonly isRequired?: boolean; readonly mayBeNull?: boolean } & (
  | { readonly kind: "text"; readonly max: number; readonly mayBeEmpty?: boolean; readonly form?: Form; readonly isUnique?: boolean }
  | { readonly kind: "boolean" }
  | { readonly kind: "moment" }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  | { readonly kind: "number" }
  | { readonly kind: "labels" }
  | { readonly kind: "reference"; readonly to: Resource }
  | { readonly kind: "references"; readonly to: Resource }
  | { readonly kind: "group"; readonly members: Rules }
);
export type Rules = Readonly<Record<string, Rule>>;
export type Resource =
  | "klantcontacten"
  | "betrokkenen"
  | "digitaleadressen"
  | "onderwerpobjecten"
  | "actoren"
  | "actorklantcontacten"
  | "internetaken"
  | "partijen";

export type Body = Readonly<Record<string, unknown>>;

interface Form {
  readonly pattern: RegExp;
  readonly reason: string;
}

const wholeNumber: Form = { pattern: /^-?\d+$/, reason: "Voer een geldig geheel getal in." };
const phoneNumber: Form = { pattern: /^(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})$/, reason: "Het opgegeven telefoonnummer is ongeldig." };
export const emailForm: Form = { pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, reason: "Voer een geldig e-mailadres in." };
export const phoneForm: Form = phoneNumber;
const slug: Form = {
  pattern: /^[-a-zA-Z0-9_]+$/,
  reason: "Voer een geldige 'slug' in, bestaande uit letters, cijfers, liggende streepjes en verbindingsstreepjes.",
};
const address: Form = { pattern: /^https?:\/\//, reason: "Voer een geldige URL in." };

const text = (max: number, more: Partial<Extract<Rule, { readonly kind: "text" }>> = {}): Rule => ({ kind: "text", max, mayBeEmpty: true, ...more });
const needed = (max: number, more: Partial<Extract<Rule, { readonly kind: "text" }>> = {}): Rule => ({ kind: "text", max, isRequired: true, ...more });
const number: Rule = { kind: "text", max: 10, mayBeNull: true, mayBeEmpty: true, form: wholeNumber, isUnique: true };
const identificator: Rule = {
  kind: "group",
  mayBeNull: true,
  members: { objectId: text(200), codeObjecttype: text(200), codeRegister: text(200), codeSoortObjectId: text(200) },
};
const contactName: Rule = {
  kind: "group",
  mayBeNull: true,
  members: { voorletters: text(10), voornaam: text(200), voorvoegselAchternaam: text(10), achternaam: text(200) },
};

const participant: Rules = {
  wasPartij: { kind: "reference", to: "partijen", mayBeNull: true },
  contactnaam: contactName,
  rol: { kind: "choice", of: ["vertegenwoordiger", "klant"], isRequired: true },
  organisatienaam: text(200),
  initiator: { kind: "boolean", isRequired: true },
};
const contact: Rules = {
  nummer: number,
  referentienummer: number,
  kanaal: needed(50),
  onderwerp: needed(200),
  inhoud: text(1_000),
  reactie: text(4_000),
  indicatieContactGelukt: { kind: "boolean", mayBeNull: true },
  hoofdOnderwerpType: text(200, { form: address }),
  verdereActieOndernomen: { kind: "boolean" },
  taal: needed(3),
  vertrouwelijk: { kind: "boolean", isRequired: true },
  plaatsgevondenOp: { kind: "moment" },
  metadata: { kind: "labels" },
};

/** In the order of the description, for that is the order in which a server tells what is wrong. */
export const rulesOf: Readonly<Record<Resource, Rules>> = {
  klantcontacten: contact,
  betrokkenen: { hadKlantcontact: { kind: "reference", to: "klantcontacten", isRequired: true }, ...participant },
  digitaleadressen: {
    verstrektDoorBetrokkene: { kind: "reference", to: "betrokkenen", mayBeNull: true, isRequired: true },
    verstrektDoorPartij: { kind: "reference", to: "partijen", mayBeNull: true, isRequired: true },
    adres: needed(80),
    soortDigitaalAdres: { kind: "choice", of: ["email", "telefoonnummer", "overig"], isRequired: true },
    isStandaardAdres: { kind: "boolean" },
    omschrijving: text(40),
    referentie: text(50, { form: slug }),
  },
  onderwerpobjecten: {
    klantcontact: { kind: "reference", to: "klantcontacten", mayBeNull: true, isRequired: true },
    wasKlantcontact: { kind: "reference", to: "klantcontacten", mayBeNull: true, isRequired: true },
    onderwerpobjectidentificator: identificator,
  },
  actoren: {
    naam: needed(200),
    soortActor: { kind: "choice", of: ["medewerker", "geautomatiseerde_actor", "organisatorische_eenheid"], isRequired: true },
    indicatieActief: { kind: "boolean" },
    actoridentificator: identificator,
  },
  actorklantcontacten: {
    actor: { kind: "reference", to: "actoren", isRequired: true },
    klantcontact: { kind: "reference", to: "klantcontacten", isRequired: true },
  },
  internetaken: {
    nummer: number,
    referentienummer: number,
    gevraagdeHandeling: needed(200),
    aanleidinggevendKlantcontact: { kind: "reference", to: "klantcontacten", isRequired: true },
    toegewezenAanActor: { kind: "reference", to: "actoren" },
    toegewezenAanActoren: { kind: "references", to: "actoren" },
    toelichting: text(1_000),
    status: { kind: "choice", of: ["te_verwerken", "verwerkt"], isRequired: true },
    afgehandeldOp: { kind: "moment", mayBeNull: true },
  },
  partijen: {},
};

/** What stands in `actorIdentificatie`, for each kind of actor. */
export const actorRules: Readonly<Record<string, Rules>> = {
  medewerker: { functie: needed(40), emailadres: text(254, { form: emailForm }), telefoonnummer: needed(20, { form: phoneNumber }) },
  geautomatiseerde_actor: { functie: needed(40), omschrijving: text(200) },
  organisatorische_eenheid: {
    omschrijving: text(200),
    emailadres: text(254, { form: emailForm }),
    faxnummer: text(20),
    telefoonnummer: text(20, { form: phoneNumber }),
  },
};

/** Of `maak-klantcontact`: the contact is made there, so nothing refers to it yet. */
export const participantRules = participant;
export const subjectRules: Rules = { onderwerpobjectidentificator: identificator };

export interface Ground {
  /** Whether the server has one with this uuid. */
  readonly has: (resource: Resource, uuid: string) => boolean;
  /** Whether another one has this value in this member. */
  readonly isTaken: (member: string, value: string) => boolean;
}

/** Everything that the server holds against a body, in the order of the rules. */
export function problemsIn(body: Body, rules: Rules, ground: Ground, { within = "", isPartial = false } = {}): readonly ZgwInvalidParameter[] {
  return Object.entries(rules).flatMap(([member, rule]) => {
    const name = within + member;
    const value = body[member];
    if (value === undefined) return rule.isRequired && !isPartial ? [{ name, code: "required", reason: "Dit veld is vereist." }] : [];
    if (value === null) return rule.mayBeNull ? [] : [{ name, code: "null", reason: "Dit veld mag niet leeg zijn." }];
    return problemsOf(value, rule, ground, { name, member, isPartial });
  });
}

interface Place {
  readonly name: string;
  readonly member: string;
  readonly isPartial: boolean;
}

function problemsOf(value: unknown, rule: Rule, ground: Ground, { name, member, isPartial }: Place): readonly ZgwInvalidParameter[] {
  const invalid = (reason: string, code = "invalid") => [{ name, code, reason }];
  switch (rule.kind) {
    case "text":
      return textProblems(value, rule, ground, { name, member, isPartial });
    case "boolean":
      return typeof value === "boolean" ? [] : invalid("Moet een geldige booleaanse waarde zijn.");
    case "number":
      return typeof value === "number" ? [] : invalid("Een geldig getal is vereist.");
    case "moment":
      return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? [] : invalid("Datetime heeft een ongeldig formaat.");
    case "choice":
      return rule.of.includes(String(value)) ? [] : invalid(`"${String(value)}" is een ongeldige keuze.`, "invalid_choice");
    case "labels": {
      const labels = Object.values(Object(value));
      return labels.every((label) => typeof label === "string" && label.length <= 255) ? [] : invalid("Metadata waarden mogen maximaal 255 tekens bevatten.");
    }
    case "reference":
      return referenceProblems(value, rule.to, ground, name);
    case "references":
      return Array.isArray(value)
        ? value.flatMap((each: unknown, place) => referenceProblems(each, rule.to, ground, `${name}.${place}`))
        : invalid('Verwachtte een lijst met items, maar kreeg type "str".', "not_a_list");
    case "group":
      return problemsIn(Object(value), rule.members, ground, { within: `${name}.`, isPartial });
  }
}

function textProblems(value: unknown, rule: Extract<Rule, { readonly kind: "text" }>, ground: Ground, { name, member }: Place): readonly ZgwInvalidParameter[] {
  if (typeof value !== "string") return [{ name, code: "invalid", reason: "Geen geldige string." }];
  const trimmed = value.trim();
  if (trimmed.includes("\0")) return [{ name, code: "null_characters_not_allowed", reason: "Null-tekens zijn niet toegestaan." }];
  if (trimmed === "") return rule.mayBeEmpty ? [] : [{ name, code: "blank", reason: "Dit veld mag niet leeg zijn." }];
  // As Python counts: code points.
  if (Array.from(trimmed).length > rule.max) {
    return [{ name, code: "max_length", reason: `Zorg ervoor dat dit veld niet meer dan ${rule.max} karakters bevat.` }];
  }
  if (rule.form && !rule.form.pattern.test(trimmed)) return [{ name, code: "invalid", reason: rule.form.reason }];
  if (rule.isUnique && ground.isTaken(member, trimmed)) return [{ name, code: "unique", reason: `Er bestaat al een object met eenzelfde ${member}.` }];
  return [];
}

function referenceProblems(value: unknown, to: Resource, { has }: Ground, name: string): readonly ZgwInvalidParameter[] {
  const uuid: unknown = Reflect.get(Object(value), "uuid");
  if (uuid === undefined) return [{ name: `${name}.uuid`, code: "required", reason: "Dit veld is vereist." }];
  return typeof uuid === "string" && has(to, uuid) ? [] : [{ name: `${name}.uuid`, code: "invalid", reason: `Er bestaat geen object in ${to} met deze uuid.` }];
}
