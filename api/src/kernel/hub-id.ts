/** What a hub id stands for. */
export type HubIdKind = "appointment" | "melding" | "request";

/** An id that the hub gives out: holds the kind of thing, the department and the department's own id. Comes back hostile: parsed strictly. */
export interface HubId {
  readonly kind: HubIdKind;
  readonly departmentId: string;
  readonly id: string;
}

const form = /^([a-z]{1,20})\/([a-z][a-z0-9-]{1,40})\/([^\p{Cc}]{1,300})$/u;

export function writeHubId({ kind, departmentId, id }: HubId): string {
  return Buffer.from(`${kind}/${departmentId}/${id}`, "utf8").toString("base64url");
}

/** `undefined` for anything that the hub did not give out in this form for this kind of thing. */
export function readHubId<Kind extends HubIdKind>(kind: Kind, text: string): (HubId & { readonly kind: Kind }) | undefined {
  if (text.length > 700 || !/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const [, found, departmentId = "", id = ""] = form.exec(Buffer.from(text, "base64url").toString("utf8")) ?? [];
  return found === kind ? { kind, departmentId, id } : undefined;
}
