/** The window that the records behind a link are limited to: the chosen one, until the reader asks for all of time. */
import { Button, Group, Text } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ALL_TIME, type TimeWindow } from "../../state/selection/time-window.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { useTimeWords } from "../time/window-words.ts";

export interface RecordsWindow {
  readonly window: TimeWindow;
  /** Says which it is and changes it, to be shown above the records; nothing where there is no window. */
  readonly note: ReactNode;
}

export function useRecordsWindow(): RecordsWindow {
  const { t } = useTranslation();
  const words = useTimeWords();
  const { window, isLimited } = useTimeWindow();
  const [isWhole, setWhole] = useState(false);
  return {
    window: isWhole ? ALL_TIME : window,
    note: isLimited ? (
      <Group gap="xs">
        <Text size="sm">
          {isWhole ? t("linkPanel.ofAllTime") : t("linkPanel.ofWindow", { window: words.window(window) })}
        </Text>
        <Button size="compact-sm" variant="default" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("linkPanel.windowOnly") : t("linkPanel.allTime")}
        </Button>
      </Group>
    ) : null,
  };
}
