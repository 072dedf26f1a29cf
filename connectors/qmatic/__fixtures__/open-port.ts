import type { AppointmentsPort, Connection } from "../../sdk/index.ts";
import { qmaticConnector } from "../qmatic.connector.ts";

const secrets: Readonly<Record<string, string>> = { TEST_QMATIC_KEY: "key-of-the-test" };

/** A port on an Orchestra at this address, as the hub would make it from its configuration file. */
export function openPort(
  baseUrl: string,
  settings: { readonly staffAccess?: boolean; readonly storesBsn?: boolean; readonly http?: object; readonly now?: () => number } = {},
): { readonly port: AppointmentsPort; readonly connection: Connection; readonly close: () => Promise<void> } {
  const { now = () => Date.parse("2026-11-24T09:00:00+01:00"), ...members } = settings;
  const configuration = qmaticConnector.configuration.parse({ baseUrl, authentication: { kind: "api-key", apiKey: "TEST_QMATIC_KEY" }, ...members });
  const connection = qmaticConnector.connect(configuration, { departmentId: "burgerzaken", now, secret: (name) => secrets[name] ?? "" });
  if (!connection.appointments) throw new Error("Qmatic has no appointments port");
  return { port: connection.appointments, connection, close: () => connection.close() };
}
