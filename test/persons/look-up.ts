import type { Account, Reply, TestHub } from "../support/hub.ts";

/** What an agent desktop asks to look up a person. */
export const persons = `query ($person: PersonSearchInput!, $purpose: Purpose! = QUESTION, $departmentId: ID) {
  persons(person: $person, purpose: $purpose, departmentId: $departmentId) {
    __typename
    ... on PersonsFound {
      items {
        bsn maskedBsn gender age deceased confidential underInvestigation notices
        name { full firstNames initials lastNamePrefix lastName }
        birthDate { date year month text }
        deathDate { date text }
        address { kind street houseNumber houseNumberAddition postcode city lines }
      }
      allowedFields processingActivity advice
      source { department { id sandbox } state message tookMs }
    }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
    ... on NotPermitted { missingRight { departmentId capability action } }
    ... on TooManyPersons { addDetails }
    ... on DepartmentUnavailable { departmentId }
  }
}`;

export async function lookUp(hub: TestHub, person: Readonly<Record<string, unknown>>, rest: Readonly<Record<string, unknown>> = {}, account: Account = "anna") {
  const { data, errors } = await hub.ask(account, persons, { person, ...rest });
  if (!data?.persons) throw new Error(`No answer: ${JSON.stringify(errors)}`);
  return data.persons;
}

/** The same question with headers of the client's own choosing. */
export async function askWithHeaders(hub: TestHub, headers: Readonly<Record<string, string>>, variables: Readonly<Record<string, unknown>>) {
  const response = await fetch(`${hub.url}/graphql`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json", authorization: `Bearer ${await hub.sandbox.oidc?.signIn("anna")}` },
    body: JSON.stringify({ query: persons, variables }),
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the form of GraphQL over HTTP
  const body = (await response.json()) as Omit<Reply, "status">;
  return { ...body, traceId: response.headers.get("x-trace-id") };
}
