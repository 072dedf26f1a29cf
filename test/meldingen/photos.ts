import { randomUUID } from "node:crypto";
import type { Account, TestHub } from "../support/hub.ts";
import * as documents from "../support/melding-documents.ts";

/** The smallest whole picture of one pixel. */
export const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
export const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
export const webp = Buffer.from("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=", "base64");

/** The head of what a telephone calls HEIC, by its major brand: `heic`, or `mif1` for the general kind. */
export function heic(brand: "heic" | "mif1"): Buffer<ArrayBuffer> {
  const box = Buffer.from(`....ftyp${brand}....mif1heic`, "latin1");
  box.writeUInt32BE(box.length, 0);
  box.writeUInt32BE(0, 12);
  return Buffer.concat([box, Buffer.alloc(64)]);
}

interface Upload {
  readonly type?: string;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly account?: Account;
  readonly headers?: Readonly<Record<string, string>>;
}

export function upload(hub: Pick<TestHub, "send">, { type = "image/png", bytes = png, account = "anna", headers = {} }: Upload = {}) {
  return hub.send(account, "/attachments", { headers: { "content-type": type, ...headers }, body: bytes });
}

/** The id of a photo that waits in the hub. */
export async function photo(hub: Pick<TestHub, "send">, given: Upload = {}): Promise<string> {
  const { status, body } = await upload(hub, given);
  if (status !== 201) throw new Error(`the photo was refused: ${JSON.stringify(body)}`);
  return body.id;
}

export async function attach(hub: Pick<TestHub, "ask">, meldingId: string, attachmentIds: readonly string[], key: string = randomUUID()) {
  const { data, errors } = await hub.ask("anna", documents.attachToMelding, { meldingId, attachmentIds, key });
  if (!data) throw new Error(`the hub failed: ${JSON.stringify(errors)}`);
  return data.attachToMelding;
}
