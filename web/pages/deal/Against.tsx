/** What speaks against a deal: its q value, legs that weigh against it or lack records, doubts about its parties. */
import { Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/bindings.ts";
import { useVerbalWeight } from "../../i18n/verbal-weight.ts";
import { Contributions } from "../../panels/person/Contributions.tsx";
import { PersonLink, windowOnly } from "../../panels/person/PersonLink.tsx";
import { CALLED_Q } from "./called.ts";
import type { DealAnswer } from "./DealPage.tsx";
import classes from "./deal-page.module.css";

export function Against({ page }: { readonly page: DealAnswer }) {
  const { t } = useTranslation();
  const format = useFormat();
  const weight = useVerbalWeight();
  const navigate = useNavigate();
  const { deal, missing, parties, persons } = page;
  const labels = new Map(persons.map((person) => [person.person_id, person.label]));
  const lacking = new Set(missing.map(({ leg }) => leg));
  const points = [
    ...(deal.q > CALLED_Q ? [t("dealPage.againstQ", { q: format.q(deal.q), called: CALLED_Q })] : []),
    ...missing.map(({ leg }) => t("dealPage.againstMissing", { leg: t(`dealPage.leg.${leg}`) })),
    ...(deal.reckoning?.legs ?? [])
      .filter(({ leg, log10_lr }) => log10_lr < 0 && !lacking.has(leg))
      .map(({ leg, log10_lr }) =>
        t("dealPage.againstLeg", { leg: t(`dealPage.leg.${leg}`), lr: weight.ratio(log10_lr) }),
      ),
  ];
  const doubted = parties.filter(
    ({ person_id, against, innocent }, at) =>
      parties.findIndex((one) => one.person_id === person_id) === at &&
      (against.length > 0 || (innocent !== null && innocent.log10_lr < 0)),
  );
  if (points.length === 0 && doubted.length === 0)
    return <Text className="tz-quiet">{t("dealPage.againstNone")}</Text>;
  return (
    <>
      {points.length > 0 ? (
        <ul className={classes.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : null}
      {doubted.map(({ part, person_id, against, innocent }) => (
        <div key={person_id} className={classes.doubt}>
          <span>
            {t(`dealPage.part.${part}`)}{" "}
            <PersonLink id={person_id} label={labels.get(person_id) ?? person_id} />
          </span>
          {against.length > 0 ? (
            <Contributions
              contributions={against}
              onSeeAll={() =>
                void navigate({ to: "/people/$id", params: { id: person_id }, search: windowOnly })
              }
            />
          ) : null}
          {innocent !== null && innocent.log10_lr < 0 ? (
            <span>
              {t(`innocent.kind.${innocent.kind}`)} ·{" "}
              {t("innocent.innocentFits", {
                words: weight.words(innocent.log10_lr),
                lr: weight.ratio(-innocent.log10_lr),
              })}
            </span>
          ) : null}
        </div>
      ))}
    </>
  );
}
