/** How firmly the members hang together, in plain words, and what that does not say. */
import { Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../i18n/bindings.ts";
import type { GroupParts } from "../GroupPage.tsx";
import pageClasses from "../group-page.module.css";
import classes from "./against.module.css";
import { MemberTies } from "./MemberTies.tsx";

/** Of the analysis (server/analysis/groups/stability.ts). */
const RUNS = 30;
const STRENGTHS = 3;
const BORDERLINE = 0.8;

export function Stability({ page, graph }: GroupParts) {
  const { t } = useTranslation();
  const format = useFormat();
  const { stability, members } = page.group;
  const labels = new Map(page.persons.map((person) => [person.person_id, person.label]));
  const borderline = members.filter(({ membership }) => membership < BORDERLINE);
  return (
    <section className={pageClasses.section} aria-label={t("groupAgainst.stability")}>
      <Title order={2} size="h5">
        {t("groupAgainst.stability")}
      </Title>
      <div className={classes.stability}>
        <strong className={classes.figure}>{format.wholePercent(stability)}</strong>
        <div>
          <Text size="sm">
            {t("groupAgainst.stabilityText", {
              runs: RUNS,
              levels: STRENGTHS,
              value: format.wholePercent(stability),
            })}
          </Text>
          <Text size="sm" fw={600}>
            {t(
              stability >= 0.9
                ? "groupAgainst.stable"
                : stability >= 0.6
                  ? "groupAgainst.fair"
                  : "groupAgainst.loose",
            )}
          </Text>
          <Text size="sm" className="tz-quiet">
            {t("groupAgainst.stabilityLimit")}{" "}
            {borderline.length === 0
              ? t("groupAgainst.borderlineNone")
              : t("groupAgainst.borderline", {
                  labels: borderline
                    .map(
                      ({ person_id, membership }) =>
                        `${labels.get(person_id) ?? person_id} ${format.percent(membership)}`,
                    )
                    .join(" · "),
                })}
          </Text>
        </div>
      </div>
      <MemberTies graph={graph} />
    </section>
  );
}
