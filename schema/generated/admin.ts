/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Promise that items will be done. They stay open until they are. */
export type AcceptInboxItemsInput = {
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
  /** Web address of the article or page that is being made. */
  readonly link?: string | null | undefined;
  /** What will be done, for whoever made the items: at most 4,000 characters. */
  readonly text?: string | null | undefined;
};

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

/** Give items to somebody, or to nobody. */
export type AssignInboxItemsInput = {
  /** A colleague of `inboxColleagues`; null or left out for nobody. */
  readonly assigneeId?: string | null | undefined;
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
};

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

/** How a connection does, judged by the latest calls. */
export type ConnectionState =
  /** The latest call failed. */
  | 'FAILING'
  /** It failed repeatedly: the hub leaves it alone for a moment and answers at once that it is unavailable. */
  | 'LEFT_ALONE'
  /** Nothing was asked since the hub started. */
  | 'NOT_USED_YET'
  /** The latest call was answered. */
  | 'WORKING';

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

/** Correct what items are about. What is left out stays as it is. */
export type CorrectInboxItemsInput = {
  /** New department, by its id in the hub. */
  readonly departmentId?: string | null | undefined;
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
  /** New subject: 3 to 200 characters. */
  readonly subject?: string | null | undefined;
};

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

/** Let another team answer for items. */
export type HandOverInboxItemsInput = {
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
  /** `kennisbank`, `internet`, or a department's id. */
  readonly team: string;
};

/** What happened to an item. */
export type InboxEventKind =
  /** It will be done. */
  | 'ACCEPTED'
  /** Somebody got it; the text is their name, or null for nobody. */
  | 'ASSIGNED'
  /** One more contact came up with the same. */
  | 'CONTACT_ADDED'
  /** Its subject or department was corrected; the text is the old subject. */
  | 'CORRECTED'
  /** Its date passed: supervisors were told. */
  | 'ESCALATED'
  /** Another team answers for it; the text is that team. */
  | 'HANDED_OVER'
  /** It came in. */
  | 'MADE'
  /** It was merged into another; the text is the subject of that one. */
  | 'MERGED'
  /** It got a later date. */
  | 'POSTPONED'
  /** It will not be done. */
  | 'REJECTED'
  /** It was closed, and is open again. */
  | 'REOPENED'
  /** It was done. */
  | 'RESOLVED'
  /** The last action was undone. */
  | 'UNDONE';

/** Which items. Every member narrows; what is left out does not. */
export type InboxFilter = {
  /** Only what this colleague has in hand. */
  readonly assigneeId?: string | null | undefined;
  /** Only about this department. */
  readonly departmentId?: string | null | undefined;
  /** Only among these items, at most 100: to see which of those that `inboxChanged` named the list holds now. */
  readonly ids?: ReadonlyArray<string> | null | undefined;
  /** Only of these kinds. */
  readonly kinds?: ReadonlyArray<InboxKind> | null | undefined;
  /** True: only what the user has in hand. */
  readonly mine?: boolean | null | undefined;
  /** True: only open items whose date has passed. */
  readonly overdue?: boolean | null | undefined;
  /** Only about this page and those below it. */
  readonly page?: string | null | undefined;
  /** Only in these states; those that are open when left out. */
  readonly states?: ReadonlyArray<InboxState> | null | undefined;
  /** Only what this team answers for: `kennisbank`, `internet` or a department's id. */
  readonly team?: string | null | undefined;
  /** True: only what nobody has in hand. */
  readonly unassigned?: boolean | null | undefined;
  /** Only with these words, as in a search engine: `paspoort -kind "nieuwe foto"`. At most 200 characters. */
  readonly words?: string | null | undefined;
};

/** An item as the user saw it. */
export type InboxItemVersionInput = {
  /** Id of the item. */
  readonly id: string;
  /** Its version then. When somebody else changed it meanwhile it is left as it is, and named in the answer. */
  readonly version: number;
};

/** What came in. */
export type InboxKind =
  /** An article that agents use is wrong, unclear or outdated. */
  | 'ARTICLE_FEEDBACK'
  /** Question suggestion (vraagsuggestie): a question for which agents found no answer. */
  | 'QUESTION_SUGGESTION'
  /** Something on a page of the website is wrong or unclear, and caused a question. */
  | 'WEBSITE_REPORT';

/** Why an item was left as it was. */
export type InboxNotChangedReason =
  /** Somebody else changed it after the user saw it: look again, then decide. */
  | 'CHANGED_MEANWHILE'
  /** It is no longer there. */
  | 'GONE'
  /** Its state does not allow it; the message says what to do first. */
  | 'NOT_POSSIBLE';

/** Order of the inbox. */
export type InboxSort =
  /** What is due first comes first. */
  | 'DUE_FIRST'
  /** What most contacts were about comes first. */
  | 'MOST_CONTACTS_FIRST'
  /** What came in last comes first. */
  | 'NEWEST_FIRST';

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

/** A situation to tell agents of from now on. */
export type KnownSituationInput = {
  /** What it is about, in words of citizens or names of categories, at most 20: `straatverlichting`. Empty: everything there. */
  readonly categoryWords?: ReadonlyArray<string>;
  /** The department that it comes from, by its id in the hub. */
  readonly departmentId: string;
  /** Where it holds. */
  readonly place: SituationPlaceInput;
  /** What to tell the caller, in plain Dutch, 10 to 1000 characters, without personal data. Lines are kept. */
  readonly text: string;
  /** From when it is told; now when left out. */
  readonly validFrom?: string | null | undefined;
  /** Until when it is told, after validFrom; until somebody ends it when left out. */
  readonly validUntil?: string | null | undefined;
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

/** What kind of thing happened to a melding. */
export type MeldingEventKind =
  /** It was put in another category. */
  | 'CATEGORY'
  /** It was made. */
  | 'CREATED'
  /** The reporter said what they thought of how it was handled. */
  | 'FEEDBACK'
  /** Somebody added a note. */
  | 'NOTE'
  /** Something else: read the title. */
  | 'OTHER'
  /** A part of it was made, or changed. */
  | 'PART'
  /** Its place was changed. */
  | 'PLACE'
  /** A reporter was added or changed. */
  | 'REPORTER'
  /** Its status changed. */
  | 'STATUS';

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

/** What kind of answer a question wants. */
export type MeldingQuestionKind =
  /** A calendar day, `yyyy-mm-dd`. */
  | 'DATE'
  /** Nothing: it only tells something. Read it out. */
  | 'INFORMATION'
  /** A number. */
  | 'NUMBER'
  /** One of the options. */
  | 'ONE_OF'
  /** Any of the options. */
  | 'SEVERAL_OF'
  /** A line of text. */
  | 'TEXT';

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

/** Say that items are the same as another one, which then stands for all of them. */
export type MergeInboxItemsInput = {
  /** The item that stands for them: of the same kind, and not merged itself. */
  readonly intoId: string;
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
};

/** Where a contact stands on its way to the register of customers. */
export type MirrorState =
  /** The register refuses it or part of it, or the hub gave up: a person looks, has it mended, and sends it again with retryMirror. */
  | 'FAILED'
  /** The register has all that the hub knows of it. */
  | 'MIRRORED'
  /** In the outbox: the hub delivers it by itself, as soon as the register answers. */
  | 'WAITING';

/** How one attempt to deliver ended. */
export type NotificationAttemptOutcome =
  /** The receiver took it. */
  | 'DELIVERED'
  /** There was no reason left to send it, or nobody to send it to. */
  | 'NOT_NEEDED'
  /** The receiver answered that it cannot take anything now. */
  | 'RECEIVER_FAILED'
  /** The receiver pointed elsewhere. The hub does not follow: change the address in the configuration. */
  | 'REDIRECTED'
  /** The receiver answered that it does not take this message. */
  | 'REFUSED'
  /** No answer in time. */
  | 'TIMED_OUT'
  /** Begun, and no end is known: it is under way, or the hub was stopped in the middle. It is tried again with the same id. */
  | 'UNKNOWN'
  /** No connection, or it was lost. */
  | 'UNREACHABLE';

/** How a notification goes out. */
export type NotificationChannel =
  /** A mail to people. */
  | 'EMAIL'
  /** An HTTP POST to another system, signed as Standard Webhooks has it. */
  | 'WEBHOOK';

/** What a notification tells. What is told of one item is told in order, to each receiver. */
export type NotificationEvent =
  /** An item came into the inbox. */
  | 'ITEM_CREATED'
  /** An item was accepted, resolved, rejected or merged. */
  | 'ITEM_DECIDED'
  /** An item passed its date without a decision. */
  | 'ITEM_OVERDUE'
  /** A decision was taken back. */
  | 'ITEM_REOPENED'
  /** How many items of a team are overdue; one mail on a working day. */
  | 'OVERDUE_DIGEST'
  /** Somebody tried whether notifications arrive. */
  | 'TEST';

/** How far a notification is. */
export type NotificationState =
  /** The receiver took it. */
  | 'DELIVERED'
  /** Given up. It can be sent again. */
  | 'FAILED'
  /** There was no reason left to send it, or nobody to send it to. */
  | 'NOT_NEEDED'
  /** Waits for its first or its next attempt. */
  | 'PENDING';

/** What an operation does. */
export type OperationKind =
  /** Adds a note to a melding. */
  | 'ADD_MELDING_NOTE'
  /** Adds photos to a melding. */
  | 'ATTACH_TO_MELDING'
  /** Books an appointment. */
  | 'BOOK'
  /** Cancels an appointment. */
  | 'CANCEL'
  /** Cancels a melding. */
  | 'CANCEL_MELDING'
  /** Changes an appointment in place. */
  | 'CHANGE'
  /** Changes a melding: category, place or priority. */
  | 'CHANGE_MELDING'
  /** Makes a melding. */
  | 'CREATE_MELDING'
  /** Adds the caller to an existing melding as one more reporter. */
  | 'JOIN_MELDING'
  /** Moves an appointment to another time or location. */
  | 'RESCHEDULE';

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

/** Give items a later date. */
export type PostponeInboxItemsInput = {
  /** The new date; not in the past. */
  readonly dueOn: string;
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
  /** Why: 3 to 4,000 characters. */
  readonly text: string;
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

/** Say that items will not be done. */
export type RejectInboxItemsInput = {
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
  /** Why. */
  readonly reason: RejectionReason;
  /** Why, for whoever made the items: 3 to 4,000 characters. */
  readonly text: string;
};

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

/** Open items again: also takes a merged one apart. */
export type ReopenInboxItemsInput = {
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
  /** Why: 3 to 4,000 characters. */
  readonly text: string;
};

/** How somebody became a reporter of a melding. */
export type ReportKind =
  /** The melding was made for them. */
  | 'CREATED'
  /** They were added to a melding that was there already. */
  | 'JOINED';

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

/** Say that items are done. */
export type ResolveInboxItemsInput = {
  /** One to a hundred items, each as the user saw it. */
  readonly items: ReadonlyArray<InboxItemVersionInput>;
  /** Web address of the article or page that resulted. */
  readonly link?: string | null | undefined;
  /** What was done, for whoever made the items: 3 to 4,000 characters. */
  readonly text: string;
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

/** One cell of the table of rights. */
export type SetRightInput = {
  /** The action. */
  readonly action: Action;
  /** The capability. */
  readonly capability: Capability;
  /** The department, by its id in the hub. */
  readonly departmentId: string;
  /** True gives the right, false takes it. */
  readonly granted: boolean;
  /** The role, as the identity provider names it; 2 to 64 lower-case letters, digits and dashes. */
  readonly role: string;
};

/** What the share of wrap-ups is counted by. */
export type ShareBy =
  /** Each agent. */
  | 'AGENT'
  /** Each day on which contacts began, in Europe/Amsterdam. */
  | 'DAY'
  /** Each team. */
  | 'TEAM';

/** Everything between two parallels and two meridians, in degrees. */
export type SituationBoxInput = {
  /** Highest longitude, above west. */
  readonly east: number;
  /** Highest latitude, above south. */
  readonly north: number;
  /** Lowest latitude. */
  readonly south: number;
  /** Lowest longitude. */
  readonly west: number;
};

/** Everything within a distance of a point. */
export type SituationCircleInput = {
  /** Of the middle: degrees north, in the Netherlands. */
  readonly latitude: number;
  /** Of the middle: degrees east, in the Netherlands. */
  readonly longitude: number;
  /** In metres, 5 to 20000. */
  readonly radiusMeters: number;
};

/** Where a situation holds. Give exactly one of the three. */
export type SituationPlaceInput = {
  /** A rectangle. */
  readonly box?: SituationBoxInput | null | undefined;
  /** A circle. */
  readonly circle?: SituationCircleInput | null | undefined;
  /** Whole streets by name, 1 to 50; accents, capitals and spaces do not matter. */
  readonly streets?: ReadonlyArray<string> | null | undefined;
};

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

/** Where one remote call of an operation stands. */
export type StepState =
  /** It certainly did not happen. */
  | 'FAILED'
  /** The department said no. */
  | 'REFUSED'
  /** Sent, or about to be; no answer yet. */
  | 'STARTED'
  /** The department did it. */
  | 'SUCCEEDED'
  /** It may have happened. */
  | 'UNKNOWN';

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

export type AppointmentLineFragment = { readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }>, readonly location: { readonly id: string | null, readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> };

export type AppointmentDetailsFragment = { readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> };

export type AddressDetailsFragment = { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null };

export type SourceDetailsFragment = { readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } };

export type ProductDetailsFragment = { readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number | null, readonly additionalPersonMinutes: number | null, readonly personsMax: number | null, readonly requirements: ReadonlyArray<string>, readonly costs: ReadonlyArray<{ readonly description: string, readonly amountCents: number }>, readonly itemKinds: ReadonlyArray<{ readonly id: string, readonly name: string, readonly amountMax: number, readonly volumeUnits: number }> | null };

export type InvalidFieldsFragment = { readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> };

export type MissingRightFragment = { readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } };

export type UnavailableDepartmentFragment = { readonly departmentId: string };

export type RefusedByFragment = { readonly departmentId: string };

export type OperationToFollowFragment = { readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } };

export type AlternativesFragment = { readonly alternatives: ReadonlyArray<{ readonly start: string, readonly end: string | null }> };

export type PresentStateFragment = { readonly appointment: { readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> } };

export type AppointmentsOfPersonQueryVariables = Exact<{
  person: PersonKeyInput;
  purpose: Purpose;
  period: Period;
}>;


export type AppointmentsOfPersonQuery = { readonly appointmentsOfPerson:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'PersonAppointments', readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }>, readonly location: { readonly id: string | null, readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }
   };

export type AppointmentsByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type AppointmentsByReferenceQuery = { readonly appointmentsByReference:
    | { readonly __typename: 'AppointmentsFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }>, readonly location: { readonly id: string | null, readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type AppointmentQueryVariables = Exact<{
  id: string;
}>;


export type AppointmentQuery = { readonly appointment:
    | { readonly __typename: 'Appointment', readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ProductsQueryVariables = Exact<{
  departmentId: string;
}>;


export type ProductsQuery = { readonly products:
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'ProductList', readonly items: ReadonlyArray<{ readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number | null, readonly additionalPersonMinutes: number | null, readonly personsMax: number | null, readonly requirements: ReadonlyArray<string>, readonly costs: ReadonlyArray<{ readonly description: string, readonly amountCents: number }>, readonly itemKinds: ReadonlyArray<{ readonly id: string, readonly name: string, readonly amountMax: number, readonly volumeUnits: number }> | null }> }
   };

export type CombinableProductsQueryVariables = Exact<{
  departmentId: string;
  productIds: ReadonlyArray<string> | string;
}>;


export type CombinableProductsQuery = { readonly combinableProducts:
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'ProductList', readonly items: ReadonlyArray<{ readonly id: string, readonly name: string, readonly description: string | null, readonly durationMinutes: number | null, readonly additionalPersonMinutes: number | null, readonly personsMax: number | null, readonly requirements: ReadonlyArray<string>, readonly costs: ReadonlyArray<{ readonly description: string, readonly amountCents: number }>, readonly itemKinds: ReadonlyArray<{ readonly id: string, readonly name: string, readonly amountMax: number, readonly volumeUnits: number }> | null }> }
   };

export type AvailabilityQueryVariables = Exact<{
  departmentId: string;
  selection: SelectionInput;
  from?: string | null | undefined;
  until?: string | null | undefined;
}>;


export type AvailabilityQuery = { readonly availability:
    | { readonly __typename: 'Availability', readonly firstFreeDay: string | null, readonly servicePromise: { readonly isMet: boolean, readonly until: string, readonly workingDays: number } | null, readonly locations: ReadonlyArray<{ readonly firstFreeDay: string | null, readonly days: ReadonlyArray<string>, readonly location: { readonly id: string | null, readonly name: string, readonly phone: string | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }> }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
   };

export type SlotsQueryVariables = Exact<{
  departmentId: string;
  selection: SelectionInput;
  locationId: string;
  date: string;
}>;


export type SlotsQuery = { readonly slots:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'SlotList', readonly items: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type BookAppointmentMutationVariables = Exact<{
  input: BookAppointmentInput;
  idempotencyKey: string;
}>;


export type BookAppointmentMutation = { readonly bookAppointment:
    | { readonly __typename: 'AppointmentBooked', readonly requirements: ReadonlyArray<string>, readonly costs: ReadonlyArray<{ readonly description: string, readonly amountCents: number }>, readonly appointment: { readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> } }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
    | { readonly __typename: 'SlotTaken', readonly code: ProblemCode, readonly message: string, readonly alternatives: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type RescheduleAppointmentMutationVariables = Exact<{
  input: RescheduleAppointmentInput;
  idempotencyKey: string;
}>;


export type RescheduleAppointmentMutation = { readonly rescheduleAppointment:
    | { readonly __typename: 'AppointmentRescheduled', readonly appointment: { readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> } }
    | { readonly __typename: 'ChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly appointment: { readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> } }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
    | { readonly __typename: 'SlotTaken', readonly code: ProblemCode, readonly message: string, readonly alternatives: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type ChangeAppointmentMutationVariables = Exact<{
  input: ChangeAppointmentInput;
  idempotencyKey: string;
}>;


export type ChangeAppointmentMutation = { readonly changeAppointment:
    | { readonly __typename: 'AppointmentChanged', readonly appointment: { readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> } }
    | { readonly __typename: 'ChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly appointment: { readonly caseNumber: string | null, readonly version: string | null, readonly notes: string | null, readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly items: ReadonlyArray<{ readonly kindId: string, readonly name: string | null, readonly amount: number }> | null, readonly location: { readonly phone: string | null, readonly id: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }, readonly customers: ReadonlyArray<{ readonly bsn: string | null, readonly birthDate: string | null, readonly email: string | null, readonly phone: string | null, readonly name: string, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }> } }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
    | { readonly __typename: 'SlotTaken', readonly code: ProblemCode, readonly message: string, readonly alternatives: ReadonlyArray<{ readonly start: string, readonly end: string | null }> }
   };

export type CancelAppointmentMutationVariables = Exact<{
  appointmentId: string;
  reason: string;
  idempotencyKey: string;
}>;


export type CancelAppointmentMutation = { readonly cancelAppointment:
    | { readonly __typename: 'AppointmentCancelled', readonly reasonKept: boolean, readonly operation: { readonly id: string, readonly settledAt: string | null } }
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
   };

export type MirroredContactDetailsFragment = { readonly contactId: string, readonly reference: string, readonly wrappedUpAt: string, readonly mirror: { readonly state: MirrorState, readonly attempts: number, readonly lastAttemptAt: string | null, readonly message: string | null, readonly url: string | null, readonly isShortened: boolean } };

export type ContactMirrorsQueryVariables = Exact<{
  state: MirrorState;
  after?: string | null | undefined;
}>;


export type ContactMirrorsQuery = { readonly contactMirrors:
    | { readonly __typename: 'ContactMirrorConnection', readonly waitingTotal: number, readonly failedTotal: number, readonly connection: { readonly state: ConnectionState, readonly lastSuccessAt: string | null, readonly lastFailureAt: string | null, readonly lastFailureCode: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly contactId: string, readonly reference: string, readonly wrappedUpAt: string, readonly mirror: { readonly state: MirrorState, readonly attempts: number, readonly lastAttemptAt: string | null, readonly message: string | null, readonly url: string | null, readonly isShortened: boolean } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type FailedMirrorsTotalQueryVariables = Exact<{ [key: string]: never; }>;


export type FailedMirrorsTotalQuery = { readonly contactMirrors:
    | { readonly __typename: 'ContactMirrorConnection', readonly failedTotal: number }
    | { readonly __typename: 'InvalidInput' }
    | { readonly __typename: 'NotFound' }
   };

export type ContactMirrorQueryVariables = Exact<{
  contactId: string;
}>;


export type ContactMirrorQuery = { readonly contactMirror:
    | { readonly __typename: 'MirroredContact', readonly contactId: string, readonly reference: string, readonly wrappedUpAt: string, readonly mirror: { readonly state: MirrorState, readonly attempts: number, readonly lastAttemptAt: string | null, readonly message: string | null, readonly url: string | null, readonly isShortened: boolean } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type RetryMirrorMutationVariables = Exact<{
  contactId?: string | null | undefined;
  idempotencyKey: string;
}>;


export type RetryMirrorMutation = { readonly retryMirror:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'MirrorsRetried', readonly count: number }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ContactRecordQueryVariables = Exact<{
  reference: string;
}>;


export type ContactRecordQuery = { readonly contactByReference:
    | { readonly __typename: 'ContactsFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly team: string | null, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly wrappedUpAt: string | null, readonly notes: string | null, readonly caller: { readonly name: string | null, readonly lastName: string | null, readonly birthDate: string | null, readonly bsn: string | null, readonly postcode: string | null, readonly houseNumber: string | null, readonly houseNumberAddition: string | null, readonly email: string | null, readonly phone: string | null } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly text: string | null, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null, readonly leftOpenReason: string | null }>, readonly links: ReadonlyArray<{ readonly kind: ContactLinkKind, readonly targetId: string, readonly linkedAt: string, readonly byHub: boolean }>, readonly mirror: { readonly state: MirrorState, readonly message: string | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
   };

export type ContactRecordDetailsFragment = { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly team: string | null, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly wrappedUpAt: string | null, readonly notes: string | null, readonly caller: { readonly name: string | null, readonly lastName: string | null, readonly birthDate: string | null, readonly bsn: string | null, readonly postcode: string | null, readonly houseNumber: string | null, readonly houseNumberAddition: string | null, readonly email: string | null, readonly phone: string | null } | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly text: string | null, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null, readonly leftOpenReason: string | null }>, readonly links: ReadonlyArray<{ readonly kind: ContactLinkKind, readonly targetId: string, readonly linkedAt: string, readonly byHub: boolean }>, readonly mirror: { readonly state: MirrorState, readonly message: string | null } | null };

export type ContactDetailsFragment = { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly version: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> };

export type ContactSummaryFragment = { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string }> };

export type StartContactMutationVariables = Exact<{
  input: StartContactInput;
  idempotencyKey: string;
}>;


export type StartContactMutation = { readonly startContact:
    | { readonly __typename: 'ContactStarted', readonly contact: { readonly id: string, readonly reference: string }, readonly withoutWrapUp: ReadonlyArray<{ readonly id: string }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type ContactByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type ContactByReferenceQuery = { readonly contactByReference:
    | { readonly __typename: 'ContactsFound', readonly isCorrected: boolean, readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly version: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
   };

export type ContactListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactListsQuery = { readonly myOpenContacts:
    | { readonly __typename: 'ContactConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean } }
    | { readonly __typename: 'InvalidInput', readonly message: string }
  , readonly contactsWithoutWrapUp:
    | { readonly __typename: 'ContactConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean } }
    | { readonly __typename: 'InvalidInput', readonly message: string }
  , readonly overdueContacts:
    | { readonly __typename: 'ContactConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean } }
    | { readonly __typename: 'InvalidInput', readonly message: string }
   };

export type ContactPageFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean } };

export type ContactSubjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type ContactSubjectsQuery = { readonly contactSubjects: ReadonlyArray<string> };

export type SaveContactDraftMutationVariables = Exact<{
  contactId: string;
  changes: ReadonlyArray<ContactDraftChangeInput> | ContactDraftChangeInput;
  idempotencyKey: string;
}>;


export type SaveContactDraftMutation = { readonly saveContactDraft:
    | { readonly __typename: 'ContactChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly conflicts: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null }>, readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly version: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'ContactDraftSaved', readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly version: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type WrapUpContactMutationVariables = Exact<{
  input: WrapUpContactInput;
  idempotencyKey: string;
}>;


export type WrapUpContactMutation = { readonly wrapUpContact:
    | { readonly __typename: 'ContactChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly version: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'ContactWrappedUp', readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly version: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type EndContactMutationVariables = Exact<{
  contactId: string;
  idempotencyKey: string;
}>;


export type EndContactMutation = { readonly endContact:
    | { readonly __typename: 'ContactEnded', readonly contact: { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly isOwn: boolean, readonly startedAt: string, readonly receivedAt: string | null, readonly dueAt: string | null, readonly isOverdue: boolean, readonly endedAt: string | null, readonly version: number, readonly questions: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly departmentId: string | null, readonly outcome: QuestionOutcome | null, readonly answer: string | null }>, readonly draft: ReadonlyArray<{ readonly field: DraftField, readonly questionId: string | null, readonly value: string, readonly version: number, readonly alternatives: ReadonlyArray<string> }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type WrapUpSharesQueryVariables = Exact<{
  from: string;
  to: string;
  by: ShareBy;
}>;


export type WrapUpSharesQuery = { readonly wrapUpShares:
    | { readonly __typename: 'InvalidInput', readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'WrapUpShares', readonly items: ReadonlyArray<{ readonly day: string | null, readonly team: string | null, readonly agentId: string | null, readonly agentName: string | null, readonly contacts: number, readonly wrappedUp: number, readonly share: number }> }
   };

export type CustomerQueryVariables = Exact<{
  person: PersonKeyInput;
  purpose: Purpose;
}>;


export type CustomerQuery = { readonly customer:
    | { readonly __typename: 'CustomerView', readonly complete: boolean, readonly remarks: ReadonlyArray<string>, readonly person: { readonly advice: string | null, readonly item: { readonly maskedBsn: string, readonly notices: ReadonlyArray<string>, readonly name: { readonly full: string } | null, readonly birthDate: { readonly text: string } | null, readonly address: { readonly lines: ReadonlyArray<string> } | null } | null, readonly source: { readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } } | null }, readonly appointments: { readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: AppointmentStatus, readonly start: string, readonly end: string | null, readonly durationMinutes: number | null, readonly persons: number, readonly permittedActions: ReadonlyArray<Action>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly products: ReadonlyArray<{ readonly productId: string, readonly name: string, readonly amount: number }>, readonly location: { readonly id: string | null, readonly name: string }, readonly customers: ReadonlyArray<{ readonly name: string }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }, readonly meldingen: { readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }, readonly requests: { readonly items: ReadonlyArray<{ readonly id: string, readonly number: string, readonly kind: string, readonly summary: string, readonly submittedOn: string, readonly endedOn: string | null, readonly expectedOn: string | null, readonly isLate: boolean, readonly isOverdue: boolean, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }, readonly contacts: { readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly startedAt: string, readonly notes: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly outcome: QuestionOutcome | null, readonly answer: string | null, readonly departmentId: string | null, readonly leftOpenReason: string | null }> }> } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type ContactLineFragment = { readonly id: string, readonly reference: string, readonly spokenReference: string, readonly channel: Channel, readonly state: ContactState, readonly agentName: string, readonly startedAt: string, readonly notes: string | null, readonly questions: ReadonlyArray<{ readonly id: string, readonly text: string | null, readonly subject: string, readonly outcome: QuestionOutcome | null, readonly answer: string | null, readonly departmentId: string | null, readonly leftOpenReason: string | null }> };

export type DepartmentNameFragment = { readonly id: string, readonly name: string, readonly sandbox: boolean };

export type DepartmentDetailsFragment = { readonly phone: string | null, readonly id: string, readonly name: string, readonly sandbox: boolean, readonly servicePromise: { readonly workingDays: number } | null, readonly capabilities: ReadonlyArray<{ readonly capability: Capability, readonly protocol: string, readonly permittedActions: ReadonlyArray<Action>, readonly appointmentsSupport: { readonly atomicRescheduling: boolean, readonly findByPerson: ReadonlyArray<string>, readonly changes: ReadonlyArray<string>, readonly severalProducts: boolean, readonly severalPersons: boolean, readonly cancellationReasons: boolean } | null, readonly meldingenSupport: { readonly changes: ReadonlyArray<string>, readonly notes: boolean, readonly findNear: boolean, readonly area: ReadonlyArray<{ readonly latitude: number, readonly longitude: number }> } | null }> };

export type DepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DepartmentsQuery = { readonly departments: ReadonlyArray<{ readonly phone: string | null, readonly id: string, readonly name: string, readonly sandbox: boolean, readonly servicePromise: { readonly workingDays: number } | null, readonly capabilities: ReadonlyArray<{ readonly capability: Capability, readonly protocol: string, readonly permittedActions: ReadonlyArray<Action>, readonly appointmentsSupport: { readonly atomicRescheduling: boolean, readonly findByPerson: ReadonlyArray<string>, readonly changes: ReadonlyArray<string>, readonly severalProducts: boolean, readonly severalPersons: boolean, readonly cancellationReasons: boolean } | null, readonly meldingenSupport: { readonly changes: ReadonlyArray<string>, readonly notes: boolean, readonly findNear: boolean, readonly area: ReadonlyArray<{ readonly latitude: number, readonly longitude: number }> } | null }> }> };

export type ConnectionsQueryVariables = Exact<{ [key: string]: never; }>;


export type ConnectionsQuery = { readonly departments: ReadonlyArray<{ readonly phone: string | null, readonly id: string, readonly name: string, readonly sandbox: boolean, readonly connection: { readonly state: ConnectionState, readonly callsTotal: number, readonly failuresTotal: number, readonly medianMs: number | null, readonly lastSuccessAt: string | null, readonly lastFailureAt: string | null, readonly lastFailureCode: string | null }, readonly capabilities: ReadonlyArray<{ readonly capability: Capability, readonly protocol: string, readonly permittedActions: ReadonlyArray<Action>, readonly connection: { readonly state: ConnectionState, readonly callsTotal: number, readonly failuresTotal: number, readonly medianMs: number | null, readonly lastSuccessAt: string | null, readonly lastFailureAt: string | null, readonly lastFailureCode: string | null }, readonly appointmentsSupport: { readonly atomicRescheduling: boolean, readonly findByPerson: ReadonlyArray<string>, readonly changes: ReadonlyArray<string>, readonly severalProducts: boolean, readonly severalPersons: boolean, readonly cancellationReasons: boolean } | null, readonly meldingenSupport: { readonly changes: ReadonlyArray<string>, readonly notes: boolean, readonly findNear: boolean, readonly area: ReadonlyArray<{ readonly latitude: number, readonly longitude: number }> } | null }>, readonly servicePromise: { readonly workingDays: number } | null }> };

export type HealthDetailsFragment = { readonly state: ConnectionState, readonly callsTotal: number, readonly failuresTotal: number, readonly medianMs: number | null, readonly lastSuccessAt: string | null, readonly lastFailureAt: string | null, readonly lastFailureCode: string | null };

export type FeedbackTaskDetailsFragment = { readonly id: string, readonly meldingId: string, readonly reference: string, readonly channel: InformChannel, readonly meldingStatus: MeldingStatus, readonly statusText: string | null, readonly closedAt: string, readonly dueOn: string, readonly isOverdue: boolean, readonly escalatedAt: string | null, readonly attempts: number, readonly state: FeedbackTaskState, readonly settledAt: string | null, readonly department: { readonly id: string, readonly name: string }, readonly tries: ReadonlyArray<{ readonly at: string, readonly outcome: FeedbackOutcome, readonly note: string | null }> };

export type FeedbackTasksQueryVariables = Exact<{
  state: FeedbackTaskState;
  overdue: boolean;
  after?: string | null | undefined;
}>;


export type FeedbackTasksQuery = { readonly feedbackTasks:
    | { readonly __typename: 'FeedbackTaskConnection', readonly overdueTotal: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly meldingId: string, readonly reference: string, readonly channel: InformChannel, readonly meldingStatus: MeldingStatus, readonly statusText: string | null, readonly closedAt: string, readonly dueOn: string, readonly isOverdue: boolean, readonly escalatedAt: string | null, readonly attempts: number, readonly state: FeedbackTaskState, readonly settledAt: string | null, readonly department: { readonly id: string, readonly name: string }, readonly tries: ReadonlyArray<{ readonly at: string, readonly outcome: FeedbackOutcome, readonly note: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
   };

export type FeedbackContactQueryVariables = Exact<{
  taskId: string;
}>;


export type FeedbackContactQuery = { readonly feedbackTask:
    | { readonly __typename: 'FeedbackTask', readonly id: string, readonly contact: { readonly name: string | null, readonly email: string | null, readonly phone: string | null } | null }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type SettleFeedbackMutationVariables = Exact<{
  taskId: string;
  outcome: FeedbackOutcome;
  note?: string | null | undefined;
  idempotencyKey: string;
}>;


export type SettleFeedbackMutation = { readonly settleFeedback:
    | { readonly __typename: 'FeedbackTask', readonly id: string, readonly meldingId: string, readonly reference: string, readonly channel: InformChannel, readonly meldingStatus: MeldingStatus, readonly statusText: string | null, readonly closedAt: string, readonly dueOn: string, readonly isOverdue: boolean, readonly escalatedAt: string | null, readonly attempts: number, readonly state: FeedbackTaskState, readonly settledAt: string | null, readonly department: { readonly id: string, readonly name: string }, readonly tries: ReadonlyArray<{ readonly at: string, readonly outcome: FeedbackOutcome, readonly note: string | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type FeedbackChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type FeedbackChangedSubscription = { readonly feedbackChanged: string };

export type ComplaintHandOversQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ComplaintHandOversQuery = { readonly complaintHandOvers:
    | { readonly __typename: 'ComplaintHandOverConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly reference: string, readonly meldingId: string, readonly meldingReference: string, readonly raisedAt: string, readonly decideBy: string, readonly legalTerms: string, readonly displeasure: string | null, readonly wishes: string | null, readonly department: { readonly id: string, readonly name: string } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
   };

export type InboxFiguresQueryVariables = Exact<{
  from: string;
  until: string;
  kinds?: ReadonlyArray<InboxKind> | InboxKind | null | undefined;
}>;


export type InboxFiguresQuery = { readonly inboxStatistics:
    | { readonly __typename: 'InboxStatistics', readonly medianHours: number | null, readonly inTimeShare: number | null, readonly days: ReadonlyArray<{ readonly date: string, readonly made: number, readonly decided: number }>, readonly ages: ReadonlyArray<{ readonly fromDays: number, readonly toDays: number | null, readonly count: number }>, readonly pages: ReadonlyArray<{ readonly topic: string, readonly reports: number, readonly contacts: number }>, readonly topics: ReadonlyArray<{ readonly topic: string, readonly reports: number, readonly contacts: number }> }
    | { readonly __typename: 'InvalidInput', readonly message: string }
   };

export type AssignInboxItemsMutationVariables = Exact<{
  input: AssignInboxItemsInput;
  idempotencyKey: string;
}>;


export type AssignInboxItemsMutation = { readonly assignInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type HandOverInboxItemsMutationVariables = Exact<{
  input: HandOverInboxItemsInput;
  idempotencyKey: string;
}>;


export type HandOverInboxItemsMutation = { readonly handOverInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type AcceptInboxItemsMutationVariables = Exact<{
  input: AcceptInboxItemsInput;
  idempotencyKey: string;
}>;


export type AcceptInboxItemsMutation = { readonly acceptInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ResolveInboxItemsMutationVariables = Exact<{
  input: ResolveInboxItemsInput;
  idempotencyKey: string;
}>;


export type ResolveInboxItemsMutation = { readonly resolveInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type RejectInboxItemsMutationVariables = Exact<{
  input: RejectInboxItemsInput;
  idempotencyKey: string;
}>;


export type RejectInboxItemsMutation = { readonly rejectInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type MergeInboxItemsMutationVariables = Exact<{
  input: MergeInboxItemsInput;
  idempotencyKey: string;
}>;


export type MergeInboxItemsMutation = { readonly mergeInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ReopenInboxItemsMutationVariables = Exact<{
  input: ReopenInboxItemsInput;
  idempotencyKey: string;
}>;


export type ReopenInboxItemsMutation = { readonly reopenInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type PostponeInboxItemsMutationVariables = Exact<{
  input: PostponeInboxItemsInput;
  idempotencyKey: string;
}>;


export type PostponeInboxItemsMutation = { readonly postponeInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type CorrectInboxItemsMutationVariables = Exact<{
  input: CorrectInboxItemsInput;
  idempotencyKey: string;
}>;


export type CorrectInboxItemsMutation = { readonly correctInboxItems:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type UndoInboxChangeMutationVariables = Exact<{
  changeId: string;
  idempotencyKey: string;
}>;


export type UndoInboxChangeMutation = { readonly undoInboxChange:
    | { readonly __typename: 'InboxItemsChanged', readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type InboxRowFragment = { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null };

export type InboxItemDetailsFragment = { readonly text: string, readonly searchTerm: string | null, readonly escalatedAt: string | null, readonly mergedIntoId: string | null, readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly page: { readonly address: string, readonly contactsCount: number } | null, readonly article: { readonly articleId: string, readonly defect: ArticleDefect } | null, readonly madeBy: { readonly name: string }, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly spokenReference: string, readonly startedAt: string }>, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly similar: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly state: InboxState, readonly contactsCount: number, readonly version: number }>, readonly assignee: { readonly id: string, readonly name: string } | null };

export type InboxOutcomeFragment = { readonly changeId: string, readonly undone: boolean, readonly changed: ReadonlyArray<{ readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null }>, readonly notChanged: ReadonlyArray<{ readonly id: string, readonly reason: InboxNotChangedReason, readonly message: string, readonly item: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null }> };

export type InboxItemsQueryVariables = Exact<{
  filter: InboxFilter;
  sort: InboxSort;
  first: number;
  after?: string | null | undefined;
}>;


export type InboxItemsQuery = { readonly inboxItems:
    | { readonly __typename: 'InboxItemConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type InboxChangedItemsQueryVariables = Exact<{
  among: InboxFilter;
  filter: InboxFilter;
  sort: InboxSort;
}>;


export type InboxChangedItemsQuery = { readonly among:
    | { readonly __typename: 'InboxItemConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly assignee: { readonly id: string, readonly name: string } | null } }> }
    | { readonly __typename: 'InvalidInput' }
  , readonly all:
    | { readonly __typename: 'InboxItemConnection', readonly totalCount: number }
    | { readonly __typename: 'InvalidInput' }
   };

export type InboxItemQueryVariables = Exact<{
  id: string;
}>;


export type InboxItemQuery = { readonly inboxItem: { readonly text: string, readonly searchTerm: string | null, readonly escalatedAt: string | null, readonly mergedIntoId: string | null, readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly team: string, readonly departmentId: string | null, readonly dueAt: string, readonly isOverdue: boolean, readonly madeAt: string, readonly contactsCount: number, readonly reportsCount: number, readonly version: number, readonly page: { readonly address: string, readonly contactsCount: number } | null, readonly article: { readonly articleId: string, readonly defect: ArticleDefect } | null, readonly madeBy: { readonly name: string }, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null, readonly seenAt: string | null } | null, readonly contacts: ReadonlyArray<{ readonly id: string, readonly spokenReference: string, readonly startedAt: string }>, readonly history: ReadonlyArray<{ readonly at: string, readonly kind: InboxEventKind, readonly by: string | null, readonly text: string | null }>, readonly similar: ReadonlyArray<{ readonly id: string, readonly subject: string, readonly state: InboxState, readonly contactsCount: number, readonly version: number }>, readonly assignee: { readonly id: string, readonly name: string } | null } | null };

export type InboxCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountsQuery = { readonly all: { readonly open: number, readonly mine: number, readonly unassigned: number, readonly overdue: number }, readonly suggestions: { readonly open: number, readonly overdue: number }, readonly reports: { readonly open: number, readonly overdue: number }, readonly articles: { readonly open: number, readonly overdue: number } };

export type InboxPeopleQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxPeopleQuery = { readonly inboxColleagues: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type InboxViewsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxViewsQuery = { readonly inboxViews:
    | { readonly __typename: 'InboxViewList', readonly items: ReadonlyArray<{ readonly name: string, readonly filterJson: string, readonly sort: InboxSort }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
   };

export type SaveInboxViewMutationVariables = Exact<{
  name: string;
  filter: InboxFilter;
  sort: InboxSort;
  idempotencyKey: string;
}>;


export type SaveInboxViewMutation = { readonly saveInboxView:
    | { readonly __typename: 'InboxViewList', readonly items: ReadonlyArray<{ readonly name: string, readonly filterJson: string, readonly sort: InboxSort }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
   };

export type DeleteInboxViewMutationVariables = Exact<{
  name: string;
  idempotencyKey: string;
}>;


export type DeleteInboxViewMutation = { readonly deleteInboxView:
    | { readonly __typename: 'InboxViewList', readonly items: ReadonlyArray<{ readonly name: string, readonly filterJson: string, readonly sort: InboxSort }> }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
   };

export type WebsitePageRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type WebsitePageRulesQuery = { readonly websitePageRules:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'WebsitePageRuleList', readonly items: ReadonlyArray<{ readonly prefix: string, readonly team: string, readonly changedBy: string }> }
   };

export type SetWebsitePageRuleMutationVariables = Exact<{
  page: string;
  team: string;
  idempotencyKey: string;
}>;


export type SetWebsitePageRuleMutation = { readonly setWebsitePageRule:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'WebsitePageRuleList', readonly items: ReadonlyArray<{ readonly prefix: string, readonly team: string, readonly changedBy: string }> }
   };

export type DeleteWebsitePageRuleMutationVariables = Exact<{
  page: string;
  idempotencyKey: string;
}>;


export type DeleteWebsitePageRuleMutation = { readonly deleteWebsitePageRule:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'WebsitePageRuleList', readonly items: ReadonlyArray<{ readonly prefix: string, readonly team: string, readonly changedBy: string }> }
   };

export type InboxChangedSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangedSubscription = { readonly inboxChanged: { readonly itemIds: ReadonlyArray<string> } };

export type MapPointFragment = { readonly latitude: number, readonly longitude: number };

export type MeldingPlaceDetailsFragment = { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null };

export type MeldingLineFragment = { readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } };

export type HandlingBodyDetailsFragment = { readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null };

export type FeedbackDetailsFragment = { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string };

export type MeldingDetailsFragment = { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } };

export type ListOfMeldingenFragment = { readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> };

export type PresentMeldingFragment = { readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } };

export type MeldingenByReferenceQueryVariables = Exact<{
  reference: string;
}>;


export type MeldingenByReferenceQuery = { readonly meldingenByReference:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingenFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }
   };

export type MeldingenOfPersonQueryVariables = Exact<{
  person: PersonKeyInput;
  purpose: Purpose;
}>;


export type MeldingenOfPersonQuery = { readonly meldingenOfPerson:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingenFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }
   };

export type MeldingenNearQueryVariables = Exact<{
  point: GeoPointInput;
  radiusMeters: number;
}>;


export type MeldingenNearQuery = { readonly meldingenNear:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingenFound', readonly advice: string | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }
   };

export type LikelyDuplicatesQueryVariables = Exact<{
  place: SoughtPlaceInput;
  departmentId?: string | null | undefined;
  categoryId?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type LikelyDuplicatesQuery = { readonly likelyDuplicateMeldingen:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'LikelyDuplicates', readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly items: ReadonlyArray<{ readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly likelihood: number, readonly sentence: string, readonly known: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }>, readonly situations: ReadonlyArray<{ readonly id: string, readonly text: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> }
   };

export type MeldingQueryVariables = Exact<{
  id: string;
}>;


export type MeldingQuery = { readonly melding:
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'Melding', readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type MeldingHistoryQueryVariables = Exact<{
  id: string;
}>;


export type MeldingHistoryQuery = { readonly melding:
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'Melding', readonly history:
        | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
        | { readonly __typename: 'MeldingHistory', readonly items: ReadonlyArray<{ readonly at: string, readonly kind: MeldingEventKind, readonly title: string, readonly text: string | null, readonly by: string | null }> }
        | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
       }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type MeldingChangedSubscriptionVariables = Exact<{
  id: string;
}>;


export type MeldingChangedSubscription = { readonly meldingChanged: { readonly id: string } };

export type MeldingCategoriesQueryVariables = Exact<{
  departmentId?: string | null | undefined;
}>;


export type MeldingCategoriesQuery = { readonly meldingCategories: { readonly items: ReadonlyArray<{ readonly id: string, readonly name: string, readonly group: string | null, readonly description: string | null, readonly handlingMessage: string | null, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly serviceLevel: { readonly days: number, readonly dayKind: DayKind } | null, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> } };

export type MeldingQuestionsQueryVariables = Exact<{
  departmentId: string;
  categoryId: string;
}>;


export type MeldingQuestionsQuery = { readonly meldingCategories: { readonly items: ReadonlyArray<{ readonly id: string, readonly questions:
        | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
        | { readonly __typename: 'MeldingQuestionList', readonly items: ReadonlyArray<{ readonly id: string, readonly text: string, readonly kind: MeldingQuestionKind, readonly isRequired: boolean, readonly options: ReadonlyArray<{ readonly id: string, readonly name: string }> }> }
       }>, readonly sources: ReadonlyArray<{ readonly state: SourceState, readonly message: string | null, readonly tookMs: number, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean } }> } };

export type CreateMeldingMutationVariables = Exact<{
  input: CreateMeldingInput;
  idempotencyKey: string;
}>;


export type CreateMeldingMutation = { readonly createMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingCreated', readonly toTell: ReadonlyArray<string>, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string }, readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
   };

export type JoinMeldingMutationVariables = Exact<{
  input: JoinMeldingInput;
  idempotencyKey: string;
}>;


export type JoinMeldingMutation = { readonly joinMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'MeldingJoined', readonly toTell: ReadonlyArray<string>, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string }, readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
   };

export type ChangeMeldingMutationVariables = Exact<{
  input: ChangeMeldingInput;
  idempotencyKey: string;
}>;


export type ChangeMeldingMutation = { readonly changeMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingChangeMade', readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
   };

export type AddMeldingNoteMutationVariables = Exact<{
  meldingId: string;
  text: string;
  idempotencyKey: string;
}>;


export type AddMeldingNoteMutation = { readonly addMeldingNote:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingChangeMade', readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
   };

export type CancelMeldingMutationVariables = Exact<{
  meldingId: string;
  reason: string;
  version?: string | null | undefined;
  idempotencyKey: string;
}>;


export type CancelMeldingMutation = { readonly cancelMelding:
    | { readonly __typename: 'DepartmentRefused', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'MeldingCancelled', readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'MeldingChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly melding: { readonly statusText: string | null, readonly extraText: string | null, readonly incidentAt: string | null, readonly changedAt: string | null, readonly dueAt: string | null, readonly priority: MeldingPriority | null, readonly version: string | null, readonly parentId: string | null, readonly hasAttachments: boolean | null, readonly permittedActions: ReadonlyArray<Action>, readonly id: string, readonly reference: string, readonly status: MeldingStatus, readonly statusName: string, readonly text: string, readonly reportedAt: string, readonly reporter: { readonly email: string | null, readonly phone: string | null, readonly hidden: ReadonlyArray<string>, readonly allowsContact: boolean | null } | null, readonly notes: ReadonlyArray<{ readonly text: string, readonly by: string | null, readonly at: string | null }>, readonly handledBy: ReadonlyArray<{ readonly name: string, readonly isOutsideParty: boolean, readonly advice: string | null, readonly phone: string | null }> | null, readonly reports: ReadonlyArray<{ readonly kind: ReportKind, readonly reportedAt: string, readonly feedback: { readonly informer: Informer, readonly channel: InformChannel | null, readonly dueOn: string | null, readonly message: string } }>, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly category: { readonly id: string, readonly name: string, readonly group: string | null }, readonly place: { readonly point: { readonly latitude: number, readonly longitude: number } | null, readonly address: { readonly street: string | null, readonly houseNumber: number | null, readonly houseNumberAddition: string | null, readonly postcode: string | null, readonly city: string | null } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotPermitted', readonly code: ProblemCode, readonly message: string, readonly missingRight: { readonly departmentId: string, readonly capability: Capability, readonly action: Action } }
    | { readonly __typename: 'OutcomeUnknown', readonly code: ProblemCode, readonly message: string, readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } }
   };

export type RaiseMeldingMutationVariables = Exact<{
  meldingId: string;
  displeasure: string;
  wishes?: string | null | undefined;
  idempotencyKey: string;
}>;


export type RaiseMeldingMutation = { readonly raiseMelding:
    | { readonly __typename: 'ComplaintHandOver', readonly reference: string, readonly decideBy: string, readonly legalTerms: string }
    | { readonly __typename: 'DepartmentUnavailable', readonly code: ProblemCode, readonly message: string, readonly departmentId: string }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type NotificationDetailsFragment = { readonly id: string, readonly target: string, readonly channel: NotificationChannel, readonly event: NotificationEvent, readonly itemId: string | null, readonly recipient: string | null, readonly state: NotificationState, readonly attempts: number, readonly madeAt: string, readonly nextAttemptAt: string | null, readonly settledAt: string | null, readonly lastOutcome: NotificationAttemptOutcome | null, readonly lastDetail: string | null };

export type NotificationTargetsQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationTargetsQuery = { readonly notificationTargets: ReadonlyArray<{ readonly id: string, readonly channel: NotificationChannel, readonly host: string, readonly pending: number, readonly failed: number, readonly failuresInRow: number, readonly restsUntil: string | null, readonly lastDeliveredAt: string | null }> };

export type NotificationDeliveriesQueryVariables = Exact<{
  target?: string | null | undefined;
  state?: NotificationState | null | undefined;
  after?: string | null | undefined;
}>;


export type NotificationDeliveriesQuery = { readonly notificationDeliveries:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotificationDeliveryConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly target: string, readonly channel: NotificationChannel, readonly event: NotificationEvent, readonly itemId: string | null, readonly recipient: string | null, readonly state: NotificationState, readonly attempts: number, readonly madeAt: string, readonly nextAttemptAt: string | null, readonly settledAt: string | null, readonly lastOutcome: NotificationAttemptOutcome | null, readonly lastDetail: string | null, readonly log: ReadonlyArray<{ readonly at: string, readonly durationMs: number | null, readonly outcome: NotificationAttemptOutcome, readonly detail: string | null }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
   };

export type ResendNotificationMutationVariables = Exact<{
  id: string;
  idempotencyKey: string;
}>;


export type ResendNotificationMutation = { readonly resendNotification:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotificationDelivery', readonly id: string, readonly target: string, readonly channel: NotificationChannel, readonly event: NotificationEvent, readonly itemId: string | null, readonly recipient: string | null, readonly state: NotificationState, readonly attempts: number, readonly madeAt: string, readonly nextAttemptAt: string | null, readonly settledAt: string | null, readonly lastOutcome: NotificationAttemptOutcome | null, readonly lastDetail: string | null }
   };

export type ResendFailedNotificationsMutationVariables = Exact<{
  target: string;
  idempotencyKey: string;
}>;


export type ResendFailedNotificationsMutation = { readonly resendFailedNotifications:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotificationsResent', readonly count: number }
   };

export type SendTestNotificationMutationVariables = Exact<{
  target: string;
  idempotencyKey: string;
}>;


export type SendTestNotificationMutation = { readonly sendTestNotification:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'NotificationDelivery', readonly id: string, readonly target: string, readonly channel: NotificationChannel, readonly event: NotificationEvent, readonly itemId: string | null, readonly recipient: string | null, readonly state: NotificationState, readonly attempts: number, readonly madeAt: string, readonly nextAttemptAt: string | null, readonly settledAt: string | null, readonly lastOutcome: NotificationAttemptOutcome | null, readonly lastDetail: string | null }
   };

export type NotificationWishQueryVariables = Exact<{ [key: string]: never; }>;


export type NotificationWishQuery = { readonly notificationWish: { readonly isPossible: boolean, readonly domains: ReadonlyArray<string>, readonly address: string | null } };

export type SetNotificationWishMutationVariables = Exact<{
  address?: string | null | undefined;
  idempotencyKey: string;
}>;


export type SetNotificationWishMutation = { readonly setNotificationWish:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotificationWish', readonly isPossible: boolean, readonly domains: ReadonlyArray<string>, readonly address: string | null }
   };

export type TaskDetailsFragment = { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null };

export type OperationDetailsFragment = { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null };

export type OperationQueryVariables = Exact<{
  id: string;
}>;


export type OperationQuery = { readonly operation: { readonly id: string, readonly kind: OperationKind, readonly state: OperationState, readonly departmentId: string, readonly message: string, readonly startedAt: string, readonly settledAt: string | null, readonly appointmentId: string | null, readonly meldingId: string | null, readonly steps: ReadonlyArray<{ readonly name: string, readonly state: StepState, readonly startedAt: string, readonly settledAt: string | null }>, readonly task: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } | null } | null };

export type OpenTasksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type OpenTasksQuery = { readonly openTasks:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'TaskConnection', readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null } }> }
   };

export type CloseTaskMutationVariables = Exact<{
  taskId: string;
  resolution: string;
  idempotencyKey: string;
}>;


export type CloseTaskMutation = { readonly closeTask:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'Task', readonly id: string, readonly departmentId: string, readonly operationId: string, readonly text: string, readonly createdAt: string, readonly closedAt: string | null, readonly resolution: string | null }
   };

export type UnseenOutcomesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnseenOutcomesQuery = { readonly unseenInboxOutcomes: number };

export type OwnInboxItemsQueryVariables = Exact<{
  unseen: boolean;
  after?: string | null | undefined;
}>;


export type OwnInboxItemsQuery = { readonly myInboxItems:
    | { readonly __typename: 'InboxItemConnection', readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly text: string, readonly searchTerm: string | null, readonly madeAt: string, readonly dueAt: string, readonly page: { readonly address: string } | null, readonly article: { readonly articleId: string, readonly defect: ArticleDefect } | null, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
    | { readonly __typename: 'InvalidInput', readonly message: string }
   };

export type MarkOutcomesSeenMutationVariables = Exact<{
  ids: ReadonlyArray<string> | string;
  idempotencyKey: string;
}>;


export type MarkOutcomesSeenMutation = { readonly markInboxOutcomesSeen:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'OutcomesSeen', readonly count: number }
   };

export type SentItemOutcomeFragment = { readonly id: string, readonly kind: InboxKind, readonly state: InboxState, readonly subject: string, readonly text: string, readonly searchTerm: string | null, readonly madeAt: string, readonly dueAt: string, readonly page: { readonly address: string } | null, readonly article: { readonly articleId: string, readonly defect: ArticleDefect } | null, readonly outcome: { readonly text: string | null, readonly link: string | null, readonly rejectionReason: RejectionReason | null, readonly decidedAt: string | null, readonly decidedBy: string | null } | null };

export type GrantedRightDetailsFragment = { readonly role: string, readonly departmentId: string, readonly capability: Capability, readonly action: Action, readonly grantedAt: string, readonly grantedBy: string };

export type GrantedRightsQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantedRightsQuery = { readonly grantedRights: ReadonlyArray<{ readonly role: string, readonly departmentId: string, readonly capability: Capability, readonly action: Action, readonly grantedAt: string, readonly grantedBy: string }> };

export type SetRightMutationVariables = Exact<{
  input: SetRightInput;
  idempotencyKey: string;
}>;


export type SetRightMutation = { readonly setRight:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'RightsChanged', readonly rights: ReadonlyArray<{ readonly role: string, readonly departmentId: string, readonly capability: Capability, readonly action: Action, readonly grantedAt: string, readonly grantedBy: string }> }
   };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { readonly me: { readonly id: string, readonly name: string, readonly roles: ReadonlyArray<string>, readonly rights: ReadonlyArray<{ readonly departmentId: string, readonly capability: Capability, readonly action: Action }> } };

export type SituationDetailsFragment = { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } };

export type KeptSituationFragment = { readonly situation: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } };

export type PresentSituationFragment = { readonly situation: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } };

export type KnownSituationsQueryVariables = Exact<{
  includeEnded: boolean;
  after?: string | null | undefined;
}>;


export type KnownSituationsQuery = { readonly knownSituations:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'KnownSituationConnection', readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }
   };

export type AddKnownSituationMutationVariables = Exact<{
  input: KnownSituationInput;
  idempotencyKey: string;
}>;


export type AddKnownSituationMutation = { readonly addKnownSituation:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'KnownSituationKept', readonly situation: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'SituationChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly situation: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } }
   };

export type ChangeKnownSituationMutationVariables = Exact<{
  id: string;
  version: number;
  input: KnownSituationInput;
  idempotencyKey: string;
}>;


export type ChangeKnownSituationMutation = { readonly changeKnownSituation:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'KnownSituationKept', readonly situation: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'SituationChangedMeanwhile', readonly code: ProblemCode, readonly message: string, readonly situation: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } }
   };

export type EndKnownSituationMutationVariables = Exact<{
  id: string;
  idempotencyKey: string;
}>;


export type EndKnownSituationMutation = { readonly endKnownSituation:
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'KnownSituationKept', readonly situation: { readonly id: string, readonly text: string, readonly categoryWords: ReadonlyArray<string>, readonly validFrom: string, readonly validUntil: string | null, readonly version: number, readonly changedBy: string, readonly changedAt: string, readonly department: { readonly id: string, readonly name: string, readonly sandbox: boolean }, readonly place: { readonly streets: ReadonlyArray<string> | null, readonly circle: { readonly latitude: number, readonly longitude: number, readonly radiusMeters: number } | null, readonly box: { readonly south: number, readonly west: number, readonly north: number, readonly east: number } | null } } }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
    | { readonly __typename: 'SituationChangedMeanwhile', readonly code: ProblemCode, readonly message: string }
   };

export type SentItemFragment = { readonly id: string, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number };

export type SimilarInboxItemsQueryVariables = Exact<{
  kind: InboxKind;
  subject: string;
  page?: string | null | undefined;
}>;


export type SimilarInboxItemsQuery = { readonly similarInboxItems:
    | { readonly __typename: 'InboxItemList', readonly items: ReadonlyArray<{ readonly state: InboxState, readonly id: string, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number }> }
    | { readonly __typename: 'InvalidInput', readonly message: string }
   };

export type SuggestQuestionMutationVariables = Exact<{
  input: SuggestQuestionInput;
  idempotencyKey: string;
}>;


export type SuggestQuestionMutation = { readonly suggestQuestion:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type ReportWebsiteErrorMutationVariables = Exact<{
  input: ReportWebsiteErrorInput;
  idempotencyKey: string;
}>;


export type ReportWebsiteErrorMutation = { readonly reportWebsiteError:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
   };

export type AddContactToInboxItemMutationVariables = Exact<{
  itemId: string;
  contactReference: string;
  idempotencyKey: string;
}>;


export type AddContactToInboxItemMutation = { readonly addContactToInboxItem:
    | { readonly __typename: 'InboxItemMade', readonly item: { readonly id: string, readonly subject: string, readonly team: string, readonly dueAt: string, readonly contactsCount: number } }
    | { readonly __typename: 'InvalidInput', readonly code: ProblemCode, readonly message: string, readonly fields: ReadonlyArray<{ readonly field: string, readonly message: string }> }
    | { readonly __typename: 'NotFound', readonly code: ProblemCode, readonly message: string }
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
export const ProductDetailsFragmentDoc = new TypedDocumentString(`
    fragment ProductDetails on Product {
  id
  name
  description
  durationMinutes
  additionalPersonMinutes
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
    volumeUnits
  }
}
    `, {"fragmentName":"ProductDetails"}) as unknown as TypedDocumentString<ProductDetailsFragment, unknown>;
export const InvalidFieldsFragmentDoc = new TypedDocumentString(`
    fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
    `, {"fragmentName":"InvalidFields"}) as unknown as TypedDocumentString<InvalidFieldsFragment, unknown>;
export const MissingRightFragmentDoc = new TypedDocumentString(`
    fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
    `, {"fragmentName":"MissingRight"}) as unknown as TypedDocumentString<MissingRightFragment, unknown>;
export const UnavailableDepartmentFragmentDoc = new TypedDocumentString(`
    fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
    `, {"fragmentName":"UnavailableDepartment"}) as unknown as TypedDocumentString<UnavailableDepartmentFragment, unknown>;
export const RefusedByFragmentDoc = new TypedDocumentString(`
    fragment RefusedBy on DepartmentRefused {
  departmentId
}
    `, {"fragmentName":"RefusedBy"}) as unknown as TypedDocumentString<RefusedByFragment, unknown>;
export const TaskDetailsFragmentDoc = new TypedDocumentString(`
    fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
    `, {"fragmentName":"TaskDetails"}) as unknown as TypedDocumentString<TaskDetailsFragment, unknown>;
export const OperationDetailsFragmentDoc = new TypedDocumentString(`
    fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}
    fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}`, {"fragmentName":"OperationDetails"}) as unknown as TypedDocumentString<OperationDetailsFragment, unknown>;
export const OperationToFollowFragmentDoc = new TypedDocumentString(`
    fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
    fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`, {"fragmentName":"OperationToFollow"}) as unknown as TypedDocumentString<OperationToFollowFragment, unknown>;
export const AlternativesFragmentDoc = new TypedDocumentString(`
    fragment Alternatives on SlotTaken {
  alternatives {
    start
    end
  }
}
    `, {"fragmentName":"Alternatives"}) as unknown as TypedDocumentString<AlternativesFragment, unknown>;
export const DepartmentNameFragmentDoc = new TypedDocumentString(`
    fragment DepartmentName on Department {
  id
  name
  sandbox
}
    `, {"fragmentName":"DepartmentName"}) as unknown as TypedDocumentString<DepartmentNameFragment, unknown>;
export const AppointmentLineFragmentDoc = new TypedDocumentString(`
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}`, {"fragmentName":"AppointmentLine"}) as unknown as TypedDocumentString<AppointmentLineFragment, unknown>;
export const AddressDetailsFragmentDoc = new TypedDocumentString(`
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
    `, {"fragmentName":"AddressDetails"}) as unknown as TypedDocumentString<AddressDetailsFragment, unknown>;
export const AppointmentDetailsFragmentDoc = new TypedDocumentString(`
    fragment AppointmentDetails on Appointment {
  ...AppointmentLine
  caseNumber
  version
  notes
  items {
    kindId
    name
    amount
  }
  location {
    phone
    address {
      ...AddressDetails
    }
  }
  customers {
    bsn
    birthDate
    email
    phone
    address {
      ...AddressDetails
    }
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}`, {"fragmentName":"AppointmentDetails"}) as unknown as TypedDocumentString<AppointmentDetailsFragment, unknown>;
export const PresentStateFragmentDoc = new TypedDocumentString(`
    fragment PresentState on ChangedMeanwhile {
  appointment {
    ...AppointmentDetails
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment AppointmentDetails on Appointment {
  ...AppointmentLine
  caseNumber
  version
  notes
  items {
    kindId
    name
    amount
  }
  location {
    phone
    address {
      ...AddressDetails
    }
  }
  customers {
    bsn
    birthDate
    email
    phone
    address {
      ...AddressDetails
    }
  }
}
fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}`, {"fragmentName":"PresentState"}) as unknown as TypedDocumentString<PresentStateFragment, unknown>;
export const MirroredContactDetailsFragmentDoc = new TypedDocumentString(`
    fragment MirroredContactDetails on MirroredContact {
  contactId
  reference
  wrappedUpAt
  mirror {
    state
    attempts
    lastAttemptAt
    message
    url
    isShortened
  }
}
    `, {"fragmentName":"MirroredContactDetails"}) as unknown as TypedDocumentString<MirroredContactDetailsFragment, unknown>;
export const ContactRecordDetailsFragmentDoc = new TypedDocumentString(`
    fragment ContactRecordDetails on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  team
  startedAt
  receivedAt
  dueAt
  isOverdue
  endedAt
  wrappedUpAt
  notes
  caller {
    name
    lastName
    birthDate
    bsn
    postcode
    houseNumber
    houseNumberAddition
    email
    phone
  }
  questions {
    id
    subject
    text
    departmentId
    outcome
    answer
    leftOpenReason
  }
  links {
    kind
    targetId
    linkedAt
    byHub
  }
  mirror {
    state
    message
  }
}
    `, {"fragmentName":"ContactRecordDetails"}) as unknown as TypedDocumentString<ContactRecordDetailsFragment, unknown>;
export const ContactDetailsFragmentDoc = new TypedDocumentString(`
    fragment ContactDetails on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  receivedAt
  dueAt
  isOverdue
  endedAt
  version
  questions {
    id
    subject
    departmentId
    outcome
    answer
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}
    `, {"fragmentName":"ContactDetails"}) as unknown as TypedDocumentString<ContactDetailsFragment, unknown>;
export const ContactSummaryFragmentDoc = new TypedDocumentString(`
    fragment ContactSummary on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  dueAt
  isOverdue
  endedAt
  questions {
    id
    subject
  }
}
    `, {"fragmentName":"ContactSummary"}) as unknown as TypedDocumentString<ContactSummaryFragment, unknown>;
export const ContactPageFragmentDoc = new TypedDocumentString(`
    fragment ContactPage on ContactConnection {
  edges {
    node {
      ...ContactSummary
    }
  }
  pageInfo {
    hasNextPage
  }
}
    fragment ContactSummary on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  dueAt
  isOverdue
  endedAt
  questions {
    id
    subject
  }
}`, {"fragmentName":"ContactPage"}) as unknown as TypedDocumentString<ContactPageFragment, unknown>;
export const ContactLineFragmentDoc = new TypedDocumentString(`
    fragment ContactLine on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  startedAt
  notes
  questions {
    id
    text
    subject
    outcome
    answer
    departmentId
    leftOpenReason
  }
}
    `, {"fragmentName":"ContactLine"}) as unknown as TypedDocumentString<ContactLineFragment, unknown>;
export const DepartmentDetailsFragmentDoc = new TypedDocumentString(`
    fragment DepartmentDetails on Department {
  ...DepartmentName
  phone
  servicePromise {
    workingDays
  }
  capabilities {
    capability
    protocol
    permittedActions
    appointmentsSupport {
      atomicRescheduling
      findByPerson
      changes
      severalProducts
      severalPersons
      cancellationReasons
    }
    meldingenSupport {
      changes
      notes
      findNear
      area {
        latitude
        longitude
      }
    }
  }
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}`, {"fragmentName":"DepartmentDetails"}) as unknown as TypedDocumentString<DepartmentDetailsFragment, unknown>;
export const HealthDetailsFragmentDoc = new TypedDocumentString(`
    fragment HealthDetails on ConnectionHealthInfo {
  state
  callsTotal
  failuresTotal
  medianMs
  lastSuccessAt
  lastFailureAt
  lastFailureCode
}
    `, {"fragmentName":"HealthDetails"}) as unknown as TypedDocumentString<HealthDetailsFragment, unknown>;
export const FeedbackTaskDetailsFragmentDoc = new TypedDocumentString(`
    fragment FeedbackTaskDetails on FeedbackTask {
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
  closedAt
  dueOn
  isOverdue
  escalatedAt
  attempts
  tries {
    at
    outcome
    note
  }
  state
  settledAt
}
    `, {"fragmentName":"FeedbackTaskDetails"}) as unknown as TypedDocumentString<FeedbackTaskDetailsFragment, unknown>;
export const InboxRowFragmentDoc = new TypedDocumentString(`
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
    `, {"fragmentName":"InboxRow"}) as unknown as TypedDocumentString<InboxRowFragment, unknown>;
export const InboxItemDetailsFragmentDoc = new TypedDocumentString(`
    fragment InboxItemDetails on InboxItem {
  ...InboxRow
  text
  searchTerm
  page {
    address
    contactsCount
  }
  article {
    articleId
    defect
  }
  escalatedAt
  madeBy {
    name
  }
  mergedIntoId
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
  contacts {
    id
    spokenReference
    startedAt
  }
  history {
    at
    kind
    by
    text
  }
  similar {
    id
    subject
    state
    contactsCount
    version
  }
}
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}`, {"fragmentName":"InboxItemDetails"}) as unknown as TypedDocumentString<InboxItemDetailsFragment, unknown>;
export const InboxOutcomeFragmentDoc = new TypedDocumentString(`
    fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}`, {"fragmentName":"InboxOutcome"}) as unknown as TypedDocumentString<InboxOutcomeFragment, unknown>;
export const MapPointFragmentDoc = new TypedDocumentString(`
    fragment MapPoint on GeoPoint {
  latitude
  longitude
}
    `, {"fragmentName":"MapPoint"}) as unknown as TypedDocumentString<MapPointFragment, unknown>;
export const MeldingPlaceDetailsFragmentDoc = new TypedDocumentString(`
    fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}`, {"fragmentName":"MeldingPlaceDetails"}) as unknown as TypedDocumentString<MeldingPlaceDetailsFragment, unknown>;
export const MeldingLineFragmentDoc = new TypedDocumentString(`
    fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}`, {"fragmentName":"MeldingLine"}) as unknown as TypedDocumentString<MeldingLineFragment, unknown>;
export const SourceDetailsFragmentDoc = new TypedDocumentString(`
    fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}`, {"fragmentName":"SourceDetails"}) as unknown as TypedDocumentString<SourceDetailsFragment, unknown>;
export const ListOfMeldingenFragmentDoc = new TypedDocumentString(`
    fragment ListOfMeldingen on MeldingenFound {
  advice
  items {
    ...MeldingLine
  }
  sources {
    ...SourceDetails
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}`, {"fragmentName":"ListOfMeldingen"}) as unknown as TypedDocumentString<ListOfMeldingenFragment, unknown>;
export const HandlingBodyDetailsFragmentDoc = new TypedDocumentString(`
    fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
    `, {"fragmentName":"HandlingBodyDetails"}) as unknown as TypedDocumentString<HandlingBodyDetailsFragment, unknown>;
export const FeedbackDetailsFragmentDoc = new TypedDocumentString(`
    fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
    `, {"fragmentName":"FeedbackDetails"}) as unknown as TypedDocumentString<FeedbackDetailsFragment, unknown>;
export const MeldingDetailsFragmentDoc = new TypedDocumentString(`
    fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}`, {"fragmentName":"MeldingDetails"}) as unknown as TypedDocumentString<MeldingDetailsFragment, unknown>;
export const PresentMeldingFragmentDoc = new TypedDocumentString(`
    fragment PresentMelding on MeldingChangedMeanwhile {
  melding {
    ...MeldingDetails
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}`, {"fragmentName":"PresentMelding"}) as unknown as TypedDocumentString<PresentMeldingFragment, unknown>;
export const NotificationDetailsFragmentDoc = new TypedDocumentString(`
    fragment NotificationDetails on NotificationDelivery {
  id
  target
  channel
  event
  itemId
  recipient
  state
  attempts
  madeAt
  nextAttemptAt
  settledAt
  lastOutcome
  lastDetail
}
    `, {"fragmentName":"NotificationDetails"}) as unknown as TypedDocumentString<NotificationDetailsFragment, unknown>;
export const SentItemOutcomeFragmentDoc = new TypedDocumentString(`
    fragment SentItemOutcome on InboxItem {
  id
  kind
  state
  subject
  text
  searchTerm
  page {
    address
  }
  article {
    articleId
    defect
  }
  madeAt
  dueAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
  }
}
    `, {"fragmentName":"SentItemOutcome"}) as unknown as TypedDocumentString<SentItemOutcomeFragment, unknown>;
export const GrantedRightDetailsFragmentDoc = new TypedDocumentString(`
    fragment GrantedRightDetails on GrantedRight {
  role
  departmentId
  capability
  action
  grantedAt
  grantedBy
}
    `, {"fragmentName":"GrantedRightDetails"}) as unknown as TypedDocumentString<GrantedRightDetailsFragment, unknown>;
export const SituationDetailsFragmentDoc = new TypedDocumentString(`
    fragment SituationDetails on KnownSituation {
  id
  text
  categoryWords
  validFrom
  validUntil
  version
  changedBy
  changedAt
  department {
    ...DepartmentName
  }
  place {
    circle {
      latitude
      longitude
      radiusMeters
    }
    box {
      south
      west
      north
      east
    }
    streets
  }
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}`, {"fragmentName":"SituationDetails"}) as unknown as TypedDocumentString<SituationDetailsFragment, unknown>;
export const KeptSituationFragmentDoc = new TypedDocumentString(`
    fragment KeptSituation on KnownSituationKept {
  situation {
    ...SituationDetails
  }
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment SituationDetails on KnownSituation {
  id
  text
  categoryWords
  validFrom
  validUntil
  version
  changedBy
  changedAt
  department {
    ...DepartmentName
  }
  place {
    circle {
      latitude
      longitude
      radiusMeters
    }
    box {
      south
      west
      north
      east
    }
    streets
  }
}`, {"fragmentName":"KeptSituation"}) as unknown as TypedDocumentString<KeptSituationFragment, unknown>;
export const PresentSituationFragmentDoc = new TypedDocumentString(`
    fragment PresentSituation on SituationChangedMeanwhile {
  situation {
    ...SituationDetails
  }
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment SituationDetails on KnownSituation {
  id
  text
  categoryWords
  validFrom
  validUntil
  version
  changedBy
  changedAt
  department {
    ...DepartmentName
  }
  place {
    circle {
      latitude
      longitude
      radiusMeters
    }
    box {
      south
      west
      north
      east
    }
    streets
  }
}`, {"fragmentName":"PresentSituation"}) as unknown as TypedDocumentString<PresentSituationFragment, unknown>;
export const SentItemFragmentDoc = new TypedDocumentString(`
    fragment SentItem on InboxItem {
  id
  subject
  team
  dueAt
  contactsCount
}
    `, {"fragmentName":"SentItem"}) as unknown as TypedDocumentString<SentItemFragment, unknown>;
export const AppointmentsOfPersonDocument = new TypedDocumentString(`
    query AppointmentsOfPerson($person: PersonKeyInput!, $purpose: Purpose!, $period: Period!) {
  appointmentsOfPerson(person: $person, purpose: $purpose, period: $period) {
    __typename
    ... on PersonAppointments {
      items {
        ...AppointmentLine
      }
      sources {
        ...SourceDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}`) as unknown as TypedDocumentString<AppointmentsOfPersonQuery, AppointmentsOfPersonQueryVariables>;
export const AppointmentsByReferenceDocument = new TypedDocumentString(`
    query AppointmentsByReference($reference: String!) {
  appointmentsByReference(reference: $reference) {
    __typename
    ... on AppointmentsFound {
      advice
      items {
        ...AppointmentLine
      }
      sources {
        ...SourceDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}`) as unknown as TypedDocumentString<AppointmentsByReferenceQuery, AppointmentsByReferenceQueryVariables>;
export const AppointmentDocument = new TypedDocumentString(`
    query Appointment($id: ID!) {
  appointment(id: $id) {
    __typename
    ... on Appointment {
      ...AppointmentDetails
    }
    ... on Problem {
      code
      message
    }
    ...UnavailableDepartment
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment AppointmentDetails on Appointment {
  ...AppointmentLine
  caseNumber
  version
  notes
  items {
    kindId
    name
    amount
  }
  location {
    phone
    address {
      ...AddressDetails
    }
  }
  customers {
    bsn
    birthDate
    email
    phone
    address {
      ...AddressDetails
    }
  }
}
fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}`) as unknown as TypedDocumentString<AppointmentQuery, AppointmentQueryVariables>;
export const ProductsDocument = new TypedDocumentString(`
    query Products($departmentId: ID!) {
  products(departmentId: $departmentId) {
    __typename
    ... on ProductList {
      items {
        ...ProductDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...UnavailableDepartment
    ...MissingRight
  }
}
    fragment ProductDetails on Product {
  id
  name
  description
  durationMinutes
  additionalPersonMinutes
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
    volumeUnits
  }
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}`) as unknown as TypedDocumentString<ProductsQuery, ProductsQueryVariables>;
export const CombinableProductsDocument = new TypedDocumentString(`
    query CombinableProducts($departmentId: ID!, $productIds: [ID!]!) {
  combinableProducts(departmentId: $departmentId, productIds: $productIds) {
    __typename
    ... on ProductList {
      items {
        ...ProductDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...UnavailableDepartment
    ...MissingRight
  }
}
    fragment ProductDetails on Product {
  id
  name
  description
  durationMinutes
  additionalPersonMinutes
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
    volumeUnits
  }
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}`) as unknown as TypedDocumentString<CombinableProductsQuery, CombinableProductsQueryVariables>;
export const AvailabilityDocument = new TypedDocumentString(`
    query Availability($departmentId: ID!, $selection: SelectionInput!, $from: Date, $until: Date) {
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
        isMet
        until
        workingDays
      }
      locations {
        firstFreeDay
        days
        location {
          id
          name
          phone
          address {
            ...AddressDetails
          }
        }
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}`) as unknown as TypedDocumentString<AvailabilityQuery, AvailabilityQueryVariables>;
export const SlotsDocument = new TypedDocumentString(`
    query Slots($departmentId: ID!, $selection: SelectionInput!, $locationId: ID!, $date: Date!) {
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
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
  }
}
    fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}`) as unknown as TypedDocumentString<SlotsQuery, SlotsQueryVariables>;
export const BookAppointmentDocument = new TypedDocumentString(`
    mutation BookAppointment($input: BookAppointmentInput!, $idempotencyKey: String!) {
  bookAppointment(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on AppointmentBooked {
      requirements
      costs {
        description
        amountCents
      }
      appointment {
        ...AppointmentDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
    ...Alternatives
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment AppointmentDetails on Appointment {
  ...AppointmentLine
  caseNumber
  version
  notes
  items {
    kindId
    name
    amount
  }
  location {
    phone
    address {
      ...AddressDetails
    }
  }
  customers {
    bsn
    birthDate
    email
    phone
    address {
      ...AddressDetails
    }
  }
}
fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment Alternatives on SlotTaken {
  alternatives {
    start
    end
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<BookAppointmentMutation, BookAppointmentMutationVariables>;
export const RescheduleAppointmentDocument = new TypedDocumentString(`
    mutation RescheduleAppointment($input: RescheduleAppointmentInput!, $idempotencyKey: String!) {
  rescheduleAppointment(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on AppointmentRescheduled {
      appointment {
        ...AppointmentDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
    ...Alternatives
    ...PresentState
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment AppointmentDetails on Appointment {
  ...AppointmentLine
  caseNumber
  version
  notes
  items {
    kindId
    name
    amount
  }
  location {
    phone
    address {
      ...AddressDetails
    }
  }
  customers {
    bsn
    birthDate
    email
    phone
    address {
      ...AddressDetails
    }
  }
}
fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment Alternatives on SlotTaken {
  alternatives {
    start
    end
  }
}
fragment PresentState on ChangedMeanwhile {
  appointment {
    ...AppointmentDetails
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<RescheduleAppointmentMutation, RescheduleAppointmentMutationVariables>;
export const ChangeAppointmentDocument = new TypedDocumentString(`
    mutation ChangeAppointment($input: ChangeAppointmentInput!, $idempotencyKey: String!) {
  changeAppointment(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on AppointmentChanged {
      appointment {
        ...AppointmentDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
    ...Alternatives
    ...PresentState
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment AppointmentDetails on Appointment {
  ...AppointmentLine
  caseNumber
  version
  notes
  items {
    kindId
    name
    amount
  }
  location {
    phone
    address {
      ...AddressDetails
    }
  }
  customers {
    bsn
    birthDate
    email
    phone
    address {
      ...AddressDetails
    }
  }
}
fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment Alternatives on SlotTaken {
  alternatives {
    start
    end
  }
}
fragment PresentState on ChangedMeanwhile {
  appointment {
    ...AppointmentDetails
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<ChangeAppointmentMutation, ChangeAppointmentMutationVariables>;
export const CancelAppointmentDocument = new TypedDocumentString(`
    mutation CancelAppointment($appointmentId: ID!, $reason: String!, $idempotencyKey: String!) {
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
        settledAt
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
  }
}
    fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<CancelAppointmentMutation, CancelAppointmentMutationVariables>;
export const ContactMirrorsDocument = new TypedDocumentString(`
    query ContactMirrors($state: MirrorState!, $after: String) {
  contactMirrors(state: $state, after: $after) {
    __typename
    ... on ContactMirrorConnection {
      waitingTotal
      failedTotal
      connection {
        state
        lastSuccessAt
        lastFailureAt
        lastFailureCode
      }
      edges {
        node {
          ...MirroredContactDetails
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
    fragment MirroredContactDetails on MirroredContact {
  contactId
  reference
  wrappedUpAt
  mirror {
    state
    attempts
    lastAttemptAt
    message
    url
    isShortened
  }
}`) as unknown as TypedDocumentString<ContactMirrorsQuery, ContactMirrorsQueryVariables>;
export const FailedMirrorsTotalDocument = new TypedDocumentString(`
    query FailedMirrorsTotal {
  contactMirrors(state: FAILED, first: 1) {
    __typename
    ... on ContactMirrorConnection {
      failedTotal
    }
  }
}
    `) as unknown as TypedDocumentString<FailedMirrorsTotalQuery, FailedMirrorsTotalQueryVariables>;
export const ContactMirrorDocument = new TypedDocumentString(`
    query ContactMirror($contactId: ID!) {
  contactMirror(contactId: $contactId) {
    __typename
    ... on MirroredContact {
      ...MirroredContactDetails
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment MirroredContactDetails on MirroredContact {
  contactId
  reference
  wrappedUpAt
  mirror {
    state
    attempts
    lastAttemptAt
    message
    url
    isShortened
  }
}`) as unknown as TypedDocumentString<ContactMirrorQuery, ContactMirrorQueryVariables>;
export const RetryMirrorDocument = new TypedDocumentString(`
    mutation RetryMirror($contactId: ID, $idempotencyKey: String!) {
  retryMirror(contactId: $contactId, idempotencyKey: $idempotencyKey) {
    __typename
    ... on MirrorsRetried {
      count
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetryMirrorMutation, RetryMirrorMutationVariables>;
export const ContactRecordDocument = new TypedDocumentString(`
    query ContactRecord($reference: String!) {
  contactByReference(reference: $reference) {
    __typename
    ... on ContactsFound {
      advice
      items {
        ...ContactRecordDetails
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment ContactRecordDetails on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  team
  startedAt
  receivedAt
  dueAt
  isOverdue
  endedAt
  wrappedUpAt
  notes
  caller {
    name
    lastName
    birthDate
    bsn
    postcode
    houseNumber
    houseNumberAddition
    email
    phone
  }
  questions {
    id
    subject
    text
    departmentId
    outcome
    answer
    leftOpenReason
  }
  links {
    kind
    targetId
    linkedAt
    byHub
  }
  mirror {
    state
    message
  }
}`) as unknown as TypedDocumentString<ContactRecordQuery, ContactRecordQueryVariables>;
export const StartContactDocument = new TypedDocumentString(`
    mutation StartContact($input: StartContactInput!, $idempotencyKey: String!) {
  startContact(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on ContactStarted {
      contact {
        id
        reference
      }
      withoutWrapUp {
        id
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
    `) as unknown as TypedDocumentString<StartContactMutation, StartContactMutationVariables>;
export const ContactByReferenceDocument = new TypedDocumentString(`
    query ContactByReference($reference: String!) {
  contactByReference(reference: $reference) {
    __typename
    ... on ContactsFound {
      isCorrected
      advice
      items {
        ...ContactDetails
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment ContactDetails on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  receivedAt
  dueAt
  isOverdue
  endedAt
  version
  questions {
    id
    subject
    departmentId
    outcome
    answer
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}`) as unknown as TypedDocumentString<ContactByReferenceQuery, ContactByReferenceQueryVariables>;
export const ContactListsDocument = new TypedDocumentString(`
    query ContactLists {
  myOpenContacts(first: 25) {
    __typename
    ... on ContactConnection {
      ...ContactPage
    }
    ... on Problem {
      message
    }
  }
  contactsWithoutWrapUp(first: 25) {
    __typename
    ... on ContactConnection {
      ...ContactPage
    }
    ... on Problem {
      message
    }
  }
  overdueContacts(first: 25) {
    __typename
    ... on ContactConnection {
      ...ContactPage
    }
    ... on Problem {
      message
    }
  }
}
    fragment ContactSummary on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  dueAt
  isOverdue
  endedAt
  questions {
    id
    subject
  }
}
fragment ContactPage on ContactConnection {
  edges {
    node {
      ...ContactSummary
    }
  }
  pageInfo {
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ContactListsQuery, ContactListsQueryVariables>;
export const ContactSubjectsDocument = new TypedDocumentString(`
    query ContactSubjects {
  contactSubjects
}
    `) as unknown as TypedDocumentString<ContactSubjectsQuery, ContactSubjectsQueryVariables>;
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
        ...ContactDetails
      }
    }
    ... on ContactChangedMeanwhile {
      conflicts {
        field
        questionId
      }
      contact {
        ...ContactDetails
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
    fragment ContactDetails on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  receivedAt
  dueAt
  isOverdue
  endedAt
  version
  questions {
    id
    subject
    departmentId
    outcome
    answer
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
        ...ContactDetails
      }
    }
    ... on ContactChangedMeanwhile {
      contact {
        ...ContactDetails
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
    fragment ContactDetails on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  receivedAt
  dueAt
  isOverdue
  endedAt
  version
  questions {
    id
    subject
    departmentId
    outcome
    answer
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
        ...ContactDetails
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment ContactDetails on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  isOwn
  startedAt
  receivedAt
  dueAt
  isOverdue
  endedAt
  version
  questions {
    id
    subject
    departmentId
    outcome
    answer
  }
  draft {
    field
    questionId
    value
    version
    alternatives
  }
}`) as unknown as TypedDocumentString<EndContactMutation, EndContactMutationVariables>;
export const WrapUpSharesDocument = new TypedDocumentString(`
    query WrapUpShares($from: Date!, $to: Date!, $by: ShareBy!) {
  wrapUpShares(from: $from, to: $to, by: $by) {
    __typename
    ... on WrapUpShares {
      items {
        day
        team
        agentId
        agentName
        contacts
        wrappedUp
        share
      }
    }
    ... on Problem {
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
export const CustomerDocument = new TypedDocumentString(`
    query Customer($person: PersonKeyInput!, $purpose: Purpose!) {
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
          ...SourceDetails
        }
      }
      appointments {
        items {
          ...AppointmentLine
        }
        sources {
          ...SourceDetails
        }
      }
      meldingen {
        items {
          ...MeldingLine
        }
        sources {
          ...SourceDetails
        }
      }
      requests {
        items {
          id
          number
          kind
          summary
          submittedOn
          endedOn
          expectedOn
          isLate
          isOverdue
          department {
            ...DepartmentName
          }
        }
        sources {
          ...SourceDetails
        }
      }
      contacts {
        items {
          ...ContactLine
        }
        state
        message
        tookMs
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment AppointmentLine on Appointment {
  id
  reference
  status
  start
  end
  durationMinutes
  persons
  department {
    ...DepartmentName
  }
  products {
    productId
    name
    amount
  }
  location {
    id
    name
  }
  customers {
    name
  }
  permittedActions
}
fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment ContactLine on Contact {
  id
  reference
  spokenReference
  channel
  state
  agentName
  startedAt
  notes
  questions {
    id
    text
    subject
    outcome
    answer
    departmentId
    leftOpenReason
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}`) as unknown as TypedDocumentString<CustomerQuery, CustomerQueryVariables>;
export const DepartmentsDocument = new TypedDocumentString(`
    query Departments {
  departments {
    ...DepartmentDetails
  }
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment DepartmentDetails on Department {
  ...DepartmentName
  phone
  servicePromise {
    workingDays
  }
  capabilities {
    capability
    protocol
    permittedActions
    appointmentsSupport {
      atomicRescheduling
      findByPerson
      changes
      severalProducts
      severalPersons
      cancellationReasons
    }
    meldingenSupport {
      changes
      notes
      findNear
      area {
        latitude
        longitude
      }
    }
  }
}`) as unknown as TypedDocumentString<DepartmentsQuery, DepartmentsQueryVariables>;
export const ConnectionsDocument = new TypedDocumentString(`
    query Connections {
  departments {
    ...DepartmentDetails
    connection {
      ...HealthDetails
    }
    capabilities {
      capability
      connection {
        ...HealthDetails
      }
    }
  }
}
    fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment DepartmentDetails on Department {
  ...DepartmentName
  phone
  servicePromise {
    workingDays
  }
  capabilities {
    capability
    protocol
    permittedActions
    appointmentsSupport {
      atomicRescheduling
      findByPerson
      changes
      severalProducts
      severalPersons
      cancellationReasons
    }
    meldingenSupport {
      changes
      notes
      findNear
      area {
        latitude
        longitude
      }
    }
  }
}
fragment HealthDetails on ConnectionHealthInfo {
  state
  callsTotal
  failuresTotal
  medianMs
  lastSuccessAt
  lastFailureAt
  lastFailureCode
}`) as unknown as TypedDocumentString<ConnectionsQuery, ConnectionsQueryVariables>;
export const FeedbackTasksDocument = new TypedDocumentString(`
    query FeedbackTasks($state: FeedbackTaskState!, $overdue: Boolean!, $after: String) {
  feedbackTasks(state: $state, overdue: $overdue, after: $after) {
    __typename
    ... on FeedbackTaskConnection {
      overdueTotal
      edges {
        node {
          ...FeedbackTaskDetails
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
    fragment FeedbackTaskDetails on FeedbackTask {
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
  closedAt
  dueOn
  isOverdue
  escalatedAt
  attempts
  tries {
    at
    outcome
    note
  }
  state
  settledAt
}`) as unknown as TypedDocumentString<FeedbackTasksQuery, FeedbackTasksQueryVariables>;
export const FeedbackContactDocument = new TypedDocumentString(`
    query FeedbackContact($taskId: ID!) {
  feedbackTask(id: $taskId) {
    __typename
    ... on FeedbackTask {
      id
      contact {
        name
        email
        phone
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<FeedbackContactQuery, FeedbackContactQueryVariables>;
export const SettleFeedbackDocument = new TypedDocumentString(`
    mutation SettleFeedback($taskId: ID!, $outcome: FeedbackOutcome!, $note: String, $idempotencyKey: String!) {
  settleFeedback(
    taskId: $taskId
    outcome: $outcome
    note: $note
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on FeedbackTask {
      ...FeedbackTaskDetails
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
    fragment FeedbackTaskDetails on FeedbackTask {
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
  closedAt
  dueOn
  isOverdue
  escalatedAt
  attempts
  tries {
    at
    outcome
    note
  }
  state
  settledAt
}`) as unknown as TypedDocumentString<SettleFeedbackMutation, SettleFeedbackMutationVariables>;
export const FeedbackChangedDocument = new TypedDocumentString(`
    subscription FeedbackChanged {
  feedbackChanged
}
    `) as unknown as TypedDocumentString<FeedbackChangedSubscription, FeedbackChangedSubscriptionVariables>;
export const ComplaintHandOversDocument = new TypedDocumentString(`
    query ComplaintHandOvers($after: String) {
  complaintHandOvers(after: $after) {
    __typename
    ... on ComplaintHandOverConnection {
      edges {
        node {
          id
          reference
          department {
            id
            name
          }
          meldingId
          meldingReference
          raisedAt
          decideBy
          legalTerms
          displeasure
          wishes
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
    `) as unknown as TypedDocumentString<ComplaintHandOversQuery, ComplaintHandOversQueryVariables>;
export const InboxFiguresDocument = new TypedDocumentString(`
    query InboxFigures($from: Date!, $until: Date!, $kinds: [InboxKind!]) {
  inboxStatistics(from: $from, until: $until, kinds: $kinds) {
    __typename
    ... on InboxStatistics {
      days {
        date
        made
        decided
      }
      ages {
        fromDays
        toDays
        count
      }
      medianHours
      inTimeShare
      pages {
        topic
        reports
        contacts
      }
      topics {
        topic
        reports
        contacts
      }
    }
    ... on InvalidInput {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<InboxFiguresQuery, InboxFiguresQueryVariables>;
export const AssignInboxItemsDocument = new TypedDocumentString(`
    mutation AssignInboxItems($input: AssignInboxItemsInput!, $idempotencyKey: String!) {
  assignInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<AssignInboxItemsMutation, AssignInboxItemsMutationVariables>;
export const HandOverInboxItemsDocument = new TypedDocumentString(`
    mutation HandOverInboxItems($input: HandOverInboxItemsInput!, $idempotencyKey: String!) {
  handOverInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<HandOverInboxItemsMutation, HandOverInboxItemsMutationVariables>;
export const AcceptInboxItemsDocument = new TypedDocumentString(`
    mutation AcceptInboxItems($input: AcceptInboxItemsInput!, $idempotencyKey: String!) {
  acceptInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<AcceptInboxItemsMutation, AcceptInboxItemsMutationVariables>;
export const ResolveInboxItemsDocument = new TypedDocumentString(`
    mutation ResolveInboxItems($input: ResolveInboxItemsInput!, $idempotencyKey: String!) {
  resolveInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<ResolveInboxItemsMutation, ResolveInboxItemsMutationVariables>;
export const RejectInboxItemsDocument = new TypedDocumentString(`
    mutation RejectInboxItems($input: RejectInboxItemsInput!, $idempotencyKey: String!) {
  rejectInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<RejectInboxItemsMutation, RejectInboxItemsMutationVariables>;
export const MergeInboxItemsDocument = new TypedDocumentString(`
    mutation MergeInboxItems($input: MergeInboxItemsInput!, $idempotencyKey: String!) {
  mergeInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<MergeInboxItemsMutation, MergeInboxItemsMutationVariables>;
export const ReopenInboxItemsDocument = new TypedDocumentString(`
    mutation ReopenInboxItems($input: ReopenInboxItemsInput!, $idempotencyKey: String!) {
  reopenInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<ReopenInboxItemsMutation, ReopenInboxItemsMutationVariables>;
export const PostponeInboxItemsDocument = new TypedDocumentString(`
    mutation PostponeInboxItems($input: PostponeInboxItemsInput!, $idempotencyKey: String!) {
  postponeInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<PostponeInboxItemsMutation, PostponeInboxItemsMutationVariables>;
export const CorrectInboxItemsDocument = new TypedDocumentString(`
    mutation CorrectInboxItems($input: CorrectInboxItemsInput!, $idempotencyKey: String!) {
  correctInboxItems(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<CorrectInboxItemsMutation, CorrectInboxItemsMutationVariables>;
export const UndoInboxChangeDocument = new TypedDocumentString(`
    mutation UndoInboxChange($changeId: ID!, $idempotencyKey: String!) {
  undoInboxChange(changeId: $changeId, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemsChanged {
      ...InboxOutcome
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxOutcome on InboxItemsChanged {
  changeId
  undone
  changed {
    ...InboxRow
  }
  notChanged {
    id
    reason
    message
    item {
      ...InboxRow
      history {
        at
        kind
        by
        text
      }
    }
  }
}`) as unknown as TypedDocumentString<UndoInboxChangeMutation, UndoInboxChangeMutationVariables>;
export const InboxItemsDocument = new TypedDocumentString(`
    query InboxItems($filter: InboxFilter!, $sort: InboxSort!, $first: Int!, $after: String) {
  inboxItems(filter: $filter, sort: $sort, first: $first, after: $after) {
    __typename
    ... on InboxItemConnection {
      totalCount
      edges {
        node {
          ...InboxRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
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
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}`) as unknown as TypedDocumentString<InboxItemsQuery, InboxItemsQueryVariables>;
export const InboxChangedItemsDocument = new TypedDocumentString(`
    query InboxChangedItems($among: InboxFilter!, $filter: InboxFilter!, $sort: InboxSort!) {
  among: inboxItems(filter: $among, sort: $sort, first: 100) {
    __typename
    ... on InboxItemConnection {
      edges {
        node {
          ...InboxRow
        }
      }
    }
  }
  all: inboxItems(filter: $filter, sort: $sort, first: 1) {
    __typename
    ... on InboxItemConnection {
      totalCount
    }
  }
}
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}`) as unknown as TypedDocumentString<InboxChangedItemsQuery, InboxChangedItemsQueryVariables>;
export const InboxItemDocument = new TypedDocumentString(`
    query InboxItem($id: ID!) {
  inboxItem(id: $id) {
    ...InboxItemDetails
  }
}
    fragment InboxRow on InboxItem {
  id
  kind
  state
  subject
  team
  departmentId
  assignee {
    id
    name
  }
  dueAt
  isOverdue
  madeAt
  contactsCount
  reportsCount
  version
}
fragment InboxItemDetails on InboxItem {
  ...InboxRow
  text
  searchTerm
  page {
    address
    contactsCount
  }
  article {
    articleId
    defect
  }
  escalatedAt
  madeBy {
    name
  }
  mergedIntoId
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
    seenAt
  }
  contacts {
    id
    spokenReference
    startedAt
  }
  history {
    at
    kind
    by
    text
  }
  similar {
    id
    subject
    state
    contactsCount
    version
  }
}`) as unknown as TypedDocumentString<InboxItemQuery, InboxItemQueryVariables>;
export const InboxCountsDocument = new TypedDocumentString(`
    query InboxCounts {
  all: inboxCounts {
    open
    mine
    unassigned
    overdue
  }
  suggestions: inboxCounts(kinds: [QUESTION_SUGGESTION]) {
    open
    overdue
  }
  reports: inboxCounts(kinds: [WEBSITE_REPORT]) {
    open
    overdue
  }
  articles: inboxCounts(kinds: [ARTICLE_FEEDBACK]) {
    open
    overdue
  }
}
    `) as unknown as TypedDocumentString<InboxCountsQuery, InboxCountsQueryVariables>;
export const InboxPeopleDocument = new TypedDocumentString(`
    query InboxPeople {
  inboxColleagues {
    id
    name
  }
  departments {
    id
    name
  }
}
    `) as unknown as TypedDocumentString<InboxPeopleQuery, InboxPeopleQueryVariables>;
export const InboxViewsDocument = new TypedDocumentString(`
    query InboxViews {
  inboxViews {
    __typename
    ... on InboxViewList {
      items {
        name
        filterJson
        sort
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<InboxViewsQuery, InboxViewsQueryVariables>;
export const SaveInboxViewDocument = new TypedDocumentString(`
    mutation SaveInboxView($name: String!, $filter: InboxFilter!, $sort: InboxSort!, $idempotencyKey: String!) {
  saveInboxView(
    name: $name
    filter: $filter
    sort: $sort
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on InboxViewList {
      items {
        name
        filterJson
        sort
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
    `) as unknown as TypedDocumentString<SaveInboxViewMutation, SaveInboxViewMutationVariables>;
export const DeleteInboxViewDocument = new TypedDocumentString(`
    mutation DeleteInboxView($name: String!, $idempotencyKey: String!) {
  deleteInboxView(name: $name, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxViewList {
      items {
        name
        filterJson
        sort
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteInboxViewMutation, DeleteInboxViewMutationVariables>;
export const WebsitePageRulesDocument = new TypedDocumentString(`
    query WebsitePageRules {
  websitePageRules {
    __typename
    ... on WebsitePageRuleList {
      items {
        prefix
        team
        changedBy
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WebsitePageRulesQuery, WebsitePageRulesQueryVariables>;
export const SetWebsitePageRuleDocument = new TypedDocumentString(`
    mutation SetWebsitePageRule($page: String!, $team: ID!, $idempotencyKey: String!) {
  setWebsitePageRule(page: $page, team: $team, idempotencyKey: $idempotencyKey) {
    __typename
    ... on WebsitePageRuleList {
      items {
        prefix
        team
        changedBy
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
    `) as unknown as TypedDocumentString<SetWebsitePageRuleMutation, SetWebsitePageRuleMutationVariables>;
export const DeleteWebsitePageRuleDocument = new TypedDocumentString(`
    mutation DeleteWebsitePageRule($page: String!, $idempotencyKey: String!) {
  deleteWebsitePageRule(page: $page, idempotencyKey: $idempotencyKey) {
    __typename
    ... on WebsitePageRuleList {
      items {
        prefix
        team
        changedBy
      }
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteWebsitePageRuleMutation, DeleteWebsitePageRuleMutationVariables>;
export const InboxChangedDocument = new TypedDocumentString(`
    subscription InboxChanged {
  inboxChanged {
    itemIds
  }
}
    `) as unknown as TypedDocumentString<InboxChangedSubscription, InboxChangedSubscriptionVariables>;
export const MeldingenByReferenceDocument = new TypedDocumentString(`
    query MeldingenByReference($reference: String!) {
  meldingenByReference(reference: $reference) {
    __typename
    ...ListOfMeldingen
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment ListOfMeldingen on MeldingenFound {
  advice
  items {
    ...MeldingLine
  }
  sources {
    ...SourceDetails
  }
}`) as unknown as TypedDocumentString<MeldingenByReferenceQuery, MeldingenByReferenceQueryVariables>;
export const MeldingenOfPersonDocument = new TypedDocumentString(`
    query MeldingenOfPerson($person: PersonKeyInput!, $purpose: Purpose!) {
  meldingenOfPerson(person: $person, purpose: $purpose) {
    __typename
    ...ListOfMeldingen
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment ListOfMeldingen on MeldingenFound {
  advice
  items {
    ...MeldingLine
  }
  sources {
    ...SourceDetails
  }
}`) as unknown as TypedDocumentString<MeldingenOfPersonQuery, MeldingenOfPersonQueryVariables>;
export const MeldingenNearDocument = new TypedDocumentString(`
    query MeldingenNear($point: GeoPointInput!, $radiusMeters: Int!) {
  meldingenNear(point: $point, radiusMeters: $radiusMeters) {
    __typename
    ...ListOfMeldingen
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment ListOfMeldingen on MeldingenFound {
  advice
  items {
    ...MeldingLine
  }
  sources {
    ...SourceDetails
  }
}`) as unknown as TypedDocumentString<MeldingenNearQuery, MeldingenNearQueryVariables>;
export const LikelyDuplicatesDocument = new TypedDocumentString(`
    query LikelyDuplicates($place: SoughtPlaceInput!, $departmentId: ID, $categoryId: ID, $text: String) {
  likelyDuplicateMeldingen(
    place: $place
    departmentId: $departmentId
    categoryId: $categoryId
    text: $text
  ) {
    __typename
    ... on LikelyDuplicates {
      point {
        ...MapPoint
      }
      items {
        id
        reference
        status
        statusName
        text
        reportedAt
        department {
          ...DepartmentName
        }
        category {
          id
          name
          group
        }
        place {
          ...MeldingPlaceDetails
        }
        likelihood
        sentence
        known
      }
      situations {
        id
        text
        department {
          ...DepartmentName
        }
        place {
          circle {
            latitude
            longitude
            radiusMeters
          }
          box {
            south
            west
            north
            east
          }
          streets
        }
      }
      sources {
        department {
          ...DepartmentName
        }
        state
        message
        tookMs
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}`) as unknown as TypedDocumentString<LikelyDuplicatesQuery, LikelyDuplicatesQueryVariables>;
export const MeldingDocument = new TypedDocumentString(`
    query Melding($id: ID!) {
  melding(id: $id) {
    __typename
    ... on Melding {
      ...MeldingDetails
    }
    ... on Problem {
      code
      message
    }
    ...UnavailableDepartment
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}`) as unknown as TypedDocumentString<MeldingQuery, MeldingQueryVariables>;
export const MeldingHistoryDocument = new TypedDocumentString(`
    query MeldingHistory($id: ID!) {
  melding(id: $id) {
    __typename
    ... on Melding {
      history {
        __typename
        ... on MeldingHistory {
          items {
            at
            kind
            title
            text
            by
          }
        }
        ... on Problem {
          code
          message
        }
        ...UnavailableDepartment
      }
    }
    ... on Problem {
      code
      message
    }
    ...UnavailableDepartment
  }
}
    fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}`) as unknown as TypedDocumentString<MeldingHistoryQuery, MeldingHistoryQueryVariables>;
export const MeldingChangedDocument = new TypedDocumentString(`
    subscription MeldingChanged($id: ID!) {
  meldingChanged(id: $id) {
    id
  }
}
    `) as unknown as TypedDocumentString<MeldingChangedSubscription, MeldingChangedSubscriptionVariables>;
export const MeldingCategoriesDocument = new TypedDocumentString(`
    query MeldingCategories($departmentId: ID) {
  meldingCategories(departmentId: $departmentId) {
    items {
      id
      name
      group
      description
      handlingMessage
      department {
        ...DepartmentName
      }
      serviceLevel {
        days
        dayKind
      }
      handledBy {
        ...HandlingBodyDetails
      }
    }
    sources {
      ...SourceDetails
    }
  }
}
    fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}`) as unknown as TypedDocumentString<MeldingCategoriesQuery, MeldingCategoriesQueryVariables>;
export const MeldingQuestionsDocument = new TypedDocumentString(`
    query MeldingQuestions($departmentId: ID!, $categoryId: ID!) {
  meldingCategories(departmentId: $departmentId, categoryId: $categoryId) {
    items {
      id
      questions {
        __typename
        ... on MeldingQuestionList {
          items {
            id
            text
            kind
            isRequired
            options {
              id
              name
            }
          }
        }
        ... on Problem {
          code
          message
        }
        ...UnavailableDepartment
      }
    }
    sources {
      ...SourceDetails
    }
  }
}
    fragment SourceDetails on Source {
  department {
    ...DepartmentName
  }
  state
  message
  tookMs
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}`) as unknown as TypedDocumentString<MeldingQuestionsQuery, MeldingQuestionsQueryVariables>;
export const CreateMeldingDocument = new TypedDocumentString(`
    mutation CreateMelding($input: CreateMeldingInput!, $idempotencyKey: String!) {
  createMelding(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on MeldingCreated {
      toTell
      feedback {
        ...FeedbackDetails
      }
      melding {
        ...MeldingDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<CreateMeldingMutation, CreateMeldingMutationVariables>;
export const JoinMeldingDocument = new TypedDocumentString(`
    mutation JoinMelding($input: JoinMeldingInput!, $idempotencyKey: String!) {
  joinMelding(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on MeldingJoined {
      toTell
      feedback {
        ...FeedbackDetails
      }
      melding {
        ...MeldingDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
    ...PresentMelding
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}
fragment PresentMelding on MeldingChangedMeanwhile {
  melding {
    ...MeldingDetails
  }
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<JoinMeldingMutation, JoinMeldingMutationVariables>;
export const ChangeMeldingDocument = new TypedDocumentString(`
    mutation ChangeMelding($input: ChangeMeldingInput!, $idempotencyKey: String!) {
  changeMelding(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on MeldingChangeMade {
      melding {
        ...MeldingDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
    ...PresentMelding
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}
fragment PresentMelding on MeldingChangedMeanwhile {
  melding {
    ...MeldingDetails
  }
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<ChangeMeldingMutation, ChangeMeldingMutationVariables>;
export const AddMeldingNoteDocument = new TypedDocumentString(`
    mutation AddMeldingNote($meldingId: ID!, $text: String!, $idempotencyKey: String!) {
  addMeldingNote(
    meldingId: $meldingId
    text: $text
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on MeldingChangeMade {
      melding {
        ...MeldingDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
    ...PresentMelding
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}
fragment PresentMelding on MeldingChangedMeanwhile {
  melding {
    ...MeldingDetails
  }
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<AddMeldingNoteMutation, AddMeldingNoteMutationVariables>;
export const CancelMeldingDocument = new TypedDocumentString(`
    mutation CancelMelding($meldingId: ID!, $reason: String!, $version: String, $idempotencyKey: String!) {
  cancelMelding(
    meldingId: $meldingId
    reason: $reason
    version: $version
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on MeldingCancelled {
      melding {
        ...MeldingDetails
      }
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...MissingRight
    ...UnavailableDepartment
    ...RefusedBy
    ...OperationToFollow
    ...PresentMelding
  }
}
    fragment AddressDetails on Address {
  street
  houseNumber
  houseNumberAddition
  postcode
  city
}
fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment MissingRight on NotPermitted {
  missingRight {
    departmentId
    capability
    action
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}
fragment RefusedBy on DepartmentRefused {
  departmentId
}
fragment OperationToFollow on OutcomeUnknown {
  operation {
    ...OperationDetails
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment MapPoint on GeoPoint {
  latitude
  longitude
}
fragment MeldingPlaceDetails on MeldingPlace {
  point {
    ...MapPoint
  }
  address {
    ...AddressDetails
  }
}
fragment MeldingLine on Melding {
  id
  reference
  status
  statusName
  text
  reportedAt
  department {
    ...DepartmentName
  }
  category {
    id
    name
    group
  }
  place {
    ...MeldingPlaceDetails
  }
}
fragment HandlingBodyDetails on HandlingBody {
  name
  isOutsideParty
  advice
  phone
}
fragment FeedbackDetails on FeedbackPromise {
  informer
  channel
  dueOn
  message
}
fragment MeldingDetails on Melding {
  ...MeldingLine
  statusText
  extraText
  incidentAt
  changedAt
  dueAt
  priority
  version
  parentId
  hasAttachments
  permittedActions
  reporter {
    email
    phone
    hidden
    allowsContact
  }
  notes {
    text
    by
    at
  }
  handledBy {
    ...HandlingBodyDetails
  }
  reports {
    kind
    reportedAt
    feedback {
      ...FeedbackDetails
    }
  }
}
fragment PresentMelding on MeldingChangedMeanwhile {
  melding {
    ...MeldingDetails
  }
}
fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<CancelMeldingMutation, CancelMeldingMutationVariables>;
export const RaiseMeldingDocument = new TypedDocumentString(`
    mutation RaiseMelding($meldingId: ID!, $displeasure: String!, $wishes: String, $idempotencyKey: String!) {
  raiseMelding(
    meldingId: $meldingId
    displeasure: $displeasure
    wishes: $wishes
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on ComplaintHandOver {
      reference
      decideBy
      legalTerms
    }
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...UnavailableDepartment
  }
}
    fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment UnavailableDepartment on DepartmentUnavailable {
  departmentId
}`) as unknown as TypedDocumentString<RaiseMeldingMutation, RaiseMeldingMutationVariables>;
export const NotificationTargetsDocument = new TypedDocumentString(`
    query NotificationTargets {
  notificationTargets {
    id
    channel
    host
    pending
    failed
    failuresInRow
    restsUntil
    lastDeliveredAt
  }
}
    `) as unknown as TypedDocumentString<NotificationTargetsQuery, NotificationTargetsQueryVariables>;
export const NotificationDeliveriesDocument = new TypedDocumentString(`
    query NotificationDeliveries($target: ID, $state: NotificationState, $after: String) {
  notificationDeliveries(target: $target, state: $state, after: $after) {
    __typename
    ... on NotificationDeliveryConnection {
      edges {
        node {
          ...NotificationDetails
          log {
            at
            durationMs
            outcome
            detail
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
    fragment NotificationDetails on NotificationDelivery {
  id
  target
  channel
  event
  itemId
  recipient
  state
  attempts
  madeAt
  nextAttemptAt
  settledAt
  lastOutcome
  lastDetail
}`) as unknown as TypedDocumentString<NotificationDeliveriesQuery, NotificationDeliveriesQueryVariables>;
export const ResendNotificationDocument = new TypedDocumentString(`
    mutation ResendNotification($id: ID!, $idempotencyKey: String!) {
  resendNotification(id: $id, idempotencyKey: $idempotencyKey) {
    __typename
    ... on NotificationDelivery {
      ...NotificationDetails
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment NotificationDetails on NotificationDelivery {
  id
  target
  channel
  event
  itemId
  recipient
  state
  attempts
  madeAt
  nextAttemptAt
  settledAt
  lastOutcome
  lastDetail
}`) as unknown as TypedDocumentString<ResendNotificationMutation, ResendNotificationMutationVariables>;
export const ResendFailedNotificationsDocument = new TypedDocumentString(`
    mutation ResendFailedNotifications($target: ID!, $idempotencyKey: String!) {
  resendFailedNotifications(target: $target, idempotencyKey: $idempotencyKey) {
    __typename
    ... on NotificationsResent {
      count
    }
    ... on Problem {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ResendFailedNotificationsMutation, ResendFailedNotificationsMutationVariables>;
export const SendTestNotificationDocument = new TypedDocumentString(`
    mutation SendTestNotification($target: ID!, $idempotencyKey: String!) {
  sendTestNotification(target: $target, idempotencyKey: $idempotencyKey) {
    __typename
    ... on NotificationDelivery {
      ...NotificationDetails
    }
    ... on Problem {
      code
      message
    }
  }
}
    fragment NotificationDetails on NotificationDelivery {
  id
  target
  channel
  event
  itemId
  recipient
  state
  attempts
  madeAt
  nextAttemptAt
  settledAt
  lastOutcome
  lastDetail
}`) as unknown as TypedDocumentString<SendTestNotificationMutation, SendTestNotificationMutationVariables>;
export const NotificationWishDocument = new TypedDocumentString(`
    query NotificationWish {
  notificationWish {
    isPossible
    domains
    address
  }
}
    `) as unknown as TypedDocumentString<NotificationWishQuery, NotificationWishQueryVariables>;
export const SetNotificationWishDocument = new TypedDocumentString(`
    mutation SetNotificationWish($address: String, $idempotencyKey: String!) {
  setNotificationWish(address: $address, idempotencyKey: $idempotencyKey) {
    __typename
    ... on NotificationWish {
      isPossible
      domains
      address
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
    `) as unknown as TypedDocumentString<SetNotificationWishMutation, SetNotificationWishMutationVariables>;
export const OperationDocument = new TypedDocumentString(`
    query Operation($id: ID!) {
  operation(id: $id) {
    ...OperationDetails
  }
}
    fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}
fragment OperationDetails on Operation {
  id
  kind
  state
  departmentId
  message
  startedAt
  settledAt
  appointmentId
  meldingId
  steps {
    name
    state
    startedAt
    settledAt
  }
  task {
    ...TaskDetails
  }
}`) as unknown as TypedDocumentString<OperationQuery, OperationQueryVariables>;
export const OpenTasksDocument = new TypedDocumentString(`
    query OpenTasks($first: Int!, $after: String) {
  openTasks(first: $first, after: $after) {
    __typename
    ... on TaskConnection {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...TaskDetails
        }
      }
    }
    ... on InvalidInput {
      code
      message
    }
  }
}
    fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}`) as unknown as TypedDocumentString<OpenTasksQuery, OpenTasksQueryVariables>;
export const CloseTaskDocument = new TypedDocumentString(`
    mutation CloseTask($taskId: ID!, $resolution: String!, $idempotencyKey: String!) {
  closeTask(
    taskId: $taskId
    resolution: $resolution
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ... on Task {
      ...TaskDetails
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
    fragment TaskDetails on Task {
  id
  departmentId
  operationId
  text
  createdAt
  closedAt
  resolution
}`) as unknown as TypedDocumentString<CloseTaskMutation, CloseTaskMutationVariables>;
export const UnseenOutcomesDocument = new TypedDocumentString(`
    query UnseenOutcomes {
  unseenInboxOutcomes
}
    `) as unknown as TypedDocumentString<UnseenOutcomesQuery, UnseenOutcomesQueryVariables>;
export const OwnInboxItemsDocument = new TypedDocumentString(`
    query OwnInboxItems($unseen: Boolean!, $after: String) {
  myInboxItems(first: 25, after: $after, unseen: $unseen) {
    __typename
    ... on InboxItemConnection {
      totalCount
      edges {
        node {
          ...SentItemOutcome
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    ... on InvalidInput {
      message
    }
  }
}
    fragment SentItemOutcome on InboxItem {
  id
  kind
  state
  subject
  text
  searchTerm
  page {
    address
  }
  article {
    articleId
    defect
  }
  madeAt
  dueAt
  outcome {
    text
    link
    rejectionReason
    decidedAt
    decidedBy
  }
}`) as unknown as TypedDocumentString<OwnInboxItemsQuery, OwnInboxItemsQueryVariables>;
export const MarkOutcomesSeenDocument = new TypedDocumentString(`
    mutation MarkOutcomesSeen($ids: [ID!]!, $idempotencyKey: String!) {
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
    `) as unknown as TypedDocumentString<MarkOutcomesSeenMutation, MarkOutcomesSeenMutationVariables>;
export const GrantedRightsDocument = new TypedDocumentString(`
    query GrantedRights {
  grantedRights {
    ...GrantedRightDetails
  }
}
    fragment GrantedRightDetails on GrantedRight {
  role
  departmentId
  capability
  action
  grantedAt
  grantedBy
}`) as unknown as TypedDocumentString<GrantedRightsQuery, GrantedRightsQueryVariables>;
export const SetRightDocument = new TypedDocumentString(`
    mutation SetRight($input: SetRightInput!, $idempotencyKey: String!) {
  setRight(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on RightsChanged {
      rights {
        ...GrantedRightDetails
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
    fragment GrantedRightDetails on GrantedRight {
  role
  departmentId
  capability
  action
  grantedAt
  grantedBy
}`) as unknown as TypedDocumentString<SetRightMutation, SetRightMutationVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    id
    name
    roles
    rights {
      departmentId
      capability
      action
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const KnownSituationsDocument = new TypedDocumentString(`
    query KnownSituations($includeEnded: Boolean!, $after: String) {
  knownSituations(includeEnded: $includeEnded, after: $after) {
    __typename
    ... on KnownSituationConnection {
      edges {
        node {
          ...SituationDetails
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
    fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment SituationDetails on KnownSituation {
  id
  text
  categoryWords
  validFrom
  validUntil
  version
  changedBy
  changedAt
  department {
    ...DepartmentName
  }
  place {
    circle {
      latitude
      longitude
      radiusMeters
    }
    box {
      south
      west
      north
      east
    }
    streets
  }
}`) as unknown as TypedDocumentString<KnownSituationsQuery, KnownSituationsQueryVariables>;
export const AddKnownSituationDocument = new TypedDocumentString(`
    mutation AddKnownSituation($input: KnownSituationInput!, $idempotencyKey: String!) {
  addKnownSituation(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ...KeptSituation
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...PresentSituation
  }
}
    fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment SituationDetails on KnownSituation {
  id
  text
  categoryWords
  validFrom
  validUntil
  version
  changedBy
  changedAt
  department {
    ...DepartmentName
  }
  place {
    circle {
      latitude
      longitude
      radiusMeters
    }
    box {
      south
      west
      north
      east
    }
    streets
  }
}
fragment KeptSituation on KnownSituationKept {
  situation {
    ...SituationDetails
  }
}
fragment PresentSituation on SituationChangedMeanwhile {
  situation {
    ...SituationDetails
  }
}`) as unknown as TypedDocumentString<AddKnownSituationMutation, AddKnownSituationMutationVariables>;
export const ChangeKnownSituationDocument = new TypedDocumentString(`
    mutation ChangeKnownSituation($id: ID!, $version: Int!, $input: KnownSituationInput!, $idempotencyKey: String!) {
  changeKnownSituation(
    id: $id
    version: $version
    input: $input
    idempotencyKey: $idempotencyKey
  ) {
    __typename
    ...KeptSituation
    ... on Problem {
      code
      message
    }
    ...InvalidFields
    ...PresentSituation
  }
}
    fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment SituationDetails on KnownSituation {
  id
  text
  categoryWords
  validFrom
  validUntil
  version
  changedBy
  changedAt
  department {
    ...DepartmentName
  }
  place {
    circle {
      latitude
      longitude
      radiusMeters
    }
    box {
      south
      west
      north
      east
    }
    streets
  }
}
fragment KeptSituation on KnownSituationKept {
  situation {
    ...SituationDetails
  }
}
fragment PresentSituation on SituationChangedMeanwhile {
  situation {
    ...SituationDetails
  }
}`) as unknown as TypedDocumentString<ChangeKnownSituationMutation, ChangeKnownSituationMutationVariables>;
export const EndKnownSituationDocument = new TypedDocumentString(`
    mutation EndKnownSituation($id: ID!, $idempotencyKey: String!) {
  endKnownSituation(id: $id, idempotencyKey: $idempotencyKey) {
    __typename
    ...KeptSituation
    ... on Problem {
      code
      message
    }
    ...InvalidFields
  }
}
    fragment InvalidFields on InvalidInput {
  fields {
    field
    message
  }
}
fragment DepartmentName on Department {
  id
  name
  sandbox
}
fragment SituationDetails on KnownSituation {
  id
  text
  categoryWords
  validFrom
  validUntil
  version
  changedBy
  changedAt
  department {
    ...DepartmentName
  }
  place {
    circle {
      latitude
      longitude
      radiusMeters
    }
    box {
      south
      west
      north
      east
    }
    streets
  }
}
fragment KeptSituation on KnownSituationKept {
  situation {
    ...SituationDetails
  }
}`) as unknown as TypedDocumentString<EndKnownSituationMutation, EndKnownSituationMutationVariables>;
export const SimilarInboxItemsDocument = new TypedDocumentString(`
    query SimilarInboxItems($kind: InboxKind!, $subject: String!, $page: String) {
  similarInboxItems(kind: $kind, subject: $subject, page: $page) {
    __typename
    ... on InboxItemList {
      items {
        ...SentItem
        state
      }
    }
    ... on Problem {
      message
    }
  }
}
    fragment SentItem on InboxItem {
  id
  subject
  team
  dueAt
  contactsCount
}`) as unknown as TypedDocumentString<SimilarInboxItemsQuery, SimilarInboxItemsQueryVariables>;
export const SuggestQuestionDocument = new TypedDocumentString(`
    mutation SuggestQuestion($input: SuggestQuestionInput!, $idempotencyKey: String!) {
  suggestQuestion(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemMade {
      item {
        ...SentItem
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
    fragment SentItem on InboxItem {
  id
  subject
  team
  dueAt
  contactsCount
}`) as unknown as TypedDocumentString<SuggestQuestionMutation, SuggestQuestionMutationVariables>;
export const ReportWebsiteErrorDocument = new TypedDocumentString(`
    mutation ReportWebsiteError($input: ReportWebsiteErrorInput!, $idempotencyKey: String!) {
  reportWebsiteError(input: $input, idempotencyKey: $idempotencyKey) {
    __typename
    ... on InboxItemMade {
      item {
        ...SentItem
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
    fragment SentItem on InboxItem {
  id
  subject
  team
  dueAt
  contactsCount
}`) as unknown as TypedDocumentString<ReportWebsiteErrorMutation, ReportWebsiteErrorMutationVariables>;
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
        ...SentItem
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
    fragment SentItem on InboxItem {
  id
  subject
  team
  dueAt
  contactsCount
}`) as unknown as TypedDocumentString<AddContactToInboxItemMutation, AddContactToInboxItemMutationVariables>;