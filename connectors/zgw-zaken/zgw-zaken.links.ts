import { ConnectorError } from "../sdk/index.ts";

export interface Links {
  /** The id in an address that the server gives for something of its own. Any other address is a failure: the hub follows no server elsewhere. */
  idOf(resource: "zaken" | "zaaktypen" | "statustypen" | "resultaattypen" | "statussen" | "resultaten", url: string): string;
  /** The address of a case, as the server names it. */
  ofCase(id: string): string;
  ofCaseType(id: string): string;
}

export interface LinksOptions {
  readonly system: string;
  /** Without a slash at the end. */
  readonly zakenUrl: string;
  readonly catalogiUrl: string;
}

const catalogueResources: ReadonlySet<string> = new Set(["zaaktypen", "statustypen", "resultaattypen"]);
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function createLinks({ system, zakenUrl, catalogiUrl }: LinksOptions): Links {
  return {
    idOf(resource, url) {
      const prefix = `${catalogueResources.has(resource) ? catalogiUrl : zakenUrl}/${resource}/`;
      const id = url.startsWith(prefix) ? url.slice(prefix.length) : "";
      if (uuid.test(id)) return id;
      // The address itself is left out: it is the server's text.
      throw new ConnectorError(
        "NOT_UNDERSTOOD",
        `${system} names an address outside the configured ones for something in ${resource}. Check zakenUrl and catalogiUrl: they must be as the server writes them`,
        { applied: "no" },
      );
    },
    ofCase: (id) => `${zakenUrl}/zaken/${id}`,
    ofCaseType: (id) => `${catalogiUrl}/zaaktypen/${id}`,
  };
}

export function isUuid(text: string): boolean {
  return uuid.test(text);
}
