/** How many of a link's records lie in the window of time, where the server can tell. */
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../api/client.ts";
import { useFormat } from "../../i18n/bindings.ts";
import type { VisibleLink } from "../../state/graph-view/visible.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";
import { askedRecords, isCountedByRecords } from "./asked-records.ts";

export function WindowCount({ link }: { readonly link: VisibleLink }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { window, isLimited } = useTimeWindow();
  // A link of a collapsed node stands for several, which are counted where they are opened.
  const isAsked = isLimited && link.parts === undefined && isCountedByRecords(link);
  const asked = askedRecords(link, window);
  const query = useQuery({
    queryKey: ["link-window-count", asked],
    queryFn: isAsked
      ? ({ signal }) => call("getLinkRecords", { query: { ...asked, limit: 1 } }, signal)
      : skipToken,
  });
  if (!isLimited) return null;
  const isUntold = !isAsked || query.error !== null;
  const count = query.data ? format.number(query.data.total) : "…";
  return (
    <>
      <dt>{t("time.inWindow")}</dt>
      <dd>{isUntold ? t("time.notCounted") : count}</dd>
    </>
  );
}
