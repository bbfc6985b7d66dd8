/** Esc closes what was opened last, and that alone: of dialogs above each other the topmost. */
import { useEffect, useLayoutEffect, useRef } from "react";

const opened: symbol[] = [];
/** One press closes one dialog, also where another becomes the topmost while it is handled. */
const handled = new WeakSet<KeyboardEvent>();

export function useEscape(isOpen: boolean, onEscape: () => void): void {
  const act = useRef(onEscape);
  useEffect(() => {
    act.current = onEscape;
  });
  // In the commit that takes a dialog off the screen the one below it is the topmost.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const own = Symbol("dialog");
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || handled.has(event)) return;
      if (opened.at(-1) !== own || isKept(event.target)) return;
      handled.add(event);
      act.current();
    };
    opened.push(own);
    window.addEventListener("keydown", onKey, { capture: true });
    return () => {
      opened.splice(opened.indexOf(own), 1);
      window.removeEventListener("keydown", onKey, { capture: true });
    };
  }, [isOpen]);
}

/** A list that is open in a field keeps the key for itself, as Mantine marks it. */
function isKept(target: EventTarget | null): boolean {
  return target instanceof Element && target.getAttribute("data-mantine-stop-propagation") === "true";
}
