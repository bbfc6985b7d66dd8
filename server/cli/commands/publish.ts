/** `publish`: rebuilds the graph from ledger and latest run. */
import { publishGraph } from "../../usecases/publish-graph.ts";
import type { CommandContext } from "../context.ts";
import type { Flags } from "../services.ts";

export async function runPublish(
  flags: Flags & { readonly bulk: boolean },
  { services, terminal, onProgress, signal, stopProgress }: CommandContext,
): Promise<void> {
  services.requireLedger(flags);
  const report = await services.withWorkspace(flags, (workspace) => {
    if (workspace.graph.store === "in-process" && !flags.bulk) {
      terminal.note({
        zh: "未给出 NEO4J_URI：图只在本进程内生成，命令结束即消失；serve 每次启动都会自行生成。",
        en: "No NEO4J_URI is given: the graph is made in this process and gone when the command ends; serve makes its own at every start.",
      });
    }
    return publishGraph(workspace, { bulk: flags.bulk, onProgress, signal });
  });
  stopProgress();
  terminal.say({
    zh: `图已发布：节点 ${report.nodes}，连线 ${report.links}，版本 ${report.revision}`,
    en: `Published: ${report.nodes} nodes, ${report.links} links, revision ${report.revision}`,
  });
  terminal.result(report);
}
