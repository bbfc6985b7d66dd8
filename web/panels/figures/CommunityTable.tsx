/**
 * The people of a community, unknown users of phones among them, by one of their figures, highest
 * first, with the place of the one it is about.
 */
import { Button, Skeleton, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonFinding } from "../../../server/domain/findings.ts";
import { communityQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { Problem } from "../../ui/Problem.tsx";
import { PersonLink } from "../person/PersonLink.tsx";
import { UnknownUserTag } from "../person/UnknownUserTag.tsx";

const AT_FIRST = 8;
/** What the API answers at most in one go. */
const LARGEST_PAGE = 500;

interface CommunityTableProps {
  readonly finding: PersonFinding;
  readonly by: "suspicion" | "leadership";
}

export function CommunityTable({ finding, by }: CommunityTableProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(AT_FIRST);
  const query = useQuery(communityQuery(finding.community, LARGEST_PAGE));
  if (query.error) return <Problem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton height={160} aria-label={t("common.loading")} />;
  const community = query.data.communities[0];
  const persons = [...(community?.persons ?? [])].sort((a, b) => b[by] - a[by]);
  const { size, unknown_users: unknown } = community ?? { size: 0, unknown_users: 0 };
  const place = persons.findIndex(({ person_id }) => person_id === finding.person_id);
  const rows = persons
    .map((person, index) => ({ ...person, rank: index + 1 }))
    .filter((_, index) => index < shown || index === place);
  return (
    <>
      <Text size="sm">
        {t(unknown > 0 ? "figures.placeWithUnknown" : "figures.place", {
          community: finding.community,
          size: format.number(size),
          unknown: format.number(unknown),
          rank: place < 0 ? `> ${persons.length}` : place + 1,
        })}
      </Text>
      <Table
        fz="sm"
        verticalSpacing={3}
        horizontalSpacing={4}
        className="tz-number"
        aria-label={t("figures.others")}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={48}>{t("figures.rank")}</Table.Th>
            <Table.Th>{t(unknown > 0 ? "figures.whom" : "groupCompare.person")}</Table.Th>
            <Table.Th ta="right">{t("person.suspicion")}</Table.Th>
            <Table.Th ta="right">{t("figures.leadership")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ person_id, kind, label, rank, suspicion, leadership }) => (
            <Table.Tr key={person_id} aria-current={person_id === finding.person_id ? true : undefined}>
              <Table.Td>{rank}</Table.Td>
              <Table.Td fw={person_id === finding.person_id ? 650 : undefined}>
                {person_id === finding.person_id ? label : <PersonLink id={person_id} label={label} />}{" "}
                {kind === "unknown-user" && unknown < size ? <UnknownUserTag /> : null}
              </Table.Td>
              <Table.Td ta="right">{format.score(suspicion)}</Table.Td>
              <Table.Td ta="right">{format.number(leadership, 3)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {rows.length < size ? (
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={shown >= persons.length}
          onClick={() => setShown(persons.length)}
        >
          {t("common.shownOf", { shown: format.number(rows.length), total: format.number(size) })}
          {shown >= persons.length ? "" : ` · ${t("common.showMore")}`}
        </Button>
      ) : null}
    </>
  );
}
