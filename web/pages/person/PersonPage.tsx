/** The page of one person, or of somebody known by a phone only: who they may be, what they did, on what that rests. */
import { Button, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { personIdentityQuery, personQuery, type RecordFilter } from "../../api/queries.ts";
import { DealList } from "../../panels/deals/DealList.tsx";
import { DecisionDesk, useDesk } from "../../panels/decision/DecisionDesk.tsx";
import { DecisionEntries } from "../../panels/decision/DecisionEntries.tsx";
import { Notes } from "../../panels/decision/Notes.tsx";
import { IdentityReview } from "../../panels/identity/IdentityReview.tsx";
import { actorKey, useActorName } from "../../panels/person/actor.ts";
import { Basis } from "../../panels/person/Basis.tsx";
import { PersonRecords } from "../../panels/records/PersonRecords.tsx";
import { useKeys } from "../../shell/use-keys.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { PersonHeader } from "./PersonHeader.tsx";
import classes from "./person-page.module.css";
import { Sources } from "./Sources.tsx";
import { Timeline } from "./Timeline.tsx";
import { WindowNote } from "./WindowNote.tsx";

const route = getRouteApi("/people/$id");

export function PersonPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const query = useQuery(personQuery(id));
  if (query.error) {
    return (
      <div className={classes.page}>
        <Problem error={query.error} onRetry={() => void query.refetch()} />
      </div>
    );
  }
  if (!query.data) return <Skeleton style={{ flex: 1 }} radius={0} aria-label={t("common.loading")} />;
  return <Content key={id} person={query.data} />;
}

function Content({ person }: { readonly person: Answer<"getPerson"> }) {
  const { t } = useTranslation();
  const id = person.person_id;
  const name = useActorName()(person);
  usePageTitle(name);
  const key = actorKey(person);
  const [filter, setFilter] = useState<ShownRecords | null>(null);
  const records = useRef<HTMLElement>(null);
  const show = (shown: ShownRecords | null) => {
    setFilter(shown);
    records.current?.scrollIntoView({ block: "start" });
    records.current?.focus({ preventScroll: true });
  };
  return (
    <div className={classes.page}>
      <PersonHeader person={person} />
      <WindowNote />
      <DecisionDesk about={key}>
        <UndoKey />
        <div className={classes.columns}>
          <div className={classes.column}>
            <Section title={t("personPage.timeline")}>
              <Timeline person={person} />
            </Section>
            <Section title={t("personPage.identity")}>
              <Identity person={person} onRecords={(through, what) => show({ what, filter: { through } })} />
            </Section>
            <Section title={t("personPage.deals")}>
              <Deals person={person} />
            </Section>
          </div>
          <div className={classes.column}>
            <Section id="basis" title={t("personPage.basis")}>
              <Basis person={person} onSeeAll={() => show(null)} />
            </Section>
            {person.kind === "person" ? (
              <Section title={t("personPage.notes")}>
                <Notes subject={{ kind: "person", person_id: id }} />
                <AllDecisions />
              </Section>
            ) : null}
          </div>
        </div>
        <section ref={records} className={classes.section} tabIndex={-1} aria-label={t("personPage.sources")}>
          <Title order={2} size="h5">
            {t("personPage.sources")}
          </Title>
          <Sources id={id} chosen={filter?.filter ?? null} onChoose={show} />
          <Title order={3} size="h6" mt="sm">
            {t("sources.list")}
          </Title>
          {filter ? (
            <p className={classes.filtered}>
              {t("sources.filtered", { what: filter.what })}
              <Button variant="subtle" size="compact-xs" onClick={() => setFilter(null)}>
                {t("sources.showAll")}
              </Button>
            </p>
          ) : null}
          <PersonRecords
            key={JSON.stringify(filter?.filter ?? null)}
            id={id}
            {...(filter ? { filter: filter.filter } : {})}
          />
        </section>
      </DecisionDesk>
    </div>
  );
}

/** A choice among the records, and what it is called. */
export interface ShownRecords {
  readonly filter: RecordFilter;
  readonly what: string;
}

interface SectionProps {
  readonly title: string;
  /** Where figures above lead to it. */
  readonly id?: string;
  readonly children: ReactNode;
}

function Section({ title, id, children }: SectionProps) {
  return (
    <section
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      className={classes.section}
      aria-label={title}
    >
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </section>
  );
}

function UndoKey() {
  const { undo } = useDesk();
  useKeys({ takeBack: undo });
  return null;
}

interface IdentityProps {
  readonly person: Answer<"getPerson">;
  readonly onRecords: (through: string, what: string) => void;
}

function Identity({ person, onRecords }: IdentityProps) {
  const { t } = useTranslation();
  const query = useQuery(personIdentityQuery(person.person_id));
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={200} aria-label={t("common.loading")} />;
  const { links, chain } = query.data;
  return <IdentityReview person={person} links={links} chain={chain} onRecords={onRecords} />;
}

function Deals({ person }: { readonly person: Answer<"getPerson"> }) {
  const { t } = useTranslation();
  const { includes, isLimited } = useTimeWindow();
  const shown = person.deals.filter((deal) => includes(deal.at));
  return (
    <>
      {isLimited && shown.length < person.deals.length ? (
        <Text size="sm" className="tz-quiet">
          {t("personPage.dealsInWindow", { shown: shown.length, total: person.deals.length })}
        </Text>
      ) : null}
      <DealList
        deals={shown}
        persons={person.persons}
        none={t(person.kind === "person" ? "person.noDeals" : "person.noDealsUnknown")}
      />
    </>
  );
}

function AllDecisions() {
  const { t } = useTranslation();
  const { decisions } = useDesk();
  return (
    <>
      <Title order={3} size="h6">
        {t("decision.all")}
      </Title>
      {decisions.length === 0 ? (
        <Text className="tz-quiet" size="sm">
          {t("decision.noDecisions")}
        </Text>
      ) : (
        <DecisionEntries entries={decisions} withSubject />
      )}
    </>
  );
}
