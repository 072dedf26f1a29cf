import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import type { KeptMail } from "./mail-server.ts";
import type { ReceivedWebhook } from "./webhook-receiver.ts";

export interface MailPages {
  readonly mails: readonly KeptMail[];
  readonly received: readonly ReceivedWebhook[];
}

/** Nothing may run or be fetched, whatever stands in a mail. */
const policyOfPage = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const policyOfMail = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const shownMax = 200;
const oneMail = z.object({ number: z.coerce.number().int().positive() });
const moment = new Intl.DateTimeFormat("nl-NL", { dateStyle: "short", timeStyle: "medium", timeZone: "Europe/Amsterdam" });

/** Pages for people who try the hub: which mails it sent, and what it told another system. */
export function addMailPages(fastify: FastifyInstance, { mails, received }: MailPages): void {
  const find = (params: unknown): KeptMail | undefined => {
    const asked = oneMail.safeParse(params);
    return mails.find(({ number }) => number === asked.data?.number);
  };
  fastify.get("/", (_request, reply) => sendPage(reply, overview(mails, received)));
  fastify.get("/mails/:number", (request, reply) => {
    const mail = find(request.params);
    return mail ? sendPage(reply, pageOf(mail)) : reply.status(404).send({ message: "There is no such mail." });
  });
  fastify.get("/mails/:number/html", (request, reply) => {
    const mail = find(request.params);
    if (!mail) return reply.status(404).send({ message: "There is no such mail." });
    return reply.headers({ ...headers, "content-security-policy": policyOfMail }).send(mail.html);
  });
}

const headers = {
  "content-type": "text/html; charset=utf-8",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};

function sendPage(reply: FastifyReply, { title, main }: { readonly title: string; readonly main: string }): FastifyReply {
  const page = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
<style>body{font:1rem/1.5 sans-serif;max-width:60rem;margin:1rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #767676;overflow-wrap:anywhere}pre{white-space:pre-wrap;overflow-wrap:anywhere}iframe{width:100%;height:24rem;border:1px solid #767676}</style>
</head><body><main><h1>${escapeHtml(title)}</h1>${main}</main></body></html>`;
  return reply.headers({ ...headers, "content-security-policy": policyOfPage }).send(page);
}

function overview(mails: readonly KeptMail[], received: readonly ReceivedWebhook[]) {
  const mailRows = mails
    .slice(-shownMax)
    .toReversed()
    .map(({ number, atMs, to, subject }) =>
      row([timeOf(atMs), escapeHtml(to.join(", ")), `<a href="/mails/${number}">${escapeHtml(subject || "(geen onderwerp)")}</a>`]),
    );
  const webhookRows = received
    .slice(-shownMax)
    .toReversed()
    .map(({ id, atMs, body, isRepeated }) =>
      row([timeOf(atMs), escapeHtml(id) + (isRepeated ? " (nog een keer)" : ""), `<pre>${escapeHtml(JSON.stringify(body, null, 1))}</pre>`]),
    );
  const main = [
    "<p>Wat de hub in deze proefopstelling verstuurt. Niets hiervan gaat echt de deur uit. Ververs de pagina om nieuwe berichten te zien.</p>",
    `<h2>E-mail</h2>${table(["Wanneer", "Aan", "Onderwerp"], mailRows, "Er is nog geen e-mail verstuurd.")}`,
    `<h2>Webhooks, ondertekend en gecontroleerd</h2>${table(["Wanneer", "Nummer", "Inhoud"], webhookRows, "Er is nog niets ontvangen.")}`,
  ].join("");
  return { title: "Berichten van de hub", main };
}

function pageOf({ number, atMs, from, to, subject, text, messageId }: KeptMail) {
  const facts = [
    ["Van", from],
    ["Aan", to.join(", ")],
    ["Wanneer", timeOf(atMs)],
    ["Message-ID", messageId],
  ].map(([name = "", value = ""]) => row([`<strong>${name}</strong>`, escapeHtml(value)]));
  const main = `<p><a href="/">Alle berichten</a></p><table>${facts.join("")}</table><h2>Als tekst</h2><pre>${escapeHtml(text)}</pre>
<h2>Zoals een mailprogramma hem laat zien</h2><iframe sandbox src="/mails/${number}/html" title="De mail"></iframe>`;
  return { title: subject || "(geen onderwerp)", main };
}

function table(names: readonly string[], rows: readonly string[], none: string): string {
  if (rows.length === 0) return `<p>${none}</p>`;
  return `<table><thead><tr>${names.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}

function timeOf(atMs: number): string {
  return moment.format(atMs);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
