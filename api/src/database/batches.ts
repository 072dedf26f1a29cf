export interface BatchOptions<Item, Result> {
  /** Does it for all, in their order, or for none. */
  readonly run: (items: readonly Item[]) => Promise<readonly Result[]>;
  readonly itemsMax: number;
  /** After so long a batch that is under way no longer holds up the next one. */
  readonly waitMsMax: number;
}

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Does for many what is asked one by one: everything that comes in one turn of the event loop, or while the last batch is under way, goes to the database
 * together, and each waits until its own is done. Where only one is asked, only one goes, and at once.
 */
export function createBatches<Item, Result>({ run, itemsMax, waitMsMax }: BatchOptions<Item, Result>): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;

  async function settle(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, place) => {
        const result = results[place];
        if (result === undefined) reject(new RangeError("a batch gave less than was asked"));
        else resolve(result);
      });
    } catch (error) {
      // One that the database will not have must not take the others with it.
      if (batch.length > 1) await Promise.all(batch.map((one) => settle([one])));
      else for (const { reject } of batch) reject(error);
    }
  }

  function next(): void {
    const batch = waiting.slice(0, itemsMax);
    waiting = waiting.slice(itemsMax);
    isBusy = batch.length > 0;
    if (!isBusy) return;
    let isOver = false;
    const goOn = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      next();
    };
    const timer = setTimeout(goOn, waitMsMax);
    void settle(batch).then(goOn);
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (isBusy) return;
      isBusy = true;
      setImmediate(next);
    });
}
