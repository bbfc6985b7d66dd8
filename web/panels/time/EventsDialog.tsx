/** What a bar, a mark or a count of the time panel stands for: its records a page at a time, or its deals. */
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Answer, call } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { DealLink } from "../deals/DealLink.tsx";
import { RecordPages } from "../records/RecordPages.tsx";
import { RecordsModal } from "../records/RecordsModal.tsx";
import { DAY, filesOf, type MarkName, type TimeAxis, type UnitRange, unitAt, windowOf } from "./axis.ts";
import classes from "./time.module.css";
import { useTimeWords } from "./window-words.ts";

const DEALS_AT_FIRST = 50;

export interface OpenedEvents {
  /** Null for the records without a time. */
  readonly range: UnitRange | null;
  /** Null for all records. */
  readonly mark: MarkName | null;
}

interface EventsDialogProps {
  readonly keys: readonly string[];
  readonly axis: TimeAxis;
  readonly activity: Answer<"getActivity">;
  readonly opened: OpenedEvents;
  readonly onClose: () => void;
}

export function EventsDialog({ keys, axis, activity, opened, onClose }: EventsDialogProps) {
  const { t } = useTranslation();
  const words = useTimeWords();
  const { change } = useTimeWindow();
  const { range } = opened;
  const [mark, setMark] = useState(opened.mark);
  const deals =
    range === null
      ? []
      : activity.deals.filter(({ at_ms }) => {
          const unit = unitAt(axis, at_ms);
          return unit >= range.first && unit <= range.last;
        });
  const day = (unit: number) => words.moment(axis.start + unit * axis.unit, axis.unit < DAY);
  const when =
    range === null
      ? t("time.withoutTime")
      : range.first === range.last
        ? day(range.first)
        : t("common.period", { from: day(range.first), to: day(range.last) });
  const what = mark === null ? t("time.records") : t(`time.${mark}`);
  return (
    <RecordsModal title={`${what} · ${when}`} onClose={onClose}>
      {range === null ? null : (
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              change(windowOf(axis, range));
              onClose();
            }}
          >
            {t("time.limitTo")}
          </Button>
          {opened.mark === null && deals.length > 0 ? (
            <Button
              size="xs"
              variant="default"
              aria-pressed={mark === "deal"}
              onClick={() => setMark(mark === "deal" ? null : "deal")}
            >
              {t("time.deal")} {deals.length}
            </Button>
          ) : null}
          {mark !== "deal" ? (
            <Text size="sm" className="tz-quiet">
              {t("time.ofShown")}
            </Text>
          ) : null}
        </Group>
      )}
      {mark === "deal" && range !== null ? (
        <Deals deals={deals} />
      ) : (
        <EventRecords keys={keys} axis={axis} opened={{ range, mark }} />
      )}
    </RecordsModal>
  );
}

function EventRecords({
  keys,
  axis,
  opened: { range, mark },
}: Pick<EventsDialogProps, "keys" | "axis" | "opened">) {
  const choice = {
    ...(mark === null ? {} : { files: filesOf(mark) }),
    ...(range === null
      ? { without: "time" as const }
      : {
          from_ms: axis.start + range.first * axis.unit,
          to_ms: axis.start + (range.last + 1) * axis.unit - 1,
        }),
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

function Deals({ deals }: { readonly deals: Answer<"getActivity">["deals"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(DEALS_AT_FIRST);
  return (
    <>
      <ul className={classes.deals}>
        {deals.slice(0, shown).map(({ id, at_ms }) => (
          <li key={id}>
            <time className="tz-number">{format.time(at_ms)}</time>{" "}
            <DealLink id={id} label={t("dealPage.title", { id })} />
          </li>
        ))}
      </ul>
      {shown < deals.length ? (
        <Button variant="default" size="xs" onClick={() => setShown(shown + DEALS_AT_FIRST)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: deals.length })}
        </Button>
      ) : null}
    </>
  );
}
