/** Why a person is looked up (doelbinding). */
export enum Purpose {
  APPOINTMENT = "APPOINTMENT",
  QUESTION = "QUESTION",
  COMPLAINT = "COMPLAINT",
}
