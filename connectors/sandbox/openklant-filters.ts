import type { Body, Resource } from "./openklant-rules.ts";
import type { ZgwInvalidParameter } from "./zgw-problem.ts";

/** Where in an answer the value stands that a filter asks for; several where it is a list. */
type Path = readonly string[];

const contact: Path = ["klantcontact", "uuid"];
const identifier = (member: string, within: string): Readonly<Record<string, Path>> =>
  Object.fromEntries(
    (["ObjectId", "CodeObjecttype", "CodeRegister", "CodeSoortObjectId"] as const).map((part) => [
      `${within}${part}`,
      [member, `${part.charAt(0).toLowerCase()}${part.slice(1)}`],
    ]),
  );
const byNumber: Readonly<Record<string, Path>> = { nummer: ["nummer"], referentienummer: ["referentienummer"] };
const bsn = ["partijIdentificatoren", "partijIdentificator"] as const;

/** The filters that the sandbox carries out, of those in the description. */
const filters: Readonly<Record<Resource, Readonly<Record<string, Path>>>> = {
  klantcontacten: {
    ...byNumber,
    kanaal: ["kanaal"],
    onderwerp: ["onderwerp"],
    inhoud: ["inhoud"],
    hadBetrokkene__uuid: ["hadBetrokkenen", "uuid"],
    onderwerpobject__uuid: ["gingOverOnderwerpobjecten", "uuid"],
  },
  betrokkenen: { hadKlantcontact__uuid: ["hadKlantcontact", "uuid"], wasPartij__uuid: ["wasPartij", "uuid"], organisatienaam: ["organisatienaam"] },
  digitaleadressen: {
    adres: ["adres"],
    referentie: ["referentie"],
    soortDigitaalAdres: ["soortDigitaalAdres"],
    verstrektDoorBetrokkene__uuid: ["verstrektDoorBetrokkene", "uuid"],
    verstrektDoorPartij__uuid: ["verstrektDoorPartij", "uuid"],
  },
  onderwerpobjecten: {
    klantcontact__uuid: contact,
    wasKlantcontact__uuid: ["wasKlantcontact", "uuid"],
    ...identifier("onderwerpobjectidentificator", "onderwerpobjectidentificator"),
  },
  actoren: { naam: ["naam"], soortActor: ["soortActor"], ...identifier("actoridentificator", "actoridentificator") },
  actorklantcontacten: { klantcontact__uuid: contact, actor__uuid: ["actor", "uuid"] },
  internetaken: {
    ...byNumber,
    status: ["status"],
    klantcontact__uuid: ["aanleidinggevendKlantcontact", "uuid"],
    aanleidinggevendKlantcontact__uuid: ["aanleidinggevendKlantcontact", "uuid"],
    toegewezenAanActor__uuid: ["toegewezenAanActoren", "uuid"],
  },
  partijen: {
    nummer: ["nummer"],
    soortPartij: ["soortPartij"],
    partijIdentificator__codeObjecttype: [...bsn, "codeObjecttype"],
    partijIdentificator__codeRegister: [...bsn, "codeRegister"],
    partijIdentificator__codeSoortObjectId: [...bsn, "codeSoortObjectId"],
    partijIdentificator__objectId: [...bsn, "objectId"],
  },
};
const forAll: ReadonlySet<string> = new Set(["page", "pageSize", "expand"]);

export function unknownFilters(resource: Resource, names: Iterable<string>): ZgwInvalidParameter | undefined {
  const unknown = [...names].filter((name) => !(name in filters[resource]) && !forAll.has(name));
  if (unknown.length === 0) return undefined;
  return { name: "nonFieldErrors", code: "unknown-parameters", reason: `Onbekende query parameters: ${unknown.join(", ")}` };
}

export function fitsFilters(resource: Resource, answer: Body, asked: URLSearchParams): boolean {
  return [...asked].every(([name, wanted]) => {
    const path = filters[resource][name];
    return !path || valuesAt(answer, path).some((value) => value === wanted);
  });
}

function valuesAt(answer: unknown, path: Path): readonly unknown[] {
  return path.reduce<readonly unknown[]>((values, member) => values.flatMap((value) => inMember(value, member)), [answer]);
}

function inMember(value: unknown, member: string): readonly unknown[] {
  const found: unknown = Reflect.get(Object(value), member);
  return Array.isArray(found) ? found : [found];
}
