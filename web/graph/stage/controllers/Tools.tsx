/** Buttons that choose what dragging does: move the stage, or mark by a rectangle or an outline. */
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLasso, IconMarquee2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { AreaTool } from "../area.ts";
import classes from "../stage.module.css";

const TOOLS = [
  { tool: "marquee", Icon: IconMarquee2 },
  { tool: "lasso", Icon: IconLasso },
] as const;

interface ToolsProps {
  readonly tool: AreaTool | null;
  readonly onChoose: (tool: AreaTool | null) => void;
}

export function Tools({ tool: chosen, onChoose }: ToolsProps) {
  const { t } = useTranslation();
  return (
    <div className={`tz-surface ${classes.group}`}>
      {TOOLS.map(({ tool, Icon }) => (
        <Tooltip key={tool} label={t(`marks.toolAbout.${tool}`)} position="left">
          <ActionIcon
            variant={tool === chosen ? "filled" : "subtle"}
            {...(tool === chosen ? {} : { color: "gray" })}
            size={34}
            aria-label={t(`marks.tool.${tool}`)}
            aria-pressed={tool === chosen}
            onClick={() => onChoose(tool === chosen ? null : tool)}
          >
            <Icon size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
    </div>
  );
}
