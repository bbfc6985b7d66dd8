/** One series of wastewater: the samples as a picture and a table beside what would be usual, and their records. */
import { Button, Text, Title } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Days } from "../../../server/domain/findings.ts";
import { useAnalyteName } from "../../i18n/analyte-text.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { FileRecords } from "../../panels/records/FileRecords.tsx";
import { RecordsModal } from "../../panels/records/RecordsModal.tsx";
import { OutsidePeriod } from "../../panels/time/OutsidePeriod.tsx";
import { Chart } from "../../ui/Chart.tsx";
import type { ChartOption } from "../../ui/chart/option.ts";
import type { WastewaterSeries } from "./wastewater-series.ts";

const HEIGHT = 240;

interface WastewaterDialogProps {
  readonly series: WastewaterSeries;
  /** Of the bulk of all samples. */
  readonly days: Days | null;
  readonly onClose: () => void;
}

export function WastewaterDialog({ series, days, onClose }: WastewaterDialogProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { catchment, analyte, stray } = series;
  const [isWhole, setWhole] = useState(false);
  const [isStrayOnly, setStrayOnly] = useState(false);
  const list = useRef<HTMLElement>(null);
  const samples = useMemo(() => (isWhole ? withStray(series) : series.samples), [series, isWhole]);
  const strayText = t("overview.wastewaterStray", { count: stray.length });
  const name = useAnalyteName()(analyte);
  const option = useMemo(
    () =>
      seriesOption(samples, { found: t("overview.wastewaterFound"), usual: t("overview.wastewaterUsually") }),
    [samples, t],
  );
  return (
    <RecordsModal
      title={[t("overview.wastewater"), catchment, analyte, name].filter(Boolean).join(" · ")}
      onClose={onClose}
    >
      <Chart
        label={t("overview.wastewaterSeries", { place: catchment, analyte })}
        height={HEIGHT}
        option={option}
        table={{
          head: [
            t("overview.wastewaterDay"),
            t("overview.wastewaterFound"),
            t("overview.wastewaterUsually"),
            t("overview.wastewaterZ"),
            t("overview.wastewaterBy"),
          ],
          rows: [...samples].reverse().map((sample) => ({
            key: sample.sampled_on,
            cells: [
              sample.sampled_on,
              `${format.number(sample.consumption_mg_1000_d, 1)}${sample.alert ? ` · ${t("overview.wastewaterAlert")}` : ""}`,
              format.number(sample.usual_mg_1000_d, 1),
              format.number(sample.z, 1),
              t(`overview.wastewaterComparedWith.${sample.compared_with}`),
            ],
          })),
        }}
      >
        <Text size="sm" className="tz-quiet">
          {t("overview.wastewaterUnit")} · {t("overview.wastewaterMeaning")}
        </Text>
        {stray.length > 0 ? (
          <OutsidePeriod
            text={strayText}
            isWhole={isWhole}
            onWhole={setWhole}
            onOpen={() => {
              setStrayOnly(true);
              list.current?.scrollIntoView({ block: "nearest" });
              list.current?.focus({ preventScroll: true });
            }}
          />
        ) : null}
      </Chart>
      <section ref={list} tabIndex={-1} aria-label={t("overview.wastewaterSamples")}>
        <Title order={3} size="h6" mb={4}>
          {t("overview.wastewaterSamples")}
          {isStrayOnly ? ` · ${strayText}` : ""}
        </Title>
        {isStrayOnly ? (
          <Button variant="default" size="compact-sm" onClick={() => setStrayOnly(false)}>
            {t("sources.showAll")}
          </Button>
        ) : null}
        <FileRecords
          file="wastewater"
          series={{
            catchment,
            analyte,
            ...(isStrayOnly && days ? { before: days[0], after: days[1] } : {}),
          }}
        />
      </section>
    </RecordsModal>
  );
}

/** By time again. */
function withStray({ samples, stray }: WastewaterSeries): WastewaterSeries["samples"] {
  return [...samples, ...stray].sort((a, b) => (a.sampled_on < b.sampled_on ? -1 : 1));
}

function seriesOption(
  samples: WastewaterSeries["samples"],
  name: { readonly found: string; readonly usual: string },
): ChartOption {
  const alerts = samples.filter(({ alert }) => alert);
  return {
    grid: { left: 48, right: 14, top: 34, bottom: 30 },
    legend: { top: 0 },
    tooltip: { trigger: "axis" },
    xAxis: { type: "time" },
    yAxis: { type: "value" },
    series: [
      {
        name: name.found,
        type: "line",
        data: samples.map(({ sampled_on, consumption_mg_1000_d }) => [sampled_on, consumption_mg_1000_d]),
        markLine: {
          symbol: "none",
          label: { show: false },
          data: alerts.map(({ sampled_on }) => ({ xAxis: sampled_on })),
        },
      },
      {
        name: name.usual,
        type: "line",
        lineStyle: { type: "dashed" },
        symbol: "none",
        data: samples.map(({ sampled_on, usual_mg_1000_d }) => [sampled_on, usual_mg_1000_d]),
      },
    ],
  };
}
