/** Play and pause, how fast, and the way to the hours of the week. */
import { ActionIcon, NativeSelect, Tooltip } from "@mantine/core";
import { IconCalendarWeek, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { SPEEDS } from "./playing.ts";
import classes from "./time.module.css";
import type { Play } from "./use-play.ts";

export function PlayControls({ play, onWeek }: { readonly play: Play; readonly onWeek: () => void }) {
  const { t } = useTranslation();
  const text = t(play.isPlaying ? "time.pause" : "time.play");
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
      <NativeSelect
        size="xs"
        aria-label={t("time.speed")}
        value={play.speed}
        onChange={(event) => {
          const speed = SPEEDS.find((one) => one === Number(event.currentTarget.value));
          if (speed !== undefined) play.setSpeed(speed);
        }}
        data={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
      />
      <Tooltip label={t("time.week")}>
        <ActionIcon variant="default" size={30} aria-label={t("time.week")} onClick={onWeek}>
          <IconCalendarWeek size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
