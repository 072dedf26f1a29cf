const situation = `id text categoryWords version validFrom validUntil changedBy department { id }
  place { streets circle { latitude longitude radiusMeters } box { south west north east } }`;
const situationAnswer = `... on KnownSituationKept { situation { ${situation} } }
  ... on SituationChangedMeanwhile { situation { ${situation} } }
  ... on InvalidInput { fields { field message } } ... on Problem { code message }`;

export const knownSituations = `query ($includeEnded: Boolean, $first: Int, $after: String) {
  knownSituations(includeEnded: $includeEnded, first: $first, after: $after) {
    ... on KnownSituationConnection { edges { node { ${situation} } } pageInfo { hasNextPage endCursor } }
    ... on InvalidInput { fields { field message } }
  }
}`;

export const addKnownSituation = `mutation ($input: KnownSituationInput!, $key: String!) {
  addKnownSituation(input: $input, idempotencyKey: $key) { ${situationAnswer} }
}`;

export const changeKnownSituation = `mutation ($id: ID!, $version: Int!, $input: KnownSituationInput!, $key: String!) {
  changeKnownSituation(id: $id, version: $version, input: $input, idempotencyKey: $key) { ${situationAnswer} }
}`;

export const endKnownSituation = `mutation ($id: ID!, $key: String!) { endKnownSituation(id: $id, idempotencyKey: $key) { ${situationAnswer} } }`;

export const likelyDuplicates = `query ($place: SoughtPlaceInput!, $departmentId: ID, $categoryId: ID, $text: String, $seenAt: DateTime) {
  likelyDuplicateMeldingen(place: $place, departmentId: $departmentId, categoryId: $categoryId, text: $text, seenAt: $seenAt) {
    ... on LikelyDuplicates {
      items {
        id reference status statusName statusText text likelihood sentence known seenAt department { id } category { id name }
        reasons { distanceMeters byHouseNumber category sharedWords otherFault reportedDaysAgo wasClosed }
      }
      situations { id text }
      sources { department { id } state message asOf }
    }
    ... on InvalidInput { code fields { field message } }
  }
}`;
