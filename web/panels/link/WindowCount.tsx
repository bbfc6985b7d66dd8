/** How many of a link's records lie in the window of time, where the server can tell. */
import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { call } from "../../api/client.ts";
import { layerOf } from "../../graph/style/layers.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { useTimeWindow } from "../../state/selection/use-time-window.ts";

export function WindowCount({ link }: { readonly link: GraphLinkBody }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { window, isLimited } = useTimeWindow();
  const { from, to } = window;
  const asked = isLimited && isCountedByRecords(link);
  const query = useQuery({
    queryKey: ["link-window-count", link.id, from, to],
    queryFn: asked
      ? ({ signal }) =>
          call(
            "getLinkRecords",
            {
              query: {
                kind: link.kind,
                from: link.from,
                to: link.to,
                ...(isOfMembers(link) ? { layer: String(link.props.layer) } : {}),
                ...(from === null ? {} : { from_ms: from }),
                ...(to === null ? {} : { to_ms: to }),
                limit: 1,
              },
            },
            signal,
          )
      : skipToken,
  });
  if (!isLimited) return null;
  const isUntold = !asked || query.error !== null;
  const count = query.data ? format.number(query.data.total) : "…";
  return (
    <>
      <dt>{t("time.inWindow")}</dt>
      <dd>{isUntold ? t("time.notCounted") : count}</dd>
    </>
  );
}

/** A deal or a meeting is one of the link's count and is shown by several records. */
function isCountedByRecords(link: GraphLinkBody): boolean {
  return !isOfMembers(link) || !["deal", "sighting"].includes(layerOf(link));
}

/** Ties of a group's members come bundled from their records and are named after that. */
function isOfMembers(link: GraphLinkBody): boolean {
  return link.kind === "TIED" && link.id.startsWith(`TIED:${link.props.layer}:`);
}
