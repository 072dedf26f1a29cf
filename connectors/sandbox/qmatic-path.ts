import type { IncomingMessage } from "node:http";

/** Matrix parameters of a path, in the order in which they came: `;servicePublicId=A;servicePublicId=B`. */
export type MatrixParameters = ReadonlyMap<string, readonly string[]>;

const none: MatrixParameters = new Map();

/**
 * Orchestra filters by matrix parameters, which stand in the path and not behind a question mark. They are taken out before routing, so that
 * routes stay readable, and looked up by the request afterwards.
 */
export function createMatrixReader(): {
  readonly rewriteUrl: (request: IncomingMessage) => string;
  readonly read: (request: IncomingMessage) => MatrixParameters;
} {
  const parametersOf = new WeakMap<IncomingMessage, MatrixParameters>();
  return {
    rewriteUrl(request) {
      const [path = "", ...query] = (request.url ?? "/").split("?");
      const parameters = new Map<string, string[]>();
      const plainPath = path.replaceAll(/;([^/;]*)/g, (_whole, pair: string) => {
        const [name = "", ...value] = pair.split("=");
        const key = decode(name);
        parameters.set(key, [...(parameters.get(key) ?? []), decode(value.join("="))]);
        return "";
      });
      parametersOf.set(request, parameters);
      // Qmatic's own client asks for `branches/`, with a slash at the end.
      return [plainPath.replace(/\/$/, ""), ...query].join("?");
    },
    read: (request) => parametersOf.get(request) ?? none,
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}
