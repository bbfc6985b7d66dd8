/**
 * Communities of all ties with their people, unknown users of phones among them, ranked by
 * leadership: what there is to see where the records are too thin for groups.
 */
import { Button, Skeleton, Stack, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { communitiesQuery, communityQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { actorKey, useActorName } from "../../panels/person/actor.ts";
import { PersonPageButton } from "../../panels/person/PersonLink.tsx";
import { UnknownUserTag } from "../../panels/person/UnknownUserTag.tsx";
import { Problem } from "../../ui/Problem.tsx";
import classes from "./overview.module.css";

type Community = Answer<"getCommunities">["communities"][number];

const COMMUNITIES_AT_ONCE = 10;
const PERSONS_AT_FIRST = 8;
/** What the API answers at most in one go. */
const LARGEST_PAGE = 500;

export function Communities({ isOpenAtFirst }: { readonly isOpenAtFirst: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  if (isOpen) return <List />;
  return (
    <Button variant="default" onClick={() => setOpen(true)}>
      {t("overview.showCommunities")}
    </Button>
  );
}

function List() {
  const { t } = useTranslation();
  const [limit, setLimit] = useState(COMMUNITIES_AT_ONCE);
  const query = useQuery(communitiesQuery(limit, PERSONS_AT_FIRST));
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={240} aria-label={t("common.loading")} />;
  const { communities, total } = query.data;
  return (
    <section className={`tz-surface ${classes.box}`}>
      <header>
        <Title order={2} size="h4">
          {t("overview.communities")}
        </Title>
        <Text size="sm" className="tz-quiet">
          {t("overview.communitiesHint")}
        </Text>
      </header>
      <div className={classes.communities}>
        {communities.map((community) => (
          <Ranking key={community.community} community={community} />
        ))}
      </div>
      {communities.length < total ? (
        <Button
          variant="default"
          size="xs"
          loading={query.isPlaceholderData}
          onClick={() => setLimit(Math.min(LARGEST_PAGE, limit + COMMUNITIES_AT_ONCE))}
        >
          {t("common.showMore")} · {t("common.shownOf", { shown: communities.length, total })}
        </Button>
      ) : null}
    </section>
  );
}

function Ranking({ community }: { readonly community: Community }) {
  const { t } = useTranslation();
  const format = useFormat();
  const nameOf = useActorName();
  const sizeOf = useSizeText();
  const [isWhole, setWhole] = useState(false);
  const whole = useQuery({ ...communityQuery(community.community, LARGEST_PAGE), enabled: isWhole });
  const persons = whole.data?.communities[0]?.persons ?? community.persons;
  // Where all are unknown users, the heading says so once.
  const isMixed = community.unknown_users < community.size;
  const highest = Math.max(...persons.map((person) => Math.abs(person.leadership)), Number.MIN_VALUE);
  return (
    <Stack gap={6}>
      <Title order={3} size="h6">
        {t("overview.community", { id: community.community })}{" "}
        <small className="tz-quiet">{sizeOf(community)}</small>
      </Title>
      <Table verticalSpacing={3} horizontalSpacing={4} fz="sm" className="tz-number">
        <Table.Tbody>
          {persons.map((person, index) => (
            <Table.Tr key={person.person_id}>
              <Table.Td w={34} className="tz-quiet">
                {index + 1}
              </Table.Td>
              <Table.Td>
                <span className={classes.named}>
                  <span className={classes.namedLink}>
                    <Link
                      to="/explore"
                      search={{ node: actorKey(person) }}
                      className={classes.person}
                      aria-label={t("overview.inExplorer", { name: nameOf(person) })}
                    >
                      {person.label}
                    </Link>
                    {/* In the graph the panel of a phone is about the phone: it does not lead to its user. */}
                    {person.kind === "unknown-user" ? (
                      <PersonPageButton id={person.person_id} label={nameOf(person)} />
                    ) : null}
                  </span>
                  {person.kind === "unknown-user" && isMixed ? <UnknownUserTag /> : null}
                </span>
              </Table.Td>
              <Table.Td w={170}>
                <span className={classes.score} title={t("overview.leadership")}>
                  <span className={classes.track} aria-hidden>
                    <span style={{ width: `${Math.max(0, person.leadership / highest) * 100}%` }} />
                  </span>
                  {format.number(person.leadership, 3)}
                </span>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {persons.length < community.size ? (
        <Button variant="subtle" size="compact-xs" loading={whole.isFetching} onClick={() => setWhole(true)}>
          {t("common.shownOf", { shown: persons.length, total: community.size })} · {t("common.showMore")}
        </Button>
      ) : null}
    </Stack>
  );
}

/** How many persons it has, and how many unknown users of phones. */
function useSizeText(): (community: Community) => string {
  const { t } = useTranslation();
  return ({ size, unknown_users: unknown }) =>
    [
      ...(size > unknown ? [t("overview.communitySize", { count: size - unknown })] : []),
      ...(unknown > 0 ? [t("overview.communityUnknown", { count: unknown })] : []),
    ].join(" · ");
}
