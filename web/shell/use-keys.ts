/** Lets keys of keys.ts do something while a component is shown; typing in a field never does. */
import { useHotkeys } from "@mantine/hooks";
import { KEY_IDS, KEYS, type KeyId } from "./keys.ts";

export function useKeys(handlers: Partial<Record<KeyId, () => void>>): void {
  useHotkeys(
    KEY_IDS.flatMap((id) => {
      const act = handlers[id];
      return act === undefined ? [] : KEYS[id].keys.map((keys): [string, () => void] => [keys, act]);
    }),
  );
}
