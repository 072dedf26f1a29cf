import type { rightsMessagesNl } from "./rights.messages.nl.ts";

export const rightsMessagesEn: typeof rightsMessagesNl = {
  rights: {
    navigation: "Rights",
    title: "Rights",
    introChange: "What somebody with a role may do at each department. A change takes effect at once, also for those already signed in.",
    introRead: "What somebody with a role may do at each department. Only a supervisor can change this.",
    introOwn: "These are your own rights. Do you miss a right that you need? Ask a supervisor, who can give it at once.",
    ownCaption: "Your rights",
    role: "Role",
    roleCaption: "Rights of: {role}",
    department: "Department",
    capability: "Part",
    cell: "{department}, {capability}: {action}",
    granted: "allowed",
    denied: "not allowed",
    given: "{role} may now, at {department}: {capability} {action}.",
    taken: "{role} may no longer, at {department}: {capability} {action}.",
    undo: "Undo",
    undone: "Undone.",
    refused: "The change was not made.",
    noDepartments: "No department is connected yet, so there are no rights to give.",
    card: {
      title: "Rights",
      text: "Decide what staff may do at each department. A change takes effect at once.",
      textRead: "See what staff may do at each department.",
      link: "See the rights",
    },
  },
};
