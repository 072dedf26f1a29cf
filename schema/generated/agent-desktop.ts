/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What may be done with a capability of a department. */
export type Action =
  /** Cancel an existing one. */
  | 'CANCEL'
  /** Change or move an existing one. */
  | 'CHANGE'
  /** Make a new one. */
  | 'CREATE'
  /** See. */
  | 'VIEW';

/** An address in the Netherlands. */
export type AddressInput = {
  /** House number, 1 to 99999. */
  readonly houseNumber: number;
  /** Letter and addition of the house number. */
  readonly houseNumberAddition?: string | null | undefined;
  /** Postcode, `1234AB` with or without a space. */
  readonly postcode: string;
};

/** Where an appointment stands, as the department has it. */
export type AppointmentStatus =
  /** The citizen has arrived. */
  | 'ARRIVED'
  /** It stands. */
  | 'BOOKED'
  /** It was cancelled. */
  | 'CANCELLED'
  /** It took place. */
  | 'COMPLETED'
  /** The citizen is being helped. */
  | 'IN_PROGRESS'
  /** The citizen did not come. */
  | 'NO_SHOW';

/** What is the matter with an article. */
export type ArticleDefect =
  /** It was true once. */
  | 'OUTDATED'
  /** It can be misunderstood. */
  | 'UNCLEAR'
  /** What it says is not true. */
  | 'WRONG';

/** An appointment to book. */
export type BookAppointmentInput = {
  /** The other people who come, where their names are known; at most nineteen. */
  readonly companions?: ReadonlyArray<CustomerInput> | null | undefined;
  /** The person who books. */
  readonly customer: CustomerInput;
  /** The department, by its id in the hub. */
  readonly departmentId: string;
  /** The location, by its id from `availability`. */
  readonly locationId: string;
  /** Notes for the department, at most 500 characters. */
  readonly notes?: string | null | undefined;
  /** What is wanted. */
  readonly selection: SelectionInput;
  /** Start of a free slot, from `slots`. */
  readonly start: string;
};

/** What a department is connected for. */
export type Capability =
  /** Appointments at a counter, by phone or at home, and pick-ups of bulky waste. */
  | 'APPOINTMENTS'
  /** Reports on public space (meldingen openbare ruimte). */
  | 'MELDINGEN'
  /** Personal details: citizen service number, birth date and contact details of the people in the department's records. */
  | 'PERSONS'
  /** Requests and cases (zaken). */
  | 'REQUESTS';

/** What to change of an appointment. What is left out stays as it is. */
export type ChangeAppointmentInput = {
  /** The appointment, by its id in the hub. */
  readonly appointmentId: string;
  /** New details of the person who booked. */
  readonly customer?: CustomerInput | null | undefined;
  /** For a pick-up: the whole new package. */
  readonly items?: ReadonlyArray<PackageItemInput> | null | undefined;
  /** New notes for the department, at most 500 characters. */
  readonly notes?: string | null | undefined;
  /** The version that the change is based on; when given and no longer the present one, the answer is ChangedMeanwhile. */
  readonly version?: string | null | undefined;
};

/** What to change of a melding. What is left out stays as it is. See meldingenSupport.changes. */
export type ChangeMeldingInput = {
  /** Another category of the same department. */
  readonly categoryId?: string | null | undefined;
  /** The melding, by its id in the hub. */
  readonly meldingId: string;
  /** The right place. */
  readonly place?: MeldingPlaceInput | null | undefined;
  /** How soon. */
  readonly priority?: MeldingPriority | null | undefined;
  /** Why, for the department: 3 to 500 characters. */
  readonly reason?: string | null | undefined;
  /** The version that the change is based on; when given and no longer the present one, the answer is MeldingChangedMeanwhile. */
  readonly version?: string | null | undefined;
};

/** How the citizen came to the contact centre. */
export type Channel =
  /** A chat. */
  | 'CHAT'
  /** At the counter. */
  | 'COUNTER'
  /** An e-mail: to be answered within two working days, every question in it. */
  | 'EMAIL'
  /** A letter. */
  | 'LETTER'
  /** A phone call. An agent has one at a time: the next one ends it. */
  | 'PHONE';

/** What is known of the caller when the contact begins, such as the number that the phone shows. Kept as it is sent; nothing is refused for being half. */
export type ContactCallerInput = {
  /** Birth date, `yyyy-mm-dd`. */
  readonly birthDate?: string | null | undefined;
  /** Citizen service number (BSN). */
  readonly bsn?: string | null | undefined;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** House number. */
  readonly houseNumber?: string | null | undefined;
  /** Addition of the house number. */
  readonly houseNumberAddition?: string | null | undefined;
  /** Last name without prefix. */
  readonly lastName?: string | null | undefined;
  /** Name, at most 254 characters. */
  readonly name?: string | null | undefined;
  /** Phone number. */
  readonly phone?: string | null | undefined;
  /** Postcode. */
  readonly postcode?: string | null | undefined;
};

/** One field as it was just typed. */
export type ContactDraftChangeInput = {
  /** The version of the field that the window had read when this was typed; 0 for a field that was never filled in. */
  readonly baseVersion: number;
  /** Which field. */
  readonly field: DraftField;
  /** Of which question: 1 to 40 letters, digits and dashes, chosen by the desktop. A new id is a new question. Only with a field of a question. */
  readonly questionId?: string | null | undefined;
  /** The agent has seen all alternatives of the field: this value replaces them. */
  readonly settles?: boolean;
  /** The whole new value; empty to clear it. */
  readonly value: string;
};

/** What something is that belongs to a contact. */
export type ContactLinkKind =
  /** An appointment: ask `appointment`. */
  | 'APPOINTMENT'
  /** A knowledge article. */
  | 'ARTICLE'
  /** A melding. */
  | 'MELDING'
  /** A write to a department during the contact: ask `operation`. Linked by the hub. */
  | 'OPERATION'
  /** A request (zaak). */
  | 'REQUEST';

/** Where a contact stands. */
export type ContactState =
  /** It ended without a wrap-up (snelmelding): ask the agent for it. */
  | 'ENDED'
  /** Going on. */
  | 'OPEN'
  /** Wrapped up: what was asked and how it ended is kept. */
  | 'WRAPPED_UP';

/** A melding to make. */
export type CreateMeldingInput = {
  /** Answers to the questions of the category, at most fifty. */
  readonly answers?: ReadonlyArray<MeldingAnswerInput> | null | undefined;
  /** Photos that belong to it, at most three: ids that `POST /attachments` gave this user within the last hour. Each can be used once. Not where meldingenSupport.attachmentTypes is empty. */
  readonly attachments?: ReadonlyArray<string> | null | undefined;
  /** The category, by its id from `meldingCategories`. */
  readonly categoryId: string;
  /** The department, by its id in the hub. */
  readonly departmentId: string;
  /** When it was seen: not in the future, at most a year ago. Now when left out. */
  readonly incidentAt?: string | null | undefined;
  /** How the reporter wants to hear what became of it; they do not want to when left out. */
  readonly informBy?: InformChannel | null | undefined;
  /** Where. */
  readonly place: MeldingPlaceInput;
  /** How soon; the department's own choice when left out. */
  readonly priority?: MeldingPriority | null | undefined;
  /** Who reports; anonymous when left out. */
  readonly reporter?: MeldingReporterInput | null | undefined;
  /** What is the matter, 3 to 3000 characters; without personal data of others. */
  readonly text: string;
};

/** The person that an appointment is for. */
export type CustomerInput = {
  /** Home address. */
  readonly address?: AddressInput | null | undefined;
  /** Birth date, in the past. */
  readonly birthDate?: string | null | undefined;
  /** Citizen service number (BSN): nine digits that pass the eleven test. Sent only to systems that keep it. */
  readonly bsn?: string | null | undefined;
  /** E-mail address, at most 254 characters. Some departments require it. */
  readonly email?: string | null | undefined;
  /** First name, at most 128 characters. */
  readonly firstName?: string | null | undefined;
  /** Initials, at most 20 characters. */
  readonly initials?: string | null | undefined;
  /** Last name without prefix, 1 to 128 characters. */
  readonly lastName: string;
  /** Prefix of the last name, `van der`; at most 20 characters. */
  readonly lastNamePrefix?: string | null | undefined;
  /** Phone number, Dutch or with country code. Some departments require it. */
  readonly phone?: string | null | undefined;
};

/** Which days count. */
export type DayKind =
  /** All days. */
  | 'CALENDAR'
  /** Days on which the department is open: no weekends, Dutch public holidays or closing days. */
  | 'WORKING';

/** A field of a contact that is saved as one types. Fields that begin with QUESTION belong to one question; the others to the whole contact. */
export type DraftField =
  /** Birth date, `yyyy-mm-dd`. */
  | 'CALLER_BIRTH_DATE'
  /** Citizen service number (BSN). */
  | 'CALLER_BSN'
  /** E-mail address. */
  | 'CALLER_EMAIL'
  /** House number. */
  | 'CALLER_HOUSE_NUMBER'
  /** Addition of the house number. */
  | 'CALLER_HOUSE_NUMBER_ADDITION'
  /** Last name without prefix. With the birth date it finds earlier contacts. */
  | 'CALLER_LAST_NAME'
  /** The caller's name as it was said. */
  | 'CALLER_NAME'
  /** Phone number. */
  | 'CALLER_PHONE'
  /** Postcode. */
  | 'CALLER_POSTCODE'
  /** The scratchpad (kladblok), at most 4,000 characters. */
  | 'NOTES'
  /** What was answered, at most 4,000 characters. */
  | 'QUESTION_ANSWER'
  /** Id of the knowledge article that was used; empty when none was. */
  | 'QUESTION_ARTICLE'
  /** Id of the department that it is about. */
  | 'QUESTION_DEPARTMENT'
  /** Why the question was left open, at most 500 characters. */
  | 'QUESTION_LEFT_OPEN_REASON'
  /** A name of QuestionOutcome. */
  | 'QUESTION_OUTCOME'
  /** Subject, at most 200 characters, without personal data. */
  | 'QUESTION_SUBJECT'
  /** The question in the citizen's words, at most 1,000 characters. */
  | 'QUESTION_TEXT';

/** What came of trying to tell a reporter. */
export type FeedbackOutcome =
  /** A letter is sent instead: the task is settled. */
  | 'LETTER'
  /** Not needed after all: the task is settled. */
  | 'NOT_NEEDED'
  /** Not reached: the task stays open and is due the next working day. */
  | 'NOT_REACHED'
  /** Told: the task is settled. */
  | 'REACHED';

/** How far the contact centre is with telling a reporter what became of a melding. */
export type FeedbackTaskState =
  /** Could not be reached; a letter was sent. */
  | 'LETTER'
  /** Turned out not to be needed: the reporter knew, or no longer wants to hear. */
  | 'NOT_NEEDED'
  /** Still to be told. */
  | 'OPEN'
  /** Told. */
  | 'REACHED'
  /** The department took the melding up again before it was told; at the next closing there is a new task. */
  | 'WITHDRAWN';

/** A point on the map in degrees (WGS 84). */
export type GeoPointInput = {
  /** Degrees north, 50 to 54: `53.0912`. */
  readonly latitude: number;
  /** Degrees east, 3 to 8: `5.4127`. */
  readonly longitude: number;
};

/** An article that is wrong, unclear or outdated. */
export type GiveArticleFeedbackInput = {
  /** The article, by its id in the kennisbank. */
  readonly articleId: string;
  /** Number of the contact in which it came up, as `startContact` gave it or as it was heard: one typing mistake is corrected, an unknown number refused. Counts as one contact behind the item. */
  readonly contactReference?: string | null | undefined;
  /** What is the matter. */
  readonly defect: ArticleDefect;
  /** The department that it is about, by its id in the hub. */
  readonly departmentId?: string | null | undefined;
  /** What it is about, in one line: 3 to 200 characters, without citizens' data. */
  readonly subject: string;
  /** The rest, for whoever takes it up: at most 4,000 characters, without citizens' data. */
  readonly text?: string | null | undefined;
};

/** What came in. */
export type InboxKind =
  /** An article that agents use is wrong, unclear or outdated. */
  | 'ARTICLE_FEEDBACK'
  /** Question suggestion (vraagsuggestie): a question for which agents found no answer. */
  | 'QUESTION_SUGGESTION'
  /** Something on a page of the website is wrong or unclear, and caused a question. */
  | 'WEBSITE_REPORT';

/** How far it is. NEW, IN_PROGRESS and ACCEPTED are open. */
export type InboxState =
  /** It will be done: an article is being made or changed, a page mended. */
  | 'ACCEPTED'
  /** It was done; the outcome says what, with a link to the article or page. */
  | 'DONE'
  /** Somebody is looking at it. */
  | 'IN_PROGRESS'
  /** The same as another item, which now stands for both. */
  | 'MERGED'
  /** Nobody has taken it up yet. */
  | 'NEW'
  /** It will not be done; the outcome says why. */
  | 'REJECTED';

/** How a reporter wants to hear what became of a melding. */
export type InformChannel =
  /** By e-mail. Needs an e-mail address. */
  | 'EMAIL'
  /** By phone. Needs a phone number. */
  | 'PHONE';

/** Who tells a reporter what became of a melding. */
export type Informer =
  /** The contact centre: the hub sees to it that it is not forgotten. */
  | 'CONTACT_CENTRE'
  /** The department, by its own system. */
  | 'DEPARTMENT'
  /** Nobody: the reporter does not want to, or cannot be told. */
  | 'NOBODY';

/** The caller as one more reporter of a melding that is there already. */
export type JoinMeldingInput = {
  /** How they want to hear what became of it; they do not want to when left out. */
  readonly informBy?: InformChannel | null | undefined;
  /** The melding, by its id in the hub. */
  readonly meldingId: string;
  /** Who joins; anonymous when left out. */
  readonly reporter?: MeldingReporterInput | null | undefined;
  /** What the caller adds to what is known, 3 to 1000 characters; without personal data. */
  readonly text?: string | null | undefined;
};

/** An address at or near which a melding is about. Give what is known: at least a street, or a postcode. */
export type MeldingAddressInput = {
  /** City, at most 100 characters. */
  readonly city?: string | null | undefined;
  /** House number, 1 to 99999. */
  readonly houseNumber?: number | null | undefined;
  /** Letter and addition of the house number, at most 10 characters. */
  readonly houseNumberAddition?: string | null | undefined;
  /** Postcode, `1234AB` with or without a space. */
  readonly postcode?: string | null | undefined;
  /** Street, at most 100 characters. */
  readonly street?: string | null | undefined;
};

/** The answer to one of the questions of a category. */
export type MeldingAnswerInput = {
  /** The question, by its id. */
  readonly questionId: string;
  /** The text, number or day; the ids of options where the question has them. At most twenty, each at most 500 characters. */
  readonly values: ReadonlyArray<string>;
};

/** Where a melding is about: a point on the map, an address, or both. Most systems want a point. */
export type MeldingPlaceInput = {
  /** The address. */
  readonly address?: MeldingAddressInput | null | undefined;
  /** The point on the map. */
  readonly point?: GeoPointInput | null | undefined;
};

/** How soon the department should take it up. */
export type MeldingPriority =
  /** Before others: danger, or many people are hindered. */
  | 'HIGH'
  /** It can wait. */
  | 'LOW'
  /** In its turn. */
  | 'NORMAL';

/** Who reports. Leave the whole out for an anonymous report. What the department needs to inform them is sent to it; the rest only serves to find the melding back by person. */
export type MeldingReporterInput = {
  /** Home address. Never sent to the department. */
  readonly address?: AddressInput | null | undefined;
  /** Birth date, in the past. Never sent to the department. */
  readonly birthDate?: string | null | undefined;
  /** Citizen service number (BSN): nine digits that pass the eleven test. Never sent to the department. */
  readonly bsn?: string | null | undefined;
  /** E-mail address, at most 254 characters. */
  readonly email?: string | null | undefined;
  /** First name, at most 128 characters. */
  readonly firstName?: string | null | undefined;
  /** Initials, at most 20 characters. */
  readonly initials?: string | null | undefined;
  /** Last name without prefix, 1 to 128 characters. */
  readonly lastName?: string | null | undefined;
  /** Prefix of the last name, `van der`; at most 20 characters. */
  readonly lastNamePrefix?: string | null | undefined;
  /** Phone number, Dutch or with country code. */
  readonly phone?: string | null | undefined;
  /** Whether the department may hand the contact details on to others who do the work. */
  readonly sharingAllowed?: boolean;
};

/** Where a melding stands. The department's own word is in `statusName`. */
export type MeldingStatus =
  /** Closed without anything having been done. */
  | 'CANCELLED'
  /** Whoever did the work says that it is done; the department must still agree. */
  | 'CLOSURE_ASKED'
  /** Being worked on. */
  | 'IN_PROGRESS'
  /** Held up. */
  | 'ON_HOLD'
  /** A state that the hub has no word for: show `statusName`. */
  | 'OTHER'
  /** The work is planned. */
  | 'PLANNED'
  /** Taken up again. */
  | 'REOPENED'
  /** The reporter asks to take it up again. */
  | 'REOPEN_ASKED'
  /** Came in; nobody looked at it yet. */
  | 'REPORTED'
  /** The reporter answered. */
  | 'REPORTER_ANSWERED'
  /** Dealt with, or decided about: read `statusText`. */
  | 'RESOLVED'
  /** Closed; its parts go on by themselves. */
  | 'SPLIT'
  /** Looked at; waits for its turn. */
  | 'WAITING'
  /** The department asked the reporter something. */
  | 'WAITING_FOR_REPORTER'
  /** Handed on to an outside party, such as the grid operator; still followed here. */
  | 'WITH_OUTSIDE_PARTY';

/** Where a contact stands on its way to the register of customers. */
export type MirrorState =
  /** The register refuses it or part of it, or the hub gave up: a person looks, has it mended, and sends it again with retryMirror. */
  | 'FAILED'
  /** The register has all that the hub knows of it. */
  | 'MIRRORED'
  /** In the outbox: the hub delivers it by itself, as soon as the register answers. */
  | 'WAITING';

/** Where an operation stands. */
export type OperationState =
  /** Done; the department confirmed it. */
  | 'DONE'
  /** The hub cannot settle it alone: a task for a person says what to check. */
  | 'NEEDS_ATTENTION'
  /** Not done; nothing was changed at the department. */
  | 'NOT_DONE'
  /** Under way. */
  | 'RUNNING'
  /** A department gave no usable answer: the hub is finding out what happened. Ask again in a few seconds; do not try again. */
  | 'UNKNOWN';

/** Part of the package of a pick-up. */
export type PackageItemInput = {
  /** How many, 1 to the kind's amountMax. */
  readonly amount: number;
  /** Id of the kind of item, from the product's itemKinds. */
  readonly kindId: string;
};

/** Which appointments, by their start. */
export type Period =
  /** Past and coming. */
  | 'ALL'
  /** From now on. */
  | 'COMING'
  /** Before now. */
  | 'PAST';

/** A field of a person that a purpose may allow. */
export type PersonDetail =
  | 'ADDRESS'
  | 'AGE'
  | 'BIRTH_DATE'
  | 'BSN'
  | 'DEATH_DATE'
  | 'GENDER'
  | 'NAME';

/** What is known of a person. Give at least one whole key: a BSN; last name with birth date; postcode with house number; an e-mail address; or a phone number. Give all that is known: departments differ in what they can search by, and the hub uses what each can. When given, last name and birth date also filter what other keys find. */
export type PersonKeyInput = {
  /** Birth date, in the past. A key together with lastName. */
  readonly birthDate?: string | null | undefined;
  /** Citizen service number (BSN): nine digits that pass the eleven test. */
  readonly bsn?: string | null | undefined;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** House number, 1 to 99999. A key together with postcode. */
  readonly houseNumber?: number | null | undefined;
  /** Letter and addition of the house number, where there is one. */
  readonly houseNumberAddition?: string | null | undefined;
  /** Last name without prefix, 2 to 200 characters. A key together with birthDate. */
  readonly lastName?: string | null | undefined;
  /** Phone number, Dutch or with country code; spaces and dashes are fine. */
  readonly phone?: string | null | undefined;
  /** Postcode, `1234AB` with or without a space. A key together with houseNumber. */
  readonly postcode?: string | null | undefined;
};

/** Whom to look up in a registry of persons. Give one whole key: a BSN, alone; last name with birth date; postcode with house number; first and last name, sought in one municipality; or street with house number, sought in one municipality. The other fields make a search more precise. What would not be used is refused. Which keys a registry can use: `personsSupport`. */
export type PersonSearchInput = {
  /** Birth date, in the past. A key together with lastName; more precise beside an address. */
  readonly birthDate?: string | null | undefined;
  /** Citizen service number (BSN): nine digits that pass the eleven test. Alone: nothing else beside it. */
  readonly bsn?: string | null | undefined;
  /** First of the first names, or how it begins. Of two letters only that whole name is found when no birth date is given. A key together with lastName; more precise beside lastName with birthDate. */
  readonly firstName?: string | null | undefined;
  /** House number, 1 to 99999. A key together with postcode, or with street. */
  readonly houseNumber?: number | null | undefined;
  /** Letter and addition of the house number, up to four characters. Only beside an address. */
  readonly houseNumberAddition?: string | null | undefined;
  /** Whether people who died are found too. By BSN they always are. */
  readonly includeDeceased?: boolean;
  /** Last name without prefix, 2 to 200 characters. After at least three letters it may end in `*`, for any rest. A key together with birthDate, or with firstName. */
  readonly lastName?: string | null | undefined;
  /** Prefix of the last name: `van der`. Only beside a name that is sought by. */
  readonly lastNamePrefix?: string | null | undefined;
  /** Municipality to search in by name or street, as its four-digit code (gemeentecode); left out: the registry's own municipality. */
  readonly municipalityCode?: string | null | undefined;
  /** Postcode, `1234AB` with or without a space. A key together with houseNumber. */
  readonly postcode?: string | null | undefined;
  /** Street, when the postcode is not known, 2 to 80 characters. After at least seven characters it may end in `*`, or before them begin with it, for any rest. A key together with houseNumber. */
  readonly street?: string | null | undefined;
};

/** What kind of refusal it is. A closed list: decide on the code, show the message. */
export type ProblemCode =
  /** Somebody else changed it after it was read; the present state is given. */
  | 'CHANGED_MEANWHILE'
  /** The department's system answered and says no, with its reason; nothing was changed. */
  | 'DEPARTMENT_REFUSED'
  /** The department's system gives no usable answer; nothing was changed. */
  | 'DEPARTMENT_UNAVAILABLE'
  /** The input is wrong; each field is named with what to do. Nothing was changed at a department. */
  | 'INVALID_INPUT'
  /** It does not exist, or the user may not know that it does. */
  | 'NOT_FOUND'
  /** The user lacks a right; it is named. A supervisor can grant it. */
  | 'NOT_PERMITTED'
  /** The same operation is still under way: follow it. Do not try again. */
  | 'OPERATION_RUNNING'
  /** The department may or may not have done it. The hub finds out: follow the operation. Do not try again. */
  | 'OUTCOME_UNKNOWN'
  /** Somebody else took the time meanwhile; alternatives are given. */
  | 'SLOT_TAKEN'
  /** More people fit than may be given at once; it is said which detail to add. Nobody is given. */
  | 'TOO_MANY_PERSONS';

/** Why a person is looked up (doelbinding). Kept in the audit log with who asked and which keys were used. */
export type Purpose =
  /** To make, find, change or cancel an appointment for the citizen on the line. */
  | 'APPOINTMENT'
  /** To handle a complaint of the citizen. */
  | 'COMPLAINT'
  /** To make, find, change or follow a melding of the citizen on the line. */
  | 'MELDING'
  /** To answer a question of the citizen on the line about their own affairs. */
  | 'QUESTION';

/** How a question ended. */
export type QuestionOutcome =
  /** Answered by the agent alone. */
  | 'ANSWERED'
  /** Answered after asking a senior colleague. */
  | 'ASKED_SENIOR'
  /** A department calls back (terugbelnotitie). Needs the department. */
  | 'CALLBACK'
  /** Left open on purpose. Needs the reason. */
  | 'LEFT_OPEN'
  /** Referred: to another body, or to another place such as the counter or the website. */
  | 'REFERRED'
  /** Transferred to a department without being announced. Needs the department. */
  | 'TRANSFERRED_COLD'
  /** Transferred to a department, and announced to whoever took it. Needs the department. */
  | 'TRANSFERRED_WARM';

/** Why it is not done. */
export type RejectionReason =
  /** The answer is there; the explanation says where. */
  | 'ALREADY_ANSWERED'
  /** It cannot be done, or costs too much for what it brings. */
  | 'NOT_FEASIBLE'
  /** It is about another organisation. */
  | 'NOT_OURS'
  /** Something else; the explanation tells. */
  | 'OTHER'
  /** It is not clear what is meant. */
  | 'UNCLEAR';

/** A page of the website that is wrong or unclear. */
export type ReportWebsiteErrorInput = {
  /** Number of the contact in which it came up, as `startContact` gave it or as it was heard: one typing mistake is corrected, an unknown number refused. Counts as one contact behind the item. */
  readonly contactReference?: string | null | undefined;
  /** The department that it is about, by its id in the hub. */
  readonly departmentId?: string | null | undefined;
  /** Address of the page, as the browser shows it. What stands after a question mark is not kept. */
  readonly pageAddress: string;
  /** The question that the page caused, in one line: 3 to 200 characters, without citizens' data. */
  readonly subject: string;
  /** What is wrong or unclear: at most 4,000 characters, without citizens' data. */
  readonly text?: string | null | undefined;
};

/** Where to move an appointment to. */
export type RescheduleAppointmentInput = {
  /** The appointment, by its id in the hub. */
  readonly appointmentId: string;
  /** Another location; the same one when left out. */
  readonly locationId?: string | null | undefined;
  /** Start of a free slot, from `slots`. */
  readonly start: string;
  /** The version that the move is based on; when given and no longer the present one, the answer is ChangedMeanwhile. */
  readonly version?: string | null | undefined;
};

/** A product, and for how many of the people. */
export type SelectedProductInput = {
  /** For how many people, 1 to 20. */
  readonly amount?: number;
  /** Id of the product at the department. */
  readonly productId: string;
};

/** What is wanted: products of one department, for how many people; for a pick-up also the address and the package. */
export type SelectionInput = {
  /** Only for a pick-up, and required there: where. */
  readonly address?: AddressInput | null | undefined;
  /** Only for a pick-up, and required there: what, one to thirty kinds. */
  readonly items?: ReadonlyArray<PackageItemInput> | null | undefined;
  /** How many people come, 1 to 20; the largest amount of a product when left out. */
  readonly persons?: number | null | undefined;
  /** One to ten products of the department. */
  readonly products: ReadonlyArray<SelectedProductInput>;
};

/** What the share of wrap-ups is counted by. */
export type ShareBy =
  /** Each agent. */
  | 'AGENT'
  /** Each day on which contacts began, in Europe/Amsterdam. */
  | 'DAY'
  /** Each team. */
  | 'TEAM';

/** The door at or near which something is wrong. Give the street, or the postcode, and the house number where there is one. */
export type SoughtAddressInput = {
  /** House number, 1 to 99999. Neighbours are looked at too. */
  readonly houseNumber?: number | null | undefined;
  /** Postcode, `1234AB` with or without a space. */
  readonly postcode?: string | null | undefined;
  /** Street, 2 to 100 characters; capitals, accents and spaces do not matter. */
  readonly street?: string | null | undefined;
};

/** Where something is wrong: a point on the map, an address, or both. The point finds best. */
export type SoughtPlaceInput = {
  /** The address. */
  readonly address?: SoughtAddressInput | null | undefined;
  /** The point on the map. */
  readonly point?: GeoPointInput | null | undefined;
};

/** How far the answer of one source can be relied on. */
export type SourceState =
  /** The source answered; what it has is here. */
  | 'COMPLETE'
  /** Only part of what the source has can be here; the message says which part and how to get the rest. */
  | 'INCOMPLETE'
  /** Not asked: the user lacks the right. */
  | 'NOT_PERMITTED'
  /** Not asked: the source cannot answer this question; the message says what it can. */
  | 'NOT_SUPPORTED'
  /** The source did not answer in time. What it has is NOT here. */
  | 'TIMED_OUT'
  /** The source failed or could not be reached. What it has is NOT here. */
  | 'UNAVAILABLE';

/** A contact that begins. */
export type StartContactInput = {
  /** What is known of the caller. */
  readonly caller?: ContactCallerInput | null | undefined;
  /** How the citizen came. */
  readonly channel: Channel;
  /** The questions, at most twenty, each 1 to 1,000 characters: of an e-mail, all that are in it. They get the ids 1, 2, and so on. */
  readonly questions?: ReadonlyArray<string> | null | undefined;
  /** E-mail and letter: when it came in, at most a year ago; now when left out. The two working days count from here. */
  readonly receivedAt?: string | null | undefined;
};

/** A question for which the agent found no answer. */
export type SuggestQuestionInput = {
  /** Number of the contact in which it came up, as `startContact` gave it or as it was heard: one typing mistake is corrected, an unknown number refused. Counts as one contact behind the item. */
  readonly contactReference?: string | null | undefined;
  /** The department that it is about, by its id in the hub. */
  readonly departmentId?: string | null | undefined;
  /** What was searched for in vain, as it was typed: at most 200 characters. */
  readonly searchTerm?: string | null | undefined;
  /** What it is about, in one line: 3 to 200 characters, without citizens' data. */
  readonly subject: string;
  /** The rest, for whoever takes it up: at most 4,000 characters, without citizens' data. */
  readonly text?: string | null | undefined;
};

/** How a contact ended. For the simplest one the subject is enough: one question, answered. Give the questions instead when there are several. */
export type WrapUpContactInput = {
  /** The knowledge article that was used for the only question. */
  readonly articleId?: string | null | undefined;
  /** The contact. */
  readonly contactId: string;
  /** The department that the only question is about, by its id in the hub. */
  readonly departmentId?: string | null | undefined;
  /** Why the only question was left open, 3 to 500 characters. Needed with LEFT_OPEN. */
  readonly leftOpenReason?: string | null | undefined;
  /** How the only question ended; as it was typed when left out, and else ANSWERED, save for an e-mail. */
  readonly outcome?: QuestionOutcome | null | undefined;
  /** How each question ended, at most twenty. Questions that are not named stay as they were typed. */
  readonly questions?: ReadonlyArray<WrapUpQuestionInput> | null | undefined;
  /** Subject of the only question, 1 to 200 characters, without personal data; as it was typed when left out. */
  readonly subject?: string | null | undefined;
  /** The version of the contact that the agent saw: when another window changed it since, that is shown first. Not looked at when left out. */
  readonly version?: number | null | undefined;
};

/** How one question ended. What is left out stays as it was typed. */
export type WrapUpQuestionInput = {
  /** What was answered, at most 4,000 characters. */
  readonly answer?: string | null | undefined;
  /** The knowledge article that was used, at most 200 characters. */
  readonly articleId?: string | null | undefined;
  /** The department that it is about, by its id in the hub. */
  readonly departmentId?: string | null | undefined;
  /** The question, by its id in the contact; a new id is a new question. */
  readonly id: string;
  /** Why it was left open, 3 to 500 characters. Needed with LEFT_OPEN. */
  readonly leftOpenReason?: string | null | undefined;
  /** How it ended. */
  readonly outcome?: QuestionOutcome | null | undefined;
  /** Subject, 1 to 200 characters, without personal data. */
  readonly subject?: string | null | undefined;
  /** The question in the citizen's words, at most 1,000 characters. */
  readonly text?: string | null | undefined;
};

export type WhoAmIQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoAmIQuery = { readonly me: { readonly name: string, readonly roles: ReadonlyArray<string>, readonly rights: ReadonlyArray<{ readonly departmentId: string, readonly capability: Capability, readonly action: Action }> } };

export type ConnectedDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectedDepartmentsQuery = { readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly sandbox: boolean, readonly phone: string | null, readonly servicePromise: { readonly workingDays: number } | null, readonly capabilities: ReadonlyArray<{ readonly capability: Capability, readonly permittedActions: ReadonlyArray<Action>, readonly appointmentsSupport: { readonly findByPerson: ReadonlyArray<string>, readonly changes: ReadonlyArray<string>, readonly severalProducts: boolean, readonly severalPersons: boolean, readonly cancellationReasons: boolean } | null, readonly requestsSupport: { readonly findByPerson: ReadonlyArray<string>, readonly mayHideKinds: boolean } | null }> }> };

export type MeldingOfCustomerFragment = { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusText: string | null, readonly reportedAt: string, readonly text: string, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string } };

export type ContactOfCustomerFragment = { readonly id: string, readonly spokenReference: string, readonly channel: Channel, readonly agentName: string, readonly startedAt: string, readonly notes: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly outcome: QuestionOutcome | null, readonly answer: string | null }> };

export type ViewCustomerQueryVariables = Exact<{
  person: PersonKeyInput;
  purpose: Purpose;
}>;


export type ViewCustomerQuery = { readonly customer:
    | { readonly __typename: 'CustomerView', readonly complete: boolean, readonly remarks: ReadonlyArray<string>, readonly person: { readonly advice: string | null, readonly item: { readonly maskedBsn: string, readonly notices: ReadonlyArray<string>, readonly name: { readonly full: string } | null, readonly birthDate: { readonly text: string } | null, readonly address: { readonly lines: ReadonlyArray<string> } | null } | null, readonly source: { readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } } | null }, readonly appointments: { readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly name: string, readonly amount: number }>, readonly location: { readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }> }, readonly requests: { readonly items: ReadonlyArray<{ readonly id: string, readonly number: string, readonly summary: string, readonly submittedOn: string, readonly department: { readonly id: string, readonly name: string } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }> }, readonly meldingen: { readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusText: string | null, readonly reportedAt: string, readonly text: string, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }> }, readonly contacts: { readonly state: SourceState, readonly message: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly spokenReference: string, readonly channel: Channel, readonly agentName: string, readonly startedAt: string, readonly notes: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly outcome: QuestionOutcome | null, readonly answer: string | null }> }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type FoundAppointmentFragment = { readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly name: string, readonly amount: number }>, readonly location: { readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> };

export type SourceStateFragment = { readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } };

export type FindAppointmentsOfPersonQueryVariables = Exact<{
  person: PersonKeyInput;
  purpose: Purpose;
  period?: Period;
}>;


export type FindAppointmentsOfPersonQuery = { readonly appointmentsOfPerson:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'PersonAppointments', readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly name: string, readonly amount: number }>, readonly location: { readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }> }
   };

export type FindAppointmentsByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type FindAppointmentsByReferenceQuery = { readonly appointmentsByReference:
    | { readonly __typename: 'AppointmentsFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly name: string, readonly amount: number }>, readonly location: { readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type ShowAppointmentQueryVariables = Exact<{
  id: string;
}>;


export type ShowAppointmentQuery = { readonly appointment:
    | { readonly __typename: 'Appointment', readonly version: string | null, readonly caseNumber: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly name: string, readonly amount: number }>, readonly location: { readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type OfferedProductsQueryVariables = Exact<{
  departmentId: string;
}>;


export type OfferedProductsQuery = { readonly products:
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'ProductList', readonly items: ReadonlyArray<{ readonly id: string, readonly name: string, readonly durationMinutes: number | null, readonly personsMax: number | null, readonly requirements: ReadonlyArray<string>, readonly costs: ReadonlyArray<{ readonly description: string, readonly amountCents: number }>, readonly itemKinds: ReadonlyArray<{ readonly id: string, readonly name: string, readonly amountMax: number }> | null }> }
   };

export type FreeDaysQueryVariables = Exact<{
  departmentId: string;
  selection: SelectionInput;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type FreeDaysQuery = { readonly availability:
    | { readonly __typename: 'Availability', readonly firstFreeDay: string | null, readonly servicePromise: { readonly workingDays: number, readonly until: string, readonly isMet: boolean } | null, readonly locations: ReadonlyArray<{ readonly firstFreeDay: string | null, readonly days: ReadonlyArray<string>, readonly location: { readonly id: string | null, readonly name: string } }> }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
   };

export type FreeTimesQueryVariables = Exact<{
  departmentId: string;
  selection: SelectionInput;
  locationId: string;
  date: string;
}>;


export type FreeTimesQuery = { readonly slots:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'SlotList', readonly items: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type BookMutationVariables = Exact<{
  input: BookAppointmentInput;
  idempotencyKey: string;
}>;


export type BookMutation = { readonly bookAppointment:
    | { readonly __typename: 'AppointmentBooked', readonly requirements: ReadonlyArray<string>, readonly appointment: { readonly id: string, readonly reference: string, readonly start: string, readonly location: { readonly name: string } }, readonly costs: ReadonlyArray<{ readonly description: string, readonly amountCents: number }> }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly state: OperationState, readonly message: string } }
    | { readonly __typename: 'SlotTaken', readonly code: ProblemCode, readonly message: string, readonly alternatives: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type FollowOperationQueryVariables = Exact<{
  id: string;
}>;


export type FollowOperationQuery = { readonly operation: { readonly id: string, readonly state: OperationState, readonly message: string, readonly appointmentId: string | null, readonly task: { readonly id: string, readonly text: string } | null } | null };

export type MoveMutationVariables = Exact<{
  input: RescheduleAppointmentInput;
  idempotencyKey: string;
}>;


export type MoveMutation = { readonly rescheduleAppointment:
    | { readonly __typename: 'AppointmentRescheduled', readonly appointment: { readonly id: string, readonly reference: string, readonly start: string, readonly location: { readonly name: string } } }
    | { readonly __typename: 'ChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly appointment: { readonly id: string, readonly version: string | null, readonly start: string, readonly status: AppointmentStatus } }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly state: OperationState, readonly message: string } }
    | { readonly __typename: 'SlotTaken', readonly code: ProblemCode, readonly message: string, readonly alternatives: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type ChangeMutationVariables = Exact<{
  input: ChangeAppointmentInput;
  idempotencyKey: string;
}>;


export type ChangeMutation = { readonly changeAppointment:
    | { readonly __typename: 'AppointmentChanged', readonly appointment: { readonly id: string, readonly reference: string, readonly version: string | null, readonly notes: string | null, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null } }
    | { readonly __typename: 'ChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly appointment: { readonly id: string, readonly version: string | null, readonly notes: string | null, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null } }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly state: OperationState, readonly message: string } }
    | { readonly __typename: 'SlotTaken', readonly code: ProblemCode, readonly message: string, readonly alternatives: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type CancelMutationVariables = Exact<{
  appointmentId: string;
  reason: string;
  idempotencyKey: string;
}>;


export type CancelMutation = { readonly cancelAppointment:
    | { readonly __typename: 'AppointmentCancelled', readonly reasonKept: boolean, readonly operation: { readonly id: string } }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly state: OperationState, readonly message: string } }
   };

export type RegistryOfPersonsQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistryOfPersonsQuery = { readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string, readonly capabilities: ReadonlyArray<{ readonly capability: Capability, readonly permittedActions: ReadonlyArray<Action>, readonly personsSupport: { readonly findBy: ReadonlyArray<string>, readonly purposes: ReadonlyArray<{ readonly purpose: Purpose, readonly fields: ReadonlyArray<PersonDetail> }> } | null }> }> };

export type LookUpPersonsQueryVariables = Exact<{
  person: PersonSearchInput;
  purpose: Purpose;
}>;


export type LookUpPersonsQuery = { readonly persons:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'PersonsFound', readonly advice: string | null, readonly allowedFields: ReadonlyArray<PersonDetail>, readonly source: { readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }, readonly items: ReadonlyArray<{ readonly bsn: string | null, readonly maskedBsn: string, readonly notices: ReadonlyArray<string>, readonly confidential: boolean, readonly deceased: boolean, readonly underInvestigation: ReadonlyArray<PersonDetail>, readonly name: { readonly full: string } | null, readonly birthDate: { readonly text: string } | null, readonly address: { readonly lines: ReadonlyArray<string> } | null }> }
    | { readonly __typename: 'TooManyPersons', readonly code: ProblemCode, readonly message: string, readonly addDetails: ReadonlyArray<string> }
   };

export type WhatCanBeReportedQueryVariables = Exact<{
  departmentId?: string | null | undefined;
}>;


export type WhatCanBeReportedQuery = { readonly meldingCategories: { readonly items: ReadonlyArray<{ readonly id: string, readonly name: string, readonly group: string | null, readonly description: string | null, readonly department: { readonly id: string, readonly name: string }, readonly serviceLevel: { readonly days: number, readonly dayKind: DayKind } | null, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string } }> } };

export type IsItReportedAlreadyQueryVariables = Exact<{
  place: SoughtPlaceInput;
  categoryId?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type IsItReportedAlreadyQuery = { readonly likelyDuplicateMeldingen:
    | { readonly __typename: 'InvalidInput', readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'LikelyDuplicates', readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly likelihood: number, readonly sentence: string, readonly known: string }>, readonly situations: ReadonlyArray<{ readonly id: string, readonly text: string }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly asOf: string | null, readonly department: { readonly id: string } }> }
   };

export type WhatIsKnownHereQueryVariables = Exact<{
  point: GeoPointInput;
  radiusMeters: number;
}>;


export type WhatIsKnownHereQuery = { readonly meldingenNear:
    | { readonly __typename: 'InvalidInput', readonly message: string }
    | { readonly __typename: 'MeldingenFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string } }> }
   };

export type WhatBecameOfQueryVariables = Exact<{
  reference: string;
}>;


export type WhatBecameOfQuery = { readonly meldingenByReference:
    | { readonly __typename: 'InvalidInput', readonly message: string }
    | { readonly __typename: 'MeldingenFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly history:
          | { readonly message: string }
          | { readonly items: ReadonlyArray<{ readonly at: string, readonly title: string, readonly text: string | null }> }
          | { readonly message: string }
        , readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string } }> }
   };

export type MeldingenOfCallerQueryVariables = Exact<{
  person: PersonKeyInput;
}>;


export type MeldingenOfCallerQuery = { readonly meldingenOfPerson:
    | { readonly __typename: 'InvalidInput', readonly message: string }
    | { readonly __typename: 'MeldingenFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string } }> }
   };

export type MeldingFactsFragment = { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null };

export type ReportMutationVariables = Exact<{
  input: CreateMeldingInput;
  idempotencyKey: string;
}>;


export type ReportMutation = { readonly createMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingCreated', readonly toTell: ReadonlyArray<string>, readonly melding: { readonly id: string, readonly reference: string }, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly state: OperationState, readonly message: string } }
   };

export type JoinReportMutationVariables = Exact<{
  input: JoinMeldingInput;
  idempotencyKey: string;
}>;


export type JoinReportMutation = { readonly joinMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null } }
    | { readonly __typename: 'MeldingJoined', readonly toTell: ReadonlyArray<string>, readonly melding: { readonly reference: string, readonly statusText: string | null } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly state: OperationState, readonly message: string } }
   };

export type CorrectReportMutationVariables = Exact<{
  input: ChangeMeldingInput;
  idempotencyKey: string;
}>;


export type CorrectReportMutation = { readonly changeMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'MeldingChangeMade', readonly melding: { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null } }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string }
   };

export type AddToReportMutationVariables = Exact<{
  meldingId: string;
  text: string;
  idempotencyKey: string;
}>;


export type AddToReportMutation = { readonly addMeldingNote:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'MeldingChangeMade' }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string }
   };

export type AddPhotosMutationVariables = Exact<{
  meldingId: string;
  attachmentIds: ReadonlyArray<string> | string;
  idempotencyKey: string;
}>;


export type AddPhotosMutation = { readonly attachToMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'MeldingAttachmentsAdded', readonly toTell: ReadonlyArray<string>, readonly operation: { readonly task: { readonly text: string } | null } }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string }
   };

export type WithdrawReportMutationVariables = Exact<{
  meldingId: string;
  reason: string;
  version?: string | null | undefined;
  idempotencyKey: string;
}>;


export type WithdrawReportMutation = { readonly cancelMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'MeldingCancelled' }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly statusText: string | null, readonly text: string, readonly version: string | null, readonly permittedActions: ReadonlyArray<Action>, readonly category: { readonly name: string }, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null }> | null } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string }
   };

export type FoundRequestFragment = { readonly id: string, readonly number: string, readonly kind: string, readonly summary: string, readonly applicantName: string | null, readonly submittedOn: string, readonly expectedOn: string | null, readonly isLate: boolean, readonly isOverdue: boolean, readonly isSuspended: boolean, readonly endedOn: string | null, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean, readonly phone: string | null }, readonly status: { readonly name: string, readonly text: string | null, readonly at: string | null } | null, readonly nextSteps: ReadonlyArray<{ readonly name: string }>, readonly result: { readonly name: string } | null };

export type FindRequestsOfPersonQueryVariables = Exact<{
  person: PersonKeyInput;
  purpose?: Purpose;
}>;


export type FindRequestsOfPersonQuery = { readonly requestsOfPerson:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'PersonRequests', readonly items: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: string, readonly summary: string, readonly applicantName: string | null, readonly submittedOn: string, readonly expectedOn: string | null, readonly isLate: boolean, readonly isOverdue: boolean, readonly isSuspended: boolean, readonly endedOn: string | null, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean, readonly phone: string | null }, readonly status: { readonly name: string, readonly text: string | null, readonly at: string | null } | null, readonly nextSteps: ReadonlyArray<{ readonly name: string }>, readonly result: { readonly name: string } | null }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }> }
   };

export type FindRequestsByNumberQueryVariables = Exact<{
  number: string;
}>;


export type FindRequestsByNumberQuery = { readonly requestsByNumber:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'RequestsFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: string, readonly summary: string, readonly applicantName: string | null, readonly submittedOn: string, readonly expectedOn: string | null, readonly isLate: boolean, readonly isOverdue: boolean, readonly isSuspended: boolean, readonly endedOn: string | null, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean, readonly phone: string | null }, readonly status: { readonly name: string, readonly text: string | null, readonly at: string | null } | null, readonly nextSteps: ReadonlyArray<{ readonly name: string }>, readonly result: { readonly name: string } | null }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly department: { readonly id: string, readonly name: string } }> }
   };

export type ShowRequestQueryVariables = Exact<{
  id: string;
}>;


export type ShowRequestQuery = { readonly request:
    | { readonly __typename: 'CitizenRequest', readonly description: string | null, readonly dueOn: string | null, readonly id: string, readonly number: string, readonly kind: string, readonly summary: string, readonly applicantName: string | null, readonly submittedOn: string, readonly expectedOn: string | null, readonly isLate: boolean, readonly isOverdue: boolean, readonly isSuspended: boolean, readonly endedOn: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly text: string | null, readonly at: string | null, readonly remark: string | null }> | null, readonly nextSteps: ReadonlyArray<{ readonly text: string | null, readonly name: string }>, readonly result: { readonly remark: string | null, readonly name: string } | null, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean, readonly phone: string | null }, readonly status: { readonly name: string, readonly text: string | null, readonly at: string | null } | null }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type StartContactMutationVariables = Exact<{
  input: StartContactInput;
  idempotencyKey: string;
}>;


export type StartContactMutation = { readonly startContact:
    | { readonly __typename: 'ContactStarted', readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly version: number, readonly mirror: { readonly state: MirrorState, readonly message: string | null, readonly isShortened: boolean } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> }, readonly withoutWrapUp: ReadonlyArray<{ readonly id: string, readonly spokenReference: string, readonly startedAt: string }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type MyOpenContactsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyOpenContactsQuery = { readonly myOpenContacts:
    | { readonly __typename: 'ContactConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly version: number, readonly mirror: { readonly state: MirrorState, readonly message: string | null, readonly isShortened: boolean } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type SaveContactDraftMutationVariables = Exact<{
  contactId: string;
  changes: ReadonlyArray<ContactDraftChangeInput> | ContactDraftChangeInput;
  idempotencyKey: string;
}>;


export type SaveContactDraftMutation = { readonly saveContactDraft:
    | { readonly __typename: 'ContactChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly conflicts: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly yours: string, readonly theirs: string, readonly version: number }>, readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly version: number, readonly mirror: { readonly state: MirrorState, readonly message: string | null, readonly isShortened: boolean } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'ContactDraftSaved', readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly version: number, readonly mirror: { readonly state: MirrorState, readonly message: string | null, readonly isShortened: boolean } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type WrapUpContactMutationVariables = Exact<{
  input: WrapUpContactInput;
  idempotencyKey: string;
}>;


export type WrapUpContactMutation = { readonly wrapUpContact:
    | { readonly __typename: 'ContactChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly version: number, readonly mirror: { readonly state: MirrorState, readonly message: string | null, readonly isShortened: boolean } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'ContactWrappedUp', readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly version: number, readonly mirror: { readonly state: MirrorState, readonly message: string | null, readonly isShortened: boolean } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type EndContactMutationVariables = Exact<{
  contactId: string;
  idempotencyKey: string;
}>;


export type EndContactMutation = { readonly endContact:
    | { readonly __typename: 'ContactEnded', readonly contact: { readonly id: string, readonly state: ContactState } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ContactsWithoutWrapUpQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ContactsWithoutWrapUpQuery = { readonly contactsWithoutWrapUp:
    | { readonly __typename: 'ContactConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly spokenReference: string, readonly agentName: string, readonly endedAt: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type OverdueContactsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OverdueContactsQuery = { readonly overdueContacts:
    | { readonly __typename: 'ContactConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly spokenReference: string, readonly agentName: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly outcome: QuestionOutcome | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type LinkToContactMutationVariables = Exact<{
  contactId: string;
  kind: ContactLinkKind;
  targetId: string;
  idempotencyKey: string;
}>;


export type LinkToContactMutation = { readonly linkToContact:
    | { readonly __typename: 'ContactLinked', readonly contact: { readonly id: string, readonly links: ReadonlyArray<{ readonly kind: ContactLinkKind, readonly targetId: string, readonly byHub: boolean }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ContactByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type ContactByReferenceQuery = { readonly contactByReference:
    | { readonly __typename: 'ContactsFound', readonly isCorrected: boolean, readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly startedAt: string, readonly notes: string | null, readonly caller: { readonly name: string | null } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly text: string | null, readonly answer: string | null, readonly outcome: QuestionOutcome | null, readonly departmentId: string | null, readonly leftOpenReason: string | null }>, readonly links: ReadonlyArray<{ readonly kind: ContactLinkKind, readonly targetId: string }> }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type ContactsOfPersonQueryVariables = Exact<{
  person: PersonKeyInput;
  purpose: Purpose;
  after?: string | null | undefined;
}>;


export type ContactsOfPersonQuery = { readonly contactsOfPerson:
    | { readonly __typename: 'ContactConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly startedAt: string, readonly notes: string | null, readonly caller: { readonly name: string | null } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly text: string | null, readonly answer: string | null, readonly outcome: QuestionOutcome | null, readonly departmentId: string | null, readonly leftOpenReason: string | null }>, readonly links: ReadonlyArray<{ readonly kind: ContactLinkKind, readonly targetId: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string }
   };

export type WrapUpSharesQueryVariables = Exact<{
  from: string;
  to: string;
  by: ShareBy;
}>;


export type WrapUpSharesQuery = { readonly wrapUpShares:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'WrapUpShares', readonly items: ReadonlyArray<{ readonly day: string | null, readonly team: string | null, readonly agentName: string | null, readonly contacts: number, readonly wrappedUp: number, readonly share: number }> }
   };

export type OwnContactFragment = { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly version: number, readonly mirror: { readonly state: MirrorState, readonly message: string | null, readonly isShortened: boolean } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> };

export type PastContactFragment = { readonly id: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly startedAt: string, readonly notes: string | null, readonly caller: { readonly name: string | null } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly text: string | null, readonly answer: string | null, readonly outcome: QuestionOutcome | null, readonly departmentId: string | null, readonly leftOpenReason: string | null }>, readonly links: ReadonlyArray<{ readonly kind: ContactLinkKind, readonly targetId: string }> };

export type OfferedSubjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferedSubjectsQuery = { readonly contactSubjects: ReadonlyArray<string> };

export type WhatLooksLikeItQueryVariables = Exact<{
  kind: InboxKind;
  subject: string;
  text?: string | null | undefined;
  page?: string | null | undefined;
}>;


export type WhatLooksLikeItQuery = { readonly similarInboxItems:
    | { readonly __typename: 'InboxItemList', readonly items: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number, readonly reportsCount: number }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type CountContactWithMutationVariables = Exact<{
  itemId: string;
  contactReference: string;
  idempotencyKey: string;
}>;


export type CountContactWithMutation = { readonly addContactToInboxItem:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number, readonly reportsCount: number } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type SuggestMutationVariables = Exact<{
  input: SuggestQuestionInput;
  idempotencyKey: string;
}>;


export type SuggestMutation = { readonly suggestQuestion:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number, readonly reportsCount: number } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ReportPageMutationVariables = Exact<{
  input: ReportWebsiteErrorInput;
  idempotencyKey: string;
}>;


export type ReportPageMutation = { readonly reportWebsiteError:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number, readonly reportsCount: number } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type WhatBecameOfMySuggestionsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type WhatBecameOfMySuggestionsQuery = { readonly unseenInboxOutcomes: number, readonly myInboxItems:
    | { readonly __typename: 'InboxItemConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly seenAt: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type HaveSeenOutcomesMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  idempotencyKey: string;
}>;


export type HaveSeenOutcomesMutation = { readonly markInboxOutcomesSeen:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'OutcomesSeen', readonly count: number }
   };

export type SentToInboxFragment = { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number, readonly reportsCount: number };

export type SimilarInboxItemsQueryVariables = Exact<{
  kind: InboxKind;
  subject: string;
  text?: string | null | undefined;
  page?: string | null | undefined;
}>;


export type SimilarInboxItemsQuery = { readonly similarInboxItems:
    | { readonly __typename: 'InboxItemList', readonly items: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly state: InboxState, readonly contactsCount: number, readonly outcome: { readonly text: string | null, readonly link: string | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type AddContactToInboxItemMutationVariables = Exact<{
  itemId: string;
  contactReference: string;
  idempotencyKey: string;
}>;


export type AddContactToInboxItemMutation = { readonly addContactToInboxItem:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly madeAt: string, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type SuggestQuestionMutationVariables = Exact<{
  input: SuggestQuestionInput;
  idempotencyKey: string;
}>;


export type SuggestQuestionMutation = { readonly suggestQuestion:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly madeAt: string, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ReportWebsiteErrorMutationVariables = Exact<{
  input: ReportWebsiteErrorInput;
  idempotencyKey: string;
}>;


export type ReportWebsiteErrorMutation = { readonly reportWebsiteError:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly madeAt: string, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type GiveArticleFeedbackMutationVariables = Exact<{
  input: GiveArticleFeedbackInput;
  idempotencyKey: string;
}>;


export type GiveArticleFeedbackMutation = { readonly giveArticleFeedback:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly madeAt: string, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type UnseenInboxOutcomesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnseenInboxOutcomesQuery = { readonly unseenInboxOutcomes: number };

export type MyInboxItemsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type MyInboxItemsQuery = { readonly myInboxItems:
    | { readonly __typename: 'InboxItemConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly madeAt: string, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
   };

export type MarkInboxOutcomesSeenMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  idempotencyKey: string;
}>;


export type MarkInboxOutcomesSeenMutation = { readonly markInboxOutcomesSeen:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomesSeen', readonly count: number }
   };

export type OwnInboxItemsChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type OwnInboxItemsChangedSubscription = { readonly inboxChanged: { readonly itemIds: ReadonlyArray<string> } };

export type OwnInboxItemFragment = { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly dueAt: string, readonly madeAt: string, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null };

export type MeldingChangedSubscriptionVariables = Exact<{
  departmentId?: string | null | undefined;
  id?: string | null | undefined;
}>;


export type MeldingChangedSubscription = { readonly meldingChanged: { readonly id: string, readonly departmentId: string } };

export type FeedbackChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FeedbackChangedSubscription = { readonly feedbackChanged: string };

export type FeedbackTasksQueryVariables = Exact<{
  state: FeedbackTaskState;
  overdue: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type FeedbackTasksQuery = { readonly feedbackTasks:
    | { readonly overdueTotal: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly meldingId: string, readonly reference: string, readonly channel: InformChannel, readonly meldingStatus: MeldingStatus, readonly statusText: string | null, readonly dueOn: string, readonly isOverdue: boolean, readonly attempts: number, readonly department: { readonly id: string, readonly name: string }, readonly contact: { readonly name: string | null, readonly email: string | null, readonly phone: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly code: ProblemCode, readonly message: string }
   };

export type SettleFeedbackMutationVariables = Exact<{
  taskId: string;
  outcome: FeedbackOutcome;
  note?: string | null | undefined;
  idempotencyKey: string;
}>;


export type SettleFeedbackMutation = { readonly settleFeedback:
    | { readonly id: string, readonly state: FeedbackTaskState, readonly dueOn: string, readonly attempts: number }
    | { readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly code: ProblemCode, readonly message: string }
   };

export type RaiseMeldingMutationVariables = Exact<{
  meldingId: string;
  displeasure: string;
  wishes?: string | null | undefined;
  idempotencyKey: string;
}>;


export type RaiseMeldingMutation = { readonly raiseMelding:
    | { readonly id: string, readonly reference: string, readonly meldingReference: string, readonly decideBy: string, readonly legalTerms: string }
    | { readonly code: ProblemCode, readonly message: string }
    | { readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly code: ProblemCode, readonly message: string }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const MeldingOfCustomerFragmentDoc = new TypedDocumentString(`
    fragment MeldingOfCustomer on Melding {
  id
  reference
  status
  statusText
  reportedAt
  text
  department {
    id
    name
  }
  permittedActions
}
    `, {"fragmentName":"MeldingOfCustomer"}) as unknown as TypedDocumentString<MeldingOfCustomerFragment, unknown>;
export const ContactOfCustomerFragmentDoc = new TypedDocumentString(`
    fragment ContactOfCustomer on Contact {
  id
  spokenReference
  channel
  agentName
  startedAt
  notes
  questions {
    id
    text
    subject
    outcome
    answer
  }
}
    `, {"fragmentName":"ContactOfCustomer"}) as unknown as TypedDocumentString<ContactOfCustomerFragment, unknown>;
export const FoundAppointmentFragmentDoc = new TypedDocumentString(`
    fragment FoundAppointment on Appointment {
  id
  reference
  status
  start
  end
  department {
    id
    name
    sandbox
  }
  products {
    name
    amount
  }
  location {
    name
  }
  customers {
    name
  }
  permittedActions
}
    `, {"fragmentName":"FoundAppointment"}) as unknown as TypedDocumentString<FoundAppointmentFragment, unknown>;
export const SourceStateFragmentDoc = new TypedDocumentString(`
    fragment SourceState on Source {
  department {
    id
    name
  }
  state
  message
}
    `, {"fragmentName":"SourceState"}) as unknown as TypedDocumentString<SourceStateFragment, unknown>;
export const MeldingFactsFragmentDoc = new TypedDocumentString(`
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}
    `, {"fragmentName":"MeldingFacts"}) as unknown as TypedDocumentString<MeldingFactsFragment, unknown>;
export const FoundRequestFragmentDoc = new TypedDocumentString(`
    fragment FoundRequest on CitizenRequest {
  id
  number
  kind
  summary
  applicantName
  submittedOn
  expectedOn
  isLate
  isOverdue
  isSuspended
  endedOn
  department {
    id
    name
    sandbox
    phone
  }
  status {
    name
    text
    at
  }
  nextSteps {
    name
  }
  result {
    name
  }
}
    `, {"fragmentName":"FoundRequest"}) as unknown as TypedDocumentString<FoundRequestFragment, unknown>;
export const OwnContactFragmentDoc = new TypedDocumentString(`
    fragment OwnContact on Contact {
  id
  reference
  spokenReference
  channel
  state
  startedAt
  dueAt
  isOverdue
  version
  mirror {
    state
    message
    isShortened
  }
  questions {
    id
    text
    subject
    departmentId
    outcome
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}
    `, {"fragmentName":"OwnContact"}) as unknown as TypedDocumentString<OwnContactFragment, unknown>;
export const PastContactFragmentDoc = new TypedDocumentString(`
    fragment PastContact on Contact {
  id
  spokenReference
  channel
  state
  agentName
  startedAt
  caller {
    name
  }
  notes
  questions {
    id
    subject
    text
    answer
    outcome
    departmentId
    leftOpenReason
  }
  links {
    kind
    targetId
  }
}
    `, {"fragmentName":"PastContact"}) as unknown as TypedDocumentString<PastContactFragment, unknown>;
export const SentToInboxFragmentDoc = new TypedDocumentString(`
    fragment SentToInbox on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  contactsCount
  reportsCount
}
    `, {"fragmentName":"SentToInbox"}) as unknown as TypedDocumentString<SentToInboxFragment, unknown>;
export const OwnInboxItemFragmentDoc = new TypedDocumentString(`
    fragment OwnInboxItem on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  madeAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
}
    `, {"fragmentName":"OwnInboxItem"}) as unknown as TypedDocumentString<OwnInboxItemFragment, unknown>;
export const WhoAmIDocument = new TypedDocumentString(`
    query WhoAmI {
  me {
    name
    roles
    rights {
      departmentId
      capability
      action
    }
  }
}
    `) as unknown as TypedDocumentString<WhoAmIQuery, WhoAmIQueryVariables>;
export const ConnectedDepartmentsDocument = new TypedDocumentString(`
    query ConnectedDepartments {
  departments {
    id
    name
    sandbox
    phone
    servicePromise {
      workingDays
    }
    capabilities {
      capability
      permittedActions
      appointmentsSupport {
        findByPerson
        changes
        severalProducts
        severalPersons
        cancellationReasons
      }
      requestsSupport {
        findByPerson
        mayHideKinds
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ConnectedDepartmentsQuery, ConnectedDepartmentsQueryVariables>;
export const ViewCustomerDocument = new TypedDocumentString(`
    query ViewCustomer($person: PersonKeyInput!, $purpose: Purpose!) {
  customer(person: $person, purpose: $purpose) {
    __typename
    ... on CustomerView {
      complete
      remarks
      person {
        advice
        item {
          maskedBsn
          notices
          name {
            full
          }
          birthDate {
            text
          }
          address {
            lines
          }
        }
        source {
          ...SourceState
        }
      }
      appointments {
        items {
          ...FoundAppointment
        }
        sources {
          ...SourceState
        }
      }
      requests {
        items {
          id
          number
          summary
          submittedOn
          department {
            id
            name
          }
        }
        sources {
          ...SourceState
        }
      }
      meldingen {
        items {
          ...MeldingOfCustomer
        }
        sources {
          ...SourceState
        }
      }
      contacts {
        items {
          ...ContactOfCustomer
        }
        state
        message
      }
    }
    ... on InvalidInput {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    fragment MeldingOfCustomer on Melding {
  id
  reference
  status
  statusText
  reportedAt
  text
  department {
    id
    name
  }
  permittedActions
}
fragment ContactOfCustomer on Contact {
  id
  spokenReference
  channel
  agentName
  startedAt
  notes
  questions {
    id
    text
    subject
    outcome
    answer
  }
}
fragment FoundAppointment on Appointment {
  id
  reference
  status
  start
  end
  department {
    id
    name
    sandbox
  }
  products {
    name
    amount
  }
  location {
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment SourceState on Source {
  department {
    id
    name
  }
  state
  message
}`) as unknown as TypedDocumentString<ViewCustomerQuery, ViewCustomerQueryVariables>;
export const FindAppointmentsOfPersonDocument = new TypedDocumentString(`
    query FindAppointmentsOfPerson($person: PersonKeyInput!, $purpose: Purpose!, $period: Period! = ALL) {
  appointmentsOfPerson(person: $person, purpose: $purpose, period: $period) {
    __typename
    ... on PersonAppointments {
      items {
        ...FoundAppointment
      }
      sources {
        ...SourceState
      }
    }
    ... on InvalidInput {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    fragment FoundAppointment on Appointment {
  id
  reference
  status
  start
  end
  department {
    id
    name
    sandbox
  }
  products {
    name
    amount
  }
  location {
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment SourceState on Source {
  department {
    id
    name
  }
  state
  message
}`) as unknown as TypedDocumentString<FindAppointmentsOfPersonQuery, FindAppointmentsOfPersonQueryVariables>;
export const FindAppointmentsByReferenceDocument = new TypedDocumentString(`
    query FindAppointmentsByReference($reference: String!) {
  appointmentsByReference(reference: $reference) {
    __typename
    ... on AppointmentsFound {
      advice
      items {
        ...FoundAppointment
      }
      sources {
        ...SourceState
      }
    }
    ... on InvalidInput {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    fragment FoundAppointment on Appointment {
  id
  reference
  status
  start
  end
  department {
    id
    name
    sandbox
  }
  products {
    name
    amount
  }
  location {
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment SourceState on Source {
  department {
    id
    name
  }
  state
  message
}`) as unknown as TypedDocumentString<FindAppointmentsByReferenceQuery, FindAppointmentsByReferenceQueryVariables>;
export const ShowAppointmentDocument = new TypedDocumentString(`
    query ShowAppointment($id: ID!) {
  appointment(id: $id) {
    __typename
    ... on Appointment {
      ...FoundAppointment
      version
      caseNumber
      durationMinutes
      persons
      notes
      items {
        kindId
        name
        amount
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment FoundAppointment on Appointment {
  id
  reference
  status
  start
  end
  department {
    id
    name
    sandbox
  }
  products {
    name
    amount
  }
  location {
    name
  }
  customers {
    name
  }
  permittedActions
}`) as unknown as TypedDocumentString<ShowAppointmentQuery, ShowAppointmentQueryVariables>;
export const OfferedProductsDocument = new TypedDocumentString(`
    query OfferedProducts($departmentId: ID!) {
  products(departmentId: $departmentId) {
    __typename
    ... on ProductList {
      items {
        id
        name
        durationMinutes
        personsMax
        requirements
        costs {
          description
          amountCents
        }
        itemKinds {
          id
          name
          amountMax
        }
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OfferedProductsQuery, OfferedProductsQueryVariables>;
export const FreeDaysDocument = new TypedDocumentString(`
    query FreeDays($departmentId: ID!, $selection: SelectionInput!, $from: Date, $until: Date) {
  availability(
    departmentId: $departmentId
    selection: $selection
    from: $from
    until: $until
  ) {
    __typename
    ... on Availability {
      firstFreeDay
      servicePromise {
        workingDays
        until
        isMet
      }
      locations {
        location {
          id
          name
        }
        firstFreeDay
        days
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FreeDaysQuery, FreeDaysQueryVariables>;
export const FreeTimesDocument = new TypedDocumentString(`
    query FreeTimes($departmentId: ID!, $selection: SelectionInput!, $locationId: ID!, $date: Date!) {
  slots(
    departmentId: $departmentId
    selection: $selection
    locationId: $locationId
    date: $date
  ) {
    __typename
    ... on SlotList {
      items {
        start
        end
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FreeTimesQuery, FreeTimesQueryVariables>;
export const BookDocument = new TypedDocumentString(`
    mutation Book($input: BookAppointmentInput!, $idempotencyKey: String!) {
  bookAppointment(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on AppointmentBooked {
      appointment {
        id
        reference
        start
        location {
          name
        }
      }
      requirements
      costs {
        description
        amountCents
      }
    }
    ... on Problem {
      code
      message
    }
    ... on SlotTaken {
      alternatives {
        start
        end
      }
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
    ... on NotPermitted {
      missingRight {
        departmentId
        capability
        action
      }
    }
    ... on OutcomeUnknown {
      operation {
        id
        state
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BookMutation, BookMutationVariables>;
export const FollowOperationDocument = new TypedDocumentString(`
    query FollowOperation($id: ID!) {
  operation(id: $id) {
    id
    state
    message
    appointmentId
    task {
      id
      text
    }
  }
}
    `) as unknown as TypedDocumentString<FollowOperationQuery, FollowOperationQueryVariables>;
export const MoveDocument = new TypedDocumentString(`
    mutation Move($input: RescheduleAppointmentInput!, $idempotencyKey: String!) {
  rescheduleAppointment(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on AppointmentRescheduled {
      appointment {
        id
        reference
        start
        location {
          name
        }
      }
    }
    ... on Problem {
      code
      message
    }
    ... on SlotTaken {
      alternatives {
        start
        end
      }
    }
    ... on ChangedMeanwhile {
      appointment {
        id
        version
        start
        status
      }
    }
    ... on OutcomeUnknown {
      operation {
        id
        state
        message
      }
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MoveMutation, MoveMutationVariables>;
export const ChangeDocument = new TypedDocumentString(`
    mutation Change($input: ChangeAppointmentInput!, $idempotencyKey: String!) {
  changeAppointment(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on AppointmentChanged {
      appointment {
        id
        reference
        version
        notes
        items {
          kindId
          name
          amount
        }
      }
    }
    ... on Problem {
      code
      message
    }
    ... on SlotTaken {
      alternatives {
        start
        end
      }
    }
    ... on ChangedMeanwhile {
      appointment {
        id
        version
        notes
        items {
          kindId
          name
          amount
        }
      }
    }
    ... on OutcomeUnknown {
      operation {
        id
        state
        message
      }
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeMutation, ChangeMutationVariables>;
export const CancelDocument = new TypedDocumentString(`
    mutation Cancel($appointmentId: ID!, $reason: String!, $idempotencyKey: String!) {
  cancelAppointment(
    appointmentId: $appointmentId
    reason: $reason
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on AppointmentCancelled {
      reasonKept
      operation {
        id
      }
    }
    ... on Problem {
      code
      message
    }
    ... on NotPermitted {
      missingRight {
        departmentId
        capability
        action
      }
    }
    ... on OutcomeUnknown {
      operation {
        id
        state
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CancelMutation, CancelMutationVariables>;
export const RegistryOfPersonsDocument = new TypedDocumentString(`
    query RegistryOfPersons {
  departments {
    id
    name
    capabilities {
      capability
      permittedActions
      personsSupport {
        findBy
        purposes {
          purpose
          fields
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegistryOfPersonsQuery, RegistryOfPersonsQueryVariables>;
export const LookUpPersonsDocument = new TypedDocumentString(`
    query LookUpPersons($person: PersonSearchInput!, $purpose: Purpose!) {
  persons(person: $person, purpose: $purpose) {
    __typename
    ... on PersonsFound {
      advice
      allowedFields
      source {
        ...SourceState
      }
      items {
        bsn
        maskedBsn
        notices
        confidential
        deceased
        name {
          full
        }
        birthDate {
          text
        }
        address {
          lines
        }
        underInvestigation
      }
    }
    ... on InvalidInput {
      code
      message
      fields {
        field
        message
      }
    }
    ... on TooManyPersons {
      code
      message
      addDetails
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment SourceState on Source {
  department {
    id
    name
  }
  state
  message
}`) as unknown as TypedDocumentString<LookUpPersonsQuery, LookUpPersonsQueryVariables>;
export const WhatCanBeReportedDocument = new TypedDocumentString(`
    query WhatCanBeReported($departmentId: ID) {
  meldingCategories(departmentId: $departmentId) {
    items {
      id
      name
      group
      description
      department {
        id
        name
      }
      serviceLevel {
        days
        dayKind
      }
      handledBy {
        name
        isOutsideParty
        advice
      }
    }
    sources {
      department {
        id
      }
      state
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WhatCanBeReportedQuery, WhatCanBeReportedQueryVariables>;
export const IsItReportedAlreadyDocument = new TypedDocumentString(`
    query IsItReportedAlready($place: SoughtPlaceInput!, $categoryId: ID, $text: String) {
  likelyDuplicateMeldingen(place: $place, categoryId: $categoryId, text: $text) {
    __typename
    ... on LikelyDuplicates {
      items {
        id
        reference
        likelihood
        sentence
        known
      }
      situations {
        id
        text
      }
      sources {
        department {
          id
        }
        state
        message
        asOf
      }
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IsItReportedAlreadyQuery, IsItReportedAlreadyQueryVariables>;
export const WhatIsKnownHereDocument = new TypedDocumentString(`
    query WhatIsKnownHere($point: GeoPointInput!, $radiusMeters: Int!) {
  meldingenNear(point: $point, radiusMeters: $radiusMeters) {
    __typename
    ... on MeldingenFound {
      items {
        ...MeldingFacts
      }
      sources {
        department {
          id
        }
        state
        message
      }
      advice
    }
    ... on Problem {
      message
    }
  }
}
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}`) as unknown as TypedDocumentString<WhatIsKnownHereQuery, WhatIsKnownHereQueryVariables>;
export const WhatBecameOfDocument = new TypedDocumentString(`
    query WhatBecameOf($reference: String!) {
  meldingenByReference(reference: $reference) {
    __typename
    ... on MeldingenFound {
      items {
        ...MeldingFacts
        history {
          ... on MeldingHistory {
            items {
              at
              title
              text
            }
          }
          ... on Problem {
            message
          }
        }
      }
      sources {
        department {
          id
        }
        state
        message
      }
      advice
    }
    ... on Problem {
      message
    }
  }
}
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}`) as unknown as TypedDocumentString<WhatBecameOfQuery, WhatBecameOfQueryVariables>;
export const MeldingenOfCallerDocument = new TypedDocumentString(`
    query MeldingenOfCaller($person: PersonKeyInput!) {
  meldingenOfPerson(person: $person, purpose: MELDING) {
    __typename
    ... on MeldingenFound {
      items {
        ...MeldingFacts
      }
      sources {
        department {
          id
        }
        state
        message
      }
      advice
    }
    ... on Problem {
      message
    }
  }
}
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}`) as unknown as TypedDocumentString<MeldingenOfCallerQuery, MeldingenOfCallerQueryVariables>;
export const ReportDocument = new TypedDocumentString(`
    mutation Report($input: CreateMeldingInput!, $idempotencyKey: String!) {
  createMelding(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on MeldingCreated {
      melding {
        id
        reference
      }
      feedback {
        informer
        channel
        dueOn
      }
      toTell
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
    ... on OutcomeUnknown {
      operation {
        id
        state
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReportMutation, ReportMutationVariables>;
export const JoinReportDocument = new TypedDocumentString(`
    mutation JoinReport($input: JoinMeldingInput!, $idempotencyKey: String!) {
  joinMelding(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on MeldingJoined {
      melding {
        reference
        statusText
      }
      toTell
    }
    ... on Problem {
      code
      message
    }
    ... on MeldingChangedMeanwhile {
      melding {
        ...MeldingFacts
      }
    }
    ... on OutcomeUnknown {
      operation {
        id
        state
        message
      }
    }
  }
}
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}`) as unknown as TypedDocumentString<JoinReportMutation, JoinReportMutationVariables>;
export const CorrectReportDocument = new TypedDocumentString(`
    mutation CorrectReport($input: ChangeMeldingInput!, $idempotencyKey: String!) {
  changeMelding(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on MeldingChangeMade {
      melding {
        ...MeldingFacts
      }
    }
    ... on Problem {
      code
      message
    }
    ... on MeldingChangedMeanwhile {
      melding {
        ...MeldingFacts
      }
    }
  }
}
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}`) as unknown as TypedDocumentString<CorrectReportMutation, CorrectReportMutationVariables>;
export const AddToReportDocument = new TypedDocumentString(`
    mutation AddToReport($meldingId: ID!, $text: String!, $idempotencyKey: String!) {
  addMeldingNote(
    meldingId: $meldingId
    text: $text
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddToReportMutation, AddToReportMutationVariables>;
export const AddPhotosDocument = new TypedDocumentString(`
    mutation AddPhotos($meldingId: ID!, $attachmentIds: [ID!]!, $idempotencyKey: String!) {
  attachToMelding(
    meldingId: $meldingId
    attachmentIds: $attachmentIds
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on MeldingAttachmentsAdded {
      toTell
      operation {
        task {
          text
        }
      }
    }
    ... on MeldingChangedMeanwhile {
      melding {
        ...MeldingFacts
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}`) as unknown as TypedDocumentString<AddPhotosMutation, AddPhotosMutationVariables>;
export const WithdrawReportDocument = new TypedDocumentString(`
    mutation WithdrawReport($meldingId: ID!, $reason: String!, $version: String, $idempotencyKey: String!) {
  cancelMelding(
    meldingId: $meldingId
    reason: $reason
    version: $version
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on Problem {
      code
      message
    }
    ... on MeldingChangedMeanwhile {
      melding {
        ...MeldingFacts
      }
    }
  }
}
    fragment MeldingFacts on Melding {
  id
  reference
  status
  statusName
  statusText
  text
  version
  permittedActions
  category {
    name
  }
  handledBy {
    name
    isOutsideParty
    advice
  }
}`) as unknown as TypedDocumentString<WithdrawReportMutation, WithdrawReportMutationVariables>;
export const FindRequestsOfPersonDocument = new TypedDocumentString(`
    query FindRequestsOfPerson($person: PersonKeyInput!, $purpose: Purpose! = QUESTION) {
  requestsOfPerson(person: $person, purpose: $purpose) {
    __typename
    ... on PersonRequests {
      items {
        ...FoundRequest
      }
      sources {
        ...SourceState
      }
    }
    ... on InvalidInput {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    fragment SourceState on Source {
  department {
    id
    name
  }
  state
  message
}
fragment FoundRequest on CitizenRequest {
  id
  number
  kind
  summary
  applicantName
  submittedOn
  expectedOn
  isLate
  isOverdue
  isSuspended
  endedOn
  department {
    id
    name
    sandbox
    phone
  }
  status {
    name
    text
    at
  }
  nextSteps {
    name
  }
  result {
    name
  }
}`) as unknown as TypedDocumentString<FindRequestsOfPersonQuery, FindRequestsOfPersonQueryVariables>;
export const FindRequestsByNumberDocument = new TypedDocumentString(`
    query FindRequestsByNumber($number: String!) {
  requestsByNumber(number: $number) {
    __typename
    ... on RequestsFound {
      advice
      items {
        ...FoundRequest
      }
      sources {
        ...SourceState
      }
    }
    ... on InvalidInput {
      code
      message
      fields {
        field
        message
      }
    }
  }
}
    fragment SourceState on Source {
  department {
    id
    name
  }
  state
  message
}
fragment FoundRequest on CitizenRequest {
  id
  number
  kind
  summary
  applicantName
  submittedOn
  expectedOn
  isLate
  isOverdue
  isSuspended
  endedOn
  department {
    id
    name
    sandbox
    phone
  }
  status {
    name
    text
    at
  }
  nextSteps {
    name
  }
  result {
    name
  }
}`) as unknown as TypedDocumentString<FindRequestsByNumberQuery, FindRequestsByNumberQueryVariables>;
export const ShowRequestDocument = new TypedDocumentString(`
    query ShowRequest($id: ID!) {
  request(id: $id) {
    __typename
    ... on CitizenRequest {
      ...FoundRequest
      description
      dueOn
      steps {
        name
        text
        at
        remark
      }
      nextSteps {
        text
      }
      result {
        remark
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment FoundRequest on CitizenRequest {
  id
  number
  kind
  summary
  applicantName
  submittedOn
  expectedOn
  isLate
  isOverdue
  isSuspended
  endedOn
  department {
    id
    name
    sandbox
    phone
  }
  status {
    name
    text
    at
  }
  nextSteps {
    name
  }
  result {
    name
  }
}`) as unknown as TypedDocumentString<ShowRequestQuery, ShowRequestQueryVariables>;
export const StartContactDocument = new TypedDocumentString(`
    mutation StartContact($input: StartContactInput!, $idempotencyKey: String!) {
  startContact(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on ContactStarted {
      contact {
        ...OwnContact
      }
      withoutWrapUp {
        id
        spokenReference
        startedAt
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnContact on Contact {
  id
  reference
  spokenReference
  channel
  state
  startedAt
  dueAt
  isOverdue
  version
  mirror {
    state
    message
    isShortened
  }
  questions {
    id
    text
    subject
    departmentId
    outcome
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}`) as unknown as TypedDocumentString<StartContactMutation, StartContactMutationVariables>;
export const MyOpenContactsDocument = new TypedDocumentString(`
    query MyOpenContacts($after: String) {
  myOpenContacts(first: 25, after: $after) {
    __typename
    ... on ContactConnection {
      edges {
        node {
          ...OwnContact
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnContact on Contact {
  id
  reference
  spokenReference
  channel
  state
  startedAt
  dueAt
  isOverdue
  version
  mirror {
    state
    message
    isShortened
  }
  questions {
    id
    text
    subject
    departmentId
    outcome
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}`) as unknown as TypedDocumentString<MyOpenContactsQuery, MyOpenContactsQueryVariables>;
export const SaveContactDraftDocument = new TypedDocumentString(`
    mutation SaveContactDraft($contactId: ID!, $changes: [ContactDraftChangeInput!]!, $idempotencyKey: String!) {
  saveContactDraft(
    contactId: $contactId
    changes: $changes
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on ContactDraftSaved {
      contact {
        ...OwnContact
      }
    }
    ... on ContactChangedMeanwhile {
      conflicts {
        field
        questionId
        yours
        theirs
        version
      }
      contact {
        ...OwnContact
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnContact on Contact {
  id
  reference
  spokenReference
  channel
  state
  startedAt
  dueAt
  isOverdue
  version
  mirror {
    state
    message
    isShortened
  }
  questions {
    id
    text
    subject
    departmentId
    outcome
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}`) as unknown as TypedDocumentString<SaveContactDraftMutation, SaveContactDraftMutationVariables>;
export const WrapUpContactDocument = new TypedDocumentString(`
    mutation WrapUpContact($input: WrapUpContactInput!, $idempotencyKey: String!) {
  wrapUpContact(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on ContactWrappedUp {
      contact {
        ...OwnContact
      }
    }
    ... on ContactChangedMeanwhile {
      contact {
        ...OwnContact
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnContact on Contact {
  id
  reference
  spokenReference
  channel
  state
  startedAt
  dueAt
  isOverdue
  version
  mirror {
    state
    message
    isShortened
  }
  questions {
    id
    text
    subject
    departmentId
    outcome
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}`) as unknown as TypedDocumentString<WrapUpContactMutation, WrapUpContactMutationVariables>;
export const EndContactDocument = new TypedDocumentString(`
    mutation EndContact($contactId: ID!, $idempotencyKey: String!) {
  endContact(contactId: $contactId, idempotencyKey: $idempotencyKey) {
    __typename
    ... on ContactEnded {
      contact {
        id
        state
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EndContactMutation, EndContactMutationVariables>;
export const ContactsWithoutWrapUpDocument = new TypedDocumentString(`
    query ContactsWithoutWrapUp($after: String) {
  contactsWithoutWrapUp(first: 25, after: $after) {
    __typename
    ... on ContactConnection {
      edges {
        node {
          id
          spokenReference
          agentName
          endedAt
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContactsWithoutWrapUpQuery, ContactsWithoutWrapUpQueryVariables>;
export const OverdueContactsDocument = new TypedDocumentString(`
    query OverdueContacts($after: String) {
  overdueContacts(first: 25, after: $after) {
    __typename
    ... on ContactConnection {
      edges {
        node {
          id
          spokenReference
          agentName
          receivedAt
          dueAt
          questions {
            id
            subject
            outcome
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverdueContactsQuery, OverdueContactsQueryVariables>;
export const LinkToContactDocument = new TypedDocumentString(`
    mutation LinkToContact($contactId: ID!, $kind: ContactLinkKind!, $targetId: ID!, $idempotencyKey: String!) {
  linkToContact(
    contactId: $contactId
    kind: $kind
    targetId: $targetId
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on ContactLinked {
      contact {
        id
        links {
          kind
          targetId
          byHub
        }
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LinkToContactMutation, LinkToContactMutationVariables>;
export const ContactByReferenceDocument = new TypedDocumentString(`
    query ContactByReference($reference: String!) {
  contactByReference(reference: $reference) {
    __typename
    ... on ContactsFound {
      isCorrected
      advice
      items {
        ...PastContact
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment PastContact on Contact {
  id
  spokenReference
  channel
  state
  agentName
  startedAt
  caller {
    name
  }
  notes
  questions {
    id
    subject
    text
    answer
    outcome
    departmentId
    leftOpenReason
  }
  links {
    kind
    targetId
  }
}`) as unknown as TypedDocumentString<ContactByReferenceQuery, ContactByReferenceQueryVariables>;
export const ContactsOfPersonDocument = new TypedDocumentString(`
    query ContactsOfPerson($person: PersonKeyInput!, $purpose: Purpose!, $after: String) {
  contactsOfPerson(person: $person, purpose: $purpose, first: 25, after: $after) {
    __typename
    ... on ContactConnection {
      edges {
        node {
          ...PastContact
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment PastContact on Contact {
  id
  spokenReference
  channel
  state
  agentName
  startedAt
  caller {
    name
  }
  notes
  questions {
    id
    subject
    text
    answer
    outcome
    departmentId
    leftOpenReason
  }
  links {
    kind
    targetId
  }
}`) as unknown as TypedDocumentString<ContactsOfPersonQuery, ContactsOfPersonQueryVariables>;
export const WrapUpSharesDocument = new TypedDocumentString(`
    query WrapUpShares($from: Date!, $to: Date!, $by: ShareBy!) {
  wrapUpShares(from: $from, to: $to, by: $by) {
    __typename
    ... on WrapUpShares {
      items {
        day
        team
        agentName
        contacts
        wrappedUp
        share
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WrapUpSharesQuery, WrapUpSharesQueryVariables>;
export const OfferedSubjectsDocument = new TypedDocumentString(`
    query OfferedSubjects {
  contactSubjects
}
    `) as unknown as TypedDocumentString<OfferedSubjectsQuery, OfferedSubjectsQueryVariables>;
export const WhatLooksLikeItDocument = new TypedDocumentString(`
    query WhatLooksLikeIt($kind: InboxKind!, $subject: String!, $text: String, $page: String) {
  similarInboxItems(kind: $kind, subject: $subject, text: $text, page: $page) {
    __typename
    ... on InboxItemList {
      items {
        ...SentToInbox
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment SentToInbox on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  contactsCount
  reportsCount
}`) as unknown as TypedDocumentString<WhatLooksLikeItQuery, WhatLooksLikeItQueryVariables>;
export const CountContactWithDocument = new TypedDocumentString(`
    mutation CountContactWith($itemId: ID!, $contactReference: String!, $idempotencyKey: String!) {
  addContactToInboxItem(
    itemId: $itemId
    contactReference: $contactReference
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on InboxItemMade {
      item {
        ...SentToInbox
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment SentToInbox on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  contactsCount
  reportsCount
}`) as unknown as TypedDocumentString<CountContactWithMutation, CountContactWithMutationVariables>;
export const SuggestDocument = new TypedDocumentString(`
    mutation Suggest($input: SuggestQuestionInput!, $idempotencyKey: String!) {
  suggestQuestion(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemMade {
      item {
        ...SentToInbox
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment SentToInbox on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  contactsCount
  reportsCount
}`) as unknown as TypedDocumentString<SuggestMutation, SuggestMutationVariables>;
export const ReportPageDocument = new TypedDocumentString(`
    mutation ReportPage($input: ReportWebsiteErrorInput!, $idempotencyKey: String!) {
  reportWebsiteError(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemMade {
      item {
        ...SentToInbox
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment SentToInbox on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  contactsCount
  reportsCount
}`) as unknown as TypedDocumentString<ReportPageMutation, ReportPageMutationVariables>;
export const WhatBecameOfMySuggestionsDocument = new TypedDocumentString(`
    query WhatBecameOfMySuggestions($after: String) {
  unseenInboxOutcomes
  myInboxItems(first: 25, after: $after) {
    __typename
    ... on InboxItemConnection {
      edges {
        node {
          ...SentToInbox
          outcome {
            text
            link
            rejectionReason
            decidedAt
            seenAt
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment SentToInbox on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  contactsCount
  reportsCount
}`) as unknown as TypedDocumentString<WhatBecameOfMySuggestionsQuery, WhatBecameOfMySuggestionsQueryVariables>;
export const HaveSeenOutcomesDocument = new TypedDocumentString(`
    mutation HaveSeenOutcomes($ids: [ID!]!, $idempotencyKey: String!) {
  markInboxOutcomesSeen(ids: $ids, idempotencyKey: $idempotencyKey) {
    __typename
    ... on OutcomesSeen {
      count
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HaveSeenOutcomesMutation, HaveSeenOutcomesMutationVariables>;
export const SimilarInboxItemsDocument = new TypedDocumentString(`
    query SimilarInboxItems($kind: InboxKind!, $subject: String!, $text: String, $page: String) {
  similarInboxItems(kind: $kind, subject: $subject, text: $text, page: $page) {
    __typename
    ... on InboxItemList {
      items {
        id
        subject
        state
        contactsCount
        outcome {
          text
          link
        }
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SimilarInboxItemsQuery, SimilarInboxItemsQueryVariables>;
export const AddContactToInboxItemDocument = new TypedDocumentString(`
    mutation AddContactToInboxItem($itemId: ID!, $contactReference: String!, $idempotencyKey: String!) {
  addContactToInboxItem(
    itemId: $itemId
    contactReference: $contactReference
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on InboxItemMade {
      item {
        ...OwnInboxItem
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnInboxItem on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  madeAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
}`) as unknown as TypedDocumentString<AddContactToInboxItemMutation, AddContactToInboxItemMutationVariables>;
export const SuggestQuestionDocument = new TypedDocumentString(`
    mutation SuggestQuestion($input: SuggestQuestionInput!, $idempotencyKey: String!) {
  suggestQuestion(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemMade {
      item {
        ...OwnInboxItem
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnInboxItem on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  madeAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
}`) as unknown as TypedDocumentString<SuggestQuestionMutation, SuggestQuestionMutationVariables>;
export const ReportWebsiteErrorDocument = new TypedDocumentString(`
    mutation ReportWebsiteError($input: ReportWebsiteErrorInput!, $idempotencyKey: String!) {
  reportWebsiteError(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemMade {
      item {
        ...OwnInboxItem
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnInboxItem on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  madeAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
}`) as unknown as TypedDocumentString<ReportWebsiteErrorMutation, ReportWebsiteErrorMutationVariables>;
export const GiveArticleFeedbackDocument = new TypedDocumentString(`
    mutation GiveArticleFeedback($input: GiveArticleFeedbackInput!, $idempotencyKey: String!) {
  giveArticleFeedback(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemMade {
      item {
        ...OwnInboxItem
      }
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    fragment OwnInboxItem on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  madeAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
}`) as unknown as TypedDocumentString<GiveArticleFeedbackMutation, GiveArticleFeedbackMutationVariables>;
export const UnseenInboxOutcomesDocument = new TypedDocumentString(`
    query UnseenInboxOutcomes {
  unseenInboxOutcomes
}
    `) as unknown as TypedDocumentString<UnseenInboxOutcomesQuery, UnseenInboxOutcomesQueryVariables>;
export const MyInboxItemsDocument = new TypedDocumentString(`
    query MyInboxItems($after: String) {
  myInboxItems(first: 25, after: $after) {
    __typename
    ... on InboxItemConnection {
      edges {
        node {
          ...OwnInboxItem
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment OwnInboxItem on InboxItem {
  id
  kind
  state
  subject
  team
  dueAt
  madeAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
}`) as unknown as TypedDocumentString<MyInboxItemsQuery, MyInboxItemsQueryVariables>;
export const MarkInboxOutcomesSeenDocument = new TypedDocumentString(`
    mutation MarkInboxOutcomesSeen($ids: [ID!]!, $idempotencyKey: String!) {
  markInboxOutcomesSeen(ids: $ids, idempotencyKey: $idempotencyKey) {
    __typename
    ... on OutcomesSeen {
      count
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MarkInboxOutcomesSeenMutation, MarkInboxOutcomesSeenMutationVariables>;
export const OwnInboxItemsChangedDocument = new TypedDocumentString(`
    subscription OwnInboxItemsChanged {
  inboxChanged {
    itemIds
  }
}
    `) as unknown as TypedDocumentString<OwnInboxItemsChangedSubscription, OwnInboxItemsChangedSubscriptionVariables>;
export const MeldingChangedDocument = new TypedDocumentString(`
    subscription MeldingChanged($departmentId: ID, $id: ID) {
  meldingChanged(departmentId: $departmentId, id: $id) {
    id
    departmentId
  }
}
    `) as unknown as TypedDocumentString<MeldingChangedSubscription, MeldingChangedSubscriptionVariables>;
export const FeedbackChangedDocument = new TypedDocumentString(`
    subscription FeedbackChanged {
  feedbackChanged
}
    `) as unknown as TypedDocumentString<FeedbackChangedSubscription, FeedbackChangedSubscriptionVariables>;
export const FeedbackTasksDocument = new TypedDocumentString(`
    query FeedbackTasks($state: FeedbackTaskState!, $overdue: Boolean!, $first: Int!, $after: String) {
  feedbackTasks(state: $state, overdue: $overdue, first: $first, after: $after) {
    ... on FeedbackTaskConnection {
      overdueTotal
      edges {
        node {
          id
          department {
            id
            name
          }
          meldingId
          reference
          channel
          meldingStatus
          statusText
          dueOn
          isOverdue
          attempts
          contact {
            name
            email
            phone
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FeedbackTasksQuery, FeedbackTasksQueryVariables>;
export const SettleFeedbackDocument = new TypedDocumentString(`
    mutation SettleFeedback($taskId: ID!, $outcome: FeedbackOutcome!, $note: String, $idempotencyKey: String!) {
  settleFeedback(
    taskId: $taskId
    outcome: $outcome
    note: $note
    idempotencyKey: $idempotencyKey
  ) {
    ... on FeedbackTask {
      id
      state
      dueOn
      attempts
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SettleFeedbackMutation, SettleFeedbackMutationVariables>;
export const RaiseMeldingDocument = new TypedDocumentString(`
    mutation RaiseMelding($meldingId: ID!, $displeasure: String!, $wishes: String, $idempotencyKey: String!) {
  raiseMelding(
    meldingId: $meldingId
    displeasure: $displeasure
    wishes: $wishes
    idempotencyKey: $idempotencyKey
  ) {
    ... on ComplaintHandOver {
      id
      reference
      meldingReference
      decideBy
      legalTerms
    }
    ... on Problem {
      code
      message
    }
    ... on InvalidInput {
      fields {
        field
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RaiseMeldingMutation, RaiseMeldingMutationVariables>;