/**
 * A record whose parts are made when they are first asked for, and then kept. For what belongs to one request: most requests need one or two of the services,
 * and making all of them costs more than what the user may do costs to decide.
 */
export function lazily<Parts extends object>(makers: { readonly [Name in keyof Parts]: () => Parts[Name] }): Parts {
  const made: Partial<Parts> = {};
  const parts: Partial<Parts> = {};
  for (const name in makers) Object.defineProperty(parts, name, { enumerable: true, get: () => (made[name] ??= makers[name]()) });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every name that the makers have was just defined
  return parts as Parts;
}
