/** Name of the saved view that is open, who saved it last, whether it is still as it was saved, and rests on the run that is shown. */
import { Button, Text, Title } from "@mantine/core";
import { IconHistory, IconPencil, IconRestore } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import type { OpenedView } from "../../state/saved-views/opened-view.ts";
import { isOfOtherRun } from "../../state/saved-views/other-run.ts";
import classes from "./views-panel.module.css";

interface SavedViewHeadingProps {
  readonly opened: OpenedView;
  /** The run whose findings are shown now. */
  readonly run: string | null;
}

export function SavedViewHeading({ opened, run }: SavedViewHeadingProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { saved, differences, reopen } = opened;
  const { by, at } = saved.changed;
  return (
    <>
      <Title order={1} size="h3" className={classes.name}>
        {saved.name}
      </Title>
      <Text size="sm" className="tz-quiet">
        {t(`views.page.${saved.page}`)} · {t("views.hand", { by, at: format.time(Date.parse(at)) })}
      </Text>
      {isOfOtherRun(saved, run) ? (
        <span className={classes.differs}>
          <IconHistory size={15} aria-hidden />
          {t("views.ofOtherRun")}
        </span>
      ) : null}
      {differences.length > 0 ? (
        <>
          <span className={classes.differs}>
            <IconPencil size={15} aria-hidden />
            {t("views.differs", {
              what: format.list(differences.map((name) => t(`views.difference.${name}`))),
            })}
          </span>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconRestore size={16} aria-hidden />}
            onClick={() => void reopen()}
          >
            {t("views.reopen")}
          </Button>
        </>
      ) : null}
    </>
  );
}
