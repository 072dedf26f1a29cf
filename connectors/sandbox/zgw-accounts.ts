import type { FastifyRequest } from "fastify";
import { decodeJwt, errors, jwtVerify } from "jose";

/** An application that may read: which departments' cases, and those with a secret kind only when said. */
export interface ZgwAccount {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly owners: readonly string[];
  readonly seesSecret: boolean;
}

export type ZgwEntrance = { readonly account: ZgwAccount } | { readonly refusal: { readonly code: string; readonly detail?: string } };

const expiryS = 3600;
const leewayS = 5;

/** Checks the token that the caller signed itself. Every refusal is a 403, as on the recorded server. */
export function createZgwAccounts({ accounts, now }: { readonly accounts: readonly ZgwAccount[]; readonly now: () => number }) {
  return {
    async enter({ headers }: FastifyRequest): Promise<ZgwEntrance> {
      const token = /^Bearer (.+)$/.exec(headers.authorization ?? "")?.[1];
      if (token === undefined) return { refusal: { code: "permission_denied" } };
      const clientId = claimedClient(token);
      if (clientId === undefined) return { refusal: { code: "missing-client-identifier", detail: "`client_id` claim is required" } };
      const account = accounts.find((each) => each.clientId === clientId);
      if (!account) return { refusal: { code: "invalid-client-identifier", detail: "Client identifier bestaat niet" } };
      try {
        const key = new TextEncoder().encode(account.clientSecret);
        const { payload } = await jwtVerify(token, key, { algorithms: ["HS256"], currentDate: new Date(now()), clockTolerance: leewayS });
        const age = now() / 1000 - (payload.iat ?? Number.NaN);
        if (Number.isNaN(age)) return { refusal: { code: "jwt-missing-iat-claim" } };
        if (age > expiryS + leewayS) return { refusal: { code: "jwt-expired", detail: "The JWT used for this request is expired" } };
        return { account };
      } catch (error) {
        if (error instanceof errors.JOSEError) return { refusal: { code: "invalid-jwt-signature", detail: "Client credentials zijn niet geldig" } };
        throw error;
      }
    },
    /** Who the caller says to be; not checked. */
    claimedBy: ({ headers }: FastifyRequest): string | undefined => claimedClient(headers.authorization?.slice("Bearer ".length) ?? ""),
  };
}

function claimedClient(token: string): string | undefined {
  try {
    const { client_id: clientId } = decodeJwt(token);
    return typeof clientId === "string" ? clientId : undefined;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
