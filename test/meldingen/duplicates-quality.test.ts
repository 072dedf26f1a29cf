import { knownFaults, pointOf } from "@kcc-hub/connectors/sandbox";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startTestHub, type TestHub } from "../support/hub.ts";
import { likelyDuplicates } from "./documents.ts";
import { enterMeldingen } from "./judged/enter.ts";
import { type JudgedHalf, type JudgedQuestion, readJudgedHalf } from "./judged/judged-set.ts";
import { measure } from "./judged/measure.ts";

// Both halves are known at once, among the seeded meldingen of the city, and every question goes through GraphQL over HTTP to a Signalen server.

const halves = { tuning: readJudgedHalf("tuning"), "held-out": readJudgedHalf("held-out") };
const dayMs = 86_400_000;
const nowMs = Date.now();
const names = new Map<string, string>();
let hub: TestHub;

beforeAll(async () => {
  hub = await startTestHub({
    prepare: (sandbox) => {
      const entered = enterMeldingen(sandbox, [...halves.tuning.meldingen, ...halves["held-out"].meldingen], nowMs);
      for (const [name, id] of entered) names.set(`SIG-${id}`, name);
      for (const [name, { text }] of Object.entries(knownFaults)) {
        const story = sandbox.stadsbeheerMeldingen.meldingen.all().find((melding) => melding.text === text);
        names.set(`SIG-${story?.id}`, name);
      }
    },
    timeoutMs: 10_000,
    gatherDeadlineMs: 15_000,
  });
  // What was closed is known only when the hub has listed it.
  const closed: JudgedQuestion = {
    where: { street: "Merelpad", houseNumber: 130 },
    placeAs: "both",
    text: "lantaarn uit",
    seenDaysAgo: 12,
    same: [],
    unlike: [],
  };
  await vi.waitUntil(async () => (await suggest(closed)).includes("lampMerelFixed"), { timeout: 50_000, interval: 500 });
}, 120_000);
afterAll(() => hub?.close());

async function suggest({ where, placeAs, category, text, seenDaysAgo }: JudgedQuestion): Promise<readonly string[]> {
  const { street, houseNumber } = where;
  const { data, errors } = await hub.ask("anna", likelyDuplicates, {
    place: { ...(placeAs === "address" ? {} : { point: pointOf(street, houseNumber) }), ...(placeAs === "point" ? {} : { address: { street, houseNumber } }) },
    categoryId: category,
    text,
    seenAt: seenDaysAgo === undefined ? undefined : new Date(nowMs - seenDaysAgo * dayMs).toISOString(),
  });
  if (errors) throw new Error(`the question was refused: ${JSON.stringify(errors)}`);
  return data.likelyDuplicateMeldingen.items.map(({ reference }: { reference: string }) => names.get(reference) ?? reference);
}

test("M2 the judged set has at least two hundred pairs, in two halves of about the same size", () => {
  const pairsOf = ({ questions }: JudgedHalf) => questions.reduce((sum, { same, unlike }) => sum + same.length + unlike.length, 0);
  expect(pairsOf(halves.tuning) + pairsOf(halves["held-out"])).toBeGreaterThanOrEqual(200);
  expect(pairsOf(halves["held-out"])).toBeGreaterThan(0.45 * (pairsOf(halves.tuning) + pairsOf(halves["held-out"])));
  const streets = ({ meldingen, questions }: JudgedHalf) => new Set([...meldingen, ...questions].map(({ where }) => where.street));
  expect(streets(halves.tuning).isDisjointFrom(streets(halves["held-out"]))).toBe(true);
});

test.each(["tuning", "held-out"] as const)(
  "M2 the %s half is found with recall of at least 0.9 and precision of at least 0.6",
  { timeout: 300_000 },
  async (half) => {
    const figures = await measure(halves[half], suggest);
    console.log(half, figures);
    expect(figures.recall).toBeGreaterThanOrEqual(0.9);
    expect(figures.precision).toBeGreaterThanOrEqual(0.6);
  },
);
