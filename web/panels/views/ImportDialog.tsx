/** Takes a GEXF or GraphML file as a view of its own: what was found and what not is told before it is kept. */
import { Alert, Button, FileInput, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { UNARRANGED, type ViewContent } from "../../../server/domain/saved-view.ts";
import type { ImportedDrawing } from "../../graph/exchange/import/to-imported.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { setReviewer, useReviewer } from "../../state/decisions/reviewer.ts";
import { frameOf } from "../../state/graph-view/producers.ts";
import { useOpenSavedView, useSaveView } from "../../state/saved-views/bindings.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Problem } from "../../ui/Problem.tsx";

export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reviewer = useReviewer();
  const [by, setBy] = useState(reviewer);
  const [name, setName] = useState("");
  const save = useSaveView();
  const open = useOpenSavedView();
  const reading = useMutation({
    mutationFn: async (file: File) =>
      (await import("../../graph/exchange/import/read-graph-file.ts")).readGraphFile(file),
    onSuccess: () => setName(t("views.importedName", { time: format.time(Date.now()) })),
  });
  const drawing = reading.data;
  const keep = (found: ImportedDrawing) => {
    setReviewer(by);
    save.mutate(
      { name: name.trim(), by: by.trim(), content: contentOfDrawing(found) },
      {
        onSuccess: ({ id }) => {
          onClose();
          open(id);
        },
      },
    );
  };
  return (
    <Dialog opened onClose={onClose} title={t("views.importTitle")}>
      <Stack gap="sm">
        <Text size="sm" className="tz-quiet">
          {t("views.importLead")}
        </Text>
        <FileInput
          label={t("views.importChoose")}
          placeholder=".gexf, .graphml"
          accept=".gexf,.graphml,.xml"
          onChange={(file) => {
            reading.reset();
            if (file) reading.mutate(file);
          }}
        />
        {reading.error ? <Problem error={reading.error} /> : null}
        {drawing ? (
          <>
            <Found drawing={drawing} />
            <TextInput
              label={t("views.name")}
              value={name}
              maxLength={120}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <TextInput
              label={t("views.by")}
              value={by}
              maxLength={80}
              onChange={(event) => setBy(event.currentTarget.value)}
            />
          </>
        ) : null}
        {save.error ? <Problem error={save.error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("views.cancel")}
          </Button>
          <Button
            disabled={!drawing || name.trim() === "" || by.trim() === ""}
            loading={reading.isPending || save.isPending}
            onClick={() => drawing && keep(drawing)}
          >
            {t("views.importOpen")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Found({ drawing }: { readonly drawing: ImportedDrawing }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { imported, positions, notTaken } = drawing;
  return (
    <Alert color="gray">
      <Text size="sm">
        {t("views.importFound", {
          nodes: t("counted.nodes", { count: imported.nodes.length }),
          links: t("counted.links", { count: imported.links.length }),
          placed: format.number(Object.keys(positions).length),
        })}
      </Text>
      {notTaken.attributes.length > 0 ? (
        <Text size="sm">
          {t("views.importAttributes", {
            count: notTaken.attributes.length,
            names: notTaken.attributes.join(", "),
          })}
        </Text>
      ) : null}
      {notTaken.cutLabels > 0 ? (
        <Text size="sm">{t("views.importCut", { count: notTaken.cutLabels, length: 500 })}</Text>
      ) : null}
    </Alert>
  );
}

function contentOfDrawing({ imported, positions }: ImportedDrawing): ViewContent {
  const places = Object.values(positions).map(([x, y]) => ({ x, y }));
  const isPlaced = places.length === imported.nodes.length;
  return {
    origin: { page: "imported" },
    run_id: null,
    nodes: imported.nodes.map(({ key }) => key),
    arrangement: {
      ...UNARRANGED,
      positions,
      // Where all are placed no layout runs, which would set it.
      frame: isPlaced ? frameOf(places) : null,
    },
    search: {},
    camera: null,
    imported,
  };
}
