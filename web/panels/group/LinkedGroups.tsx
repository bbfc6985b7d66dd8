/** Groups that share a person or their buyers with this one: linked, not one. */
import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GroupLink } from "../../../server/domain/findings.ts";
import type { Answer } from "../../api/client.ts";
import { PersonAnchor } from "../person/PersonAnchor.tsx";
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
                  <PersonAnchor key={id} id={id} label={labels.get(id) ?? id} />
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
