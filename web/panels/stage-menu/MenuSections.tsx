/** Sections of entries as items of a menu, with lines between them. */
import { Menu, Text } from "@mantine/core";
import { Fragment } from "react";
import { KEYS, type KeyId, keyNames } from "../../shell/keys.ts";
import type { MenuAct, MenuEntry, Submenu } from "./entries.ts";
import classes from "./stage-menu.module.css";

const ICON_SIZE = 17;

export function MenuSections({ sections }: { readonly sections: readonly (readonly MenuEntry[])[] }) {
  return sections
    .filter((entries) => entries.length > 0)
    .map((entries, at) => (
      <Fragment key={entries.map(({ name }) => name).join()}>
        {at > 0 ? <Menu.Divider /> : null}
        {entries.map((entry) =>
          "entries" in entry ? (
            <SubmenuItem key={entry.name} {...entry} />
          ) : (
            <ActItem key={entry.name} {...entry} />
          ),
        )}
      </Fragment>
    ));
}

function ActItem({ text, about, Icon, keyId, isOff = false, act }: MenuAct) {
  return (
    <Menu.Item
      leftSection={<Icon size={ICON_SIZE} aria-hidden />}
      rightSection={keyId === undefined ? undefined : <KeyOf id={keyId} />}
      disabled={isOff}
      onClick={act}
    >
      {text}
      {about === undefined ? null : (
        <Text size="xs" className="tz-quiet">
          {about}
        </Text>
      )}
    </Menu.Item>
  );
}

function SubmenuItem({ text, Icon, isOff = false, entries }: Submenu) {
  return (
    // Fixed, or the menu that scrolls in a low window would cut it off at its own edges.
    <Menu.Sub floatingStrategy="fixed">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Icon size={ICON_SIZE} aria-hidden />} disabled={isOff}>
          {text}
        </Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown maw={320}>
        {entries.map((entry) => (
          <ActItem key={entry.name} {...entry} />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

/** Seen, not read out: the name of the entry stays its words. */
function KeyOf({ id }: { readonly id: KeyId }) {
  const [first = ""] = KEYS[id].keys;
  return (
    <span className={`tz-quiet ${classes.keys}`} aria-hidden>
      {keyNames(first).join(" ")}
    </span>
  );
}
