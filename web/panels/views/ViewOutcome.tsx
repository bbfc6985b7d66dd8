/** How saving ended: what was saved, how to take a deletion back, or who came in between and what to do. */
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { useOpenSavedView } from "../../state/saved-views/bindings.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import type { Keeping, KeepingOutcome } from "./use-keeping.ts";

interface ViewOutcomeProps {
  readonly keeping: Keeping;
  readonly onSaveAs: () => void;
}

export function ViewOutcome({ keeping, onSaveAs }: ViewOutcomeProps) {
  const { outcome, dismiss } = keeping;
  if (outcome === null) return null;
  return (
    // A new message begins its time anew.
    <Notice
      key={outcome.did}
      onClose={dismiss}
      isPassing={outcome.did === "changed" || outcome.did === "renamed" || outcome.did === "restored"}
    >
      {outcome.did === "failed" ? (
        <Problem error={outcome.error} />
      ) : outcome.did === "conflict" ? (
        <Conflict keeping={keeping} onSaveAs={onSaveAs} />
      ) : (
        <Done outcome={outcome} keeping={keeping} />
      )}
    </Notice>
  );
}

function Done({
  outcome: { did, view },
  keeping,
}: {
  readonly outcome: Exclude<KeepingOutcome, { did: "conflict" | "failed" }>;
  readonly keeping: Keeping;
}) {
  const { t } = useTranslation();
  const open = useOpenSavedView();
  const { name } = view;
  return (
    <>
      <Text size="sm">{did === "deleted" ? t("views.deleted", { name }) : t("views.saved", { name })}</Text>
      {did === "saved" ? (
        <Button
          size="compact-sm"
          variant="light"
          mt={6}
          onClick={() => {
            keeping.dismiss();
            open(view.id);
          }}
        >
          {t("views.openSaved")}
        </Button>
      ) : null}
      {did === "deleted" ? (
        <Button size="compact-sm" variant="light" mt={6} onClick={() => keeping.setDeleted(false)}>
          {t("views.restore")}
        </Button>
      ) : null}
    </>
  );
}

function Conflict({ keeping, onSaveAs }: ViewOutcomeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { opened, dismiss } = keeping;
  const change = opened?.changedElsewhere ?? opened?.saved.history.at(-1);
  return (
    <>
      <Text size="sm" fw={600}>
        {t("views.conflict")}
      </Text>
      {change ? (
        <Text size="sm">
          {t("views.conflictBy", {
            act: t(`views.act.${change.act}`),
            by: change.by,
            at: format.time(Date.parse(change.at)),
          })}
        </Text>
      ) : null}
      <Text size="sm">{t("views.conflictRemedy")}</Text>
      <Group gap="xs" mt={6}>
        <Button
          size="compact-sm"
          onClick={() => {
            dismiss();
            onSaveAs();
          }}
        >
          {t("views.saveAs")}
        </Button>
        {opened ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              dismiss();
              void opened.reopen();
            }}
          >
            {t("views.openNewest")}
          </Button>
        ) : null}
      </Group>
    </>
  );
}
