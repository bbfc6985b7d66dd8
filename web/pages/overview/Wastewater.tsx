/** Consumption read from wastewater: a tile per catchment and substance, abnormal ones first; each opens its series and samples. */
import { Button, Title } from "@mantine/core";
import { IconAlertTriangleFilled } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Days, WastewaterFinding } from "../../../server/domain/findings.ts";
import { useAnalyteName } from "../../i18n/analyte-text.ts";
import { useFormat } from "../../i18n/bindings.ts";
import classes from "./overview.module.css";
import { WastewaterDialog } from "./WastewaterDialog.tsx";
import { plot, seriesOf, type WastewaterSeries } from "./wastewater-series.ts";

const TILES_AT_FIRST = 4;
const WIDTH = 140;
const HEIGHT = 36;

interface WastewaterProps {
  readonly samples: readonly WastewaterFinding[];
  /** Of the bulk of them. */
  readonly days: Days | null;
}

export function Wastewater({ samples, days }: WastewaterProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const [open, setOpen] = useState<WastewaterSeries | null>(null);
  const series = seriesOf(samples, days);
  if (series.length === 0) return null;
  const shown = isWhole ? series : series.slice(0, TILES_AT_FIRST);
  return (
    <section className={`tz-surface ${classes.box}`}>
      <Title order={2} size="h5">
        {t("overview.wastewater")} <small className="tz-quiet">{t("overview.wastewaterUnit")}</small>
      </Title>
      <div className={classes.tiles}>
        {shown.map((one) => (
          <Tile key={`${one.catchment} ${one.analyte}`} series={one} onOpen={() => setOpen(one)} />
        ))}
      </div>
      {shown.length < series.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setWhole(true)}>
          {t("overview.wastewaterMore", { count: series.length - shown.length })}
        </Button>
      ) : null}
      {open ? <WastewaterDialog series={open} days={days} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

function Tile({ series, onOpen }: { readonly series: WastewaterSeries; readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = useAnalyteName()(series.analyte);
  const latest = format.number(series.samples.at(-1)?.consumption_mg_1000_d ?? 0, 1);
  const usual = format.number(series.samples.at(-1)?.usual_mg_1000_d ?? 0, 1);
  const alerts =
    series.alerts > 0
      ? t("overview.wastewaterAlerts", { count: series.alerts })
      : t("overview.wastewaterNormal");
  const stray =
    series.stray.length > 0 ? [t("overview.wastewaterStray", { count: series.stray.length })] : [];
  const points = plot(series.samples, WIDTH, HEIGHT);
  return (
    <button
      type="button"
      className={classes.tile}
      onClick={onOpen}
      aria-label={[
        t("overview.wastewaterOf", {
          place: series.catchment,
          analyte: name === null ? series.analyte : `${series.analyte} ${name}`,
          value: latest,
          usual,
          alerts,
        }),
        ...stray,
      ].join(" · ")}
    >
      <span className={classes.tileHead}>
        <span>{series.catchment}</span>
        <strong>{series.analyte}</strong>
      </span>
      {name === null ? null : <span className="tz-quiet">{name}</span>}
      <span className={classes.tileValue}>{latest}</span>
      <svg viewBox={`-3 -3 ${WIDTH + 6} ${HEIGHT + 6}`} className={classes.line} aria-hidden>
        <polyline
          className={classes.usual}
          points={points.map(({ x, usual }) => `${x.toFixed(1)},${usual.toFixed(1)}`).join(" ")}
        />
        <polyline points={points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ")} />
        {points
          .filter((point) => point.alert)
          .map(({ x, y }) => (
            <circle key={x} cx={x} cy={y} r={2.6} />
          ))}
      </svg>
      <span className={series.alerts > 0 ? classes.alert : "tz-quiet"}>
        {series.alerts > 0 ? <IconAlertTriangleFilled size={13} aria-hidden /> : null}
        {alerts}
      </span>
      <span className="tz-quiet">{t("overview.wastewaterUsual", { value: usual })}</span>
      {stray.map((text) => (
        <span key={text} className="tz-quiet">
          {text}
        </span>
      ))}
    </button>
  );
}
