/**
 * Every key of the application, in one place: the list that `?` opens is made from it, and
 * handlers name a key by its id (use-keys.ts), so that the two cannot differ. Those of the stage
 * stand in graph/stage/keys.ts. What is pressed
 * with Alt follows BloodHound where the same thing exists there.
 */
import { STAGE_KEYS } from "../graph/stage/keys.ts";
import type { Texts } from "../i18n/texts/zh-CN.ts";

/** Where a key works; the list is in this order. */
export const KEY_SCOPES = ["everywhere", "graph", "stage", "review"] as const;
export type KeyScope = (typeof KEY_SCOPES)[number];

export interface KeySpec {
  readonly scope: KeyScope;
  /** In Mantine's notation, `mod` for Ctrl (⌘ on a Mac); each of them does the same. */
  readonly keys: readonly string[];
}

type KeyTextId = keyof Texts["keys"]["act"];

const KEY_TABLE = {
  list: { scope: "everywhere", keys: ["shift+?", "?", "alt+H"] },
  search: { scope: "everywhere", keys: ["/", "alt+S", "mod+K"] },
  overview: { scope: "everywhere", keys: ["alt+1"] },
  explore: { scope: "everywhere", keys: ["alt+2"] },
  views: { scope: "everywhere", keys: ["alt+3"] },
  data: { scope: "everywhere", keys: ["alt+4"] },
  theme: { scope: "everywhere", keys: ["alt+M"] },
  close: { scope: "everywhere", keys: ["Escape"] },
  undo: { scope: "graph", keys: ["mod+Z"] },
  redo: { scope: "graph", keys: ["mod+Y", "mod+shift+Z"] },
  table: { scope: "graph", keys: ["alt+T"] },
  stage: { scope: "graph", keys: ["alt+G"] },
  ...STAGE_KEYS,
  accept: { scope: "review", keys: ["Y"] },
  unsure: { scope: "review", keys: ["H"] },
  reject: { scope: "review", keys: ["N"] },
  next: { scope: "review", keys: ["J", "ArrowDown"] },
  previous: { scope: "review", keys: ["K", "ArrowUp"] },
  takeBack: { scope: "review", keys: ["mod+Z"] },
} as const satisfies Record<KeyTextId, KeySpec>;

export type KeyId = keyof typeof KEY_TABLE;
export const KEYS: Readonly<Record<KeyId, KeySpec>> = KEY_TABLE;
export const KEY_IDS = Object.keys(KEY_TABLE) as readonly KeyId[];

const NAMES: Readonly<Record<string, string>> = {
  mod: "Ctrl",
  alt: "Alt",
  shift: "Shift",
  Escape: "Esc",
  Enter: "Enter",
  "[plus]": "+",
  ContextMenu: "≣ Menu",
  Delete: "Del",
  Space: "Space",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** `mod+shift+Z` as the keys that are pressed: Ctrl, Shift, Z. */
export function keyNames(combination: string): string[] {
  // Signs that shift makes on most keyboards: who looks for them sees them on the key.
  const pressed = combination.replace(/^shift\+(\?|\[plus\])$/, "$1");
  return pressed.split("+").map((part) => NAMES[part] ?? part);
}

/** Keys without modifiers as an event tells them, letters small. */
export function plainKeys(id: KeyId): string[] {
  return KEYS[id].keys.map((key) => (key.length === 1 ? key.toLowerCase() : key));
}
