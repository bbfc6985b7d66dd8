/** Items of the menu on the canvas. */
import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { hiddenCount } from "../../state/graph-view/producers.ts";
import { useMarks } from "../../state/selection/use-marks.ts";
import { useSteps } from "../history/use-steps.ts";
import { useMarked } from "../marked/use-marked.ts";
import { CANVAS_SECTIONS, type CanvasMenu } from "./canvas-menu.ts";
import { MenuSections } from "./MenuSections.tsx";

export function CanvasItems({ fit }: { readonly fit: () => void }) {
  const { t } = useTranslation();
  const hidden = hiddenCount(useGraphView());
  const marked = useMarked();
  const { markAll, invert } = useMarks();
  const about: CanvasMenu = { t, hidden, fit, marked, markAll, invert, ...useSteps() };
  return (
    <>
      <Menu.Label>{t("stage.label")}</Menu.Label>
      <MenuSections sections={CANVAS_SECTIONS.map((section) => section(about))} />
    </>
  );
}
