/** Every record of a person with a time, in lanes; the picture zooms, a mark opens its record, the table says the same. */
import { Anchor, Skeleton, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { parseNodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";
import { personTimelineQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { windowOnly } from "../../panels/person/PersonLink.tsx";
import { byPeriod, type Period } from "../../panels/time/period.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { Chart } from "../../ui/Chart.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { OutsideMarks } from "./OutsideMarks.tsx";
import { keyOf, LANES, type Mark, marksOf, timelineOption } from "./timeline-option.ts";

const HEIGHT = 300;

export function Timeline({ person }: { readonly person: Answer<"getPerson"> }) {
  const { t } = useTranslation();
  const { window, includes, isLimited } = useTimeWindow();
  const query = useQuery(
    personTimelineQuery(person.person_id, {
      ...(window.from === null ? {} : { from_ms: window.from }),
      ...(window.to === null ? {} : { to_ms: window.to }),
    }),
  );
  const moments = query.data?.moments;
  const marks = useMemo(
    () =>
      moments
        ? marksOf(
            moments,
            person.deals.filter((deal) => includes(deal.at)),
          )
        : [],
    [moments, person.deals, includes],
  );
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={HEIGHT} aria-label={t("common.loading")} />;
  if (marks.length === 0) {
    return <Text className="tz-quiet">{t(isLimited ? "timeline.noneInWindow" : "timeline.none")}</Text>;
  }
  // Registrations have a time and are no acts: they stand among the identity links.
  const drawn = marks.filter(({ deal }) => deal === null).length;
  const { total, moments: given, period } = query.data;
  return (
    <Marks
      label={t(person.kind === "person" ? "timeline.label" : "timeline.labelUnknown")}
      all={marks}
      period={period}
      shown={drawn}
      total={total - (given.length - drawn)}
    />
  );
}

interface MarksProps {
  readonly label: string;
  readonly all: readonly Mark[];
  readonly period: Period | null;
  readonly shown: number;
  readonly total: number;
}

function Marks({ label, all, period, shown, total }: MarksProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { openRecord } = useSelectionActions();
  const [isWhole, setWhole] = useState(false);
  const { inside, outside } = useMemo(() => byPeriod(all, period, ({ at }) => at), [all, period]);
  const marks = isWhole ? all : inside;
  const through = (mark: Mark) =>
    mark.through
      .map((key) => {
        const thing = parseNodeKey(key);
        return thing ? `${t(`kind.${thing.kind}`)} ${thing.id}` : key;
      })
      .join(", ");
  const name = ({ deal, record }: Mark) =>
    deal === null ? `${t(`oneOf.${record.file}`)} ${record.id}` : t("dealPage.title", { id: deal });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language stands for its texts
  const option = useMemo(
    () =>
      timelineOption(marks, isWhole ? [] : outside, {
        lane: (lane) => t(`timeline.lanes.${lane}`),
        mark: (mark) =>
          `${name(mark)}\n${format.time(mark.at)}${mark.through.length > 0 ? `\n${t("timeline.through")} ${through(mark)}` : ""}`,
      }),
    [marks, outside, isWhole, i18n.language],
  );
  const open = (mark: Mark) => {
    if (mark.deal === null) openRecord(mark.record);
    else void navigate({ to: "/deals/$id", params: { id: mark.deal }, search: windowOnly });
  };
  const rows = useMemo(
    () =>
      [...marks].reverse().map((mark) => ({
        key: keyOf(mark),
        mark,
      })),
    [marks],
  );
  return (
    <Chart
      label={label}
      height={HEIGHT}
      option={option}
      onPick={({ seriesIndex, dataIndex }) => {
        const lane = LANES[seriesIndex];
        const mark = marks.filter((one) => one.lane === lane)[dataIndex];
        if (mark) open(mark);
      }}
      table={{
        head: [t("timeline.at"), t("timeline.lane"), t("timeline.record"), t("timeline.through")],
        rows: rows.map(({ key, mark }) => ({
          key,
          cells: [
            <span key="at" className="tz-moment">
              {format.time(mark.at)}
            </span>,
            t(`timeline.lanes.${mark.lane}`),
            <Anchor key="record" component="button" type="button" size="sm" onClick={() => open(mark)}>
              {mark.deal ?? mark.record.id}
            </Anchor>,
            through(mark),
          ],
        })),
      }}
    >
      <Text size="sm" className="tz-quiet">
        {shown < total
          ? t("timeline.cut", { shown: format.number(shown), total: format.number(total) })
          : t("timeline.shown", { count: total })}
        {" · "}
        {t("timeline.zoom")}
      </Text>
      <OutsideMarks marks={outside} nameOf={name} onOpen={open} isWhole={isWhole} onWhole={setWhole} />
    </Chart>
  );
}
