import type { InvalidInput } from "./problem.types.ts";

/** Something that a user may take along as a file, for as long as one request goes on. */
export interface FileExport {
  /** Asked before the body of the request is read. Throws FORBIDDEN. */
  checkRight(): void;
  /** What the file is to hold, as the request says it. Nothing of the file is read before it is asked for. */
  begin(query: unknown): Promise<ExportedFile | InvalidInput>;
}

export interface ExportedFile {
  /** The day on which it was asked for, `yyyy-mm-dd`. */
  readonly day: string;
  /** The file, part by part. */
  readonly parts: AsyncIterable<string>;
}
