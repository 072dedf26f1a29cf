import { stateNames, type StoredMelding, type StoredPlace } from "./city/melding-book.ts";
import type { MeldingDepartment, MeldingQuestionPlan, SubCategory } from "./city/melding-categories.ts";
import { momentToDateTime } from "../sdk/time.ts";

/** What the server says, in the form in which the recorded servers say it. */

const api = "/signals/v1";
const curies = (origin: string) => ({ name: "sia", href: `${origin}${api}/relations` });

/** Signalen's times have microseconds. */
function timeOf(ms: number, micros = Math.round((ms % 1000) * 1000)): string {
  const text = momentToDateTime(Math.floor(ms));
  return `${text.slice(0, 19)}.${String(micros).padStart(6, "0")}${text.slice(19)}`;
}

const updatedAtOf = ({ updatedMicros }: StoredMelding): string => timeOf(Math.floor(updatedMicros / 1000), updatedMicros % 1_000_000);

export function pageAnswer(url: URL, items: readonly unknown[], { page, pageSize }: { readonly page: number; readonly pageSize: number }): unknown {
  const at = (number: number): string => {
    const other = new URL(url);
    other.searchParams.set("page", String(number));
    return other.href;
  };
  return {
    _links: {
      self: { href: url.href },
      next: { href: page * pageSize < items.length ? at(page + 1) : null },
      previous: { href: page > 1 ? at(page - 1) : null },
    },
    count: items.length,
    results: items.slice((page - 1) * pageSize, page * pageSize),
  };
}

export function mainCategoryAnswer(origin: string, subs: readonly SubCategory[]): unknown {
  const [first] = subs;
  const href = `${origin}${api}/public/terms/categories/${first?.main.slug ?? ""}`;
  return {
    _links: { curies: curies(origin), self: { href } },
    _display: first?.main.name,
    name: first?.main.name,
    slug: first?.main.slug,
    public_name: null,
    is_public_accessible: false,
    sub_categories: subs.map((sub) => subCategoryAnswer(origin, sub)),
  };
}

const categoryUrl = (origin: string, { main, slug }: SubCategory): string => `${origin}${api}/public/terms/categories/${main.slug}/sub_categories/${slug}`;

function subCategoryAnswer(origin: string, sub: SubCategory): unknown {
  return {
    _links: { curies: curies(origin), self: { href: categoryUrl(origin, sub) } },
    _display: `${sub.name} (${sub.main.name})`,
    name: sub.name,
    slug: sub.slug,
    handling: "A3DMC",
    departments: [{ code: sub.department.code, name: sub.department.name, is_intern: sub.department.isIntern }],
    is_active: sub.active,
    description: sub.description,
    handling_message: sub.handlingMessage,
    public_name: null,
    is_public_accessible: false,
  };
}

export function privateCategoryAnswer(origin: string, sub: SubCategory): unknown {
  const { id, code, name, isIntern }: MeldingDepartment = sub.department;
  return {
    _links: { curies: curies(origin), self: { href: `${origin}${api}/private/categories/${sub.id}`, public: categoryUrl(origin, sub) } },
    _display: `${sub.name} (${sub.main.name})`,
    id: sub.id,
    name: sub.name,
    slug: sub.slug,
    is_active: sub.active,
    description: sub.description,
    handling_message: sub.handlingMessage,
    sla: { n_days: sub.days, use_calendar_days: sub.calendarDays },
    departments: [{ id, code, name, is_intern: isIntern, is_responsible: true, can_view: true }],
    note: null,
    public_name: null,
    is_public_accessible: false,
    configuration: null,
    icon: null,
  };
}

export function questionAnswer({ key, fieldType, required, label, values }: MeldingQuestionPlan): unknown {
  return { key, field_type: fieldType, required, meta: { [fieldType === "PlainText" ? "value" : "label"]: label, ...(values && { values }) } };
}

export interface SignalView {
  readonly origin: string;
  readonly seesContactDetails: boolean;
  readonly children: readonly StoredMelding[];
}

/** As it is in a list and after a create. */
export function listedSignalAnswer(melding: StoredMelding, view: SignalView): unknown {
  return {
    _links: { self: { href: `${view.origin}${api}/private/signals/${melding.id}` } },
    ...commonAnswer(melding, view),
    signal_id: melding.uuid,
    operational_date: null,
    has_parent: melding.parentId !== null,
    has_children: view.children.length > 0,
  };
}

/** As it is by itself and after a change. */
export function signalAnswer(melding: StoredMelding, view: SignalView): unknown {
  const at = (id: number): string => `${view.origin}${api}/private/signals/${id}`;
  const self = at(melding.id);
  return {
    _links: {
      curies: curies(view.origin),
      self: { href: self },
      archives: { href: `${self}/history` },
      "sia:attachments": { href: `${self}/attachments` },
      "sia:pdf": { href: `${self}/pdf` },
      "sia:context": { href: `${self}/context` },
      ...(melding.parentId === null ? {} : { "sia:parent": { href: at(melding.parentId) } }),
      ...(view.children.length > 0 ? { "sia:children": view.children.map((child) => ({ href: at(child.id) })) } : {}),
    },
    ...commonAnswer(melding, view),
    attachments: melding.attachments.map(({ id }) => `${self}/attachments/${id}`),
  };
}

function commonAnswer(melding: StoredMelding, { origin, seesContactDetails }: SignalView) {
  const { id, status, category, place, reporter, createdMs, notes } = melding;
  const contact = (value: string | null): string => (value && !seesContactDetails ? "*****" : (value ?? ""));
  const deadline = createdMs + category.days * 86_400_000;
  return {
    _display: `${id} - ${status.state} - null - ${timeOf(createdMs)}`,
    id,
    id_display: `SIG-${id}`,
    source: melding.source,
    text: melding.text,
    text_extra: melding.textExtra,
    status: {
      text: status.text,
      user: status.user,
      state: status.state,
      state_display: stateNames[status.state],
      target_api: null,
      extra_properties: null,
      send_email: status.sendEmail,
      created_at: timeOf(status.atMs),
      email_override: null,
    },
    location: locationAnswer(id, place, status.user),
    category: {
      sub: category.name,
      sub_slug: category.slug,
      main: category.main.name,
      main_slug: category.main.slug,
      category_url: categoryUrl(origin, category),
      departments: category.department.code,
      created_by: null,
      text: melding.categoryText,
      deadline: timeOf(deadline),
      deadline_factor_3: timeOf(createdMs + 3 * category.days * 86_400_000),
    },
    reporter: { email: contact(reporter.email), phone: contact(reporter.phone), sharing_allowed: reporter.sharingAllowed, allows_contact: true },
    priority: { priority: melding.priority, created_by: null },
    type: { code: melding.type, created_at: timeOf(createdMs), created_by: null },
    created_at: timeOf(createdMs),
    updated_at: updatedAtOf(melding),
    incident_date_start: momentToDateTime(melding.incidentMs),
    incident_date_end: null,
    has_attachments: melding.attachments.length > 0,
    extra_properties: melding.extraProperties,
    notes: notes.map(({ text, by }) => ({ text, created_by: by })),
    routing_departments: null,
    assigned_user_email: null,
  };
}

function locationAnswer(id: number, { point, address }: StoredPlace, by: string | null): unknown {
  const door = address && `${address.openbare_ruimte} ${address.huisnummer}${address.huisletter}${address.huisnummer_toevoeging}`;
  return {
    id,
    stadsdeel: null,
    buurt_code: null,
    area_type_code: null,
    area_code: null,
    area_name: null,
    address,
    address_text: address ? [door, address.postcode, address.woonplaats].filter(Boolean).join(" ") : "",
    postcode: address?.postcode ?? null,
    geometrie: { type: "Point", coordinates: [point.longitude, point.latitude] },
    extra_properties: null,
    created_by: by,
    bag_validated: false,
  };
}

export function featureAnswer({ id, place: { point }, createdMs }: StoredMelding): unknown {
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: [point.longitude, point.latitude] },
    properties: { id, created_at: new Date(createdMs).toISOString().replace("Z", "+00:00") },
  };
}

export function historyAnswer({ id, history }: StoredMelding): unknown {
  return history.map(({ what, action, description, who, atMs }, place) => ({
    identifier: `${what}_${history.length - place}`,
    when: timeOf(atMs),
    what,
    action,
    description,
    who: who ?? "Signalen systeem",
    _signal: id,
  }));
}

function shortCategory({ category }: StoredMelding) {
  return { sub: category.name, sub_slug: category.slug, departments: category.department.code, main: category.main.name, main_slug: category.main.slug };
}

const shortStatus = ({ status }: StoredMelding) => ({ state: status.state, state_display: stateNames[status.state] });

export function childAnswer(origin: string, melding: StoredMelding): unknown {
  return {
    _links: { self: { href: `${origin}${api}/private/signals/${melding.id}` } },
    id: melding.id,
    status: shortStatus(melding),
    category: shortCategory(melding),
    updated_at: updatedAtOf(melding),
    can_view_signal: true,
  };
}

export function reporterContextAnswer(melding: StoredMelding, hasChildren: boolean): unknown {
  const { feedback } = melding;
  return {
    id: melding.id,
    created_at: timeOf(melding.createdMs),
    category: shortCategory(melding),
    status: shortStatus(melding),
    feedback: feedback && { is_satisfied: feedback.isSatisfied, submitted_at: feedback.submittedMs === null ? null : timeOf(feedback.submittedMs) },
    can_view_signal: true,
    has_children: hasChildren,
  };
}

export function attachmentAnswer(origin: string, melding: StoredMelding, { id, fileName, by, atMs }: StoredMelding["attachments"][number]): unknown {
  return {
    _display: `Attachment object (${id})`,
    _links: { self: { href: `${origin}${api}/private/signals/${melding.id}/attachments/${id}` } },
    location: `${origin}/signals/media/attachments/${momentToDateTime(atMs).slice(0, 10).replaceAll("-", "/")}/${encodeURIComponent(fileName)}`,
    is_image: true,
    created_at: timeOf(atMs),
    created_by: by,
    public: false,
    caption: null,
  };
}
