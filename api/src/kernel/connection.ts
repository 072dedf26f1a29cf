import { createHmac, timingSafeEqual } from "node:crypto";
import { raw, type RawQueryFragmentSymbol } from "@mikro-orm/core";
import { z } from "zod";
import { PageInfo, pageSizeDefault, pageSizeMax } from "./connection.types.ts";
import { deriveKey } from "./derived-key.ts";
import { check, type Checked, invalidInput } from "./input.ts";
import { make } from "./make.ts";

/** As a resolver gets them; `PageArgs` in connection.types.ts. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page to read: how many, and the key of the row that it comes after. */
export interface Page<Key> {
  readonly first: number;
  readonly after: Key | undefined;
}

export interface Connection<Node> {
  readonly edges: { cursor: string; node: Node }[];
  readonly pageInfo: PageInfo;
}

/** A list that the hub owns, as one user reads it. A cursor of another list, another filter or another user is no cursor here. */
export interface CursorScope<Key> {
  /** `contacts-of-person`. Change it when the order changes: old cursors would point to the wrong place. */
  readonly list: string;
  readonly userId: string;
  /** Whatever chooses the rows: filter, person. Only hashed; order of members counts. */
  readonly filter?: unknown;
  /** Sort columns of a row, the last of them unique. JSON-safe and readable by the client: never personal data. */
  readonly key: z.ZodType<Key>;
}

export interface Cursors<Key> {
  readPage(asked: PageArguments): Checked<Page<Key>>;
  write(key: Key): string;
  /** From `first + 1` rows: the one too many only tells that there are more. */
  connect<Row, Node>(rows: readonly Row[], page: Page<Key>, as: { readonly key: (row: Row) => Key; readonly node: (row: Row) => Node }): Connection<Node>;
}

const cursorCharactersMax = 1000;
const signatureBytes = 16;
const pageSize = z
  .int()
  .min(1, { error: "Vraag minstens één regel per keer." })
  .max(pageSizeMax, { error: `Vraag hoogstens ${pageSizeMax} regels per keer.` });

/** Cursors say where a page ended: readable, but signed, so that nobody reads another list with one or asks the database for what they made up. */
export function createCursors(secret: string): <Key>(scope: CursorScope<Key>) => Cursors<Key> {
  const signingKey = deriveKey(secret, "cursors");
  return ({ list, userId, filter, key }) => {
    const sign = (json: string) =>
      createHmac("sha256", signingKey)
        .update(JSON.stringify([list, userId, filter ?? null, json]))
        .digest()
        .subarray(0, signatureBytes);
    return {
      readPage({ first, after }) {
        const size = check(z.object({ first: pageSize }), { first: first ?? pageSizeDefault });
        if (!size.ok) return size;
        if (after === undefined || after === null) return { ok: true, value: { first: size.value.first, after: undefined } };
        const read = key.safeParse(readCursor(after, sign));
        return read.success ? { ok: true, value: { first: size.value.first, after: read.data } } : { ok: false, problem: invalidInput([badCursor]) };
      },
      write: (place) => writeCursor(place, sign),
      connect(rows, { first }, as) {
        const edges = rows.slice(0, first).map((row) => ({ cursor: writeCursor(as.key(row), sign), node: as.node(row) }));
        return { edges, pageInfo: make(PageInfo, { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor }) };
      },
    };
  };
}

type Sign = (json: string) => Buffer;

const badCursor = { field: "after", message: "Deze plaats in de lijst bestaat niet (meer). Begin opnieuw bovenaan." };

function writeCursor(key: unknown, sign: Sign): string {
  const json = JSON.stringify(key);
  return Buffer.concat([sign(json), Buffer.from(json)]).toString("base64url");
}

/** `undefined` for anything that the hub did not give out for this list. */
function readCursor(text: string, sign: Sign): unknown {
  if (text.length > cursorCharactersMax || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text, "base64url");
  const json = bytes.subarray(signatureBytes).toString("utf8");
  const expected = sign(json);
  const given = bytes.subarray(0, signatureBytes);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return JSON.parse(json);
}

export interface SortKey {
  /** As the database calls them, in the order of the index: `started_at`, `id`. */
  readonly columns: readonly string[];
  readonly values: readonly (string | number | Date)[];
  readonly direction: "ascending" | "descending";
}

/**
 * Condition for the rows beyond a key. One comparison of rows, which PostgreSQL answers from an index on these columns in time that does not depend on how
 * far down the list it is. Moments in the database are kept to the millisecond (`timestamptz(3)`): JavaScript knows no finer ones, and would skip rows.
 */
export function beyond({ columns, values, direction }: SortKey): Readonly<Record<RawQueryFragmentSymbol, never[]>> {
  const names = columns.map((column) => `"${column}"`).join(", ");
  const places = columns.map(() => "?").join(", ");
  return { [raw<RawQueryFragmentSymbol>(`(${names}) ${direction === "ascending" ? ">" : "<"} (${places})`, values)]: [] };
}
