import { z } from "zod";
import { ConnectorError, defineConnector, httpSettings, type AppointmentsSupport, type ReadCall } from "../sdk/index.ts";
import { createHubProtocolAppointments } from "./hub-protocol.appointments.ts";
import { createHubProtocolClient, type HubProtocolClient } from "./hub-protocol.client.ts";
import type { WireSupports } from "./hub-protocol.wire.ts";

/** What of the optional parts the department has built. The default is everything; the check of its health tells where that is not so. */
const supports = z
  .strictObject({
    rescheduling: z.enum(["atomic", "none"]).default("atomic"),
    findByPerson: z
      .array(z.enum(["bsn", "name-and-birth-date", "postcode-and-house-number", "email", "phone"]))
      .default(["bsn", "name-and-birth-date", "postcode-and-house-number", "email", "phone"]),
    changes: z.array(z.enum(["notes", "customer", "items"])).default(["notes", "customer", "items"]),
    severalProducts: z.boolean().default(true),
    severalPersons: z.boolean().default(true),
  })
  .prefault({});

const configuration = z.strictObject({
  /** Ends in `/v1`. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  /** The name of the environment variable that holds the token, never the token itself. */
  token: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals"),
  supports,
  http: httpSettings,
});

/** The hub's own protocol, for departments that build a small service in front of their system: see `openapi.yaml`. */
export const hubProtocol = defineConnector({
  protocol: "hub-protocol",
  title: "KCC Hub department protocol 1.0",
  capabilities: ["appointments"],
  configuration,
  connect({ baseUrl, token, http, supports: declared }, { departmentId, now, secret }) {
    const client = createHubProtocolClient({ departmentId, baseUrl, token: secret(token), http, now });
    const support: AppointmentsSupport = {
      idempotencyKeys: true,
      findBookings: true,
      findByReference: ["reference", "case-number"],
      cancellationReasons: true,
      ...declared,
    };
    return {
      appointments: createHubProtocolAppointments({ client, supports: support }),
      checkHealth: (call) => checkHealth({ client, departmentId, support }, call),
      health: () => client.health(),
      close: () => client.close(),
    };
  },
});

interface Checked {
  readonly client: HubProtocolClient;
  readonly departmentId: string;
  readonly support: AppointmentsSupport;
}

async function checkHealth({ client, departmentId, support }: Checked, call: ReadCall): Promise<void> {
  const { supports: offered } = await client.getHealth(call);
  const missing = missingParts(support, offered);
  if (missing.length === 0) return;
  const remedy = "take it out of `supports` in the configuration, or build it";
  throw new ConnectorError("FAILED", `${departmentId} (hub-protocol): the department does not offer ${missing.join(", ")}: ${remedy}`, { applied: "no" });
}

function missingParts(declared: AppointmentsSupport, offered: WireSupports): readonly string[] {
  return [
    ...(declared.rescheduling === "atomic" && offered.rescheduling !== "atomic" ? ["rescheduling"] : []),
    ...(["severalProducts", "severalPersons"] as const).filter((part) => declared[part] && !offered[part]),
    ...declared.findByPerson.filter((kind) => !offered.findByPerson.includes(kind)).map((kind) => `findByPerson ${kind}`),
    ...declared.changes.filter((change) => !offered.changes.includes(change)).map((change) => `changes ${change}`),
  ];
}
