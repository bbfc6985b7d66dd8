/** A button of a toolbar: icon and word, on narrow screens the icon alone with the word as its name. */
import { Button, type ButtonProps } from "@mantine/core";
import { IconChevronDown, type IconProps } from "@tabler/icons-react";
import type { ComponentProps, ComponentType } from "react";
import classes from "./ToolButton.module.css";

interface ToolButtonProps extends ButtonProps, Omit<ComponentProps<"button">, keyof ButtonProps> {
  readonly Icon: ComponentType<IconProps>;
  readonly text: string;
  /** Read out instead of the text, which it begins with. */
  readonly name?: string;
  /** A menu hangs from it. */
  readonly hasMenu?: boolean;
}

export function ToolButton({
  Icon,
  text,
  name = text,
  hasMenu = false,
  className,
  ...props
}: ToolButtonProps) {
  return (
    <Button
      variant="default"
      size="xs"
      h={34}
      px={10}
      // A menu that it opens gives it a class too.
      className={`${classes.tool} ${className ?? ""}`}
      leftSection={<Icon size={18} aria-hidden />}
      rightSection={hasMenu ? <IconChevronDown size={14} aria-hidden /> : undefined}
      aria-label={name}
      {...props}
    >
      <span className={classes.word}>{text}</span>
    </Button>
  );
}
