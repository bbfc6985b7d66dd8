/** Over the graph: saves what is shown as a view, changes the one that is open, opens those saved last. */
import { Menu, Text } from "@mantine/core";
import {
  IconBookmark,
  IconDeviceFloppy,
  IconFileImport,
  IconList,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SAVED_NODES_MAX, type SavedViewSummary } from "../../../server/domain/saved-view.ts";
import { viewsQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { isEmptyView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { useOpenSavedView } from "../../state/saved-views/bindings.ts";
import type { OpenedView } from "../../state/saved-views/opened-view.ts";
import { ToolButton } from "../../ui/ToolButton.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { SaveDialog } from "./SaveDialog.tsx";
import { useKeeping } from "./use-keeping.ts";
import { ViewOutcome } from "./ViewOutcome.tsx";

const RECENT = 6;
const ICON_SIZE = 18;

/** @param opened the saved view that is open, where it is one */
export function ViewsMenu({ opened }: { readonly opened: OpenedView | null }) {
  const { t } = useTranslation();
  const isEmpty = useOfGraphView(isEmptyView);
  const sizeOverMost = useOfGraphView(({ nodes }) => (nodes.size > SAVED_NODES_MAX ? nodes.size : null));
  const views = useQuery(viewsQuery());
  const [dialog, setDialog] = useState<"save" | "change" | "rename" | "import" | null>(null);
  const keeping = useKeeping(opened, () => setDialog(null));
  const isTooLarge = sizeOverMost !== null && !opened?.saved.content.imported;
  const canSave = keeping.source !== null && !isEmpty && !isTooLarge;
  const saved = opened?.saved ?? null;
  const keepChanges = () => (keeping.isKnown ? keeping.change({}) : setDialog("change"));
  return (
    <>
      <Menu position="bottom-start" width={300} withinPortal>
        <Menu.Target>
          <ToolButton Icon={IconBookmark} text={t("views.menu")} hasMenu />
        </Menu.Target>
        <Menu.Dropdown>
          {saved && !saved.deleted && keeping.source !== null ? (
            <Menu.Item
              leftSection={<IconDeviceFloppy size={ICON_SIZE} aria-hidden />}
              disabled={!canSave}
              onClick={keepChanges}
            >
              {t("views.saveChanges")}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconBookmark size={ICON_SIZE} aria-hidden />}
            disabled={!canSave}
            onClick={() => setDialog("save")}
          >
            {saved ? t("views.saveAs") : t("views.save")}
          </Menu.Item>
          {isTooLarge ? (
            <Menu.Label style={{ whiteSpace: "normal" }}>
              {t("views.tooLarge", { count: sizeOverMost ?? 0, max: SAVED_NODES_MAX })}
            </Menu.Label>
          ) : null}
          {saved && !saved.deleted ? (
            <>
              <Menu.Item
                leftSection={<IconPencil size={ICON_SIZE} aria-hidden />}
                onClick={() => setDialog("rename")}
              >
                {t("views.renameThis")}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconTrash size={ICON_SIZE} aria-hidden />}
                onClick={() => keeping.setDeleted(true)}
              >
                {t("views.deleteThis")}
              </Menu.Item>
            </>
          ) : null}
          <Menu.Divider />
          <RecentViews views={views.data?.views ?? []} current={saved?.id ?? null} />
          <Menu.Item component={Link} to="/views" leftSection={<IconList size={ICON_SIZE} aria-hidden />}>
            {t("views.all")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileImport size={ICON_SIZE} aria-hidden />}
            onClick={() => setDialog("import")}
          >
            {t("views.importFile")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ViewOutcome keeping={keeping} onSaveAs={() => setDialog("save")} />
      {dialog === "save" ? (
        <SaveDialog
          title={t("views.saveTitle")}
          initialName=""
          nameLabel={t("views.name")}
          nameHint={t("views.nameHint")}
          error={keeping.error}
          isBusy={keeping.isBusy}
          onClose={() => setDialog(null)}
          onSave={keeping.save}
        />
      ) : null}
      {saved && (dialog === "rename" || dialog === "change") ? (
        <SaveDialog
          title={dialog === "change" ? t("views.saveChanges") : t("views.renameOf", { name: saved.name })}
          initialName={saved.name}
          nameLabel={t("views.name")}
          nameHint={t("views.nameHint")}
          error={keeping.error}
          isBusy={keeping.isBusy}
          onClose={() => setDialog(null)}
          onSave={(name, by) =>
            dialog === "change" ? keeping.change({ name, by }) : keeping.rename(name, by)
          }
        />
      ) : null}
      {dialog === "import" ? <ImportDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}

function RecentViews({
  views,
  current,
}: {
  readonly views: readonly SavedViewSummary[];
  readonly current: string | null;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const open = useOpenSavedView();
  const others = views.filter(({ id }) => id !== current).slice(0, RECENT);
  if (others.length === 0) return null;
  return (
    <>
      <Menu.Label>{t("views.recent")}</Menu.Label>
      {others.map(({ id, name, changed: { by, at } }) => (
        <Menu.Item key={id} onClick={() => open(id)}>
          <Text size="sm" truncate>
            {name}
          </Text>
          <Text size="xs" className="tz-quiet" truncate>
            {t("views.hand", { by, at: format.time(Date.parse(at)) })}
          </Text>
        </Menu.Item>
      ))}
    </>
  );
}
