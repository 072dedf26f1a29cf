import { protocol, type PGlite } from "@electric-sql/pglite";
import type { PostgreSqlConnection } from "@mikro-orm/postgresql";

/** A statement of the busiest paths. Its parameters and columns are all read and written as text. */
export interface PreparedStatement {
  /** Of its own: a connection knows the statement by it. */
  readonly name: string;
  readonly text: string;
}

export type TextRow = readonly (string | null)[];

/**
 * Asks with a statement that each connection prepares once. For the few questions that come with nearly every request: there a unit of work of MikroORM costs
 * several times what the database does, and on the embedded database preparing costs more than answering. Not within a transaction.
 */
export interface AskPrepared {
  (statement: PreparedStatement, values: readonly string[]): Promise<readonly TextRow[]>;
}

type ServerPool = Awaited<ReturnType<PostgreSqlConnection["getNativeClient"]>>;

const asText = { getTypeParser: () => (text: string) => text };

export function prepareOnServer(pool: () => Promise<ServerPool>): AskPrepared {
  return async ({ name, text }, values) => {
    const { rows } = await (await pool()).query<(string | null)[]>({ name, text, values: [...values], rowMode: "array", types: asText });
    return rows;
  };
}

/** With the messages of the protocol themselves: PGlite's own `query` prepares every time, in six round trips into WebAssembly instead of one. */
export function prepareOnPglite(pglite: PGlite): AskPrepared {
  const prepared = new Set<string>();
  const send = (...messages: readonly Uint8Array[]) => pglite.execProtocol(new Uint8Array(Buffer.concat([...messages, protocol.serialize.sync()])));
  return ({ name, text }, values) =>
    // Sending locks nothing by itself: without this it could fall between the statements of somebody's transaction, and be rolled back with it.
    pglite._runExclusiveTransaction(async () => {
      if (!prepared.has(name)) {
        await send(protocol.serialize.parse({ name, text }));
        prepared.add(name);
      }
      const { messages } = await send(protocol.serialize.bind({ statement: name, values: [...values] }), protocol.serialize.execute({}));
      return messages.flatMap((message) => (isDataRow(message) ? [message.fields] : []));
    });
}

function isDataRow(message: object): message is { readonly fields: TextRow } {
  return "name" in message && message.name === "dataRow";
}
