import type { customerRegisterMessagesNl } from "./customer-register.messages.nl.ts";

export const customerRegisterMessagesEn: typeof customerRegisterMessagesNl = {
  customerRegister: {
    navigation: "Customer register",
    badge: "1 failed | {count} failed",
    title: "To the customer register",
    intro:
      "Contacts that are wrapped up go to the municipality's customer register (Open Klant) by themselves. Here you see what still waits and what does not get through. In KCC Hub itself nothing is lost.",
    show: "What do you want to see?",
    views: { FAILED: "Failed", WAITING: "Waiting", MIRRORED: "Delivered" },
    list: "{view}, page {page}",
    none: {
      FAILED: "Nothing has failed.",
      WAITING: "Nothing is waiting. Everything was sent.",
      MIRRORED: "There is nothing in the customer register yet.",
    },
    next: {
      FAILED:
        "Each contact says what went wrong. Have that mended first, and then send the contact again. What is in the customer register already is not added twice.",
      WAITING: "You need not do anything. The hub sends these contacts by itself, the oldest first.",
      MIRRORED: "These contacts are in the customer register. The oldest is on top.",
    },
    notConnected: "No customer register connected",
    contact: "Contact {reference}",
    shortened: "Shortened",
    wrappedUpAt: "Wrapped up on",
    attempts: "Attempts",
    lastAttemptAt: "Last attempt",
    url: "Address in the customer register",
    retry: "Send again",
    retryOf: "Send again: {contact}",
    retryAll: "Send this one again | Send all {count} again",
    retriedAll: "Nothing had failed. | 1 contact goes to the customer register again. | {count} contacts go to the customer register again.",
    outcomes: {
      WAITING: "Contact {reference} goes to the customer register again. One moment please.",
      MIRRORED: "Done: contact {reference} is in the customer register now.",
      FAILED: "Contact {reference} failed again.",
    },
    connection: "Connection to the customer register",
    lastSuccessAt: "Last answer",
    lastFailureAt: "Last fault",
    never: "never yet",
  },
};
