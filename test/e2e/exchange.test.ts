/** What is shown, written into files and read back; a file of another program opened as a view. */
import { buffer } from "node:stream/consumers";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { layerGlyph } from "../../web/graph/style/layer-signs.ts";
import type { Layer } from "../../web/graph/style/layers.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { describeExplorer } from "./explorer.ts";
import { dialogs } from "./parts.ts";
import { atRest, graphSize, members, signPixels } from "./stage.ts";

const FILE_NAME =
  /^triplezero-graph_[0-9a-f]{16}_\d{8}T\d{4}Z\.(png|svg|gexf|graphml|nodes\.csv|links\.csv)$/;

describeExplorer("files in and out", { data: "shared" }, (explorer) => {
  let page: Page;
  let run: string;
  let names: string[];
  beforeAll(async () => {
    const overview: Answer<"getOverview"> = await (await fetch(`${explorer.url}/api/overview`)).json();
    run = overview.run?.id ?? "none";
    page = await explorer.openPage("/groups/g01?off=contact");
    await members(page).first().waitFor();
    await atRest(page);
    names = (await members(page).locator("strong").allTextContents()).sort();
  });

  it("writes a picture and a drawing with every name, the run, what is left out, and that it is a lead", async () => {
    const png = await exported(page, zh.exchange.png);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect(png.readUInt32BE(16)).toBeGreaterThan(1000);

    const svg = (await exported(page, zh.exchange.svg)).toString("utf8");
    const [texts, paths] = await page.evaluate((text) => {
      const drawn = new DOMParser().parseFromString(text, "image/svg+xml");
      return [
        [...drawn.querySelectorAll("text")].map((element) => element.textContent),
        [...drawn.querySelectorAll("path")].map((element) => element.getAttribute("d")),
      ] as const;
    }, svg);
    for (const name of names) expect(texts).toContain(name);
    expect(texts.join("")).toContain(run);
    expect(texts.join("")).toContain(zh.layer.contact);
    expect(texts).toContain(zh.exchange.lead);
    // On paper in the legend and on at least one link, on the stage on at least one; what is switched off nowhere.
    const signs = (layer: Layer) => paths.filter((path) => path === layerGlyph(layer)).length;
    expect(signs("payment")).toBeGreaterThan(1);
    expect(signs("deal")).toBeGreaterThan(1);
    expect(signs("contact")).toBe(0);
    await expect.poll(() => signPixels(page, "payment")).toBeGreaterThan(5);
    expect(await signPixels(page, "deal")).toBeGreaterThan(5);
    expect(await signPixels(page, "contact")).toBe(0);
  });

  it("writes GEXF and GraphML that hold the nodes shown, with places, and no link that is switched off", async () => {
    for (const format of [zh.exchange.gexf, zh.exchange.graphml]) {
      const text = (await exported(page, format)).toString("utf8");
      for (const said of [run, zh.exchange.lead]) expect(text).toContain(said);
      const graph = readGraph(text);
      expect(graph.mapNodes((_, { label }) => String(label)).sort()).toEqual(names);
      expect(graph.size).toBeGreaterThan(0);
      expect(text).not.toContain(`"contact"`);
      const places = new Set(graph.mapNodes((_, { x, y }) => `${x} ${y}`));
      expect(places.size).toBe(names.length);
    }
  });

  it("writes tables whose every row names the run and says that it is a lead", async () => {
    for (const [format, least] of [
      [zh.exchange.nodesCsv, names.length],
      [zh.exchange.linksCsv, 5],
    ] as const) {
      const [header, ...rows] = (await exported(page, format)).toString("utf8").trimEnd().split("\r\n");
      expect(header).toMatch(/^\ufeff.*,run_id,exported_at,left_out,note$/);
      expect(rows.length).toBeGreaterThanOrEqual(least);
      for (const row of rows) {
        expect(row).toContain(run);
        expect(row).toContain(zh.exchange.lead);
      }
    }
  });

  it("tells where a broken file is at fault, and keeps nothing of it", async () => {
    await fromViewsMenu(page, zh.views.importFile);
    const dialog = dialogs(page);
    for (const [text, told] of [
      ["<graphml>\n<graph>\n<node id='a'>", "第 3 行"],
      [
        "<graphml><graph edgedefault='directed'><node id='a'/><edge source='a' target='b'/></graph></graphml>",
        "<edge> 1",
      ],
      ["<!DOCTYPE x [<!ENTITY e 'e'>]><graphml/>", "DOCTYPE"],
    ] as const) {
      await choose(page, "broken.graphml", text);
      await dialog.getByRole("alert").getByText(told).first().waitFor();
      expect(await dialog.getByRole("button", { name: zh.views.importOpen }).isDisabled()).toBe(true);
    }
    expect(await importedViews(explorer.url)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("opens what it wrote as a view of its own, every node in its place, and says that no record stands behind it", async () => {
    const written = readGraph((await exported(page, zh.exchange.graphml)).toString("utf8"));
    const text = (await exported(page, zh.exchange.graphml)).toString("utf8");
    await fromViewsMenu(page, zh.views.importFile);
    await choose(page, "graph.graphml", text.replace(names[0] ?? "", "&lt;b onclick=1&gt;"));
    await page.getByLabel(zh.views.by).fill("警号 0417");
    await page.getByRole("button", { name: zh.views.importOpen }).click();
    await page.waitForURL(/\/views\//);
    await page.getByText(/GRAPHML/).waitFor();
    expect(await graphSize(page)).toBe(names.length);

    const again = readGraph((await exported(page, zh.exchange.graphml)).toString("utf8"));
    expect(placesByLabel(again, names[0])).toEqual(placesByLabel(written, names[0]));
    expect(again.size).toBe(written.size);

    await page.getByText(zh.stage.table, { exact: true }).click();
    await page.getByRole("table", { name: zh.table.nodes }).getByText("<b onclick=1>").click();
    await page.getByText(zh.views.importedNodeDetail).waitFor();
  });
});

async function exported(page: Page, format: string): Promise<Buffer> {
  await page.getByRole("button", { name: zh.exchange.menu, exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: format, exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(FILE_NAME);
  // The browser runs in another process: what it has kept is asked of it.
  return buffer(await file.createReadStream());
}

async function fromViewsMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: zh.views.menu, exact: true }).click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/xml", buffer: Buffer.from(text) });
}

/** As another program of this format reads it. */
function readGraph(text: string): MultiGraph {
  return text.includes("<gexf") ? parseGexf(MultiGraph, text) : parseGraphml(MultiGraph, text);
}

/** @param but a node that is not asked about */
function placesByLabel(graph: MultiGraph, but: string | undefined): [string, unknown, unknown][] {
  return graph
    .mapNodes((_, { label, x, y }): [string, unknown, unknown] => [String(label), x, y])
    .filter(([label]) => label !== but && !label.startsWith("<"))
    .sort(([a], [b]) => a.localeCompare(b));
}

async function importedViews(url: string): Promise<Answer<"listViews">["views"]> {
  const answer: Answer<"listViews"> = await (await fetch(`${url}/api/views`)).json();
  return answer.views.filter((view) => view.page === "imported");
}
