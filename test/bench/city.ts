import { startSandbox } from "../../connectors/sandbox/index.ts";
import { book, one } from "../support/desk.ts";
import type { Reply } from "../support/hub.ts";
import type { Exchange } from "./exchange.ts";
import { startBenchHub } from "./hub.ts";
import { askOnce } from "./load.ts";
import { callsPerQuestion, caller } from "./question.ts";
import { startRecorder } from "./recorder.ts";

export interface RecordedCity {
  readonly exchanges: readonly Exchange[];
  /** JCC's own ids of the caller's appointments. */
  readonly jccIds: readonly string[];
  /** Opens the hub for Anna. */
  readonly token: string;
  readonly issuer: string;
  close(): Promise<void>;
}

export interface Place {
  readonly hubPort: number;
  readonly upstreamPort: number;
  readonly folder: string;
  readonly databaseUrl?: string;
}

/**
 * Lets the hub book six appointments with the sandbox's departments and ask the question, and keeps what the departments said. The sandbox's OpenID
 * provider stays: the hub asks it for its keys whenever it starts.
 */
export async function recordCity({ hubPort, upstreamPort, folder, databaseUrl }: Place): Promise<RecordedCity> {
  const sandbox = await startSandbox({ oidc: true });
  if (!sandbox.oidc) throw new Error("the sandbox has no OpenID provider");
  const { issuer } = sandbox.oidc;
  const token = await sandbox.oidc.signIn("anna");
  const departments = (["burgerzaken", "belastingen", "stadsbeheer", "vth"] as const).map((id): [string, string] => [id, sandbox[id].baseUrl]);
  const recorder = await startRecorder(upstreamPort, new Map(departments));
  const hub = await startBenchHub({ port: hubPort, upstream: `http://127.0.0.1:${upstreamPort}`, issuer, folder, databaseUrl });
  const url = `http://127.0.0.1:${hubPort}`;
  try {
    const jccIds = await bookEverywhere(url, token, sandbox.city.samples.vogApplicant.persons[0].address);
    const before = recorder.exchanges.length;
    await askOnce({ name: "hub", url, processId: hub.processId, headers: { authorization: `Bearer ${token}` } });
    const calls = recorder.exchanges.slice(before);
    if (calls.length !== callsPerQuestion) {
      throw new Error(`one question made ${calls.length} calls, not ${callsPerQuestion}:\n${calls.map(({ method, path }) => `${method} ${path}`).join("\n")}`);
    }
    return { exchanges: [...recorder.exchanges], jccIds, token, issuer, close: () => sandbox.close() };
  } catch (error) {
    await sandbox.close();
    throw error;
  } finally {
    await hub.close();
    await recorder.close();
  }
}

async function bookEverywhere(url: string, token: string, { postcode, houseNumber }: { postcode: string; houseNumber: number }): Promise<readonly string[]> {
  const hub = {
    async ask(_account: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Reply> {
      const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
      const reply = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
      const { data, errors } = (await reply.json()) as Omit<Reply, "status">; // oxlint-disable-line typescript/no-unsafe-type-assertion -- GraphQL over HTTP
      return { status: reply.status, data, ...(errors && { errors }) };
    },
  };
  const firstProduct = async (departmentId: string): Promise<string> => {
    const { data } = await hub.ask("anna", "query ($id: ID!) { products(departmentId: $id) { ... on ProductList { items { id } } } }", { id: departmentId });
    return data.products.items[0].id;
  };
  const bookOne = async (departmentId: string, selection: Readonly<Record<string, unknown>>, slot: number): Promise<string> => {
    const answer = await book(hub, { departmentId, selection, slot, day: 2, customer: caller });
    if (answer.__typename !== "AppointmentBooked") throw new Error(`${departmentId} did not book: ${JSON.stringify(answer)}`);
    // The hub's id holds the department's own.
    return Buffer.from(answer.appointment.id, "base64url").toString().split("/").slice(2).join("/");
  };
  await bookOne("burgerzaken", one(await firstProduct("burgerzaken")), 0);
  await bookOne("vth", one(await firstProduct("vth")), 0);
  await bookOne("stadsbeheer", { products: [{ productId: "grof-vuil" }], address: { postcode, houseNumber }, items: [{ kindId: "bank", amount: 1 }] }, 0);
  const product = one(await firstProduct("belastingen"));
  return [await bookOne("belastingen", product, 0), await bookOne("belastingen", product, 2), await bookOne("belastingen", product, 4)];
}
