import type { CustomerSource } from "../departments/customer-view.ts";
import type { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import type { Purpose } from "../kernel/purpose.ts";
import type { CitizenRequest } from "./requests.types.ts";

/** What the resolver asks of this slice; each answers with a value of the field's GraphQL type. */
export interface RequestsApi extends CustomerSource<CitizenRequest> {
  ofPerson(query: { readonly person: PersonKeyInput; readonly purpose: Purpose }): Promise<object>;
  byNumber(query: { readonly number: string; readonly departmentIds: readonly string[] | undefined }): Promise<object>;
  byId(id: string): Promise<object>;
}
