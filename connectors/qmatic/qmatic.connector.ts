import { z } from "zod";
import { amsterdam, defineConnector, httpSettings, type ConnectorTools } from "../sdk/index.ts";
import { createQmaticAppointments } from "./qmatic.appointments.ts";
import { createQmaticClient } from "./qmatic.client.ts";

/** The name of the environment variable that holds a secret, never the secret itself. */
const variableName = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals");

const authentication = z.discriminatedUnion("kind", [
  /** A municipal gateway in front of Orchestra. */
  z.strictObject({ kind: z.literal("api-key"), header: z.string().min(1).default("X-Api-Key"), apiKey: variableName }),
  /** Orchestra itself. */
  z.strictObject({ kind: z.literal("basic"), user: z.string().min(1), password: variableName }),
  /** Qmatic's own API gateway. */
  z.strictObject({ kind: z.literal("auth-token"), token: variableName }),
]);

const configuration = z.strictObject({
  /** The address below which `calendar-backend` stands: `https://host`. Ending in `/calendar-backend/public/api` is fine, a version is not. */
  baseUrl: z.url({ protocol: /^https?$/ }).refine((url) => !/\/v\d+\/?$/.test(url), "must not end in a version: calls to v1 and v2 are mixed"),
  authentication,
  /** Whether these credentials open the staff's searches too. They find bookings for certain, and persons by name and phone. */
  staffAccess: z.boolean().default(false),
  /** Whether the department keeps the citizen service number in a customer's identification number. */
  storesBsn: z.boolean().default(false),
  /** For branches that name no time zone of their own. */
  timeZone: z.string().min(1).default(amsterdam),
  http: httpSettings,
});

/** Qmatic Orchestra, the calendar API v1 and v2. */
export const qmaticConnector = defineConnector({
  protocol: "qmatic",
  title: "Qmatic Orchestra Calendar (v1/v2)",
  capabilities: ["appointments"],
  configuration,
  connect({ baseUrl, authentication: proof, staffAccess, storesBsn, timeZone, http }, { departmentId, now, secret }) {
    const root = baseUrl.replace(/\/(?:calendar-backend\/public\/api\/?)?$/, "");
    const client = createQmaticClient({ departmentId, baseUrl: root, headers: headersOf(proof, secret), http, now });
    return {
      appointments: createQmaticAppointments({ client, departmentId, staffAccess, storesBsn, timeZone, now }),
      checkHealth: async (call) => {
        await client.listBranches(call);
      },
      health: () => client.health(),
      close: () => client.close(),
    };
  },
});

function headersOf(proof: z.infer<typeof authentication>, secret: ConnectorTools["secret"]): Record<string, string> {
  if (proof.kind === "api-key") return { [proof.header]: secret(proof.apiKey) };
  if (proof.kind === "auth-token") return { "auth-token": secret(proof.token) };
  return { Authorization: `Basic ${Buffer.from(`${proof.user}:${secret(proof.password)}`).toString("base64")}` };
}
