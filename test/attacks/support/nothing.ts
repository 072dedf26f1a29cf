import { make } from "../../../api/src/kernel/make.ts";
import { NotFound, ProblemCode } from "../../../api/src/kernel/problem.types.ts";
import type { HandOverApi } from "../../../api/src/meldingen/hand-over.resolver.ts";
import type { NotificationsApi } from "../../../api/src/notifications/notifications.api.ts";
import { NotificationWish } from "../../../api/src/notifications/notifications.types.ts";

export function notFound(): NotFound {
  return make(NotFound, { code: ProblemCode.NOT_FOUND, message: "Dit is niet gevonden." });
}

const answer = () => Promise.resolve(notFound());

/** A hub that tells nobody anything. */
export const noNotifications = {
  list: answer,
  targets: () => Promise.resolve([]),
  attemptsOf: () => Promise.resolve([]),
  resend: answer,
  resendFailed: answer,
  sendTest: answer,
  wish: () => Promise.resolve(make(NotificationWish, { isPossible: false, domains: [] })),
  setWish: answer,
} satisfies NotificationsApi;

export const noHandOvers = { raise: answer, byReference: answer, list: answer } satisfies HandOverApi;
