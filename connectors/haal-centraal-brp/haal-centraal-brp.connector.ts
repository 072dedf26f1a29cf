import { z } from "zod";
import { ConnectorError, defineConnector, httpSettings } from "../sdk/index.ts";
import { createBrpClient } from "./haal-centraal-brp.client.ts";
import { declarationHeaders } from "./haal-centraal-brp.declaration.ts";
import { createBrpPersons } from "./haal-centraal-brp.persons.ts";
import { proveByApiKey, proveByClientCredentials, type Proof } from "./haal-centraal-brp.token.ts";

/** The name of the environment variable that holds a secret, never the secret itself. */
const variableName = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals");

const authentication = z.discriminatedUnion("kind", [
  /** The trial environment, or a municipal gateway in front of the registry. */
  z.strictObject({
    kind: z.literal("api-key"),
    header: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,64}$/)
      .default("X-API-KEY"),
    apiKey: variableName,
  }),
  /** The registry itself: OAuth 2, client credentials. */
  z.strictObject({
    kind: z.literal("client-credentials"),
    tokenUrl: z.url({ protocol: /^https?$/ }),
    clientId: z.string().min(1),
    clientSecret: variableName,
    scope: z.string().min(1).optional(),
  }),
]);

const configuration = z.strictObject({
  /** Up to, not including, `/personen`: `https://host/haalcentraal/api/brp`. */
  baseUrl: z.url({ protocol: /^https?$/ }).refine((url) => !/\/personen\/?$/.test(url), "must not end in /personen"),
  authentication,
  /** Where somebody is sought by name or street when the agent names no municipality: four digits (gemeentecode). */
  municipalityCode: z
    .string()
    .regex(/^\d{4}$/, "must be four digits, between quotes")
    .optional(),
  declare: declarationHeaders.default({}),
  http: httpSettings,
});

/** BRP API Personen 2 (Haal Centraal). */
export const haalCentraalBrp = defineConnector({
  protocol: "haal-centraal-brp",
  title: "BRP API Personen 2 (Haal Centraal)",
  capabilities: ["persons"],
  configuration,
  connect({ baseUrl, authentication: means, municipalityCode, declare, http }, { departmentId, now, secret }) {
    const system = `${departmentId} (haal-centraal-brp)`;
    const client = createBrpClient({ system, baseUrl, proof: proofBy(), http, now });

    function proofBy(): Proof {
      if (means.kind === "api-key") return proveByApiKey(means.header, secret(means.apiKey));
      const { tokenUrl, clientId, clientSecret, scope } = means;
      return proveByClientCredentials({ system, tokenUrl, clientId, clientSecret: secret(clientSecret), ...(scope ? { scope } : {}), http, now });
    }

    return {
      persons: createBrpPersons({ client, system, declarationHeaders: declare, ownMunicipality: municipalityCode }),
      async checkHealth(call) {
        // Nobody's number: the registry refuses it only after it has accepted our credentials, and no person is looked up.
        const answer = await client.ask({ type: "RaadpleegMetBurgerservicenummer", fields: ["burgerservicenummer"], burgerservicenummer: [] }, {}, call);
        if (answer.kind === "refused" && answer.code.startsWith("unauthorized")) {
          throw new ConnectorError("DENIED", `${system}: we may not read by number`, { applied: "no" });
        }
      },
      health: () => client.health(),
      close: () => client.close(),
    };
  },
});
