import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { FileSequencer } from "./support/file-sequencer.ts";

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  cacheDir: fileURLToPath(new URL("../node_modules/.vite", import.meta.url)),
  // type-graphql reads legacy decorators.
  oxc: { decorator: { legacy: true } },
  resolve: {
    // Two copies of graphql (CommonJS and ESM) would not know each other's types.
    alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }],
  },
  test: {
    include: ["{api,connectors,schema,admin,test}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: ["say-what-is-skipped.ts", "migrated-database.ts", "make-folder-for-builds.ts"].map((file) =>
      fileURLToPath(new URL(`support/${file}`, import.meta.url)),
    ),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Longer than a page needs on a busy machine: only a failing test waits for it.
    expect: { poll: { timeout: 10_000, interval: 50 } },
    pool: "forks",
    // Loading the hub takes longer than most test files; so files share a process, and no module may keep what one test did.
    isolate: false,
    sequence: { sequencer: FileSequencer },
    // Tests of faults mostly wait, so there is room for more of them than there are processors.
    maxWorkers: 2 * Math.max(2, availableParallelism()),
  },
});
