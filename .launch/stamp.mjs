import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { root } from "./places.mjs";

const skippedFolders = new Set(["node_modules", "dist", "__fixtures__"]);

/** One word for the content of these files and folders (relative to the checkout): it changes when, and only when, one of them does. */
export async function contentStamp(sources, extra = "") {
  const found = await Promise.all(sources.map((source) => filesUnder(source)));
  const files = found.flat().toSorted((one, other) => (one < other ? -1 : 1));
  const hash = createHash("sha256").update(extra);
  for (const file of files) {
    hash.update(`\n${file}\n`).update(await readFile(path.join(root, file)));
  }
  return hash.digest("hex");
}

export async function readStamp(file) {
  return readFile(file, "utf8").catch(() => undefined);
}

export async function writeStamp(file, stamp) {
  await writeFile(file, stamp);
}

async function filesUnder(source) {
  const entries = await readdir(path.join(root, source), { withFileTypes: true }).catch((error) => {
    if (error.code === "ENOTDIR") return undefined;
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (!entries) return [source];
  const nested = entries.map(async (entry) => {
    const place = `${source}/${entry.name}`;
    if (entry.isDirectory()) return skippedFolders.has(entry.name) ? [] : filesUnder(place);
    return entry.name.endsWith(".test.ts") ? [] : [place];
  });
  return (await Promise.all(nested)).flat();
}
