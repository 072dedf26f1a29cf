import type { AppointmentsApi } from "./appointments.api.ts";
import { createDesk, type AppointmentsRequest, type AppointmentsTools } from "./appointments.tools.ts";
import { createAvailabilityService } from "./availability.service.ts";
import { createFindService } from "./find.service.ts";
import { createWriteService } from "./write.service.ts";

/** The appointments of one request: what it may see and do, closed over what the hub shares. */
export function createAppointmentsService(tools: AppointmentsTools, request: AppointmentsRequest): AppointmentsApi {
  const desk = createDesk(tools, request);
  return { ...createAvailabilityService(desk), ...createFindService(desk), ...createWriteService(desk) };
}
