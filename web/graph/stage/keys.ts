/**
 * The keys of the stage, in one table: the keyboard's handler needs an act for each of them
 * (controllers/Keyboard.tsx), menus show them beside what they do, and the list that `?` opens
 * takes them in (shell/keys.ts). They work while the stage has the focus, so plain letters
 * disturb no reading program and no field.
 */
import { getHotkeyHandler } from "@mantine/hooks";
import type { KeyboardEvent } from "react";

interface StageKeySpec {
  readonly scope: "stage";
  /** In Mantine's notation, `mod` for Ctrl (⌘ on a Mac); each of them does the same. */
  readonly keys: readonly string[];
}

export const STAGE_KEYS = {
  walk: { scope: "stage", keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] },
  links: { scope: "stage", keys: ["K", "shift+K"] },
  move: { scope: "stage", keys: ["shift+ArrowUp", "shift+ArrowDown", "shift+ArrowLeft", "shift+ArrowRight"] },
  expand: { scope: "stage", keys: ["Enter"] },
  menu: { scope: "stage", keys: ["shift+F10", "ContextMenu"] },
  mark: { scope: "stage", keys: ["Space"] },
  markAll: { scope: "stage", keys: ["mod+A"] },
  invert: { scope: "stage", keys: ["I"] },
  pin: { scope: "stage", keys: ["P"] },
  hide: { scope: "stage", keys: ["H"] },
  showOnly: { scope: "stage", keys: ["O"] },
  remove: { scope: "stage", keys: ["Delete"] },
  showHidden: { scope: "stage", keys: ["shift+H"] },
  layOut: { scope: "stage", keys: ["L"] },
  // Shift makes the plus on many keyboards, and the equals sign shares its key.
  zoomIn: { scope: "stage", keys: ["[plus]", "shift+[plus]", "="] },
  zoomOut: { scope: "stage", keys: ["-"] },
  fit: { scope: "stage", keys: ["0", "alt+R"] },
  letGo: { scope: "stage", keys: ["Escape"] },
} as const satisfies Record<string, StageKeySpec>;

export type StageKey = keyof typeof STAGE_KEYS;

/** Handler of a keydown on the stage; every key of the table has its act. */
export function stageKeyHandler(
  acts: Readonly<Record<StageKey, (event: globalThis.KeyboardEvent) => void>>,
): (event: KeyboardEvent<HTMLElement>) => void {
  return getHotkeyHandler(
    Object.entries(STAGE_KEYS).flatMap(([id, { keys }]) =>
      keys.map((combination): [string, (event: globalThis.KeyboardEvent) => void] => [
        combination,
        acts[id as StageKey],
      ]),
    ),
  );
}
