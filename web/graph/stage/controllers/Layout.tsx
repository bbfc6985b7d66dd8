/** Lays out what is loose, in a worker, and says how far it is. */
import { Progress } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { settleLayout } from "../../../state/graph-view/actions.ts";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { runLayout } from "../../layout/run-layout.ts";
import classes from "../stage.module.css";

export function Layout() {
  const { t } = useTranslation();
  const view = useGraphView();
  const [part, setPart] = useState<number | null>(null);

  useEffect(() => {
    if (view.loose.size === 0) return;
    const stop = runLayout(view, setPart, settleLayout);
    return () => {
      stop();
      setPart(null);
    };
  }, [view]);

  if (part === null || part >= 1) return null;
  return (
    <div className={`tz-surface ${classes.working}`}>
      {t("stage.working")}
      <Progress value={part * 100} size="sm" mt={4} aria-label={t("stage.working")} />
    </div>
  );
}
