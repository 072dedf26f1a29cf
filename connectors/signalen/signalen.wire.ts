import { z } from "zod";

/** Only what the hub reads; Signalen may send more. */

const text = z.string().nullish();
const link = z.looseObject({ href: text });

const address = z.looseObject({
  openbare_ruimte: text,
  // The schemas say number, the recorded servers say text.
  huisnummer: z.union([z.string(), z.number()]).nullish(),
  huisletter: text,
  huisnummer_toevoeging: text,
  postcode: text,
  woonplaats: text,
});

const geometry = z.looseObject({ coordinates: z.tuple([z.number(), z.number()]).rest(z.number()) });

/** A melding, from a list, a detail page or a create: these differ in what they add. */
export const wireSignal = z.looseObject({
  id: z.int(),
  id_display: text,
  _links: z.looseObject({ "sia:parent": link.nullish() }).nullish(),
  text: z.string(),
  text_extra: text,
  status: z.looseObject({ state: z.string(), state_display: text, text: text }),
  location: z.looseObject({ geometrie: geometry.nullish(), address: address.nullish() }).nullish(),
  category: z.looseObject({ sub: text, sub_slug: z.string(), main: text, main_slug: z.string(), deadline: text }),
  reporter: z.looseObject({ email: text, phone: text, sharing_allowed: z.boolean().nullish(), allows_contact: z.boolean().nullish() }).nullish(),
  priority: z.looseObject({ priority: z.string() }).nullish(),
  notes: z.array(z.looseObject({ text: z.string(), created_by: text })).nullish(),
  created_at: z.string(),
  updated_at: z.string(),
  incident_date_start: text,
  has_attachments: z.boolean().nullish(),
});
export type WireSignal = z.infer<typeof wireSignal>;

/** The frame of every list. */
function page<Item extends z.ZodType>(item: Item) {
  return z.looseObject({ _links: z.looseObject({ next: link.nullish() }).nullish(), results: z.array(item) });
}

export const wireSignals = page(wireSignal);

export const wireFeatures = z.looseObject({
  // PostgreSQL aggregates no rows to null.
  features: z.array(z.looseObject({ geometry, properties: z.looseObject({ id: z.int() }) })).nullable(),
});
export type WireFeature = NonNullable<z.infer<typeof wireFeatures>["features"]>[number];

const department = z.looseObject({ code: text, name: z.string(), is_intern: z.boolean() });

export const wireSubCategory = z.looseObject({
  slug: z.string(),
  name: z.string(),
  is_active: z.boolean(),
  description: text,
  handling_message: text,
  departments: z.array(department),
});
export type WireSubCategory = z.infer<typeof wireSubCategory>;

export const wireCategories = page(z.looseObject({ slug: z.string(), name: z.string(), sub_categories: z.array(wireSubCategory) }));
export type WireMainCategory = z.infer<typeof wireCategories>["results"][number];

export const wirePrivateCategories = page(
  z.looseObject({
    _links: z.looseObject({ self: z.looseObject({ public: text }).nullish() }),
    sla: z.looseObject({ n_days: z.int().nullish(), use_calendar_days: z.boolean().nullish() }).nullish(),
  }),
);
export type WirePrivateCategory = z.infer<typeof wirePrivateCategories>["results"][number];

export const wireQuestions = page(
  z.looseObject({
    key: z.string(),
    field_type: z.string(),
    required: z.boolean().nullish(),
    meta: z.looseObject({ label: text, value: z.unknown().optional(), values: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  }),
);
export type WireQuestion = z.infer<typeof wireQuestions>["results"][number];

export const wireHistory = z.array(z.looseObject({ when: z.string(), what: z.string(), action: z.string(), description: text, who: text }));
export type WireEvent = z.infer<typeof wireHistory>[number];

export const wireChildren = page(z.looseObject({ id: z.int(), status: z.looseObject({ state: z.string() }) }));

export const wireAttachment = z.looseObject({ location: z.string(), is_image: z.boolean(), created_at: text });
export type WireAttachment = z.infer<typeof wireAttachment>;
export const wireAttachments = page(wireAttachment);

export const wireReporterContext = page(
  z.looseObject({ id: z.int(), feedback: z.looseObject({ is_satisfied: z.boolean().nullish(), submitted_at: text }).nullish() }),
);

export const wireReporter = z.looseObject({ state: z.string() });

/** Which account the token opens; its presence is all that is read. */
export const wireMe = z.looseObject({ id: z.int() });

export const wireToken = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive().nullish() });

/** What is sent to make a melding. */
export interface WireNewSignal {
  readonly text: string;
  readonly text_extra: string;
  readonly source: string;
  readonly category: { readonly sub_category: string };
  readonly location: WireNewLocation;
  readonly reporter: { readonly email: string | null; readonly phone: string | null; readonly sharing_allowed: boolean };
  readonly incident_date_start: string;
  readonly priority?: { readonly priority: string };
  readonly extra_properties?: readonly {
    readonly id: string;
    readonly label: string;
    readonly answer: string | readonly string[];
    readonly category_url: string;
  }[];
  readonly parent?: number;
}

export interface WireNewLocation {
  readonly geometrie: { readonly type: "Point"; readonly coordinates: readonly [longitude: number, latitude: number] };
  readonly address?: Readonly<Record<"openbare_ruimte" | "huisnummer" | "huisletter" | "huisnummer_toevoeging" | "postcode" | "woonplaats", string>>;
}

/** What is sent to change one: only what changes. */
export interface WirePatch {
  readonly location?: WireNewLocation;
  readonly category?: { readonly sub_category: string; readonly text?: string };
  readonly priority?: { readonly priority: string };
  readonly status?: { readonly state: string; readonly text?: string; readonly send_email: boolean };
  readonly notes?: readonly [{ readonly text: string }];
}
