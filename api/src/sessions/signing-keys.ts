import { createLocalJWKSet, errors, type FlattenedJWSInput, type JWSHeaderParameters } from "jose";
import { z } from "zod";
import { HubError } from "../kernel/errors.ts";

const KeySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/** Between two attempts when the keys are known: a flood of tokens with made-up key ids must not become a flood at the identity provider. */
const pauseMs = 30_000;
/** Between two attempts while there are no keys at all, so that a hub that starts before its provider is soon ready. */
const pauseWithoutKeysMs = 2000;
/** After this they are fetched again in the background, so that a withdrawn key is soon forgotten. */
const ageMs = 10 * 60_000;
/** For so long the keys serve when the provider cannot be reached. */
const ageMsMax = 24 * 3_600_000;

type LocalKeys = ReturnType<typeof createLocalJWKSet>;
export type SigningKeys = (header: JWSHeaderParameters, token: FlattenedJWSInput) => ReturnType<LocalKeys>;

export interface SigningKeysOptions {
  /** Fetches the key set (JWKS): bounded in time and size. */
  readonly fetchKeys: () => Promise<Response>;
  readonly now: () => Date;
}

/** The identity provider's public keys. Survives its absence for a day, notices a rotation within half a minute. */
export function createSigningKeys({ fetchKeys, now }: SigningKeysOptions): SigningKeys {
  let held: { readonly keys: LocalKeys; readonly atMs: number } | undefined;
  let attemptedAtMs = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    const response = await fetchKeys();
    if (response.status !== 200) throw new Error(`The identity provider gave its keys with status ${response.status}`);
    const set = KeySet.parse(await response.json());
    held = { keys: createLocalJWKSet({ keys: [...set.keys] }), atMs: now().getTime() };
  };

  /** True when there was an attempt; one at a time, and not too often. */
  const tryLoad = async (): Promise<boolean> => {
    if (!loading) {
      const nowMs = now().getTime();
      if (nowMs - attemptedAtMs < (held ? pauseMs : pauseWithoutKeysMs)) return false;
      attemptedAtMs = nowMs;
      loading = load().finally(() => {
        loading = undefined;
      });
    }
    await loading;
    return true;
  };

  const usable = () => (held && now().getTime() - held.atMs < ageMsMax ? held : undefined);

  return async (header, token) => {
    if (!usable()) await tryLoad().catch(unavailable);
    const current = usable();
    if (!current) throw new HubError("UNAVAILABLE", "the keys of the identity provider are not known");
    // What it has still serves, so whether this succeeds does not matter now.
    if (now().getTime() - current.atMs > ageMs) void tryLoad().catch(() => undefined);
    try {
      return await current.keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      const attempted = await tryLoad().catch(() => false);
      if (!attempted || !held) throw error;
      return held.keys(header, token);
    }
  };
}

function unavailable(cause: unknown): never {
  throw new HubError("UNAVAILABLE", "the identity provider does not give its keys", { cause });
}
