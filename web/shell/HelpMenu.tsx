/** Help: the list of keys, by the menu or by `?`, and the tour. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconHelp, IconKeyboard, IconRoute } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { KeyList } from "./KeyList.tsx";
import { useKeys } from "./use-keys.ts";

export function HelpMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [isListOpen, setListOpen] = useState(false);
  useKeys({ list: () => setListOpen(true) });
  const restart = async () => {
    await navigate({ to: "/" });
    const { runTour } = await import("./tour/run-tour.ts");
    runTour();
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} data-tour="help" aria-label={t("keys.help")}>
            <IconHelp size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={() => setListOpen(true)}>
            {t("keys.title")}
          </Menu.Item>
          <Menu.Item leftSection={<IconRoute size={16} aria-hidden />} onClick={() => void restart()}>
            {t("tour.start")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <KeyList isOpen={isListOpen} onClose={() => setListOpen(false)} />
    </>
  );
}
