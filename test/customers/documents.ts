import type { Account, TestHub } from "../support/hub.ts";

const sources = "sources { department { id } state message tookMs }";

/** What a desktop asks when a call comes in. */
export const customer = `query ($person: PersonKeyInput!, $purpose: Purpose! = QUESTION) {
  customer(person: $person, purpose: $purpose) {
    __typename
    ... on CustomerView {
      complete remarks
      person {
        item { bsn maskedBsn notices confidential deceased name { full lastName } birthDate { date } address { lines } }
        allowedFields processingActivity advice source { department { id } state message }
      }
      appointments { items { id reference start department { id } } ${sources} }
      requests { items { id number department { id } } ${sources} }
      meldingen { items { id reference reportedAt department { id } } ${sources} }
      contacts { items { id channel agentName caller { name } questions { text outcome } } state message }
    }
    ... on InvalidInput { code message fields { field message } }
  }
}`;

export async function viewCustomer(
  hub: TestHub,
  person: Readonly<Record<string, unknown>>,
  rest: Readonly<Record<string, unknown>> = {},
  account: Account = "anna",
) {
  const { data, errors } = await hub.ask(account, customer, { person, ...rest });
  if (!data?.customer) throw new Error(`No answer: ${JSON.stringify(errors)}`);
  return data.customer;
}

/** State by department, of one part. */
export function statesOf(part: {
  readonly sources: readonly { readonly department: { readonly id: string }; readonly state: string }[];
}): Record<string, string> {
  return Object.fromEntries(part.sources.map(({ department, state }) => [department.id, state]));
}
