import { readdir, readFile } from "node:fs/promises";
import { parse, print, separateOperations } from "graphql";

/** The documents of the example desktop, each with the fragments that it needs. */
export async function readDesktopDocuments(): Promise<ReadonlyMap<string, string>> {
  const folder = new URL("../../schema/operations/agent-desktop/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".graphql"));
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, folder), "utf8")));
  return new Map(Object.entries(separateOperations(parse(texts.join("\n")))).map(([name, document]) => [name, print(document)]));
}
