/** Names of exported files: run and time, never anything of the content. */

export type ExportFormat = "png" | "svg" | "gexf" | "graphml" | "nodes.csv" | "links.csv";

/** `triplezero-graph_run-3f2a_20261126T0801Z.svg` */
export function fileName(format: ExportFormat, runId: string | null, exportedAt: string): string {
  const time = exportedAt.slice(0, 16).replace(/[-:]/g, "");
  const run = (runId ?? "no-run").replace(/[^\w-]/g, "-").slice(0, 24);
  return `triplezero-graph_${run}_${time}Z.${format}`;
}
