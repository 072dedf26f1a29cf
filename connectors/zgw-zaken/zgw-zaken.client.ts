import type { ReadCall } from "../sdk/index.ts";
import type { ZgwExchange } from "./zgw-zaken.exchange.ts";
import type { Links } from "./zgw-zaken.links.ts";
import {
  wireCase,
  wireCases,
  wireCaseType,
  wireResult,
  wireResultType,
  wireRoles,
  wireStatus,
  wireStatuses,
  wireStepTypes,
  type WireSearch,
} from "./zgw-zaken.wire.ts";

export interface ZgwClientOptions {
  readonly zaken: ZgwExchange;
  readonly catalogi: ZgwExchange;
  readonly links: Links;
  /** The organisation (RSIN) within which case numbers are unique. */
  readonly rsin: string;
}

/** One method per operation. */
export type ZgwClient = ReturnType<typeof createZgwClient>;

/** What comes with a case in one answer, on servers that can. */
export const expanded = ["status", "resultaat", "rollen"] as const;

/** Of a hundred each: nobody has more requests than that, and an agent reads no more. */
const casePagesMax = 3;
const detailPagesMax = 5;

export function createZgwClient({ zaken, catalogi, links, rsin }: ZgwClientOptions) {
  return {
    listByNumber: async (number: string, call: ReadCall) => {
      const query = parameters({ identificatie: number, bronorganisatie: rsin, expand: expanded.join(",") });
      return (await zaken.get({ name: "zaak_list", path: `/zaken?${query}` }, wireCases, call)).results;
    },
    search: (search: WireSearch, call: ReadCall) =>
      zaken.getPages({ name: "zaak__zoek", path: "/zaken/_zoek", json: search }, wireCases, { pagesMax: casePagesMax }, call),
    readCase: (id: string, call: ReadCall) =>
      zaken.getIfVisible({ name: "zaak_read", path: `/zaken/${id}?${parameters({ expand: expanded.join(",") })}` }, wireCase, call),
    listStatuses: async (caseId: string, call: ReadCall) => {
      const path = `/statussen?${parameters({ zaak: links.ofCase(caseId) })}`;
      return (await zaken.getPages({ name: "status_list", path }, wireStatuses, { pagesMax: detailPagesMax }, call)).items;
    },
    readStatus: (id: string, call: ReadCall) => zaken.get({ name: "status_read", path: `/statussen/${id}` }, wireStatus, call),
    listRoles: async (caseId: string, call: ReadCall) => {
      const path = `/rollen?${parameters({ zaak: links.ofCase(caseId) })}`;
      return (await zaken.getPages({ name: "rol_list", path }, wireRoles, { pagesMax: detailPagesMax }, call)).items;
    },
    readResult: (id: string, call: ReadCall) => zaken.get({ name: "resultaat_read", path: `/resultaten/${id}` }, wireResult, call),

    readCaseType: (id: string, call: ReadCall) => catalogi.get({ name: "zaaktype_read", path: `/zaaktypen/${id}` }, wireCaseType, call),
    listStepTypes: async (caseTypeId: string, call: ReadCall) => {
      const path = `/statustypen?${parameters({ zaaktype: links.ofCaseType(caseTypeId) })}`;
      return (await catalogi.getPages({ name: "statustype_list", path }, wireStepTypes, { pagesMax: detailPagesMax }, call)).items;
    },
    readResultType: (id: string, call: ReadCall) => catalogi.get({ name: "resultaattype_read", path: `/resultaattypen/${id}` }, wireResultType, call),
  };
}

function parameters(of: Readonly<Record<string, string>>): string {
  return new URLSearchParams(of).toString();
}
