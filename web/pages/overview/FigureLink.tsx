/** One figure of a group, leading to the part of its page where the records behind it are. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type GroupTab, withTab } from "../../state/selection/group-search.ts";
import classes from "./overview.module.css";

interface FigureLinkProps {
  readonly group: string;
  readonly tab: GroupTab;
  readonly label: string;
  readonly value: string;
  /** What is uncertain about it. */
  readonly doubt?: string;
  readonly hint?: string;
}

export function FigureLink({ group, tab, label, value, doubt, hint }: FigureLinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/groups/$id"
      params={{ id: group }}
      search={withTab({}, tab)}
      className={classes.figure}
      title={hint}
      aria-label={t("overview.openFigure", {
        label,
        value,
        doubt: doubt ?? "",
        tab: t(`groupPage.tab.${tab}`),
      })}
    >
      <span className="tz-quiet">{label}</span>
      <strong className="tz-number">{value}</strong>
      {doubt === undefined ? null : <span className={classes.doubt}>{doubt}</span>}
    </Link>
  );
}
