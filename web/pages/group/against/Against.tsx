/** What speaks against the group and each of its members: stability, counter-evidence, innocent explanations. */
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { NO_SUPPORT_BELOW } from "../../../../server/domain/verbal-scale.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { useVerbalWeight } from "../../../i18n/verbal-weight.ts";
import { Contributions } from "../../../panels/person/Contributions.tsx";
import { InnocentExplanations } from "../../../panels/person/InnocentExplanations.tsx";
import { PersonLink } from "../../../panels/person/PersonLink.tsx";
import { useGroupPageState } from "../../../state/selection/group-search.ts";
import type { GroupParts } from "../GroupPage.tsx";
import pageClasses from "../group-page.module.css";
import classes from "./against.module.css";
import { Stability } from "./Stability.tsx";

type Member = GroupParts["page"]["group"]["members"][number];

export function Against({ page, graph }: GroupParts) {
  const { t } = useTranslation();
  const labels = new Map(page.persons.map((person) => [person.person_id, person.label]));
  // Whom an innocent explanation fits best comes first.
  const members = [...page.group.members].sort((a, b) => fitOf(a) - fitOf(b));
  const open = members.filter((member) => fitOf(member) < NO_SUPPORT_BELOW).length;
  return (
    <>
      <Stability page={page} graph={graph} />
      <section className={pageClasses.section} aria-label={t("groupAgainst.title")}>
        <Title order={2} size="h5">
          {t("groupAgainst.title")}
        </Title>
        <Text size="sm" className="tz-quiet">
          {t("groupAgainst.hint")}{" "}
          {t(open > 0 ? "groupAgainst.count" : "groupAgainst.countNone", { count: members.length, open })}
        </Text>
        <div className={classes.members}>
          {members.map((member) => (
            <MemberDoubts
              key={member.person_id}
              member={member}
              label={labels.get(member.person_id) ?? member.person_id}
            />
          ))}
        </div>
      </section>
    </>
  );
}

/** Log10 likelihood ratio for membership against the best innocent explanation; without any, no doubt is stated. */
function fitOf({ innocent }: Member): number {
  return innocent?.[0]?.log10_lr ?? Number.POSITIVE_INFINITY;
}

function MemberDoubts({ member, label }: { readonly member: Member; readonly label: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { showTab } = useGroupPageState();
  const { person_id, membership, against, innocent = [] } = member;
  const toRecords = () => showTab("evidence");
  return (
    <details className={classes.member}>
      <summary>
        <span className={classes.name}>{label}</span>
        <span className="tz-quiet">
          {t("group.membership")} {format.percent(membership)}
        </span>
        <Fit explanation={innocent[0]} />
        <span className="tz-quiet">{t("groupAgainst.points", { count: against.length })}</span>
      </summary>
      <div className={classes.body}>
        <PersonLink id={person_id} label={t("personPage.open", { label })} />
        <Title order={3} size="h6">
          {t("person.against")}
        </Title>
        {against.length > 0 ? (
          <Contributions contributions={against} onSeeAll={toRecords} />
        ) : (
          <Text className="tz-quiet" size="sm">
            {t("person.noAgainst")}
          </Text>
        )}
        <InnocentExplanations explanations={innocent} onSeeAll={toRecords} />
      </div>
    </details>
  );
}

function Fit({ explanation }: { readonly explanation: NonNullable<Member["innocent"]>[number] | undefined }) {
  const { t } = useTranslation();
  const weight = useVerbalWeight();
  if (!explanation) return <span className={classes.fit}>{t("groupAgainst.noInnocent")}</span>;
  const { kind, log10_lr } = explanation;
  const text =
    Math.abs(log10_lr) < NO_SUPPORT_BELOW
      ? t("groupAgainst.undecided", { lr: weight.ratio(log10_lr) })
      : t(log10_lr > 0 ? "groupAgainst.memberBetter" : "groupAgainst.innocentBetter", {
          lr: weight.ratio(Math.abs(log10_lr)),
        });
  return (
    <span className={log10_lr < NO_SUPPORT_BELOW ? classes.doubtful : classes.fit}>
      {t("groupAgainst.best", { kind: t(`innocent.kind.${kind}`) })} · {text}
    </span>
  );
}
