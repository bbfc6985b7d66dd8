/** Why the analysis counts a person to a group, role by role, and what speaks against it. */
import { Text, Title } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import { DecisionBar } from "../decision/DecisionBar.tsx";
import { PersonFigures } from "../figures/PersonFigures.tsx";
import { useActorName } from "./actor.ts";
import { Contributions } from "./Contributions.tsx";
import { InnocentExplanations } from "./InnocentExplanations.tsx";
import classes from "./person.module.css";

type Person = Answer<"getPerson">;

interface BasisProps {
  readonly person: Person;
  /** Leads to all records of the person. */
  readonly onSeeAll: () => void;
}

export function Basis({ person, onSeeAll }: BasisProps) {
  const { t } = useTranslation();
  const { finding } = person;
  const label = useActorName()(person);
  return (
    <div className={classes.basis}>
      {finding ? <PersonFigures person={{ label, finding }} /> : null}
      {person.memberships.length === 0 ? (
        <Text className="tz-quiet">
          {t(person.kind === "person" ? "person.notMember" : "person.notMemberUnknown")}
        </Text>
      ) : null}
      {person.memberships.map((membership) => (
        <Membership
          key={membership.group}
          personId={person.person_id}
          membership={membership}
          onSeeAll={onSeeAll}
        />
      ))}
    </div>
  );
}

export function byProbability<T extends { readonly probability: number }>(roles: readonly T[]): T[] {
  return [...roles].sort((a, b) => b.probability - a.probability);
}

interface MembershipProps {
  readonly personId: string;
  readonly membership: Person["memberships"][number];
  readonly onSeeAll: () => void;
}

function Membership({ personId, membership, onSeeAll }: MembershipProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const group = t("overview.group", { id: membership.group });
  return (
    <>
      {membership.abstained || membership.roles.length === 0 ? <Text>{t("person.noRoles")}</Text> : null}
      {byProbability(membership.roles).map((role) => (
        <section key={role.role} className={classes.section}>
          <Title order={3} size="h6" className={classes.sectionTitle}>
            <ClassBadge
              name={role.role}
              detail={t("person.probability", { value: format.percent(role.probability) })}
            />
          </Title>
          <DecisionBar
            subject={{ kind: "role", person_id: personId, role: role.role }}
            what={t(`role.${role.role}`)}
            figure={format.percent}
          />
          <Reasons contributions={role.contributions} onSeeAll={onSeeAll} />
        </section>
      ))}
      <section className={classes.section}>
        <Title order={3} size="h6">
          {t("person.membership", { group })} · {format.percent(membership.membership)}
        </Title>
        <Reasons contributions={membership.contributions} onSeeAll={onSeeAll} />
      </section>
      <section className={`${classes.section} ${classes.against}`}>
        <Title order={3} size="h6" className={classes.withIcon}>
          <IconScale size={18} aria-hidden />
          {t("person.against")}
        </Title>
        {membership.against.length > 0 ? (
          <Contributions contributions={membership.against} onSeeAll={onSeeAll} />
        ) : (
          <Text className="tz-quiet" size="sm">
            {t("person.noAgainst")}
          </Text>
        )}
      </section>
      {membership.innocent ? (
        <InnocentExplanations explanations={membership.innocent} onSeeAll={onSeeAll} />
      ) : null}
    </>
  );
}

interface ReasonsProps {
  readonly contributions: Person["memberships"][number]["contributions"];
  readonly onSeeAll: () => void;
}

function Reasons({ contributions, onSeeAll }: ReasonsProps) {
  const { t } = useTranslation();
  if (contributions.length > 0) return <Contributions contributions={contributions} onSeeAll={onSeeAll} />;
  return <Text className="tz-quiet">{t("person.noContributions")}</Text>;
}
