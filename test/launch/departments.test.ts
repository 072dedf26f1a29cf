import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startSandbox } from "../../connectors/sandbox/index.ts";

test("the hub that npm start starts looks for each department where the sandbox has it", async () => {
  const text = await readFile(fileURLToPath(new URL("../../api/departments.sandbox.yaml", import.meta.url)), "utf8");
  const addresses = [...text.matchAll(/baseUrl: (\S+)/g)].map(([, address = ""]) => new URL(address));
  const sandbox = await startSandbox({ oidc: true });
  const { departments }: { departments: readonly { readonly baseUrl: string }[] } = await (await fetch(sandbox.control.url)).json();
  await sandbox.close();
  expect(departments.length).toBeGreaterThanOrEqual(4);
  for (const { baseUrl } of departments) expect(addresses.map(({ pathname }) => pathname)).toContain(new URL(baseUrl).pathname);
});
