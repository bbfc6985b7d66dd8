/** Lays out what is loose, in a worker; where that takes over a second, says how far it is. */
import { Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGraphView } from "../../../state/graph-view/bindings.ts";
import { settleLayout } from "../../../state/graph-view/steps.ts";
import { useLayoutChoice } from "../../../state/selection/use-layout-choice.ts";
import { inPeriodQuery } from "../../../state/window-links/analysed-period.ts";
import { runLayout } from "../../layout/run-layout.ts";
import { useStage } from "../bindings.ts";
import { showFrame } from "../camera.ts";
import classes from "../stage.module.css";

const SILENT_MS = 1000;

export function Layout() {
  const { t } = useTranslation();
  const stage = useStage();
  const view = useGraphView();
  const { choice } = useLayoutChoice();
  const client = useQueryClient();
  const [part, setPart] = useState<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: choosing a layout loosens the view, which runs it
  useEffect(() => {
    if (view.loose.size === 0) return;
    const begun = performance.now();
    const stop = runLayout(
      view,
      choice,
      // Without an answer the axis covers whatever there is.
      () => client.fetchQuery(inPeriodQuery(view)).catch(() => null),
      (done) => {
        if (performance.now() - begun > SILENT_MS) setPart(done);
      },
      (places) => {
        settleLayout(places);
        // A new frame: what the camera looked at is no longer there.
        if (view.frame === null) showFrame(stage);
      },
    );
    return () => {
      stop();
      setPart(null);
    };
  }, [stage, view]);

  if (part === null || part >= 1) return null;
  return (
    <div className={`tz-surface ${classes.working}`} role="status">
      {t("stage.working")}
      <Progress value={part * 100} size="sm" mt={4} aria-label={t("stage.working")} />
    </div>
  );
}
