/**
 * A graph small enough to check by hand. Everybody in it is invented.
 *
 *     王建国 p1 ─HOLDS→ f1 ═CONTACTED×3⇒ f2 ←HOLDS─ 曾小贤 p2 ─TIED→ p3 单雄信
 *       │                └CONTACTED→ f3 ─SENT→ 包裹 d1 ─DELIVERED_TO→ f2
 *       └HOLDS→ a1 ─PAID→ y1 ─PAID_TO→ a2 ←HOLDS─ p2
 */
import type { LinkKind, NodeKind } from "../../server/domain/graph-model.ts";
import { nodeKey, parseNodeKey } from "../../server/domain/graph-model.ts";
import type { LinkRow, NodeRow, Properties, ReadModelSource } from "../../server/domain/read-model.ts";

const DAY = 86_400_000;
/** 2026-03-01T00:00:00Z and the days after it. */
export function day(number: number): number {
  return Date.UTC(2026, 2, 1) + number * DAY;
}

export function node(
  kind: NodeKind,
  id: string,
  label: string,
  search: readonly string[] = [],
  props: Properties = {},
): NodeRow {
  return { key: nodeKey(kind, id), kind, label, search, props };
}

export function link(
  kind: LinkKind,
  id: string,
  from: string,
  to: string,
  at: number | null = null,
  props: Properties = {},
): LinkRow {
  return { id: `${kind}:${id}`, kind, from, to, at, props };
}

export function sourceOf(
  revision: string,
  nodes: readonly NodeRow[],
  links: readonly LinkRow[],
): ReadModelSource {
  return {
    revision,
    totals: { nodes: nodes.length, links: links.length },
    async *nodes() {
      // Kinds mixed and in two parts: a store must not rely on how a source is cut.
      yield nodes.slice(0, 2);
      yield nodes.slice(2);
    },
    async *links() {
      yield links;
    },
  };
}

export const NODES: readonly NodeRow[] = [
  node("Person", "p1", "王建国", ["王建国", "老王", "520201199001011234"], {
    aliases: ["老王"],
    sex: "M",
    flags: ["known_user", "minor"],
  }),
  node("Phone", "f1", "13900000001", ["13900000001"], {
    number: "13900000001",
    active_from: day(0),
    unresolved: false,
  }),
  node("Person", "p2", "曾小贤", ["曾小贤", "Zeng, X."], { unresolved: false }),
  node("Person", "p3", "单雄信", ["单雄信"], {}),
  node("Person", "p9", "王建", ["王建"], {}),
  node("Phone", "f2", "13900000002", ["13900000002"], { number: "13900000002" }),
  node("Phone", "f3", "13900000003", ["13900000003"], { number: "13900000003" }),
  node("Account", "a1", "6222 0001", ["6222 0001"], { provider: "bank" }),
  node("Account", "a2", "6222-0002", ["6222-0002"], { provider: "wechat" }),
  node("Payment", "y1", "¥500.50", [], { amount_cny: 500.5, at: day(3), memo: '茶\n叶 "a;b"' }),
  node("Parcel", "d1", "SF1000", ["SF1000"], { weight_g: 120 }),
  node("Place", "l1", "城中驿站", ["城中驿站"], { lat: 26.6, lon: 104.8 }),
  node("Vehicle", "v1", "云A·12345", ["云A·12345"], {}),
];

export const LINKS: readonly LinkRow[] = [
  link("HOLDS", "f1", "person:p1", "phone:f1"),
  link("HOLDS", "f2", "person:p2", "phone:f2"),
  link("HOLDS", "a1", "person:p1", "account:a1", day(0)),
  link("HOLDS", "a2", "person:p2", "account:a2"),
  link("CONTACTED", "c1", "phone:f1", "phone:f2", day(2), { medium: "voice", duration_s: 30 }),
  link("CONTACTED", "c2", "phone:f1", "phone:f2", day(1), { medium: "sms" }),
  link("CONTACTED", "c3", "phone:f1", "phone:f2", day(4), { medium: "voice", duration_s: 12.5 }),
  link("CONTACTED", "c4", "phone:f2", "phone:f1", day(5), { medium: "voice", duration_s: 5 }),
  link("CONTACTED", "c5", "phone:f1", "phone:f3", day(6), { medium: "app" }),
  link("CONTACTED", "c6", "phone:f1", "phone:f1", day(6), { medium: "app" }),
  link("PAID", "y1", "account:a1", "payment:y1", day(3), { amount_cny: 500.5 }),
  link("PAID_TO", "y1", "payment:y1", "account:a2", day(3), { amount_cny: 500.5 }),
  link("SENT", "d1", "phone:f3", "parcel:d1", day(7)),
  link("DELIVERED_TO", "d1", "parcel:d1", "phone:f2", day(9)),
  link("TO", "d1", "parcel:d1", "place:l1", day(9)),
  link("TIED", "t1", "person:p2", "person:p3", null, { layer: "kinship", weight: 2 }),
  link("TIED", "t2", "person:p3", "person:p2", day(1), { layer: "call", weight: 1 }),
];

export function smallGraph(revision = "r1"): ReadModelSource {
  return sourceOf(revision, NODES, LINKS);
}

/** Source of the part of the small graph that a test needs changed. */
export function withoutNode(revision: string, key: string): ReadModelSource {
  if (!parseNodeKey(key)) throw new Error(`no key: ${key}`);
  return sourceOf(
    revision,
    NODES.filter((row) => row.key !== key),
    LINKS.filter((row) => row.from !== key && row.to !== key),
  );
}
