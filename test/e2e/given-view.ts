/** A saved view that a test begins with, sent as the application sends one. */
import { expect } from "vitest";
import { UNARRANGED, type ViewContent } from "../../server/domain/saved-view.ts";

export interface GivenView {
  readonly name: string;
  readonly origin: ViewContent["origin"];
  /** Whose findings were shown. */
  readonly run: string | null;
  readonly nodes: readonly string[];
}

/** @returns its id */
export async function saveView(url: string, { name, origin, run, nodes }: GivenView): Promise<string> {
  const id = crypto.randomUUID();
  const content: ViewContent = {
    origin,
    run_id: run,
    nodes,
    arrangement: UNARRANGED,
    search: {},
    camera: null,
  };
  const saved = await fetch(`${url}/api/views`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, name, by: "警号 0417", content }),
  });
  expect(saved.status, await saved.text()).toBeLessThan(300);
  return id;
}
