/** The run that a page comes from, and the button that checks whether it still stands on its records. */
import { Button } from "@mantine/core";
import { IconShieldCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { CheckOutcome } from "./CheckOutcome.tsx";
import classes from "./run.module.css";

export function RunCheck({ run }: { readonly run: NonNullable<Answer<"getOverview">["run"]> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={classes.run}>
      <span className={classes.name}>
        <span className="tz-quiet">{t("groupPage.run")}</span>
        <span className={classes.id} title={run.id}>
          {run.id.slice(0, 8)} · {format.date(run.created_at)}
        </span>
      </span>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconShieldCheck size={15} aria-hidden />}
        aria-label={t("runCheck.label", { id: run.id })}
        onClick={() => setOpen(true)}
      >
        {t("runCheck.button")}
      </Button>
      <Dialog
        opened={isOpen}
        onClose={() => setOpen(false)}
        size="lg"
        title={`${t("runCheck.title")} ${run.id}`}
      >
        <CheckOutcome run={run.id} />
      </Dialog>
    </div>
  );
}
