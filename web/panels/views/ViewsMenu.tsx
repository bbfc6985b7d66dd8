/** Over the graph: saves what is shown as a view, and opens the views saved last. */
import { Menu, Text } from "@mantine/core";
import { IconBookmark, IconDeviceFloppy, IconFileImport, IconList } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SAVED_NODES_MAX, type SavedView } from "../../../server/domain/saved-view.ts";
import { viewsQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { cameraStore } from "../../state/camera/store.ts";
import { currentReviewer } from "../../state/decisions/reviewer.ts";
import { useGraphView, useGraphViewState } from "../../state/graph-view/bindings.ts";
import { currentView } from "../../state/graph-view/store.ts";
import { useChangeView, useOpenSavedView, useSaveView } from "../../state/saved-views/bindings.ts";
import { contentOf, sourceOf, type ViewSource } from "../../state/saved-views/content.ts";
import type { GraphSearch } from "../../state/selection/producers.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { ToolButton } from "../../ui/ToolButton.tsx";
import { ImportDialog } from "./ImportDialog.tsx";
import { SaveDialog } from "./SaveDialog.tsx";

const RECENT = 6;

/** @param saved the saved view that is open, where it is one */
export function ViewsMenu({ saved = null }: { readonly saved?: SavedView | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const viewId = useGraphViewState((state) => state.id);
  const size = useGraphView().nodes.size;
  const search: GraphSearch = useSearch({ strict: false });
  const views = useQuery(viewsQuery());
  const save = useSaveView();
  const change = useChangeView();
  const open = useOpenSavedView();
  const [dialog, setDialog] = useState<"save" | "import" | null>(null);
  const source = saved ? sourceOfSaved(saved) : sourceOf(viewId);
  const isTooLarge = size > SAVED_NODES_MAX && !saved?.content.imported;
  const content = (from: ViewSource) =>
    contentOf(currentView(), from, search, cameraStore.getState().current);
  const kept = change.data ? change : save;
  const canSave = source !== null && size > 0 && !isTooLarge;
  return (
    <>
      <Menu position="bottom-start" width={300} withinPortal>
        <Menu.Target>
          <ToolButton Icon={IconBookmark} text={t("views.menu")} hasMenu />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            disabled={!canSave}
            onClick={() => setDialog("save")}
          >
            {t("views.save")}
          </Menu.Item>
          {isTooLarge ? (
            <Menu.Label style={{ whiteSpace: "normal" }}>
              {t("views.tooLarge", { count: size, max: SAVED_NODES_MAX })}
            </Menu.Label>
          ) : null}
          {saved && !saved.deleted && source !== null ? (
            <Menu.Item
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              disabled={!canSave || currentReviewer() === ""}
              onClick={() =>
                change.mutate({
                  id: saved.id,
                  version: saved.version,
                  by: currentReviewer(),
                  content: content(source),
                })
              }
            >
              {t("views.saveChanges", { name: saved.name })}
            </Menu.Item>
          ) : null}
          <Menu.Item
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => setDialog("import")}
          >
            {t("views.importFile")}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t("views.recent")}</Menu.Label>
          {views.data?.views.slice(0, RECENT).map((view) => (
            <Menu.Item key={view.id} onClick={() => open(view.id)}>
              <Text size="sm" truncate>
                {view.name}
              </Text>
              <Text size="xs" className="tz-quiet" truncate>
                {t("views.hand", { by: view.changed.by, at: format.time(Date.parse(view.changed.at)) })}
              </Text>
            </Menu.Item>
          ))}
          {views.data?.views.length === 0 ? <Menu.Label>{t("views.none")}</Menu.Label> : null}
          <Menu.Item component={Link} to="/views" leftSection={<IconList size={18} aria-hidden />}>
            {t("views.all")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {change.error ? (
        <Notice onClose={change.reset}>
          <Problem error={change.error} />
        </Notice>
      ) : null}
      {kept.data ? (
        <Notice onClose={kept.reset} isPassing>
          <Text size="sm">{t("views.saved", { name: kept.data.name })}</Text>
        </Notice>
      ) : null}
      {dialog === "save" && source !== null ? (
        <SaveDialog
          title={t("views.saveTitle")}
          initialName=""
          error={save.error}
          isBusy={save.isPending}
          onClose={() => setDialog(null)}
          onSave={(name, by) =>
            save.mutate({ name, by, content: content(source) }, { onSuccess: () => setDialog(null) })
          }
        />
      ) : null}
      {dialog === "import" ? <ImportDialog onClose={() => setDialog(null)} /> : null}
    </>
  );
}

function sourceOfSaved({ content }: SavedView): ViewSource {
  return {
    origin: content.origin,
    runId: content.run_id,
    ...(content.steps ? { steps: content.steps } : {}),
    ...(content.imported ? { format: content.imported.format } : {}),
  };
}
