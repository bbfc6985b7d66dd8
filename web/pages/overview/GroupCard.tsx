/** One group in the ranking. */
import { Anchor, Text, Title, Tooltip } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ROLES, type Role } from "../../../server/domain/roles.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useQuantityWords } from "../../i18n/quantity-words.ts";
import { ZeroBadges } from "../../panels/zero/ZeroBadges.tsx";
import { withTab } from "../../state/selection/group-search.ts";
import { ClassBadge } from "../../ui/ClassBadge.tsx";
import { FigureLink } from "./FigureLink.tsx";
import type { Overview } from "./OverviewPage.tsx";
import classes from "./overview.module.css";

interface GroupCardProps {
  readonly group: Overview["groups"][number];
  readonly rank: number;
}

export function GroupCard({ group, rank }: GroupCardProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useQuantityWords();
  const { quantity } = group;
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
          <ZeroBadges group={group.id} zero={group.zero} />
        </span>
        <Score group={group.id} score={group.score} />
        <IconChevronRight className={classes.chevron} aria-hidden />
      </div>
      <div className={classes.figures}>
        <FigureLink
          group={group.id}
          tab="organisation"
          label={t("overview.members")}
          value={format.number(group.members)}
        />
        <FigureLink
          group={group.id}
          tab="deals"
          label={t("overview.deals")}
          value={format.number(group.deals)}
        />
        <FigureLink
          group={group.id}
          tab="deals"
          label={t("overview.quantity")}
          value={quantity ? words.atLeast(quantity.lower_bound_g) : t("common.unknown")}
          doubt={quantity ? words.range(quantity) : t("overview.quantityNone")}
          hint={t("overview.quantityHint")}
        />
        <FigureLink
          group={group.id}
          tab="against"
          label={t("overview.stability")}
          value={format.score(group.stability)}
          hint={t("overview.stabilityHint")}
        />
        <FigureLink
          group={group.id}
          tab="deals"
          label={t("overview.lastActive")}
          value={group.last_at ? format.date(group.last_at) : "–"}
        />
      </div>
      {group.first_at && group.last_at ? (
        <Text size="sm" className="tz-quiet tz-number">
          {t("overview.active")}{" "}
          {t("common.period", { from: format.date(group.first_at), to: format.date(group.last_at) })}
          {group.unresolved_members > 0 ? (
            <>
              {" · "}
              <Anchor
                size="sm"
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/groups/$id"
                    params={{ id: group.id }}
                    search={withTab({}, "organisation")}
                  />
                )}
              >
                {t("overview.unresolved", { count: group.unresolved_members })}
              </Anchor>
            </>
          ) : null}
        </Text>
      ) : null}
      <ul className={classes.roles} aria-label={t("overview.roles")}>
        {held.map((role) => (
          <li key={role}>
            <Link
              to="/groups/$id"
              params={{ id: group.id }}
              search={withTab({}, "organisation")}
              className={classes.role}
            >
              <ClassBadge name={role} detail={namesOf(group, role)} />
            </Link>
          </li>
        ))}
      </ul>
    </article>
  );
}

const NAMES_MOST = 2;

/** Names of those who hold a role; how many more there are is said. */
function namesOf({ holders }: Overview["groups"][number], role: Role): string {
  const names = holders.filter((holder) => holder.role === role).map(({ label }) => label);
  const more = names.length - NAMES_MOST;
  return `${names.slice(0, NAMES_MOST).join("、")}${more > 0 ? ` +${more}` : ""}`;
}

function Score({ group, score }: { readonly group: string; readonly score: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const percent = Math.round(Math.min(1, Math.max(0, score)) * 100);
  const [label, value] = [t("overview.score"), format.score(score)];
  return (
    <Tooltip label={t("overview.scoreHint")} multiline maw={260} withArrow>
      <Link
        to="/groups/$id"
        params={{ id: group }}
        search={withTab({}, "evidence")}
        className={classes.score}
        data-tour="score"
        aria-label={t("overview.openFigure", {
          label,
          value,
          doubt: "",
          tab: t("groupPage.tab.evidence"),
        })}
      >
        <span className="tz-quiet">{label}</span>
        <span className={classes.track} aria-hidden>
          <span style={{ width: `${percent}%` }} />
        </span>
        <strong className="tz-number">{value}</strong>
      </Link>
    </Tooltip>
  );
}
