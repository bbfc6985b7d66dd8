/** What to ask the server for the records behind a link. */
import type { GraphLinkBody } from "../../../server/contracts/graph.ts";
import { isImported } from "../../state/saved-views/imported-content.ts";
import type { TimeWindow } from "../../state/selection/time-window.ts";
import { isOfMembers } from "../../state/window-links/use-window-links.ts";

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
