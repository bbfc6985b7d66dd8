/** A short message over the graph: what has just been done, or why not, until it is closed. */
import { CloseButton } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Notice.module.css";

const PASSES_AFTER_MS = 8_000;

interface NoticeProps {
  readonly onClose: () => void;
  /** Goes by itself: nothing is to be done about it. */
  readonly isPassing?: boolean;
  readonly children: ReactNode;
}

export function Notice({ onClose, isPassing = false, children }: NoticeProps) {
  const { t } = useTranslation();
  const { start, clear } = useTimeout(onClose, PASSES_AFTER_MS);
  useEffect(() => {
    if (isPassing) start();
    return clear;
  }, [isPassing, start, clear]);
  return (
    <div className={`tz-surface ${classes.notice}`} role="status">
      <div className={classes.content}>{children}</div>
      <CloseButton size="sm" aria-label={t("common.close")} onClick={onClose} />
    </div>
  );
}
