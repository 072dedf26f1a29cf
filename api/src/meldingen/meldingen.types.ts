import { Field, ID, ObjectType } from "type-graphql";
import { Department, Source } from "../departments/departments.types.ts";
import { Action } from "../kernel/abilities.ts";
import { Address } from "../kernel/address.types.ts";
import { GeoPoint } from "../kernel/geo-point.types.ts";
import { DateScalar, DateTimeScalar } from "../kernel/scalars.ts";
import { MeldingCategory } from "./categories.types.ts";
import { InformChannel, Informer, ReportKind } from "./melding-report.words.ts";
import { MeldingEventKind, MeldingPriority, MeldingStatus } from "./melding-words.types.ts";

@ObjectType({ simpleResolvers: true, description: "Where a melding is about: an address, a point on the map, or both." })
export class MeldingPlace {
  @Field(() => GeoPoint, { nullable: true, description: "The point on the map; null when the department has none." })
  point?: GeoPoint;

  @Field(() => Address, { nullable: true, description: "The address at or near which it is; null when the department has none." })
  address?: Address;
}

@ObjectType({ simpleResolvers: true, description: "The category of a melding, as the melding itself has it. Ask `meldingCategories` for more." })
export class MeldingCategoryName {
  @Field(() => ID, { description: "The department's id of the category." })
  id!: string;

  @Field(() => String, { description: "Name for people: `Straatverlichting`." })
  name!: string;

  @Field(() => String, { nullable: true, description: "The family that it belongs to; null when the department has none." })
  group?: string;
}

@ObjectType({ simpleResolvers: true, description: "A note at a melding, by the department or by the contact centre." })
export class MeldingNote {
  @Field(() => String, { description: "The note." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Who wrote it, as the department names them; null when it is not told." })
  by?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When; null when the department does not tell." })
  at?: string;
}

@ObjectType({ simpleResolvers: true, description: "Something that happened to a melding." })
export class MeldingEvent {
  @Field(() => DateTimeScalar, { description: "When." })
  at!: string;

  @Field(() => MeldingEventKind, { description: "What kind of thing." })
  kind!: MeldingEventKind;

  @Field(() => String, { description: "What happened, in the department's words." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What was said with it; null when nothing was." })
  text?: string;

  @Field(() => String, { nullable: true, description: "Who did it, as the department names them; null when it is not told." })
  by?: string;
}

@ObjectType({
  simpleResolvers: true,
  description: "The reporter of a melding, as the department shows them. Contact details need PERSONS/VIEW at the department.",
})
export class MeldingReporter {
  /** Not in the schema: by it the policy knows whose right to ask for. */
  departmentId!: string;

  @Field(() => String, { nullable: true, description: "E-mail address; null without the right, when there is none, or when the department hides it." })
  email?: string;

  @Field(() => String, { nullable: true, description: "Phone number; null without the right, when there is none, or when the department hides it." })
  phone?: string;

  @Field(() => [String], { description: "Which of `email` and `phone` the department has but does not show to the hub." })
  hidden!: string[];

  @Field(() => Boolean, { nullable: true, description: "False when the reporter asked not to be contacted again; null when it is not told." })
  allowsContact?: boolean;
}

@ObjectType({
  simpleResolvers: true,
  description: "Who tells a reporter what became of a melding, how, and by when. Read it out: it is what the municipality promises.",
})
export class FeedbackPromise {
  @Field(() => Informer, { description: "Who." })
  informer!: Informer;

  @Field(() => InformChannel, { nullable: true, description: "How; null when nobody tells them." })
  channel?: InformChannel;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day by which it should be dealt with and told: the category's service level, counted in working days where it says so. Null when none is known.",
  })
  dueOn?: string;

  @Field(() => String, { description: "All of this in plain Dutch, to read out; when nobody informs them, also why." })
  message!: string;
}

@ObjectType({ simpleResolvers: true, description: "A report that was made through the hub: who made a melding or joined it, and what they were promised." })
export class MeldingReport {
  @Field(() => ReportKind, { description: "Whether the melding was made for them or they joined it." })
  kind!: ReportKind;

  @Field(() => DateTimeScalar, { description: "When." })
  reportedAt!: string;

  @Field(() => FeedbackPromise, { description: "Who informs this reporter, and by when." })
  feedback!: FeedbackPromise;
}

@ObjectType({ simpleResolvers: true, description: "A melding (report on public space) as the department has it at this moment." })
export class Melding {
  /** Not in the schema: by it the policy knows whose right to ask for. */
  departmentId!: string;

  @Field(() => ID, { description: "Id in the hub: opaque, stable, holds the department." })
  id!: string;

  @Field(() => Department, { description: "The department that has it." })
  department!: Department;

  @Field(() => String, { description: "The number that people read out: `SIG-4012`." })
  reference!: string;

  @Field(() => MeldingStatus, { description: "Where it stands." })
  status!: MeldingStatus;

  @Field(() => String, { description: "The department's own word for the status." })
  statusName!: string;

  @Field(() => String, { nullable: true, description: "What the department said with its last status: if, when and how it is handled. Null when nothing." })
  statusText?: string;

  @Field(() => MeldingCategoryName, { description: "What it is about." })
  category!: MeldingCategoryName;

  @Field(() => MeldingPlace, { description: "Where." })
  place!: MeldingPlace;

  @Field(() => String, { description: "What was reported. Free text." })
  text!: string;

  @Field(() => String, { nullable: true, description: "Further details. Free text: may hold personal data, needs PERSONS/VIEW; null without it." })
  extraText?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was seen; null when it is not told." })
  incidentAt?: string;

  @Field(() => DateTimeScalar, { description: "When it was reported." })
  reportedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it last changed; null when the department does not tell." })
  changedAt?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the department wants to have dealt with it; null when it does not tell." })
  dueAt?: string;

  @Field(() => MeldingPriority, { nullable: true, description: "How soon; null when the department has no priorities." })
  priority?: MeldingPriority;

  @Field(() => MeldingReporter, { nullable: true, description: "Who reported it, as the department has them; null when it is anonymous or not told." })
  reporter?: MeldingReporter;

  @Field(() => [MeldingNote], { description: "Notes, the newest first. Free text." })
  notes!: MeldingNote[];

  @Field(() => ID, { nullable: true, description: "The melding that it is a part of, by its id in the hub; null when it is none." })
  parentId?: string;

  @Field(() => Boolean, { nullable: true, description: "Whether there are photos or other files with it; null when it is not told." })
  hasAttachments?: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Changes when the melding changes. Give it back with a change, so that nothing is overwritten; null where the system has none.",
  })
  version?: string;

  @Field(() => [Action], {
    description: "What the user may do with it now, by rights, by its status and by what the department's system can. Show no other buttons.",
  })
  permittedActions!: Action[];
}

@ObjectType({ simpleResolvers: true, description: "Categories in which one can report now, and how each source did." })
export class MeldingCategoryList {
  @Field(() => [MeldingCategory], { description: "By department, family and name." })
  items!: MeldingCategory[];

  @Field(() => [Source], { description: "Every department that was asked, or could not be." })
  sources!: Source[];
}

@ObjectType({ simpleResolvers: true, description: "Meldingen that were found, and how each source did." })
export class MeldingenFound {
  @Field(() => [Melding], { description: "What was found: by number the likeliest first, by person the newest first, by place the nearest first." })
  items!: Melding[];

  @Field(() => [Source], { description: "Every department that was asked, or could not be. Read them: a failed one means that something may be missing." })
  sources!: Source[];

  @Field(() => String, { nullable: true, description: "When nothing was found: what to try next, in plain Dutch. Null otherwise." })
  advice?: string;
}
