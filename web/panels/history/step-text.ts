/** A step in the words of the reader: what undo takes back. */
import type { TFunction } from "i18next";
import type { Step } from "../../state/graph-view/steps.ts";

export function stepText({ name, count }: Step, t: TFunction): string {
  return t(`steps.name.${name}`, { count });
}
