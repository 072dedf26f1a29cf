import { z } from "zod";
import { createHttpClient, defineConnector, httpSettings } from "../sdk/index.ts";
import { createOpen311Client } from "./open311.client.ts";
import { createOpen311Exchange } from "./open311.exchange.ts";
import { createOpen311Meldingen } from "./open311.meldingen.ts";

const configuration = z.strictObject({
  /** The address below which `services.xml` stands: `https://host/open311/v2`. */
  baseUrl: z.url({ protocol: /^https?$/ }).refine((url) => !/\.(xml|json)$/.test(url), "must not contain the name of a file: services.xml is added"),
  /** Needed where one server serves several jurisdictions. */
  jurisdictionId: z.string().min(1).optional(),
  /** The name of the environment variable that holds the key, never the key itself. Without it nothing can be reported. */
  apiKey: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals")
    .optional(),
  /** Every server speaks XML; `discover` takes JSON where the server says that it has it. */
  format: z.enum(["xml", "json", "discover"]).default("xml"),
  /** Whether the server speaks mySociety's extension `servicerequestupdates`. Without it there are no notes, no history and no list of changes. */
  updates: z.enum(["fixmystreet", "none"]).default("none"),
  /** For services that number their meldingen later: how long the hub waits for the number, and how often it asks, in milliseconds. */
  tokens: z.strictObject({ waitMs: z.int().min(0).max(10_000).default(2_500), pollMs: z.int().min(50).max(5_000).default(500) }).prefault({}),
  /** How many days back the hub looks for meldingen nearby that are still open; each ninety days are a call. */
  openDays: z.int().min(1).max(1_825).default(360),
  http: httpSettings,
});

/** Open311 GeoReport v2, with mySociety's updates where the server has them. */
export const open311Connector = defineConnector({
  protocol: "open311",
  title: "Open311 GeoReport v2",
  capabilities: ["meldingen"],
  configuration,
  connect({ baseUrl, jurisdictionId, apiKey, format, updates, tokens, openDays, http: settings }, { departmentId, now, secret }) {
    const system = `${departmentId} (open311)`;
    const http = createHttpClient({ system, baseUrl, settings, now });
    const exchange = createOpen311Exchange({ http, system, format, jurisdictionId, apiKey: apiKey === undefined ? undefined : secret(apiKey) });
    const client = createOpen311Client({ exchange, system });
    return {
      meldingen: createOpen311Meldingen({ client, system, now, hasUpdates: updates === "fixmystreet", openDays, tokens }),
      checkHealth: async (call) => {
        await client.listServices(call);
      },
      health: () => http.health(),
      close: () => http.close(),
    };
  },
});
