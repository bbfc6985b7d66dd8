/** The pages of a person and a deal: identity judged with the keys, taken back, and a deal read down to its records. */
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { en } from "../../web/i18n/texts/en.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import { marksOf } from "../../web/pages/person/timeline-option.ts";
import { expectCount, verifiedRecord } from "./checks.ts";
import { describeExplorer, goTo } from "./explorer.ts";
import { dialogs } from "./parts.ts";

const REVIEWER = "警号 012345";
/** Said of a person who is known. */
const SOMEBODY = /此人|本人|(this|the) person\b/i;

describeExplorer("person and deal", { data: "shared" }, (explorer) => {
  let page: Page;
  let dealId: string;
  let sellerId: string;
  let unknownId: string;
  const ask = async (path: string) => (await fetch(`${explorer.url}/api${path}`)).json();
  beforeAll(async () => {
    const { groups } = (await ask("/overview")) as Answer<"getOverview">;
    const { deals } = (await ask(`/groups/${groups[0]?.id}`)) as Answer<"getGroup">;
    const deal = deals.find(
      ({ delivery, seller_person_id: seller, contacts, payments }) =>
        delivery === null && seller !== null && contacts.length > 0 && payments.length > 0,
    );
    [dealId, sellerId] = [deal?.id ?? "", deal?.seller_person_id ?? ""];
    page = await explorer.openPage(`/people/${sellerId}`);
  });
  const items = () => page.getByRole("region", { name: zh.personPage.identity }).locator("li[tabindex]");
  const speak = async (language: string) => {
    await page.getByRole("button", { name: new RegExp(`^(${zh.app.language}|${en.app.language})$`) }).click();
    await page.getByRole("menuitem", { name: language }).click();
  };

  it("judges identity links with y, h and n, asks once who decides, and moves with j and k", async () => {
    await items().first().focus();
    await page.keyboard.press("y");
    const dialog = dialogs(page);
    await dialog.getByLabel(zh.decision.who).fill(REVIEWER);
    await dialog.getByRole("button", { name: zh.decision.save }).click();
    await items().first().getByText(zh.decision.taken.accept).waitFor();

    await items().first().focus();
    await page.keyboard.press("j");
    await page.keyboard.press("h");
    await items().nth(1).getByText(REVIEWER).waitFor();
    expect(await pressed(items().nth(1))).toEqual([zh.decision.unsure]);

    await page.keyboard.press("k");
    await page.keyboard.press("n");
    await dialog.getByRole("button", { name: zh.decision.save }).click();
    await dialog.getByText(zh.decision.whyRequired).waitFor();
    await dialog.getByRole("textbox", { name: new RegExp(zh.decision.why) }).fill("号码已转给他人");
    await dialog.getByRole("button", { name: zh.decision.save }).click();
    await items().first().getByText("号码已转给他人").waitFor();
  });

  it("takes back with Ctrl+Z: what was decided before holds again, and all of it stays in the history", async () => {
    await dialogGone(page);
    await page.keyboard.press("Control+z");
    await expect.poll(() => pressed(items().first())).toEqual([zh.decision.accept]);
    const entries = page.getByRole("region", { name: zh.personPage.notes }).locator("ol > li");
    await expect.poll(() => entries.count()).toBe(4);
    await page.reload();
    await expect.poll(() => pressed(items().first())).toEqual([zh.decision.accept]);
  });

  it("says how the leadership came about, beside the others of the community, on which records", async () => {
    const { finding } = (await ask(`/persons/${sellerId}`)) as Answer<"getPerson">;
    await page.getByRole("button", { name: new RegExp(zh.figures.leadership) }).click();
    const dialog = dialogs(page);
    await dialog.getByText(zh.figures.person.leadership.how).waitFor();
    const { communities } = (await ask(
      `/communities?community=${finding?.community}&persons_limit=500`,
    )) as Answer<"getCommunities">;
    const place = communities[0]?.persons.findIndex(({ person_id }) => person_id === sellerId) ?? -1;
    const row = dialog.locator("tr[aria-current]");
    expect((await row.getByRole("cell").first().textContent()) ?? "").toBe(String(place + 1));
    const { total } = (await ask(`/persons/${sellerId}/records?file=contacts`)) as Answer<"getPersonRecords">;
    await dialog.getByText(zh.record.total.replace("{{total}}", String(total))).waitFor();
    await page.keyboard.press("Escape");
    await dialogGone(page);
  });

  it("ranks an unknown user of a phone beside the persons of the community", async () => {
    const { communities } = (await ask("/communities?persons_limit=500")) as Answer<"getCommunities">;
    const ranked = communities.find(({ unknown_users: unknown, size }) => unknown > 0 && unknown < size);
    const place = ranked?.persons.findIndex(({ kind }) => kind === "unknown-user") ?? -1;
    const unknown = ranked?.persons[place];
    if (!unknown) throw new Error("no unknown user among the persons of a community");
    await goTo(page, `/people/${encodeURIComponent(unknown.person_id)}`);
    await page.getByRole("heading", { level: 1, name: unknown.label }).waitFor();
    await page.getByText(zh.person.notMemberUnknown).waitFor();
    await page.getByText(zh.person.noDealsUnknown).waitFor();
    await page.getByRole("img", { name: zh.timeline.labelUnknown }).waitFor();
    expect(await textOf(page)).not.toMatch(SOMEBODY);
    await page.getByRole("button", { name: new RegExp(zh.figures.leadership) }).click();
    const cells = dialogs(page).locator("tr[aria-current]").getByRole("cell");
    expect((await cells.first().textContent()) ?? "").toBe(String(place + 1));
    expect(await cells.nth(1).textContent()).toContain(zh.personPage.kind["unknown-user"]);
    expect(await textOf(page)).not.toMatch(SOMEBODY);
    await page.keyboard.press("Escape");
    await dialogGone(page);
    await page.getByRole("button", { name: zh.trace.menu }).click();
    await page.getByRole("menuitem", { name: zh.trace.action.buyers }).waitFor();
    expect(await textOf(page)).not.toMatch(SOMEBODY);
    await page.keyboard.press("Escape");
    await speak("English");
    await page.getByText(en.person.notMemberUnknown).waitFor();
    expect(await textOf(page)).not.toMatch(SOMEBODY);
    await speak("中文");
    unknownId = unknown.person_id;
  });

  it("leads from a phone in the graph to the page of its user, known or not", async () => {
    const userOf = (name: string) =>
      page.getByText(zh.identity.user, { exact: true }).locator("..").getByRole("link", { name });
    await page.getByRole("link", { name: zh.personPage.inGraph }).click();
    const { label } = (await ask(`/persons/${unknownId}`)) as Answer<"getPerson">;
    await userOf(zh.personPage.unknownUser.replace("{{number}}", label)).click();
    await page.waitForURL(/\/people\/phone/);
    const { links } = (await ask(`/persons/${sellerId}/identity`)) as Answer<"getPersonIdentity">;
    const phone = links.find(({ thing, use }) => thing === "phone" && (use?.probability ?? 0) > 0.9);
    await goTo(page, `/explore?node=phone:${phone?.id}`);
    const seller = (await ask(`/persons/${sellerId}`)) as Answer<"getPerson">;
    await userOf(zh.personPage.open.replace("{{label}}", seller.label)).click();
    await page.getByRole("heading", { level: 1, name: seller.label }).waitFor();
  });

  it("opens exactly the records that a source's number counts", async () => {
    const source = page.getByRole("region", { name: zh.personPage.sources }).locator("button[aria-pressed]");
    const count = Number(
      (await source.first().locator("strong").textContent())?.replaceAll(",", "") ?? Number.NaN,
    );
    await source.first().click();
    await page.getByText(zh.record.total.replace("{{total}}", count.toLocaleString("zh-CN"))).waitFor();
  });

  it("says on the time line as a table what it draws, and limits it to the window in the address", async () => {
    const line = page.getByRole("region", { name: zh.personPage.timeline });
    await line.getByRole("button", { name: zh.chart.table }).click();
    const rows = line.getByRole("table").getByRole("row");
    await rows.nth(1).waitFor();
    await rows.nth(1).getByRole("button").click();
    await verifiedRecord(page);
    await line.getByRole("button", { name: zh.chart.picture }).click();
    await goTo(page, `/people/${sellerId}?from=2031-01-01T00:00:00Z`);
    await line.getByText(zh.timeline.noneInWindow).waitFor();
    await page.getByRole("button", { name: zh.personPage.clearWindow }).click();
    await line.getByRole("img").waitFor();
  });

  it("tells what lies outside of the analysed time, opens it, and has it on the time line where asked", async () => {
    const { records } = (await ask("/records/drug_tests?limit=500")) as Answer<"listFileRecords">;
    const lines = await Promise.all(
      records.map(async ({ fields }) => {
        const answer = await ask(`/persons/${fields.person_id}/timeline`);
        const { moments, period } = answer as Answer<"getPersonTimeline">;
        const isOutside = (at: number) => period !== null && (at < period.from_ms || at > period.to_ms);
        const marks = marksOf(moments, []);
        const outside = marks.filter(({ at }) => isOutside(at)).length;
        return { id: fields.person_id, outside, all: marks.length };
      }),
    );
    const found = lines.find(({ outside, all }) => outside > 0 && outside < all);
    if (!found) throw new Error("nobody with a test from before the analysed time");
    await goTo(page, `/people/${found.id}`);
    const line = page.getByRole("region", { name: zh.personPage.timeline });
    const text = zh.time.outsidePeriod.replace("{{count}}", String(found.outside));
    await line.getByRole("button", { name: zh.chart.table }).click();
    const rows = line.getByRole("table").getByRole("row");
    await rows.nth(1).waitFor();
    const more = line.getByRole("button", { name: new RegExp(`^${zh.common.showMore}`) });
    let inside = await rows.count();
    while (await more.isVisible()) {
      await more.click();
      await expect.poll(() => rows.count()).toBeGreaterThan(inside);
      inside = await rows.count();
    }
    await line.getByRole("button", { name: zh.time.openOutside.replace("{{text}}", text) }).click();
    const dialog = page.getByRole("dialog", { name: text });
    await expectCount(dialog.getByRole("listitem"), found.outside);
    await dialog.getByRole("listitem").getByRole("button").first().click();
    const record = page.getByRole("dialog", { name: new RegExp(`^${zh.record.title}`) });
    await record.getByText(zh.record.verified).first().waitFor();
    await page.keyboard.press("Escape");
    await record.waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await dialogGone(page);
    await line.getByRole("button", { name: zh.time.wholeAxisLong.replace("{{text}}", text) }).click();
    await expectCount(rows, inside + found.outside);
  });

  it("reads a deal: legs, the missing one with what to ask for, the chance in words, and back", async () => {
    await speak("English");
    await goTo(page, `/deals/${dealId}`);
    const legs = page.getByRole("region", { name: en.dealPage.legs });
    await legs.getByText(en.dealPage.missing).waitFor();
    await legs.getByText(/^Ask for /).waitFor();
    // Beside the id stands what it is called.
    await legs.getByText(/to account a\d+ \d{16}/).waitFor();
    const sum = page.getByRole("region", { name: en.dealPage.sum });
    await page.getByRole("button", { name: new RegExp(`^${en.dealPage.q}: `) }).click();
    await expect.poll(() => sum.evaluate((part) => part === document.activeElement)).toBe(true);
    await sum.getByText(en.dealPage.deliveryNone).waitFor();
    await legs
      .getByRole("button", { name: new RegExp(`${en.oneOf.payments} `) })
      .first()
      .click();
    await dialogs(page).getByText(en.record.verified).first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name: en.dealPage.parties }).getByRole("link").first().click();
    await page.waitForURL(/\/people\//);
    await page.getByRole("button", { name: en.personPage.back, exact: true }).click();
    await page.waitForURL(/\/deals\//);
  });

  it("says of deals whose records are likelier by chance that these speak against them", async () => {
    const answer = await fetch(`${explorer.url}/api/groups/g03`);
    const { deals } = (await answer.json()) as Answer<"getGroup">;
    const unlikely = deals.filter(({ log10_lr }) => log10_lr <= -Math.log10(2)).length;
    expect(unlikely).toBeGreaterThan(0);
    await speak("中文");
    await goTo(page, "/groups/g03?tab=deals");
    const rows = page.getByRole("table", { name: zh.groupDeals.table }).getByRole("row");
    await expectCount(rows, deals.length + 1);
    const against = new RegExp(zh.contribution.weightAgainst.replace("{{words}}", ""));
    await expectCount(rows.filter({ hasText: against }), unlikely);
  });
});

/** What a page says, with the names of its parts and the words that hints hold ready. */
async function textOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const named = [...document.querySelectorAll("[aria-label], [title]")];
    const names = named.flatMap((part) => [part.getAttribute("aria-label"), part.getAttribute("title")]);
    return [document.body.textContent, ...names].join("\n");
  });
}

async function pressed(item: ReturnType<Page["locator"]>): Promise<string[]> {
  const texts = await item.locator("button[aria-pressed=true]").allTextContents();
  return texts.map((text) => text.trim());
}

async function dialogGone(page: Page): Promise<void> {
  await dialogs(page).waitFor({ state: "detached" });
}
