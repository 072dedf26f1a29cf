import { momentToDateTime } from "@kcc-hub/connectors/sdk";
import type { DepartmentDirectory } from "../departments/department-directory.ts";
import { departmentToGraphql } from "../departments/departments.service.ts";
import { make } from "../kernel/make.ts";
import type { KnownSituationRow } from "./known-situations.entity.ts";
import { KnownSituation, SituationBox, SituationCircle, SituationPlace } from "./known-situations.types.ts";
import type { SituationArea } from "./situation-area.ts";

/** `undefined` when its department is not connected any more. */
export function situationToGraphql(row: KnownSituationRow, { directory }: { readonly directory: DepartmentDirectory }): KnownSituation | undefined {
  const department = directory.find(row.departmentId);
  if (!department) return undefined;
  return make(KnownSituation, {
    id: row.id,
    department: departmentToGraphql(department),
    text: row.text,
    categoryWords: [...row.categoryWords],
    place: placeToGraphql(row.area),
    validFrom: momentToDateTime(row.validFrom.getTime()),
    validUntil: row.validUntil ? momentToDateTime(row.validUntil.getTime()) : undefined,
    version: row.version,
    changedBy: row.changedBy,
    changedAt: momentToDateTime(row.changedAt.getTime()),
  });
}

function placeToGraphql(area: SituationArea): SituationPlace {
  switch (area.kind) {
    case "circle":
      return make(SituationPlace, { circle: make(SituationCircle, { ...area.middle, radiusMeters: area.radiusMeters }) });
    case "box": {
      const { kind: _kind, ...box } = area;
      return make(SituationPlace, { box: make(SituationBox, box) });
    }
    case "streets":
      return make(SituationPlace, { streets: [...area.streets] });
  }
}
