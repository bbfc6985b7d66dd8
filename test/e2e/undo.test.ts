/**
 * Undo of every action: each that a graph takes as a step is done, taken back by the toolbar, which
 * names what it takes back, and done again by the key. A new step without a line here is a fault of
 * types. What else can be taken back: decisions (person-and-deal), deleted views (saved-views),
 * deleted queries (search-and-paths).
 */
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Answer } from "../../web/api/client.ts";
import { zhCN as zh } from "../../web/i18n/texts/zh-CN.ts";
import type { StepName } from "../../web/state/graph-view/steps.ts";
import { describeExplorer, goTo } from "./explorer.ts";
import { saveView } from "./given-view.ts";
import { drag, menuItem, type Place, press, selectMember, stage } from "./hand.ts";
import { offered, sidePanel, toolbar } from "./parts.ts";
import { atRest, backToGroup, members, placeOfSelected } from "./stage.ts";

interface Action {
  /** What must have been done before, other steps perhaps. */
  readonly prepare?: (page: Page, url: string) => Promise<void>;
  readonly act: (page: Page) => Promise<void>;
}

/** Each begins with the first member of the group selected, and nothing else done. */
const ACTIONS: Readonly<Record<StepName, Action>> = {
  expand: byKeys("Enter"),
  add: {
    act: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("岭00");
      await offered(page).first().waitFor();
      await page.keyboard.press("Enter");
    },
  },
  filter: {
    act: async (page) => {
      const legend = page.getByRole("region", { name: zh.stage.legend });
      await legend.getByRole("button", { name: new RegExp(`^${zh.layer.contact}`) }).click();
    },
  },
  layout: {
    act: async (page) => {
      await page.getByRole("button", { name: new RegExp(`^${zh.layout.menu}：`) }).click();
      await menuItem(page, zh.layout.again).click();
    },
  },
  move: {
    act: async (page) => {
      const { x, y } = await placeOfSelected(page);
      await drag(page, [
        { x, y },
        { x: x + 30, y: y - 20 },
      ]);
    },
  },
  pin: byKeys("p"),
  unpin: { prepare: byKeys("p").act, ...byKeys("p") },
  mark: byKeys("Space"),
  // The first lets go of the node that is looked at.
  unmark: { prepare: byKeys("Space").act, ...byKeys("Escape", "Escape") },
  invert: { prepare: byKeys("Space").act, ...byKeys("i") },
  showOnly: byKeys("o"),
  hide: byKeys("h"),
  showHidden: { prepare: byKeys("h").act, ...byKeys("Shift+H") },
  remove: byKeys("Delete"),
  hideLinks: {
    prepare: async (page) => {
      await page.keyboard.press("Alt+t");
      await page.getByRole("table", { name: zh.table.links }).locator("tbody button").first().click();
      await page.keyboard.press("Alt+t");
    },
    ...byKeys("h"),
  },
  collapse: { act: collapseGroup },
  open: {
    prepare: collapseGroup,
    act: async (page) => {
      const open = new RegExp(`^${zh.fold.open.replace("{{count}}", "\\d+")}$`);
      await sidePanel(page).getByRole("button", { name: open }).click();
    },
  },
  reopen: {
    prepare: async (page, url) => {
      const { group } = (await (await fetch(`${url}/api/groups/g01`)).json()) as Answer<"getGroup">;
      const nodes = group.members.slice(0, 2).map(({ person_id }) => `person:${person_id}`);
      const view = { name: "撤销", origin: { page: "explore" }, run: null, nodes } as const;
      await goTo(page, `/views/${await saveView(url, view)}`);
      await page.getByRole("heading", { name: view.name, exact: true }).waitFor();
      await byKeys("Control+a").act(page);
    },
    act: async (page) => page.getByRole("button", { name: zh.views.reopen }).click(),
  },
};

describeExplorer("undo", { data: "shared" }, (explorer) => {
  let page: Page;
  let begun: Place;
  beforeAll(async () => {
    page = await explorer.openPage("/groups/g01");
    await members(page).first().waitFor();
    await atRest(page);
    begun = await firstMember(page);
  });
  const undo = () => toolbar(page).getByRole("button", { name: /^撤销/ });

  it.each(Object.entries(ACTIONS))("takes back and does again: %s", async (name, { prepare, act }) => {
    // To the pixel, after all that was taken back before.
    await expect.poll(() => firstMember(page)).toEqual(begun);
    await prepare?.(page, explorer.url);
    const before = await settled(page);
    await act(page);
    await undoOf(page, name as StepName).waitFor();
    let after = before;
    const changed = async () => {
      after = await settled(page);
      return JSON.stringify(after) !== JSON.stringify({ ...before, place: after.place && before.place });
    };
    await expect.poll(changed).toBe(true);

    await undo().click();
    await expect.poll(() => seen(page)).toEqual(withoutPlace(before));
    await page.keyboard.press("Control+y");
    await expect.poll(() => seen(page)).toEqual(withoutPlace(after));
    while (await undo().isEnabled()) await page.keyboard.press("Control+z");
  });
});

/** Where it stands, selected: an action may have let go of it. */
async function firstMember(page: Page): Promise<Place> {
  return (await isLookedAt(page)) ? placeOfSelected(page) : selectMember(page, 0);
}

function isLookedAt(page: Page): Promise<boolean> {
  return page.getByTestId("selection-ring").isVisible();
}

function byKeys(...keys: readonly string[]): Pick<Action, "act"> {
  return {
    act: async (page) => {
      await stage(page).focus();
      await press(page, keys);
    },
  };
}

async function collapseGroup(page: Page): Promise<void> {
  await backToGroup(page);
  await page.getByRole("button", { name: zh.fold.groupHere }).click();
  // Folding asks the server first: what is read before its step is there is read of the open group.
  await undoOf(page, "collapse").waitFor();
}

function undoOf(page: Page, name: StepName): Locator {
  return toolbar(page).getByRole("button", { name: toUndo(name) });
}

function toUndo(name: StepName): RegExp {
  const step = zh.steps.name[name].replace("{{count}}", "\\d+");
  return new RegExp(`^${zh.steps.undo.replace("{{step}}", step)}$`);
}

/** What a step may change, as it is on the screen and in the address. */
interface Seen {
  readonly size: string | undefined;
  readonly marked: string | null;
  readonly isPinned: boolean;
  readonly filters: string;
}

/** All at one moment, and in one go: it is asked for some ten times an action. */
async function seen(page: Page): Promise<Seen> {
  const { searchParams } = new URL(page.url());
  // What is looked at is no step.
  for (const name of ["node", "link", "sel"]) searchParams.delete(name);
  const told = await page.evaluate(
    async ([stage, unpin]) => {
      const bar = () => document.querySelector("[role=toolbar]");
      while (bar()?.querySelector("[aria-busy=true]")) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      const spoken = [...document.querySelectorAll(`section[aria-label="${stage}"] p[aria-live]`)];
      const buttons = [...document.querySelectorAll("aside button")];
      return {
        toolbar: bar()?.textContent ?? "",
        marked: spoken.at(-1)?.textContent ?? null,
        isPinned: buttons.some(({ textContent }) => textContent?.trim() === unpin),
      };
    },
    [zh.stage.label, zh.node.unpin],
  );
  return {
    size: /[\d,]+ 个节点.*[\d,]+ 条连线/.exec(told.toolbar)?.[0],
    marked: told.marked,
    isPinned: told.isPinned,
    filters: String(searchParams),
  };
}

/** Once nothing changes any more; with the place of the node that is looked at, where one is. */
async function settled(page: Page): Promise<Seen & { readonly place: Place | null }> {
  await atRest(page);
  let last = await seen(page);
  await expect
    .poll(async () => {
      const before = last;
      last = await seen(page);
      return JSON.stringify(before) === JSON.stringify(last);
    })
    .toBe(true);
  return { ...last, place: (await isLookedAt(page)) ? await placeOfSelected(page) : null };
}

function withoutPlace({ place: _, ...rest }: Seen & { readonly place: Place | null }): Seen {
  return rest;
}
