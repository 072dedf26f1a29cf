import { access, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { build, type InlineConfig } from "vite";

/** Names the folder for what tests build; made before the first test, and inherited by the processes of a run. */
export const buildsVariable = "KCC_TEST_BUILDS";

/** Builds a part of the project with its own settings of Vite, for whichever test file of a run needs it first; the others wait for it. Gives the folder. */
export async function builtOnce(name: string, root: string, config: InlineConfig = {}): Promise<string> {
  const builds = process.env[buildsVariable];
  if (builds === undefined) throw new Error(`${buildsVariable} is set before the first test, by make-folder-for-builds.ts`);
  const folder = path.join(builds, name);
  const [done, failed] = [`${folder}.done`, `${folder}.failed`];
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (!isFirst) {
    while (!(await isThere(done))) {
      if (await isThere(failed)) throw new Error(`${name} could not be built; the test file that built it says why`);
      await pause(100);
    }
    return folder;
  }
  try {
    const where = { outDir: folder, emptyOutDir: true };
    await build({ ...config, root, configFile: path.join(root, "vite.config.ts"), logLevel: "warn", build: { ...config.build, ...where } });
  } catch (error) {
    await writeFile(failed, "");
    throw error;
  }
  await writeFile(done, "");
  return folder;
}

async function isThere(file: string): Promise<boolean> {
  return await access(file).then(
    () => true,
    () => false,
  );
}
