/** Says how far the opening of a large graph is, once that has taken a second. */
import { Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "zustand";
import { longWorkStore, PHASES } from "../state/long-work/store.ts";
import classes from "./OpeningBar.module.css";

const SILENT_MS = 1000;

export function OpeningBar() {
  const { t } = useTranslation();
  const phase = useStore(longWorkStore, (state) => state.phase);
  const since = useStore(longWorkStore, (state) => state.since);
  const [isLong, setLong] = useState(false);
  const isAtWork = phase !== null;
  useEffect(() => {
    if (!isAtWork) return;
    const timer = setTimeout(() => setLong(true), since + SILENT_MS - performance.now());
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isAtWork, since]);
  if (phase === null || !isLong) return null;
  const done = PHASES.indexOf(phase) + 1;
  const text = t("stage.phase", { text: t(`stage.phases.${phase}`), done, all: PHASES.length });
  return (
    <div className={`tz-surface ${classes.bar}`} role="status" data-testid="opening">
      {text}
      <Progress value={(done / PHASES.length) * 100} animated size="sm" mt={4} aria-label={text} />
    </div>
  );
}
