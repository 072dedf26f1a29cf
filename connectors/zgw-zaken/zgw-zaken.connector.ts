import { z } from "zod";
import { createHttpClient, defineConnector, httpSettings, type ConnectionHealth } from "../sdk/index.ts";
import { createCatalogue } from "./zgw-zaken.catalogue.ts";
import { createZgwClient } from "./zgw-zaken.client.ts";
import { createZgwExchange } from "./zgw-zaken.exchange.ts";
import { createLinks } from "./zgw-zaken.links.ts";
import { createZgwRequests } from "./zgw-zaken.requests.ts";
import { createSigner } from "./zgw-zaken.token.ts";

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));

const configuration = z.strictObject({
  /** As the server itself writes it in its answers: `https://host/zaken/api/v1`. */
  zakenUrl: address,
  /** As the server itself writes it in its answers: `https://host/catalogi/api/v1`. */
  catalogiUrl: address,
  /** The application that the municipality registered for this department: it sees that department's kinds of case only. */
  clientId: z.string().min(1),
  /** The name of the environment variable that holds the secret, never the secret itself. */
  clientSecret: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals"),
  /** RSIN of the organisation that gives out the case numbers (bronorganisatie). */
  rsin: z.string().regex(/^\d{9}$/, "must be the nine digits of an RSIN"),
  /** Who is written down in the audit trail there. */
  userId: z.string().min(1).default("kcc-hub"),
  userRepresentation: z.string().min(1).default("KCC Hub"),
  http: httpSettings,
});

/** No number looks like this: it finds nobody's case, and still needs all our rights. */
const nobodysNumber = "KCC-HUB-LEEFT-U-NOG";

/** ZGW Zaken 1.5 with Catalogi 1.3. */
export const zgwZaken = defineConnector({
  protocol: "zgw-zaken",
  title: "ZGW Zaken 1.5 en Catalogi 1.3",
  capabilities: ["requests"],
  configuration,
  connect({ zakenUrl, catalogiUrl, clientId, clientSecret, rsin, userId, userRepresentation, http: settings }, { departmentId, now, secret }) {
    const system = `${departmentId} (zgw-zaken)`;
    const sign = createSigner({ clientId, clientSecret: secret(clientSecret), userId, userRepresentation, now });
    const zaken = createHttpClient({ system, baseUrl: zakenUrl, settings, now });
    const catalogi = createHttpClient({ system, baseUrl: catalogiUrl, settings, now });
    const links = createLinks({ system, zakenUrl, catalogiUrl });
    const client = createZgwClient({
      zaken: createZgwExchange({ system, http: zaken, sign }),
      catalogi: createZgwExchange({ system, http: catalogi, sign }),
      links,
      rsin,
    });
    return {
      requests: createZgwRequests({ client, catalogue: createCatalogue({ client, links, now }), links, system }),
      async checkHealth(call) {
        await client.listByNumber(nobodysNumber, call);
      },
      // No request is understood without the catalogue: when that fails, it is the connection that fails.
      health: () => (isFailing(catalogi.health()) ? catalogi.health() : zaken.health()),
      async close() {
        await Promise.all([zaken.close(), catalogi.close()]);
      },
    };
  },
});

function isFailing({ circuit, lastSuccessAt = 0, lastFailureAt = 0 }: ConnectionHealth): boolean {
  return circuit !== "closed" || lastFailureAt > lastSuccessAt;
}
