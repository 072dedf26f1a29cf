import { z } from "zod";
import { defineConnector, httpSettings } from "../sdk/index.ts";
import { createJccAppointments } from "./jcc.appointments.ts";
import { createJccClient } from "./jcc.client.ts";

const configuration = z.strictObject({
  /** Up to and including the version: `https://host/.../warp/v1`. */
  baseUrl: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** The name of the environment variable that holds the secret, never the secret itself. */
  clientSecret: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals"),
  /** The language of the department's texts. */
  language: z.enum(["nl", "en"]).default("nl"),
  http: httpSettings,
});

/** JCC-Afspraken, the REST API "WARP" v1. */
export const jcc = defineConnector({
  protocol: "jcc",
  title: "JCC-Afspraken (WARP REST v1)",
  capabilities: ["appointments"],
  configuration,
  connect({ baseUrl, clientId, clientSecret, language, http }, { departmentId, now, secret }) {
    const client = createJccClient({ departmentId, baseUrl, clientId, clientSecret: secret(clientSecret), language, http, now });
    return {
      appointments: createJccAppointments({ client, departmentId, now }),
      checkHealth: (call) => client.readVersion(call),
      health: () => client.health(),
      close: () => client.close(),
    };
  },
});
