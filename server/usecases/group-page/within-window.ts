/** Whether a moment lies in the chosen part of the time, whose end is not included: parts that follow one another share no moment. */
import type { Window } from "../../contracts/group-page.ts";

export function isWithin({ from_ms: from, to_ms: to }: Window, at: number): boolean {
  return (from === undefined || at >= from) && (to === undefined || at < to);
}
