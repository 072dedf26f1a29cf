import type { PageArguments } from "../kernel/connection.ts";
import type { NotificationAttempt, NotificationTarget, NotificationWish } from "./notifications.types.ts";
import type { NotificationState } from "./notifications.words.ts";

/** What the resolvers ask of the notifications; what is `object` answers with a value of the field's GraphQL union. */
export interface NotificationsApi {
  list(query: { readonly target: string | undefined; readonly state: NotificationState | undefined; readonly page: PageArguments }): Promise<object>;
  targets(): Promise<NotificationTarget[]>;
  attemptsOf(notificationId: string): Promise<NotificationAttempt[]>;
  resend(id: string, key: string): Promise<object>;
  resendFailed(target: string, key: string): Promise<object>;
  sendTest(target: string, key: string): Promise<object>;
  wish(): Promise<NotificationWish>;
  setWish(address: string | undefined, key: string): Promise<object>;
}

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly notifications: NotificationsApi;
  }
}
