import type { PersonSearchInput } from "./persons.inputs.ts";
import type { PersonsResult } from "./persons.types.ts";
import type { Purpose } from "../kernel/purpose.ts";

/** What the resolver asks of this slice. */
export interface PersonsApi {
  find(query: { readonly person: PersonSearchInput; readonly purpose: Purpose; readonly departmentId?: string }): Promise<typeof PersonsResult>;
}
