import type { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import type { Purpose } from "../kernel/purpose.ts";
import type { CustomerResult } from "./customers.types.ts";

/** What the resolver asks of this slice. */
export interface CustomersApi {
  /** `wanted`: the fields of CustomerView that are asked; nothing is fetched for the others. */
  view(query: { readonly person: PersonKeyInput; readonly purpose: Purpose }, wanted: ReadonlySet<string>): Promise<typeof CustomerResult>;
}
