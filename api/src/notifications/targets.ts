import { ConfigurationError, type DepartmentsConfiguration } from "../departments/departments.configuration.ts";
import { keepDaysDefault, type NotificationsConfiguration } from "../departments/notifications.configuration.ts";
import { isStrongSecret, webhookKeyBytesMin } from "../kernel/webhook-signature.ts";
import { NotificationChannel } from "./notifications.words.ts";

/** Who is told, as configured, with the secrets that the environment holds. */
export interface NotificationPlan {
  readonly webhooks: readonly WebhookTarget[];
  readonly mail: MailTarget | undefined;
  readonly giveUpAfterMs: number;
  /** How long what is over is kept. */
  readonly keepMs: number;
}

export interface WebhookTarget extends Omit<NotificationsConfiguration["webhooks"][number], "secret" | "previousSecret"> {
  readonly channel: NotificationChannel.WEBHOOK;
  readonly secrets: readonly string[];
}

export interface MailTarget extends Omit<NonNullable<NotificationsConfiguration["mail"]>, "smtp"> {
  readonly id: typeof mailTargetId;
  readonly channel: NotificationChannel.EMAIL;
  readonly smtpUrl: string;
}

export const mailTargetId = "mail";
const hourMs = 3_600_000;

type Secrets = (variableName: string) => string | undefined;

/** Throws a ConfigurationError that names the variable that is missing or wrong. */
export function planNotifications({ notifications }: Pick<DepartmentsConfiguration, "notifications">, secrets: Secrets): NotificationPlan {
  const { webhooks = [], mail, giveUpAfterHours = 0, keepDays = keepDaysDefault } = notifications ?? {};
  return {
    webhooks: webhooks.map(({ secret, previousSecret, ...webhook }) => ({
      ...webhook,
      channel: NotificationChannel.WEBHOOK,
      secrets: [secret, ...(previousSecret === undefined ? [] : [previousSecret])].map((name) => secretOf(webhook.id, name, secrets)),
    })),
    mail: mail && { ...mail, id: mailTargetId, channel: NotificationChannel.EMAIL, smtpUrl: smtpUrlOf(mail.smtp, secrets) },
    giveUpAfterMs: giveUpAfterHours * hourMs,
    keepMs: keepDays * 24 * hourMs,
  };
}

/** Every target, webhooks first. */
export function targetsOf({ webhooks, mail }: NotificationPlan): readonly (WebhookTarget | MailTarget)[] {
  return [...webhooks, ...(mail ? [mail] : [])];
}

function secretOf(id: string, name: string, secrets: Secrets): string {
  const secret = secrets(name);
  if (secret && isStrongSecret(secret)) return secret;
  throw new ConfigurationError(
    `Notifications to ${id}: the environment variable ${name} must hold the secret that messages are signed with: at least ${webhookKeyBytesMin} characters, or whsec_ and base64 of at least ${webhookKeyBytesMin} bytes.`,
  );
}

function smtpUrlOf(name: string, secrets: Secrets): string {
  const url = secrets(name) ?? "";
  if (/^smtps?:\/\//.test(url) && URL.canParse(url) && new URL(url).hostname !== "") return url;
  throw new ConfigurationError(
    `Notifications by mail: the environment variable ${name} must hold the address of the mail server: smtp://user:password@mail.example.nl:587 or smtps://…`,
  );
}
