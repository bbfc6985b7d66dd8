/** Language and appearance. */
import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGE_TAGS, setLanguage } from "../i18n/i18n.ts";
import { useKeys } from "./use-keys.ts";

const SCHEMES = [
  { value: "light", text: "app.themeLight", Icon: IconSun },
  { value: "dark", text: "app.themeDark", Icon: IconMoon },
  { value: "auto", text: "app.themeAuto", Icon: IconDeviceDesktop },
] as const;

export function Preferences() {
  return (
    <>
      <LanguageMenu />
      <ThemeMenu />
    </>
  );
}

function LanguageMenu() {
  const { t, i18n } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("app.language")}>
          <IconLanguage size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGE_TAGS.map((tag) => (
          <Menu.Item
            key={tag}
            lang={tag}
            fw={i18n.language === tag ? 700 : 400}
            aria-current={i18n.language === tag}
            onClick={() => setLanguage(tag)}
          >
            {LANGUAGE_NAMES[tag]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeMenu() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme("light");
  useKeys({ theme: () => setColorScheme(shown === "dark" ? "light" : "dark") });
  const Current = SCHEMES.find((scheme) => scheme.value === colorScheme)?.Icon ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("app.theme")}>
          <Current size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, text, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} aria-hidden />}
            fw={colorScheme === value ? 700 : 400}
            aria-current={colorScheme === value}
            onClick={() => setColorScheme(value)}
          >
            {t(text)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
