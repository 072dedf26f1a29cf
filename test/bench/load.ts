import { Pool } from "undici";
import { memoryMb, processorNs } from "./processes.ts";
import { question } from "./question.ts";

export interface Contender {
  readonly name: string;
  readonly url: string;
  readonly processId: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Measurement {
  readonly perSecond: number;
  readonly processorMicros: number;
  readonly medianMs: number;
  readonly ninetyNinthMs: number;
  readonly memoryMb: number;
}

const body = JSON.stringify(question);

/** Asks once and gives the answer's text. */
export async function askOnce({ name, url, headers }: Contender): Promise<string> {
  const reply = await fetch(`${url}/graphql`, { method: "POST", headers: { ...headers, "content-type": "application/json" }, body });
  const text = await reply.text();
  if (reply.status !== 200 || text.includes('"errors"')) throw new Error(`${name} answered ${reply.status}: ${text.slice(0, 1000)}`);
  return text;
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
  /** Go on after those seconds until so many questions were answered. */
  readonly questionsMin?: number;
}

/** Asks again and again over so many connections, each as soon as its last answer is there. An answer of another length is a fault. */
export async function measure(contender: Contender, { connections, seconds, questionsMin = 0 }: Load): Promise<Measurement> {
  const { name, url, headers, processId } = contender;
  const length = Buffer.byteLength(await askOnce(contender));
  const pool = new Pool(url, { connections, pipelining: 1 });
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const processorBefore = processorNs(processId);
  const askUntilDone = async (): Promise<void> => {
    while (performance.now() < until || latenciesMs.length < questionsMin) {
      const askedAt = performance.now();
      const reply = await pool.request({ method: "POST", path: "/graphql", headers: { ...headers, "content-type": "application/json" }, body });
      const bytes = await reply.body.arrayBuffer();
      if (reply.statusCode !== 200 || bytes.byteLength !== length)
        throw new Error(`${name} answered ${reply.statusCode} with ${bytes.byteLength} instead of ${length} bytes`);
      latenciesMs.push(performance.now() - askedAt);
    }
  };
  await Promise.all(Array.from({ length: connections }, askUntilDone));
  const processorMicros = (processorNs(processId) - processorBefore) / 1000 / latenciesMs.length;
  const tookSeconds = (performance.now() - startedAt) / 1000;
  await pool.close();
  const sorted = latenciesMs.toSorted((one, other) => one - other);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { perSecond: latenciesMs.length / tookSeconds, processorMicros, medianMs: at(0.5), ninetyNinthMs: at(0.99), memoryMb: memoryMb(processId) };
}
