/** Errors of the graph. None of them carries a key: keys may be made from records. */
import { TriplezeroError } from "../domain/errors.ts";

export function unknownNode(): TriplezeroError {
  return new TriplezeroError({
    code: "unknown-node",
    class: "not-found",
    message: { zh: "图中没有这个节点。", en: "The graph has no such node." },
    remedy: {
      zh: "数据可能已重新发布；请重新搜索。",
      en: "The graph may have been published anew; search again.",
    },
  });
}

/** @param came what is wrong with it, for the maintainers */
export function badReadModel(came: string): TriplezeroError {
  return new TriplezeroError({
    code: "bad-read-model",
    class: "internal",
    message: {
      zh: "待发布的图前后不一致。",
      en: "The graph to be published is not sound.",
    },
    came,
    remedy: {
      zh: "请把这条信息交给维护者；Neo4j 中的图可能只更新了一部分，修正后重新发布即可补齐。",
      en: "Hand this message to the maintainers; a graph in Neo4j may be updated in part until the next publish.",
    },
  });
}
