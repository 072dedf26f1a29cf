import type { AppointmentsPort, Connection, ReadCall, WriteCall } from "../../sdk/index.ts";
import { jcc } from "../jcc.connector.ts";
import type { ScriptedJcc } from "./scripted-jcc.ts";

export function connectTo(department: ScriptedJcc, now: () => number): { readonly connection: Connection; readonly port: AppointmentsPort } {
  const configuration = jcc.configuration.parse({ baseUrl: department.baseUrl, clientId: "kcc", clientSecret: "JCC_SECRET", http: { timeoutMs: 2_000 } });
  const connection = jcc.connect(configuration, { departmentId: "belastingen", now, secret: (name) => (name === "JCC_SECRET" ? "a:secret" : "") });
  if (!connection.appointments) throw new Error("The connection has no appointments");
  return { connection, port: connection.appointments };
}

export function reading(signal: AbortSignal = AbortSignal.timeout(5_000)): ReadCall {
  return { signal, traceId: "0123456789abcdef0123456789abcdef" };
}

export function writing(): WriteCall {
  return { ...reading(), key: "key-1" };
}
