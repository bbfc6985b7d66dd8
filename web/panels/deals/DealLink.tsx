/** A deal named in a text or list, as a link to its page; the window of time goes along. */
import { Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { windowOnly } from "../person/PersonLink.tsx";

interface DealLinkProps {
  readonly id: string;
  readonly label: string;
}

export function DealLink({ id, label }: DealLinkProps) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => <Link {...props} to="/deals/$id" params={{ id }} search={windowOnly} />}
    >
      {label}
    </Anchor>
  );
}
