import { ConnectorError, type CitizenRequest, type PersonKey, type ReadCall, type RequestsPort } from "../sdk/index.ts";
import type { Catalogue } from "./zgw-zaken.catalogue.ts";
import { expanded, type ZgwClient } from "./zgw-zaken.client.ts";
import { isUuid, type Links } from "./zgw-zaken.links.ts";
import { isInitiator, toRequest, toStep, type WholeCase } from "./zgw-zaken.translate.ts";
import type { WireCase, WireRole } from "./zgw-zaken.wire.ts";

export interface ZgwRequestsOptions {
  readonly client: ZgwClient;
  readonly catalogue: Catalogue;
  readonly links: Links;
  readonly system: string;
}

/** The port of requests, in the words of ZGW: a request is a zaak. */
export function createZgwRequests({ client, catalogue, links, system }: ZgwRequestsOptions): RequestsPort {
  async function complete(wire: WireCase, roles: readonly WireRole[], call: ReadCall): Promise<WholeCase> {
    const [caseType, status, result] = await Promise.all([
      catalogue.caseType(links.idOf("zaaktypen", wire.zaaktype), call),
      statusOf(wire, call),
      resultOf(wire, call),
    ]);
    return { wire, caseType, roles, ...(status && { status }), ...(result && { result }) };
  }

  async function statusOf({ status: url, _expand }: WireCase, call: ReadCall): Promise<WholeCase["status"]> {
    if (!url) return undefined;
    const wire = _expand?.status ?? (await client.readStatus(links.idOf("statussen", url), call));
    return { wire, stepId: links.idOf("statustypen", wire.statustype) };
  }

  async function resultOf({ resultaat: url, _expand }: WireCase, call: ReadCall): Promise<WholeCase["result"]> {
    if (!url) return undefined;
    const wire = _expand?.resultaat ?? (await client.readResult(links.idOf("resultaten", url), call));
    return { wire, name: await catalogue.resultName(links.idOf("resultaattypen", wire.resultaattype), call) };
  }

  /** A server that does not expand is asked once more. */
  async function rolesOf({ uuid, rollen, _expand }: WireCase, call: ReadCall): Promise<readonly WireRole[]> {
    return _expand?.rollen ?? (rollen.length === 0 ? [] : await client.listRoles(uuid, call));
  }

  async function toRequests(cases: readonly { readonly wire: WireCase; readonly roles: readonly WireRole[] }[], call: ReadCall) {
    // Each kind once, so that many cases of one kind do not all ask for it at the same time.
    const kinds = new Set(cases.map(({ wire }) => links.idOf("zaaktypen", wire.zaaktype)));
    await Promise.all([...kinds].map((id) => catalogue.caseType(id, call)));
    const whole = await Promise.all(cases.map(({ wire, roles }) => complete(wire, roles, call)));
    return whole.map(toRequest).toSorted(latestFirst);
  }

  async function findByPerson(person: PersonKey, call: ReadCall) {
    if (person.kind !== "bsn") throw new ConnectorError("NOT_SUPPORTED", `${system} finds requests by citizen service number only`, { applied: "no" });
    const search = {
      rol__betrokkeneIdentificatie__natuurlijkPersoon__inpBsn: person.bsn,
      rol__omschrijvingGeneriek: "initiator",
      ordering: ["-startdatum"],
      expand: expanded,
    } as const;
    const { items, hasMore } = await client.search(search, call);
    const cases = await Promise.all(items.map(async (wire) => ({ wire, roles: await rolesOf(wire, call) })));
    return { requests: await toRequests(onlyAskedBy(person.bsn, cases), call), hasMore };
  }

  /**
   * The server looks for the number in any role and for an initiator apart from it, so that cases come along in which the person has another part:
   * those are left out. A case in which the person has no part at all means that the answer is about somebody else.
   */
  function onlyAskedBy<Case extends { readonly wire: WireCase; readonly roles: readonly WireRole[] }>(bsn: string, cases: readonly Case[]): readonly Case[] {
    return cases.filter(({ wire, roles }) => {
      const own = roles.filter((role) => role.betrokkeneIdentificatie?.inpBsn === bsn && role.zaak === links.ofCase(wire.uuid));
      if (own.length === 0) {
        throw new ConnectorError("NOT_UNDERSTOOD", `${system}: zaak__zoek was answered with a case of somebody else`, { applied: "no" });
      }
      return own.some(isInitiator);
    });
  }

  return {
    supports: { findByPerson: ["bsn"], hidesKinds: true },
    async findByNumber({ number }, call) {
      const found = await client.listByNumber(number, call);
      if (found.some(({ identificatie }) => identificatie !== number)) {
        throw new ConnectorError("NOT_UNDERSTOOD", `${system}: zaak_list was answered with another number than was asked`, { applied: "no" });
      }
      const cases = await Promise.all(found.map(async (wire) => ({ wire, roles: await rolesOf(wire, call) })));
      return await toRequests(cases, call);
    },
    findByPerson: ({ person }, call) => findByPerson(person, call),
    async read({ id }, call) {
      if (!isUuid(id)) return undefined;
      const wire = await client.readCase(id, call);
      if (!wire) return undefined;
      if (wire.uuid !== id) throw new ConnectorError("NOT_UNDERSTOOD", `${system}: zaak_read was answered with another case`, { applied: "no" });
      const [whole, statuses] = await Promise.all([rolesOf(wire, call).then((roles) => complete(wire, roles, call)), client.listStatuses(id, call)]);
      const steps = statuses.map((status) => toStep(status, links.idOf("statustypen", status.statustype), whole.caseType));
      return { ...toRequest(whole), steps: steps.toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at)) };
    },
  };
}

function latestFirst(one: CitizenRequest, other: CitizenRequest): number {
  return other.submittedOn.localeCompare(one.submittedOn) || other.number.localeCompare(one.number);
}
