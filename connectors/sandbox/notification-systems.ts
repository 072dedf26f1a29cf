import { createFaultPlan, type FaultPlan } from "./faults.ts";
import type { RecordedRequest } from "./department-server.ts";
import { type KeptMail, startMailServer } from "./mail-server.ts";
import { type ReceivedWebhook, startWebhookReceiver } from "./webhook-receiver.ts";

/** A system outside the hub that wants to hear what happens, with the pages on which people see what was sent. */
export interface SandboxReceiver {
  readonly baseUrl: string;
  readonly protocol: "webhooks";
  /** Where messages go. */
  readonly url: string;
  readonly received: readonly ReceivedWebhook[];
  readonly refusals: readonly string[];
  readonly faults: FaultPlan;
  readonly requests: readonly RecordedRequest[];
}

/** The mail server of the organisation. */
export interface SandboxMail {
  /** Where the mails are shown. */
  readonly baseUrl: string;
  readonly protocol: "smtp";
  readonly smtpUrl: string;
  readonly mails: readonly KeptMail[];
  readonly faults: FaultPlan;
  readonly requests: readonly RecordedRequest[];
}

export interface NotificationSystems {
  readonly intranet: SandboxReceiver;
  readonly mail: SandboxMail;
}

interface Closable {
  close(): Promise<void>;
}

export interface NotificationSystemsOptions {
  readonly now: () => number;
  readonly secret: string;
  readonly ports: { readonly intranet: number; readonly mail: number };
}

/** Those who hear from the hub. */
export async function startNotificationSystems(
  { now, secret, ports }: NotificationSystemsOptions,
  keep: <Server extends Closable>(starting: Promise<Server>) => Promise<Server>,
): Promise<NotificationSystems> {
  const faults = { intranet: createFaultPlan(), mail: createFaultPlan() };
  const { smtpUrl, mails } = await keep(startMailServer({ faults: faults.mail, now, port: ports.mail }));
  const receiver = await keep(startWebhookReceiver({ faults: faults.intranet, secret, now, port: ports.intranet, mails }));
  const { origin: baseUrl, url, received, refusals, requests } = receiver;
  return {
    intranet: { baseUrl, protocol: "webhooks", url, received, refusals, faults: faults.intranet, requests },
    mail: { baseUrl, protocol: "smtp", smtpUrl, mails, faults: faults.mail, requests: [] },
  };
}
