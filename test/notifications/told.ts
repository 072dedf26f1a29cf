import { setTimeout as pause } from "node:timers/promises";
import type { ReceivedWebhook, Sandbox } from "@kcc-hub/connectors/sandbox";
import type { Account, TestHub } from "../support/hub.ts";

/** Nearly at once, so that a test need not wait; longer than an attempt may take. */
export const quickly = { timeoutMs: 2_000, leaseMs: 4_000, retryDelaysMs: [300, 500, 800], outcomeMailDelayMs: 0 } as const;

/** What the receiver got about one item, in the order in which it came, without what it had already. */
export function toldOf({ intranet }: Pick<Sandbox, "intranet">, itemId: string): readonly (ReceivedWebhook & ReceivedWebhook["body"])[] {
  return intranet.received.map((received) => ({ ...received, ...received.body })).filter(({ data, isRepeated }) => data.itemId === itemId && !isRepeated);
}

export const typesOf = (sandbox: Pick<Sandbox, "intranet">, itemId: string): readonly string[] => toldOf(sandbox, itemId).map(({ type }) => type);

/** Waits until something is so; the caller's expectation then tells what was wrong. */
export async function until(isSo: () => boolean | Promise<boolean>, waitMsMax = 15_000): Promise<void> {
  for (let waitedMs = 0; waitedMs < waitMsMax; waitedMs += 50) {
    if (await isSo()) return;
    await pause(50);
  }
}

const fields = "id target channel event itemId recipient state attempts nextAttemptAt settledAt lastOutcome lastDetail log { outcome detail durationMs }";

export async function deliveries(hub: Pick<TestHub, "ask">, variables: Readonly<Record<string, unknown>> = {}, account: Account = "dirk") {
  const query = `query ($target: ID, $state: NotificationState, $first: Int = 100, $after: String) { notificationDeliveries(target: $target, state: $state, first: $first, after: $after) {
    __typename ... on NotificationDeliveryConnection { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } ... on InvalidInput { fields { field message } } } }`;
  const { data, errors } = await hub.ask(account, query, variables);
  return data?.notificationDeliveries ?? { errors };
}

/** The deliveries about one item, the oldest first. */
export async function deliveriesOf(hub: Pick<TestHub, "ask">, itemId: string) {
  const { edges } = await deliveries(hub);
  return edges
    .map(({ node }: { node: { itemId: string } }) => node)
    .filter((node: { itemId: string }) => node.itemId === itemId)
    .toReversed();
}

export async function targets(hub: Pick<TestHub, "ask">) {
  const { data } = await hub.ask("dirk", "{ notificationTargets { id channel host pending failed failuresInRow restsUntil lastDeliveredAt } }");
  return data.notificationTargets;
}

export async function mutate(hub: Pick<TestHub, "ask">, field: string, variables: { readonly id: string; readonly key: string }, account: Account = "dirk") {
  const argument = field === "resendNotification" ? "id" : "target";
  const answer = `__typename ... on NotificationDelivery { ${fields} } ... on NotificationsResent { count } ... on Problem { message }`;
  const selection =
    field === "resendFailedNotifications"
      ? answer.replace(`... on NotificationDelivery { ${fields} }`, "")
      : answer.replace("... on NotificationsResent { count }", "");
  const { data, errors } = await hub.ask(
    account,
    `mutation ($id: ID!, $key: String!) { ${field}(${argument}: $id, idempotencyKey: $key) { ${selection} } }`,
    variables,
  );
  return data?.[field] ?? { errors };
}
