import type { OverdueCount } from "../kernel/happenings.ts";
import { spokenDay } from "../kernel/spoken.ts";
import type { Mail } from "./mail.channel.ts";

/** What a mail says: sentences, each a paragraph, and one link. */
interface Letter {
  readonly subject: string;
  readonly sentences: readonly string[];
  readonly link: { readonly text: string; readonly url: string };
  readonly why: string;
}

interface Item {
  readonly kind: string;
  readonly url: string;
}

interface KindWords {
  readonly one: string;
  readonly aNew: string;
  readonly several: string;
}

const unknownKind: KindWords = { one: "Uw bericht", aNew: "Nieuw bericht", several: "berichten" };
const kinds: Readonly<Record<string, KindWords>> = {
  QUESTION_SUGGESTION: { one: "Uw vraagsuggestie", aNew: "Nieuwe vraagsuggestie", several: "vraagsuggesties" },
  WEBSITE_REPORT: { one: "Uw websitemelding", aNew: "Nieuwe websitemelding", several: "websitemeldingen" },
  ARTICLE_FEEDBACK: { one: "Uw reactie op een artikel", aNew: "Nieuwe reactie op een artikel", several: "reacties op artikelen" },
};
const outcomes: Readonly<Record<string, string>> = {
  ACCEPTED: "is overgenomen",
  DONE: "is klaar",
  REJECTED: "is afgewezen",
  MERGED: "is samengevoegd met een andere",
};
const noDetails = "Wat erin staat, leest u in de KCC Hub. In deze mail staat het niet, omdat er gegevens van inwoners in kunnen staan.";
const forTeam = "U krijgt deze mail omdat uw adres bij dit team hoort. De beheerder van de KCC Hub kan dat veranderen.";
const forMaker = "U krijgt deze mail omdat u dat in de KCC Hub hebt gekozen. Daar kunt u het ook weer uitzetten.";

export function createdMail(to: readonly string[], { kind, dueAt, url }: Item & { readonly dueAt: string }): Mail {
  const { aNew } = kindWords(kind);
  return write(to, {
    subject: aNew,
    sentences: [`Er is een bericht voor uw team: ${lowerFirst(aNew)}.`, `Beslis uiterlijk ${spokenDay(dueAt.slice(0, 10))}.`, noDetails],
    link: { text: "Open het bericht", url },
    why: forTeam,
  });
}

export function decidedMail(to: readonly string[], { kind, state, url }: Item & { readonly state: string }): Mail {
  const what = `${kindWords(kind).one} ${outcomes[state] ?? "is veranderd"}`;
  return write(to, {
    subject: what,
    sentences: [`${what}.`, "Bij uw ingestuurde berichten leest u waarom, en wat u nu tegen inwoners kunt zeggen.", noDetails],
    link: { text: "Bekijk het besluit", url },
    why: forMaker,
  });
}

export function digestMail(to: readonly string[], { counts, url }: { readonly counts: readonly OverdueCount[]; readonly url: string }): Mail {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const earliest = new Date(Math.min(...counts.map(({ earliestDueAt }) => earliestDueAt.getTime())));
  const what = total === 1 ? "1 bericht is te laat" : `${total} berichten zijn te laat`;
  const parts = counts.map(({ kind, count }) => `${kindWords(kind).several}: ${count}`).join(", ");
  return write(to, {
    subject: what,
    sentences: [
      `Bij uw team geldt: ${what} (${parts}).`,
      `Het oudste had uiterlijk ${spokenDay(earliest.toISOString().slice(0, 10))} klaar moeten zijn.`,
      "Neem een besluit, geef het aan een collega, of kies een latere datum en zeg waarom.",
    ],
    link: { text: "Open de lijst", url },
    why: `${forTeam} U krijgt hem één keer per werkdag, zolang er iets te laat is.`,
  });
}

export function testMail(to: readonly string[], url: string): Mail {
  return write(to, {
    subject: "Proefbericht van de KCC Hub",
    sentences: ["Dit is een proefbericht. U hoeft niets te doen: als u dit leest, komen de berichten van de KCC Hub aan."],
    link: { text: "Open de KCC Hub", url },
    why: "Een beheerder heeft dit proefbericht gestuurd.",
  });
}

function kindWords(kind: string): KindWords {
  return kinds[kind] ?? unknownKind;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function write(to: readonly string[], { subject, sentences, link, why }: Letter): Mail {
  const text = ["Beste collega,", ...sentences, `${link.text}:\n${link.url}`, "KCC Hub", why].join("\n\n");
  const paragraphs = ["Beste collega,", ...sentences].map((sentence) => `<p>${escapeHtml(sentence)}</p>`);
  const html = [
    `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>`,
    `<body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 36em">`,
    ...paragraphs,
    `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.text)}</a></p>`,
    `<p>KCC Hub</p><p><small>${escapeHtml(why)}</small></p></body></html>`,
  ].join("\n");
  return { to, subject, text, html };
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
