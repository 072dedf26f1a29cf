/**
 * The question that is measured: all appointments of one caller, by e-mail address. Eight calls to four departments: Burgerzaken and VTH (Qmatic) find the
 * customer and then list that customer's appointments, Stadsbeheer (hub protocol) searches once, and Belastingen (JCC), which cannot search, is asked for
 * the three appointments that the hub knows it made there.
 */
export const callsPerQuestion = 8;

export const caller = {
  firstName: "Vera",
  initials: "V.",
  lastNamePrefix: "van",
  lastName: "Voorbeeld",
  birthDate: "1985-03-17",
  email: "vera.bench@example.test",
  phone: "0612345678",
};

export const question = {
  query: `query AppointmentsOfCaller($person: PersonKeyInput!) {
    appointmentsOfPerson(person: $person, purpose: APPOINTMENT, period: ALL) {
      ... on PersonAppointments {
        items { id reference status start end department { id name } products { name amount } location { name } customers { name } }
        sources { department { id name } state }
      }
    }
  }`,
  variables: { person: { email: caller.email } },
};
