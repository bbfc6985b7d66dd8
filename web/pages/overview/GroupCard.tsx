/** One group in the ranking. */
import { Text, Title, Tooltip } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ROLES } from "../../../server/domain/roles.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import { Stat } from "../../ui/Stat.tsx";
import { ZeroBadges } from "../../ui/ZeroBadges.tsx";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

interface GroupCardProps {
  readonly group: Overview["groups"][number];
  readonly rank: number;
}

export function GroupCard({ group, rank }: GroupCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const name = t("overview.group", { id: group.id });
  const held = ROLES.filter((role) => (group.roles[role] ?? 0) > 0);
  return (
    <article className={`tz-surface ${classes.card}`} data-tour="group">
      <div className={classes.head}>
        <span className={classes.rank} role="img" aria-label={t("overview.rank", { rank })}>
          {rank}
        </span>
        <Title order={2} size="h4">
          <Link to="/groups/$id" params={{ id: group.id }} className={classes.link}>
            {name}
          </Link>
        </Title>
        <span data-tour="zero">
          <ZeroBadges zero={group.zero} />
        </span>
        <Score score={group.score} />
        <IconChevronRight className={classes.chevron} aria-hidden />
      </div>
      <div className={classes.figures}>
        <Stat label={t("overview.members")} value={format.number(group.members)} />
        <Stat label={t("overview.deals")} value={format.number(group.deals)} />
        <Stat label={t("overview.paid")} value={`≥ ${format.money(group.paid_cny)}`} />
        <Stat label={t("overview.stability")} value={format.score(group.stability)} />
        <Stat label={t("overview.lastActive")} value={group.last_at ? format.date(group.last_at) : "–"} />
      </div>
      {group.first_at && group.last_at ? (
        <Text size="sm" className="tz-quiet tz-number">
          {t("overview.active")}{" "}
          {t("common.period", { from: format.date(group.first_at), to: format.date(group.last_at) })}
          {group.unresolved_members > 0
            ? ` · ${t("overview.unresolved", { count: group.unresolved_members })}`
            : ""}
        </Text>
      ) : null}
      <ul className={classes.roles} aria-label={t("overview.roles")}>
        {held.map((role) => (
          <li key={role}>
            <ClassBadge name={role} detail={format.number(group.roles[role] ?? 0)} />
          </li>
        ))}
      </ul>
    </article>
  );
}

function Score({ score }: { readonly score: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = Math.round(Math.min(1, Math.max(0, score)) * 100);
  return (
    <Tooltip label={t("overview.scoreHint")} multiline maw={260} withArrow>
      <span className={classes.score} data-tour="score">
        <span className="tz-quiet">{t("overview.score")}</span>
        <span className={classes.track} aria-hidden>
          <span style={{ width: `${percent}%` }} />
        </span>
        <strong className="tz-number">{format.score(score)}</strong>
      </span>
    </Tooltip>
  );
}
