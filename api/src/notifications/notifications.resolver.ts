import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../kernel/connection.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import {
  NotificationAttempt,
  NotificationDeliveriesResult,
  NotificationDelivery,
  NotificationResult,
  NotificationsResentResult,
  NotificationTarget,
  NotificationWish,
  NotificationWishResult,
} from "./notifications.types.ts";
import { NotificationState } from "./notifications.words.ts";
import "./notifications.api.ts";

const key = { description: "As with every mutation: chosen for this one action, 8 to 200 characters." };

@Resolver(() => NotificationDelivery)
export class NotificationsResolver {
  @Query(() => NotificationDeliveriesResult, { description: "What the hub tells other systems and people by mail, the newest first, with what became of it." })
  notificationDeliveries(
    @Arg("target", () => ID, { nullable: true, description: "Only to this receiver." }) target: string | undefined,
    @Arg("state", () => NotificationState, { nullable: true, description: "Only in this state." }) state: NotificationState | undefined,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { services }: RequestContext,
  ) {
    return services.notifications.list({ target: target ?? undefined, state: state ?? undefined, page: { first, after } });
  }

  @Query(() => [NotificationTarget], { description: "Who is told, as configured, and how each receiver does." })
  notificationTargets(@Ctx() { services }: RequestContext) {
    return services.notifications.targets();
  }

  @FieldResolver(() => [NotificationAttempt], { description: "Every attempt that was made to deliver it, the first first; the last hundred." })
  log(@Root() { id }: NotificationDelivery, @Ctx() { services }: RequestContext) {
    return services.notifications.attemptsOf(id);
  }

  @Mutation(() => NotificationResult, {
    description:
      "Sends a notification again at once, under the same id: a receiver that had it already sees that it is the same. Nothing happens to one that still waits for its turn, save that it is tried at once.",
  })
  resendNotification(
    @Arg("id", () => ID, { description: "The notification." }) id: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.notifications.resend(id, idempotencyKey);
  }

  @Mutation(() => NotificationsResentResult, { description: "Sends again, in their order, all notifications to a receiver that were given up." })
  resendFailedNotifications(
    @Arg("target", () => ID, { description: "The receiver." }) target: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.notifications.resendFailed(target, idempotencyKey);
  }

  @Mutation(() => NotificationResult, { description: "Sends a test message: a webhook of type `test`, or a mail to the hub's own sender's address." })
  sendTestNotification(
    @Arg("target", () => ID, { description: "The receiver." }) target: string,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.notifications.sendTest(target, idempotencyKey);
  }

  @Query(() => NotificationWish, { description: "Whether the user gets a mail when something that they made is decided." })
  notificationWish(@Ctx() { services }: RequestContext) {
    return services.notifications.wish();
  }

  @Mutation(() => NotificationWishResult, { description: "Says where the user wants a mail when something that they made is decided, or that they want none." })
  setNotificationWish(
    @Arg("address", () => String, { nullable: true, description: "Their address, in one of the organisation's domains; null for no mails." })
    address: string | undefined,
    @Arg("idempotencyKey", () => String, key) idempotencyKey: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.notifications.setWish(address ?? undefined, idempotencyKey);
  }
}
