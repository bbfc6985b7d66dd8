/** A seeded graph of any size, with values that are hard to carry: for publishing, not for reading. */
import { seededRandom } from "../../server/analysis/random.ts";
import type { LinkRow, NodeRow, ReadModelSource } from "../../server/domain/read-model.ts";
import { link, node } from "../conformance/small-graph.ts";

const CHUNK = 2000;
const NAMES = ["王伟", "单雄信", 'O"Neil, Jr.', "张 三", "曾-小贤", "back\\slash", "行\n换行", "😀李四"];

/** @param changed every how manieth phone and contact differs from the graph without this setting */
export function madeGraph(
  revision: string,
  { nodes, links, changed = 0 }: { nodes: number; links: number; changed?: number },
): ReadModelSource {
  const isChanged = (index: number) => changed > 0 && index % changed === 0;
  const nodeRow = (index: number): NodeRow => {
    const name = NAMES[index % NAMES.length]!;
    if (index % 3 === 0) {
      const props = { name, aliases: [name, `别名${index}`], minor: index % 2 === 0 };
      return node("Person", String(index), `${name}${index}`, [`${name}${index}`], props);
    }
    const number = String(13_900_000_000 + index);
    const opened = isChanged(index) ? { active_from: index } : {};
    return node("Phone", String(index), number, [number], { number, ...opened, share: index / 7 });
  };
  const linkRow = (index: number): LinkRow => {
    const random = seededRandom(index + 1);
    const end = () => keyOf(random.below(nodes));
    const props = {
      medium: index % 2 ? "voice" : "sms",
      duration_s: index / 3,
      memo: isChanged(index) ? "改" : "",
    };
    return link("CONTACTED", String(index), end(), end(), index % 11 === 0 ? null : 1.7e12 + index, props);
  };
  return {
    revision,
    totals: { nodes, links },
    nodes: () => chunks(nodes, nodeRow),
    links: () => chunks(links, linkRow),
  };
}

function keyOf(index: number): string {
  return `${index % 3 === 0 ? "person" : "phone"}:${index}`;
}

async function* chunks<Row>(count: number, make: (index: number) => Row): AsyncGenerator<Row[]> {
  for (let start = 0; start < count; start += CHUNK) {
    yield Array.from({ length: Math.min(CHUNK, count - start) }, (_, index) => make(start + index));
  }
}
