/** Play and pause, how fast (each press faster, then slow again), and the way to the hours of the week. */
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconCalendarWeek, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SPEEDS } from "./playing.ts";
import classes from "./time.module.css";
import type { Play } from "./use-play.ts";

export function PlayControls({ play, onWeek }: { readonly play: Play; readonly onWeek: () => void }) {
  const { t } = useTranslation();
  const text = t(play.isPlaying ? "time.pause" : "time.play");
  const speed = t("time.speed", { speed: play.speed });
  const faster = () => play.setSpeed(SPEEDS[(SPEEDS.indexOf(play.speed) + 1) % SPEEDS.length] ?? SPEEDS[0]);
  const Icon = play.isPlaying ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={classes.play}>
      <Tooltip label={text}>
        <ActionIcon
          variant={play.isPlaying ? "filled" : "default"}
          size={30}
          aria-label={text}
          onClick={play.isPlaying ? play.pause : play.start}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={speed}>
        <Button variant="default" size="compact-sm" h={30} w={44} px={0} aria-label={speed} onClick={faster}>
          {play.speed}×
        </Button>
      </Tooltip>
      <Tooltip label={t("time.week")}>
        <ActionIcon variant="default" size={30} aria-label={t("time.week")} onClick={onWeek}>
          <IconCalendarWeek size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
