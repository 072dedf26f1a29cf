import type { CustomerSource } from "../departments/customer-view.ts";
import type { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import type { Purpose } from "../kernel/purpose.ts";
import type { HandlingBody, MeldingCategory } from "./categories.types.ts";
import type { ChangeMeldingInput, CreateMeldingInput, GeoPointInput, JoinMeldingInput } from "./meldingen.inputs.ts";
import type { Melding, MeldingCategoryList, MeldingReport } from "./meldingen.types.ts";

/** What the resolvers ask of the service; each answers with a value of the field's GraphQL type. */
export interface MeldingenApi extends CustomerSource<Melding> {
  categories(only: { readonly departmentId: string | undefined; readonly categoryId: string | undefined }): Promise<MeldingCategoryList>;
  questions(category: MeldingCategory): Promise<object>;
  byId(id: string): Promise<object>;
  byReference(query: { readonly reference: string; readonly departmentIds: readonly string[] | undefined }): Promise<object>;
  ofPerson(query: { readonly person: PersonKeyInput; readonly purpose: Purpose }): Promise<object>;
  near(query: {
    readonly point: GeoPointInput;
    readonly radiusMeters: number;
    readonly departmentId: string | undefined;
    readonly categoryId: string | undefined;
  }): Promise<object>;
  history(melding: Melding): Promise<object>;
  handledBy(melding: Melding): Promise<HandlingBody[] | null>;
  reports(melding: Melding): Promise<MeldingReport[]>;
  create(input: CreateMeldingInput, key: string): Promise<object>;
  join(input: JoinMeldingInput, key: string): Promise<object>;
  change(input: ChangeMeldingInput, key: string): Promise<object>;
  addNote(query: { readonly meldingId: string; readonly text: string }, key: string): Promise<object>;
  attach(query: { readonly meldingId: string; readonly attachmentIds: readonly string[] }, key: string): Promise<object>;
  cancel(query: { readonly meldingId: string; readonly reason: string; readonly version: string | undefined }, key: string): Promise<object>;
}
