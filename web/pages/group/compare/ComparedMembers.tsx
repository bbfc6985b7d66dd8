/** Members of either run in one table, what changed first. */
import { Table } from "@mantine/core";
import { IconArrowsExchange, IconEqual, IconMinus, IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { namedRoles } from "../../../../server/domain/named-roles.ts";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { PersonLink, windowOnly } from "../../../panels/person/PersonLink.tsx";
import { NumberButton } from "../../../ui/NumberButton.tsx";
import classes from "./compare.module.css";
import { OtherReasons } from "./OtherReasons.tsx";

type Comparison = Answer<"getGroupComparison">;
type Member = Comparison["members"][number];

const STATES = ["gone", "added", "roles", "same"] as const;
type State = (typeof STATES)[number];
const ICONS = { gone: IconMinus, added: IconPlus, roles: IconArrowsExchange, same: IconEqual } as const;

export function ComparedMembers({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const labels = new Map(comparison.persons.map((person) => [person.person_id, person.label]));
  const labelOf = ({ person_id }: Member) => labels.get(person_id) ?? person_id;
  const [open, setOpen] = useState<Member | null>(null);
  const navigate = useNavigate();
  const members = [...comparison.members].sort(
    (a, b) => STATES.indexOf(stateOf(a)) - STATES.indexOf(stateOf(b)),
  );
  return (
    <>
      <Table fz="sm" verticalSpacing={6} aria-label={t("groupCompare.members")}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("groupCompare.person")}</Table.Th>
            <Table.Th>{t("groupCompare.here")}</Table.Th>
            <Table.Th>{t("groupCompare.there")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {members.map((member) => {
            const state = stateOf(member);
            const Icon = ICONS[state];
            return (
              <Table.Tr key={member.person_id}>
                <Table.Td>
                  <PersonLink id={member.person_id} label={labelOf(member)} />
                  <span className={`${classes.state} ${state === "same" ? "tz-quiet" : classes.changed}`}>
                    <Icon size={15} aria-hidden />
                    {t(`groupCompare.states.${state}`)}
                  </span>
                </Table.Td>
                <Table.Td>
                  <Side
                    side={member.here}
                    label={t("personPage.open", { label: labelOf(member) })}
                    onOpen={() =>
                      void navigate({
                        to: "/people/$id",
                        params: { id: member.person_id },
                        search: windowOnly,
                      })
                    }
                  />
                </Table.Td>
                <Table.Td>
                  <Side
                    side={member.there}
                    label={t("figures.otherRun.person", { label: labelOf(member) })}
                    onOpen={() => setOpen(member)}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {open?.there ? (
        <OtherReasons label={labelOf(open)} there={open.there} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}

function stateOf({ here, there, roles_changed }: Member): State {
  if (here === null) return "gone";
  if (there === null) return "added";
  return roles_changed ? "roles" : "same";
}

interface SideProps {
  readonly side: Member["here"];
  /** What opens, for who hears it without its surroundings. */
  readonly label: string;
  readonly onOpen: () => void;
}

function Side({ side, label, onOpen }: SideProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (side === null) return <span className="tz-quiet">{t("groupCompare.notMember")}</span>;
  const membership = `${t("groupCompare.membership")} ${format.percent(side.membership)}`;
  const named = namedRoles(side);
  const roles =
    named.length === 0
      ? t("groupCompare.noRole")
      : named
          .map(({ role, probability }) => `${t(`role.${role}`)} ${format.percent(probability)}`)
          .join(" · ");
  return (
    <NumberButton label={`${membership} · ${roles}. ${label}`} onOpen={onOpen}>
      {membership}
      <br />
      <span className="tz-quiet">{roles}</span>
    </NumberButton>
  );
}
