/** The search box in the head of every page. */
import { useRef } from "react";
import { useKeys } from "../../shell/use-keys.ts";
import { FindTab } from "./find/FindTab.tsx";

export function Finder() {
  const input = useRef<HTMLInputElement>(null);
  useKeys({ search: () => input.current?.focus() });
  return (
    <search>
      <FindTab input={input} />
    </search>
  );
}
