import { SignJWT } from "jose";

export interface SignerOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Who is written down in the audit trail there. */
  readonly userId: string;
  readonly userRepresentation: string;
  readonly now: () => number;
}

/** Signs a token for one call: servers refuse one whose `iat` is old, and there is no endpoint to get one from. */
export function createSigner({ clientId, clientSecret, userId, userRepresentation, now }: SignerOptions): () => Promise<string> {
  const key = new TextEncoder().encode(clientSecret);
  return () =>
    new SignJWT({ client_id: clientId, user_id: userId, user_representation: userRepresentation })
      .setProtectedHeader({ alg: "HS256", typ: "JWT" })
      .setIssuer(clientId)
      .setIssuedAt(Math.floor(now() / 1000))
      .sign(key);
}
