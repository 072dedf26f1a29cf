import { z } from "zod";
import { ConnectorError, type PersonsSupport, type SearchDeclaration } from "../sdk/index.ts";

/** Its own headers only: nothing that proves who we are, or says what the body is, can be written over by a purpose. */
const headerName = z.string().regex(/^x-[a-z0-9-]{1,60}$/i, "must be the name of a header that begins with x-");

/** What the gateway in front of the registry wants to be told of every question, by the names of its headers. The registry itself wants nothing. */
export const declarationHeaders = z.strictObject({
  purpose: headerName.optional(),
  processing: headerName.optional(),
  user: headerName.optional(),
  /** The organisation on whose behalf is asked: always the same. */
  originator: z.strictObject({ header: headerName, oin: z.string().regex(/^\d{20}$/, "must be an OIN: twenty digits") }).optional(),
});
export type DeclarationHeaders = z.infer<typeof declarationHeaders>;

export function wantedBy({ purpose, processing }: DeclarationHeaders): PersonsSupport["wants"] {
  return [...(purpose === undefined ? [] : (["purpose"] as const)), ...(processing === undefined ? [] : (["processing"] as const))];
}

/** Printable characters of Latin-1: what a header can carry. */
const sendable = /^[\u0020-\u007E\u00A0-\u00FF]{1,250}$/;

/** Throws when something that is wanted is missing or cannot be sent: a question without its purpose must not be asked. */
export function toHeaders(names: DeclarationHeaders, declaration: SearchDeclaration, system: string): Readonly<Record<string, string>> {
  const { originator } = names;
  // An account may have any name; what a header cannot carry of it is written in percent codes.
  const user = /^[!-?A-~]{1,250}$/.test(declaration.user) ? declaration.user : encodeURIComponent(declaration.user).slice(0, 250);
  return {
    ...header(names.purpose, declaration.purpose, `${system}: was not asked, for its purpose`),
    ...header(names.processing, declaration.processing, `${system}: was not asked, for its processing`),
    ...header(names.user, user, `${system}: was not asked, for its user`),
    ...(originator ? { [originator.header]: originator.oin } : {}),
  };
}

function header(name: string | undefined, value: string | undefined, what: string): Readonly<Record<string, string>> {
  if (name === undefined) return {};
  if (value === undefined) throw new ConnectorError("NOT_SUPPORTED", `${what} is not declared`, { applied: "no" });
  // One @ parts the work from the application; a second would make two declarations of one.
  if (!sendable.test(value) || (value.match(/@/g)?.length ?? 0) > 1) throw new ConnectorError("NOT_SUPPORTED", `${what} cannot be sent`, { applied: "no" });
  return { [name]: value };
}
