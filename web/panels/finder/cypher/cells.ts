/** Values that a statement gave back, as text and as nodes. */
import { parseNodeKey } from "../../../../server/domain/graph-model.ts";

/** A node by its label, a link and a map by what they hold, everything else as it is. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (Array.isArray(value)) return value.map(cellText).join("、");
  if (typeof value !== "object") return String(value);
  const { label } = value as { readonly label?: unknown };
  if (typeof label === "string") return label;
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${cellText(part)}`)
    .join(" · ");
}

/** Keys of all nodes in the rows, whole nodes or their keys alone, each once. */
export function nodeKeysIn(rows: readonly (readonly unknown[])[]): string[] {
  const keys = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value === "string") {
      if (parseNodeKey(value) !== null) keys.add(value);
    } else if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === "object" && value !== null) look((value as { key?: unknown }).key);
  };
  look(rows);
  return [...keys];
}
