import { expect, test } from "vitest";
import { planNotifications } from "../notifications/targets.ts";
import { isStrongSecret } from "./webhook-signature.ts";

const encoded = (bytes: number) => `whsec_${Buffer.alloc(bytes, "k").toString("base64")}`;

test("a webhook's secret counts by the bytes of its key, so that a long text with a short or empty key is none", () => {
  expect([24, 23].map((length) => isStrongSecret("k".repeat(length)))).toEqual([true, false]);
  expect([24, 23].map((bytes) => isStrongSecret(encoded(bytes)))).toEqual([true, false]);
  expect(isStrongSecret(`whsec_${"!".repeat(60)}`)).toBe(false);
});

test("a weak secret is refused at the start, by the name of its variable and without the secret", () => {
  const webhook = { id: "intranet", url: "https://intranet.example.nl/", secret: "INTRANET_SECRET", kinds: [], events: [] };
  const plan = (secret: string) => planNotifications({ notifications: { webhooks: [webhook], giveUpAfterHours: 1, keepDays: 90 } }, () => secret);
  expect(plan(encoded(24)).webhooks[0]?.secrets).toEqual([encoded(24)]);
  expect(() => plan(encoded(17))).toThrow(/INTRANET_SECRET must hold .* at least 24 bytes/);
  expect(() => plan(encoded(17))).not.toThrow(encoded(17));
});
