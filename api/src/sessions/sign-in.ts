import { randomNonce, randomPKCECodeVerifier, randomState } from "openid-client";
import type { Database } from "../database/orm.ts";
import { HubError } from "../kernel/errors.ts";
import type { IdentityProvider } from "./identity-provider.ts";
import { hashSecretId, newSecretId } from "./sealed.ts";
import { SignInEntity } from "./session.entity.ts";
import type { Sessions } from "./sessions.ts";

/** How long somebody may take at the provider's sign-in page. */
export const signInMs = 10 * 60_000;
/** Sign-ins under way at once: whoever starts more is not signing in. */
const signInsMax = 50_000;

export interface SignIns {
  /** Starts a sign-in: the secret id goes into a cookie of the browser, which is sent to the URL. */
  begin(returnTo: string): Promise<{ readonly signInId: string; readonly url: URL }>;
  /** Ends it with the provider's answer, once: gives the secret id of the new session and where the browser wanted to be. */
  complete(answer: { readonly signInId: string; readonly currentUrl: URL }): Promise<{ readonly sessionId: string; readonly returnTo: string }>;
}

export interface SignInsOptions {
  readonly database: Database;
  readonly provider: IdentityProvider;
  readonly sessions: Sessions;
  readonly now: () => Date;
}

export function createSignIns({ database, provider, sessions, now }: SignInsOptions): SignIns {
  return {
    begin: async (returnTo) => {
      const secrets = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
      const url = await provider.signInUrl(secrets);
      const at = now();
      const em = database.fork();
      await em.nativeDelete(SignInEntity, { endsAt: { $lt: at } });
      if ((await em.count(SignInEntity)) >= signInsMax) throw new HubError("UNAVAILABLE", "too many sign-ins are under way");
      const signInId = newSecretId();
      await em.insert(SignInEntity, { idHash: hashSecretId(signInId), ...secrets, returnTo: localPath(returnTo), endsAt: new Date(at.getTime() + signInMs) });
      return { signInId, url };
    },
    complete: async ({ signInId, currentUrl }) => {
      const em = database.fork();
      const idHash = hashSecretId(signInId);
      const row = await em.findOne(SignInEntity, { idHash });
      // Removed before it is used: an answer that comes twice finds nothing the second time.
      const removed = row ? await em.nativeDelete(SignInEntity, { idHash }) : 0;
      if (!row || removed !== 1 || row.endsAt < now()) throw new HubError("UNAUTHENTICATED", "no sign-in is under way for this browser");
      const tokens = await provider.completeSignIn(currentUrl, row).catch(refuse);
      return { sessionId: await sessions.start(tokens), returnTo: row.returnTo };
    },
  };
}

function refuse(error: unknown): never {
  if (error instanceof HubError) throw error;
  if (isUnreachable(error)) throw new HubError("UNAVAILABLE", "the identity provider could not be reached during the sign-in", { cause: error });
  throw new HubError("UNAUTHENTICATED", "the identity provider's answer does not fit the sign-in", { cause: error });
}

function isUnreachable(error: unknown): boolean {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current.name === "TimeoutError" || current.message === "fetch failed") return true;
  }
  return false;
}

/** Only a path of the hub itself, so that a link to sign in cannot send people elsewhere afterwards. */
export function localPath(path: string): string {
  const isLocal = path.length <= 512 && /^\/(?![/\\])[\x21-\x7E]*$/.test(path) && !path.includes("\\");
  return isLocal ? path : "/";
}
