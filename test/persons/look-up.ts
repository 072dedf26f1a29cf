import type { TestHub, Account } from "../support/hub.ts";

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
