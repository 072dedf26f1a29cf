import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Answer } from "./answers.ts";
import type { MeldingBook, StoredMelding } from "./city/melding-book.ts";
import type { Circumstances, WithFaults } from "./department-server.ts";
import type { RequestClass } from "./faults.ts";
import type { SignalenAccount, SignalenAccounts } from "./signalen-accounts.ts";
import { pageAnswer, type SignalView } from "./signalen-answers.ts";
import { readPaging } from "./signalen-filters.ts";

export interface Visit {
  readonly request: FastifyRequest;
  readonly account: SignalenAccount;
  readonly circumstances: Circumstances;
}

type Method = "GET" | "POST" | "PATCH";

/** The ways into the server: who comes in where, and what everybody there needs. */
export interface SignalenDoors {
  /** For everybody. */
  readonly open: (path: string, handler: (request: FastifyRequest) => Answer) => void;
  /** With a token. */
  readonly enter: (method: Method, path: string, on: RequestClass, handler: (visit: Visit) => Answer) => void;
  /** With a token, to the melding that the path names. */
  readonly enterOne: (method: Method, path: string, on: RequestClass, handler: (visit: Visit & { readonly melding: StoredMelding }) => Answer) => void;
  readonly childrenOf: (id: number) => readonly StoredMelding[];
  readonly mayView: (account: SignalenAccount, melding: StoredMelding) => boolean;
  readonly viewOf: (account: SignalenAccount, melding: StoredMelding) => SignalView;
  readonly urlOf: (request: FastifyRequest) => URL;
  readonly pageOf: (request: FastifyRequest, items: readonly unknown[]) => Answer;
}

export interface DoorsOptions {
  readonly app: FastifyInstance;
  readonly withFaults: WithFaults;
  readonly meldingen: MeldingBook;
  readonly accounts: SignalenAccounts;
  readonly origin: () => string;
}

export const forbidden: Answer = { status: 403, body: { detail: "Je hebt geen toestemming om deze actie uit te voeren." } };
const notFound: Answer = { status: 404, body: { detail: "No Signal matches the given query." } };

export function createDoors({ app, withFaults, meldingen, accounts, origin }: DoorsOptions): SignalenDoors {
  const childrenOf = (id: number): readonly StoredMelding[] => meldingen.all().filter(({ parentId }) => parentId === id);
  const mayView = ({ departments }: SignalenAccount, { category }: StoredMelding): boolean => departments?.includes(category.department.code) ?? true;
  const viewOf = (account: SignalenAccount, { id }: StoredMelding) => ({
    origin: origin(),
    seesContactDetails: account.seesContactDetails,
    children: childrenOf(id),
  });
  const urlOf = ({ url }: FastifyRequest): URL => new URL(url, origin());
  const pageOf = (request: FastifyRequest, items: readonly unknown[]): Answer => {
    const paging = readPaging(urlOf(request));
    if (paging.page > 1 && (paging.page - 1) * paging.pageSize >= items.length) return { status: 404, body: { detail: "Ongeldige pagina." } };
    return { status: 200, body: pageAnswer(urlOf(request), items, paging) };
  };

  const open = (path: string, handler: (request: FastifyRequest) => Answer): void => {
    app.get(`/signals/v1/public${path}`, withFaults("products", handler));
  };
  const enter = (method: Method, path: string, on: RequestClass, handler: (visit: Visit) => Answer): void => {
    const guarded = withFaults(on, async (request, circumstances) => {
      if (circumstances.quirk === "signalen-token-expired") accounts.expire(request);
      const entry = await accounts.enter(request);
      return "refusal" in entry ? entry.refusal : handler({ request, account: entry.account, circumstances });
    });
    app.route({ method, url: `/signals/v1/private${path}`, handler: guarded });
  };
  const enterOne = (method: Method, path: string, on: RequestClass, handler: (visit: Visit & { melding: StoredMelding }) => Answer): void => {
    enter(method, `/signals/:id${path}`, on, (visit) => {
      const { id } = Object(visit.request.params);
      const melding = meldingen.read(Number(id));
      if (!melding) return notFound;
      return mayView(visit.account, melding) ? handler({ ...visit, melding }) : forbidden;
    });
  };

  return { open, enter, enterOne, childrenOf, mayView, viewOf, urlOf, pageOf };
}
