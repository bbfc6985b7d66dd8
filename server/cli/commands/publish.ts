/** `publish`: rebuilds the graph from ledger and latest run. */
import { publishGraph } from "../../usecases/publish-graph.ts";
import type { CommandContext } from "../context.ts";
import type { Flags } from "../services.ts";

export async function runPublish(
  flags: Flags & { readonly bulk: boolean },
  { services, terminal, onProgress, signal, stopProgress }: CommandContext,
): Promise<void> {
  const report = await services.withWorkspace(flags, (workspace) =>
    publishGraph(workspace, { bulk: flags.bulk, onProgress, signal }),
  );
  stopProgress();
  terminal.say({
    zh: `图已发布：节点 ${report.nodes}，连线 ${report.links}，版本 ${report.revision}`,
    en: `Published: ${report.nodes} nodes, ${report.links} links, revision ${report.revision}`,
  });
  terminal.result(report);
}
