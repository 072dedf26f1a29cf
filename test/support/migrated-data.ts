import { openAsBlob } from "node:fs";

/** Names the file with an embedded database that has every table and no rows; made before the first test, and inherited by processes that tests start. */
export const migratedDataVariable = "KCC_TEST_MIGRATED_DATA";

/** What a new embedded database starts from; nothing outside a run of tests. */
export async function migratedData(): Promise<{ readonly initialData?: Blob }> {
  const file = process.env[migratedDataVariable];
  return file === undefined ? {} : { initialData: await openAsBlob(file) };
}
