/** One person: possible roles with their reasons, what speaks against, deals, records, links. */
import { Skeleton, Tabs, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import { namedRoles } from "../../../server/domain/named-roles.ts";
import type { Answer } from "../../api/client.ts";
import { personQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { DealCount, DealList } from "../deals/DealList.tsx";
import { DecisionDesk } from "../decision/DecisionDesk.tsx";
import { Connections } from "../node/Connections.tsx";
import { NodeActions } from "../node/NodeActions.tsx";
import { PersonRecords } from "../records/PersonRecords.tsx";
import { TraceMenu } from "../trace/TraceMenu.tsx";
import { Basis, byProbability } from "./Basis.tsx";
import { Duplicates } from "./Duplicates.tsx";
import { PersonPageButton } from "./PersonLink.tsx";
import classes from "./person.module.css";

type Person = Answer<"getPerson">;

export function PersonPanel({ id }: { readonly id: string }) {
  const query = useQuery(personQuery(id));
  const { t } = useTranslation();
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={420} aria-label={t("common.loading")} />;
  return <Content key={id} person={query.data} />;
}

function Content({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [tab, setTab] = useState<string | null>("basis");
  const key = nodeKey("Person", person.person_id);
  const roles = person.memberships.flatMap((membership) => byProbability(namedRoles(membership)));
  return (
    <>
      <header className={classes.head}>
        <div className={classes.name}>
          <Title order={2} size="h4">
            {person.label}
          </Title>
          <PersonPageButton id={person.person_id} label={person.label} />
        </div>
        <Text size="sm" className="tz-quiet">
          {t("node.id")} {person.person_id}
          {person.aliases.length > 0 ? ` · ${t("node.aliases")} ${person.aliases.join("、")}` : ""}
        </Text>
        <div className={classes.roles}>
          {roles.map((role) => (
            <ClassBadge key={role.role} name={role.role} detail={format.percent(role.probability)} />
          ))}
        </div>
        <NodeActions nodeKey={key} />
        <TraceMenu id={person.person_id} label={person.label} />
      </header>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="basis">{t("person.basis")}</Tabs.Tab>
          <Tabs.Tab value="deals">
            {t("person.deals")} <DealCount deals={person.deals} />
          </Tabs.Tab>
          <Tabs.Tab value="records">{t("person.records")}</Tabs.Tab>
          <Tabs.Tab value="links">{t("node.connections")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="basis" pt="sm">
          <DecisionDesk about={key}>
            <Duplicates duplicates={person.duplicates} persons={person.persons} />
            <Basis person={person} onSeeAll={() => setTab("records")} />
          </DecisionDesk>
        </Tabs.Panel>
        <Tabs.Panel value="deals" pt="sm">
          <DealList deals={person.deals} persons={person.persons} none={t("person.noDeals")} />
        </Tabs.Panel>
        <Tabs.Panel value="records" pt="sm">
          <PersonRecords id={person.person_id} />
        </Tabs.Panel>
        <Tabs.Panel value="links" pt="sm">
          <Connections nodeKey={key} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
