/** Says that a window of time leaves records out, and lifts it. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import classes from "./person-page.module.css";

export function WindowNote() {
  const { t } = useTranslation();
  const format = useFormat();
  const { window, isLimited, clear } = useTimeWindow();
  if (!isLimited) return null;
  const from = window.from === null ? "" : format.time(window.from);
  const to = window.to === null ? "" : format.time(window.to);
  const text =
    window.from === null
      ? t("personPage.windowTo", { to })
      : window.to === null
        ? t("personPage.windowFrom", { from })
        : t("personPage.window", { from, to });
  return (
    <p className={classes.windowNote} role="status">
      {text}
      <Button variant="subtle" size="compact-sm" onClick={clear}>
        {t("personPage.clearWindow")}
      </Button>
    </p>
  );
}
