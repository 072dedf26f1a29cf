import type { CustomFetch } from "openid-client";

const bytesMax = 512 * 1024;
const timeoutMs = 5000;

/** `fetch` for the identity provider: an answer that is endless or comes drop by drop must not hold the hub up. */
export const boundedFetch: CustomFetch = async (url, options) => {
  const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(options.signal ? [options.signal] : [])]);
  const { headers, method } = options;
  const body = options.body instanceof Uint8Array ? new Uint8Array(options.body) : options.body;
  const response = await fetch(url, { method, headers, redirect: "manual", signal, ...(body === undefined || body === null ? {} : { body }) });
  const bytes = await readBounded(response);
  return new Response(hasNoBody(response.status) ? null : bytes, { status: response.status, headers: response.headers });
};

async function readBounded(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesMax) throw new RangeError(`The identity provider sent more than ${bytesMax} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function hasNoBody(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
