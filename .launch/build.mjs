import path from "node:path";
import { lastLines } from "./install-failures.mjs";
import { bundledNode, root, shown } from "./places.mjs";
import { PlainFailure } from "./plain-failure.mjs";
import { stage } from "./progress.mjs";
import { runToEnd } from "./run.mjs";
import { contentStamp, readStamp, writeStamp } from "./stamp.mjs";

const shared = ["pnpm-lock.yaml", "package.json", "tsconfig.json", "schema"];
const parts = [
  { folder: "api", title: "the hub", sources: ["api", "connectors", ...shared] },
  { folder: "admin", title: "the admin app", sources: ["admin", ...shared] },
];

/** Builds the hub and the admin app, each only when something that it is made of changed since it was built last. */
export async function build() {
  const candidates = await Promise.all(
    parts.map(async (part) => {
      const stampFile = path.join(root, part.folder, "dist", ".stamp");
      const stamp = await contentStamp(part.sources);
      return { ...part, stampFile, stamp, stale: (await readStamp(stampFile)) !== stamp };
    }),
  );
  const stale = candidates.filter((part) => part.stale);
  if (stale.length === 0) return;
  await stage(`Building ${stale.map((part) => part.title).join(" and ")}`, () => Promise.all(stale.map(buildPart)));
}

async function buildPart({ folder, title, stampFile, stamp }) {
  const ended = await runToEnd({
    command: bundledNode,
    args: [path.join(root, "node_modules", "vite", "bin", "vite.js"), "build", "--logLevel", "warn"],
    folder: path.join(root, folder),
    log: `build-${folder}.log`,
    environment: { NODE_ENV: "production" },
  });
  if (ended.code !== 0) throw new PlainFailure(`Building ${title} failed:\n${lastLines(ended.said, 30)}\n(All that was said is in ${shown(ended.logFile)}.)`);
  await writeStamp(stampFile, stamp);
}
