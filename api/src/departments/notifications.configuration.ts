import { z } from "zod";
import { itemHappenings, itemKinds } from "../kernel/happenings.ts";

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

const variableName = z.string().regex(/^[A-Z][A-Z0-9_]{2,63}$/, { error: "moet de naam van een omgevingsvariabele zijn" });
const name = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: "moet uit kleine letters, cijfers en streepjes bestaan" });
const address = z.email({ error: "moet een e-mailadres zijn" }).max(254);
const domain = z.string().regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, { error: "moet een domein zijn, zoals ravenmeer.nl" });

/** Where messages go is chosen here, by whoever runs the hub, and never by a user. */
const receiverUrl = z
  .url({ error: "moet een webadres zijn" })
  .max(500)
  .refine(isSafe, { error: "moet met https:// beginnen (http:// mag alleen op 127.0.0.1), zonder gebruikersnaam of wachtwoord erin" });

function isSafe(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isPrivate = protocol === "https:" || (protocol === "http:" && loopback.has(hostname));
  return isPrivate && username === "" && password === "";
}

const webhook = z.strictObject({
  /** The name by which it is known in the delivery log. Another name is another receiver. */
  id: name.refine((id) => id !== "mail", { error: 'mag niet "mail" heten' }),
  url: receiverUrl,
  /** The environment variable with the secret that messages are signed with. */
  secret: variableName,
  /** While a secret is being changed: messages are signed with this one too, until every receiver knows the other. */
  previousSecret: variableName.optional(),
  kinds: z
    .array(z.enum(itemKinds))
    .min(1)
    .default([...itemKinds]),
  events: z
    .array(z.enum(itemHappenings))
    .min(1)
    .default([...itemHappenings]),
  /** Only items about these departments; all items, also those about none, when left out. */
  departments: z.array(z.string()).min(1).optional(),
});

const mail = z.strictObject({
  /** The environment variable with the mail server: `smtp://user:password@mail.example.nl:587`, or `smtps://` for TLS from the first byte. */
  smtp: variableName,
  /** `KCC Hub <kcc-hub@example.nl>` */
  from: z.string().regex(/^[^<>"\r\n]{0,80}<[^<>@\s]+@[^<>@\s]+>$|^[^<>@\s]+@[^<>@\s]+$/, { error: "moet een e-mailadres zijn, met of zonder naam ervoor" }),
  /** Who reads the mail of a team. `created`: one mail for each item that comes in; `overdue`: one mail on a working day, as long as something is overdue. */
  teams: z
    .array(z.strictObject({ team: name, addresses: z.array(address).min(1).max(20), events: z.array(z.enum(["created", "overdue"])).min(1) }))
    .max(60)
    .default([]),
  /** Agents may ask to hear what became of what they made, at an address in one of these domains. Without this nobody can. */
  makers: z.strictObject({ domains: z.array(domain).min(1).max(20) }).optional(),
});

/** As long as somebody is likely to ask whether a message arrived. */
export const keepDaysDefault = 90;

export const notificationsConfiguration = z
  .strictObject({
    webhooks: z.array(webhook).max(20).default([]),
    mail: mail.optional(),
    /** How long is tried to deliver a message before it is shown as failed. */
    giveUpAfterHours: z.int().min(1).max(720).default(72),
    /** How many days a message that is over and the log of its attempts are kept. What waits or failed is kept until somebody settles it. */
    keepDays: z.int().min(1).max(3650).default(keepDaysDefault),
  })
  .check(({ value, issues }) => {
    const tellTwice = (ids: readonly string[], pathOf: (place: number) => (string | number)[]): void => {
      for (const [place, id] of ids.entries()) {
        if (ids.indexOf(id) !== place) issues.push({ code: "custom", path: pathOf(place), message: `komt twee keer voor: "${id}"`, input: id });
      }
    };
    tellTwice(
      value.webhooks.map(({ id }) => id),
      (place) => ["webhooks", place, "id"],
    );
    tellTwice(
      (value.mail?.teams ?? []).map(({ team }) => team),
      (place) => ["mail", "teams", place, "team"],
    );
  });

export type NotificationsConfiguration = z.infer<typeof notificationsConfiguration>;

/** What is named here and stands elsewhere in the file. */
export function unknownNames(
  { webhooks, mail: mailSettings }: NotificationsConfiguration,
  { departments, teams }: { readonly departments: readonly string[]; readonly teams: readonly string[] },
): readonly { readonly path: (string | number)[]; readonly message: string; readonly input: string }[] {
  const ofWebhooks = webhooks.flatMap(({ departments: named }, place) =>
    (named ?? [])
      .filter((id) => !departments.includes(id))
      .map((id) => ({ path: ["webhooks", place, "departments"], message: `noemt een afdeling die er niet is: "${id}"`, input: id })),
  );
  const known = [...teams, ...departments];
  const ofMail = (mailSettings?.teams ?? []).flatMap(({ team }, place) =>
    known.includes(team)
      ? []
      : [{ path: ["mail", "teams", place, "team"], message: `noemt een team dat er niet is: "${team}". Kies uit: ${known.join(", ")}`, input: team }],
  );
  return [...ofWebhooks, ...ofMail];
}
