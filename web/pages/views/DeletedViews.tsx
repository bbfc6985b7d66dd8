/** Deleted views, last deleted first: who deleted them when, still to be looked at and brought back. */
import { Button, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedViewSummary } from "../../../server/domain/saved-view.ts";
import { useHand, ViewCells } from "./ViewCells.tsx";
import classes from "./views.module.css";

const SHOWN_AT_FIRST = 10;

interface DeletedViewsProps {
  readonly views: readonly SavedViewSummary[];
  readonly isBusy: boolean;
  readonly onRestore: (view: SavedViewSummary) => void;
}

export function DeletedViews({ views, isBusy, onRestore }: DeletedViewsProps) {
  const { t } = useTranslation();
  const hand = useHand();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <section className={classes.deleted} aria-label={t("views.deletedTitle")}>
      <Title order={2} size="h5">
        {t("views.deletedTitle")}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t("views.deletedLead")}
      </Text>
      <Table.ScrollContainer minWidth={560} className="tz-surface">
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t("views.columnName")}</Table.Th>
              <Table.Th>{t("views.columnContent")}</Table.Th>
              <Table.Th>{t("views.columnDeleted")}</Table.Th>
              <Table.Th>{t("views.columnActions")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {views.slice(0, shown).map((view) => (
              <Table.Tr key={view.id}>
                <ViewCells view={view} linkLabel={t("views.lookAt", { name: view.name })} />
                <Table.Td>{hand(view.changed)}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="light"
                    disabled={isBusy}
                    aria-label={t("views.bringBackOf", { name: view.name })}
                    onClick={() => onRestore(view)}
                  >
                    {t("views.bringBack")}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown < views.length ? (
        <Button
          className={classes.more}
          variant="default"
          size="xs"
          onClick={() => setShown(shown + SHOWN_AT_FIRST)}
        >
          {t("common.showMore")} · {t("common.shownOf", { shown, total: views.length })}
        </Button>
      ) : null}
    </section>
  );
}
