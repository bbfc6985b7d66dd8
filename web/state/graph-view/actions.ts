/** What brings new things into a view: opening it, expanding, adding; all of it asks the server. */
import { SUBGRAPH_KEYS_MAX, type SubgraphBody } from "../../../server/contracts/graph.ts";
import type { ViewContent } from "../../../server/domain/saved-view.ts";
import { call } from "../../api/client.ts";
import { startHistory } from "../history/producers.ts";
import { beginPhase, endPhase } from "../long-work/store.ts";
import { nextTurn } from "../long-work/turns.ts";
import type { AskedMarks } from "../selection/marks-search.ts";
import { parseGraphSearch } from "../selection/producers.ts";
import { setArrangedBy } from "./arranged-by.ts";
import { EXPAND_LIMIT, LARGEST_LIMIT } from "./expansion.ts";
import { addContent, addStandIn, beginView, collapseNodes } from "./producers.ts";
import { collapse, noteMarks, type Step, takeStep } from "./steps.ts";
import { currentView, type ExpandRequest, graphViewStore, type Unmarked } from "./store.ts";
import { arrange, loadMarks, loadView, type StoredView, saveMarks } from "./stored-view.ts";
import type { LeftOut } from "./view.ts";

const FIRST_SEED = 1;

type Content = Pick<SubgraphBody, "nodes" | "links">;
const NOTHING: Content = { nodes: [], links: [] };

/** What of a saved view opening it needs. */
export type SavedContent = Pick<ViewContent, "nodes" | "arrangement" | "marked" | "search">;

interface Opening {
  readonly base: Content;
  /** What it begins with beside `base` where it was not open in this tab. */
  readonly saved: SavedContent | null;
  /** What the address marks; its nodes come into the view. */
  readonly asked: AskedMarks | null;
}

/**
 * Opens a view, as it was left in this tab where it was open before.
 * @throws the reason of the signal, where it is left before it is open
 */
export async function openView(
  id: string,
  { base, saved, asked }: Opening,
  signal: AbortSignal,
): Promise<void> {
  if (graphViewStore.getState().id === id) return markAgain(asked);
  beginPhase("reading");
  try {
    await readView(id, { base, saved, asked }, signal);
  } finally {
    endPhase("reading");
  }
}

async function readView(id: string, { base, saved, asked }: Opening, signal: AbortSignal): Promise<void> {
  const kept = loadView(id);
  const stored = kept ?? saved?.arrangement ?? null;
  if (kept === null && saved) setArrangedBy(id, parseGraphSearch(saved.search));
  const named = [...(kept ? [] : (saved?.nodes ?? [])), ...(asked?.keys ?? [])];
  const { view, missing } = await wholeView(base, stored, named, signal);
  const wanted = asked?.keys ?? loadMarks(id) ?? saved?.marked ?? [];
  const marked = new Set(wanted.filter((key) => view.nodes.has(key)));
  saveMarks(id, marked);
  graphViewStore.setState({
    id,
    history: startHistory(view),
    marked,
    unmarked: unmarkedOf(asked, marked),
    missing,
    incomplete: null,
    busy: null,
    outcome: null,
  });
}

/** The view that is open is come back to by an address that marks something else. */
function markAgain(asked: AskedMarks | null): void {
  const { nodes } = currentView();
  const keys = asked?.keys?.filter((key) => nodes.has(key)) ?? [];
  if (keys.length > 0) noteMarks("mark", new Set(keys));
}

function unmarkedOf(asked: AskedMarks | null, marked: ReadonlySet<string>): Unmarked | null {
  const count = asked === null ? 0 : asked.count - marked.size;
  return count <= 0 ? null : { count, why: asked?.keys ? "gone" : "tooMany" };
}

/**
 * Brings the view that is open to what was saved, as one step.
 * @param filters the address before and after
 */
export async function showAsSaved(
  base: Content,
  saved: SavedContent,
  filters: NonNullable<Step["filters"]>,
): Promise<void> {
  const { id } = graphViewStore.getState();
  const { view, missing } = await wholeView(base, saved.arrangement, saved.nodes);
  if (graphViewStore.getState().id !== id) return;
  const marked = new Set(saved.marked?.filter((key) => view.nodes.has(key)));
  takeStep({ name: "reopen", count: 0, filters }, () => view, marked);
  graphViewStore.setState({ missing });
}

/**
 * In turns: each of its steps takes a tenth of a second where a view is large.
 * @param named keys beside those that have a stored place
 */
async function wholeView(
  base: Content,
  stored: StoredView | null,
  named: readonly string[],
  signal?: AbortSignal,
) {
  const free = async () => {
    await nextTurn();
    signal?.throwIfAborted();
  };
  const begun = beginView(base);
  const keys = new Set([...Object.keys(stored?.positions ?? {}), ...named]);
  const added = [...keys].filter((key) => !begun.nodes.has(key));
  await free();
  const content =
    added.length === 0 ? NOTHING : await linksAmong([...begun.nodes.keys(), ...added], { signal });
  await free();
  const whole = added.length === 0 ? begun : addContent(begun, content, null);
  await free();
  const view = stored ? arrange(whole, stored) : whole;
  await free();
  return {
    view,
    missing: added.filter((key) => !whole.nodes.has(key)),
  };
}

/**
 * Adds the neighbours of a node and the links among all that is then shown. Where that fails
 * the view is as before, and the outcome says why.
 */
export async function expandNode(key: string, options: Partial<ExpandRequest> = {}): Promise<void> {
  if (graphViewStore.getState().busy !== null) return;
  const request: ExpandRequest = { order: "strongest", seed: FIRST_SEED, limit: EXPAND_LIMIT, ...options };
  await fetchFor(key, async (isStillOpen) => {
    const { found, among, isUnlinked } = await fetchNeighbours(key, request);
    if (!isStillOpen()) return;
    const before = currentView();
    const after = addContent(before, { nodes: found.nodes, links: [...found.links, ...among] }, key);
    const added = after.nodes.size - before.nodes.size;
    const leftOut = found.left_out.filter((entry) => entry.shown < entry.total);
    if (added > 0 || after.links.size > before.links.size || after.hidden.size < before.hidden.size) {
      takeStep({ name: "expand", count: added }, () => after);
    }
    graphViewStore.setState({
      outcome: { added, isUnlinked },
      incomplete: leftOut.length === 0 ? null : { key, leftOut, request },
    });
  });
}

async function fetchNeighbours(key: string, { kinds, direction, order, seed, limit }: ExpandRequest) {
  const found = await call("getNeighbours", {
    params: { key },
    query: {
      limit: Math.min(limit, LARGEST_LIMIT),
      ...(kinds === undefined ? {} : { kinds: kinds.join(",") }),
      ...(direction === undefined ? {} : { direction }),
      ...(order === "sample" ? { order, seed } : {}),
    },
  });
  const { nodes } = currentView();
  const added = found.nodes.map((node) => node.key).filter((one) => !nodes.has(one));
  const isUnlinked = nodes.size + added.length > SUBGRAPH_KEYS_MAX;
  const { links } = isUnlinked ? NOTHING : await withLinks(added);
  return { found, among: links, isUnlinked };
}

/**
 * Adds one node, found by search or named in an address, with its links to what is shown. Where
 * that fails the view is as before, and the outcome says why.
 */
export async function addNode(key: string): Promise<void> {
  const view = currentView();
  if (view.nodes.has(key) && !view.hidden.has(key) && !view.standIns.has(key)) return;
  await fetchFor(key, async (isStillOpen) => {
    const content = await withLinks([key]);
    if (!isStillOpen()) return;
    takeStep({ name: "add", count: 1 }, (current) => {
      const hidden = new Set([...current.hidden].filter((one) => one !== key));
      return { ...addContent(current, content, null), hidden };
    });
  });
}

/**
 * Adds several nodes at once, with their links to what is shown, as one step.
 * @param anchor node that they start round; null for the middle
 */
export async function addNodes(keys: readonly string[], anchor: string | null): Promise<void> {
  const first = keys[0];
  if (first === undefined) return;
  await fetchFor(anchor ?? first, async (isStillOpen) => {
    const content = await withLinks(keys);
    if (!isStillOpen()) return;
    const { nodes } = currentView();
    const added = keys.filter((key) => !nodes.has(key)).length;
    takeStep({ name: "add", count: added }, (view) => addContent(view, content, anchor));
    graphViewStore.setState({ outcome: { added, isUnlinked: false } });
  });
}

/** Draws the members of a group as one node; where the view has none for the group, it is asked for. */
export async function collapseGroup(key: string): Promise<void> {
  if (currentView().nodes.has(key)) return collapse([key]);
  await fetchFor(key, async (isStillOpen) => {
    const content = await withLinks([key]);
    if (!isStillOpen()) return;
    takeStep({ name: "collapse", count: 1 }, (view) => {
      const whole = addStandIn(view, key, content);
      const collapsed = collapseNodes(whole, [key]);
      return collapsed === whole ? view : collapsed;
    });
  });
}

/**
 * The nodes, their links among each other and to what is shown; the links of what is shown are there
 * already, but for those among the members of a group, whose ties came bundled.
 */
async function withLinks(keys: readonly string[]): Promise<Content> {
  const { nodes, base } = currentView();
  const whole = [...new Set([...nodes.keys(), ...keys])].slice(-SUBGRAPH_KEYS_MAX);
  const content = await linksAmong(whole, { touching: [...new Set([...keys, ...base])] });
  const asked = new Set(keys);
  return { nodes: content.nodes.filter(({ key }) => asked.has(key)), links: content.links };
}

/** Runs a request for the view that is open; what fails is told, and changes nothing. */
async function fetchFor(key: string, run: (isStillOpen: () => boolean) => Promise<void>): Promise<void> {
  const { id } = graphViewStore.getState();
  graphViewStore.setState({ busy: key, outcome: null });
  try {
    await run(() => graphViewStore.getState().id === id);
  } catch (error) {
    graphViewStore.setState({ outcome: { error } });
  } finally {
    graphViewStore.setState({ busy: null });
  }
}

/** Links that are not shown. */
export function leftOutCount(leftOut: readonly LeftOut[]): number {
  return leftOut.reduce((sum, { total, shown }) => sum + total - shown, 0);
}

/** @param touching of the keys: only these nodes, and links with an end among them */
async function linksAmong(
  keys: readonly string[],
  { touching, signal }: { readonly touching?: readonly string[]; readonly signal?: AbortSignal | undefined },
): Promise<Content> {
  if (keys.length === 0 || touching?.length === 0) return NOTHING;
  const body = { keys: [...keys], ...(touching === undefined ? {} : { touching: [...touching] }) };
  return await call("getSubgraph", { body }, signal);
}
