import { z } from "zod";
import { createHttpClient, defineConnector, httpSettings } from "../sdk/index.ts";
import { createOpenKlantClient } from "./openklant.client.ts";
import { createOpenKlantExchange } from "./openklant.exchange.ts";
import { createCustomerRegister } from "./openklant.register.ts";

const identification = z.strictObject({
  objectId: z.string().min(1).max(200),
  codeObjecttype: z.string().max(200).default("afd"),
  codeRegister: z.string().max(200).default("obj"),
  codeSoortObjectId: z.string().max(200).default("idf"),
});

const configuration = z.strictObject({
  /** `https://host/klantinteracties/api/v1` */
  baseUrl: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
  /** The name of the environment variable that holds the token, never the token itself. */
  token: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals"),
  /** Where the agents of the contact centre can be reached: Open Klant keeps it with everybody who dealt with a contact. */
  contactCentrePhone: z
    .string()
    .regex(/^(0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13})$/, "must be a whole phone number as Open Klant takes it: +31201234567 or 0201234567"),
  /** How Open Klant knows a department that is there already; others are added under the hub's own id. */
  departments: z.record(z.string(), identification).default({}),
  /** What the municipality calls each way to make contact. */
  channels: z
    .strictObject({
      phone: z.string().min(1).max(50).default("telefoon"),
      email: z.string().min(1).max(50).default("e-mail"),
      counter: z.string().min(1).max(50).default("balie"),
      letter: z.string().min(1).max(50).default("brief"),
      chat: z.string().min(1).max(50).default("chat"),
    })
    .prefault({}),
  /** The register in which requests (zaken) are: `codeRegister` of the links to them. */
  requestsRegister: z.string().min(1).max(200).default("open-zaak"),
  confidential: z.boolean().default(false),
  /** Older servers keep 1000 characters of an answer. */
  answerCharactersMax: z.int().min(100).max(4_000).default(4_000),
  /**
   * Ties contacts to the person in the register (partij) by citizen service number. Open Klant can be asked for it in the address only, where servers and
   * proxies write it into their logs: `false` unless the municipality has made sure that they do not.
   */
  findPersonsByBsnInAddress: z.boolean().default(false),
  http: httpSettings,
});
export type OpenKlantConfiguration = z.infer<typeof configuration>;

/** Nobody's reference: it finds nothing, and needs our rights all the same. */
const nobodysReference = "0000000000";

/** Open Klant from 2.16: Klantinteracties API. */
export const openKlant = defineConnector({
  protocol: "open-klant",
  title: "Open Klant (Klantinteracties API)",
  capabilities: ["customer-register"],
  configuration,
  connect(settings, { departmentId, now, secret }) {
    const system = `${departmentId} (open-klant)`;
    const http = createHttpClient({ system, baseUrl: settings.baseUrl, settings: settings.http, now });
    const client = createOpenKlantClient(createOpenKlantExchange({ system, http, token: secret(settings.token) }));
    return {
      customerRegister: createCustomerRegister({ client, settings }),
      async checkHealth(call) {
        await client.listContacts({ referentienummer: nobodysReference }, call);
      },
      health: () => http.health(),
      close: () => http.close(),
    };
  },
});
