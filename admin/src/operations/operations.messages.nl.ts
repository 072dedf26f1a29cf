import type { MessageTree } from "../kernel/i18n/messages.ts";

export const operationsMessagesNl = {
  tasks: {
    navigation: "Taken",
    title: "Open taken",
    intro: "Dit kon de hub niet zelf afmaken. Zoek het uit met de afdeling en sluit daarna de taak.",
    none: "Er zijn geen open taken. Alles is afgehandeld.",
    more: "U ziet de {shown} oudste van {count} taken. De rest volgt als deze zijn afgehandeld.",
    madeAt: "Gemaakt op {moment}",
    operation: "Handeling {id}",
    overdue: "Staat al langer dan een dag open",
    close: "Taak sluiten",
    closeOf: "Taak sluiten: {department}, {moment}",
    resolution: "Hoe is dit opgelost?",
    resolutionDescription: "3 tot 500 tekens. Zet hier geen persoonsgegevens in.",
    confirmClose: "Sluit deze taak",
    keepOpen: "Laat open",
    closed: "De taak is gesloten.",
    gone: "Deze taak bestaat niet meer. De lijst is bijgewerkt.",
    card: {
      title: "Open taken",
      count: "Er is 1 open taak. | Er zijn {count} open taken.",
      oldest: "De oudste is van {moment}.",
      link: "Bekijk de taken",
    },
  },
} satisfies MessageTree;
