/** A button that draws a node with what belongs to it as one, and back. */
import { Button } from "@mantine/core";
import { IconFold, IconFoldDown } from "@tabler/icons-react";
import type { FoldAct } from "./fold-acts.ts";

export function FoldButton({ fold: { text, isCollapsed, act } }: { readonly fold: FoldAct }) {
  const Icon = isCollapsed ? IconFoldDown : IconFold;
  return (
    <Button size="xs" variant="default" leftSection={<Icon size={15} aria-hidden />} onClick={act}>
      {text}
    </Button>
  );
}
