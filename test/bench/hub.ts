import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { sandboxSecrets } from "@kcc-hub/api/config";
import { type RunningProgram, startProgram } from "./processes.ts";

const root = path.join(import.meta.dirname, "..", "..");

export interface BenchHub {
  readonly port: number;
  /** Address that stands for all departments: `<upstream>/<department>`. */
  readonly upstream: string;
  readonly issuer: string;
  readonly folder: string;
  readonly databaseUrl?: string;
  /** Where to leave a processor profile. */
  readonly profileFolder?: string;
}

/** The hub as it is delivered: built, in a process of its own, in production mode, with everything switched on. */
export async function startBenchHub(bench: BenchHub): Promise<RunningProgram> {
  const departmentsFile = path.join(bench.folder, "departments.yaml");
  await mkdir(bench.folder, { recursive: true });
  await writeFile(departmentsFile, await departmentsAt(bench.upstream));
  const profile = bench.profileFolder === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${bench.profileFolder}`];
  return await startProgram({
    name: "hub",
    args: [...profile, path.join(root, "api", "dist", "main.js")],
    folder: bench.folder,
    readyUrl: `http://127.0.0.1:${bench.port}/health/ready`,
    environment: {
      ...sandboxSecrets,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(bench.port),
      OIDC_ISSUER: bench.issuer,
      OIDC_AUDIENCE: "kcc-hub",
      OIDC_CLIENT_ID: "kcc-hub",
      OIDC_CLIENT_SECRET: "web-secret",
      DEPARTMENTS_FILE: departmentsFile,
      DATA_FOLDER: path.join(bench.folder, "database"),
      PERSON_HASH_KEY: "only-for-measuring-with-fictional-people",
      ...(bench.databaseUrl !== undefined && { DATABASE_URL: bench.databaseUrl }),
    },
  });
}

/** The sandbox's own configuration, with every department behind one address. */
async function departmentsAt(upstream: string): Promise<string> {
  const text = await readFile(path.join(root, "api", "departments.sandbox.yaml"), "utf8");
  return text.replaceAll(/(- id: ([a-z]+)\n(?:(?!- id:)[^])*?baseUrl: )\S+/g, (_, before: string, department: string) => `${before}${upstream}/${department}`);
}
