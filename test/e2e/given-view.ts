/** A saved view that a test begins with, sent as the application sends one. */
import { expect } from "vitest";
import { UNARRANGED, type ViewArrangement, type ViewContent } from "../../server/domain/saved-view.ts";

export interface GivenView {
  readonly name: string;
  readonly origin: ViewContent["origin"];
  /** Whose findings were shown. */
  readonly run: string | null;
  readonly nodes: readonly string[];
  /** Left to the application where it is not said. */
  readonly arrangement?: Partial<ViewArrangement>;
  readonly camera?: ViewContent["camera"];
}

/** @returns its id */
export async function saveView(url: string, given: GivenView): Promise<string> {
  const { name, origin, run, nodes, arrangement, camera = null } = given;
  const id = crypto.randomUUID();
  const content: ViewContent = {
    origin,
    run_id: run,
    nodes,
    arrangement: { ...UNARRANGED, ...arrangement },
    search: {},
    camera,
  };
  const saved = await fetch(`${url}/api/views`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ id, name, by: "警号 0417", content }),
  });
  expect(saved.status, await saved.text()).toBeLessThan(300);
  return id;
}
