import { randomUUID } from "node:crypto";
import { isBsn } from "../sdk/index.ts";
import type { ZgwInvalidParameter } from "./zgw-problem.ts";
import { actorRules, emailForm, participantRules, phoneForm, problemsIn, rulesOf, subjectRules, type Body, type Resource } from "./openklant-rules.ts";

/** What the server keeps of one thing: the members as they were sent. */
export interface Kept {
  readonly uuid: string;
  readonly at: number;
  readonly members: Body;
}

export type Written = { readonly kind: "written"; readonly kept: Kept } | { readonly kind: "refused"; readonly problems: readonly ZgwInvalidParameter[] };

/** The register of an Open Klant, behind its server. */
export interface OpenKlantBook {
  all(resource: Resource): readonly Kept[];
  read(resource: Resource, uuid: string): Kept | undefined;
  add(resource: Resource, body: Body): Written;
  change(resource: Resource, uuid: string, body: Body): Written | undefined;
  remove(resource: Resource, uuid: string): boolean;
  /** All or nothing. */
  makeContact(body: Body): { readonly kind: "written"; readonly made: Readonly<Record<string, Kept>> } | Extract<Written, { readonly kind: "refused" }>;
  /** A person that the municipality has in its register. */
  addPerson(person: { readonly bsn: string; readonly name: string }): Kept;
}

const hasNumbers: ReadonlySet<Resource> = new Set(["klantcontacten", "internetaken"]);

export function createOpenKlantBook({ now }: { readonly now: () => number }): OpenKlantBook {
  const shelves = new Map<Resource, Map<string, Kept>>();
  const shelf = (resource: Resource): Map<string, Kept> => {
    const known = shelves.get(resource) ?? new Map<string, Kept>();
    shelves.set(resource, known);
    return known;
  };

  function groundOf(resource: Resource, except?: string) {
    return {
      has: (to: Resource, uuid: string) => shelf(to).has(uuid),
      isTaken: (member: string, value: string) =>
        hasNumbers.has(resource) && [...shelf(resource).values()].some(({ uuid, members }) => uuid !== except && members[member] === value),
    };
  }

  function keep(resource: Resource, members: Body): Kept {
    const kept = { uuid: randomUUID(), at: now(), members: trimmed(members) };
    shelf(resource).set(kept.uuid, kept);
    return kept;
  }

  return {
    all: (resource) => [...shelf(resource).values()],
    read: (resource, uuid) => shelf(resource).get(uuid),
    add(resource, body) {
      const problems = [...problemsIn(body, rulesOf[resource], groundOf(resource)), ...furtherProblems(resource, body)];
      return problems.length > 0 ? { kind: "refused", problems } : { kind: "written", kept: keep(resource, body) };
    },
    change(resource, uuid, body) {
      const known = shelf(resource).get(uuid);
      if (!known) return undefined;
      const members = trimmed({ ...known.members, ...body });
      const problems = [...problemsIn(body, rulesOf[resource], groundOf(resource, uuid), { isPartial: true }), ...furtherProblems(resource, members)];
      if (problems.length > 0) return { kind: "refused", problems };
      const kept = { ...known, members };
      shelf(resource).set(uuid, kept);
      return { kind: "written", kept };
    },
    remove: (resource, uuid) => shelf(resource).delete(uuid),
    makeContact(body) {
      const { klantcontact, betrokkene, onderwerpobject } = body;
      const ground = groundOf("klantcontacten");
      const problems =
        klantcontact === undefined
          ? [{ name: "klantcontact", code: "required", reason: "Dit veld is vereist." }]
          : [
              ...problemsIn(Object(klantcontact), rulesOf.klantcontacten, ground, { within: "klantcontact." }),
              ...(betrokkene ? problemsIn(Object(betrokkene), participantRules, ground, { within: "betrokkene." }) : []),
              ...(onderwerpobject ? problemsIn(Object(onderwerpobject), subjectRules, ground, { within: "onderwerpobject." }) : []),
            ];
      if (problems.length > 0) return { kind: "refused", problems };
      const contact = keep("klantcontacten", Object(klantcontact));
      const reference = { uuid: contact.uuid };
      return {
        kind: "written",
        made: {
          klantcontact: contact,
          ...(betrokkene ? { betrokkene: keep("betrokkenen", { ...Object(betrokkene), hadKlantcontact: reference }) } : {}),
          ...(onderwerpobject
            ? { onderwerpobject: keep("onderwerpobjecten", { ...Object(onderwerpobject), klantcontact: reference, wasKlantcontact: null }) }
            : {}),
        },
      };
    },
    addPerson({ bsn, name }) {
      if (!isBsn(bsn)) throw new Error("Onjuist BSN nummer");
      return keep("partijen", { bsn, achternaam: name });
    },
  };
}

/** What concerns several members at once. */
function furtherProblems(resource: Resource, body: Body): readonly ZgwInvalidParameter[] {
  if (resource === "internetaken") return taskProblems(body);
  if (resource === "actoren") return actorProblems(body);
  return resource === "digitaleadressen" ? addressProblems(body) : [];
}

function actorProblems({ soortActor, actorIdentificatie }: Body): readonly ZgwInvalidParameter[] {
  const rules = actorRules[String(soortActor)];
  if (!rules) return [];
  if (actorIdentificatie === undefined) return [{ name: "actorIdentificatie", code: "required", reason: "Dit veld is vereist." }];
  return problemsIn(Object(actorIdentificatie), rules, { has: () => true, isTaken: () => false }, { within: "actorIdentificatie." });
}

const addressForms: Readonly<Record<string, typeof emailForm>> = { email: emailForm, telefoonnummer: phoneForm };

function addressProblems({ adres, soortDigitaalAdres }: Body): readonly ZgwInvalidParameter[] {
  const form = addressForms[String(soortDigitaalAdres)];
  if (!form || typeof adres !== "string" || form.pattern.test(adres.trim())) return [];
  return [{ name: "adres", code: "invalid", reason: form.reason }];
}

function taskProblems(body: Body): readonly ZgwInvalidParameter[] {
  const [one, several] = [body.toegewezenAanActor !== undefined, body.toegewezenAanActoren !== undefined];
  const assignment = "`toegewezen_aan_actor` of `toegewezen_aan_actoren` is required (mag niet beiden gebruiken).";
  if (one === several) return [{ name: "nonFieldErrors", code: "invalid", reason: assignment }];
  if (!body.afgehandeldOp || body.status === "verwerkt") return [];
  const reason = "De Internetaak kan geen afgehandeld op datum bevatten als de status niet op 'verwerkt' staat.";
  return [{ name: "afgehandeldOp", code: "invalid", reason }];
}

/** White space around a text is not kept. */
function trimmed(members: Body): Body {
  return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, typeof value === "string" ? value.trim() : value]));
}
