/**
 * The search box in the head of every page, with its tabs. The search takes one line; the others
 * grow out of it over the page, which stays usable beside them.
 */
import { CloseButton, Loader, Tabs } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconCode, IconRoute, IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../shell/use-keys.ts";
import type { FinderTab } from "../../state/finder/finder-search.ts";
import { useFinder } from "../../state/finder/use-finder.ts";
import { FindTab } from "./find/FindTab.tsx";
import classes from "./finder.module.css";

const PathTab = lazy(() => import("./path/PathTab.tsx").then(({ PathTab: Tab }) => ({ default: Tab })));
const CypherTab = lazy(() =>
  import("./cypher/CypherTab.tsx").then(({ CypherTab: Tab }) => ({ default: Tab })),
);

/** Where Esc means something else. */
const HAS_ITS_ESC = "search, [role=application], [role=dialog], [role=menu], .driver-popover";

const TABS = [
  { name: "find", Icon: IconSearch },
  { name: "path", Icon: IconRoute },
  { name: "cypher", Icon: IconCode },
] as const;

export function Finder() {
  const { t } = useTranslation();
  const { tab, showTab } = useFinder();
  const input = useRef<HTMLInputElement>(null);
  const wantsFocus = useRef(false);
  useKeys({
    search: () => {
      wantsFocus.current = true;
      if (tab === "find") input.current?.focus();
      else showTab("find");
    },
  });
  useEffect(() => {
    if (tab === "find" && wantsFocus.current) input.current?.focus();
    wantsFocus.current = false;
  }, [tab]);
  const isGrown = tab !== "find";
  const shrink = () => {
    wantsFocus.current = true;
    showTab("find");
  };
  const close = (event: KeyboardEvent<HTMLElement>) => {
    if (isGrown && event.key === "Escape" && !isTakenInside(event)) shrink();
  };
  // It may cover what has the focus: Esc uncovers that.
  useWindowEvent("keydown", ({ key, target }) => {
    if (isGrown && key === "Escape" && target instanceof Element && !target.closest(HAS_ITS_ESC))
      showTab("find");
  });
  return (
    <search className={classes.finder} aria-label={t("finder.label")} onKeyDown={close}>
      <Tabs
        value={tab}
        onChange={(value) => showTab(value as FinderTab)}
        variant="pills"
        keepMounted={false}
        className={isGrown ? classes.grown : classes.line}
      >
        <div className={classes.head}>
          <Tabs.List aria-label={t("finder.label")}>
            {TABS.map(({ name, Icon }) => (
              <Tabs.Tab key={name} value={name} aria-label={t(`finder.tab.${name}`)} px={8} py={8}>
                <span className={classes.tab}>
                  <Icon size={17} aria-hidden />
                  <span className={classes.tabName}>{t(`finder.tab.${name}`)}</span>
                </span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {isGrown ? <CloseButton aria-label={t("finder.close")} onClick={shrink} /> : null}
        </div>
        <Tabs.Panel value="find" className={classes.panel}>
          <FindTab input={input} />
        </Tabs.Panel>
        <Tabs.Panel value="path" className={classes.panel}>
          <Suspense fallback={<Loader size="sm" aria-label={t("common.loading")} />}>
            <PathTab />
          </Suspense>
        </Tabs.Panel>
        <Tabs.Panel value="cypher" className={classes.panel}>
          <Suspense fallback={<Loader size="sm" aria-label={t("common.loading")} />}>
            <CypherTab />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </search>
  );
}

/** Esc closes what lies open inside first: a list of hits, a completion in the editor, a menu or dialog over it. */
function isTakenInside(event: KeyboardEvent<HTMLElement>): boolean {
  const { target, currentTarget } = event;
  if (!(target instanceof Element) || !currentTarget.contains(target)) return true;
  return event.defaultPrevented || target.getAttribute("aria-expanded") === "true";
}
