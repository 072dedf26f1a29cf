import { expect, test } from "vitest";
import { createBatches } from "./batches.ts";

/** Batches whose end the test decides on. */
function startBatches({ waitMsMax = 10_000, itemsMax = 10 } = {}) {
  const ran: { readonly items: readonly string[]; readonly settle: PromiseWithResolvers<void> }[] = [];
  const ask = createBatches<string, string>({
    itemsMax,
    waitMsMax,
    async run(items) {
      const settle = Promise.withResolvers<void>();
      ran.push({ items, settle });
      await settle.promise;
      if (items.includes("bad")) throw new Error("one is bad");
      return items.map((item) => item.toUpperCase());
    },
  });
  const runs = () => ran.map(({ items }) => items.join());
  return { ask, ran, runs };
}

test("what is asked in one turn goes together, and each gets its own", async () => {
  const { ask, ran, runs } = startBatches();
  const answers = Promise.all(["a", "b", "c"].map(ask));
  await expect.poll(runs).toEqual(["a,b,c"]);
  ran[0]?.settle.resolve();
  await expect(answers).resolves.toEqual(["A", "B", "C"]);
});

test("nobody is answered before the batch is done, and what comes meanwhile goes with the next", async () => {
  const { ask, ran, runs } = startBatches({ itemsMax: 2 });
  let answered = 0;
  const asked = ["a", "b", "c", "d", "e"].map(async (item) => {
    await ask(item);
    answered += 1;
  });
  await expect.poll(runs).toEqual(["a,b"]);
  expect(answered).toBe(0);
  ran[0]?.settle.resolve();
  await expect.poll(runs).toEqual(["a,b", "c,d"]);
  expect(answered).toBe(2);
  ran[1]?.settle.resolve();
  await expect.poll(runs).toEqual(["a,b", "c,d", "e"]);
  ran[2]?.settle.resolve();
  await Promise.all(asked);
});

test("one that fails does not take the others with it", async () => {
  const { ask, ran, runs } = startBatches();
  const answers = Promise.allSettled(["a", "bad", "b"].map(ask));
  await expect.poll(runs).toEqual(["a,bad,b"]);
  ran[0]?.settle.resolve();
  await expect.poll(runs).toEqual(["a,bad,b", "a", "bad", "b"]);
  for (const { settle } of ran) settle.resolve();
  expect((await answers).map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("a batch that never ends does not hold up the next for ever", async () => {
  const { ask, ran, runs } = startBatches({ waitMsMax: 30 });
  void ask("a");
  await expect.poll(runs).toEqual(["a"]);
  const second = ask("b");
  await expect.poll(runs).toEqual(["a", "b"]);
  ran[1]?.settle.resolve();
  await expect(second).resolves.toBe("B");
});
