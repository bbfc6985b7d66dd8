/** Beside a saved view: what is no longer as it was saved, its steps with their records, who changed it when. */
import { Alert, Stack, Text, Title } from "@mantine/core";
import { IconAlertTriangle, IconFileUnknown } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { SavedView } from "../../../server/domain/saved-view.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useGraphViewState } from "../../state/graph-view/bindings.ts";
import { isOfOtherRun } from "../../state/saved-views/other-run.ts";
import { ViewSteps } from "./ViewSteps.tsx";
import classes from "./views-panel.module.css";

interface SavedViewPanelProps {
  readonly saved: SavedView;
  /** The run whose findings are shown now. */
  readonly run: string | null;
}

export function SavedViewPanel({ saved, run }: SavedViewPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="md">
      <Notices saved={saved} run={run} />
      {saved.content.steps ? <ViewSteps steps={saved.content.steps} /> : null}
      <section>
        <Title order={2} size="h5">
          {t("views.history")}
        </Title>
        <ol className={classes.history}>
          {saved.history.map(({ version, act, by, at }) => (
            <li key={version}>
              {t(`views.act.${act}`)}
              <Text span size="sm" className="tz-quiet">
                {" "}
                {t("views.hand", { by, at: format.time(Date.parse(at)) })}
              </Text>
            </li>
          ))}
        </ol>
      </section>
    </Stack>
  );
}

function Notices({ saved, run }: SavedViewPanelProps) {
  const { t } = useTranslation();
  const missing = useGraphViewState((state) => state.missing);
  const { content, deleted } = saved;
  return (
    <>
      {content.imported ? (
        <Alert color="orange" icon={<IconFileUnknown aria-hidden />}>
          {t("views.notFromRecords", { format: content.imported.format.toUpperCase() })}
        </Alert>
      ) : null}
      {deleted ? <Alert color="gray">{t("views.deletedView")}</Alert> : null}
      {isOfOtherRun(saved, run) ? (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t("views.otherRun", { run: content.run_id ?? "–" })}
          {content.origin.page === "group" ? (
            <Text size="sm" mt={4}>
              {t("views.otherGroup", { group: content.origin.group })}
            </Text>
          ) : null}
        </Alert>
      ) : null}
      {missing.length > 0 ? (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {t("views.missing", { count: missing.length })}
          <ul className={classes.missing}>
            {missing.map((key) => (
              <li key={key}>{key}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  );
}
