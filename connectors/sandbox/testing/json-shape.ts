/** Which members JSON documents have, where, and of which type. */
export interface Shape {
  /** Paths that occur: `activityList[].amount`. */
  readonly seen: ReadonlySet<string>;
  /** Paths that occur in every object that could have them. */
  readonly always: ReadonlySet<string>;
  readonly types: ReadonlyMap<string, ReadonlySet<string>>;
}

export function shapeOf(documents: readonly unknown[]): Shape {
  const counts = new Map<string, number>();
  const objects = new Map<string, number>();
  const types = new Map<string, Set<string>>();
  const count = (map: Map<string, number>, path: string): void => {
    map.set(path, (map.get(path) ?? 0) + 1);
  };
  const visit = (value: unknown, path: string): void => {
    types.set(path, (types.get(path) ?? new Set()).add(typeOf(value)));
    if (Array.isArray(value)) {
      for (const item of value) visit(item, `${path}[]`);
    } else if (typeof value === "object" && value !== null) {
      count(objects, path);
      for (const [name, inner] of Object.entries(value)) {
        const below = path === "" ? name : `${path}.${name}`;
        count(counts, below);
        visit(inner, below);
      }
    }
  };
  for (const document of documents) visit(document, "");
  const parentOf = (path: string): string => (path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : path.startsWith("[]") ? "[]" : "");
  const always = [...counts.keys()].filter((path) => counts.get(path) === objects.get(parentOf(path)));
  return { seen: new Set(counts.keys()), always: new Set(always), types };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "list" : typeof value;
}
