/** What every command is given. */
import type { OnProgress } from "../domain/progress.ts";
import type { Services } from "./services.ts";
import type { Terminal } from "./terminal.ts";

export interface CommandContext {
  readonly services: Services;
  readonly terminal: Terminal;
  readonly onProgress: OnProgress;
  /** Aborted by Ctrl+C and by the end of the process. */
  readonly signal: AbortSignal;
  /** Removes the progress display, so that what follows stands alone. */
  stopProgress(): void;
}
