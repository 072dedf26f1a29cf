import type { MessageTree } from "../kernel/i18n/messages.ts";

export const embedMessagesEn = {
  embed: {
    wrapUp: "Wrap up a contact",
    signInText: "Sign in with your work account. That goes in a new window; after that you go on here.",
    ownWindow: "Does it not work? Open this page in a window of its own.",
    signedInTitle: "You are signed in",
    signedInText: "Close this window and go on where you were.",
    unknown: "This page does not exist. Ask whoever manages your desktop for the address.",
  },
} satisfies MessageTree;
