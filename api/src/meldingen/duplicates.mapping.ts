import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import type { ConnectedDepartment } from "../departments/department-directory.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { writeHubId } from "../kernel/hub-id.ts";
import { make } from "../kernel/make.ts";
import { daysSince, knownOf, sentenceOf } from "./duplicates.sentences.ts";
import { CategoryAgreement, DuplicateReasons, LikelyDuplicate } from "./duplicates.types.ts";
import type { KnownMelding } from "./known-meldingen.ts";
import type { Likely } from "./likely-duplicates.ts";
import { placeToGraphql, statusToGraphql } from "./meldingen.mapping.ts";
import { MeldingCategoryName } from "./meldingen.types.ts";

interface Context {
  readonly department: ConnectedDepartment;
  readonly now: Date;
}

export function duplicateToGraphql(likely: Likely<KnownMelding>, { department, now }: Context): LikelyDuplicate {
  const { melding, likelihood, reasons } = likely;
  const { departmentId, id, reference, statusName, statusText, category, text, dueAt } = melding;
  return make(LikelyDuplicate, {
    departmentId,
    id: writeHubId({ kind: "melding", departmentId, id }),
    department: departmentToGraphql(department),
    reference,
    status: statusToGraphql(melding.status),
    statusName,
    statusText,
    // Within the hub the id of a category has its department before it.
    category: make(MeldingCategoryName, { ...category, id: category.id.slice(departmentId.length + 1) }),
    place: placeToGraphql(melding.place),
    text,
    reportedAt: momentToDateTime(melding.reportedAt.getTime()),
    dueAt: dueAt && momentToDateTime(dueAt.getTime()),
    seenAt: momentToDateTime(melding.seenAt.getTime()),
    likelihood: Math.round(likelihood * 100) / 100,
    reasons: make(DuplicateReasons, {
      distanceMeters: reasons.meters,
      byHouseNumber: reasons.apart.kind === "by-house-number",
      category: agreements[reasons.category],
      sharedWords: [...reasons.sharedWords],
      otherFault: reasons.otherFault,
      reportedDaysAgo: daysSince(reasons.reportedAt, now),
      wasClosed: reasons.wasClosed,
    }),
    sentence: sentenceOf(likely, now),
    known: knownOf(melding),
  });
}

const agreements = {
  same: CategoryAgreement.SAME,
  related: CategoryAgreement.RELATED,
  different: CategoryAgreement.DIFFERENT,
  unknown: CategoryAgreement.UNKNOWN,
} as const;
