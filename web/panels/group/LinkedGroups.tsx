/** Groups that share a person or their buyers with this one: linked, not one. */
import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GroupLink } from "../../../server/domain/findings.ts";
import { nodeKey } from "../../../server/domain/graph-model.ts";
import type { Answer } from "../../api/client.ts";
import { addNode } from "../../state/graph-view/actions.ts";
import { useGraphSelection } from "../../state/selection/bindings.ts";
import { RecordChips } from "../records/RecordChips.tsx";
import classes from "./group.module.css";

interface LinkedGroupsProps {
  readonly page: Answer<"getGroup">;
  readonly links: readonly GroupLink[];
}

export function LinkedGroups({ page, links }: LinkedGroupsProps) {
  const { t } = useTranslation();
  const labels = new Map(page.persons.map((person) => [person.person_id, person.label]));
  return (
    <>
      <Text size="sm" className="tz-quiet" mb={8}>
        {t("linkedGroup.hint")}
      </Text>
      <ul className={classes.list}>
        {links.map((link) => (
          <li key={`${link.group} ${link.kind}`} className={classes.card}>
            <div className={classes.cardHead}>
              <strong>{t(`linkedGroup.kind.${link.kind}`)}</strong>
              <Anchor
                renderRoot={(props) => <Link to="/groups/$id" params={{ id: link.group }} {...props} />}
              >
                {t("linkedGroup.open", { id: link.group })}
              </Anchor>
            </div>
            {link.person_ids.length === 0 ? null : (
              <div className={classes.shared}>
                {link.person_ids.map((id) => (
                  <SharedPerson key={id} id={id} label={labels.get(id) ?? id} />
                ))}
              </div>
            )}
            <RecordChips records={link.records} total={link.records_total} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SharedPerson({ id, label }: { readonly id: string; readonly label: string }) {
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
