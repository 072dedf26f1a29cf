import { z } from "zod";
import { createHttpClient, defineConnector, httpSettings } from "../sdk/index.ts";
import { createSignalenClient } from "./signalen.client.ts";
import { createSignalenExchange } from "./signalen.exchange.ts";
import { createSignalenMeldingen } from "./signalen.meldingen.ts";
import { createTokenKeeper } from "./signalen.token.ts";

const configuration = z.strictObject({
  /** The address below which `signals/v1` stands: `https://host`. */
  baseUrl: z.url({ protocol: /^https?$/ }).refine((url) => !/\/signals(\/|$)/.test(url), "must not contain the path /signals: it is added"),
  /** The token endpoint of the OpenID provider that Signalen trusts, for client credentials. */
  tokenUrl: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  /** The name of the environment variable that holds the secret, never the secret itself. */
  clientSecret: z.string().regex(/^[A-Z][A-Z0-9_]*$/, "must be the name of an environment variable, in capitals"),
  scope: z.string().min(1).default("openid email"),
  /** One of the active sources in Signalen's own list that is not public. */
  source: z.string().min(1),
  http: httpSettings,
});

/** Signalen (SIA), the private API v1. */
export const signalenConnector = defineConnector({
  protocol: "signalen",
  title: "Signalen (SIA v1)",
  capabilities: ["meldingen"],
  configuration,
  connect({ baseUrl, tokenUrl, clientId, clientSecret, scope, source, http: settings }, { departmentId, now, secret }) {
    const system = `${departmentId} (signalen)`;
    const http = createHttpClient({ system, baseUrl, settings, now });
    const tokens = createTokenKeeper({ system, tokenUrl, clientId, clientSecret: secret(clientSecret), scope, settings, now });
    const client = createSignalenClient({ exchange: createSignalenExchange({ http, tokens, system }), system });
    return {
      meldingen: createSignalenMeldingen({ client, system, source }),
      checkHealth: async (call) => {
        await client.readMe(call);
      },
      health: () => http.health(),
      close: async () => {
        await Promise.all([http.close(), tokens.close()]);
      },
    };
  },
});
