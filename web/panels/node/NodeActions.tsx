/** What can be done to the selected node in the graph. */
import { Button, Group } from "@mantine/core";
import { IconArrowsMaximize, IconEyeOff, IconPin, IconPinnedOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { expandNode } from "../../state/graph-view/actions.ts";
import { useGraphView, useGraphViewState } from "../../state/graph-view/bindings.ts";
import { hide, pinOrUnpin } from "../../state/graph-view/steps.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";

export function NodeActions({ nodeKey }: { readonly nodeKey: string }) {
  const { t } = useTranslation();
  const view = useGraphView();
  const busy = useGraphViewState((state) => state.busy);
  const { selectNode } = useGraphSelection();
  const isPinned = view.pinned.has(nodeKey);
  if (!view.nodes.has(nodeKey)) return null;
  return (
    <Group gap={6}>
      <Button
        size="xs"
        loading={busy === nodeKey}
        leftSection={<IconArrowsMaximize size={15} aria-hidden />}
        onClick={() => void expandNode(nodeKey)}
      >
        {t("node.expand")}
      </Button>
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
  );
}
