/** What the scenario tests of M6 and M7 ask: as an agent desktop and the admin would. */

const taskFields = `
  id department { id } meldingId reference channel meldingStatus statusText closedAt state dueOn isOverdue escalatedAt attempts settledAt
  tries { at outcome note } contact { name email phone }`;

export const feedbackTasks = `query ($state: FeedbackTaskState! = OPEN, $overdue: Boolean! = false, $first: Int! = 25, $after: String) {
  feedbackTasks(state: $state, overdue: $overdue, first: $first, after: $after) {
    __typename
    ... on FeedbackTaskConnection { edges { cursor node { ${taskFields} } } pageInfo { hasNextPage endCursor } overdueTotal }
    ... on InvalidInput { code fields { field message } }
  }
}`;

export const feedbackTask = `query ($id: ID!) { feedbackTask(id: $id) { __typename ... on FeedbackTask { ${taskFields} } ... on Problem { code message } } }`;

export const settleFeedback = `mutation ($taskId: ID!, $outcome: FeedbackOutcome!, $note: String, $key: String!) {
  settleFeedback(taskId: $taskId, outcome: $outcome, note: $note, idempotencyKey: $key) {
    __typename
    ... on FeedbackTask { ${taskFields} }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
  }
}`;

const handOverFields = `
  id reference meldingId meldingReference meldingStatus raisedAt decideBy legalTerms displeasure wishes
  history { kind title at } reports { kind feedback { informer channel dueOn } }`;

export const raiseMelding = `mutation ($meldingId: ID!, $displeasure: String!, $wishes: String, $key: String!) {
  raiseMelding(meldingId: $meldingId, displeasure: $displeasure, wishes: $wishes, idempotencyKey: $key) {
    __typename
    ... on ComplaintHandOver { ${handOverFields} }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
  }
}`;

export const complaintHandOver = `query ($reference: String!) {
  complaintHandOver(reference: $reference) {
    __typename
    ... on ComplaintHandOver { ${handOverFields} }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
  }
}`;

export const complaintHandOvers = `query ($first: Int! = 25, $after: String) {
  complaintHandOvers(first: $first, after: $after) {
    __typename
    ... on ComplaintHandOverConnection { edges { node { ${handOverFields} } } pageInfo { hasNextPage endCursor } }
    ... on InvalidInput { code fields { field message } }
  }
}`;
