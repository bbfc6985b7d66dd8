/**
 * Paths between two nodes: the ends, which links may be taken, how many steps, in which order,
 * within the window of time that everything on the page keeps to.
 */
import { ActionIcon, Chip, NativeSelect, SegmentedControl, Text, Tooltip } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LAYERS, type Layer } from "../../../graph/style/layers.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { LONGEST_PATH, PATH_ORDERS, type PathOrder } from "../../../state/finder/finder-search.ts";
import { useFinder } from "../../../state/finder/use-finder.ts";
import { useGraphSelection } from "../../../state/selection/bindings.ts";
import { useMarks } from "../../../state/selection/use-marks.ts";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import { DAY, dayStart } from "../../time/axis.ts";
import { DayInput } from "../../time/DayInput.tsx";
import { FoundPaths } from "./FoundPaths.tsx";
import { NodeField } from "./NodeField.tsx";
import classes from "./path.module.css";

export function PathTab() {
  const { t } = useTranslation();
  const { path, changePath } = useFinder();
  const { window } = useTimeWindow();
  useSelectedEnds();
  const { from, to, layers, order, max } = path;
  return (
    <div className={classes.tab}>
      <div className={classes.ends}>
        <NodeField label={t("path.from")} value={from} onChange={(key) => changePath({ from: key })} />
        <Tooltip label={t("path.swap")}>
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t("path.swap")}
            onClick={() => changePath({ from: to, to: from })}
          >
            <IconArrowsExchange size={18} />
          </ActionIcon>
        </Tooltip>
        <NodeField label={t("path.to")} value={to} onChange={(key) => changePath({ to: key })} />
      </div>
      <div className={classes.row}>
        <SegmentedControl
          size="xs"
          aria-label={t("path.order")}
          value={order}
          onChange={(value) => changePath({ order: value as PathOrder })}
          data={PATH_ORDERS.map((value) => ({ value, label: t(`path.orders.${value}`) }))}
        />
        <NativeSelect
          size="xs"
          aria-label={t("path.max")}
          value={String(max)}
          onChange={(event) => changePath({ max: Number(event.currentTarget.value) })}
          data={Array.from({ length: LONGEST_PATH }, (_, index) => ({
            value: String(index + 1),
            label: t("path.atMost", { count: index + 1 }),
          }))}
        />
        <WindowDays />
      </div>
      {order === "time" ? (
        <Text size="xs" className="tz-quiet">
          {t("path.timeHint")}
        </Text>
      ) : null}
      <Chip.Group multiple value={[...layers]} onChange={(names) => changePath({ layers: names as Layer[] })}>
        <fieldset className={classes.layers}>
          <legend className={classes.fieldName}>{t("path.layers")}</legend>
          {LAYERS.map((layer) => (
            <Chip key={layer} value={layer} size="xs" disabled={layers.length === 1 && layers[0] === layer}>
              {t(`layer.${layer}`)}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
      {from !== null && to !== null ? (
        <FoundPaths asked={{ ...path, from, to, window }} />
      ) : (
        <Text size="sm" className="tz-quiet">
          {t("path.needsEnds")}
        </Text>
      )}
    </div>
  );
}

/** Opened without ends, it begins with what is selected: two marked nodes, or the one that is open. */
function useSelectedEnds(): void {
  const { path, changePath } = useFinder();
  const { marked } = useMarks();
  const { node } = useGraphSelection();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected later is not meant
  useEffect(() => {
    if (path.from !== null || path.to !== null) return;
    const [from = node, to = null] = [...marked];
    if (from !== null) changePath({ from, to });
  }, []);
}

/** First and last day of the window; an empty box leaves that end open. */
function WindowDays() {
  const { t } = useTranslation();
  const format = useFormat();
  const { window, change } = useTimeWindow();
  const boxes = (["from", "to"] as const).map((end) => {
    const at = window[end];
    return (
      // biome-ignore lint/a11y/noLabelWithoutControl: the box is inside
      <label key={end} className={classes.day}>
        <span className={classes.dayName}>{t(`time.${end}`)}</span>
        <DayInput
          label={t(`time.${end}`)}
          day={at === null ? "" : format.date(at)}
          onDay={(day) => {
            const start = dayStart(day);
            const next = { ...window, [end]: start === null || end === "from" ? start : start + DAY - 1000 };
            if (next.from === null || next.to === null || next.from <= next.to) change(next);
          }}
        />
      </label>
    );
  });
  return <div className={classes.days}>{boxes}</div>;
}
