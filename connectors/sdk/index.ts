export {
  isBsn,
  type Address,
  type Appointment,
  type AppointmentStatus,
  type Cost,
  type Customer,
  type DateTime,
  type ItemKind,
  type Location,
  type PackageItem,
  type PersonKey,
  type PersonKeyKind,
  type PlainDate,
  type Product,
  type SelectedProduct,
  type Selection,
  type Slot,
} from "./domain.ts";
export type {
  AppointmentChange,
  AppointmentMove,
  AppointmentsPort,
  AppointmentsSupport,
  AvailabilityQuery,
  BookOutcome,
  Booking,
  BookingFacts,
  CancelOutcome,
  ChangeOutcome,
  ReadCall,
  Rejected,
  RescheduleOutcome,
  WriteCall,
} from "./ports.ts";
export { ConnectorError, type ConnectorErrorCode } from "./connector-error.ts";
export {
  capabilities,
  defineConnector,
  type Capability,
  type Connection,
  type ConnectionHealth,
  type ConnectorDefinition,
  type ConnectorTools,
} from "./define-connector.ts";
export { createHttpClient, httpSettings, type HttpClient, type HttpReply, type HttpRequest, type HttpSettings } from "./http.ts";
export { parseJson } from "./parse-json.ts";
export { amsterdam, isSameMoment, momentToDateTime, plainDateOf, toDateTime } from "./time.ts";
export { readMark, writeMark } from "./mark.ts";
