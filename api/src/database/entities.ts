import { AppointmentIndexEntity } from "../appointments/appointment-index.entity.ts";
import { ContactEntity, ContactLinkEntity, ContactPersonEntity, ContactQuestionEntity, ContactWriteEntity } from "../contacts/contact.entity.ts";
import { ContactMirrorEntity, MirrorLaneEntity } from "../contacts/mirror.entity.ts";
import { AttachmentEntity } from "../kernel/attachment.entity.ts";
import { AuditEntryEntity } from "../kernel/audit.entity.ts";
import {
  InboxChangeEntity,
  InboxColleagueEntity,
  InboxContactEntity,
  InboxEventEntity,
  InboxItemEntity,
  InboxViewEntity,
  PageRuleEntity,
} from "../inbox/inbox-item.entity.ts";
import { OperationEntity, OperationStepEntity, TaskEntity } from "../kernel/operations/operation.entity.ts";
import { FeedbackAttemptEntity, FeedbackTaskEntity, MeldingWatchEntity } from "../meldingen/feedback.entity.ts";
import { ComplaintHandOverEntity } from "../meldingen/hand-over.entity.ts";
import { MeldingReportEntity } from "../meldingen/melding-report.entity.ts";
import { KnownMeldingEntity, KnownMeldingViewEntity } from "../meldingen/known-meldingen.entity.ts";
import { KnownSituationChangeEntity, KnownSituationEntity } from "../meldingen/known-situations.entity.ts";
import { NotificationAttemptEntity, NotificationEntity, NotificationTargetEntity, NotificationWishEntity } from "../notifications/notification.entity.ts";
import { OwnWriteEntity } from "../kernel/own-write.entity.ts";
import { ProcessingLogEntity } from "../kernel/processing-log.entity.ts";
import { RightChangeEntity, RightEntity } from "../rights/rights.entity.ts";
import { SessionEntity, SignInEntity } from "../sessions/session.entity.ts";

/** Every table that the hub keeps. */
export const entities = [
  OperationEntity,
  OperationStepEntity,
  TaskEntity,
  AppointmentIndexEntity,
  AttachmentEntity,
  MeldingReportEntity,
  MeldingWatchEntity,
  FeedbackTaskEntity,
  FeedbackAttemptEntity,
  ComplaintHandOverEntity,
  RightEntity,
  RightChangeEntity,
  AuditEntryEntity,
  ProcessingLogEntity,
  KnownMeldingEntity,
  KnownMeldingViewEntity,
  KnownSituationEntity,
  KnownSituationChangeEntity,
  SessionEntity,
  SignInEntity,
  OwnWriteEntity,
  InboxItemEntity,
  InboxEventEntity,
  InboxContactEntity,
  InboxChangeEntity,
  InboxColleagueEntity,
  InboxViewEntity,
  PageRuleEntity,
  NotificationEntity,
  NotificationAttemptEntity,
  NotificationTargetEntity,
  NotificationWishEntity,
  ContactEntity,
  ContactQuestionEntity,
  ContactPersonEntity,
  ContactWriteEntity,
  ContactLinkEntity,
  ContactMirrorEntity,
  MirrorLaneEntity,
];
