import { createFindService } from "./find.service.ts";
import type { InboxApi } from "./inbox.api.ts";
import type { InboxRequest, InboxTools } from "./inbox.tools.ts";
import { createKeepService } from "./keep.service.ts";
import { createStatisticsService } from "./statistics.service.ts";
import { createSubmitService } from "./submit.service.ts";
import { createTriageService } from "./triage.service.ts";

/** The inbox of one request. Who may ask what of it is in the policy; what a user sees of it is decided here. */
export function createInboxService(tools: InboxTools, request: InboxRequest): InboxApi {
  return {
    ...createSubmitService(tools, request),
    ...createTriageService(tools, request),
    ...createFindService(tools, request),
    ...createKeepService(tools, request),
    ...createStatisticsService(tools),
  };
}
