import { mkdir, mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { buildsVariable } from "./built-once.ts";

/** Before the first test: a folder for what tests build, beside the packages that the hub needs. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(import.meta.dirname, "..", "..", "api", "node_modules", ".test-builds-"));
  process.env[buildsVariable] = folder;
  const remove = () => rm(folder, { recursive: true, force: true });
  project.onTestsRerun(async () => {
    await remove();
    await mkdir(folder);
  });
  return remove;
}
