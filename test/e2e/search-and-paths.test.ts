/** The search box with its tabs: one visit that searches and looks for paths. */
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { seriousFaults, verifiedRecord } from "./checks.ts";
import { describeExplorer } from "./explorer.ts";
import { articles, dialogs, offered, sidePanel } from "./parts.ts";
import { atRest, graphSize, placeOfSelected } from "./stage.ts";

type Member = Pick<Answer<"getGroupGraph">["nodes"][number], "key" | "label">;

describeExplorer("the search box", { data: "shared" }, (explorer) => {
  /** What asks the graph store nothing is seen once. */
  const onceOnly = it.runIf(!explorer.isOnNeo4j);
  let page: Page;
  let one: Member;
  let other: Member;
  beforeAll(async () => {
    [one, other] = await twoMembers(explorer.url);
    page = await explorer.openPage("/");
  });
  const box = () => page.getByRole("combobox", { name: zh.search.label });
  const options = () => offered(page);

  it("offers one kind by its prefix, with the keys alone", async () => {
    await articles(page).first().waitFor();
    await page.keyboard.press("/");
    await options().first().waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => box().inputValue()).toBe("电话:");
    await page.getByText(zh.search.typeOn.replace("{{kind}}", zh.kind.Phone)).waitFor();
  });

  it("groups what it finds by kind, counts what it leaves out, and shows it on demand", async () => {
    const asked = await fetch(`${explorer.url}/api/graph/search`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: "00" }),
    });
    const { total, totals } = (await asked.json()) as Answer<"search">;
    const phones = totals.Phone ?? 0;
    await box().fill("00");
    await page.getByRole("group", { name: `${zh.kind.Phone} · ${phones}` }).waitFor();
    await page.getByText(new RegExp(`^已显示 \\d+ 个，共 ${total} 个`)).waitFor();
    expect(await seriousFaults(page)).toEqual([]);

    const all = zh.search.showKind.replace("{{count}}", String(phones)).replace("{{kind}}", zh.kind.Phone);
    await options().filter({ hasText: all }).click();
    await expect.poll(() => box().inputValue()).toBe("电话:00");
    await options().filter({ hasText: "再显示一些" }).click();
    await expect.poll(() => options().count()).toBe(Math.min(200, phones));
  });

  it("opens a person by the name in the explorer", async () => {
    await box().fill(`person:${one.label}`);
    await options().filter({ hasText: one.label }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.searchParams.get("node") === one.key);
    await sidePanel(page).getByRole("heading", { name: one.label }).first().waitFor();
  });

  it("finds the paths from what is selected, and draws them as one step that moves nothing", async () => {
    await atRest(page);
    // The time panel gives the stage its height when its counts have come.
    await page.getByRole("slider").first().waitFor();
    const before = await placeOfSelected(page);
    await page.getByRole("tab", { name: zh.finder.tab.path }).click();
    await page.getByRole("button", { name: zh.path.clear.replace("{{end}}", zh.path.from) }).waitFor();
    await page.getByRole("combobox", { name: zh.path.to }).fill(`人:${other.label}`);
    await options().filter({ hasText: other.label }).first().waitFor();
    await page.keyboard.press("Enter");
    const results = page.getByRole("region", { name: zh.path.results });
    const draw = results.getByRole("button", { name: /^画入图中/ });
    await draw.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const drawn = Number(/\d+/.exec((await draw.textContent()) ?? "")?.[0]);
    await draw.click();
    await results.getByRole("button", { name: zh.path.drawn }).waitFor();
    await atRest(page);
    await expect.poll(() => graphSize(page)).toBe(drawn);
    expect(await placeOfSelected(page)).toEqual(before);
    await page.keyboard.press("Control+z");
    await expect.poll(() => graphSize(page)).toBe(1);
    await draw.waitFor();
  });

  it("keeps to the order of time, and says why there is no path and what to try", async () => {
    await page.getByText(zh.path.orders.time, { exact: true }).click();
    await page.waitForURL((url) => url.searchParams.get("path_order") === "time");
    const moments = page.getByText(new RegExp(`^${zh.path.at.replace("{{time}}", ".*")}$`));
    await moments.first().waitFor();
    const times = await moments.allTextContents();
    expect(times).toEqual([...times].sort());
    await page
      .getByRole("button", { name: /^查看记录/ })
      .first()
      .press("Enter");
    await verifiedRecord(page);

    await page.getByRole("combobox", { name: zh.path.max }).selectOption("1");
    await page.getByText(zh.path.none).waitFor();
    const looser = page.getByRole("button", { name: /^(允许更多步|放宽全部条件)/ });
    await looser.waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await looser.click();
    await page.getByRole("region", { name: zh.path.results }).waitFor();
  });

  const statement = () => page.getByRole("textbox", { name: zh.cypher.text });
  const run = () => page.getByRole("button", { name: zh.cypher.run, exact: true });

  onceOnly(
    "completes Cypher by the kinds and properties of the graph, and lets the focus go by Tab",
    async () => {
      await page.getByRole("tab", { name: zh.finder.tab.cypher }).click();
      await statement().fill("");
      const complete = async (typed: string, wanted: string) => {
        await page.keyboard.type(typed);
        await options().filter({ hasText: wanted }).first().click();
      };
      await complete("MATCH (p:Pers", "Person");
      await page.keyboard.type(")-");
      await complete("[:USE", "USES");
      await complete("]->(f:Pho", "Phone");
      await complete(") RETURN f.num", "number");
      await expect
        .poll(() => statement().textContent())
        .toBe("MATCH (p:Person)-[:USES]->(f:Phone) RETURN f.number");
      expect(await seriousFaults(page)).toEqual([]);
      await page.keyboard.press("Tab");
      await expect
        .poll(() => statement().evaluate((field) => field.contains(document.activeElement)))
        .toBe(false);
    },
  );

  onceOnly("keeps a query, changes it, takes it out as a file, deletes it and brings it back", async () => {
    const button = (name: string) => page.getByRole("button", { name, exact: true });
    const dialog = dialogs(page);
    await page.getByRole("tab", { name: zh.finder.tab.cypher }).click();
    await statement().fill("MATCH (p:Person)-[:USES]->(f:Phone) RETURN f.number");
    await button(zh.cypher.save).click();
    await dialog.getByLabel(zh.cypher.name).fill("持机的人");
    await dialog.getByLabel(zh.views.by).fill("110233");
    await dialog.getByRole("button", { name: zh.views.confirm, exact: true }).click();
    const version = (count: number) =>
      page.getByText(new RegExp(`^${zh.cypher.version.replace("{{version}}", String(count))}`)).waitFor();
    await version(1);
    await statement().press("Control+End");
    await page.keyboard.type(" LIMIT $most");
    await page.getByText(zh.cypher.notKept).waitFor();
    await page.getByLabel(zh.cypher.typeOf.replace("{{name}}", "most")).selectOption("integer");
    await page.getByLabel(zh.cypher.valueOf.replace("{{name}}", "most")).fill("5");
    await button(zh.cypher.saveChanges).click();
    await dialog.getByRole("button", { name: zh.views.confirm, exact: true }).click();
    await version(2);
    expect(await seriousFaults(page)).toEqual([]);

    const [file] = await Promise.all([page.waitForEvent("download"), button(zh.cypher.takeOut).click()]);
    expect(file.suggestedFilename()).toMatch(/^[0-9a-f-]{36}\.cypher$/);
    const content = await text(await file.createReadStream());
    expect(content).toContain("// title.zh: 持机的人\n");
    expect(content).toContain("// param: most integer = 5\n// revision: 2\n\nMATCH (p:Person)");

    await button(zh.cypher.delete).click();
    await button(zh.cypher.restore).click();
    await version(4);
    await page.getByText(zh.cypher.deleted.replace("{{name}}", "持机的人")).waitFor({ state: "detached" });

    const brought = { name: "a.cypher", mimeType: "text/plain", buffer: Buffer.from(content) };
    await page.locator("input[type=file]").setInputFiles(brought);
    await page.getByText(zh.cypher.broughtIn).waitFor();
    await expect.poll(() => statement().textContent()).toMatch(/^MATCH \(p:Person\).* LIMIT \$most$/);
    const value = page.getByLabel(zh.cypher.valueOf.replace("{{name}}", "most"));
    await expect.poll(() => value.inputValue()).toBe("5");
  });

  it("runs Cypher that reads on Neo4j and refuses what writes; without Neo4j says what is needed", async () => {
    const queries = await fetch(`${explorer.url}/api/queries`);
    const { available } = (await queries.json()) as Answer<"listQueries">;
    await page.getByRole("tab", { name: zh.finder.tab.cypher }).click();
    if (!available) {
      await page.getByText(zh.cypher.toNeo4j).click();
      await page.getByText("npm run neo4j").waitFor();
      expect(await run().isDisabled()).toBe(true);
      expect(await seriousFaults(page)).toEqual([]);
      return;
    }
    await statement().fill("MATCH (p:Person) DETACH DELETE p");
    await run().click();
    await page.getByText("这条语句会改动图，没有运行。").waitFor();
    await statement().fill("MATCH (p:Person)\nRETRUN p");
    await run().click();
    const place = zh.cypher.place.replace("{{line}}", "2").replace("{{column}}", "1");
    await page.getByText(place).waitFor();
    expect(await page.locator(".cm-lintRange-error").textContent()).toBe("RETRUN");
    await statement().fill("MATCH (p:Person) RETURN p ORDER BY p.key LIMIT 5");
    await statement().press("Control+Enter");
    const result = page.getByRole("region", { name: zh.cypher.result });
    await result.getByText(zh.cypher.rows.replace("{{count}}", "5"), { exact: true }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    const before = await graphSize(page);
    await result.getByRole("button", { name: zh.cypher.draw.replace("{{count}}", "5") }).click();
    await expect.poll(() => graphSize(page)).toBeGreaterThan(before);

    await page.getByRole("combobox", { name: zh.cypher.choose }).selectOption("deals-by-week");
    await page.getByText(zh.cypher.show).click();
    await run().click();
    await result.getByRole("table").waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });

  it("shows the query behind the picture, with what is on screen filled in", async () => {
    await page.getByRole("tab", { name: zh.finder.tab.cypher }).press("Escape");
    await expect.poll(() => page.locator("input:focus").getAttribute("aria-label")).toBe(zh.search.label);
    await page.getByRole("button", { name: zh.exchange.menu }).click();
    await page.getByRole("menuitem", { name: zh.exchange.query }).click();
    const keys = page.getByRole("textbox", { name: "keys" });
    await keys.waitFor();
    const size = await graphSize(page);
    await expect.poll(async () => (await keys.inputValue()).split(" ").length).toBe(size);
    await page.getByText("MATCH (one:Entity)-[link]->(two:Entity)").waitFor();
    if (await run().isDisabled()) return;
    await run().click();
    await page.getByRole("region", { name: zh.cypher.result }).getByRole("table").waitFor();
  });

  it("opens the records behind a path also on a page without a graph", async () => {
    await page.getByRole("link", { name: zh.nav.data }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.getByRole("tab", { name: zh.finder.tab.path }).click();
    for (const [end, { label }] of [
      [zh.path.from, one],
      [zh.path.to, other],
    ] as const) {
      await page.getByRole("combobox", { name: end }).fill(`人:${label}`);
      await options().filter({ hasText: label }).first().waitFor();
      await page.keyboard.press("Enter");
    }
    await page
      .getByRole("button", { name: /^查看记录/ })
      .first()
      .click();
    await dialogs(page).getByText(zh.record.verified).first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/data");
  });
});

/** Two persons of the group that ranks first. */
async function twoMembers(url: string): Promise<[Member, Member]> {
  const { groups } = (await (await fetch(`${url}/api/overview`)).json()) as Answer<"getOverview">;
  const graph = await fetch(`${url}/api/groups/${groups[0]?.id}/graph`);
  const { nodes } = (await graph.json()) as Answer<"getGroupGraph">;
  const [one, other] = nodes.filter(({ kind }) => kind === "Person");
  if (!one || !other) throw new Error("the first group has fewer than two persons");
  return [one, other];
}
