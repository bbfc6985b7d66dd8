/** Writes what is shown into a file. */
import { Alert, Button, Menu, Modal, VisuallyHidden } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { overviewQuery } from "../../api/queries.ts";
import { type ExportFormat, fileName } from "../../graph/exchange/file-name.ts";
import { download, writeFile } from "../../graph/exchange/write-file.ts";
import { useGraphView } from "../../state/graph-view/bindings.ts";
import { useExported } from "./use-exported.ts";

const FORMATS = [
  { format: "png", text: "exchange.png" },
  { format: "svg", text: "exchange.svg" },
  { format: "gexf", text: "exchange.gexf" },
  { format: "graphml", text: "exchange.graphml" },
  { format: "nodes.csv", text: "exchange.nodesCsv" },
  { format: "links.csv", text: "exchange.linksCsv" },
] as const;

export function ExportMenu() {
  const { t } = useTranslation();
  const isEmpty = useGraphView().nodes.size === 0;
  const run = useQuery(overviewQuery()).data?.run?.id ?? null;
  const exported = useExported();
  const [done, setDone] = useState("");
  const [hasFailed, setFailed] = useState(false);

  const write = async (format: ExportFormat) => {
    try {
      const content = exported(run);
      const name = fileName(format, run, content.about.exportedAt);
      download(await writeFile(format, content), name);
      setDone(t("exchange.done", { file: name }));
    } catch {
      setFailed(true);
    }
  };

  return (
    <>
      <Menu position="bottom-end" width={250} withinPortal>
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            h={34}
            disabled={isEmpty}
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t("exchange.menu")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {FORMATS.map(({ format, text }) => (
            <Menu.Item key={format} onClick={() => void write(format)}>
              {t(text)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Label style={{ whiteSpace: "normal" }}>{t("exchange.note")}</Menu.Label>
        </Menu.Dropdown>
      </Menu>
      <VisuallyHidden role="status">{done}</VisuallyHidden>
      <Modal opened={hasFailed} onClose={() => setFailed(false)} title={t("exchange.failed")}>
        <Alert color="red">{t("exchange.failedDetail")}</Alert>
      </Modal>
    </>
  );
}
