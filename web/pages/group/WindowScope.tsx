/** Says what of the open part of the page the window of time limits and what not, and lifts it. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useTimeWords } from "../../panels/time/window-words.ts";
import type { GroupTab } from "../../state/selection/group-search.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import classes from "./group-page.module.css";

export function WindowScope({ tab }: { readonly tab: Exclude<GroupTab, "graph"> }) {
  const { t } = useTranslation();
  const words = useTimeWords();
  const { window, isLimited, clear } = useTimeWindow();
  if (!isLimited) return null;
  return (
    <p className={classes.windowScope} role="status">
      <strong>{words.window(window)}</strong>
      <span>
        {t(`groupPage.windowOn.${tab}`)} {t("groupPage.windowFigures")}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={clear}>
        {t("personPage.clearWindow")}
      </Button>
    </p>
  );
}
