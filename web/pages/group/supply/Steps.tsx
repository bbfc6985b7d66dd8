/** The way of the goods as steps in a row, each with its events; pressing one lists it alone. */
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { STAGES, type Stage, type SupplyEvent } from "./lanes.ts";
import classes from "./supply.module.css";

interface StepsProps {
  readonly events: readonly SupplyEvent[];
  readonly chosen: Stage | null;
  readonly onChoose: (stage: Stage | null) => void;
}

export function Steps({ events, chosen, onChoose }: StepsProps) {
  const { t } = useTranslation();
  return (
    <ol className={classes.steps}>
      {STAGES.map((stage, index) => (
        <li key={stage}>
          {index > 0 ? <IconChevronRight size={18} aria-hidden className={classes.arrow} /> : null}
          <button
            type="button"
            className={classes.step}
            aria-pressed={chosen === stage}
            onClick={() => onChoose(chosen === stage ? null : stage)}
          >
            <strong>{t(`groupSupply.stage.${stage}`)}</strong>
            <span className="tz-number">
              {t("groupSupply.events", { count: events.filter((event) => event.stage === stage).length })}
            </span>
            <span className={classes.hint}>{t(`groupSupply.stageHint.${stage}`)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
