import type { ReadCall } from "../sdk/index.ts";
import type { OpenKlantExchange } from "./openklant.exchange.ts";
import { wireActors, wireAddresses, wireContacts, wireHandlers, wireMade, wireMadeContact, wirePersons, wireSubjects, wireTasks } from "./openklant.wire.ts";

type Filters = Readonly<Record<string, string>>;

/** One method per operation. */
export type OpenKlantClient = ReturnType<typeof createOpenKlantClient>;

export function createOpenKlantClient(exchange: OpenKlantExchange) {
  return {
    listContacts: (filters: Filters, call: ReadCall) => exchange.list({ name: "klantcontact_list", path: "/klantcontacten", filters }, wireContacts, call),
    /** Contact and person in one transaction there. */
    makeContact: (json: object, call: ReadCall) => exchange.post({ name: "maak_klantcontact", path: "/maak-klantcontact", json }, wireMadeContact, call),

    listPersons: (filters: Filters, call: ReadCall) => exchange.list({ name: "partij_list", path: "/partijen", filters }, wirePersons, call),
    listActors: (filters: Filters, call: ReadCall) => exchange.list({ name: "actor_list", path: "/actoren", filters }, wireActors, call),
    createActor: (json: object, call: ReadCall) => exchange.post({ name: "actor_create", path: "/actoren", json }, wireMade, call),

    listAddresses: (filters: Filters, call: ReadCall) => exchange.list({ name: "digitaaladres_list", path: "/digitaleadressen", filters }, wireAddresses, call),
    createAddress: (json: object, call: ReadCall) => exchange.post({ name: "digitaaladres_create", path: "/digitaleadressen", json }, wireMade, call),
    listSubjects: (filters: Filters, call: ReadCall) =>
      exchange.list({ name: "onderwerpobject_list", path: "/onderwerpobjecten", filters }, wireSubjects, call),
    createSubject: (json: object, call: ReadCall) => exchange.post({ name: "onderwerpobject_create", path: "/onderwerpobjecten", json }, wireMade, call),
    listHandlers: (filters: Filters, call: ReadCall) =>
      exchange.list({ name: "actorklantcontact_list", path: "/actorklantcontacten", filters }, wireHandlers, call),
    createHandler: (json: object, call: ReadCall) => exchange.post({ name: "actorklantcontact_create", path: "/actorklantcontacten", json }, wireMade, call),
    listTasks: (filters: Filters, call: ReadCall) => exchange.list({ name: "internetaak_list", path: "/internetaken", filters }, wireTasks, call),
    createTask: (json: object, call: ReadCall) => exchange.post({ name: "internetaak_create", path: "/internetaken", json }, wireMade, call),
  };
}
