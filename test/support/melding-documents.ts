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

const problemFields = `
  ... on Problem { code message }
  ... on InvalidInput { fields { field message } }
  ... on NotPermitted { missingRight { departmentId capability action } }
  ... on DepartmentUnavailable { departmentId }
  ... on OutcomeUnknown { operation { id state message meldingId task { id text meldingIds } } }`;
const changedMeanwhile = `... on MeldingChangedMeanwhile { melding { ${meldingFields} } }`;
const confirmed = `melding { ${meldingFields} } operation { id state meldingId task { text meldingIds } } feedback { informer channel dueOn message } toTell`;

export const createMelding = `mutation ($input: CreateMeldingInput!, $key: String!) {
  createMelding(input: $input, idempotencyKey: $key) { __typename ... on MeldingCreated { ${confirmed} } ${problemFields} }
}`;

export const joinMelding = `mutation ($input: JoinMeldingInput!, $key: String!) {
  joinMelding(input: $input, idempotencyKey: $key) { __typename ... on MeldingJoined { ${confirmed} } ${changedMeanwhile} ${problemFields} }
}`;

export const changeMelding = `mutation ($input: ChangeMeldingInput!, $key: String!) {
  changeMelding(input: $input, idempotencyKey: $key) { __typename ... on MeldingChangeMade { melding { ${meldingFields} } operation { id state } } ${changedMeanwhile} ${problemFields} }
}`;

export const addMeldingNote = `mutation ($id: ID!, $text: String!, $key: String!) {
  addMeldingNote(meldingId: $id, text: $text, idempotencyKey: $key) { __typename ... on MeldingChangeMade { melding { ${meldingFields} } operation { id state } } ${changedMeanwhile} ${problemFields} }
}`;

export const attachToMelding = `mutation ($meldingId: ID!, $attachmentIds: [ID!]!, $key: String!) {
  attachToMelding(meldingId: $meldingId, attachmentIds: $attachmentIds, idempotencyKey: $key) {
    __typename ... on MeldingAttachmentsAdded { melding { ${meldingFields} } operation { id state task { text meldingIds } } toTell } ${changedMeanwhile} ${problemFields}
  }
}`;

export const cancelMelding = `mutation ($id: ID!, $reason: String!, $key: String!, $version: String) {
  cancelMelding(meldingId: $id, reason: $reason, idempotencyKey: $key, version: $version) {
    __typename ... on MeldingCancelled { melding { ${meldingFields} } operation { id state } } ${changedMeanwhile} ${problemFields}
  }
}`;

export const meldingOperation = `query ($id: ID!) { operation(id: $id) { id kind state message meldingId departmentId steps { name state } task { id text meldingIds } } }`;
