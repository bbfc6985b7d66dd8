/** One figure with its name, and what it means on hovering or focusing it. */
import { Text, Tooltip } from "@mantine/core";

interface StatProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly size?: "md" | "xl";
}

export function Stat({ label, value, hint, size = "md" }: StatProps) {
  const figure = (
    <div
      {...(hint === undefined
        ? {}
        : { tabIndex: 0, role: "note", "aria-label": `${label}: ${value}. ${hint}` })}
    >
      <Text
        size="xs"
        className="tz-quiet"
        style={hint ? { borderBottom: "1px dotted", width: "fit-content" } : {}}
      >
        {label}
      </Text>
      <Text fw={650} fz={size === "xl" ? 24 : 16} lh={1.3} className="tz-number">
        {value}
      </Text>
    </div>
  );
  return hint === undefined ? (
    figure
  ) : (
    <Tooltip label={hint} multiline maw={280} withArrow events={{ hover: true, focus: true, touch: true }}>
      {figure}
    </Tooltip>
  );
}
