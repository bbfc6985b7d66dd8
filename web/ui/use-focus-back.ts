/**
 * Gives the focus back to what opened a dialog or a list, when that closes. Mantine does so only for
 * dialogs that stay in the page while they are closed, and not where the entry of a menu opened them.
 * Where what opened it has gone meanwhile, the content of the page has the focus.
 */
import { useEffect, useRef } from "react";

export function useFocusBack(isOpen: boolean): void {
  const opener = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  // While it is drawn: what opens takes the focus right after.
  if (isOpen && !wasOpen.current) opener.current = openerOf(document.activeElement);
  wasOpen.current = isOpen;
  useEffect(() => {
    if (!isOpen) return;
    return () => {
      const atClose = document.activeElement;
      setTimeout(() => giveBack(opener.current, atClose));
    };
  }, [isOpen]);
}

/** Of the entry of a menu, which goes with the menu, the button that the menu hangs from. */
function openerOf(focused: Element | null): HTMLElement | null {
  let opener = focused;
  for (let menu = opener?.closest("[role=menu]"); menu; menu = opener?.closest("[role=menu]")) {
    opener = document.getElementById(menu.getAttribute("aria-labelledby") ?? "");
  }
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

function giveBack(opener: HTMLElement | null, atClose: Element | null): void {
  const focused = document.activeElement;
  // Where the focus has moved on meanwhile, it is left.
  const isLost = focused === null || focused === document.body || focused === atClose;
  if (!isLost) return;
  if (opener?.isConnected) opener.focus();
  else document.getElementById("main")?.focus({ preventScroll: true });
}
