/** Why a person is looked up (doelbinding). */
export enum Purpose {
  APPOINTMENT = "APPOINTMENT",
  MELDING = "MELDING",
  QUESTION = "QUESTION",
  COMPLAINT = "COMPLAINT",
}
