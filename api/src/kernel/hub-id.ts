/** An id that the hub gives out: holds the kind of thing, the department and the department's own id. Comes back hostile: parsed strictly. */
export interface HubId {
  readonly kind: "appointment";
  readonly departmentId: string;
  readonly id: string;
}

export function writeHubId({ kind, departmentId, id }: HubId): string {
  return Buffer.from(`${kind}/${departmentId}/${id}`, "utf8").toString("base64url");
}

/** `undefined` for anything that the hub did not give out in this form. */
export function readHubId(text: string): HubId | undefined {
  if (text.length > 700 || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const found = /^(appointment)\/([a-z][a-z0-9-]{1,40})\/([^\p{Cc}]{1,300})$/u.exec(Buffer.from(text, "base64url").toString("utf8"));
  if (!found) return undefined;
  const [, , departmentId = "", id = ""] = found;
  return { kind: "appointment", departmentId, id };
}
