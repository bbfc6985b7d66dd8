/** Phones that belong to the group while nobody is known to use them. */
import { Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { nodeKey } from "../../../../server/domain/graph-model.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { chanceWord } from "../../../i18n/chance-words.ts";
import { windowOnly } from "../../../panels/person/PersonLink.tsx";
import { ClassDot } from "../../../ui/ClassBadge.tsx";
import type { GroupParts } from "../GroupPage.tsx";
import classes from "./organisation.module.css";

export function UnknownUsers({ page, graph }: GroupParts) {
  const { t } = useTranslation();
  const format = useFormat();
  const numbers = new Map(graph.nodes.map((node) => [node.key, node.label]));
  const { unresolved_members: phones } = page.group;
  return (
    <section className={classes.level} aria-label={t("groupOrganisation.unknownUsers")}>
      <Title order={3} size="sm" className={classes.levelName}>
        {t("groupOrganisation.unknownUsers")}
        <span className="tz-quiet">{format.number(phones.length)}</span>
      </Title>
      <div>
        <Text size="sm" className="tz-quiet">
          {t("groupOrganisation.unknownHint")}
        </Text>
        <ul className={classes.cards}>
          {phones.map(({ phone_id, membership }) => {
            const key = nodeKey("Phone", phone_id);
            const number = numbers.get(key) ?? phone_id;
            return (
              <li key={key} className={`${classes.card} ${classes.unknown}`}>
                <div className={classes.person}>
                  <ClassDot name="Phone" size={30} />
                  <Link
                    to="/people/$id"
                    params={{ id: key }}
                    search={windowOnly}
                    className={classes.name}
                    aria-label={t("groupOrganisation.openPerson", { label: number })}
                  >
                    {number}
                  </Link>
                  <span className={classes.tag}>{t("groupOrganisation.unknownUser")}</span>
                </div>
                <p className={classes.doubt}>
                  {t("groupOrganisation.member")} · {t(`groupPage.chance.${chanceWord(membership)}`)}{" "}
                  {format.percent(membership)}
                </p>
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
