import {
  type NotificationAttemptOutcome,
  NotificationDeliveriesDocument,
  type NotificationDeliveriesQueryVariables,
  type NotificationDetailsFragment,
  type NotificationState,
  NotificationTargetsDocument,
  type NotificationTargetsQuery,
  NotificationWishDocument,
  ResendFailedNotificationsDocument,
  ResendNotificationDocument,
  SendTestNotificationDocument,
  SetNotificationWishDocument,
} from "@kcc-hub/schema/admin";
import { useMutation } from "../kernel/graphql/useMutation.ts";
import { useQuery } from "../kernel/graphql/useQuery.ts";

export interface Attempt {
  readonly at: string;
  readonly durationMs: number | null;
  readonly outcome: NotificationAttemptOutcome;
  readonly detail: string | null;
}
export type Notification = NotificationDetailsFragment & { readonly log: readonly Attempt[] };
export type Target = NotificationTargetsQuery["notificationTargets"][number];

/** What can be looked at: all, or those in one state. */
export const views = ["FAILED", "PENDING", "DELIVERED", "NOT_NEEDED", "ALL"] as const;
export type View = (typeof views)[number];

export function stateOf(view: View): NotificationState | null {
  return view === "ALL" ? null : view;
}

/** Deliveries change by themselves. */
const refresh = { refreshEveryMs: 10_000 };

export function useTargets() {
  return useQuery(NotificationTargetsDocument, () => ({}), refresh);
}

export function useDeliveries(variables: () => NotificationDeliveriesQueryVariables) {
  return useQuery(NotificationDeliveriesDocument, variables, refresh);
}

export function useResend() {
  return useMutation(ResendNotificationDocument, { pick: (answer) => answer.resendNotification, isFinal: () => true });
}

export function useResendFailed() {
  return useMutation(ResendFailedNotificationsDocument, { pick: (answer) => answer.resendFailedNotifications, isFinal: () => true });
}

export function useSendTest() {
  return useMutation(SendTestNotificationDocument, { pick: (answer) => answer.sendTestNotification, isFinal: () => true });
}

export function useWish() {
  return useQuery(NotificationWishDocument, () => ({}));
}

export function useSetWish() {
  return useMutation(SetNotificationWishDocument, { pick: (answer) => answer.setNotificationWish, isFinal: () => true });
}
