import type { ReadCall } from "../sdk/index.ts";
import type { ZgwClient } from "./zgw-zaken.client.ts";
import type { Links } from "./zgw-zaken.links.ts";

/** A kind of request, with the steps that it goes through in order. */
export interface CaseType {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly StepType[];
}

export interface StepType {
  readonly id: string;
  readonly name: string;
  /** What the department tells citizens at this step. */
  readonly text?: string;
}

export interface Catalogue {
  caseType(id: string, call: ReadCall): Promise<CaseType>;
  resultName(id: string, call: ReadCall): Promise<string>;
}

const keptMs = 600_000;
const entriesMax = 500;

/** Names and texts from the catalogue, remembered for ten minutes: what is published there hardly changes. A failure is not remembered. */
export function createCatalogue(options: { readonly client: ZgwClient; readonly links: Links; readonly now: () => number }): Catalogue {
  const { client, links, now } = options;
  const caseTypes = createMemory<CaseType>(now);
  const resultNames = createMemory<string>(now);
  return {
    caseType: (id, call) =>
      caseTypes.recall(id, async () => {
        const [{ omschrijving }, steps] = await Promise.all([client.readCaseType(id, call), client.listStepTypes(id, call)]);
        const inOrder = steps.toSorted((one, other) => one.volgnummer - other.volgnummer);
        return {
          id,
          name: omschrijving,
          steps: inOrder.map((step) => ({
            id: links.idOf("statustypen", step.url),
            name: step.omschrijving,
            ...(step.statustekst ? { text: step.statustekst } : {}),
          })),
        };
      }),
    resultName: (id, call) => resultNames.recall(id, async () => (await client.readResultType(id, call)).omschrijving),
  };
}

function createMemory<Value>(now: () => number) {
  const entries = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    async recall(id: string, read: () => Promise<Value>): Promise<Value> {
      const known = entries.get(id);
      if (known && known.until > now()) return known.value;
      const value = await read();
      entries.delete(id);
      const oldest = entries.keys().next().value;
      if (entries.size >= entriesMax && oldest !== undefined) entries.delete(oldest);
      entries.set(id, { value, until: now() + keptMs });
      return value;
    },
  };
}
