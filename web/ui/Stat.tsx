/** One figure with its name, what it means on hovering or focusing it, and the way to what it rests on. */
import { Text, Tooltip } from "@mantine/core";
import { NumberButton } from "./NumberButton.tsx";

interface StatProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onOpen?: () => void;
  readonly size?: "md" | "xl";
}

export function Stat({ label, value, hint, onOpen, size = "md" }: StatProps) {
  const isNote = hint !== undefined && onOpen === undefined;
  const figure = (
    <div {...(isNote ? { tabIndex: 0, role: "note", "aria-label": `${label}: ${value}. ${hint}` } : {})}>
      <Text
        size="xs"
        className="tz-quiet"
        style={hint ? { borderBottom: "1px dotted", width: "fit-content" } : {}}
      >
        {label}
      </Text>
      <Text component="div" fw={650} fz={size === "xl" ? 24 : 16} lh={1.3} className="tz-number">
        {onOpen === undefined ? (
          value
        ) : (
          <NumberButton label={`${label}: ${value}. ${hint ?? ""}`} onOpen={onOpen}>
            {value}
          </NumberButton>
        )}
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
