import type { operationsMessagesNl } from "./operations.messages.nl.ts";

export const operationsMessagesEn: typeof operationsMessagesNl = {
  tasks: {
    navigation: "Tasks",
    title: "Open tasks",
    intro: "The hub could not settle these by itself. Find out with the department, then close the task.",
    none: "There are no open tasks. Everything is settled.",
    more: "The {shown} oldest of {count} tasks are shown. The rest follows when these are closed.",
    madeAt: "Made on {moment}",
    operation: "Operation {id}",
    overdue: "Open for more than a day",
    close: "Close task",
    closeOf: "Close task: {department}, {moment}",
    resolution: "How was this settled?",
    resolutionDescription: "3 to 500 characters. Put no personal data in it.",
    confirmClose: "Close this task",
    keepOpen: "Leave open",
    closed: "The task is closed.",
    gone: "This task no longer exists. The list was refreshed.",
    card: {
      title: "Open tasks",
      count: "There is 1 open task. | There are {count} open tasks.",
      oldest: "The oldest is from {moment}.",
      link: "See the tasks",
    },
  },
};
