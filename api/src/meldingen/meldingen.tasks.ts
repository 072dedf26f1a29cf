/** What a person must do when the hub cannot settle something alone. Plain Dutch, without personal data: the melding is named, the citizen is not. */
export const tasks = {
  create: (department: string, what: string, more: AlsoToDo) =>
    `Controleer in het systeem van ${department} of de melding ${what} is gemaakt (in de toelichting staat dan een regel die begint met [KCC-Hub). Staat zij er: geef het nummer aan de beller.${also(more)} Staat zij er niet: maak de melding opnieuw.`,
  number: (department: string, what: string, more: AlsoToDo) =>
    `${department} heeft de melding ${what} aangenomen, maar geeft geen nummer. Maak de melding niet opnieuw. Vraag ${department} naar het nummer en geef het aan de beller.${also(more)}`,
  join: (department: string, reference: string, { wantsToHear }: Pick<AlsoToDo, "wantsToHear">) =>
    wantsToHear
      ? `Van melding ${reference} bij ${department} is niet zeker of de beller erbij staat, en de beller wil horen hoe het afloopt. Voeg de beller opnieuw toe.`
      : `Controleer in het systeem van ${department} of bij melding ${reference} staat dat nog iemand dit meldde. Zo niet: voeg de beller opnieuw toe.`,
  notice: (department: string, reference: string) =>
    `Bekijk bij ${department} of melding ${reference} al gesloten is: de hub kon dat niet nakijken. Zo ja: laat de melder weten hoe het is afgelopen.`,
  change: (department: string, reference: string) =>
    `Controleer in het systeem van ${department} of de wijziging van melding ${reference} is doorgevoerd. Zo niet: wijzig de melding opnieuw.`,
  note: (department: string, reference: string) =>
    `Controleer in het systeem van ${department} of de notitie bij melding ${reference} staat. Zo niet: voeg haar opnieuw toe.`,
  photos: (department: string, reference: string) =>
    `Controleer in het systeem van ${department} of alle foto's bij melding ${reference} staan. Zo niet: voeg ze toe, en vraag de beller er zo nodig om. Maak de melding niet opnieuw.`,
  cancel: (department: string, reference: string) =>
    `Controleer in het systeem van ${department} of melding ${reference} is geannuleerd. Zo niet: annuleer haar daar.`,
  sweep: "Controleer bij de afdeling of deze melding niet dubbel in het systeem staat: de hub kon dat niet nakijken. Annuleer wat dubbel is.",
} as const;

interface AlsoToDo {
  readonly hasPhotos: boolean;
  readonly wantsToHear: boolean;
}

/** What the melding lacks although it was made. */
function also({ hasPhotos, wantsToHear }: AlsoToDo): string {
  const photos = hasPhotos ? " De foto's zijn niet meegestuurd: voeg ze toe, en vraag de beller er zo nodig om." : "";
  const caller = wantsToHear ? " De beller wil horen hoe het afloopt: voeg de beller toe aan de melding." : "";
  return `${photos}${caller}`;
}
