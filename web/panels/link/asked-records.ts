/** What to ask the server for the records behind a link. */
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { layerOf } from "../../graph/style/layers.ts";
import { isImported } from "../../state/saved-views/imported-content.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";

export function askedRecords(link: GraphLinkBody, { from, to }: TimeWindow) {
  return {
    kind: link.kind,
    from: link.from,
    to: link.to,
    ...(isOfMembers(link) ? { layer: String(link.props.layer) } : {}),
    ...(from === null ? {} : { from_ms: from }),
    ...(to === null ? {} : { to_ms: to }),
  };
}

/** A link of an imported drawing has no records. */
export function hasRecords({ from, to }: GraphLinkBody): boolean {
  return !isImported(from) && !isImported(to);
}

/** A deal or a meeting is one of the link's count and is shown by several records. */
export function isCountedByRecords(link: GraphLinkBody): boolean {
  return !isOfMembers(link) || !["deal", "sighting"].includes(layerOf(link));
}

/** Ties of a group's members come bundled from their records and are named after that. */
export function isOfMembers(link: GraphLinkBody): boolean {
  return link.kind === "TIED" && link.id.startsWith(`TIED:${link.props.layer}:`);
}
