/** Chooses by what the graph is laid out; what was placed by hand stays, and undo takes the choice back. */
import { Menu, Text } from "@mantine/core";
import {
  IconArrowsShuffle,
  IconChartDots3,
  IconCircleDotted,
  IconCircles,
  IconHierarchy,
  IconLayoutDistributeHorizontal,
  IconTimeline,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LAYOUTS, type LayoutName, nextSeed } from "../../graph/layout/layouts.ts";
import { isEmptyView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { layOutAgain } from "../../state/graph-view/steps.ts";
import type { GraphView } from "../../state/graph-view/view.ts";
import { useLayoutChoice } from "../../state/selection/use-layout-choice.ts";
import { ToolButton } from "../../ui/ToolButton.tsx";

const ICONS: Readonly<Record<LayoutName, typeof IconHierarchy>> = {
  force: IconChartDots3,
  roles: IconHierarchy,
  groups: IconCircles,
  circular: IconCircleDotted,
  timeline: IconTimeline,
};

export function LayoutMenu() {
  const { t } = useTranslation();
  const isEmpty = useOfGraphView(isEmptyView);
  const { choice, choose } = useLayoutChoice();
  const Icon = ICONS[choice.layout];
  const pinned = useOfGraphView(pinnedCount);
  return (
    <Menu position="bottom-start" width={270} withinPortal>
      <Menu.Target>
        <ToolButton
          Icon={Icon}
          text={t("layout.menu")}
          name={`${t("layout.menu")}：${t(`layout.name.${choice.layout}`)}`}
          hasMenu
          disabled={isEmpty}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {LAYOUTS.map((layout) => {
          const LayoutIcon = ICONS[layout];
          return (
            <Menu.RadioItem
              key={layout}
              value={layout}
              checked={layout === choice.layout}
              closeMenuOnClick
              rightSection={<LayoutIcon size={18} aria-hidden />}
              onChange={() => choose({ ...choice, layout })}
            >
              {t(`layout.name.${layout}`)}
              <Text size="xs" className="tz-quiet">
                {t(`layout.about.${layout}`)}
              </Text>
            </Menu.RadioItem>
          );
        })}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLayoutDistributeHorizontal size={18} aria-hidden />}
          onClick={() => layOutAgain()}
        >
          {t("stage.layout")}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsShuffle size={18} aria-hidden />}
          onClick={() => choose({ ...choice, seed: nextSeed(choice.seed) })}
        >
          {t("layout.again")}
        </Menu.Item>
        {pinned > 0 ? <Menu.Label>{t("layout.pinned", { count: pinned })}</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  );
}

function pinnedCount({ pinned, nodes }: GraphView): number {
  return [...pinned].filter((key) => nodes.has(key)).length;
}
