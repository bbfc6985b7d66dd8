/**
 * Another page begins with its content: the focus goes there, instead of to nowhere with what was
 * pressed. Not while something that stays has it: the search box, a dialog, the tour.
 */
import { useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";

const STAYS = "search, [role=dialog], .driver-popover";

export function useFocusOnPage(): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    if (!document.activeElement?.closest(STAYS)) main.current?.focus({ preventScroll: true });
  }, [path]);
  return main;
}
