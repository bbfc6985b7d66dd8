/** How goods may have reached the dealers: the steps with their counts, the events in time, each with its records. */
import { Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { groupSupplyQuery } from "../../../api/group-queries.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { OpenedRecords } from "../../../panels/records/OpenedRecords.tsx";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import { OutsidePeriod } from "../../../panels/time/OutsidePeriod.tsx";
import { byPeriod } from "../../../panels/time/period.ts";
import { useGroupPageState } from "../../../state/selection/group-search.ts";
import { Chart } from "../../../ui/Chart.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import { Problem } from "../../../ui/Problem.tsx";
import { useAskedWindow } from "../asked-window.ts";
import pageClasses from "../group-page.module.css";
import { EventTable } from "./EventTable.tsx";
import { eventAt, lanesOption, type Stage, type SupplyEvent } from "./lanes.ts";
import { Steps } from "./Steps.tsx";
import { type SupplyWords, useSupplyWords } from "./supply-words.ts";

const HEIGHT = 250;

export function SupplyTab({ page }: { readonly page: Answer<"getGroup"> }) {
  const { t } = useTranslation();
  const query = useQuery(groupSupplyQuery(page.group.id, useAskedWindow()));
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={480} aria-label={t("common.loading")} />;
  return <Supply supply={query.data} />;
}

/** Events whose records lie open, and what they are called together. */
interface OpenEvents {
  readonly what: string;
  readonly events: readonly SupplyEvent[];
}

function Supply({ supply }: { readonly supply: Answer<"getGroupSupply"> }) {
  const { t } = useTranslation();
  const [stage, setStage] = useState<Stage | null>(null);
  const [open, setOpen] = useState<OpenEvents | null>(null);
  const words = useSupplyWords(supply);
  const { events } = supply;
  const shown = stage === null ? events : events.filter((event) => event.stage === stage);
  const openOne = (event: SupplyEvent) => setOpen({ what: words.event(event), events: [event] });
  const opened = open ? (
    <OpenedRecords key={open.what} what={open.what} onClose={() => setOpen(null)}>
      {open.events.map((event) => (
        <div key={words.key(event)}>
          {words.event(event) === open.what ? null : (
            <Title order={3} size="h6">
              {words.event(event)}
            </Title>
          )}
          <RecordChips records={event.records} />
        </div>
      ))}
    </OpenedRecords>
  ) : null;
  return (
    <>
      <section className={pageClasses.section} aria-label={t("groupSupply.title")}>
        <Title order={2} size="h5">
          {t("groupSupply.title")}
        </Title>
        <Text size="sm" className="tz-quiet">
          {t("groupSupply.hint")}{" "}
          {supply.home_city === null ? "" : t("groupSupply.homeCity", { city: supply.home_city })}
        </Text>
        {events.length === 0 ? (
          <Text className="tz-quiet">{t("groupSupply.none")}</Text>
        ) : (
          <>
            <Steps events={events} chosen={stage} onChoose={setStage} />
            <Lanes supply={supply} words={words} onOpen={openOne} onOpenOutside={setOpen} />
          </>
        )}
      </section>
      {opened}
      {events.length === 0 ? null : (
        <section className={pageClasses.section} aria-label={t("groupSupply.list")}>
          <div className={pageClasses.sectionHead}>
            <Title order={2} size="h5">
              {t("groupSupply.list")}
            </Title>
            <Text size="sm" className="tz-quiet">
              {t("groupSupply.chosen", { shown: shown.length, count: events.length })}
            </Text>
          </div>
          {shown.length === 0 ? (
            <Text className="tz-quiet">{t("groupSupply.noneShown")}</Text>
          ) : (
            <EventTable
              events={shown}
              supply={supply}
              words={words}
              open={open?.events.length === 1 ? (open.events[0] ?? null) : null}
              onOpen={openOne}
            />
          )}
        </section>
      )}
      <LeftOut left={supply.left_out} />
    </>
  );
}

interface LanesProps {
  readonly supply: Answer<"getGroupSupply">;
  readonly words: SupplyWords;
  readonly onOpen: (event: SupplyEvent) => void;
  readonly onOpenOutside: (open: OpenEvents) => void;
}

function Lanes({ supply, words, onOpen, onOpenOutside }: LanesProps) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const { inside, outside } = useMemo(() => byPeriod(supply.events, supply.period, ({ at }) => at), [supply]);
  const events = isWhole ? supply.events : inside;
  const outsideText = t("time.outsidePeriod", { count: outside.length });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the language stands for its texts
  const option = useMemo(
    () => lanesOption(events, { stage: words.stage, event: words.event }),
    [events, i18n.language],
  );
  return (
    <Chart
      label={t("groupSupply.label")}
      height={HEIGHT}
      option={option}
      onPick={({ seriesIndex, dataIndex }) => {
        const event = eventAt(events, seriesIndex, dataIndex);
        if (event) onOpen(event);
      }}
      table={{
        head: [t("groupSupply.at"), t("groupSupply.step"), t("groupSupply.who"), t("groupDeals.records")],
        rows: events.map((event) => ({
          key: words.key(event),
          cells: [
            format.time(event.at),
            words.stage(event.stage),
            words.people(event),
            <NumberButton
              key="records"
              label={`${words.event(event)} · ${t("groupPage.records", { count: event.records.length })}`}
              onOpen={() => onOpen(event)}
            >
              {event.records.length}
            </NumberButton>,
          ],
        })),
      }}
    >
      {outside.length > 0 ? (
        <OutsidePeriod
          text={outsideText}
          isWhole={isWhole}
          onWhole={setWhole}
          onOpen={() => onOpenOutside({ what: outsideText, events: outside })}
        />
      ) : null}
    </Chart>
  );
}

function LeftOut({ left }: { readonly left: Answer<"getGroupSupply">["left_out"] }) {
  const { t } = useTranslation();
  const { showTab } = useGroupPageState();
  const notes = [
    [left.parcels_near_or_light, "groupSupply.parcelsNear", "evidence"],
    [left.places_of_others, "groupSupply.placesOfOthers", "evidence"],
    [left.other_meetings, "groupSupply.otherMeetings", "evidence"],
    [left.deals_without_delivery, "groupSupply.dealsWithoutDelivery", "deals"],
    [left.deals_not_called, "groupSupply.dealsNotCalled", "deals"],
  ] as const;
  const told = notes.filter(([count]) => count > 0);
  return (
    <section className={pageClasses.section} aria-label={t("groupSupply.leftOut")}>
      <Title order={2} size="h5">
        {t("groupSupply.leftOut")}
      </Title>
      {told.length === 0 ? (
        <Text className="tz-quiet">{t("groupSupply.nothingLeft")}</Text>
      ) : (
        <ul className={pageClasses.notes}>
          {told.map(([count, text, tab]) => (
            <li key={text}>
              <NumberButton
                label={t("groupPage.toTab", {
                  label: t("groupSupply.leftOut"),
                  value: t(text, { count }),
                  hint: "",
                  tab: t(`groupPage.tab.${tab}`),
                })}
                onOpen={() => showTab(tab)}
              >
                {t(text, { count })}
              </NumberButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
