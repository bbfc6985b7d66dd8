/** All saved views: open, rename, delete and bring back. */
import { ActionIcon, Alert, Button, Group, Skeleton, Table, Text, Title, Tooltip } from "@mantine/core";
import { IconBookmark, IconFileImport, IconPencil, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedViewSummary } from "../../../server/domain/saved-view.ts";
import { viewsQuery } from "../../api/queries.ts";
import { ImportDialog } from "../../panels/views/ImportDialog.tsx";
import { SaveDialog } from "../../panels/views/SaveDialog.tsx";
import { currentReviewer } from "../../state/decisions/reviewer.ts";
import { useChangeView, useDeleteView } from "../../state/saved-views/bindings.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { usePageTitle } from "../../ui/page-title.ts";
import { useFocusBack } from "../../ui/use-focus-back.ts";
import { DeletedViews } from "./DeletedViews.tsx";
import { useHand, ViewCells } from "./ViewCells.tsx";
import classes from "./views.module.css";

export function ViewsPage() {
  const { t } = useTranslation();
  usePageTitle(t("views.title"));
  const views = useQuery(viewsQuery());
  const remove = useDeleteView();
  const [renamed, setRenamed] = useState<SavedViewSummary | null>(null);
  const [isImporting, setImporting] = useState(false);
  const deleted = remove.data?.deleted ? remove.data : null;
  const restore = ({ id, version, changed }: SavedViewSummary) =>
    remove.mutate({ id, version, by: currentReviewer() || changed.by, deleted: false });
  return (
    <div className={classes.page}>
      <header className={classes.heading}>
        <div>
          <Title order={1} size="h3">
            {t("views.title")}
          </Title>
          <Text size="sm" className="tz-quiet">
            {t("views.lead")}
          </Text>
        </div>
        <Button
          variant="default"
          leftSection={<IconFileImport size={18} aria-hidden />}
          onClick={() => setImporting(true)}
        >
          {t("views.importFile")}
        </Button>
      </header>
      {views.error ? <Problem error={views.error} onRetry={() => void views.refetch()} /> : null}
      {remove.error ? <Problem error={remove.error} /> : null}
      {deleted ? <Deleted key={deleted.id} name={deleted.name} onRestore={() => restore(deleted)} /> : null}
      {views.isPending ? <Skeleton h={180} aria-label={t("common.loading")} /> : null}
      {views.data?.views.length === 0 ? (
        <Empty
          icon={<IconBookmark size={44} stroke={1.4} />}
          title={t("views.none")}
          detail={t("views.noneDetail")}
        />
      ) : null}
      {views.data && views.data.views.length > 0 ? (
        <ViewsTable
          views={views.data.views}
          onRename={setRenamed}
          onDelete={({ id, version, changed }) =>
            remove.mutate({ id, version, by: currentReviewer() || changed.by, deleted: true })
          }
        />
      ) : null}
      {views.data && views.data.deleted.length > 0 ? (
        <DeletedViews views={views.data.deleted} isBusy={remove.isPending} onRestore={restore} />
      ) : null}
      {renamed ? <Rename view={renamed} onClose={() => setRenamed(null)} /> : null}
      {isImporting ? <ImportDialog onClose={() => setImporting(false)} /> : null}
    </div>
  );
}

interface DeletedProps {
  readonly name: string;
  readonly onRestore: () => void;
}

/** Takes the focus, which went with the row. */
function Deleted({ name, onRestore }: DeletedProps) {
  const { t } = useTranslation();
  const restore = useRef<HTMLButtonElement>(null);
  useFocusBack(true);
  useEffect(() => restore.current?.focus(), []);
  return (
    <Alert color="gray" role="status">
      <Group gap="sm">
        <Text size="sm">{t("views.deleted", { name })}</Text>
        <Button ref={restore} size="compact-sm" variant="light" onClick={onRestore}>
          {t("views.restore")}
        </Button>
      </Group>
    </Alert>
  );
}

interface ViewsTableProps {
  readonly views: readonly SavedViewSummary[];
  readonly onRename: (view: SavedViewSummary) => void;
  readonly onDelete: (view: SavedViewSummary) => void;
}

function ViewsTable({ views, onRename, onDelete }: ViewsTableProps) {
  const { t } = useTranslation();
  const hand = useHand();
  return (
    <Table.ScrollContainer minWidth={720} className="tz-surface">
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("views.columnName")}</Table.Th>
            <Table.Th>{t("views.columnContent")}</Table.Th>
            <Table.Th>{t("views.columnRun")}</Table.Th>
            <Table.Th>{t("views.columnSaved")}</Table.Th>
            <Table.Th>{t("views.columnChanged")}</Table.Th>
            <Table.Th>{t("views.columnActions")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {views.map((view) => (
            <Table.Tr key={view.id}>
              <ViewCells view={view} linkLabel={t("views.openOf", { name: view.name })} />
              <Table.Td className={classes.run}>{view.run_id ?? "–"}</Table.Td>
              <Table.Td>{hand(view.created)}</Table.Td>
              <Table.Td>{hand(view.changed)}</Table.Td>
              <Table.Td>
                <Group gap={4} wrap="nowrap">
                  <Tooltip label={t("views.rename")}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={30}
                      aria-label={t("views.renameOf", { name: view.name })}
                      onClick={() => onRename(view)}
                    >
                      <IconPencil size={17} aria-hidden />
                    </ActionIcon>
                  </Tooltip>
                  <Tooltip label={t("views.delete")}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={30}
                      aria-label={t("views.deleteOf", { name: view.name })}
                      onClick={() => onDelete(view)}
                    >
                      <IconTrash size={17} aria-hidden />
                    </ActionIcon>
                  </Tooltip>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Rename({ view, onClose }: { readonly view: SavedViewSummary; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChangeView();
  return (
    <SaveDialog
      title={t("views.renameOf", { name: view.name })}
      initialName={view.name}
      nameLabel={t("views.name")}
      nameHint={t("views.nameHint")}
      error={change.error}
      isBusy={change.isPending}
      onClose={onClose}
      onSave={(name, by) =>
        change.mutate({ id: view.id, version: view.version, by, name }, { onSuccess: onClose })
      }
    />
  );
}
