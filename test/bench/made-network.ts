/**
 * A network of persons and phones as the graph takes it, for measuring the explorer: contacts in
 * communities with degrees by a power law, each phone with a holder, and one phone with a set
 * number of neighbours that nothing else is tied to. Seeded; names and numbers are made up.
 */
import { seededRandom } from "../../server/analysis/random.ts";
import type { LinkRow, NodeRow, ReadModelSource } from "../../server/domain/read-model.ts";
import { plantedGraph } from "./planted-graph.ts";

export interface MadeNetwork {
  readonly source: ReadModelSource;
  /** Keys of the network, without the hub and its neighbours. */
  readonly keys: readonly string[];
  /** A phone among `keys` that has `hubNeighbours` neighbours outside of them. */
  readonly hub: string;
}

const START = Date.UTC(2026, 0, 1);
const SURNAMES = "赵钱孙李周吴郑王冯陈";
const SEED = 7;

/** @returns exactly `nodes` nodes and `links` links, beside the hub's neighbours */
export function madeNetwork(nodes: number, links: number, hubNeighbours: number): MadeNetwork {
  const phones = Math.ceil(nodes / 2);
  const held = nodes - phones;
  const rows = [
    ...Array.from({ length: phones }, (_, index) => phone(index)),
    ...Array.from({ length: held }, (_, index) => person(index)),
  ];
  const contacts = pairsAmong(phones, links - held).map(([from, to], index) => contact(index, from, to));
  const holdings = Array.from({ length: held }, (_, index) => holding(index));
  const around = Array.from({ length: hubNeighbours }, (_, index) => phone(phones + index));
  const spokes = around.map((_, index) => contact(links + index, 0, phones + index));
  return {
    source: readModel([...rows, ...around], [...contacts, ...holdings, ...spokes]),
    keys: rows.map((row) => row.key),
    hub: phone(0).key,
  };
}

/** Different pairs of different phones, `count` of them. */
function pairsAmong(phones: number, count: number): (readonly [number, number])[] {
  const { graph } = plantedGraph({
    nodeCount: phones,
    meanDegree: (2 * count) / phones,
    mixing: 0.25,
    smallestCommunity: 20,
    largestCommunity: 200,
    seed: SEED,
  });
  const pairs = new Map<number, readonly [number, number]>();
  const add = (from: number, to: number) => {
    if (from < to && pairs.size < count) pairs.set(from * phones + to, [from, to]);
  };
  for (let node = 0; node < phones; node++) {
    for (let at = graph.offsets[node] ?? 0; at < (graph.offsets[node + 1] ?? 0); at++) {
      add(node, graph.targets[at] ?? node);
    }
  }
  const random = seededRandom(SEED);
  while (pairs.size < count) add(random.below(phones), random.below(phones));
  return [...pairs.values()];
}

function phone(index: number): NodeRow {
  const number = String(10_000_000_000 + index);
  return { key: `phone:f${index}`, kind: "Phone", label: number, search: [number], props: { number } };
}

function person(index: number): NodeRow {
  const name = `${SURNAMES[index % SURNAMES.length]}某${index}`;
  return { key: `person:p${index}`, kind: "Person", label: name, search: [name], props: { name } };
}

function contact(index: number, from: number, to: number): LinkRow {
  return {
    id: `CONTACTED:c${index}`,
    kind: "CONTACTED",
    from: `phone:f${from}`,
    to: `phone:f${to}`,
    at: START + index * 60_000,
    props: { medium: "voice", duration_s: index % 300 },
  };
}

function holding(index: number): LinkRow {
  return {
    id: `HOLDS:f${index}`,
    kind: "HOLDS",
    from: `person:p${index}`,
    to: `phone:f${index}`,
    at: null,
    props: {},
  };
}

function readModel(nodes: readonly NodeRow[], links: readonly LinkRow[]): ReadModelSource {
  return {
    revision: `made ${nodes.length} ${links.length}`,
    totals: { nodes: nodes.length, links: links.length },
    nodes: () => inChunks(nodes),
    links: () => inChunks(links),
  };
}

const CHUNK = 2048;

async function* inChunks<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}
