import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

/** Somebody who is signed in with a browser. The id in the cookie is not here, only its hash: who reads this table cannot take a session over. */
export const SessionEntity = defineEntity({
  name: "Session",
  tableName: "session",
  indexes: [{ properties: ["endsAt"] }],
  properties: {
    idHash: p.string().length(64).primary(),
    userId: p.string().length(255),
    userName: p.string().length(255),
    userKind: p.string().length(10),
    roles: p.array(),
    /** The identity provider's tokens, encrypted with a key that only the cookie holds. */
    tokens: p.text(),
    createdAt: p.datetime(),
    /** When the identity provider last vouched for the account. */
    checkedAt: p.datetime(),
    accessExpiresAt: p.datetime(),
    /** While in the future, some process is asking the identity provider. */
    checkingUntil: p.datetime().nullable(),
    endsAt: p.datetime(),
  },
});
export type SessionRow = InferEntity<typeof SessionEntity>;

/** A sign-in under way. Removed when its answer comes, so that state, nonce and verifier serve once. */
export const SignInEntity = defineEntity({
  name: "SignIn",
  tableName: "sign_in",
  indexes: [{ properties: ["endsAt"] }],
  properties: {
    idHash: p.string().length(64).primary(),
    state: p.string().length(128),
    nonce: p.string().length(128),
    codeVerifier: p.string().length(128),
    returnTo: p.string().length(512),
    endsAt: p.datetime(),
  },
});
