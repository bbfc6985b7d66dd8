/** Writes what is shown into a file, and leads to the query behind it. */
import { Alert, Menu, Text } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { overviewQuery } from "../../api/queries.ts";
import { type ExportFormat, fileName } from "../../graph/exchange/file-name.ts";
import { download, writeFile } from "../../graph/exchange/write-file.ts";
import { useFinder } from "../../state/finder/use-finder.ts";
import { isEmptyView, useOfGraphView } from "../../state/graph-view/bindings.ts";
import { Notice } from "../../ui/Notice.tsx";
import { ToolButton } from "../../ui/ToolButton.tsx";
import { useExported } from "./use-exported.ts";

const FORMATS = [
  { format: "png", text: "exchange.png" },
  { format: "svg", text: "exchange.svg" },
  { format: "gexf", text: "exchange.gexf" },
  { format: "graphml", text: "exchange.graphml" },
  { format: "nodes.csv", text: "exchange.nodesCsv" },
  { format: "links.csv", text: "exchange.linksCsv" },
] as const;

/** The file that was written, that none could be, or nothing to tell. */
type Outcome = { readonly file: string } | "failed" | null;

export function ExportMenu() {
  const { t } = useTranslation();
  const isEmpty = useOfGraphView(isEmptyView);
  const [outcome, setOutcome] = useState<Outcome>(null);
  return (
    <>
      <Menu position="bottom-end" width={250} withinPortal>
        <Menu.Target>
          <ToolButton Icon={IconDownload} text={t("exchange.menu")} hasMenu disabled={isEmpty} />
        </Menu.Target>
        <Menu.Dropdown>
          <ExportItems onOutcome={setOutcome} />
        </Menu.Dropdown>
      </Menu>
      {outcome === null ? null : (
        <Notice onClose={() => setOutcome(null)} isPassing={outcome !== "failed"}>
          {outcome === "failed" ? (
            <Alert color="red" title={t("exchange.failed")}>
              {t("exchange.failedDetail")}
            </Alert>
          ) : (
            <Text size="sm">{t("exchange.done", outcome)}</Text>
          )}
        </Notice>
      )}
    </>
  );
}

/** Of the open menu alone. */
function ExportItems({ onOutcome }: { readonly onOutcome: (outcome: Outcome) => void }) {
  const { t } = useTranslation();
  const run = useQuery(overviewQuery()).data?.run?.id ?? null;
  const { showPicture } = useFinder();
  const exported = useExported();

  const write = async (format: ExportFormat) => {
    onOutcome(null);
    try {
      const content = exported(run);
      const name = fileName(format, run, content.about.exportedAt);
      download(await writeFile(format, content), name);
      onOutcome({ file: name });
    } catch {
      onOutcome("failed");
    }
  };

  return (
    <>
      {FORMATS.map(({ format, text }) => (
        <Menu.Item key={format} onClick={() => void write(format)}>
          {t(text)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item onClick={showPicture}>{t("exchange.query")}</Menu.Item>
      <Menu.Divider />
      <Menu.Label style={{ whiteSpace: "normal" }}>{t("exchange.note")}</Menu.Label>
    </>
  );
}
