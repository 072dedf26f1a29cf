import { createAttachService } from "./attach.service.ts";
import { createCategoriesService } from "./categories.service.ts";
import { createChangeService } from "./change.service.ts";
import { createFindService } from "./find.service.ts";
import type { MeldingenApi } from "./meldingen.api.ts";
import { createMeldingenDesk, type MeldingenRequest, type MeldingenTools } from "./meldingen.tools.ts";
import { createReportService } from "./report.service.ts";

/** The meldingen of one request: what it may see and do, closed over what the hub shares. */
export function createMeldingenService(tools: MeldingenTools, request: MeldingenRequest): MeldingenApi {
  const desk = createMeldingenDesk(tools, request);
  return {
    ...createCategoriesService(desk),
    ...createFindService(desk),
    ...createReportService(desk),
    ...createChangeService(desk),
    ...createAttachService(desk),
  };
}
