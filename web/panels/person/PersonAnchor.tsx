/**
 * A person named in a list. Beside a graph choosing the name brings the person into the picture
 * and selects it, and a sign leads to the page; elsewhere the name itself leads to the page.
 */
import { Anchor } from "@mantine/core";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import { addNode } from "../../state/graph-view/actions.ts";
import { useIsGraphPage, useSelectionActions } from "../../state/selection/bindings.ts";
import { PersonLink, PersonPageButton } from "./PersonLink.tsx";
import classes from "./person.module.css";

interface PersonAnchorProps {
  readonly id: string;
  readonly label: string;
}

export function PersonAnchor({ id, label }: PersonAnchorProps) {
  const { selectNode } = useSelectionActions();
  const isGraphPage = useIsGraphPage();
  const key = nodeKey("Person", id);
  if (!isGraphPage) return <PersonLink id={id} label={label} />;
  return (
    <span className={classes.anchor}>
      <Anchor
        component="button"
        type="button"
        size="sm"
        onClick={() => void addNode(key).then(() => selectNode(key))}
      >
        {label}
      </Anchor>
      <PersonPageButton id={id} label={label} />
    </span>
  );
}
