import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import { AppointmentsOfCustomerResolver } from "./appointments/appointments.customer.resolver.ts";
import { AppointmentsResolver } from "./appointments/appointments.resolver.ts";
import { PackageItemResolver } from "./appointments/package-item.resolver.ts";
import { ContactsOfCustomerResolver } from "./contacts/contacts.customer.resolver.ts";
import { ContactsResolver } from "./contacts/contacts.resolver.ts";
import { MirrorResolver } from "./contacts/mirror.resolver.ts";
import { CustomersResolver } from "./customers/customers.resolver.ts";
import { DepartmentCapabilityResolver, DepartmentsResolver } from "./departments/departments.resolver.ts";
import { CategoriesResolver } from "./meldingen/categories.resolver.ts";
import { DuplicatesResolver } from "./meldingen/duplicates.resolver.ts";
import { KnownSituationsResolver } from "./meldingen/known-situations.resolver.ts";
import { MeldingenOfCustomerResolver } from "./meldingen/meldingen.customer.resolver.ts";
import { MeldingenResolver } from "./meldingen/meldingen.resolver.ts";
import { FeedbackResolver } from "./meldingen/feedback.resolver.ts";
import { HandOverResolver } from "./meldingen/hand-over.resolver.ts";
import { MeldingenLiveResolver } from "./meldingen/live.resolver.ts";
import { InboxItemConnectionResolver, InboxItemResolver } from "./inbox/inbox-item.resolver.ts";
import { InboxLiveResolver } from "./inbox/live.resolver.ts";
import { InboxKeepResolver } from "./inbox/keep.resolver.ts";
import { SubmitResolver } from "./inbox/submit.resolver.ts";
import { TriageResolver } from "./inbox/triage.resolver.ts";
import { NotificationsResolver } from "./notifications/notifications.resolver.ts";
import { OperationsResolver } from "./operations/operations.resolver.ts";
import { PersonOfCustomerResolver } from "./persons/persons.customer.resolver.ts";
import { PersonsResolver } from "./persons/persons.resolver.ts";
import { RequestsOfCustomerResolver } from "./requests/requests.customer.resolver.ts";
import { RequestsResolver } from "./requests/requests.resolver.ts";
import { RightsResolver } from "./rights/rights.resolver.ts";

/**
 * The schema as the resolvers declare it, before the policy is laid over it. Every object type has `simpleResolvers`: a wrapper around each plain field would
 * cost more than all the rest of the execution.
 */
export function buildHubSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers: [
      RightsResolver,
      DepartmentsResolver,
      DepartmentCapabilityResolver,
      AppointmentsResolver,
      PackageItemResolver,
      MeldingenResolver,
      CategoriesResolver,
      MeldingenLiveResolver,
      KnownSituationsResolver,
      DuplicatesResolver,
      FeedbackResolver,
      HandOverResolver,
      NotificationsResolver,
      OperationsResolver,
      PersonsResolver,
      SubmitResolver,
      TriageResolver,
      InboxItemResolver,
      InboxItemConnectionResolver,
      InboxKeepResolver,
      InboxLiveResolver,
      ContactsResolver,
      ContactsOfCustomerResolver,
      MirrorResolver,
      CustomersResolver,
      AppointmentsOfCustomerResolver,
      MeldingenOfCustomerResolver,
      PersonOfCustomerResolver,
      RequestsOfCustomerResolver,
      RequestsResolver,
    ],
    validate: false,
    orphanedTypes: [],
    pubSub: noPubSub,
  });
}

/** type-graphql wants one, though every subscription of the hub says itself where its events come from (kernel/live.ts). */
const noPubSub: PubSub = {
  publish: refusePubSub,
  subscribe: refusePubSub,
};

function refusePubSub(): never {
  throw new Error("Subscriptions watch topics of kernel/live-topics.ts: give @Subscription a `subscribe` function, not `topics`");
}
