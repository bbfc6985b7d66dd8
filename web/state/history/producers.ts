/** Undo and redo over immutable states with named steps: pure functions, at most `HISTORY_STEPS` kept. */
export const HISTORY_STEPS = 50;

/** A state and the step that leads from it (in the past) or to it (in the future). */
export interface Taken<T, S> {
  readonly state: T;
  readonly step: S;
}

export interface History<T, S> {
  /** Oldest first. */
  readonly past: readonly Taken<T, S>[];
  readonly present: T;
  /** Next to redo first. */
  readonly future: readonly Taken<T, S>[];
}

export function startHistory<T, S>(present: T): History<T, S> {
  return { past: [], present, future: [] };
}

/** A new step; none where it changes nothing. */
export function commit<T, S>(history: History<T, S>, present: T, step: S): History<T, S> {
  return present === history.present ? history : note({ ...history, present }, step, history.present);
}

/** A step whose change lies outside the state (a filter in the address): taken back by who reads the step. */
export function note<T, S>(history: History<T, S>, step: S, before: T = history.present): History<T, S> {
  const past = [...history.past, { state: before, step }].slice(-HISTORY_STEPS);
  return { past, present: history.present, future: [] };
}

/** Goes on with the last step: what both change is taken back together. */
export function extend<T, S>(history: History<T, S>, step: S): History<T, S> {
  const past = history.past.map((taken, at) => (at === history.past.length - 1 ? { ...taken, step } : taken));
  return { past, present: history.present, future: [] };
}

/** Changes the present without making a step of it (a layout that settles). */
export function amend<T, S>(history: History<T, S>, present: T): History<T, S> {
  return present === history.present ? history : { ...history, present };
}

export function undo<T, S>(history: History<T, S>): History<T, S> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: last.state,
    future: [{ state: history.present, step: last.step }, ...history.future],
  };
}

export function redo<T, S>(history: History<T, S>): History<T, S> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return {
    past: [...history.past, { state: history.present, step: next.step }],
    present: next.state,
    future,
  };
}
