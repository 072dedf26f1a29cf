import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ConfigurationError } from "./departments/departments.configuration.ts";
import type { NotificationSettings } from "./notifications/settings.ts";

const identityVariables = ["OIDC_ISSUER", "OIDC_AUDIENCE", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"] as const;
const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "::1"]);
const port = z.coerce.number().int().min(0).max(65_535);

const environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(4000),
  /** `postgres://user:password@host/database`. Without it the embedded database is used. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: "must start with postgres://" })
    .optional(),
  /** Folder of the embedded database. */
  DATA_FOLDER: z.string().default(".data/database"),
  DEPARTMENTS_FILE: z.string().optional(),
  /** The sandbox's departments when they listen on other ports than usual: written by `npm start`. */
  SANDBOX_DEPARTMENTS_FILE: z.string().optional(),
  /** Where the built admin app is; without it none is served. */
  ADMIN_FOLDER: z.string().optional(),
  OIDC_ISSUER: z.url().default("http://127.0.0.1:4101"),
  OIDC_AUDIENCE: z.string().default("kcc-hub"),
  OIDC_CLIENT_ID: z.string().default("kcc-hub"),
  OIDC_CLIENT_SECRET: z.string().default("web-secret"),
  /** Where browsers reach the hub, for the way back from sign-in. */
  PUBLIC_URL: z.url().optional(),
  /** Where the pages of agent desktops are served that ask the hub from the browser or show its pages in a frame, separated by commas: `https://desktop.example.nl`. */
  DESKTOP_ORIGINS: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((origin) => origin.trim())
        .filter(Boolean),
    )
    .refine((origins) => origins.every(isOrigin), { error: "must be origins such as https://desktop.example.nl, without a path, separated by commas" }),
  /** Key of the hashes of persons in the audit log and the index: at least 32 characters, the same for as long as they must be found. */
  PERSON_HASH_KEY: z.string().min(32).optional(),
  /** Serves the explorer and answers introspection, for whoever is signed in. */
  EXPLORER: z.enum(["on", "off"]).default("on"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Everything that can be set, checked. Times are in milliseconds. */
export interface HubConfig {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl?: string;
  readonly dataFolder?: string;
  readonly departmentsFile: string;
  readonly adminFolder?: string;
  readonly oidc: { readonly issuer: string; readonly audience: string; readonly clientId: string; readonly clientSecret: string };
  readonly publicUrl?: string;
  readonly desktopOrigins: readonly string[];
  readonly personHashKey: string;
  readonly explorer: boolean;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  readonly operations: OperationsConfig;
  readonly watching: WatchingConfig;
  readonly gatherDeadlineMs: number;
  /** How long a connection to a department may be unused before it is tried; never when left out. */
  readonly connectionCheckMs?: number;
  /** Instead of the usual times of delivery, for tests. */
  readonly notifications?: Partial<NotificationSettings>;
  /** The value of an environment variable that the departments' configuration names. */
  readonly secrets: (variableName: string) => string | undefined;
}

export interface WatchingConfig {
  /** How long after an answer a department is asked again which meldingen changed. */
  readonly intervalMs: number;
  /** Instead of the usual pauses after looks in a row without an answer, for tests. */
  readonly retryDelaysMs?: readonly number[];
}

export interface OperationsConfig {
  /** After so long another hub takes up what one that died was doing: longer than the longest step, and short enough to be done within ten seconds. */
  readonly leaseMs: number;
  readonly stepDeadlineMs: number;
  readonly lateWindowMs: number;
  readonly retryDelaysMs: readonly number[];
}

export const operationsDefaults: OperationsConfig = {
  leaseMs: 8_500,
  stepDeadlineMs: 8_000,
  lateWindowMs: 60_000,
  retryDelaysMs: [1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 120_000, 300_000],
};

/** The sandbox's passwords are no secrets: with them `npm start` needs no configuration. */
export const sandboxSecrets: Environment = {
  BURGERZAKEN_API_KEY: "sandbox-burgerzaken-key",
  VTH_PASSWORD: "sandbox-vth-password",
  BELASTINGEN_CLIENT_SECRET: "sandbox-belastingen-secret",
  STADSBEHEER_TOKEN: "sandbox-stadsbeheer-token",
  STADSBEHEER_MELDINGEN_SECRET: "sandbox-signalen-secret",
  VTH_MELDINGEN_KEY: "sandbox-open311-key",
  BRP_API_KEY: "sandbox-brp-key",
  CUSTOMER_REGISTER_TOKEN: "sandbox-openklant-token",
  BURGERZAKEN_ZAKEN_SECRET: "sandbox-zaken-burgerzaken-secret",
  BELASTINGEN_ZAKEN_SECRET: "sandbox-zaken-belastingen-secret",
  INTRANET_WEBHOOK_SECRET: "sandbox-intranet-webhook-secret",
  MAIL_SMTP_URL: "smtp://127.0.0.1:4112",
};

const sandboxPersonHashKey = "sandbox-only-key-for-fictional-persons";

/** The only reader of the environment. */
export function readConfig(variables: Environment): HubConfig {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new ConfigurationError(`The environment is refused. Mend these variables and start again:\n${places.join("\n")}`);
  }
  const value = parsed.data;
  const isSandbox = value.DEPARTMENTS_FILE === undefined;
  if (!isSandbox && !value.PERSON_HASH_KEY) {
    throw new ConfigurationError(
      "PERSON_HASH_KEY is not set. With real departments the hub needs a secret of at least 32 characters, kept for as long as audit entries must be found.",
    );
  }
  const missing = isSandbox ? [] : identityVariables.filter((name) => !variables[name]);
  if (missing.length > 0) {
    throw new ConfigurationError(
      `${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not set. With real departments the hub trusts your identity provider only, never the sandbox's.`,
    );
  }
  if (!value.PUBLIC_URL && !loopback.has(value.HOST)) {
    throw new ConfigurationError(
      "PUBLIC_URL is not set. When the hub listens beyond this machine, it must know where browsers reach it: https://hub.example.nl.",
    );
  }
  return {
    host: value.HOST,
    port: value.PORT,
    databaseUrl: value.DATABASE_URL,
    dataFolder: value.DATA_FOLDER,
    departmentsFile: value.DEPARTMENTS_FILE ?? value.SANDBOX_DEPARTMENTS_FILE ?? fileURLToPath(new URL("../departments.sandbox.yaml", import.meta.url)),
    adminFolder: value.ADMIN_FOLDER,
    oidc: { issuer: value.OIDC_ISSUER, audience: value.OIDC_AUDIENCE, clientId: value.OIDC_CLIENT_ID, clientSecret: value.OIDC_CLIENT_SECRET },
    publicUrl: value.PUBLIC_URL,
    desktopOrigins: value.DESKTOP_ORIGINS,
    personHashKey: value.PERSON_HASH_KEY ?? sandboxPersonHashKey,
    explorer: value.EXPLORER === "on",
    logLevel: value.LOG_LEVEL,
    operations: operationsDefaults,
    watching: { intervalMs: 60_000 },
    gatherDeadlineMs: 5_000,
    connectionCheckMs: 60_000,
    secrets: (name) => variables[name] ?? (isSandbox ? sandboxSecrets[name] : undefined),
  };
}
