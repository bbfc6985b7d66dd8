/**
 * The menu on a node, a link or the canvas, by the right button, a long touch or the keyboard.
 * It is made of the tables in node-menu.ts, link-menu.ts and canvas-menu.ts.
 */
import { Menu, Text } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { type ReactNode, useCallback, useRef, useState } from "react";
import type { MenuTarget } from "../../graph/stage/menu-target.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { CanvasItems } from "./CanvasItems.tsx";
import { LinkItems } from "./LinkItems.tsx";
import { NodeItems } from "./NodeItems.tsx";
import classes from "./stage-menu.module.css";

/** What came of an entry that is not seen in the graph. */
export type MenuOutcome = { readonly text: string } | { readonly error: unknown };

interface StageMenuProps {
  /** The stage, which says what a menu would be about. */
  readonly children: (onAim: (target: MenuTarget) => void) => ReactNode;
}

const KEPT_IN_WINDOW = { flip: false, shift: { crossAxis: true, padding: 8 } };
const POINTER_DOWN = ["mousedown", "touchstart"];

export function StageMenu({ children }: StageMenuProps) {
  // Aimed at with every press: only an opening menu makes something of it.
  const aimed = useRef<MenuTarget | null>(null);
  const [target, setTarget] = useState<MenuTarget | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<MenuOutcome | null>(null);
  const aim = useCallback((next: MenuTarget) => {
    aimed.current = next;
  }, []);
  const change = (opened: boolean) => {
    if (opened) setTarget(aimed.current);
    setOpen(opened && aimed.current !== null);
  };
  useWindowEvent("keydown", closeBeforeFocus(isOpen, setOpen), { capture: true });
  return (
    <>
      <Menu
        opened={isOpen}
        onChange={change}
        position="bottom-start"
        offset={2}
        width={290}
        withinPortal
        // Low down it moves up as far as it must, to keep its last entries in the window.
        middlewares={KEPT_IN_WINDOW}
        // Not by the very key that opened it, and without an element that no menu may hold.
        clickOutsideEvents={POINTER_DOWN}
        withInitialFocusPlaceholder={false}
      >
        <Menu.ContextMenu>
          <div className={classes.area}>{children(aim)}</div>
        </Menu.ContextMenu>
        <Menu.Dropdown className={classes.menu ?? ""} onContextMenu={(event) => event.preventDefault()}>
          {target?.kind === "node" ? <NodeItems nodeKey={target.key} onOutcome={setOutcome} /> : null}
          {target?.kind === "link" ? <LinkItems id={target.id} /> : null}
          {target?.kind === "canvas" ? <CanvasItems fit={target.fit} /> : null}
        </Menu.Dropdown>
      </Menu>
      {outcome === null ? null : (
        <div className={classes.outcome}>
          <Notice onClose={() => setOutcome(null)} isPassing={"text" in outcome}>
            {"text" in outcome ? <Text size="sm">{outcome.text}</Text> : <Problem error={outcome.error} />}
          </Notice>
        </div>
      )}
    </>
  );
}

/** A menu is seen a moment before it has the focus: Esc is meant for it then, too, and not for the stage. */
function closeBeforeFocus(isOpen: boolean, setOpen: (isOpen: boolean) => void) {
  return (event: KeyboardEvent) => {
    if (!isOpen || event.key !== "Escape" || document.activeElement?.closest("[role=menu]")) return;
    event.stopPropagation();
    setOpen(false);
  };
}
