/** The organisation chart: levels by role from the top, people as cards, a line to whom each deals with above. */
import { Text, Title } from "@mantine/core";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../api/client.ts";
import { layerOf } from "../../../graph/style/layers.ts";
import { PersonFigureDialog } from "../../../panels/figures/PersonFigureDialog.tsx";
import { askedRecords } from "../../../panels/link/asked-records.ts";
import { useRecordsWindow } from "../../../panels/link/use-records-window.tsx";
import { OpenedRecords } from "../../../panels/records/OpenedRecords.tsx";
import { RecordPages } from "../../../panels/records/RecordPages.tsx";
import type { GroupParts } from "../GroupPage.tsx";
import pageClasses from "../group-page.module.css";
import { useTieCounts } from "../use-tie-counts.ts";
import { Lines } from "./Lines.tsx";
import { type Level, organisationChart, type PlacedMember, type TieUp } from "./levels.ts";
import { MemberCard } from "./MemberCard.tsx";
import classes from "./organisation.module.css";
import { UnknownUsers } from "./UnknownUsers.tsx";
import { useIdleMembers } from "./use-idle-members.ts";

interface OpenTie {
  readonly what: string;
  readonly tie: TieUp;
}

export function Organisation({ page, graph }: GroupParts) {
  const { t } = useTranslation();
  const chart = useMemo(() => organisationChart({ page, graph }), [page, graph]);
  const countInWindow = useTieCounts(graph);
  const idle = useIdleMembers(page);
  const [open, setOpen] = useState<OpenTie | null>(null);
  const [led, setLed] = useState<PlacedMember | null>(null);
  const finding = page.findings.find(({ person_id }) => person_id === led?.person_id);
  const board = useRef<HTMLDivElement>(null);
  const members = chart.levels.flatMap((level) => level.members);
  const labels = new Map(members.map(({ person_id, label }) => [person_id, label]));
  const ties = useMemo(
    () =>
      chart.levels
        .flatMap((level) => level.members)
        .flatMap(({ person_id, up }) =>
          up ? [{ from: person_id, to: up.person_id, records: recordsOf(up, countInWindow) }] : [],
        ),
    [chart, countInWindow],
  );
  const show = (member: PlacedMember, tie: TieUp) =>
    setOpen({
      tie,
      what: t("groupOrganisation.tie", {
        from: member.label,
        to: labels.get(tie.person_id) ?? tie.person_id,
      }),
    });
  const { unresolved_members: unknown } = page.group;
  return (
    <>
      <section className={pageClasses.section} aria-label={t("groupOrganisation.title")}>
        <Title order={2} size="h5">
          {t("groupOrganisation.title")}
        </Title>
        <Text size="sm" className="tz-quiet">
          {t("groupOrganisation.hint")} {t("groupPage.chanceHint")}
        </Text>
        <div ref={board} className={classes.board}>
          <Lines board={board} ties={ties} />
          {chart.levels.map((level, index) => (
            <LevelRow
              key={level.name}
              level={level}
              place={index}
              labels={labels}
              idle={idle}
              countInWindow={countInWindow}
              onTie={show}
              onLeadership={setLed}
            />
          ))}
          {unknown.length > 0 ? <UnknownUsers page={page} graph={graph} /> : null}
        </div>
        {chart.missing.length > 0 ? (
          <Text size="sm" className="tz-quiet">
            {t("groupOrganisation.missing", {
              roles: chart.missing.map((role) => t(`role.${role}`)).join(" · "),
            })}
          </Text>
        ) : null}
      </section>
      {open ? (
        <OpenedRecords key={open.what} what={open.what} onClose={() => setOpen(null)}>
          <TieRecords tie={open.tie} />
        </OpenedRecords>
      ) : null}
      {led && finding ? (
        <PersonFigureDialog
          figure="leadership"
          label={led.label}
          finding={finding}
          onClose={() => setLed(null)}
        />
      ) : null}
    </>
  );
}

interface LevelRowProps {
  readonly level: Level;
  readonly place: number;
  readonly labels: ReadonlyMap<string, string>;
  /** Members without a record in the window. */
  readonly idle: ReadonlySet<string>;
  readonly countInWindow: TieCounter;
  readonly onTie: (member: PlacedMember, tie: TieUp) => void;
  readonly onLeadership: (member: PlacedMember) => void;
}

function LevelRow({ level, place, labels, idle, countInWindow, onTie, onLeadership }: LevelRowProps) {
  const { t } = useTranslation();
  const name =
    level.name === "none" ? t("groupOrganisation.noRole") : t(`groupOrganisation.level.${level.name}`);
  return (
    <section className={classes.level} aria-label={name}>
      <Title order={3} size="sm" className={classes.levelName}>
        {name}
        <span className="tz-quiet">{t("groupPage.people", { count: level.members.length })}</span>
      </Title>
      <ul className={classes.cards}>
        {level.members.map((member, index) => (
          <MemberCard
            key={member.person_id}
            member={member}
            level={place}
            rank={level.name === "none" ? { rank: index + 1, total: level.members.length } : null}
            labels={labels}
            isIdle={idle.has(member.person_id)}
            upInWindow={member.up && countInWindow ? recordsOf(member.up, countInWindow) : null}
            onTie={onTie}
            onLeadership={onLeadership}
          />
        ))}
      </ul>
    </section>
  );
}

type TieCounter = ReturnType<typeof useTieCounts>;

/** Of all time where no window is chosen. */
function recordsOf({ bundles, records }: TieUp, countInWindow: TieCounter): number {
  return countInWindow ? countInWindow(bundles.map(({ id }) => id)) : records;
}

function TieRecords({ tie }: { readonly tie: TieUp }) {
  const { t } = useTranslation();
  const { window, note } = useRecordsWindow();
  return (
    <>
      {note}
      {tie.bundles.map((bundle) => {
        const asked = askedRecords(bundle, window);
        return (
          <div key={bundle.id}>
            <Title order={3} size="h6">
              {t(`layer.${layerOf(bundle)}`)}
            </Title>
            <RecordPages
              queryKey={["link-records", asked]}
              read={(range, signal) => call("getLinkRecords", { query: { ...asked, ...range } }, signal)}
            />
          </div>
        );
      })}
    </>
  );
}
