/** A person named in a list: choosing it brings the person into the picture and selects it. */
import { Anchor } from "@mantine/core";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import { addNode } from "../../state/graph-view/actions.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";

interface PersonAnchorProps {
  readonly id: string;
  readonly label: string;
}

export function PersonAnchor({ id, label }: PersonAnchorProps) {
  const { selectNode } = useGraphSelection();
  const key = nodeKey("Person", id);
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      onClick={() => void addNode(key).then(() => selectNode(key))}
    >
      {label}
    </Anchor>
  );
}
