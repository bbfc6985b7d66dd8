/** Says that the service is gone, and goes by itself when it is back. */
import { Loader } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../state/connection/bindings.ts";
import classes from "./shell.module.css";

export function ConnectionBanner() {
  const { t } = useTranslation();
  const isLost = useConnection();
  return (
    <div role="status" aria-live="polite">
      {isLost ? (
        <div className={classes.lost}>
          <IconPlugConnectedX size={20} aria-hidden />
          <strong>{t("connection.lost")}</strong>
          <span>{t("connection.lostDetail")}</span>
          <Loader size="xs" color="currentColor" aria-hidden />
        </div>
      ) : null}
    </div>
  );
}
