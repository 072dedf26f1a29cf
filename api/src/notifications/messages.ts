import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import { z } from "zod";
import type { ItemHappening, ItemHappeningKind } from "../kernel/happenings.ts";
import { NotificationEvent } from "./notifications.words.ts";

export const eventOf: Readonly<Record<ItemHappeningKind, NotificationEvent>> = {
  created: NotificationEvent.ITEM_CREATED,
  decided: NotificationEvent.ITEM_DECIDED,
  reopened: NotificationEvent.ITEM_REOPENED,
  overdue: NotificationEvent.ITEM_OVERDUE,
};

/**
 * The body of a webhook: `{"type": "inbox.item.created", "timestamp": …, "data": {…}}`. Ids, states and moments. What agents typed stays in the hub: a name or
 * a number of a citizen may have got into it.
 */
export function itemMessage(happening: ItemHappening, hubUrl: string): string {
  return JSON.stringify(itemBody(happening, hubUrl));
}

/** What a mail is written from later: the same, and which decision it is about. */
export function itemMailMessage(happening: ItemHappening, hubUrl: string): string {
  const { data, ...body } = itemBody(happening, hubUrl);
  return JSON.stringify({ ...body, data: { ...data, decision: happening.decision } });
}

export function testMessage(at: Date, hubUrl: string): string {
  return JSON.stringify({ type: "test", timestamp: dateTimeOf(at), data: { url: hubUrl } });
}

export function digestMessage(team: string, at: Date, hubUrl: string): string {
  return JSON.stringify({ type: "inbox.overdue", timestamp: dateTimeOf(at), data: { team, url: `${hubUrl}/inbox?team=${encodeURIComponent(team)}&telaat=1` } });
}

/** What is needed of a kept message to write a mail from it. */
export const keptMessage = z.object({
  data: z.object({
    itemId: z.string().optional(),
    kind: z.string().optional(),
    state: z.string().optional(),
    decision: z.int().nullish(),
    team: z.string().optional(),
    dueAt: z.string().optional(),
    url: z.string(),
  }),
});

function itemBody({ what, itemId, kind, state, team, departmentId, dueAt, version, at }: ItemHappening, hubUrl: string) {
  return {
    type: `inbox.item.${what}`,
    timestamp: dateTimeOf(at),
    data: { itemId, kind, state, team, departmentId, dueAt: dateTimeOf(dueAt), version, url: itemUrl(itemId, hubUrl) },
  };
}

function itemUrl(itemId: string, hubUrl: string): string {
  return `${hubUrl}/inbox?stand=alles&item=${itemId}`;
}

function dateTimeOf(moment: Date): string {
  return momentToDateTime(moment.getTime());
}
