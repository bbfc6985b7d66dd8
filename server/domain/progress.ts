/** Progress of a long action: shown as a bar in the terminal and sent over server-sent events. */
export interface Progress {
  /** Stable id of the phase, e.g. `import.contacts`, `analyze.groups`; texts are made from it. */
  readonly phase: string;
  readonly done: number;
  /** Absent where the size of the work is not known. */
  readonly total?: number;
}

export type OnProgress = (progress: Progress) => void;
