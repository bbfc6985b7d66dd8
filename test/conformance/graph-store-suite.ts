/**
 * What every graph store must answer, to the letter: the port's promises as tests. Long because
 * it is the port's whole list of promises on one small graph.
 */
import { beforeAll, describe, expect, it } from "vitest";
import type { GraphLink, GraphStore, Subgraph } from "../../server/graph/port.ts";
import { codeOf } from "./code-of.ts";
import { day, LINKS, link, NODES, smallGraph, sourceOf, withoutNode } from "./small-graph.ts";

/** @param store an empty one */
export function graphStoreSuite(openEmpty: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmpty();
    return () => store.close();
  });

  describe("before the first publish", () => {
    it("is empty and says so", async () => {
      expect(await store.statistics()).toEqual({
        store: store.store,
        revision: "",
        published_at: null,
        nodes: {},
        links: {},
      });
      expect(await store.search({ text: "王", limit: 5 })).toEqual({ hits: [], total: 0, totals: {} });
      expect(await codeOf(store.entity("person:p1"))).toBe("unknown-node");
    });
  });

  describe("publish", () => {
    it("makes the graph equal to the source, and does nothing the second time", async () => {
      const phases = new Map<string, number>();
      const onProgress = ({ phase, done }: { phase: string; done: number }) => phases.set(phase, done);
      expect(await store.publish(smallGraph(), { onProgress })).toEqual({
        revision: "r1",
        nodes: NODES.length,
        links: LINKS.length,
        unchanged: false,
        resumed: false,
        removed: { nodes: 0, links: 0 },
      });
      expect(phases.get("publish.nodes")).toBe(NODES.length);
      expect(phases.get("publish.links")).toBe(LINKS.length);
      const again = await store.publish(smallGraph());
      expect(again).toMatchObject({ nodes: NODES.length, links: LINKS.length, unchanged: true });
    });

    it("counts what is there", async () => {
      const statistics = await store.statistics();
      expect(statistics).toMatchObject({
        revision: "r1",
        nodes: { Account: 2, Parcel: 1, Payment: 1, Person: 4, Phone: 3, Place: 1, Vehicle: 1 },
        links: { CONTACTED: 6, HOLDS: 4, TIED: 2 },
      });
      expect(statistics.published_at).toBeGreaterThan(day(0));
      expect(Object.values(statistics.links).reduce((a, b) => a + b, 0)).toBe(LINKS.length);
    });

    it("adds, changes and removes with the next revision", async () => {
      const changed = NODES.map((row) =>
        row.key === "phone:f1" ? { ...row, label: "新号", props: {} } : row,
      );
      const fewer = LINKS.filter((row) => row.id !== "CONTACTED:c5");
      const moved = link("SENT", "d1", "phone:f1", "parcel:d1", day(7));
      const second = sourceOf("r2", changed, [...fewer.filter((row) => row.id !== "SENT:d1"), moved]);
      expect((await store.publish(second)).removed).toEqual({ nodes: 0, links: 2 });
      expect((await store.entity("phone:f1")).node).toEqual({
        key: "phone:f1",
        kind: "Phone",
        label: "新号",
        props: {},
      });
      expect(ids(await store.subgraph({ keys: ["phone:f1", "phone:f3", "parcel:d1"] }))).toEqual([
        "CONTACTED:phone:f1>phone:f1",
        "SENT:phone:f1>parcel:d1",
      ]);
      const third = await store.publish(withoutNode("r3", "phone:f1"));
      expect(third.removed.nodes).toBe(1);
      expect(await codeOf(store.entity("phone:f1"))).toBe("unknown-node");
      await store.publish(smallGraph("r4"));
      expect((await store.statistics()).links.CONTACTED).toBe(6);
    });

    it("refuses a source that breaks its promises, and can publish again", async () => {
      const dangling = sourceOf("bad", NODES, [...LINKS, link("TIED", "x", "person:p1", "person:nobody")]);
      expect(await codeOf(store.publish(dangling))).toBe("bad-read-model");
      expect((await store.publish(smallGraph("r5"))).nodes).toBe(NODES.length);
      expect((await store.statistics()).links.TIED).toBe(2);
    });

    it("stops when it is told to", async () => {
      const stop = AbortSignal.abort();
      await expect(store.publish(smallGraph("r6"), { signal: stop })).rejects.toThrow(/abort/i);
      await store.publish(smallGraph("r7"));
    });
  });

  describe("search", () => {
    const find = async (text: string, kinds?: ("Person" | "Phone")[]) => {
      const { hits } = await store.search({ text, limit: 20, kinds });
      return hits.map(({ key, score }) => `${key} ${score}`);
    };

    it.each([
      ["王建国", ["person:p1 6"]],
      ["王建", ["person:p9 6", "person:p1 5"]],
      ["建国", ["person:p1 4"]],
      ["wangjianguo", ["person:p1 3"]],
      ["wjg", ["person:p1 3"]],
      ["wj", ["person:p9 3", "person:p1 2"]],
      ["jg", ["person:p1 1"]],
      ["zxx", ["person:p2 3"]],
      ["cxx", ["person:p2 3"]],
      ["ZENG,X", ["person:p2 5"]],
      ["shanxiongxin", ["person:p3 3"]],
      ["520201", ["person:p1 5"]],
      ["0002", ["account:a2 4", "phone:f2 4"]],
      ["62220002", ["account:a2 6"]],
      ["sf1000", ["parcel:d1 6"]],
      ["云a12345", ["vehicle:v1 6"]],
      ["csz", []],
      ["驿站", ["place:l1 4"]],
      ["  ", []],
      ["不在", []],
    ])("finds %s", async (text, expected) => expect(await find(text)).toEqual(expected));

    it("keeps to kinds, names what matched, and counts what is not shown", async () => {
      expect(await find("0002", ["Phone"])).toEqual(["phone:f2 4"]);
      expect(await store.search({ text: "lw", limit: 5 })).toEqual({
        hits: [{ key: "person:p1", kind: "Person", label: "王建国", matched: "老王", score: 3 }],
        total: 1,
        totals: { Person: 1 },
      });
      const cut = await store.search({ text: "1390000", limit: 2 });
      expect(cut.hits.map((hit) => hit.key)).toEqual(["phone:f1", "phone:f2"]);
      expect(cut).toMatchObject({ total: 3, totals: { Phone: 3 } });
    });

    it("shows at most so many of one kind, and counts each kind", async () => {
      const found = await store.search({ text: "0002", limit: 5, perKind: 1 });
      expect(found.hits.map((hit) => hit.key)).toEqual(["account:a2", "phone:f2"]);
      const few = await store.search({ text: "1", limit: 3, perKind: 1 });
      const all = await store.search({ text: "1", limit: 100 });
      expect(few.hits.map((hit) => hit.kind)).toEqual(
        [...new Set(all.hits.map((hit) => hit.kind))].slice(0, 3),
      );
      expect(few.totals).toEqual(all.totals);
    });
  });

  describe("one entity", () => {
    it("has its properties and counts of its links", async () => {
      expect(await store.entity("phone:f1")).toEqual({
        node: {
          key: "phone:f1",
          kind: "Phone",
          label: "13900000001",
          props: { number: "13900000001", active_from: day(0), unresolved: false },
        },
        degrees: [
          { kind: "CONTACTED", direction: "in", shown: 0, total: 1, neighbours_shown: 0, neighbours: 1 },
          { kind: "CONTACTED", direction: "out", shown: 0, total: 5, neighbours_shown: 0, neighbours: 3 },
          { kind: "HOLDS", direction: "in", shown: 0, total: 1, neighbours_shown: 0, neighbours: 1 },
        ],
        // One both rings it and is rung; it has rung itself too.
        neighbours: 3,
      });
      expect((await store.entity("payment:y1")).node.props).toEqual({
        amount_cny: 500.5,
        at: day(3),
        memo: '茶\n叶 "a;b"',
      });
      expect((await store.entity("person:p1")).node.props).toMatchObject({ flags: ["known_user", "minor"] });
    });

    it("counts within a time window, both ends included", async () => {
      expect(await store.degrees("phone:f1", { from: day(2), to: day(5) })).toEqual([
        { kind: "CONTACTED", direction: "in", shown: 0, total: 1, neighbours_shown: 0, neighbours: 1 },
        { kind: "CONTACTED", direction: "out", shown: 0, total: 2, neighbours_shown: 0, neighbours: 1 },
        { kind: "HOLDS", direction: "in", shown: 0, total: 1, neighbours_shown: 0, neighbours: 1 },
      ]);
      expect(await store.degrees("vehicle:v1")).toEqual([]);
      expect(await codeOf(store.degrees("phone:none"))).toBe("unknown-node");
    });
  });

  describe("neighbours", () => {
    it("come with parallel links as one", async () => {
      const { nodes, links, left_out } = await store.neighbours({ key: "phone:f1", limit: 50 });
      expect(nodes.map((row) => row.key)).toEqual(["person:p1", "phone:f1", "phone:f2", "phone:f3"]);
      expect(links.map((row) => row.id)).toEqual([
        "CONTACTED:phone:f1>phone:f1",
        "CONTACTED:phone:f1>phone:f2",
        "CONTACTED:phone:f1>phone:f3",
        "CONTACTED:phone:f2>phone:f1",
        "HOLDS:person:p1>phone:f1",
      ]);
      expect(links[1]).toEqual({
        id: "CONTACTED:phone:f1>phone:f2",
        kind: "CONTACTED",
        from: "phone:f1",
        to: "phone:f2",
        count: 3,
        first_at: day(1),
        last_at: day(4),
        props: { duration_s: 42.5, records: ["CONTACTED:c2", "CONTACTED:c1", "CONTACTED:c3"] },
      } satisfies GraphLink);
      expect(links[3]).toMatchObject({
        count: 1,
        props: { medium: "voice", duration_s: 5, records: ["CONTACTED:c4"] },
      });
      expect(links[4]).toMatchObject({ first_at: null, last_at: null });
      expect(left_out).toEqual([
        { kind: "CONTACTED", direction: "in", shown: 1, total: 1, neighbours_shown: 1, neighbours: 1 },
        { kind: "CONTACTED", direction: "out", shown: 5, total: 5, neighbours_shown: 3, neighbours: 3 },
        { kind: "HOLDS", direction: "in", shown: 1, total: 1, neighbours_shown: 1, neighbours: 1 },
      ]);
    });

    it("are cut with the strongest first, each kind and direction in turn", async () => {
      const three = await store.neighbours({ key: "phone:f1", limit: 3 });
      expect(ids(three)).toEqual([
        "CONTACTED:phone:f1>phone:f2",
        "CONTACTED:phone:f2>phone:f1",
        "HOLDS:person:p1>phone:f1",
      ]);
      expect(three.left_out).toEqual([
        { kind: "CONTACTED", direction: "in", shown: 1, total: 1, neighbours_shown: 1, neighbours: 1 },
        { kind: "CONTACTED", direction: "out", shown: 3, total: 5, neighbours_shown: 1, neighbours: 3 },
        { kind: "HOLDS", direction: "in", shown: 1, total: 1, neighbours_shown: 1, neighbours: 1 },
      ]);
      const each = await store.neighbours({ key: "phone:f1", limit: 50, perKind: 2 });
      expect(ids(each)).not.toContain("CONTACTED:phone:f1>phone:f3");
    });

    it("are sampled by the seed where that is asked for, the same each time", async () => {
      const sample = (seed: number) =>
        store.neighbours({ key: "phone:f1", direction: "out", limit: 1, order: { sample: seed } });
      const seen = new Set<string>();
      for (let seed = 1; seed <= 12; seed++) {
        const answer = await sample(seed);
        expect(await sample(seed)).toEqual(answer);
        expect(answer.left_out).toMatchObject([{ neighbours_shown: 1, neighbours: 3, total: 5 }]);
        seen.add(ids(answer).join());
      }
      expect([...seen].sort()).toEqual([
        "CONTACTED:phone:f1>phone:f1",
        "CONTACTED:phone:f1>phone:f2",
        "CONTACTED:phone:f1>phone:f3",
      ]);
      // The same in both stores: the agreement test compares nothing but random graphs.
      expect(ids(await sample(1))).toEqual(["CONTACTED:phone:f1>phone:f3"]);
    });

    it("go out or come in where a direction is given; a link to itself goes out", async () => {
      const [out, into] = [
        await store.neighbours({ key: "phone:f1", direction: "out", limit: 50 }),
        await store.neighbours({ key: "phone:f1", direction: "in", limit: 50 }),
      ];
      expect(ids(out)).toContain("CONTACTED:phone:f1>phone:f1");
      expect(ids(into)).toEqual(["CONTACTED:phone:f2>phone:f1", "HOLDS:person:p1>phone:f1"]);
    });

    it("keep to kinds and window", async () => {
      const answer = await store.neighbours({
        key: "phone:f1",
        linkKinds: ["CONTACTED"],
        window: { to: day(1) },
        limit: 50,
      });
      expect(ids(answer)).toEqual(["CONTACTED:phone:f1>phone:f2"]);
      expect(answer.links[0]).toMatchObject({ count: 1, first_at: day(1), props: { medium: "sms" } });
      expect(await codeOf(store.neighbours({ key: "phone:none", limit: 5 }))).toBe("unknown-node");
    });
  });

  describe("records of a link", () => {
    it("come earliest first, a page at a time, with how many there are", async () => {
      const bundle = { kind: "CONTACTED", from: "phone:f1", to: "phone:f2" } as const;
      const all = await store.linkRecords({ ...bundle, limit: 50, offset: 0 });
      expect(all.links.map(({ id, at }) => [id, at])).toEqual([
        ["CONTACTED:c2", day(1)],
        ["CONTACTED:c1", expect.any(Number)],
        ["CONTACTED:c3", day(4)],
      ]);
      const page = await store.linkRecords({ ...bundle, limit: 1, offset: 1 });
      expect(page).toEqual({ links: all.links.slice(1, 2), total: 3 });
      const late = await store.linkRecords({ ...bundle, window: { from: day(4) }, limit: 50, offset: 0 });
      expect(late.total).toBe(1);
      const none = { kind: "CONTACTED", from: "phone:f1", to: "phone:none", limit: 5, offset: 0 } as const;
      expect(await store.linkRecords(none)).toEqual({ links: [], total: 0 });
    });
  });

  describe("subgraph", () => {
    it("holds the named nodes and all links among them, and names what is missing", async () => {
      const keys = ["person:p3", "person:p2", "phone:f2", "person:zz", "person:p2", "phone:aa"];
      const answer = await store.subgraph({ keys });
      expect(answer.nodes.map((row) => row.key)).toEqual(["person:p2", "person:p3", "phone:f2"]);
      expect(ids(answer)).toEqual([
        "HOLDS:person:p2>phone:f2",
        "TIED:person:p2>person:p3",
        "TIED:person:p3>person:p2",
      ]);
      expect(answer.missing).toEqual(["person:zz", "phone:aa"]);
      expect(ids(await store.subgraph({ keys, linkKinds: ["TIED"], window: { from: day(2) } }))).toEqual([
        "TIED:person:p2>person:p3",
      ]);
    });

    it("holds of some of the named nodes what they add: themselves and their links to the others", async () => {
      const keys = ["person:p3", "person:p2", "phone:f2", "phone:f1", "phone:aa"];
      const touching = ["phone:f1", "phone:f2", "phone:aa", "phone:f3"];
      const whole = await store.subgraph({ keys });
      const added = await store.subgraph({ keys, touching });
      expect(added.nodes.map((row) => row.key)).toEqual(["phone:f1", "phone:f2"]);
      expect(added.missing).toEqual(["phone:aa"]);
      const isOfOne = ({ from, to }: GraphLink) => touching.includes(from) || touching.includes(to);
      expect(added.links).toEqual(whole.links.filter(isOfOne));
      expect(added.links.length).toBeLessThan(whole.links.length);
      expect((await store.subgraph({ keys, touching: [] })).links).toEqual([]);
    });
  });

  describe("paths", () => {
    const ask = { maxLength: 6, limit: 10 };
    it("are the shortest, first by keys, with every link between their nodes", async () => {
      const answer = await store.paths({ from: "person:p1", to: "person:p2", ...ask });
      expect(answer.paths).toEqual([
        {
          nodes: ["person:p1", "phone:f1", "phone:f2", "person:p2"],
          links: [
            "HOLDS:person:p1>phone:f1",
            "CONTACTED:phone:f1>phone:f2",
            "CONTACTED:phone:f2>phone:f1",
            "HOLDS:person:p2>phone:f2",
          ],
        },
      ]);
      expect(answer.nodes).toHaveLength(4);
      expect(answer.found).toBe(1);
    });

    it("are all the shortest where all are asked for, and counted where cut", async () => {
      const longer = {
        from: "phone:f1",
        to: "phone:f2",
        linkKinds: ["CONTACTED", "SENT", "DELIVERED_TO"],
      } as const;
      expect((await store.paths({ ...longer, ...ask, all: true })).paths).toHaveLength(1);
      const request = { from: "phone:f3", to: "phone:f2", ...ask, all: true };
      const all = await store.paths(request);
      expect(all.paths.map((path) => path.nodes)).toEqual([
        ["phone:f3", "parcel:d1", "phone:f2"],
        ["phone:f3", "phone:f1", "phone:f2"],
      ]);
      const one = await store.paths({ ...request, limit: 1 });
      expect(one.paths).toEqual(all.paths.slice(0, 1));
      expect([one.found, all.found]).toEqual([2, 2]);
    });

    it("keep to kinds, window and length", async () => {
      const request = { from: "person:p1", to: "person:p2", ...ask };
      const money = await store.paths({ ...request, linkKinds: ["HOLDS", "PAID", "PAID_TO"] });
      expect(money.paths[0]?.nodes).toEqual([
        "person:p1",
        "account:a1",
        "payment:y1",
        "account:a2",
        "person:p2",
      ]);
      expect((await store.paths({ ...request, maxLength: 2 })).paths).toEqual([]);
      expect((await store.paths({ ...request, window: { from: day(20) } })).paths).toEqual([]);
      expect((await store.paths({ ...request, to: "person:p1" })).paths).toEqual([
        { nodes: ["person:p1"], links: [] },
      ]);
      expect(await codeOf(store.paths({ ...request, to: "person:zz" }))).toBe("unknown-node");
    });

    it("in the order of time never go back", async () => {
      const request = { from: "phone:f3", to: "phone:f2", ...ask, timeOrdered: true };
      // By f1 it would be day 6, then day 5 or earlier: only the parcel goes forward.
      expect((await store.paths({ ...request, all: true })).paths).toEqual([
        {
          nodes: ["phone:f3", "parcel:d1", "phone:f2"],
          links: ["SENT:phone:f3>parcel:d1", "DELIVERED_TO:parcel:d1>phone:f2"],
          at: [day(7), day(9)],
        },
      ]);
      expect((await store.paths({ ...request, from: "phone:f2", to: "phone:f3" })).paths[0]?.at).toEqual([
        day(1),
        day(6),
      ]);
    });

    it("in the order of time pass an event at one moment and links without a time at any", async () => {
      const answer = await store.paths({
        from: "person:p1",
        to: "person:p2",
        linkKinds: ["HOLDS", "PAID", "PAID_TO"],
        timeOrdered: true,
        ...ask,
      });
      expect(answer.paths[0]).toMatchObject({ at: [day(0), day(3), day(3), null] });
      const timeless = await store.paths({
        from: "person:p2",
        to: "person:p3",
        linkKinds: ["TIED"],
        timeOrdered: true,
        ...ask,
      });
      expect(timeless.paths[0]?.at).toEqual([null]);
    });
  });
}

function ids(answer: Subgraph): string[] {
  return answer.links.map((row) => row.id);
}
