/** What a menu of the stage is made of: sections of entries, as data. */
import type { IconProps } from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { KeyId } from "../../shell/keys.ts";

interface EntryLook {
  /** Different from all others of its section. */
  readonly name: string;
  readonly text: string;
  /** A second, smaller line. */
  readonly about?: string;
  readonly Icon: ComponentType<IconProps>;
  readonly isOff?: boolean;
}

export interface MenuAct extends EntryLook {
  /** Shown beside it: what does the same without the menu. */
  readonly keyId?: KeyId;
  readonly act: () => void;
}

export interface Submenu extends EntryLook {
  readonly entries: readonly MenuAct[];
}

export type MenuEntry = MenuAct | Submenu;

/** Entries that belong together, for what the menu is about; a section without entries is not shown. */
export type MenuSection<T> = (about: T) => readonly MenuEntry[];
