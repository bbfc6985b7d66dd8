/** What can be done to the selected node in the graph. */
import { Button, Group } from "@mantine/core";
import { IconArrowsMaximize, IconEyeOff, IconPin, IconPinnedOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { nodeQuery } from "../../api/queries.ts";
import { useFormat } from "../../i18n/bindings.ts";
import { expandNode } from "../../state/graph-view/actions.ts";
import { useGraphView, useGraphViewState } from "../../state/graph-view/bindings.ts";
import { extentOfAll, isHub } from "../../state/graph-view/expansion.ts";
import { hide, pinOrUnpin } from "../../state/graph-view/steps.ts";
import { useSelectionActions } from "../../state/selection/bindings.ts";
import { ExpandChoice } from "./ExpandChoice.tsx";
import { FoldButton } from "./FoldButton.tsx";
import { useFold } from "./fold-acts.ts";

export function NodeActions({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const view = useGraphView();
  const busy = useGraphViewState((state) => state.busy);
  const { selectNode } = useSelectionActions();
  const fold = useFold(nodeKey);
  const { data } = useQuery(nodeQuery(nodeKey));
  const [isChoosing, setChoosing] = useState(false);
  const isPinned = view.pinned.has(nodeKey);
  if (!view.nodes.has(nodeKey)) return null;
  const extent = data ? extentOfAll(data.degrees, data.neighbours) : null;
  const isToChoose = extent !== null && isHub(extent);
  return (
    <>
      <Group gap={6}>
        <Button
          size="xs"
          loading={busy === nodeKey}
          leftSection={<IconArrowsMaximize size={15} aria-hidden />}
          aria-expanded={isToChoose ? isChoosing : undefined}
          onClick={() => (isToChoose ? setChoosing(!isChoosing) : void expandNode(nodeKey))}
        >
          {t("node.expand")}
          {extent === null ? "" : ` ${format.number(extent.neighbours)}`}
        </Button>
        {fold === null ? null : <FoldButton fold={fold} />}
        <Button
          size="xs"
          variant="default"
          leftSection={isPinned ? <IconPinnedOff size={15} aria-hidden /> : <IconPin size={15} aria-hidden />}
          onClick={() => pinOrUnpin([nodeKey])}
        >
          {isPinned ? t("node.unpin") : t("node.pin")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEyeOff size={15} aria-hidden />}
          onClick={() => {
            hide([nodeKey]);
            selectNode(null);
          }}
        >
          {t("node.hide")}
        </Button>
      </Group>
      {extent !== null && isToChoose && isChoosing ? (
        <ExpandChoice nodeKey={nodeKey} request={{}} extent={extent} onDone={() => setChoosing(false)} />
      ) : null}
    </>
  );
}
