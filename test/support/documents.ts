/** What the scenario tests ask: as an agent desktop would. */

const appointmentFields = `
  id reference caseNumber status start end durationMinutes persons version notes
  department { id name sandbox }
  products { productId name amount }
  location { id name }
  customers { name bsn birthDate email phone address { postcode houseNumber } }
  items { kindId name amount }
  permittedActions`;

const problemFields = `
  ... on Problem { code message }
  ... on InvalidInput { fields { field message } }
  ... on NotPermitted { missingRight { departmentId capability action } }
  ... on DepartmentUnavailable { departmentId }
  ... on SlotTaken { alternatives { start end } }
  ... on OutcomeUnknown { operation { id state message task { id text } } }`;

export const appointmentsOfPerson = `query ($person: PersonKeyInput!, $purpose: Purpose! = APPOINTMENT, $period: Period! = ALL) {
  appointmentsOfPerson(person: $person, purpose: $purpose, period: $period) {
    __typename
    ... on PersonAppointments { items { ${appointmentFields} } sources { department { id } state message tookMs } }
    ... on InvalidInput { code message fields { field message } }
  }
}`;

export const appointmentsByReference = `query ($reference: String!, $departmentIds: [ID!]) {
  appointmentsByReference(reference: $reference, departmentIds: $departmentIds) {
    __typename
    ... on AppointmentsFound { items { ${appointmentFields} } sources { department { id } state message } advice }
    ... on InvalidInput { code message fields { field message } }
  }
}`;

export const appointmentById = `query ($id: ID!) { appointment(id: $id) { __typename ... on Appointment { ${appointmentFields} } ... on Problem { code message } } }`;

export const products = `query ($departmentId: ID!) {
  products(departmentId: $departmentId) {
    __typename
    ... on ProductList { items { id name durationMinutes personsMax requirements costs { description amountCents } itemKinds { id name volumeUnits amountMax } } }
    ... on Problem { code message }
  }
}`;

export const availability = `query ($departmentId: ID!, $selection: SelectionInput!, $from: Date, $until: Date, $locationId: ID) {
  availability(departmentId: $departmentId, selection: $selection, from: $from, until: $until, locationId: $locationId) {
    __typename
    ... on Availability {
      firstFreeDay
      servicePromise { workingDays until isMet }
      locations { location { id name } firstFreeDay days }
    }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
  }
}`;

export const slots = `query ($departmentId: ID!, $selection: SelectionInput!, $locationId: ID!, $date: Date!) {
  slots(departmentId: $departmentId, selection: $selection, locationId: $locationId, date: $date) {
    __typename
    ... on SlotList { items { start end } }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
  }
}`;

export const bookAppointment = `mutation ($input: BookAppointmentInput!, $key: String!) {
  bookAppointment(input: $input, idempotencyKey: $key) {
    __typename
    ... on AppointmentBooked { appointment { ${appointmentFields} } operation { id state } requirements costs { description amountCents } }
    ${problemFields}
  }
}`;

export const changeAppointment = `mutation ($input: ChangeAppointmentInput!, $key: String!) {
  changeAppointment(input: $input, idempotencyKey: $key) {
    __typename
    ... on AppointmentChanged { appointment { ${appointmentFields} } operation { id state } }
    ... on ChangedMeanwhile { appointment { ${appointmentFields} } }
    ${problemFields}
  }
}`;

export const rescheduleAppointment = `mutation ($input: RescheduleAppointmentInput!, $key: String!) {
  rescheduleAppointment(input: $input, idempotencyKey: $key) {
    __typename
    ... on AppointmentRescheduled { appointment { ${appointmentFields} } operation { id state steps { name state } } }
    ... on ChangedMeanwhile { appointment { ${appointmentFields} } }
    ${problemFields}
  }
}`;

export const cancelAppointment = `mutation ($id: ID!, $reason: String!, $key: String!) {
  cancelAppointment(appointmentId: $id, reason: $reason, idempotencyKey: $key) {
    __typename
    ... on AppointmentCancelled { reasonKept operation { id state } }
    ... on Problem { code message }
    ... on InvalidInput { fields { field message } }
    ... on NotPermitted { missingRight { departmentId capability action } }
    ... on OutcomeUnknown { operation { id state message task { text } } }
  }
}`;

export const setRight = `mutation ($input: SetRightInput!, $key: String!) {
  setRight(input: $input, idempotencyKey: $key) { __typename ... on RightsChanged { rights { departmentId capability action } } ... on Problem { code message } }
}`;

export const operationById = `query ($id: ID!) { operation(id: $id) { id kind state message appointmentId departmentId steps { name state } task { id text } } }`;
