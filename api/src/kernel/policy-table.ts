import { Action, Capability } from "./abilities.ts";
import type { FieldRule, PolicyTable } from "./policy.ts";
import { inboxRoles } from "./roles.ts";

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
    ...fields(byService, "products combinableProducts availability slots appointment appointmentsByReference appointmentsOfPerson operation persons customer"),
    ...fields(byService, "meldingCategories melding meldingenByReference meldingenOfPerson meldingenNear"),
    ...fields(role("agent", ...inboxRoles), "similarInboxItems myInboxItems unseenInboxOutcomes inboxItem"),
    ...fields(role(...inboxRoles), "inboxItems inboxCounts inboxColleagues inboxViews websitePageRules inboxStatistics"),
    ...fields(byService, "requestsOfPerson requestsByNumber request"),
    ...fields(byService, "knownSituations likelyDuplicateMeldingen"),
    openTasks: role("agent", "supervisor"),
    grantedRights: role("supervisor", "auditor"),
  },
  Mutation: {
    ...fields(byService, "bookAppointment changeAppointment rescheduleAppointment cancelAppointment"),
    ...fields(role("agent", ...inboxRoles), "suggestQuestion reportWebsiteError giveArticleFeedback addContactToInboxItem markInboxOutcomesSeen"),
    ...fields(
      role(...inboxRoles),
      "assignInboxItems handOverInboxItems acceptInboxItems resolveInboxItems rejectInboxItems mergeInboxItems reopenInboxItems postponeInboxItems correctInboxItems undoInboxChange saveInboxView deleteInboxView setWebsitePageRule deleteWebsitePageRule",
    ),
    ...fields(byService, "createMelding joinMelding changeMelding addMeldingNote cancelMelding"),
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
  DepartmentCapability: fields(withParent, "capability protocol permittedActions appointmentsSupport meldingenSupport personsSupport requestsSupport"),
  AppointmentsSupportInfo: fields(withParent, "atomicRescheduling findByPerson changes severalProducts severalPersons"),
  MeldingenSupportInfo: fields(withParent, "findByPerson findNear changes notes cancelling reporters history attachmentTypes questions"),
  PersonsSupportInfo: fields(withParent, "findBy purposes"),
  PersonPurposeInfo: fields(withParent, "purpose fields"),
  RequestsSupportInfo: fields(withParent, "findByPerson mayHideKinds"),
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
  MeldingCreated: fields(withParent, "melding operation feedback toTell"),
  MeldingJoined: fields(withParent, "melding operation feedback toTell"),
  MeldingChangeMade: fields(withParent, "melding operation"),
  MeldingCancelled: fields(withParent, "melding operation"),
  MeldingChangedMeanwhile: fields(withParent, "code message melding"),
  MeldingenFound: fields(withParent, "items sources advice"),

  // Whoever gets a person has PERSONS/VIEW at the department; the purpose decides on the fields.
  PersonsFound: fields(withParent, "items allowedFields processingActivity source advice"),
  Person: fields(withParent, "bsn maskedBsn name birthDate gender age address deceased deathDate confidential underInvestigation notices"),
  PersonName: fields(withParent, "full firstNames initials lastNamePrefix lastName"),
  PartialDate: fields(withParent, "date year month text"),
  PersonAddress: fields(withParent, "kind street houseNumber houseNumberAddition postcode city lines"),

  // Each part is asked with the user's own rights at each department.
  CustomerView: fields(withParent, "complete remarks person appointments meldingen"),
  CustomerPerson: fields(withParent, "item allowedFields processingActivity source advice"),
  CitizenRequest: {
    ...fields(
      withParent,
      "id department number kind summary submittedOn status nextSteps steps expectedOn dueOn isLate isOverdue isSuspended endedOn result permittedActions",
    ),
    // Who asked, and free text.
    ...fields(personsView, "description applicantName"),
  },
  RequestStep: fields(withParent, "name text at remark"),
  RequestOutcome: fields(withParent, "name remark"),
  PersonRequests: fields(withParent, "items sources"),
  RequestsFound: fields(withParent, "items sources advice"),

  Operation: fields(withParent, "id kind state departmentId message startedAt settledAt appointmentId meldingId steps task"),
  OperationStep: fields(withParent, "name state startedAt settledAt"),
  Task: fields(withParent, "id departmentId operationId text appointmentIds meldingIds createdAt closedAt resolution"),

  PageInfo: fields(withParent, "hasNextPage endCursor"),
  // The service leaves out departments where the user lacks MELDINGEN/VIEW. Reporters are in none of these.
  LikelyDuplicates: fields(withParent, "items situations sources"),
  LikelyDuplicate: fields(
    withParent,
    "id department reference status statusName statusText category place text reportedAt dueAt seenAt likelihood reasons sentence known",
  ),
  DuplicateReasons: fields(withParent, "distanceMeters byHouseNumber category sharedWords otherFault reportedDaysAgo wasClosed"),
  DuplicateSource: fields(withParent, "department state message tookMs asOf"),
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

  SoughtPlaceInput: fields(byService, "point address"),
  SoughtAddressInput: fields(byService, "street houseNumber postcode"),
  KnownSituationInput: fields(role("kennisbank-manager", "supervisor"), "departmentId text categoryWords place validFrom validUntil"),
  SituationPlaceInput: fields(role("kennisbank-manager", "supervisor"), "circle box streets"),
  SituationCircleInput: fields(role("kennisbank-manager", "supervisor"), "latitude longitude radiusMeters"),
  SituationBoxInput: fields(role("kennisbank-manager", "supervisor"), "south west north east"),
  Colleague: fields(withParent, "id name"),
  InboxItem: fields(
    withParent,
    "id kind state subject text searchTerm page article departmentId team assignee dueAt isOverdue escalatedAt madeAt madeBy contactsCount reportsCount mergedIntoId outcome history contactReferences similar version",
  ),
  WebsitePage: fields(withParent, "address contactsCount"),
  ArticleComplaint: fields(withParent, "articleId defect"),
  InboxOutcome: fields(withParent, "text link rejectionReason decidedAt decidedBy seenAt"),
  InboxEvent: fields(withParent, "at kind by text"),
  InboxItemConnection: fields(withParent, "edges pageInfo totalCount"),
  InboxItemEdge: fields(withParent, "cursor node"),
  InboxItemMade: fields(withParent, "item"),
  InboxItemsChanged: fields(withParent, "changeId undone changed notChanged"),
  InboxItemNotChanged: fields(withParent, "id reason message item"),
  InboxItemList: fields(withParent, "items"),
  OutcomesSeen: fields(withParent, "count"),
  InboxCounts: fields(withParent, "open unassigned mine overdue"),
  InboxView: fields(withParent, "name filterJson sort"),
  InboxViewList: fields(withParent, "items"),
  WebsitePageRule: fields(withParent, "prefix team changedBy"),
  WebsitePageRuleList: fields(withParent, "items"),
  InboxStatistics: fields(withParent, "days ages medianHours inTimeShare pages topics"),
  CountOfDay: fields(withParent, "date made decided"),
  CountOfAge: fields(withParent, "fromDays toDays count"),
  CountOfTopic: fields(withParent, "topic reports contacts"),
  SuggestQuestionInput: fields(byService, "subject text searchTerm departmentId contactReference"),
  ReportWebsiteErrorInput: fields(byService, "pageAddress subject text departmentId contactReference"),
  GiveArticleFeedbackInput: fields(byService, "articleId defect subject text departmentId contactReference"),
  InboxFilter: fields(byService, "kinds states team departmentId assigneeId mine unassigned overdue words page"),
  InboxItemVersionInput: fields(role(...inboxRoles), "id version"),
  AssignInboxItemsInput: fields(role(...inboxRoles), "items assigneeId"),
  HandOverInboxItemsInput: fields(role(...inboxRoles), "items team"),
  AcceptInboxItemsInput: fields(role(...inboxRoles), "items text link"),
  ResolveInboxItemsInput: fields(role(...inboxRoles), "items text link"),
  RejectInboxItemsInput: fields(role(...inboxRoles), "items reason text"),
  MergeInboxItemsInput: fields(role(...inboxRoles), "items intoId"),
  ReopenInboxItemsInput: fields(role(...inboxRoles), "items text"),
  PostponeInboxItemsInput: fields(role(...inboxRoles), "items dueOn text"),
  CorrectInboxItemsInput: fields(role(...inboxRoles), "items subject departmentId"),

  // A service account acts for no person, so it sends nothing about one either.
  SelectionInput: fields(byService, "products persons address items"),
  SelectedProductInput: fields(byService, "productId amount"),
  PackageItemInput: fields(byService, "kindId amount"),
  AddressInput: fields(byService, "postcode houseNumber houseNumberAddition"),
  CustomerInput: fields(byService, "firstName initials lastNamePrefix lastName bsn birthDate email phone address"),
  PersonKeyInput: fields(byService, "bsn lastName birthDate postcode houseNumber houseNumberAddition email phone"),
  GeoPointInput: fields(byService, "latitude longitude"),
  MeldingAddressInput: fields(byService, "street houseNumber houseNumberAddition postcode city"),
  MeldingPlaceInput: fields(byService, "point address"),
  MeldingAnswerInput: fields(byService, "questionId values"),
  MeldingReporterInput: fields(byService, "firstName initials lastNamePrefix lastName bsn birthDate email phone address sharingAllowed"),
  CreateMeldingInput: fields(byService, "departmentId categoryId place text incidentAt answers priority reporter informBy"),
  JoinMeldingInput: fields(byService, "meldingId text reporter informBy"),
  ChangeMeldingInput: fields(byService, "meldingId categoryId place priority reason version"),
  PersonSearchInput: fields(
    byService,
    "bsn lastName lastNamePrefix firstName birthDate postcode houseNumber houseNumberAddition street municipalityCode includeDeceased",
  ),
  BookAppointmentInput: fields(byService, "departmentId selection locationId start customer companions notes"),
  ChangeAppointmentInput: fields(byService, "appointmentId notes customer items version"),
  RescheduleAppointmentInput: fields(byService, "appointmentId start locationId version"),
};
