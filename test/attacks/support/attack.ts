import type { ErrorCode } from "../../../api/src/kernel/errors.ts";
import { type Asked, bearer, canaryBsns, graphql, json } from "./ask.ts";

/** One case of the corpus: what is sent, and how it must be refused. */
export interface Attack {
  /** Its number in the corpus, and what it tries. */
  readonly id: string;
  readonly title: string;
  readonly asked: Asked;
  readonly code: ErrorCode;
  readonly status?: number;
}

/** Replaced by a good token just before it is sent. */
export const goodToken = "GOOD-TOKEN";

export function withToken({ headers = [], ...asked }: Asked, token: string): Asked {
  return { ...asked, headers: headers.map(([name, value]) => [name, value.replace(goodToken, token)]) };
}

export const signedIn = [json, bearer(goodToken)] as const;

/** An attack by somebody who is signed in, as a proper POST. */
export function post(id: string, title: string, attack: { readonly body: string; readonly code: ErrorCode }): Attack {
  return { id, title, asked: { headers: signedIn, body: attack.body }, code: attack.code };
}

export function ask(query: string, variables?: Readonly<Record<string, unknown>>): string {
  return graphql(query, variables);
}

export function many(count: number, make: (index: number) => string, separator = " "): string {
  return Array.from({ length: count }, (_none, index) => make(index)).join(separator);
}

/** Citizen service numbers that the attacks use and that must never be seen again. */
export const canaries = canaryBsns(60);
export const [bsn = ""] = canaries;

/** A look-up of a person. */
export const person = (fields: string, values = `person: { bsn: "${bsn}" }, purpose: QUESTION`) => `{ appointmentsOfPerson(${values}) { ${fields} } }`;
