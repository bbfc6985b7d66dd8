/** A bar across the top while anything has been asked for longer than a second. */
import { useIsFetching, useIsMutating } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useGraphViewState } from "../state/graph-view/bindings.ts";

const PATIENCE_MS = 1_000;

export function BusyBar() {
  const { t } = useTranslation();
  const fetching = useIsFetching();
  const mutating = useIsMutating();
  const expanding = useGraphViewState((state) => state.busy !== null);
  const isBusy = fetching + mutating > 0 || expanding;
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isBusy) {
      setLong(false);
      return;
    }
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isLong ? <div className="tz-busy" role="progressbar" aria-label={t("common.loading")} /> : null;
}
