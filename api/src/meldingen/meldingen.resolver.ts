import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { idempotencyKeyArgument } from "../kernel/operations/operation.types.ts";
import { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import { Purpose } from "../kernel/purpose.ts";
import "../kernel/purpose.types.ts";
import type { RequestContext } from "../kernel/request-context.ts";
import { HandlingBody } from "./categories.types.ts";
import type { MeldingenApi } from "./meldingen.api.ts";
import { ChangeMeldingInput, CreateMeldingInput, GeoPointInput, JoinMeldingInput } from "./meldingen.inputs.ts";
import {
  AttachToMeldingResult,
  CancelMeldingResult,
  ChangeMeldingResult,
  CreateMeldingResult,
  JoinMeldingResult,
  MeldingenResult,
  MeldingHistoryResult,
  MeldingResult,
} from "./meldingen.results.ts";
import { Melding, MeldingReport } from "./meldingen.types.ts";

declare module "../kernel/request-context.ts" {
  interface Services {
    readonly meldingen: MeldingenApi;
  }
}

@Resolver(() => Melding)
export class MeldingenResolver {
  @Query(() => MeldingResult, { description: "One melding by its id in the hub. Source: the department's system, now." })
  melding(@Arg("id", () => ID, { description: "Id in the hub." }) id: string, @Ctx() { services }: RequestContext) {
    return services.meldingen.byId(id);
  }

  @Query(() => MeldingenResult, {
    description:
      "Finds by the number that a citizen reads out, across the departments. Spaces, dashes, lower case and look-alikes (O and 0, I and 1) are forgiven.",
  })
  meldingenByReference(
    @Arg("reference", () => String, { description: "What the citizen reads out, 2 to 100 characters." }) reference: string,
    @Arg("departmentIds", () => [ID], { nullable: true, description: "Only these departments; all when left out." }) departmentIds: string[] | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.byReference({ reference, departmentIds });
  }

  @Query(() => MeldingenResult, {
    description:
      "All meldingen that one person made or joined, across the departments: what their systems find, and what the hub itself knows. One such look-up a request; kept in the audit log.",
  })
  meldingenOfPerson(
    @Arg("person", () => PersonKeyInput, { description: "What is known of the person." }) person: PersonKeyInput,
    @Arg("purpose", () => Purpose, { description: "Why the person is looked up." }) purpose: Purpose,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.ofPerson({ person, purpose });
  }

  @Query(() => MeldingenResult, { description: "Open meldingen near a point, at most twenty of each department. Source: the departments' systems, now." })
  meldingenNear(
    @Arg("point", () => GeoPointInput, { description: "The point on the map." }) point: GeoPointInput,
    @Arg("radiusMeters", () => Int, { defaultValue: 100, description: "How far around it, 1 to 1000 metres." }) radiusMeters: number,
    @Arg("departmentId", () => ID, { nullable: true, description: "Only this department; all when left out." }) departmentId: string | undefined,
    @Arg("categoryId", () => ID, { nullable: true, description: "Only this category of the department; all when left out." }) categoryId: string | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.near({ point, radiusMeters, departmentId, categoryId });
  }

  @Mutation(() => CreateMeldingResult, {
    description: "Makes a melding at a department: once, whatever fails in between; where the hub cannot settle it, with a task for a person.",
  })
  createMelding(
    @Arg("input", () => CreateMeldingInput, { description: "What to report." }) input: CreateMeldingInput,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.create(input, key);
  }

  @Mutation(() => JoinMeldingResult, {
    description:
      "Adds the caller to a melding as one more reporter, also where the department's system keeps only one: the hub keeps it, and the department is told by a note. Needs MELDINGEN/CREATE.",
  })
  joinMelding(
    @Arg("input", () => JoinMeldingInput, { description: "Which melding, and who joins." }) input: JoinMeldingInput,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.join(input, key);
  }

  @Mutation(() => ChangeMeldingResult, { description: "Changes only what is given of an open melding: category, place or priority." })
  changeMelding(
    @Arg("input", () => ChangeMeldingInput, { description: "What to change." }) input: ChangeMeldingInput,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.change(input, key);
  }

  @Mutation(() => ChangeMeldingResult, { description: "Adds a note to an open melding. Needs MELDINGEN/CHANGE." })
  addMeldingNote(
    @Arg("meldingId", () => ID, { description: "The melding, by its id in the hub." }) meldingId: string,
    @Arg("text", () => String, { description: "The note, 3 to 2000 characters; without personal data." }) text: string,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.addNote({ meldingId, text }, key);
  }

  @Mutation(() => AttachToMeldingResult, {
    description: "Adds photos to an open melding, each once, where the department takes photos. Needs MELDINGEN/CHANGE.",
  })
  attachToMelding(
    @Arg("meldingId", () => ID, { description: "The melding, by its id in the hub." }) meldingId: string,
    @Arg("attachmentIds", () => [ID], {
      description: "One to three photos: ids that `POST /attachments` gave this user within the last hour. Each can be used once.",
    })
    attachmentIds: string[],
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.attach({ meldingId, attachmentIds }, key);
  }

  @Mutation(() => CancelMeldingResult, { description: "Cancels an open melding, where the department's system can." })
  cancelMelding(
    @Arg("meldingId", () => ID, { description: "The melding, by its id in the hub." }) meldingId: string,
    @Arg("reason", () => String, { description: "Why: 3 to 500 characters, without personal data. Who reported it may be told." }) reason: string,
    @Arg("idempotencyKey", () => String, idempotencyKeyArgument) key: string,
    @Arg("version", () => String, {
      nullable: true,
      description: "The version that it is based on; when given and no longer the present one, the answer is MeldingChangedMeanwhile.",
    })
    version: string | undefined,
    @Ctx() { services }: RequestContext,
  ) {
    return services.meldingen.cancel({ meldingId, reason, version }, key);
  }

  @FieldResolver(() => MeldingHistoryResult, { description: "What happened to it: if, when and how it was handled. Source: the department's system, now." })
  history(@Root() melding: Melding, @Ctx() { services }: RequestContext) {
    return services.meldingen.history(melding);
  }

  @FieldResolver(() => [HandlingBody], {
    nullable: true,
    description: "Who does the work, an outside party included; empty when the department does not tell, null when it cannot be told now.",
  })
  handledBy(@Root() melding: Melding, @Ctx() { services }: RequestContext) {
    return services.meldingen.handledBy(melding);
  }

  @FieldResolver(() => [MeldingReport], {
    description: "Who made or joined it through the hub, and what they were promised; without their details. Source: the hub. At most fifty, oldest first.",
  })
  reports(@Root() melding: Melding, @Ctx() { services }: RequestContext) {
    return services.meldingen.reports(melding);
  }
}
