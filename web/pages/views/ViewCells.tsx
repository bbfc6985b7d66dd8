/** What the lists of views say of each in the same words: its name as a link, what it holds, who did something to it when. */
import { Anchor, Table } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SavedViewSummary } from "../../../server/domain/saved-view.ts";
import { useFormat } from "../../i18n/bindings.ts";
import classes from "./views.module.css";

interface ViewCellsProps {
  readonly view: SavedViewSummary;
  /** What following the name does, for those who hear it. */
  readonly linkLabel: string;
}

export function ViewCells({ view, linkLabel }: ViewCellsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Table.Td className={classes.name}>
        <Anchor component={Link} to="/views/$id" params={{ id: view.id } as never} aria-label={linkLabel}>
          {view.name}
        </Anchor>
      </Table.Td>
      <Table.Td>
        {t(`views.page.${view.page}`)} · {t("views.size", { count: view.nodes })}
        {view.steps > 0 ? ` · ${t("views.withSteps", { count: view.steps })}` : null}
      </Table.Td>
    </>
  );
}

export function useHand(): (hand: SavedViewSummary["created"]) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ at, by }) => t("views.hand", { by, at: format.time(Date.parse(at)) });
}
