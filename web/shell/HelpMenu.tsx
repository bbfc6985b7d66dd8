/** Help: the list of keys, by the menu or by `?`. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconHelp, IconKeyboard } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyList } from "./KeyList.tsx";
import { useKeys } from "./use-keys.ts";

export function HelpMenu() {
  const { t } = useTranslation();
  const [isListOpen, setListOpen] = useState(false);
  useKeys({ list: () => setListOpen(true) });
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("keys.help")}>
            <IconHelp size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => setListOpen(true)}>
            {t("keys.title")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <KeyList isOpen={isListOpen} onClose={() => setListOpen(false)} />
    </>
  );
}
