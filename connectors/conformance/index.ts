export { describeConformance, type ConformanceOptions } from "./describe-conformance.ts";
export type { ConformingDepartment, ConformanceFault, FaultyOperation } from "./conforming-department.ts";
export { describeMeldingenConformance, type ConformingMeldingenDepartment, type MeldingenConformanceOptions } from "./describe-meldingen.ts";
export { describeRequestsConformance, type ConformingRequestsDepartment, type RequestsConformanceOptions } from "./describe-requests.ts";
