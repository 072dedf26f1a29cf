import { createHmac, randomUUID } from "node:crypto";

export interface SandboxWebhook {
  /** `http://127.0.0.1:4000/webhooks/stadsbeheer/meldingen` */
  readonly url: string;
  readonly secret: string;
  /** The department's own id of what changed. */
  readonly id: string;
  /** A new one when left out; the same again is a repeated delivery. */
  readonly deliveryId?: string;
  readonly atMs?: number;
}

/** Sends word that something changed, as a department's system would: Standard Webhooks, signed. Signalen itself has no such facility. Gives the status. */
export async function sendWebhook({ url, secret, id, deliveryId = randomUUID(), atMs = Date.now() }: SandboxWebhook): Promise<number> {
  const body = JSON.stringify({ id });
  const timestamp = String(Math.floor(atMs / 1000));
  const signature = createHmac("sha256", secret.startsWith("whsec_") ? Buffer.from(secret.slice(6), "base64") : secret)
    .update(`${deliveryId}.${timestamp}.${body}`)
    .digest("base64");
  const headers = {
    "content-type": "application/json",
    "webhook-id": deliveryId,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
  const response = await fetch(url, { method: "POST", headers, body });
  await response.body?.cancel();
  return response.status;
}
