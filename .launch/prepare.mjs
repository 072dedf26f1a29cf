import "./node-version.mjs";
import { execFile } from "node:child_process";
import { readFile, statfs } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { explainInstallFailure } from "./install-failures.mjs";
import { bundledNode, root, shown } from "./places.mjs";
import { endWith, PlainFailure } from "./plain-failure.mjs";
import { stage } from "./progress.mjs";
import { runToEnd } from "./run.mjs";
import { contentStamp, readStamp, writeStamp } from "./stamp.mjs";

const stampFile = path.join(root, "node_modules", ".prepared");
const manifests = [
  "pnpm-lock.yaml",
  "pnpm-workspace.yaml",
  "package.json",
  "api/package.json",
  "admin/package.json",
  "connectors/package.json",
  "schema/package.json",
  "test/package.json",
];
const freeBytesMin = 1_500_000_000;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) prepare().catch(endWith);

/** Installs what is missing: the packages, and with them the Node that everything runs on. Does nothing when nothing changed. */
export async function prepare() {
  const stamp = await contentStamp(manifests, `${process.platform} ${process.arch}`);
  if ((await readStamp(stampFile)) === stamp && (await bundledNodeRuns())) return;
  await refuseFullDisk();
  const { packageManager, devDependencies } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  await stage("Installing the packages", () => install(packageManager));
  if (!(await bundledNodeRuns())) {
    // Its own install script fetches the binary; when that was interrupted, pnpm takes the package for installed all the same.
    await stage(`Fetching Node ${devDependencies.node}`, () => pnpm(packageManager, ["rebuild", "node"]));
    if (!(await bundledNodeRuns())) {
      throw new PlainFailure(
        `Node ${devDependencies.node} did not arrive at ${shown(bundledNode)}. Delete the folder node_modules and run the same command again.`,
      );
    }
  }
  await writeStamp(stampFile, stamp);
}

async function install(packageManager) {
  // Purging an unfit node_modules folder must not wait for an answer that nobody can give.
  await pnpm(packageManager, ["install", "--frozen-lockfile", "--reporter=append-only", "--config.confirmModulesPurge=false"]);
}

async function pnpm(packageManager, args) {
  const ended = await runToEnd({
    command: "npx",
    args: ["--yes", packageManager, ...args],
    log: "install.log",
    // In production mode the tools that build and test would be left out.
    environment: { NODE_ENV: "development" },
  }).catch((error) => {
    if (error.code === "ENOENT") throw new PlainFailure("npm is missing beside Node: install Node from https://nodejs.org, which brings npm along.");
    throw error;
  });
  if (ended.code !== 0) throw new PlainFailure(`${explainInstallFailure(ended.said, packageManager)}\n(All that was said is in ${shown(ended.logFile)}.)`);
}

async function bundledNodeRuns() {
  return promisify(execFile)(bundledNode, ["--version"]).then(
    () => true,
    () => false,
  );
}

async function refuseFullDisk() {
  const disk = await statfs(root);
  const freeBytes = disk.bavail * disk.bsize;
  if (freeBytes < freeBytesMin) {
    throw new PlainFailure(
      `The disk has ${Math.round(freeBytes / 1e6)} MB left; installing takes about ${freeBytesMin / 1e6} MB. Free some space and run the same command again.`,
    );
  }
}
