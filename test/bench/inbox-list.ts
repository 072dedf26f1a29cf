// First: type-graphql reads it while the types below are being declared.
import "reflect-metadata";
import { pino } from "pino";
import type { Page } from "playwright-core";
import { startAdmin } from "../browser/admin.ts";

// `CHROMIUM=… npm run bench:inbox`: from a key press to the frame in which the next item is shown beside the list, in an inbox of which 10,000 items have been
// read, and in one of 100. Real key presses in Chromium, in turn in both, so that whatever else the machine does slows both; only their ratio counts.
const [small = 100, large = 10_000] = process.argv.slice(2).map(Number);
const rounds = 20;
const pressesARound = 10;
const log = pino();

/** From the moment that the browser got the key to the first frame with another heading. */
const watchKeys = `addEventListener("keydown", (event) => {
  const heading = () => document.querySelector("#inbox-item-subject").textContent;
  const before = heading();
  window.shown = new Promise((resolve) => {
    const look = () => requestAnimationFrame(() => (heading() === before ? look() : setTimeout(() => resolve(performance.now() - event.timeStamp))));
    look();
  });
}, { capture: true })`;

const admin = await startAdmin();
try {
  await fill("WEBSITE_REPORT", small);
  await fill("QUESTION_SUGGESTION", large);
  const contenders = [await open("website", small), await open("vraag", large)] as const;
  const times = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, page] of contenders.entries()) {
      await page.bringToFront();
      for (let press = 0; press < pressesARound; press += 1) {
        const shownAfterMs = await pressAndWait(page, round % 2 === 0 ? "ArrowUp" : "ArrowDown");
        // The first ones warm everything up.
        if (round >= rounds / 5) times[index]?.push(shownAfterMs);
      }
    }
  }
  const [few, many] = times.map(summaryOf);
  log.info({ items: small, ...few, drawn: await drawnIn(contenders[0]) }, "key press to next item shown");
  log.info({ items: large, ...many, drawn: await drawnIn(contenders[1]) }, "key press to next item shown");
  log.info({ ratio: Number(((many?.medianMs ?? 0) / (few?.medianMs ?? 1)).toFixed(2)) }, `${large} to ${small}`);
} finally {
  await admin.close();
}

async function fill(kind: string, count: number): Promise<void> {
  await admin.hub.database.fork().execute(
    `insert into inbox_item (id, kind, state, subject, text, team, due_at, made_at, made_by_id, made_by_name, contacts_count, reports_count, version)
     select gen_random_uuid(), ?, 'NEW', 'Hoe zit het met onderwerp ' || n || ' op de pagina over afval, vergunningen en belastingen', 'Toelichting', 'kennisbank',
       now() + n * interval '1 minute', now(), 'agent', 'Agent', n % 7, 1, 1 from generate_series(1, ?::int) n`,
    [kind, count],
  );
}

/** A window in which the whole list has been read, with the last item shown. */
async function open(kind: string, count: number): Promise<Page> {
  const { page } = await admin.signIn("bram");
  await page.goto(`/inbox?soort=${kind}`);
  const list = page.getByRole("listbox", { name: "Items" });
  await list.focus();
  const startedAt = performance.now();
  const last = page.locator(`[role=option][aria-posinset="${count}"]`);
  while ((await last.count()) === 0) await page.keyboard.press("End");
  await page.keyboard.press("End");
  log.info({ items: count, readMs: Math.round(performance.now() - startedAt) }, "read, page by page");
  await page.evaluate(watchKeys);
  return page;
}

async function pressAndWait(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key);
  return Number(await page.evaluate("window.shown"));
}

function summaryOf(times: readonly number[]): { readonly medianMs: number; readonly p95Ms: number } {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1));
  return { medianMs: at(0.5), p95Ms: at(0.95) };
}

/** Rows that are in the page, of all that were read. */
function drawnIn(page: Page): Promise<number> {
  return page.getByRole("listbox", { name: "Items" }).getByRole("option").count();
}
