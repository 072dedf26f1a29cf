import { Migration0001Operations } from "./0001-operations.ts";
import { Migration0002RightsAuditSessions } from "./0002-rights-audit-sessions.ts";
import { Migration0003AppointmentIndex } from "./0003-appointment-index.ts";
import { Migration0004ProcessingLog } from "./0004-processing-log.ts";
import { Migration0005TaskAppointments } from "./0005-task-appointments.ts";
import { Migration0006MeldingReports } from "./0006-melding-reports.ts";
import { Migration0007ProcessingLogParent } from "./0007-processing-log-parent.ts";
import { Migration0009Contacts } from "./0009-contacts.ts";
import { Migration0011KnownMeldingen } from "./0011-known-meldingen.ts";
import { Migration0013Attachments } from "./0013-attachments.ts";
import { Migration0016ContactAgentIndex } from "./0016-contact-agent-index.ts";
import { Migration0010Inbox } from "./0010-inbox.ts";
import { Migration0018ContactMirror } from "./0018-contact-mirror.ts";
import { Migration0019UnsureMirrors } from "./0019-unsure-mirrors.ts";
import { Migration0020InboxDecisions } from "./0020-inbox-decisions.ts";
import { Migration0021Outwards } from "./0021-outwards.ts";
import { Migration0012MeldingFeedback } from "./0012-melding-feedback.ts";
import { Migration0017Notifications } from "./0017-notifications.ts";

/** In the order in which they are applied. Never change one that has landed: add another. */
export const migrations = [
  { name: "0001-operations", class: Migration0001Operations },
  { name: "0002-rights-audit-sessions", class: Migration0002RightsAuditSessions },
  { name: "0003-appointment-index", class: Migration0003AppointmentIndex },
  { name: "0004-processing-log", class: Migration0004ProcessingLog },
  { name: "0005-task-appointments", class: Migration0005TaskAppointments },
  { name: "0006-melding-reports", class: Migration0006MeldingReports },
  { name: "0007-processing-log-parent", class: Migration0007ProcessingLogParent },
  { name: "0009-contacts", class: Migration0009Contacts },
  { name: "0011-known-meldingen", class: Migration0011KnownMeldingen },
  { name: "0010-inbox", class: Migration0010Inbox },
  { name: "0012-melding-feedback", class: Migration0012MeldingFeedback },
  { name: "0013-attachments", class: Migration0013Attachments },
  { name: "0017-notifications", class: Migration0017Notifications },
  { name: "0016-contact-agent-index", class: Migration0016ContactAgentIndex },
  { name: "0018-contact-mirror", class: Migration0018ContactMirror },
  { name: "0019-unsure-mirrors", class: Migration0019UnsureMirrors },
  { name: "0020-inbox-decisions", class: Migration0020InboxDecisions },
  { name: "0021-outwards", class: Migration0021Outwards },
];
