import type { CustomerSource } from "../departments/customer-view.ts";
import type { PageArguments } from "../kernel/connection.ts";
import type { PersonKeyInput } from "../kernel/person-key.inputs.ts";
import type { Purpose } from "../kernel/purpose.ts";
import type { ContactLinkKind, ShareBy } from "./contact.words.ts";
import type { ContactDraftChangeInput, StartContactInput, WrapUpContactInput } from "./contacts.inputs.ts";
import type { ContactMirrorResult, ContactMirrorsResult, RetryMirrorResult } from "./mirror.results.ts";
import type { MirrorState } from "./mirror.words.ts";
import type {
  ContactByReferenceResult,
  ContactResult,
  ContactsOfPersonResult,
  ContactsResult,
  EndContactResult,
  LinkContactResult,
  SaveContactDraftResult,
  StartContactResult,
  WrapUpContactResult,
  WrapUpSharesResult,
} from "./contacts.results.ts";
import type { Contact } from "./contacts.types.ts";

/** What the resolver asks of this slice. */
export interface ContactsApi extends CustomerSource<Contact> {
  byId(id: string): Promise<typeof ContactResult>;
  byReference(reference: string): Promise<typeof ContactByReferenceResult>;
  ofPerson(query: { readonly person: PersonKeyInput; readonly purpose: Purpose }, page: PageArguments): Promise<typeof ContactsOfPersonResult>;
  mineOpen(page: PageArguments): Promise<typeof ContactsResult>;
  withoutWrapUp(page: PageArguments): Promise<typeof ContactsResult>;
  overdue(page: PageArguments): Promise<typeof ContactsResult>;
  shares(query: { readonly from: string; readonly to: string; readonly by: ShareBy }): Promise<typeof WrapUpSharesResult>;

  /** Subjects to choose from. */
  subjects(): Promise<string[]>;
  mirrors(query: { readonly state: MirrorState }, page: PageArguments): Promise<typeof ContactMirrorsResult>;
  mirror(contactId: string): Promise<typeof ContactMirrorResult>;
  retryMirror(contactId: string | undefined, idempotencyKey: string): Promise<typeof RetryMirrorResult>;

  start(input: StartContactInput, idempotencyKey: string): Promise<typeof StartContactResult>;
  saveDraft(
    input: { readonly contactId: string; readonly changes: readonly ContactDraftChangeInput[] },
    idempotencyKey: string,
  ): Promise<typeof SaveContactDraftResult>;
  end(contactId: string, idempotencyKey: string): Promise<typeof EndContactResult>;
  wrapUp(input: WrapUpContactInput, idempotencyKey: string): Promise<typeof WrapUpContactResult>;
  link(
    input: { readonly contactId: string; readonly kind: ContactLinkKind; readonly targetId: string },
    idempotencyKey: string,
  ): Promise<typeof LinkContactResult>;
}
