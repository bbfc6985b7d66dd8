/** Buttons for the camera. */
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconFocusCentered, IconMinus, IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useStage, useStillness } from "../bindings.ts";
import { fitAll, zoomIn, zoomOut } from "../camera.ts";
import classes from "../stage.module.css";

const BUTTONS = [
  { text: "stage.zoomIn", Icon: IconPlus, act: zoomIn },
  { text: "stage.zoomOut", Icon: IconMinus, act: zoomOut },
  { text: "stage.fit", Icon: IconFocusCentered, act: fitAll },
] as const;

export function Zoom() {
  const { t } = useTranslation();
  const stage = useStage();
  const still = useStillness();
  return (
    <div className={`tz-surface ${classes.group}`}>
      {BUTTONS.map(({ text, Icon, act }) => (
        <Tooltip key={text} label={t(text)} position="left">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={34}
            aria-label={t(text)}
            onClick={() => act(stage, still)}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
