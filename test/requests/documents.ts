import type { Account, TestHub } from "../support/hub.ts";

/** What an agent desktop asks about requests. */

const stepFields = "name text at remark";
const requestFields = `
  id number kind description summary applicantName submittedOn expectedOn dueOn isLate isOverdue isSuspended endedOn permittedActions
  department { id name sandbox }
  status { ${stepFields} } nextSteps { ${stepFields} } steps { ${stepFields} }
  result { name remark }`;
const sourceFields = "department { id } state message tookMs";

export const requestsOfPerson = `query ($person: PersonKeyInput!, $purpose: Purpose! = QUESTION) {
  requestsOfPerson(person: $person, purpose: $purpose) {
    __typename
    ... on PersonRequests { items { ${requestFields} } sources { ${sourceFields} } }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
  }
}`;

const requestsByNumber = `query ($number: String!, $departmentIds: [ID!]) {
  requestsByNumber(number: $number, departmentIds: $departmentIds) {
    __typename
    ... on RequestsFound { items { ${requestFields} } sources { ${sourceFields} } advice }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
  }
}`;

const requestById = `query ($id: ID!) {
  request(id: $id) { __typename ... on CitizenRequest { ${requestFields} } ... on Problem { code message } ... on DepartmentUnavailable { departmentId } }
}`;

export async function ofPerson(hub: TestHub, person: Readonly<Record<string, unknown>>, account: Account = "anna") {
  return await answerOf(hub.ask(account, requestsOfPerson, { person }), "requestsOfPerson");
}

export async function byNumber(hub: TestHub, number: string, rest: Readonly<Record<string, unknown>> = {}, account: Account = "anna") {
  return await answerOf(hub.ask(account, requestsByNumber, { number, ...rest }), "requestsByNumber");
}

export async function byId(hub: TestHub, id: string, account: Account = "anna") {
  return await answerOf(hub.ask(account, requestById, { id }), "request");
}

async function answerOf(asked: ReturnType<TestHub["ask"]>, field: string) {
  const { data, errors } = await asked;
  if (!data?.[field]) throw new Error(`No answer: ${JSON.stringify(errors)}`);
  return data[field];
}
