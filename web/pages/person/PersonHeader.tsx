/** Who the page is about, with the hedge that everything below is a lead, and the ways on. */
import { Anchor, Button, Text, Title } from "@mantine/core";
import { IconTopologyStar3 } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { namedRoles } from "../../../server/domain/named-roles.ts";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { actorKey, useActorName } from "../../panels/person/actor.ts";
import { byProbability } from "../../panels/person/Basis.tsx";
import { windowOnly } from "../../panels/person/PersonLink.tsx";
import { TraceMenu } from "../../panels/trace/TraceMenu.tsx";
import { withTab } from "../../state/selection/group-search.ts";
import { BackButton } from "../../ui/BackButton.tsx";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import { jumpTo } from "../../ui/jump-to.ts";
import { NumberButton } from "../../ui/NumberButton.tsx";
import { Stat } from "../../ui/Stat.tsx";
import classes from "./person-page.module.css";

type Person = Answer<"getPerson">;

export function PersonHeader({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const name = useActorName()(person);
  const isPerson = person.kind === "person";
  const key = actorKey(person);
  const roles = person.memberships.flatMap((membership) => byProbability(namedRoles(membership)));
  return (
    <header className={classes.header}>
      <div className={classes.headline}>
        <BackButton />
        <ClassBadge name={isPerson ? "Person" : "Phone"} />
        <Title order={1} size="h3" className={classes.name}>
          {name}
        </Title>
        <span className="tz-quiet">
          {t("node.id")} {person.person_id}
          {person.aliases.length > 0 ? ` · ${t("node.aliases")} ${person.aliases.join("、")}` : ""}
        </span>
        <TraceMenu id={person.person_id} label={name} />
        <Button
          size="xs"
          variant="default"
          className={classes.toGraph}
          leftSection={<IconTopologyStar3 size={15} aria-hidden />}
          renderRoot={(props) => (
            <Link {...props} to="/explore" search={(search) => ({ ...windowOnly(search), node: key })} />
          )}
        >
          {t("personPage.inGraph")}
        </Button>
      </div>
      <Text size="sm" className={classes.hedge}>
        {t(isPerson ? "personPage.hedge" : "personPage.hedgeUnknown")}
      </Text>
      <div className={classes.stats}>
        {person.finding ? (
          <Stat
            label={t("person.suspicion")}
            value={format.score(person.finding.suspicion)}
            hint={t("personPage.suspicionHint")}
            onOpen={() => jumpTo("basis")}
          />
        ) : isPerson ? (
          <span className="tz-quiet">{t("personPage.noFinding")}</span>
        ) : null}
        {person.memberships.map(({ group, membership, stability }) => (
          <div key={group} className={classes.membership}>
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/groups/$id"
                  params={{ id: group }}
                  search={(search) => ({ ...windowOnly(search), node: key })}
                />
              )}
            >
              {t("overview.group", { id: group })}
            </Anchor>
            <Stat
              label={t("group.membership")}
              value={format.percent(membership)}
              onOpen={() => jumpTo("basis")}
            />
            <Stat
              label={t("personPage.stability")}
              value={format.score(stability)}
              hint={t("personPage.stabilityHint")}
              onOpen={() =>
                void navigate({
                  to: "/groups/$id",
                  params: { id: group },
                  search: (search) => withTab(windowOnly(search), "against"),
                })
              }
            />
          </div>
        ))}
        {roles.map((role) => (
          <NumberButton
            key={role.role}
            label={t("groupOrganisation.openBasis", {
              what: t(`role.${role.role}`),
              value: format.percent(role.probability),
            })}
            onOpen={() => jumpTo("basis")}
          >
            <ClassBadge name={role.role} detail={format.percent(role.probability)} />
          </NumberButton>
        ))}
      </div>
    </header>
  );
}
