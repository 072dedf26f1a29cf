import { parseArgs } from "node:util";
import { pointOf } from "@kcc-hub/connectors/sandbox";
import { viewCustomer } from "../customers/documents.ts";
import { create } from "../meldingen/melding-desk.ts";
import { startTestHub } from "../support/hub.ts";

// `npm run bench:slow-source`: how long the view of a customer takes when every source is well, and when one of them hangs. A hanging source may cost the
// deadline and not more, and takes nothing away from the others. Times of a busy machine do not repeat: what counts is their distance to the deadline.
const { values: options } = parseArgs({
  options: {
    /** Longest that the view may take, in milliseconds. */
    deadline: { type: "string", default: "2000" },
    /** Views per situation. */
    views: { type: "string", default: "9" },
  },
});
const deadlineMs = Number(options.deadline);
const viewsCount = Number(options.views);

interface Row {
  readonly situation: string;
  readonly medianMs: number;
  readonly worstMs: number;
  readonly sourcesComplete: number;
  readonly sourcesLate: number;
  readonly items: number;
}

// A single call may take far longer than the view, so that only the view's deadline ends it.
const hub = await startTestHub({ timeoutMs: deadlineMs * 20, gatherDeadlineMs: deadlineMs });
try {
  const { brp, burgerzaken, stadsbeheer, stadsbeheerMeldingen, vth, vthMeldingen, zaken } = hub.sandbox;
  const zakenOf = { burgerzakenZaken: { faults: zaken.faultsOf.burgerzaken }, belastingenZaken: { faults: zaken.faultsOf.belastingen } };
  const sources = { brp, burgerzaken, stadsbeheer, stadsbeheerMeldingen, vth, vthMeldingen, ...zakenOf };
  const { bsn, lastName, birthDate, email, phone } = hub.sandbox.city.samples.busyCitizen.persons[0];
  const person = { bsn, lastName, birthDate, email, phone };
  // Open311 finds nobody: VTH is asked only for what this person reported there through the hub.
  const place = { point: pointOf("Turfkade", 30) };
  await create(hub, { departmentId: "vth", categoryId: "020", place, text: "Er staat een busje op de stoep", reporter: { lastName, email, phone } });
  for (let warm = 0; warm < 5; warm += 1) await viewCustomer(hub, person);

  const rows: Row[] = [await measure("all are well")];
  for (const [name, { faults }] of Object.entries(sources)) {
    faults.inject({ on: "*", fault: { kind: "hang" }, times: Number.POSITIVE_INFINITY });
    rows.push(await measure(`${name} hangs`));
    faults.clear();
  }
  for (const { faults } of Object.values(sources)) faults.inject({ on: "*", fault: { kind: "hang" }, times: Number.POSITIVE_INFINITY });
  rows.push(await measure("all of them hang"));
  for (const { faults } of Object.values(sources)) faults.clear();
  report(rows);

  async function measure(situation: string): Promise<Row> {
    const times: number[] = [];
    let last: Awaited<ReturnType<typeof viewCustomer>>;
    for (let view = 0; view < viewsCount; view += 1) {
      const startedAt = performance.now();
      last = await viewCustomer(hub, person);
      times.push(performance.now() - startedAt);
    }
    const sorted = times.toSorted((one, other) => one - other);
    const asked = [last.person.source, ...last.appointments.sources, ...last.meldingen.sources, ...last.requests.sources];
    const states: readonly string[] = asked.map(({ state }) => state);
    return {
      situation,
      medianMs: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
      worstMs: Math.round(sorted.at(-1) ?? 0),
      sourcesComplete: states.filter((state) => state === "COMPLETE").length,
      sourcesLate: states.filter((state) => state === "TIMED_OUT").length,
      items: last.appointments.items.length + last.meldingen.items.length + last.requests.items.length,
    };
  }
} finally {
  await hub.close();
}

function report(rows: readonly Row[]): void {
  console.table(rows);
  const worst = Math.max(...rows.map(({ worstMs }) => worstMs));
  console.log(`Deadline ${deadlineMs} ms. The latest of ${rows.length * viewsCount} views came ${worst - deadlineMs} ms after it.`);
}
