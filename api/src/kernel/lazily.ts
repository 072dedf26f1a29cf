/**
 * A record whose parts are made when they are first asked for, and then kept. For what belongs to one request: most requests need one or two of the services,
 * and making all of them costs more than what the user may do costs to decide.
 */
export function lazily<Parts extends object>(makers: { readonly [Name in keyof Parts]: () => Parts[Name] }): Parts {
  const made: Partial<Parts> = {};
  // A proxy, because defining a getter for each name costs more than the one or two parts that are made.
  const parts = new Proxy<object>(makers, {
    get(_makers, name) {
      return isPart(name) ? (made[name] ??= makers[name]()) : undefined;
    },
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it has a part for every name that the makers have
  return parts as Parts;

  function isPart(name: string | symbol): name is keyof Parts & string {
    return Object.hasOwn(makers, name);
  }
}
