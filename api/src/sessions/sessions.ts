import { ResponseBodyError } from "openid-client";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { Database } from "../database/orm.ts";
import type { Viewer } from "../kernel/abilities.ts";
import { HubError } from "../kernel/errors.ts";
import type { IdentityProvider, Tokens } from "./identity-provider.ts";
import { hashSecretId, newSecretId, seal, unseal } from "./sealed.ts";
import { SessionEntity, type SessionRow } from "./session.entity.ts";

/** A working day; nobody stays signed in overnight. */
const lengthMs = 10 * 3_600_000;
const idleMs = 60 * 60_000;
/** The end of an idle session moves in steps of this. */
const keepAliveStepMs = 45_000;
/** The provider is asked again after this, so that a role that was taken or an account that was closed ends within a minute. */
const recheckMs = 45_000;
/** For so long after the access token's end a session goes on when the provider cannot be reached. */
const graceMs = 60_000;
/** For so long one process has the refreshing to itself. */
const claimMs = 10_000;
const claimPollMs = 100;

const StoredTokens = z.object({ accessToken: z.string(), refreshToken: z.string().optional(), idToken: z.string().optional() });

/** Sessions of people who use the hub with a browser. The browser holds a secret id and nothing else; the tokens stay here. */
export interface Sessions {
  /** Starts a session; gives the secret id for the cookie. */
  start(tokens: Tokens): Promise<string>;
  /** Whose session it is, checked with the identity provider when that was not done just now; `undefined` when it has ended or never was. */
  viewerOf(sessionId: string, use?: SessionUse): Promise<Viewer | undefined>;
  /** Ends it; gives the ID token, with which the provider's own session can be ended. */
  end(sessionId: string): Promise<string | undefined>;
}

export interface SessionUse {
  /** False for looking whether it still lasts: that must not keep an unattended browser signed in. True when left out. */
  readonly keepsAlive: boolean;
}

export interface SessionsOptions {
  readonly database: Database;
  readonly provider: IdentityProvider;
  readonly now: () => Date;
}

export function createSessions(options: SessionsOptions): Sessions {
  const { database, provider, now } = options;
  const checking = new Map<string, Promise<Viewer | undefined>>();
  return {
    start: async (tokens) => {
      const { viewer, expiresAt } = await provider.verify(tokens.accessToken);
      // A service account has no browser.
      if (viewer.kind !== "person") throw new HubError("FORBIDDEN", "a service account tried to sign in with a browser");
      const sessionId = newSecretId();
      const at = now();
      const em = database.fork();
      await em.nativeDelete(SessionEntity, { endsAt: { $lt: at } });
      const whose = describeViewer(viewer);
      const ends = new Date(at.getTime() + idleMs);
      await em.insert(SessionEntity, {
        idHash: hashSecretId(sessionId),
        ...whose,
        tokens: sealTokens(tokens, sessionId),
        createdAt: at,
        checkedAt: at,
        accessExpiresAt: expiresAt,
        endsAt: ends,
      });
      return sessionId;
    },
    viewerOf: async (sessionId, { keepsAlive } = { keepsAlive: true }) => {
      const row = await findRow(options, sessionId);
      if (!row) return undefined;
      // Before the check, which says nothing about use: an open stream has a session checked too.
      if (keepsAlive) await keepAlive(options, row);
      const nowMs = now().getTime();
      if (nowMs - row.checkedAt.getTime() < recheckMs && nowMs < row.accessExpiresAt.getTime()) return readViewer(row);
      // A page asks several things at once; the provider is asked once.
      const known = checking.get(row.idHash);
      if (known) return known;
      const check = checkAgain(options, { row, sessionId }).finally(() => checking.delete(row.idHash));
      checking.set(row.idHash, check);
      return check;
    },
    end: async (sessionId) => {
      const row = await findRow(options, sessionId);
      if (!row) return undefined;
      await remove(options, row.idHash);
      return readTokens(row, sessionId).idToken;
    },
  };
}

interface Found {
  readonly row: SessionRow;
  readonly sessionId: string;
}

async function findRow({ database, now }: SessionsOptions, sessionId: string): Promise<SessionRow | undefined> {
  // What does not look like an id of ours is not looked up.
  if (!/^[A-Za-z0-9_-]{43}$/.test(sessionId)) return undefined;
  const row = await database.fork().findOne(SessionEntity, { idHash: hashSecretId(sessionId) });
  return row && row.endsAt > now() ? row : undefined;
}

/** Not at every request: each costs a write. */
async function keepAlive({ database, now }: SessionsOptions, row: SessionRow): Promise<void> {
  const endsAtMs = Math.min(now().getTime() + idleMs, row.createdAt.getTime() + lengthMs);
  if (endsAtMs - row.endsAt.getTime() < keepAliveStepMs) return;
  await database.fork().nativeUpdate(SessionEntity, { idHash: row.idHash }, { endsAt: new Date(endsAtMs) });
}

async function checkAgain(options: SessionsOptions, found: Found): Promise<Viewer | undefined> {
  const { database, now } = options;
  const { row, sessionId } = found;
  const at = now();
  // Only as it was read: who was checked since has new tokens, and to offer the old ones again would end the session.
  const unclaimed = { idHash: row.idHash, checkedAt: row.checkedAt, $or: [{ checkingUntil: null }, { checkingUntil: { $lt: at } }] };
  const claimed = await database.fork().nativeUpdate(SessionEntity, unclaimed, { checkingUntil: new Date(at.getTime() + claimMs) });
  return claimed === 1 ? askProvider(options, found) : awaitOther(options, sessionId);
}

async function askProvider(options: SessionsOptions, { row, sessionId }: Found): Promise<Viewer | undefined> {
  const { database, provider, now } = options;
  const { refreshToken, idToken } = readTokens(row, sessionId);
  if (refreshToken === undefined) {
    if (now() < row.accessExpiresAt) return readViewer(row);
    await remove(options, row.idHash);
    return undefined;
  }
  try {
    const tokens = await provider.refresh(refreshToken);
    const { viewer, expiresAt } = await provider.verify(tokens.accessToken);
    if (viewer.userId !== row.userId) throw new HubError("UNAUTHENTICATED", "the refreshed token is somebody else's");
    const sealed = sealTokens({ ...tokens, idToken: tokens.idToken ?? idToken }, sessionId);
    await database
      .fork()
      .nativeUpdate(
        SessionEntity,
        { idHash: row.idHash },
        { ...describeViewer(viewer), tokens: sealed, checkedAt: now(), accessExpiresAt: expiresAt, checkingUntil: null },
      );
    return viewer;
  } catch (error) {
    if (!isRefusal(error)) return outlast(options, { row, cause: error });
    await remove(options, row.idHash);
    return undefined;
  }
}

/** The provider said no, for good: the account is closed, signed out, or the token was used before. Anything else is trouble on the way. */
function isRefusal(error: unknown): boolean {
  if (error instanceof HubError) return error.code === "UNAUTHENTICATED" || error.code === "FORBIDDEN";
  return error instanceof ResponseBodyError && error.error === "invalid_grant";
}

/** The provider gave no answer: the session goes on for a moment, and whoever asks next may try again at once. */
async function outlast(options: SessionsOptions, { row, cause }: { readonly row: SessionRow; readonly cause: unknown }): Promise<Viewer> {
  await options.database.fork().nativeUpdate(SessionEntity, { idHash: row.idHash }, { checkingUntil: null });
  return vouchFor(options, { row, cause });
}

function vouchFor({ now }: SessionsOptions, { row, cause }: { readonly row: SessionRow; readonly cause?: unknown }): Viewer {
  if (now().getTime() < row.accessExpiresAt.getTime() + graceMs) return readViewer(row);
  throw new HubError("UNAVAILABLE", "the identity provider cannot vouch for the session", { cause });
}

/** Another process of the hub is asking the provider: its answer serves here too. */
async function awaitOther(options: SessionsOptions, sessionId: string): Promise<Viewer | undefined> {
  for (let waitedMs = 0; waitedMs < claimMs; waitedMs += claimPollMs) {
    await wait(claimPollMs);
    const row = await findRow(options, sessionId);
    if (!row) return undefined;
    if (row.checkingUntil === null) return vouchFor(options, { row });
  }
  throw new HubError("UNAVAILABLE", "the check of the session takes too long");
}

async function remove({ database }: SessionsOptions, idHash: string): Promise<void> {
  await database.fork().nativeDelete(SessionEntity, { idHash });
}

function describeViewer({ userId, name, kind, roles }: Viewer) {
  return { userId, userName: name, userKind: kind, roles: [...roles] };
}

function readViewer({ userId, userName, userKind, roles }: SessionRow): Viewer {
  return { userId, name: userName, kind: userKind === "person" ? "person" : "service", roles };
}

function sealTokens(tokens: Tokens, sessionId: string): string {
  return seal(JSON.stringify(tokens), sessionId);
}

function readTokens(row: SessionRow, sessionId: string) {
  return StoredTokens.parse(JSON.parse(unseal(row.tokens, sessionId)));
}
