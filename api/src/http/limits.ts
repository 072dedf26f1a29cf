/**
 * Every limit on what comes in, in one place. The largest documents of our own clients stay below half of each; whoever needs more can send two requests.
 * A ready-made package (graphql-armor) was tried and left: it counts no variables, no `__typename` aliases and no repeated fields, and lets several look-ups
 * of people through in one request.
 */
export interface Limits {
  /** Of the whole request body. */
  readonly bodyBytesMax: number;
  /** Of one photo: one body of its own, beside GraphQL. It must arrive within `arrivalMsMax` like every request. */
  readonly attachmentBytesMax: number;
  /** How long the whole request may take to arrive. */
  readonly arrivalMsMax: number;
  /** How long the hub works on an answer before it tells everything below to stop. */
  readonly answerMsMax: number;
  /** Lexical tokens of a document: bounds what parsing costs. */
  readonly tokensMax: number;
  /** Fields within fields. The deepest path of the schema has seven: mutation → changed meanwhile → appointment → department → capabilities → support → leaf. */
  readonly depthMax: number;
  /** Renamed fields, wherever they are, `__typename` too. */
  readonly aliasesMax: number;
  /** Fields, fragments and spreads, counted as often as fragments repeat them. */
  readonly selectionsMax: number;
  /** Fields that ask the same thing again in the same place: makes the check for overlapping fields quadratic. */
  readonly repeatsMax: number;
  readonly directivesMax: number;
  readonly fragmentsMax: number;
  /** Root fields of one mutation: each write is its own request, with its own key and its own answer. */
  readonly mutationsMax: number;
  /** Look-ups of a person in one request: a list of citizen service numbers must not be tried in one go. */
  readonly personLookUpsMax: number;
  /** Argument values that say how much to return, in the text, in variables and in their defaults. */
  readonly pageSizeMax: number;
  /** Items of a list in the input. */
  readonly listItemsMax: number;
  /** Lists and objects within each other in the input. */
  readonly valueDepthMax: number;
  /** Single values in the variables, all together. */
  readonly valuesMax: number;
  /** Of one text. Generous: which text may be how long is told per field by the services, in words that help. */
  readonly textCharactersMax: number;
  /** Errors in one answer. */
  readonly errorsMax: number;
  /** Live streams that one user may have open: a few screens with a few of them each. */
  readonly streamsPerUserMax: number;
  /** Live streams of everybody together. */
  readonly streamsMax: number;
  /** A live stream ends after this; clients come back by themselves. */
  readonly streamMsMax: number;
  /** Something is said on a live stream at least so often, so that proxies keep it open and a client that is gone is noticed. */
  readonly streamHeartbeatMs: number;
  /** How often it is asked whether a live stream's token or session still holds. */
  readonly streamRecheckMs: number;
  /** A client that takes nothing for so long, while something waits for it, is cut off. */
  readonly streamStallMsMax: number;
  /** Files that are being made for one user at once. Of what is in one, see `exportItemsMax`. */
  readonly exportsPerUserMax: number;
  /** Files that are being made for everybody together. */
  readonly exportsMax: number;
  /** How long a file may take to be made and taken in; after that it breaks off, and the client sees that it is not whole. */
  readonly exportMsMax: number;
  /** Documents whose check is remembered, and how long such a document may be. */
  readonly documentsKept: number;
  readonly documentCharactersKept: number;
}

export const defaultLimits: Limits = {
  bodyBytesMax: 64 * 1024,
  attachmentBytesMax: 8 * 1024 * 1024,
  arrivalMsMax: 10_000,
  answerMsMax: 25_000,
  tokensMax: 2000,
  depthMax: 8,
  aliasesMax: 10,
  selectionsMax: 300,
  repeatsMax: 20,
  directivesMax: 10,
  fragmentsMax: 30,
  mutationsMax: 1,
  personLookUpsMax: 1,
  pageSizeMax: 100,
  listItemsMax: 100,
  valueDepthMax: 8,
  valuesMax: 1000,
  textCharactersMax: 32_000,
  errorsMax: 5,
  streamsPerUserMax: 20,
  streamsMax: 2_000,
  streamMsMax: 30 * 60_000,
  streamHeartbeatMs: 12_000,
  streamRecheckMs: 20_000,
  streamStallMsMax: 30_000,
  exportsPerUserMax: 1,
  exportsMax: 5,
  exportMsMax: 120_000,
  documentsKept: 500,
  documentCharactersKept: 16 * 1024,
};
