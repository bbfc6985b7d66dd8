/** What a figure of another run rests on: as that run kept it, with the records that it cited. */
import { Button, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Answer } from "../../../api/client.ts";
import { useFormat } from "../../../i18n/bindings.ts";
import { RecordChips } from "../../../panels/records/RecordChips.tsx";
import { RecordsModal } from "../../../panels/records/RecordsModal.tsx";
import { useTimeWindow } from "../../../state/selection/use-time-window.ts";
import classes from "./compare.module.css";

type Comparison = Answer<"getGroupComparison">;
export type OtherFigureName = "score" | "stability" | "members" | "deals";

const AT_FIRST = 10;

interface OtherFigureProps {
  readonly name: OtherFigureName;
  readonly value: string;
  readonly comparison: Comparison;
  readonly onClose: () => void;
}

export function OtherFigure({ name, value, comparison, onClose }: OtherFigureProps) {
  const { t } = useTranslation();
  const title = `${t("groupCompare.there")} ${comparison.run_id.slice(0, 8)} · ${t(`groupCompare.${name}`)} ${value}`;
  return (
    <RecordsModal title={title} onClose={onClose}>
      <Text size="sm">{t(`figures.otherRun.${name}How`)}</Text>
      {name === "deals" || name === "score" ? (
        <Deals deals={comparison.other_deals} />
      ) : (
        <Members comparison={comparison} />
      )}
    </RecordsModal>
  );
}

function Deals({ deals }: { readonly deals: Comparison["other_deals"] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { isLimited, includes } = useTimeWindow();
  const [shown, setShown] = useState(AT_FIRST);
  const inWindow = deals.filter(({ at }) => includes(at));
  return (
    <>
      {isLimited ? (
        <Text size="sm">{t("time.listed", { shown: inWindow.length, total: deals.length })}</Text>
      ) : null}
      <ul className={classes.kept}>
        {inWindow.slice(0, shown).map((deal) => (
          <li key={deal.id}>
            <span className="tz-number">
              <time>{format.time(deal.at)}</time> {deal.id} · q {format.q(deal.q)}
            </span>
            <RecordChips records={deal.records} />
          </li>
        ))}
      </ul>
      {shown < inWindow.length ? (
        <Button variant="default" size="xs" onClick={() => setShown(shown + AT_FIRST)}>
          {t("common.showMore")} · {t("common.shownOf", { shown, total: inWindow.length })}
        </Button>
      ) : null}
    </>
  );
}

function Members({ comparison: { members, persons } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation();
  const format = useFormat();
  const labels = new Map(persons.map((person) => [person.person_id, person.label]));
  return (
    <ul className={classes.kept}>
      {members.map(({ person_id, there }) =>
        there === null ? null : (
          <li key={person_id}>
            <span className="tz-number">
              {labels.get(person_id) ?? person_id} · {t("groupCompare.membership")}{" "}
              {format.percent(there.membership)}
            </span>
            <RecordChips
              records={there.contributions.flatMap(({ records }) => records)}
              total={there.contributions.reduce((sum, one) => sum + one.records_total, 0)}
            />
          </li>
        ),
      )}
    </ul>
  );
}
