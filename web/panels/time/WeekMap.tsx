/** Records by hour of the day and day of the week, within the window, in China's time; each count opens its records. */
import { Skeleton, Text } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../api/client.ts";
import { useColourScheme } from "../../graph/stage/bindings.ts";
import type { ColourScheme } from "../../graph/style/layer-colours.ts";
import { useFormat } from "../../i18n/bindings.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { Chart } from "../../ui/Chart.tsx";
import type { ChartOption } from "../../ui/chart/option.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { OpenedRecords } from "../records/OpenedRecords.tsx";
import { RecordPages } from "../records/RecordPages.tsx";
import { RecordsModal } from "../records/RecordsModal.tsx";
import { useWeek } from "./use-activity.ts";
import { useTimeWords } from "./window-words.ts";

const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const HEIGHT = 330;

interface WeekMapProps {
  readonly keys: readonly string[];
  readonly window: TimeWindow;
  readonly onClose: () => void;
}

export function WeekMap({ keys, window, onClose }: WeekMapProps) {
  const { t } = useTranslation();
  return (
    <RecordsModal title={t("time.week")} onClose={onClose}>
      <WeekFigure keys={keys} window={window} />
    </RecordsModal>
  );
}

/** A cell that was opened, or the records that name no hour. */
type OpenedHour = { readonly weekday: number; readonly hour: number } | "without";

function WeekFigure({ keys, window }: Omit<WeekMapProps, "onClose">) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useTimeWords();
  const [opened, setOpened] = useState<OpenedHour | null>(null);
  const query = useWeek(keys, window);
  const cells = query.data?.cells;
  const days = useMemo(() => WEEKDAYS.map((day) => t(`time.${day}`)), [t]);
  const scheme = useColourScheme();
  const option = useMemo(() => weekOption(cells ?? [], days, scheme, t), [cells, days, scheme, t]);
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data || !cells) return <Skeleton height={HEIGHT} aria-label={t("common.loading")} />;
  const { without_hour: withoutHour } = query.data;
  const most = [...cells].sort((a, b) => b.records - a.records);
  return (
    <>
      {cells.length === 0 ? (
        <Text className="tz-quiet">{t("time.weekNone")}</Text>
      ) : (
        <Chart
          label={t("time.weekLabel")}
          height={HEIGHT}
          option={option}
          onPick={({ dataIndex }) => setOpened(cells[dataIndex] ?? null)}
          table={{
            head: [t("time.weekDay"), t("time.weekHour"), t("time.weekRecords")],
            rows: most.map(({ weekday, hour, records }) => ({
              key: `${weekday} ${hour}`,
              cells: [
                days[weekday - 1],
                `${hour}:00–${hour}:59`,
                <NumberButton
                  key="records"
                  label={t("time.weekCell", { day: days[weekday - 1] ?? "", hour, count: records })}
                  onOpen={() => setOpened({ weekday, hour })}
                >
                  {format.number(records)}
                </NumberButton>,
              ],
            })),
          }}
        >
          <Text size="sm" className="tz-quiet">
            {words.window(window) || t("time.weekLabel")}
          </Text>
        </Chart>
      )}
      {withoutHour > 0 ? (
        <Text size="sm" mt="xs" className="tz-quiet">
          <NumberButton
            label={t("time.weekWithoutHour", { count: withoutHour })}
            onOpen={() => setOpened("without")}
          >
            {t("time.weekWithoutHour", { count: withoutHour })}
          </NumberButton>
        </Text>
      ) : null}
      {opened ? (
        <OpenedRecords
          key={JSON.stringify(opened)}
          what={
            opened === "without"
              ? t("time.withoutHour")
              : `${days[opened.weekday - 1]} ${opened.hour}:00–${opened.hour}:59`
          }
          onClose={() => setOpened(null)}
        >
          <HourRecords keys={keys} window={window} opened={opened} />
        </OpenedRecords>
      ) : null}
    </>
  );
}

interface HourRecordsProps extends Omit<WeekMapProps, "onClose"> {
  readonly opened: OpenedHour;
}

function HourRecords({ keys, window: { from, to }, opened }: HourRecordsProps) {
  const choice = {
    ...(from === null ? {} : { from_ms: from }),
    ...(to === null ? {} : { to_ms: to }),
    ...(opened === "without"
      ? { without: "hour" as const }
      : { hour_of_week: { weekday: opened.weekday, hour: opened.hour } }),
  };
  return (
    <RecordPages
      queryKey={["activity-records", keys, choice]}
      read={(page, signal) =>
        call("getActivityRecords", { body: { keys: [...keys], ...choice, ...page } }, signal)
      }
    />
  );
}

/** One hue, away from the page the more there is: read without telling colours apart. */
const SHADES = {
  light: ["#dce9f5", "#7fb0dc", "#2f78b7", "#0f3f70"],
  dark: ["#22354a", "#2f6396", "#5fa3dd", "#cfe6fb"],
} as const;

type Cells = readonly { readonly weekday: number; readonly hour: number; readonly records: number }[];

function weekOption(
  cells: Cells,
  days: readonly string[],
  scheme: ColourScheme,
  t: (key: "time.weekCell", values: Record<string, string | number>) => string,
): ChartOption {
  const most = Math.max(1, ...cells.map((cell) => cell.records));
  return {
    grid: { left: 46, right: 12, top: 8, bottom: 74 },
    tooltip: {
      formatter: (item) => {
        const value = (Array.isArray(item) ? item[0] : item)?.value;
        const [hour = 0, row = 0, records = 0] = Array.isArray(value) ? value.map(Number) : [];
        return t("time.weekCell", { day: days[row] ?? "", hour, count: records });
      },
    },
    xAxis: { type: "category", data: HOURS.map(String) },
    yAxis: { type: "category", data: [...days], inverse: true },
    visualMap: {
      min: 0,
      max: most,
      text: [String(most), "0"],
      orient: "horizontal",
      left: "center",
      bottom: 0,
      inRange: { color: [...SHADES[scheme]] },
    },
    series: [
      { type: "heatmap", data: cells.map(({ weekday, hour, records }) => [hour, weekday - 1, records]) },
    ],
  };
}
