/**
 * Time below the graph: when the records of what is shown happened, the window that graph and
 * lists are limited to, and its playing. Folded it is one line that still says which window holds.
 */
import { Button, Text, UnstyledButton } from "@mantine/core";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { Problem } from "../../ui/Problem.tsx";
import { type MarkName, rangeOf, type UnitRange } from "./axis.ts";
import { Brush } from "./Brush.tsx";
import { DateBoxes } from "./DateBoxes.tsx";
import { EventsDialog, type OpenedEvents } from "./EventsDialog.tsx";
import { MarkLegend } from "./MarkLegend.tsx";
import { PlayControls } from "./PlayControls.tsx";
import classes from "./time.module.css";
import { MOST_KEYS, type ShownActivity, useActivity, useShownKeys } from "./use-activity.ts";
import { usePlay } from "./use-play.ts";
import { useWindowChoice } from "./use-window-choice.ts";
import { WeekMap } from "./WeekMap.tsx";
import { useTimeWords } from "./window-words.ts";

export function TimePanel() {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery("(max-width: 62em)", false, { getInitialValueInEffect: false });
  const [chosen, setChosen] = useLocalStorage<"open" | "folded" | null>({
    key: "triplezero.time-panel",
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const isOpen = (chosen ?? (isNarrow ? "folded" : "open")) === "open";
  const keys = useShownKeys();
  if (keys.length === 0) return null;
  return (
    <section className={classes.panel} data-tour="time" aria-label={t("time.title")}>
      <UnstyledButton
        className={classes.title}
        aria-expanded={isOpen}
        aria-label={t(isOpen ? "time.hide" : "time.show")}
        onClick={() => setChosen(isOpen ? "folded" : "open")}
      >
        {isOpen ? <IconChevronDown size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
        {t("time.title")}
      </UnstyledButton>
      {isOpen ? <OpenPanel keys={keys} /> : <WindowNote />}
    </section>
  );
}

/** Which window holds, and the way out of it. */
function WindowNote({ onClear }: { readonly onClear?: () => void }) {
  const { t } = useTranslation();
  const words = useTimeWords();
  const { window, isLimited, clear } = useTimeWindow();
  if (!isLimited) return null;
  return (
    <p className={classes.note} role="status">
      <span>{words.window(window)}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t("time.clearLong")}
        onClick={() => {
          onClear?.();
          clear();
        }}
      >
        {t("time.clear")}
      </Button>
    </p>
  );
}

function OpenPanel({ keys }: { readonly keys: readonly string[] }) {
  const [isWhole, setWhole] = useState(false);
  const { window } = useTimeWindow();
  const ofPeriod = useActivity(keys, false);
  const ofAll = useActivity(keys, true);
  // A window wholly outside of the analysed period is shown where it lies.
  const isBeyond = ofPeriod.axis !== null && rangeOf(ofPeriod.axis, window) === null;
  const shown = isWhole || isBeyond ? ofAll : ofPeriod;
  const { axis, activity } = shown;
  const play = usePlay(axis);
  const choice = useWindowChoice(play.pause);
  const [isWeekOpen, setWeekOpen] = useState(false);
  const [opened, setOpened] = useState<OpenedEvents | null>(null);
  const open = useCallback((range: UnitRange, mark: MarkName | null) => setOpened({ range, mark }), []);
  return (
    <>
      <div className={classes.head}>
        {axis ? <DateBoxes axis={axis} choice={choice} /> : null}
        {axis ? <PlayControls play={play} onWeek={() => setWeekOpen(true)} /> : null}
        <WindowNote onClear={play.pause} />
      </div>
      <div className={classes.body} aria-busy={shown.isOld}>
        {axis && activity ? (
          <>
            <MarkLegend
              axis={axis}
              activity={activity}
              window={choice.window}
              period={ofPeriod.axis ?? axis}
              onWhole={(next) => {
                play.pause();
                setWhole(next);
              }}
              onOpen={open}
              onOpenUndated={() => setOpened({ range: null, mark: null })}
            />
            <Brush axis={axis} activity={activity} choice={choice} onOpen={open} />
          </>
        ) : (
          <Nothing shown={shown} />
        )}
      </div>
      {opened && axis && activity ? (
        <EventsDialog
          keys={keys}
          axis={axis}
          activity={activity}
          opened={opened}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {isWeekOpen ? <WeekMap keys={keys} window={window} onClose={() => setWeekOpen(false)} /> : null}
    </>
  );
}

function Nothing({ shown }: { readonly shown: ShownActivity }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (shown.error) return <Problem error={shown.error} onRetry={shown.retry} />;
  const text = shown.isTooMuch
    ? t("time.tooMany", { most: format.number(MOST_KEYS) })
    : t(shown.activity ? "time.none" : "common.loading");
  return (
    <Text size="sm" className="tz-quiet">
      {text}
    </Text>
  );
}
