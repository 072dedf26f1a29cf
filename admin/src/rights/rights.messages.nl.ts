import type { MessageTree } from "../kernel/i18n/messages.ts";

export const rightsMessagesNl = {
  rights: {
    navigation: "Rechten",
    title: "Rechten",
    introChange: "Wat iemand met een rol bij elke afdeling mag. Een wijziging geldt meteen, ook voor wie al is aangemeld.",
    introRead: "Wat iemand met een rol bij elke afdeling mag. Alleen een supervisor kan dit wijzigen.",
    introOwn: "Dit zijn uw eigen rechten. Mist u een recht dat u nodig heeft? Vraag het aan een supervisor: die kan het meteen geven.",
    ownCaption: "Uw rechten",
    role: "Rol",
    roleCaption: "Rechten van: {role}",
    department: "Afdeling",
    capability: "Onderdeel",
    cell: "{department}, {capability}: {action}",
    granted: "mag",
    denied: "mag niet",
    given: "{role} mag nu bij {department}: {capability} {action}.",
    taken: "{role} mag nu niet meer bij {department}: {capability} {action}.",
    undo: "Ongedaan maken",
    undone: "Ongedaan gemaakt.",
    refused: "De wijziging is niet doorgevoerd.",
    noDepartments: "Er is nog geen afdeling aangesloten. Daarom zijn er nog geen rechten te geven.",
    card: {
      title: "Rechten",
      text: "Bepaal wat medewerkers bij elke afdeling mogen. Een wijziging geldt meteen.",
      textRead: "Bekijk wat medewerkers bij elke afdeling mogen.",
      link: "Bekijk de rechten",
    },
  },
} satisfies MessageTree;
