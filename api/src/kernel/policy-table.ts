import { Action, Capability } from "./abilities.ts";
import type { FieldRule, PolicyTable } from "./policy.ts";

const signedIn: FieldRule = { kind: "signed-in" };
const byService: FieldRule = { kind: "by-service" };
const withParent: FieldRule = { kind: "with-parent" };
const personsView: FieldRule = { kind: "department-right", capability: Capability.PERSONS, action: Action.VIEW };
const role = (...roles: readonly string[]): FieldRule => ({ kind: "role", roles });

/** The same rule for several fields, each named: a new field of the type is not covered until somebody writes it here. */
function fields(rule: FieldRule, names: string): Record<string, FieldRule> {
  return Object.fromEntries(names.split(" ").map((name) => [name, rule]));
}

/**
 * Who may ask what. The rights of supervisors, integrators and auditors are about the hub; none of them gives citizens' data. Those come only with rights
 * at a department, which the services check before they ask it, and PERSONS/VIEW for what identifies a person.
 */
export const policyTable: PolicyTable = {
  Query: {
    ...fields(signedIn, "me departments department"),
    ...fields(byService, "products combinableProducts availability slots appointment appointmentsByReference appointmentsOfPerson operation persons"),
    ...fields(byService, "meldingCategories melding meldingenByReference meldingenOfPerson meldingenNear"),
    knownSituations: byService,
    openTasks: role("agent", "supervisor"),
    grantedRights: role("supervisor", "auditor"),
  },
  Mutation: {
    ...fields(byService, "bookAppointment changeAppointment rescheduleAppointment cancelAppointment"),
    closeTask: role("agent", "supervisor"),
    ...fields(role("kennisbank-manager", "supervisor"), "addKnownSituation changeKnownSituation endKnownSituation"),
    setRight: role("supervisor"),
  },
  Subscription: fields(byService, "meldingChanged"),
  MeldingChanged: fields(withParent, "id departmentId"),

  Me: fields(withParent, "id name roles rights"),
  Right: fields(withParent, "departmentId capability action"),
  GrantedRight: fields(withParent, "role departmentId capability action grantedAt grantedBy"),
  RightsChanged: fields(withParent, "rights"),
  SetRightInput: fields(role("supervisor"), "role departmentId capability action granted"),

  Department: { ...fields(withParent, "id name sandbox phone servicePromise capabilities"), connection: role("supervisor", "integrator", "auditor") },
  DepartmentCapability: fields(withParent, "capability protocol permittedActions appointmentsSupport meldingenSupport personsSupport"),
  AppointmentsSupportInfo: fields(withParent, "atomicRescheduling findByPerson changes severalProducts severalPersons"),
  MeldingenSupportInfo: fields(withParent, "findByPerson findNear changes notes cancelling reporters history attachmentTypes questions"),
  PersonsSupportInfo: fields(withParent, "findBy purposes"),
  PersonPurposeInfo: fields(withParent, "purpose fields"),
  ServicePromise: fields(withParent, "workingDays"),
  ConnectionHealthInfo: fields(withParent, "state callsTotal failuresTotal medianMs lastSuccessAt lastFailureAt lastFailureCode"),
  Source: fields(withParent, "department state message tookMs"),

  Product: fields(withParent, "id name description durationMinutes additionalPersonMinutes personsMax costs requirements itemKinds"),
  ProductList: fields(withParent, "items"),
  ItemKind: fields(withParent, "id name volumeUnits amountMax"),
  Cost: fields(withParent, "description amountCents"),
  Availability: fields(withParent, "department locations firstFreeDay servicePromise"),
  LocationAvailability: fields(withParent, "location firstFreeDay days"),
  ServicePromiseCheck: fields(withParent, "workingDays until isMet"),
  Slot: fields(withParent, "start end"),
  SlotList: fields(withParent, "items"),

  Appointment: {
    ...fields(
      withParent,
      "id department reference caseNumber status products persons location start end durationMinutes customers items version permittedActions",
    ),
    notes: personsView,
  },
  AppointmentCustomer: {
    ...fields(withParent, "name firstName initials lastNamePrefix lastName"),
    ...fields(personsView, "bsn birthDate email phone address"),
  },
  AppointmentLocation: fields(withParent, "id name address phone"),
  Address: fields(withParent, "street houseNumber houseNumberAddition postcode city"),
  BookedProduct: fields(withParent, "productId name amount"),
  PackageItem: fields(withParent, "kindId name amount"),
  AppointmentsFound: fields(withParent, "items sources advice"),
  PersonAppointments: fields(withParent, "items sources"),
  AppointmentBooked: fields(withParent, "appointment operation requirements costs"),
  AppointmentChanged: fields(withParent, "appointment operation"),
  AppointmentRescheduled: fields(withParent, "appointment operation"),
  AppointmentCancelled: fields(withParent, "operation"),

  MeldingCategory: fields(withParent, "id department name group description handlingMessage serviceLevel handledBy questions"),
  MeldingCategoryList: fields(withParent, "items sources"),
  MeldingQuestion: fields(withParent, "id text kind isRequired options"),
  MeldingQuestionOption: fields(withParent, "id name"),
  MeldingQuestionList: fields(withParent, "items"),
  ServiceLevel: fields(withParent, "days dayKind"),
  HandlingBody: fields(withParent, "name isOutsideParty advice phone"),
  Melding: {
    ...fields(withParent, "id department reference status statusName statusText category place text incidentAt reportedAt changedAt dueAt priority"),
    ...fields(withParent, "reporter notes parentId hasAttachments version permittedActions history handledBy reports"),
    extraText: personsView,
  },
  MeldingCategoryName: fields(withParent, "id name group"),
  MeldingPlace: fields(withParent, "point address"),
  GeoPoint: fields(withParent, "latitude longitude"),
  MeldingReporter: { ...fields(withParent, "hidden allowsContact"), ...fields(personsView, "email phone") },
  MeldingNote: fields(withParent, "text by at"),
  MeldingEvent: fields(withParent, "at kind title text by"),
  MeldingHistory: fields(withParent, "items"),
  MeldingReport: fields(withParent, "kind reportedAt feedback"),
  FeedbackPromise: fields(withParent, "informer channel dueOn message"),
  MeldingenFound: fields(withParent, "items sources advice"),

  // Whoever gets a person has PERSONS/VIEW at the department; the purpose decides on the fields.
  PersonsFound: fields(withParent, "items allowedFields processingActivity source advice"),
  Person: fields(withParent, "bsn maskedBsn name birthDate gender age address deceased deathDate confidential underInvestigation notices"),
  PersonName: fields(withParent, "full firstNames initials lastNamePrefix lastName"),
  PartialDate: fields(withParent, "date year month text"),
  PersonAddress: fields(withParent, "kind street houseNumber houseNumberAddition postcode city lines"),

  Operation: fields(withParent, "id kind state departmentId message startedAt settledAt appointmentId meldingId steps task"),
  OperationStep: fields(withParent, "name state startedAt settledAt"),
  Task: fields(withParent, "id departmentId operationId text appointmentIds meldingIds createdAt closedAt resolution"),

  PageInfo: fields(withParent, "hasNextPage endCursor"),
  // What is told to every caller; only people ask, because nobody else has a caller.
  KnownSituation: fields(withParent, "id department text categoryWords place validFrom validUntil version changedBy changedAt"),
  KnownSituationConnection: fields(withParent, "edges pageInfo"),
  KnownSituationEdge: fields(withParent, "cursor node"),
  KnownSituationKept: fields(withParent, "situation"),
  SituationChangedMeanwhile: fields(withParent, "code message situation"),
  SituationPlace: fields(withParent, "circle box streets"),
  SituationCircle: fields(withParent, "latitude longitude radiusMeters"),
  SituationBox: fields(withParent, "south west north east"),

  Problem: fields(withParent, "code message"),
  NotPermitted: fields(withParent, "code message missingRight"),
  InvalidInput: fields(withParent, "code message fields"),
  FieldProblem: fields(withParent, "field message"),
  NotFound: fields(withParent, "code message"),
  DepartmentUnavailable: fields(withParent, "code message departmentId"),
  DepartmentRefused: fields(withParent, "code message departmentId"),
  SlotTaken: fields(withParent, "code message alternatives"),
  OutcomeUnknown: fields(withParent, "code message operation"),
  ChangedMeanwhile: fields(withParent, "code message appointment"),
  TooManyPersons: fields(withParent, "code message addDetails"),

  KnownSituationInput: fields(role("kennisbank-manager", "supervisor"), "departmentId text categoryWords place validFrom validUntil"),
  SituationPlaceInput: fields(role("kennisbank-manager", "supervisor"), "circle box streets"),
  SituationCircleInput: fields(role("kennisbank-manager", "supervisor"), "latitude longitude radiusMeters"),
  SituationBoxInput: fields(role("kennisbank-manager", "supervisor"), "south west north east"),

  // A service account acts for no person, so it sends nothing about one either.
  SelectionInput: fields(byService, "products persons address items"),
  SelectedProductInput: fields(byService, "productId amount"),
  PackageItemInput: fields(byService, "kindId amount"),
  AddressInput: fields(byService, "postcode houseNumber houseNumberAddition"),
  CustomerInput: fields(byService, "firstName initials lastNamePrefix lastName bsn birthDate email phone address"),
  PersonKeyInput: fields(byService, "bsn lastName birthDate postcode houseNumber houseNumberAddition email phone"),
  GeoPointInput: fields(byService, "latitude longitude"),
  PersonSearchInput: fields(
    byService,
    "bsn lastName lastNamePrefix firstName birthDate postcode houseNumber houseNumberAddition street municipalityCode includeDeceased",
  ),
  BookAppointmentInput: fields(byService, "departmentId selection locationId start customer companions notes"),
  ChangeAppointmentInput: fields(byService, "appointmentId notes customer items version"),
  RescheduleAppointmentInput: fields(byService, "appointmentId start locationId version"),
};
