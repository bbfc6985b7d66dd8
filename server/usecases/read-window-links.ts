/**
 * What links of a picture amount to within a window of time: links of the graph between the named
 * nodes, and ties of members as bundled from their records (see `read-group-graph.ts`). A link of
 * which nothing lies in the window is not in the answer.
 */
import type { DealFinding } from "../domain/findings.ts";
import type { NodeKey } from "../domain/graph-model.ts";
import type { TimeWindow } from "../graph/port.ts";
import { latestRun } from "../ledger/runs.ts";
import { readMemberPairs } from "../projection/group-graph/read.ts";
import { likeliestUsers } from "./likeliest-users.ts";
import { memberLinks } from "./read-group-graph.ts";
import type { Workspace } from "./workspace.ts";

export interface WindowLinksRequest {
  readonly keys: readonly NodeKey[];
  /** Ids of persons whose ties are bundled from their records. */
  readonly members: readonly string[];
  readonly window: TimeWindow;
}

export interface WindowLink {
  readonly id: string;
  readonly count: number;
  readonly first_at: number | null;
  readonly last_at: number | null;
  /** Sum in yuan, where the link has amounts. */
  readonly amount_cny: number | null;
}

export async function readWindowLinks(
  workspace: Workspace,
  { keys, members, window }: WindowLinksRequest,
): Promise<{ readonly links: readonly WindowLink[] }> {
  const { links } = await workspace.graph.subgraph({ keys, window });
  const ties = members.length === 0 ? [] : await tiesOf(workspace, members, window);
  return {
    links: [...links, ...ties].map(({ id, count, first_at, last_at, props }) => ({
      id,
      count,
      first_at,
      last_at,
      amount_cny: typeof props.amount_cny === "number" ? props.amount_cny : null,
    })),
  };
}

async function tiesOf({ ledger }: Workspace, members: readonly string[], window: TimeWindow) {
  const result = (await latestRun(ledger))?.result;
  const users = likeliestUsers(result?.phone_users ?? []);
  const pairs = await ledger.read((connection) => readMemberPairs(connection, members, users, window));
  const deals = (result?.deals ?? []).filter((deal) => isWithin(window, deal));
  return memberLinks(pairs, deals, members);
}

/** Both ends included, as in every window of the graph. */
export function isWithin({ from, to }: TimeWindow, deal: Pick<DealFinding, "at">): boolean {
  const at = Date.parse(deal.at);
  return (from === undefined || at >= from) && (to === undefined || at <= to);
}
