/** The browser suite with the graph inside the service. */
import type { TestProject } from "vitest/node";
import { shareExplorer } from "./one-service.ts";

export default function setUp(project: TestProject): Promise<() => Promise<void>> {
  return shareExplorer(project, Promise.resolve({}));
}
