/** What the tests of meldingen ask: as an agent desktop would. */

const meldingFields = `
  id reference status statusName statusText text extraText incidentAt reportedAt dueAt priority version permittedActions hasAttachments
  department { id sandbox }
  category { id name group }
  place { point { latitude longitude } address { street houseNumber city } }
  reporter { email phone hidden }
  notes { text by }
  handledBy { name isOutsideParty advice }
  reports { kind feedback { informer channel dueOn message } }`;

const sources = "sources { department { id } state message }";

export const meldingCategories = `query ($departmentId: ID) {
  meldingCategories(departmentId: $departmentId) {
    items { id name group description handlingMessage department { id } serviceLevel { days dayKind } handledBy { name isOutsideParty advice } }
    ${sources}
  }
}`;

export const questionsOfCategories = `query ($departmentId: ID) {
  meldingCategories(departmentId: $departmentId) {
    items { id questions { __typename ... on MeldingQuestionList { items { id text kind isRequired options { id name } } } ... on Problem { code message } } }
  }
}`;

export const melding = `query ($id: ID!) { melding(id: $id) { __typename ... on Melding { ${meldingFields} } ... on Problem { code message } } }`;

export const meldingWithHistory = `query ($id: ID!) {
  melding(id: $id) {
    __typename
    ... on Melding { id statusText notes { text } history { __typename ... on MeldingHistory { items { at kind title text by } } ... on Problem { code message } } }
    ... on Problem { code message }
  }
}`;

const found = `__typename ... on MeldingenFound { items { ${meldingFields} } ${sources} advice } ... on InvalidInput { code message fields { field message } }`;

export const meldingenByReference = `query ($reference: String!, $departmentIds: [ID!]) {
  meldingenByReference(reference: $reference, departmentIds: $departmentIds) { ${found} }
}`;

export const meldingenOfPerson = `query ($person: PersonKeyInput!, $purpose: Purpose! = MELDING) { meldingenOfPerson(person: $person, purpose: $purpose) { ${found} } }`;

export const meldingenNear = `query ($point: GeoPointInput!, $radiusMeters: Int! = 100, $departmentId: ID, $categoryId: ID) {
  meldingenNear(point: $point, radiusMeters: $radiusMeters, departmentId: $departmentId, categoryId: $categoryId) { ${found} }
}`;
