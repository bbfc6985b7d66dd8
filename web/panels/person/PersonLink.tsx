/** A person named in a text or list, as a link to the person's page; the window of time goes along. */
import { Anchor } from "@mantine/core";
import { IconUserSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GraphSearch } from "../../state/selection/producers.ts";
import { formatWindow, parseWindow } from "../../state/selection/time-window.ts";
import classes from "./person.module.css";

interface PersonLinkProps {
  /** Of a person; the phone's key where nobody is known to use it. */
  readonly id: string;
  readonly label: string;
}

/** What of an address goes along to another page: the window only. */
export function windowOnly(search: GraphSearch): GraphSearch {
  return formatWindow(parseWindow(search));
}

export function PersonLink({ id, label }: PersonLinkProps) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link {...props} to="/people/$id" params={{ id }} search={windowOnly} />}
    >
      {label}
    </Anchor>
  );
}

/** The same as a mere sign, beside a name that already does something else. */
export function PersonPageButton({ id, label }: PersonLinkProps) {
  const { t } = useTranslation();
  return (
    <Link
      to="/people/$id"
      params={{ id }}
      search={windowOnly}
      className={classes.pageButton}
      aria-label={t("personPage.open", { label })}
      title={t("personPage.open", { label })}
    >
      <IconUserSearch size={16} aria-hidden />
    </Link>
  );
}
