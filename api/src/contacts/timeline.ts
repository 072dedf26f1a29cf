import type { Customer } from "@kcc-hub/connectors/sdk";
import type { Page } from "../kernel/connection.ts";
import { isAbout } from "../kernel/person-match.ts";
import { readCaller } from "./caller.ts";
import type { ContactRow } from "./contact.entity.ts";
import { callerOf } from "./contacts.mapping.ts";
import type { ContactKey } from "./contacts.store.ts";
import type { ContactsTools } from "./contacts.tools.ts";

/** Of a household some contacts are of others: so many are looked at for one page at most. */
const batchesMax = 5;

export interface SoughtTimeline {
  readonly personHashes: readonly string[];
  /** What is known of the person: contacts of others who share a phone number or an address are left out by it. */
  readonly known: Partial<Customer>;
  readonly page: Page<ContactKey>;
}

export interface TimelinePage {
  /** One more than the page, when there are. */
  readonly rows: readonly ContactRow[];
  /** Where looking ended before the page was full or the list was out. */
  readonly stoppedAt: ContactKey | undefined;
}

/** Contacts of one person, the newest first. Those of others are left out, so a page takes as many batches as it needs, up to a limit. */
export async function readTimeline(
  { personHashes, known, page }: SoughtTimeline,
  { store, seals, now }: Pick<ContactsTools, "store" | "seals" | "now">,
): Promise<TimelinePage> {
  const isTheirs = (row: ContactRow) => isAbout([readCaller(callerOf(seals.openContent(row)), now).person], known);
  const rows: ContactRow[] = [];
  let { after } = page;
  for (let batch = 0; batch < batchesMax; batch += 1) {
    const limit = page.first + 1;
    const read = await store.timeline({ personHashes, after, limit });
    rows.push(...read.filter(isTheirs));
    const last = read.at(-1);
    if (read.length < limit || rows.length > page.first || !last) return { rows, stoppedAt: undefined };
    after = startOf(last);
  }
  return { rows, stoppedAt: after };
}

export function startOf({ startedAt, id }: ContactRow): ContactKey {
  return { at: startedAt.getTime(), id };
}
