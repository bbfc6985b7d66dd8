/** The content of a file in the format that was chosen, and handing it to the browser. */
import type { Exported } from "./exported.ts";
import type { ExportFormat } from "./file-name.ts";

/** The formats are loaded when they are first asked for. */
export async function writeFile(format: ExportFormat, exported: Exported): Promise<Blob> {
  switch (format) {
    case "png": {
      const [{ draw }, { toPng }] = await Promise.all([import("./drawing.ts"), import("./png.ts")]);
      return toPng(draw(exported));
    }
    case "svg": {
      const [{ draw }, { toSvg }] = await Promise.all([import("./drawing.ts"), import("./svg.ts")]);
      return new Blob([toSvg(draw(exported), exported.about.title)], { type: "image/svg+xml" });
    }
    case "gexf":
      return new Blob([(await import("./gexf.ts")).toGexf(exported)], { type: "application/xml" });
    case "graphml":
      return new Blob([(await import("./graphml.ts")).toGraphml(exported)], { type: "application/xml" });
    case "nodes.csv":
      return new Blob([(await import("./csv.ts")).nodesCsv(exported)], { type: "text/csv" });
    case "links.csv":
      return new Blob([(await import("./csv.ts")).linksCsv(exported)], { type: "text/csv" });
  }
}

export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The browser has taken it by the next task.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
