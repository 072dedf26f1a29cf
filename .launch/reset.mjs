import "./node-version.mjs";
import { readdir, rm } from "node:fs/promises";
import { createInterface } from "node:readline/promises";
import { refuseSecondInstance } from "./instance.mjs";
import { dataFolder } from "./places.mjs";
import { endWith, PlainFailure } from "./plain-failure.mjs";

reset().catch(endWith);

/** `npm run reset`: the demo's data back to nothing, after saying what that is. */
async function reset() {
  await refuseSecondInstance();
  const entries = await readdir(dataFolder).catch(() => []);
  if (entries.length === 0) {
    console.log("There is no data to delete: .data is empty.");
    return;
  }
  console.log(
    `This deletes the folder .data: the demo's database (contacts, suggestions, callbacks, rights, the audit log) and the logs.\nIn it now: ${entries.join(", ")}`,
  );
  if (!(await agreed())) {
    console.log("Nothing was deleted.");
    return;
  }
  await rm(dataFolder, { recursive: true, force: true });
  console.log("Deleted. The next npm start begins with fresh data.");
}

async function agreed() {
  if (process.argv.includes("--yes")) return true;
  if (process.stdin.isTTY !== true) throw new PlainFailure("Nobody is here to agree. To delete without being asked: npm run reset -- --yes");
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question("Delete it? (y/N) ");
  terminal.close();
  return ["y", "yes", "j", "ja"].includes(answer.trim().toLowerCase());
}
