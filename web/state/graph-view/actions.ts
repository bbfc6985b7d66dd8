/** What can be done to the graph view. Each step can be undone, a settling layout is not a step. */
import type { SubgraphBody } from "../../../server/contracts/graph.ts";
import type { LinkKind } from "../../../server/domain/graph-model.ts";
import { call } from "../../api/client.ts";
import { amend, commit, type History, redo, startHistory, undo } from "../history/producers.ts";
import {
  addContent,
  beginView,
  hideNodes,
  loosen,
  moveNode,
  settle,
  showHidden,
  togglePin,
} from "./producers.ts";
import { currentView, graphViewStore } from "./store.ts";
import { arrange, loadView, saveView } from "./stored-view.ts";
import type { GraphView, LeftOut, Point } from "./view.ts";

export const EXPAND_LIMIT = 100;
/** What the API answers at most in one go. */
export const LARGEST_LIMIT = 5000;

/** Opens a view, as it was left in this tab where it was open before. */
export async function openView(id: string, base: Pick<SubgraphBody, "nodes" | "links">): Promise<void> {
  if (graphViewStore.getState().id === id) return;
  const begun = beginView(base);
  const stored = loadView(id);
  const added = Object.keys(stored?.positions ?? {}).filter((key) => !begun.nodes.has(key));
  const whole =
    added.length === 0 ? begun : addContent(begun, await linksAmong([...begun.nodes.keys(), ...added]), null);
  graphViewStore.setState({
    id,
    history: startHistory(stored ? arrange(whole, stored) : whole),
    incomplete: null,
    busy: null,
    outcome: null,
  });
}

export interface ExpandOptions {
  readonly kinds?: readonly LinkKind[];
  readonly limit?: number;
}

/**
 * Adds the neighbours of a node and the links among all that is then shown. Where that fails
 * the view is as before, and the outcome says why.
 */
export async function expandNode(key: string, options: ExpandOptions = {}): Promise<void> {
  const { id, busy } = graphViewStore.getState();
  if (busy !== null) return;
  graphViewStore.setState({ busy: key, outcome: null });
  try {
    const limit = Math.min(options.limit ?? EXPAND_LIMIT, LARGEST_LIMIT);
    const { found, among } = await fetchNeighbours(key, limit, options.kinds);
    if (graphViewStore.getState().id !== id) return;
    const before = currentView();
    const after = addContent(addContent(before, found, key), among, key);
    const added = after.nodes.size - before.nodes.size;
    const leftOut = found.left_out.filter((entry) => entry.shown < entry.total);
    if (added > 0 || after.links.size > before.links.size) change((history) => commit(history, after));
    graphViewStore.setState({
      outcome: { added },
      incomplete: leftOut.length === 0 ? null : { key, leftOut, limit, kinds: options.kinds ?? null },
    });
  } catch (error) {
    graphViewStore.setState({ outcome: { error } });
  } finally {
    graphViewStore.setState({ busy: null });
  }
}

async function fetchNeighbours(key: string, limit: number, kinds: readonly LinkKind[] | undefined) {
  const found = await call("getNeighbours", {
    params: { key },
    query: { limit, ...(kinds === undefined ? {} : { kinds: kinds.join(",") }) },
  });
  const keys = new Set([...currentView().nodes.keys(), ...found.nodes.map((node) => node.key)]);
  const among = keys.size <= LARGEST_LIMIT ? await linksAmong([...keys]) : { nodes: [], links: [] };
  return { found, among };
}

/**
 * Adds one node, found by search or named in an address, with its links to what is shown. Where
 * that fails the view is as before, and the outcome says why.
 */
export async function addNode(key: string): Promise<void> {
  const { id } = graphViewStore.getState();
  const view = currentView();
  if (view.nodes.has(key) && !view.hidden.has(key)) return;
  graphViewStore.setState({ busy: key, outcome: null });
  try {
    const content = await linksAmong([...new Set([...view.nodes.keys(), key])].slice(-LARGEST_LIMIT));
    if (graphViewStore.getState().id === id) join(key, content);
  } catch (error) {
    graphViewStore.setState({ outcome: { error } });
  } finally {
    graphViewStore.setState({ busy: null });
  }
}

function join(key: string, content: Pick<SubgraphBody, "nodes" | "links">): void {
  change((history) => {
    const wanted = content.nodes.filter((node) => node.key === key || history.present.nodes.has(node.key));
    const hidden = history.present.hidden;
    const added = addContent(history.present, { nodes: wanted, links: content.links }, null);
    return commit(history, { ...added, hidden: new Set([...hidden].filter((one) => one !== key)) });
  });
}

export function hide(keys: readonly string[]): void {
  step((view) => hideNodes(view, keys));
}

export function showAllHidden(): void {
  step(showHidden);
}

export function moveByHand(key: string, point: Point): void {
  step((view) => moveNode(view, key, point));
}

export function pinOrUnpin(key: string): void {
  step((view) => togglePin(view, key));
}

export function layOutAgain(): void {
  step(loosen);
}

/** The layout worker has come to rest. */
export function settleLayout(positions: ReadonlyMap<string, Point>): void {
  change((history) => amend(history, settle(history.present, positions)));
}

export function undoStep(): void {
  change(undo);
  dismissIncomplete();
}

export function redoStep(): void {
  change(redo);
}

export function dismissIncomplete(): void {
  graphViewStore.setState({ incomplete: null, outcome: null });
}

export function leftOutCount(leftOut: readonly LeftOut[]): number {
  return leftOut.reduce((sum, entry) => sum + entry.total - entry.shown, 0);
}

function step(produce: (view: GraphView) => GraphView): void {
  change((history) => commit(history, produce(history.present)));
}

function change(produce: (history: History<GraphView>) => History<GraphView>): void {
  const { id, history } = graphViewStore.getState();
  const next = produce(history);
  if (next === history) return;
  graphViewStore.setState({ history: next });
  if (id !== null) saveView(id, next.present);
}

async function linksAmong(keys: readonly string[]): Promise<Pick<SubgraphBody, "nodes" | "links">> {
  return keys.length === 0
    ? { nodes: [], links: [] }
    : await call("getSubgraph", { body: { keys: [...keys] } });
}
