import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Copies the example in this folder to a new connector: `node connectors/template/create.ts water-board`. */
export function createConnector({ name, connectorsFolder }: { readonly name: string; readonly connectorsFolder: string }): readonly string[] {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name === "example-system") {
    throw new Error(`"${name}" cannot be the name of a connector: use small letters, digits and dashes, as in "water-board".`);
  }
  const folder = join(connectorsFolder, name);
  if (existsSync(folder)) throw new Error(`${name}: there is such a folder already. Choose another name, or remove it first.`);
  mkdirSync(folder);
  return readdirSync(import.meta.dirname)
    .filter((file) => file.startsWith("example-system."))
    .map((file) => {
      const path = join(folder, rename(file, name));
      writeFileSync(path, rename(readFileSync(join(import.meta.dirname, file), "utf8"), name));
      return path;
    });
}

function rename(text: string, name: string): string {
  const camelCase = name.replaceAll(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll("-", " ");
  return text
    .replaceAll("example-system", name)
    .replaceAll("exampleSystem", camelCase)
    .replaceAll("Example system", title)
    .replaceAll("EXAMPLE_KEY", `${name.toUpperCase().replaceAll("-", "_")}_KEY`);
}

const nextSteps = (name: string): string => `
Next:
1. Replace the example's calls and words by those of your system, in the connector and in its test:
   vitest run --config test/vitest.config.ts connectors/${name}
2. Export it in connectors/package.json: "./${name}": "./${name}/${name}.connector.ts"
3. Add one line to the list of built-in connectors of the api.
4. Prove it with the conformance kit (connectors/conformance) before it is switched on.`;

if (import.meta.main) {
  try {
    const [name = ""] = process.argv.slice(2);
    for (const path of createConnector({ name, connectorsFolder: join(import.meta.dirname, "..") })) console.log(`Written: ${path}`);
    console.log(nextSteps(name));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
